"""The answers of a review, one by one: of which item, to what, and where it was written.

A form that came back, a review in a plan and one made by another program all come down to the same answers, so that
they can be compared, put together and carried into the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from planforms.boxes import say
from planforms.forms.review_boxes import boxes_of
from planforms.plan import Person, Plan, Review, Status, View
from planforms.text import comparable
from planforms.values.answer import say_answer
from planforms.values.status import say_status

__all__ = [
    "COLLECTED",
    "NAMING",
    "Answer",
    "Item",
    "answers_of",
    "known_statement",
    "label_of",
    "person_of",
    "review_answer",
    "review_in",
    "said",
]

Item = tuple[str, str]
"""(table, key): ("actions", "1.1.1"), ("assumptions", "the bus still runs"), ("review", "decision")."""

COLLECTED = ("unexpected", "what_worked", "what_did_not")
"""What several people may each have something to say of: it is put together, and is no conflict."""

NAMING = ("person", "statement", "view")
"""What says which item is meant, and is no answer: where the item is known already, it says nothing new."""

_ASKED = {
    "actions": ("status", "progress", "why_not", "change", "new_due"),
    "outcomes": ("now", "evidence", "still_right", "decision"),
    "risks": ("likelihood", "impact", "change", "mitigation", "owner", "due", "status"),
    "assumptions": ("still_holds", "note"),
    "review": (
        "held_on", "resources_sufficient", *COLLECTED, "decision", "reasons", "next_review",
    ),
}  # fmt: skip
_TOGETHER = {"reasons": "decision"}  # what is held back together
_CALLED = {"actions": "Action", "outcomes": "Outcome", "risks": "Risk", "assumptions": "Assumption"}


@dataclass(frozen=True)
class Answer:
    """One answer. `path` is the field of the review's part; `place` is where it stands in its form."""

    item: Item
    path: str
    value: Any
    place: str = ""


def answers_of(review: Review, plan: Plan) -> Iterator[Answer]:
    """All answers that a review gives, in the order of its fields."""
    for path in _ASKED["review"]:
        yield from _given(review, path, review_answer(path))
    for person in review.taking_part:
        yield from _of_person(person)
    for action in review.actions:
        yield from _all(action, "actions", action.id)
    for outcome in review.outcomes:
        yield from _all(outcome, "outcomes", outcome.id)
    for risk in review.risks:
        known = known_statement(plan.risks, risk.statement, risk.id)
        key = known.id if known else f"new {comparable(risk.statement)}"
        if not known:
            yield Answer(("risks", key), "statement", risk.statement)
        yield from _all(risk, "risks", key)
    for assumption in review.assumptions:
        key = comparable(assumption.statement)
        if not known_statement(plan.assumptions, assumption.statement):
            yield Answer(("assumptions", key), "statement", assumption.statement)
        yield from _all(assumption, "assumptions", key)
    for view in review.views:
        yield from of_view(view)


def _of_person(person: Person) -> Iterator[Answer]:
    item = ("taking_part", comparable(person.name))
    yield Answer(item, "person", person.model_copy(update={"attended": None}))
    yield from _given(person, "attended", item)
    if person.part == "lead":
        yield Answer(item, "part", "lead")


def of_view(view: View, place: str = "") -> Iterator[Answer]:
    """Somebody's own words: whoever says something else says it beside; only who may read them can be in conflict."""
    item = ("views", comparable(f"{view.whose} {view.name}: {view.text}"))
    yield Answer(item, "view", view.model_copy(update={"share": None}), place)
    if view.share is not None:
        yield Answer(item, "share", view.share, place)


def review_answer(path: str) -> Item:
    """The item that an answer about the review as a whole belongs to: a decision and its reasons are one."""
    return "review", _TOGETHER.get(path, path)


def review_in(plan: Plan, number: int | None) -> Review | None:
    """The review of this number (or without one), where the plan has it already."""
    return next((review for review in plan.reviews if review.number == number), None)


def known_statement(items: Any, statement: str, ref: str = "") -> Any:
    """The risk or assumption of a plan that is meant: by its ref, else by its words; None where it is new."""
    by_ref = next((one for one in items if ref and getattr(one, "id", "") == ref), None)
    same = (one for one in items if comparable(one.statement) == comparable(statement) != "")
    return by_ref or next(same, None)


def person_of(name: str, plan: Plan) -> Person:
    """The person of a plan who has this name, without what is nobody's business at a review; else somebody new."""
    found = next((one for one in plan.people if comparable(one.name) == comparable(name)), None)
    if found is None:
        return Person(name=name)
    return found.model_copy(update={"attended": None, "contact": ""})


def label_of(item: Item, path: str = "") -> str:
    """What an answer is about, for a person: "Action 1.1.1, How is it going?"."""
    each, key = item
    asked = next((box.label for box in boxes_of(each) if box.path == path), path.replace("_", " ").capitalize())
    if each == "review":
        return asked
    about = (
        f"{_CALLED[each]} {key}" if each in _CALLED else {"taking_part": "Who took part", "views": "Own words"}[each]
    )
    return f"{about}, {asked[:1].lower()}{asked[1:]}" if path else about


def said(answer: Answer) -> str:
    """The value of an answer in words."""
    value = answer.value
    box = next((one for one in boxes_of(answer.item[0]) if one.path == answer.path), None)
    if isinstance(value, bool):
        return say_answer(value)
    if isinstance(value, Person):
        return value.name
    if isinstance(value, View):
        return value.text
    if isinstance(value, Status):
        return say_status(value)
    return say(box, SimpleNamespace(**{box.path: value})) if box else str(value)


def _all(part: Any, each: str, key: str) -> Iterator[Answer]:
    for path in _ASKED[each]:
        yield from _given(part, path, (each, key))


def _given(part: Any, path: str, item: Item) -> Iterator[Answer]:
    value = getattr(part, path)
    kind = type(value)
    empty = value is None or value == "" or (hasattr(kind, "model_fields") and value == kind())
    if not empty:
        yield Answer(item, path, value)
