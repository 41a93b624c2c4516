"""Plans as they were checked, as one JSON object for other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from planforms.checked import Checked, Remark

__all__ = ["findings_json"]


def findings_json(plans: Sequence[tuple[str, Checked]], today: dt.date) -> dict[str, Any]:
    """The day, and each plan under the name of its file: strengths, findings with the guidance, figures."""
    return {"today": today.isoformat(), "plans": [_plan(file, plan) for file, plan in plans]}


def _plan(file: str, plan: Checked) -> dict[str, Any]:
    found = plan.figures
    return {
        "file": file,
        "kind": plan.kind,
        "reference": plan.reference,
        "strengths": list(plan.strengths),
        "findings": [_finding(remark) for remark in plan.remarks],
        "not_checked": dict(plan.off),
        "unclear": list(plan.unclear),
        "figures": {
            "actions": found.actions,
            "open": found.open,
            "done": found.done,
            "no_date": found.no_date,
            "no_owner": found.no_owner,
            "overdue": found.overdue,
            "outcomes": found.outcomes,
            "no_measure": found.no_measure,
            "next_review": found.next_review.isoformat() if found.next_review else None,
            "review_missed": found.review_missed,
        },
    }


def _finding(remark: Remark) -> dict[str, Any]:
    accepted = remark.accepted
    return {
        "code": remark.code,
        "severity": remark.severity,
        "title": remark.title,
        "message": remark.message,
        "ref": remark.ref,
        "path": remark.path,
        "place": remark.place,
        "why": {"text": remark.why.text, "section": remark.why.section, "words": remark.why.words},
        "instead": remark.instead,
        "example": remark.example,
        "accepted": {"by": accepted.by, "reason": accepted.reason} if accepted else None,
    }
