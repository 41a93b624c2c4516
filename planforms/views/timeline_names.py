"""A child's plan as it may lie beside those of other children: no name of a child or a family is in it.

What may be shown is listed here, and nothing else comes through: numbers, dates, how far an action has come, and who of
the practitioners answers for it. The wording of actions, headings and times stays in the plan, as anybody's name may be
in it. Members of the family are called by what they are to the child.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from planforms.pace.spans import rhythm
from planforms.plan import Action, Area, Objective, Person, Plan, Review, ReviewPoint, Risk, Status, Timescale, Who
from planforms.text import comparable

__all__ = ["without_names"]

_WORD = re.compile(r"\w+")
_QUOTED = re.compile("[“‘\"']([^”’\"']+)[”’\"']")
_FAMILY = ("child", "parent")
_RELATIONS = set(
    "mum mother dad father parent parents nan nana gran granny grandma grandmother grandad grandpa "
    "grandfather grandparents stepmum stepdad carer carers aunt aunty uncle family".split()
)
_KIN = _RELATIONS - set("family carer carers parent parents".split()) | set("nanny nanna nain taid mam auntie".split())
_RHYTHMS = {7: "Every week", 14: "Every two weeks", 30: "Every month"}
_UNDATED = {
    "ongoing": "Ongoing",
    "asap": "As soon as possible",
    "event": "Waits for an event",
    "approximate": "No day known",
}


def without_names(plan: Plan, letter: str) -> Plan:
    """The plan of a child with what may be shown of it; a partnership's plan as it is.

    `letter` is what the plan is called instead, and stands where its wording stood.
    """
    if plan.kind != "child":
        return plan
    here = _Family(plan, f"See plan {letter}")
    return Plan(
        kind="child",
        reference="" if here.is_hidden_in(plan.reference) else plan.reference,
        agreed_on=plan.agreed_on,
        starts=plan.starts,
        ends=plan.ends,
        areas=tuple(
            Area(
                id=area.id,
                title=f"Plan {letter}",
                objectives=tuple(
                    Objective(id=step.id, statement=f"Plan {letter}", actions=here.actions(step.actions))
                    for step in area.objectives
                ),
            )
            for area in plan.areas
        ),
        risks=tuple(Risk(id=risk.id, actions=here.actions(risk.actions)) for risk in plan.risks),
        review_points=tuple(ReviewPoint(on=Timescale(due=point.on.due, kind="exact")) for point in plan.review_points),
        reviews=tuple(Review(next_review=review.next_review) for review in plan.reviews),
    )


class _Family:
    """Whom a plan calls by name, and what may be said instead."""

    def __init__(self, plan: Plan, instead: str) -> None:
        self._instead = instead
        self._listed = {comparable(person.name): person for person in plan.people if person.name.strip()}
        family = [plan.subject.name, plan.subject.preferred_name]
        relatives = [person for person in plan.people if _is_family(person)]
        family += [person.name for person in relatives]
        family += [name for person in relatives for name in _QUOTED.findall(person.relationship)]  # Gran (“Nanny Mo”)
        self._names = {part for name in family for part in comparable(name).split() if len(part) > 1}

    def is_hidden_in(self, text: str) -> bool:
        """Whether a part of a name of the family is anywhere in a text."""
        return any(name in comparable(text) for name in self._names)

    def _is_named_in(self, text: str) -> bool:
        """Whether a part of a name of the family is a word of a text."""
        return not self._names.isdisjoint(_WORD.findall(comparable(text)))

    def actions(self, actions: Iterable[Action]) -> tuple[Action, ...]:
        """The actions with their numbers, dates, states and practitioners."""
        return tuple(
            Action(
                id=action.id,
                description=self._instead,
                responsible=tuple(self._who(who) for who in action.responsible),
                timescale=_time(action.timescale),
                depends_on=action.depends_on,
                status=Status(state=action.status.state, completed=action.status.completed),
            )
            for action in actions
        )

    def _who(self, who: Who) -> Who:
        """A practitioner as named; anybody else by what they are."""
        name, person = comparable(who.name), self._listed.get(comparable(who.name))
        if person and _is_family(person):
            return Who(role=_relation(person))
        role = comparable(who.role)
        if any(map(self._is_named_in, (who.name, who.role, who.organisation))):
            return Who(role="One of the family")
        first, *more = name.split() or [""]
        if first in _KIN and len(more) == 1 and not (person or role or who.organisation):
            return Who(role=first.capitalize())  # Uncle Joe
        if name and not (person or role or who.organisation or more or name in _RELATIONS):
            return Who(role="First name only")  # which may be a child's
        if name or role or who.organisation.strip():
            return Who(name=who.name, role=who.role, organisation=who.organisation)
        return Who(role="As the plan has it") if who.written.strip() else Who()


def _is_family(person: Person) -> bool:
    return person.part in _FAMILY or bool(person.relationship.strip() and not person.organisation.strip())


def _relation(person: Person) -> str:
    """What somebody is to the child; words that are no such thing may hold a name themselves."""
    if person.part == "child":
        return "The child"
    said = comparable(person.relationship)
    first = said.split(" ", 1)[0].strip("(,;")
    word = said if said in _RELATIONS else first if first in _RELATIONS else ""
    return word.capitalize() or ("A parent" if person.part == "parent" else "A relative")


def _time(time: Timescale) -> Timescale:
    """The time without the words in which it was written; what they meant is said in words of our own."""
    beat, months = rhythm(time.written)
    words = "" if time.due else _UNDATED.get(time.kind, "")
    if time.kind == "recurring":
        words = _RHYTHMS.get(beat or 30 * months, "Comes round")
    elif time.kind in ("month", "approximate", "event", "asap") and time.due:
        words = f"About {time.due.day} {time.due:%b %Y}"
    return time.model_copy(update={"written": words, "depends_on_event": ""})
