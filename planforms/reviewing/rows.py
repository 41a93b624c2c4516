"""Which item of the plan a row of a review form is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planforms.plan import Plan
from planforms.reviewing.answers import Item, known_statement
from planforms.reviewing.typed import TypedRow
from planforms.text import comparable
from planforms.views.review_actions import as_sentence

__all__ = ["Meant", "meant", "refs_of"]

_SAYS = {"actions": "action", "outcomes": "outcome", "risks": "statement", "assumptions": "statement"}


@dataclass(frozen=True)
class Meant:
    """The item that a row is about. `new` holds the words of a risk or an assumption that the plan does not have;
    `measure` those of a further measure of an outcome."""

    item: Item
    new: str = ""
    measure: str = ""
    place: str = ""


def meant(row: TypedRow, plan: Plan, *, same_version: bool) -> Meant | None:
    """The item that a row is about; None where the plan has none such, or has other words for it by now."""
    known = refs_of(plan)[row.each]
    if row.ref in known:
        measure = _measure(row, plan)
        if not same_version and not _says_so(row, measure or known[row.ref]):
            return None
        key = comparable(known[row.ref]) if row.each == "assumptions" else row.ref
        return Meant((row.each, key), measure=measure, place=row.place)
    if row.ref or row.each not in ("risks", "assumptions"):
        return None
    typed = row.boxes.get("statement") or row.given.get("statement")
    if typed is None or not typed.text.strip():
        return None
    items = plan.risks if row.each == "risks" else plan.assumptions
    same = known_statement(items, typed.text)
    if row.each == "assumptions":
        return Meant((row.each, comparable(typed.text)), "" if same else typed.text.strip(), place=typed.place)
    if same:
        return Meant((row.each, same.id), place=typed.place)
    return Meant((row.each, f"new {comparable(typed.text)}"), typed.text.strip(), place=typed.place)


def refs_of(plan: Plan) -> Mapping[str, Mapping[str, str]]:
    """For each table the refs of its rows, and what the plan says of each."""
    objectives = [objective for area in plan.areas for objective in area.objectives]
    actions = [action for objective in objectives for action in objective.actions]
    actions += [action for risk in plan.risks for action in risk.actions]
    return {
        "actions": {one.id: one.description.strip() or one.plain for one in actions},
        "outcomes": {one.id: one.statement.strip() or one.plain for one in objectives},
        "risks": {one.id: one.statement for one in plan.risks},
        "assumptions": {f"A{number}": one.statement for number, one in enumerate(plan.assumptions, 1)},
    }


def _says_so(row: TypedRow, words: str) -> bool:
    """Whether a row still begins with the plan's words, as the form printed them."""
    typed = row.given.get("measure" if row.nth > 1 else _SAYS[row.each])
    said = comparable(typed.text if typed else row.words)
    return bool(words.strip()) and said.startswith(comparable(as_sentence(words)).rstrip("."))


def _measure(row: TypedRow, plan: Plan) -> str:
    if row.each != "outcomes" or row.nth == 1:
        return ""
    objectives = (objective for area in plan.areas for objective in area.objectives)
    measures = next(one.measures for one in objectives if one.id == row.ref)
    return measures[row.nth - 1].statement.strip() if len(measures) >= row.nth else ""
