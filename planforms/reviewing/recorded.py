"""The record of a review, as the plan keeps it: its answers put into its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from planforms.plan import ActionReview, Assumption, OutcomeReview, Part, Person, Plan, Review, Risk, View
from planforms.reviewing.answers import Answer, Item
from planforms.text import comparable

__all__ = ["Answers", "by_item", "recorded"]

Answers = Mapping[Item, Mapping[str, Any]]
PartT = TypeVar("PartT", bound=Part)


def by_item(answers: Sequence[Answer]) -> Answers:
    """The values of answers by their item, then by their field."""
    found: dict[Item, dict[str, Any]] = {}
    for answer in answers:
        found.setdefault(answer.item, {})[answer.path] = answer.value
    return found


def recorded(review: Review, answers: Answers, plan: Plan) -> Review:
    """The review with the answers added; its rows stand in the order of the plan."""
    whole = {path: value for (each, _), values in answers.items() if each == "review" for path, value in values.items()}
    order = _order(plan)
    return review.model_copy(
        update={
            **whole,
            "taking_part": _people(review.taking_part, answers),
            "actions": _rows(review.actions, "actions", answers, ActionReview, order),
            "outcomes": _rows(review.outcomes, "outcomes", answers, OutcomeReview, order),
            "risks": _risks(review.risks, answers, plan, order),
            "assumptions": _assumptions(review.assumptions, answers, plan),
            "views": _views(review.views, answers),
        }
    )


def _order(plan: Plan) -> dict[str, int]:
    """The place of each ref in the plan."""
    refs: list[str] = []
    for area in plan.areas:
        for objective in area.objectives:
            refs += [objective.id, *(action.id for action in objective.actions)]
    for risk in plan.risks:
        refs += [risk.id, *(action.id for action in risk.actions)]
    return {ref: number for number, ref in enumerate(refs)}


def _rows(
    rows: Sequence[PartT], each: str, answers: Answers, kind: type[PartT], order: Mapping[str, int]
) -> tuple[PartT, ...]:
    found = {str(getattr(row, "id", "")): row for row in rows}
    for (table, ref), values in answers.items():
        if table == each:
            row = found.get(ref) or kind.model_validate({"id": ref})
            found[ref] = row.model_copy(update=dict(values))
    return tuple(found[ref] for ref in sorted(found, key=lambda ref: order.get(ref, len(order))))


def _risks(risks: Sequence[Risk], answers: Answers, plan: Plan, order: Mapping[str, int]) -> tuple[Risk, ...]:
    """A risk of the plan is recorded with the plan's words for it."""
    statements = {risk.id: risk.statement for risk in plan.risks}
    rows = _rows(risks, "risks", answers, Risk, order)
    return tuple(
        row if row.statement else row.model_copy(update={"statement": statements.get(row.id, "")}) for row in rows
    )


def _assumptions(assumptions: Sequence[Assumption], answers: Answers, plan: Plan) -> tuple[Assumption, ...]:
    found = {comparable(one.statement): one for one in assumptions}
    known = {comparable(one.statement): one.statement for one in plan.assumptions}
    for (table, key), values in answers.items():
        if table == "assumptions":
            one = found.get(key) or Assumption(statement=known.get(key, ""))
            found[key] = one.model_copy(update=dict(values))
    order = {key: number for number, key in enumerate(known)}
    return tuple(found[key] for key in sorted(found, key=lambda key: order.get(key, len(order))))


def _people(people: Sequence[Person], answers: Answers) -> tuple[Person, ...]:
    found = {comparable(person.name): person for person in people}
    for (table, key), values in sorted(answers.items()):
        if table == "taking_part":
            person = found.get(key) or values["person"]
            found[key] = person.model_copy(update={path: value for path, value in values.items() if path != "person"})
    return tuple(found.values())


def _views(views: Sequence[View], answers: Answers) -> tuple[View, ...]:
    found = {comparable(f"{view.whose} {view.name}: {view.text}"): view for view in views}
    for (table, key), values in sorted(answers.items()):
        if table == "views":
            view = found.get(key) or values["view"]
            found[key] = view.model_copy(update={"share": values["share"]} if "share" in values else {})
    return tuple(found.values())
