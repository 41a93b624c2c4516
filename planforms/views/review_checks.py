"""Part C of the review form: what the plan takes for granted, what might go wrong, and what nobody planned for.

Sources: *Rough Guide*, "It clearly identifies assumptions" (recorded at the end of the plan, revisited regularly) and
"Monitoring a plan" (resources sufficient, anything unexpected); *Implementation Planning*, Annex 2 (the risks that
something will go wrong, and the actions to minimise them).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planforms.plan import Plan, Resource, Review, Risk
from planforms.text import comparable, joined
from planforms.views.review_actions import as_sentence, last_time
from planforms.views.review_space import LONGEST_WHOLE, lines_for, text_height
from planforms.views.when import exact_day, running_on, when_words
from planforms.views.who import name_of
from planforms.views.wording import level_words, state_word

__all__ = ["CHECK_COLUMNS", "Check", "checks"]

CHECK_COLUMNS = (90.0, 62.0, 115.0)
"""From the plan · now · what we will do about it, in mm."""

_STILL_TRUE = ("Still true", "No longer")
_RISK = ("Less likely", "More likely", "The same", "It happened")
_YES_NO = ("Yes", "No")
_CHANGES = {"new": "new", "up": "more likely", "same": "the same", "down": "less likely"}


@dataclass(frozen=True)
class Check:
    """One thing to look at: a bold word, what the plan says, boxes to tick (or none, then room to write instead)."""

    label: str
    text: str
    who: str
    before: str
    last: str
    ticks: tuple[str, ...]
    lines: int

    @property
    def long(self) -> bool:
        """Whether the row may break over pages."""
        return self.lines > LONGEST_WHOLE


def checks(plan: Plan, last: Review | None) -> tuple[Check, ...]:
    """Assumptions and risks of the plan, one a row, then the questions that every review asks."""
    return (*_assumptions(plan, last), *_risks(plan, last), *_questions(plan, last))


def _assumptions(plan: Plan, last: Review | None) -> Iterable[Check]:
    known = {comparable(item.statement): item for item in last.assumptions} if last else {}
    for assumption in plan.assumptions:
        reviewed = known.get(comparable(assumption.statement))
        latest = reviewed or assumption
        held = {True: "still true", False: "no longer true", None: ""}[latest.still_holds]
        said = last_time(held, latest.note, where="Last review" if reviewed else "In the plan")
        yield _check("Assumption.", as_sentence(assumption.statement), _STILL_TRUE, last=said, least=2)
    if not plan.assumptions:
        yield _check("Assumptions.", "None are in the plan. What do we take for granted?", ())


def _risks(plan: Plan, last: Review | None) -> Iterable[Check]:
    known = {(item.id or comparable(item.statement)): item for item in last.risks} if last else {}
    for risk in plan.risks:
        review = known.get(risk.id or comparable(risk.statement))
        label = f"Risk {risk.id.strip()}." if risk.id.strip() else "Risk."
        said = last_time(_CHANGES.get(review.change, ""), state_word(review.status)) if review else ""
        owner = name_of(risk.owner) if risk.owner else ""
        yield _check(label, as_sentence(risk.statement), _RISK, who=owner, before=_before(risk), last=said, least=2)
    if not plan.risks:
        yield _check("Risks.", "None are in the plan. What might go wrong, and what will we do?", ())


def _before(risk: Risk) -> str:
    """Before: Low likelihood, high impact. What we do: Martin rings each evening, by 1 Oct 2026. Affects 1.1."""
    likelihood, impact = level_words(risk.likelihood, "likelihood"), level_words(risk.impact, "impact")
    impact = impact[:1].lower() + impact[1:] if likelihood else impact
    levels = ", ".join(words for words in (likelihood, impact) if words)
    due = when_words(risk.due)
    by = f", by {due}" if exact_day(risk.due) and due[:1].isdigit() else f", {running_on(due)}" if due else ""
    doing = f"{risk.mitigation.strip().rstrip('.')}{by}".removeprefix(", ")
    listed = f"See {risk.id} in part A" if risk.actions and risk.id else ""
    affects = f"Affects {joined(risk.affects)}" if risk.affects else ""
    parts = (f"Before: {levels}" if levels else "", f"What we do: {doing}" if doing else "", listed, affects)
    return " ".join(as_sentence(part) for part in parts if part)


def _questions(plan: Plan, last: Review | None) -> Iterable[Check]:
    needed = "; ".join(dict.fromkeys(_resources(plan)))
    enough = {True: "enough", False: "not enough", None: ""}[last.resources_sufficient] if last else ""
    yield _check(
        "Resources.",
        "Is there enough time, money and help?",
        _YES_NO,
        before=as_sentence(f"In the plan: {needed}") if needed else "",
        last=last_time(enough),
        least=2,
    )
    unexpected = last_time(last.unexpected) if last else ""
    yield _check("Anything unexpected,", "good or bad? Anything nobody planned for?", _YES_NO, last=unexpected, least=2)
    worked, not_worked = (last_time(last.what_worked), last_time(last.what_did_not)) if last else ("", "")
    yield _check("What worked,", "and should go on?", (), last=worked)
    yield _check("What did not work,", "and what would work better?", (), last=not_worked)


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
    label: str, text: str, ticks: tuple[str, ...], *, who: str = "", before: str = "", last: str = "", least: int = 3
) -> Check:
    first = " ".join(part for part in (label, text, who) if part)
    height = text_height([(first, 10, 13.5, 600), (before, 9.5, 13, 400), (last, 9.5, 13, 400)], CHECK_COLUMNS[0])
    return Check(label, text, who, before, last, ticks, lines_for([height], least))
