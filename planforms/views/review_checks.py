"""Part C of the review form, second half: what the plan takes for granted, and what nobody planned for.

Source: *Rough Guide*, "It clearly identifies assumptions" (recorded at the end of the plan, revisited regularly) and
"Monitoring a plan" (resources sufficient, anything unexpected).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planforms.plan import Plan, Resource, Review
from planforms.text import comparable
from planforms.views.review_actions import as_sentence, last_time
from planforms.views.review_boxes import Box, Tick, box, more, ticks
from planforms.views.review_space import LONGEST_WHOLE, lines_for, text_height

__all__ = ["CHECK_COLUMNS", "Check", "assumption_ref", "checks"]

CHECK_COLUMNS = (90.0, 62.0, 115.0)
"""From the plan · now · what we will do about it, in mm."""

_STILL_TRUE = ("Still true", "No longer")


@dataclass(frozen=True)
class Check:
    """One thing to look at: a bold word, what the plan says, boxes to tick (or none, then room to write instead)."""

    label: str
    text: str
    before: str
    last: str
    ticks: tuple[Tick, ...]
    write: Box
    lines: int

    @property
    def long(self) -> bool:
        """Whether the row may break over pages."""
        return self.lines > LONGEST_WHOLE


def checks(plan: Plan, last: Review | None, whose: str = "") -> tuple[Check, ...]:
    """Assumptions of the plan, one a row (in the form for the meeting), then the questions that every review asks.

    `whose` copy it is stands in the labels of the questions, so that a filled PDF says who answered them."""
    return (*(() if whose else _assumptions(plan, last)), *_questions(plan, last, whose))


def _assumptions(plan: Plan, last: Review | None) -> Iterable[Check]:
    known = {comparable(item.statement): item for item in last.assumptions} if last else {}
    for number, assumption in enumerate(plan.assumptions, 1):
        reviewed = known.get(comparable(assumption.statement))
        latest = reviewed or assumption
        held = {True: "still true", False: "no longer true", None: ""}[latest.still_holds]
        said = last_time(held, latest.note, where="Last review" if reviewed else "In the plan")
        ref, text = assumption_ref(number), as_sentence(assumption.statement)
        answers = ticks("assumptions", ref, "still_holds", text, _STILL_TRUE)
        yield _check("Assumption.", text, box("assumptions", ref, "note", text), answers, last=said, least=2)
    if not plan.assumptions:
        asked = box("assumptions", more("", 1), "statement")
        yield _check("Assumptions.", "None are in the plan. What do we take for granted?", asked)


def assumption_ref(number: int) -> str:
    """A2: what the second assumption is called on the form."""
    return f"A{number}"


def _questions(plan: Plan, last: Review | None, whose: str) -> Iterable[Check]:
    needed = "; ".join(dict.fromkeys(_resources(plan)))
    enough = {True: "enough", False: "not enough", None: ""}[last.resources_sufficient] if last else ""
    yield _check(
        "Resources.",
        "Is there enough time, money and help?",
        box("review", "", "resources_note", whose),
        ticks("review", "", "resources_sufficient", whose),
        before=as_sentence(f"In the plan: {needed}") if needed else "",
        last=last_time(enough),
        least=2,
    )
    unexpected = last_time(last.unexpected) if last else ""
    asked = "good or bad? Anything nobody planned for?"
    yield _check("Anything unexpected,", asked, box("review", "", "unexpected", whose), last=unexpected, least=2)
    worked, not_worked = (last_time(last.what_worked), last_time(last.what_did_not)) if last else ("", "")
    yield _check("What worked,", "and should go on?", box("review", "", "what_worked", whose), last=worked)
    yield _check(
        "What did not work,", "and what would work better?", box("review", "", "what_did_not", whose), last=not_worked
    )


def _resources(plan: Plan) -> Iterable[str]:
    for area in plan.areas:
        for objective in area.objectives:
            yield from (words for each in objective.resources if (words := _resource(each)))
            for action in objective.actions:
                yield from (words for each in action.resources if (words := _resource(each)))


def _resource(resource: Resource) -> str:
    """What is needed, with the pounds if its words do not say them: breakfast club place (£40)"""
    words = " ".join(resource.description.split()).rstrip(".")
    if resource.amount is None or f"{resource.amount:g}" in words.replace(",", ""):
        return words
    amount = f"£{resource.amount:,.2f}".removesuffix(".00")
    return f"{words} ({amount})" if words else amount


def _check(
    label: str,
    text: str,
    write: Box,
    answers: tuple[Tick, ...] = (),
    *,
    before: str = "",
    last: str = "",
    least: int = 3,
) -> Check:
    first = " ".join(part for part in (label, text) if part)
    height = text_height([(first, 10, 13.5, 600), (before, 9.5, 13, 400), (last, 9.5, 13, 400)], CHECK_COLUMNS[0])
    return Check(label, text, before, last, answers, write, lines_for([height], least))
