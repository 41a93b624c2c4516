"""A calendar for one person: a day for each thing that falls due, to be taken into their own calendar.

A calendar is seen by many: on a telephone, by a colleague, on a wall. Of a child's plan it holds the ref and the number
of the plan and nothing else, unless names are asked for. Whoever takes in a newer calendar finds each day moved, not
doubled: what it is known by stays the same.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable

from planforms.monitoring.duty import Duty
from planforms.plan import Plan
from planforms.views.wording import called
from planforms.writing.whole_days import Day, whole_days

__all__ = ["Entry", "calendar_of"]

Entry = tuple[Plan, Duty]

_NOUNS = {"action": "Action", "risk": "Risk", "resource": "Needed for", "review": "Review"}


def calendar_of(person: str, entries: Iterable[Entry], on: dt.date, *, with_names: bool) -> bytes:
    """The calendar (RFC 5545) of what falls due for one person; what has no day is not in it. `on` is the day that it
    is made for: what is late by then stands on that day."""
    days = [
        Day(
            on=max(duty.due, on),
            words=_summary(plan, duty, on, with_names=with_names),
            known_by=_known_by(person, plan, duty),
            private=True,
        )
        for plan, duty in entries
        if duty.due
    ]
    return whole_days(days, "what falls due", on)


def _known_by(person: str, plan: Plan, duty: Duty) -> str:
    """What an event is known by: the same for the same thing in every version of the plan, and nobody can read it."""
    which = plan.reference.strip() or f"{plan.subject.name} {plan.title}"
    words = duty.text if duty.what == "resource" or not duty.ref else ""
    said = f"{which}\n{duty.what}\n{duty.ref}\n{words}\n{person}".casefold()
    return str(uuid.uuid5(uuid.NAMESPACE_URL, said))


def _summary(plan: Plan, duty: Duty, on: dt.date, *, with_names: bool) -> str:
    """Late: Action 1.2.1 of plan CP-2041; with names, and for a partnership: 1.2.1 Arrange a breakfast club place"""
    late = "Late: " if duty.due and duty.due < on else ""
    noun = f"{_NOUNS[duty.what]} {duty.ref}".strip()
    if plan.kind == "child" and not with_names:
        which = f"plan {plan.reference.strip()}" if plan.reference.strip() else "a plan"
        return f"{late}{noun} of {which}"
    whose = called(plan)
    text = duty.text if duty.what != "resource" else f"needed: {duty.text}"
    return late + ": ".join(part for part in (whose, f"{duty.ref} {text}".strip()) if part)
