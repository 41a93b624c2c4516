"""The next version of a plan: a review is added to it, and what was answered and decided is carried into its items.

Ids stay as they are, and so does everything that is done, achieved or stopped. What an answer replaces is kept in a
note (`history`). A review that is in the plan already is not added again: what comes later is added to it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, TypeVar

from planforms.boxes import say
from planforms.form import Field, Shape
from planforms.history import BEFORE, BESIDE, Before, note_heading, with_lines
from planforms.items import with_refs
from planforms.plan import Action, Area, Assumption, Objective, Part, Plan, Review, ReviewPoint, Risk, Status, Timescale
from planforms.reviewing.answers import Answer, review_in
from planforms.reviewing.gathered import Gathered
from planforms.reviewing.recorded import Answers, by_item, recorded
from planforms.reviewing.typed import Remark
from planforms.text import comparable
from planforms.values.day import say_day

__all__ = ["carried", "next_version"]

PartT = TypeVar("PartT", bound=Part)

# What an item's field is called where its former words are kept, and how they are written.
_CALLED: Mapping[str, tuple[str, Shape]] = {
    "status": ("how it is going", "status"),
    "progress": ("what happened", "text"),
    "timescale": ("by when", "timescale"),
    "likelihood": ("how likely", "level"),
    "impact": ("how bad", "level"),
    "change": ("since last time", "text"),
    "mitigation": ("what we do", "text"),
    "owner": ("whose task", "who"),
    "due": ("by when", "timescale"),
    "still_holds": ("still true", "answer"),
    "note": ("note", "text"),
}
_NUMBERED = re.compile(r"(?P<before>(?:v|version|draft)?[. ]*(?:[0-9]+\.)*)(?P<number>[0-9]+)", re.IGNORECASE)
_AFTER = re.compile(r",? ?after review [0-9]+$", re.IGNORECASE)


def carried(plan: Plan, number: int | None, found: Gathered) -> Plan:
    """The plan with the answers of one review; the plan itself where there is nothing new."""
    if not found.answers and not found.remarks:
        return plan
    whole = with_refs(plan)
    answers = by_item([*_with_refs_of_new_risks(found.answers, whole)])
    known = review_in(plan, number)
    following = _Carrying(whole, answers, number).plan() if answers else whole
    notes = with_lines(following.notes, note_heading(number, BESIDE), [_line(one) for _, one in found.remarks])
    following = following.model_copy(update={"notes": notes})
    if not answers:
        return plan if following == whole else following
    review = recorded(known or Review(number=number, period=found.period), answers, following)
    if not review.period:
        review = review.model_copy(update={"period": _looks_back(plan, review.held_on)})
    reviews = tuple(review if one is known else one for one in plan.reviews) if known else (*plan.reviews, review)
    return following.model_copy(
        update={"reviews": reviews, "version": plan.version if known else next_version(plan.version, number)}
    )


def next_version(version: str, number: int | None) -> str:
    """3 of 2, v1.3 of v1.2; of other words, and of none: After review 2."""
    plain = version.strip()
    if found := _NUMBERED.fullmatch(plain):
        return f"{found['before']}{int(found['number']) + 1}"
    after = f"after review {number}" if number is not None else "after a review"
    kept = _AFTER.sub("", plain)
    return f"{kept}, {after}" if kept else after.capitalize()


class _Carrying:
    """One review on its way into the items of a plan; what it replaces is gathered on the way."""

    def __init__(self, plan: Plan, answers: Answers, number: int | None) -> None:
        self._plan, self._answers, self._number = plan, answers, number
        self._before: list[Before] = []

    def plan(self) -> Plan:
        """The plan with every item as the review leaves it, and a note of what stood there before."""
        changed = self._plan.model_copy(
            update={
                "areas": tuple(self._area(area) for area in self._plan.areas),
                "risks": (*(self._risk(risk) for risk in self._plan.risks), *self._new_risks()),
                "assumptions": (*(self._assumption(one) for one in self._plan.assumptions), *self._new_assumptions()),
                "review_points": self._review_points(),
            }
        )
        lines = [str(one) for one in self._before]
        notes = with_lines(changed.notes, note_heading(self._number, BEFORE), lines)
        return changed.model_copy(update={"notes": notes})

    def _area(self, area: Area) -> Area:
        return area.model_copy(update={"objectives": tuple(self._objective(one) for one in area.objectives)})

    def _objective(self, objective: Objective) -> Objective:
        decision = self._answers.get(("outcomes", objective.id), {}).get("decision", "")
        status = _decided(decision, objective.status)
        objective = self._set(objective, f"Outcome {objective.id}", {"status": status} if status else {})
        return objective.model_copy(update={"actions": tuple(self._action(action) for action in objective.actions)})

    def _action(self, action: Action) -> Action:
        values = self._answers.get(("actions", action.id), {})
        taken = {"status": "status", "progress": "progress", "new_due": "timescale"}
        updates = {taken[path]: value for path, value in values.items() if path in taken}
        if _known_better(action.status, updates.get("status")):
            del updates["status"]
        return self._set(action, f"Action {action.id}", updates)

    def _risk(self, risk: Risk) -> Risk:
        values = self._answers.get(("risks", risk.id), {})
        changed = self._set(risk, f"Risk {risk.id}", values)
        return changed.model_copy(update={"actions": tuple(self._action(action) for action in risk.actions)})

    def _new_risks(self) -> list[Risk]:
        known = {risk.id for risk in self._plan.risks}
        return [
            Risk.model_validate({"id": ref, **values})
            for (each, ref), values in self._answers.items()
            if each == "risks" and ref not in known and "statement" in values
        ]

    def _assumption(self, assumption: Assumption) -> Assumption:
        values = self._answers.get(("assumptions", comparable(assumption.statement)), {})
        return self._set(assumption, f"Assumption “{' '.join(assumption.statement.split())}”", values)

    def _new_assumptions(self) -> list[Assumption]:
        return [
            Assumption.model_validate(dict(values))
            for (each, _), values in self._answers.items()
            if each == "assumptions" and "statement" in values
        ]

    def _review_points(self) -> tuple[ReviewPoint, ...]:
        """The fixed points, with the day of the next review among them."""
        on = self._answers.get(("review", "next_review"), {}).get("next_review")
        points = self._plan.review_points
        if on is None or any(point.on.due == on for point in points):
            return points
        return (*points, ReviewPoint(on=Timescale(written=say_day(on), due=on, kind="exact")))

    def _set(self, part: PartT, about: str, updates: Mapping[str, Any]) -> PartT:
        for path, value in updates.items():
            label, shape = _CALLED[path]
            old = getattr(part, path)
            words = say(Field(label, path, shape), part) if old is not None else ""
            if old != value and words.strip():
                self._before.append(Before(f"{about}, {label}", words))
        return part.model_copy(update=dict(updates)) if updates else part


def _known_better(before: Status, now: Status | None) -> bool:
    """Whether the plan says the same already, and when it was done besides: a tick at "Done" takes no date away."""
    return now is not None and now.state == before.state and before.completed is not None and now.completed is None


def _decided(decision: str, before: Status) -> Status | None:
    """How an outcome stands after a decision; None where the decision leaves that as it is. On which day it was
    achieved, nobody said: the day of the review stands in the review."""
    if decision == "achieved":
        return Status(written="Achieved", state="done")
    if decision == "stop":
        return Status(written="Stopped", state="stopped")
    return Status() if decision and before.state in ("done", "stopped") else None


def _looks_back(plan: Plan, held_on: dt.date | None) -> str:
    """The time that a review looks back over, where the form did not say it: 14 September 2026 to 6 November 2026"""
    last = plan.reviews[-1].held_on if plan.reviews else None
    since = last or plan.agreed_on or plan.starts
    if since is None or held_on is None or since >= held_on:
        return ""
    return f"{say_day(since)} to {say_day(held_on)}"


def _with_refs_of_new_risks(answers: Sequence[Answer], plan: Plan) -> list[Answer]:
    """The answers, those about a new risk with the next free ref: R3."""
    taken = {risk.id for risk in plan.risks}
    given: dict[str, str] = {}
    made = []
    for answer in answers:
        each, key = answer.item
        if each == "risks" and key not in taken and key not in given:
            given[key] = next(ref for number in count(1) if (ref := f"R{number}") not in {*taken, *given.values()})
        made.append(replace(answer, item=(each, given[key])) if each == "risks" and key in given else answer)
    return made


def _line(remark: Remark) -> str:
    place = f" ({remark.place})" if remark.place else ""
    return f"{remark.label or 'Beside the boxes'}{place}: {remark.text.strip()}"
