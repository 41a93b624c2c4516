"""What does not go together in a plan: too much in one week, the wrong order, outside the period, all on one person.

Only what is still to be done is looked at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planforms.pace.load import by_person
from planforms.pace.tasks import Task

__all__ = ["Carrier", "Outside", "SameWeek", "TooEarly", "carrier", "outside", "same_week", "too_early", "waiting"]

_DAYS_OF_A_WEEK = 7
_FEWEST = 5  # actions: of four it says nothing that one person has three


@dataclass(frozen=True)
class SameWeek:
    """Two or more actions of one person that end in the week from `monday`."""

    person: str
    monday: dt.date
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class TooEarly:
    """An action that ends before what it depends on."""

    task: Task
    other: Task


@dataclass(frozen=True)
class Outside:
    """An action that begins before its plan does, or ends after it; `day` is that day."""

    task: Task
    day: dt.date
    after: bool


@dataclass(frozen=True)
class Carrier:
    """The person who carries more than half of what is still to be done."""

    person: str
    actions: int
    whole: int


def same_week(tasks: Iterable[Task], since: dt.date = dt.date.min) -> tuple[SameWeek, ...]:
    """The weeks from Monday in which two or more actions of one person end, from that of a day on, in order.

    Only days that the plan names count: "in November" ends in no week that anybody knows.
    """
    found = []
    for person, theirs in by_person(task for task in tasks if task.open).items():
        weeks: dict[dt.date, list[Task]] = {}
        for task in theirs:
            if task.ends_on:
                weeks.setdefault(task.ends_on - dt.timedelta(days=task.ends_on.weekday()), []).append(task)
        for monday, ending in weeks.items():
            if person and len(ending) > 1 and (since - monday).days < _DAYS_OF_A_WEEK:
                found.append(SameWeek(person, monday, tuple(ending)))
    return tuple(sorted(found, key=lambda week: (week.monday, -len(week.tasks), week.person)))


def too_early(tasks: Sequence[Task]) -> tuple[TooEarly, ...]:
    """The actions that end before what they depend on does, in the order of the plan."""
    return tuple(
        TooEarly(task, other) for task, other in waiting(tasks) if task.due and other.due and task.due < other.due
    )


def waiting(tasks: Sequence[Task]) -> Iterator[tuple[Task, Task]]:
    """Each action with one that it waits for, where both are still to be done."""
    by_ref = {task.ref: task for task in tasks if task.ref}
    for task in tasks:
        for ref in dict.fromkeys(task.waits_for):
            if task.open and ref in by_ref and by_ref[ref].open and by_ref[ref] is not task:
                yield task, by_ref[ref]


def outside(tasks: Iterable[Task]) -> tuple[Outside, ...]:
    """The actions that begin before the plan begins, or end after it ends."""
    found = []
    for task in tasks:
        if not task.open:
            continue
        time = task.action.timescale
        begins = time.start or task.ends_on
        ends = task.ends_on or (time.due.replace(day=1) if time.due and time.kind == "month" else None)
        if task.starts and begins and begins < task.starts:
            found.append(Outside(task, begins, after=False))
        if task.ends and ends and ends > task.ends:
            found.append(Outside(task, time.due or ends, after=True))
    return tuple(found)


def carrier(tasks: Iterable[Task]) -> Carrier | None:
    """Who is responsible for more than half of the actions that are still to be done, where these are five or more."""
    left = [task for task in tasks if task.open]
    if len(left) < _FEWEST:
        return None
    people = {person: len(theirs) for person, theirs in by_person(left).items() if person}
    person = max(people, key=lambda name: people[name], default="")
    return Carrier(person, people[person], len(left)) if person and 2 * people[person] > len(left) else None
