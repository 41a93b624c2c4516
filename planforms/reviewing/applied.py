"""Copies of a review form applied to the plan that they review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planforms.finding import Finding
from planforms.items import with_refs
from planforms.plan import Plan, Review
from planforms.reviewing.answers import answers_of, review_in
from planforms.reviewing.carried import carried
from planforms.reviewing.gathered import Conflict, gathered
from planforms.reviewing.returned import Returned

__all__ = ["Applied", "applied"]


@dataclass(frozen=True)
class Applied:
    """What came of it: the next version of the plan, what two copies disagree about, and what a person should know,
    by the file that it is about ("" for the review as a whole)."""

    plan: Plan
    conflicts: tuple[Conflict, ...]
    findings: tuple[tuple[str, Finding], ...]
    is_blank: bool = False  # nobody wrote anything into any form of this plan


def applied(plan: Plan, copies: Sequence[Returned], prefer: Sequence[str] = ()) -> Applied:
    """The plan with the answers of all copies. Copies of different reviews are applied in the order of their numbers.

    Applying the same copies again changes nothing. `prefer` names files that hold where others disagree.
    """
    conflicts: list[Conflict] = []
    findings = [(copy.file, finding) for copy in copies for finding in copy.findings]
    following = plan
    for number in sorted({copy.number for copy in copies if copy.usable}, key=lambda one: (one is None, one or 0)):
        of_one = [copy for copy in copies if copy.usable and copy.number == number]
        known = review_in(following, number)
        kept = tuple(answers_of(known, with_refs(following))) if known else ()
        found = gathered(of_one, kept, prefer)
        conflicts += found.conflicts
        following = carried(following, number, found)
        findings += (("", finding) for finding in _weak(review_in(following, number)))
    usable = [copy for copy in copies if copy.usable]
    is_blank = bool(usable) and not any(copy.answers or copy.remarks for copy in usable)
    return Applied(following, tuple(conflicts), tuple(findings), is_blank)


def _weak(review: Review | None) -> Iterator[Finding]:
    """What a review lacks, in the guidance's terms: a decision is recorded with its reasons."""
    if review is None:
        return
    if review.decision and not review.reasons.strip():
        yield Finding(
            "decision-without-reason",
            "warning",
            "A decision was taken, and no reason for it is written down.",
            hint="Write why: it is what those who were not there will ask.",
        )
    for outcome in review.outcomes:
        if outcome.decision in ("achieved", "stop") and not (outcome.now.strip() or outcome.evidence.strip()):
            yield Finding(
                "decision-without-reason",
                "warning",
                f"Outcome {outcome.id} was closed, and nothing says where things are now or how that is known.",
                hint="Write what was seen, counted or told (Rough Guide, “Reviewing a plan”).",
            )
