"""What a review form in Word or Excel holds: the words of the page, row by row, and room for the answers.

The sheet is made from the page that is printed, so that all forms of a review say the same, and keep the same back.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planforms.plan import Level, Status, Timescale, Who
from planforms.text import NBSP
from planforms.views.review_actions import ActionGroup, ActionRow
from planforms.views.review_checks import assumption_ref
from planforms.views.review_form import ReviewFormPage
from planforms.views.review_outcomes import OutcomeRow
from planforms.views.review_risks import RiskRow

__all__ = ["ActionLine", "AssumptionLine", "OutcomeLine", "Present", "RiskLine", "Sheet", "Voice", "sheet_of"]

_NO_STATUS, _NO_TIME, _NO_LEVEL = Status(), Timescale(), Level()


@dataclass(frozen=True)
class Present:
    """Somebody who may take part."""

    name: str
    attended: bool | None = None


@dataclass(frozen=True)
class ActionLine:
    """One action: what the plan says of it, and how it stands."""

    id: str
    outcome: str
    action: str
    status: Status = _NO_STATUS
    progress: str = ""
    why_not: str = ""
    change: str = ""
    new_due: Timescale = _NO_TIME


@dataclass(frozen=True)
class OutcomeLine:
    """One measure of an outcome, and what difference was made. A further measure has the ref of its outcome again."""

    id: str
    outcome: str
    measure: str
    baseline: str
    target: str
    now: str = ""
    evidence: str = ""
    still_right: bool | None = None
    decision: str = ""


@dataclass(frozen=True)
class RiskLine:
    """One risk, and how it stands."""

    id: str
    statement: str
    likelihood: Level = _NO_LEVEL
    impact: Level = _NO_LEVEL
    change: str = ""
    mitigation: str = ""
    owner: Who | None = None
    due: Timescale = _NO_TIME


@dataclass(frozen=True)
class AssumptionLine:
    """One thing that is taken for granted, and whether it still holds."""

    id: str
    statement: str
    still_holds: bool | None = None
    note: str = ""


@dataclass(frozen=True)
class Voice:
    """Somebody's own words."""

    whose: str
    name: str
    face: str = ""
    text: str = ""
    share: bool | None = None


@dataclass(frozen=True)
class Sheet:
    """One review form; what is empty waits for an answer."""

    subject: str
    title: str
    reference: str
    version: str
    number: str
    whose: str
    planned: str
    period: str
    last: str
    planned_next: str
    taking_part: tuple[Present, ...]
    actions: tuple[ActionLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    risks: tuple[RiskLine, ...]
    assumptions: tuple[AssumptionLine, ...]
    views: tuple[Voice, ...]
    held_on: dt.date | None = None
    led_by: str = ""
    resources_sufficient: bool | None = None
    resources_note: str = ""
    unexpected: str = ""
    what_worked: str = ""
    what_did_not: str = ""
    decision: str = ""
    reasons: str = ""
    next_review: dt.date | None = None
    copies_to: str = ""


def sheet_of(page: ReviewFormPage) -> Sheet:
    """The sheet that says what a page says."""
    known = {fact.label: _plain(fact.value) for fact in page.facts}
    which = page.which
    return Sheet(
        subject=which.subject,
        title=which.title,
        reference=which.reference,
        version=which.version,
        number=which.number,
        whose=which.whose,
        planned=known.get("Planned for", ""),
        period=known.get("Looks back over", ""),
        last=_plain(page.last_review),
        planned_next=known.get("Next review", ""),
        taking_part=tuple(Present(one.word) for one in page.attendance),
        actions=tuple(_action(group, row) for group in page.actions for row in group.rows if not row.to_write),
        outcomes=tuple(_outcomes(page.outcomes)) if page.whole else (),
        risks=tuple(_risk(row) for row in page.risks if row.statement is None),
        assumptions=_assumptions(page),
        views=tuple(Voice(one.whose, one.name) for one in page.voices) if page.whole else (),
    )


def _action(group: ActionGroup, row: ActionRow) -> ActionLine:
    first = row is group.rows[0]
    outcome = f"{group.ref} {group.statement}".strip() if first else ""
    said = (row.text, f"{row.who}, {row.more}", row.last)
    return ActionLine(row.ref, _plain(outcome), "\n".join(_plain(one) for one in said if one))


def _outcomes(rows: tuple[OutcomeRow, ...]) -> list[OutcomeLine]:
    """The measures one by one; what the form says below an outcome stands below its words."""
    made: list[OutcomeLine] = []
    for row in rows:
        if row.now is None:
            continue
        ref = made[-1].id if row.more else row.ref
        said = (row.statement, row.evidence, row.last)
        outcome = "\n".join(_plain(one) for one in said if one)
        made.append(OutcomeLine(ref, outcome, row.measure, row.baseline, row.target))
    return made


def _risk(row: RiskRow) -> RiskLine:
    first = f"{row.text} {row.who}".strip()
    return RiskLine(row.ref, "\n".join(_plain(one) for one in (first, row.before, row.last) if one))


def _assumptions(page: ReviewFormPage) -> tuple[AssumptionLine, ...]:
    rows = [row for row in page.checks if row.label == "Assumption."]
    return tuple(
        AssumptionLine(assumption_ref(number), "\n".join(_plain(one) for one in (row.text, row.last) if one))
        for number, row in enumerate(rows, 1)
    )


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")
