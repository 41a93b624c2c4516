"""How much each person has on at once: the load that a timeline is there to show.

An action counts in each period in which it is on the person's hands for a day at least. Where several people are
responsible it counts for each; where nobody is named it counts for nobody (""). An action without any time counts
in no period.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planforms.pace.tasks import Task
from planforms.text import comparable

__all__ = ["Busy", "Load", "busiest", "by_person", "loads"]

_WEEK = dt.timedelta(weeks=1)


@dataclass(frozen=True)
class Load:
    """One person's number of actions in each period; `person` is "" for what nobody is named for."""

    person: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Busy:
    """The longest time at which somebody has the most actions at once: whole weeks, first and last day."""

    person: str
    actions: int
    first: dt.date
    last: dt.date


def loads(tasks: Iterable[Task], edges: Sequence[dt.date]) -> tuple[Load, ...]:
    """The load of everybody who has a dated action, the fullest first; last of all what nobody is named for.

    `edges` are the first days of the periods, and the day after the last one.
    """
    rows = [
        Load(person, tuple(_active(theirs, first, end) for first, end in pairwise(edges)))
        for person, theirs in by_person(tasks).items()
    ]
    busy = [row for row in rows if any(row.counts)]
    return tuple(sorted(busy, key=lambda row: (not row.person, -sum(row.counts), -max(row.counts))))


def busiest(tasks: Iterable[Task]) -> Busy | None:
    """Who has the most actions in one week, and for how long without a break; None where nobody has two at once."""
    stretches = [
        stretch for person, theirs in by_person(tasks).items() if person for stretch in _stretches(person, theirs)
    ]
    return max(stretches, key=lambda busy: (busy.actions, busy.last - busy.first), default=None)


def by_person(tasks: Iterable[Task]) -> dict[str, list[Task]]:
    """Each person's actions, by the name as it is first written; "" for what nobody is named for."""
    spelt: dict[str, str] = {}
    people: dict[str, list[Task]] = {}
    for task in tasks:
        for name in task.who or ("",):
            people.setdefault(spelt.setdefault(comparable(name), name), []).append(task)
    return people


def _active(tasks: Iterable[Task], first: dt.date, end: dt.date) -> int:
    """How many of the actions are going on from `first` until the day before `end`."""
    return sum(1 for task in tasks if task.span and task.span.active(first, end))


def _stretches(person: str, tasks: Iterable[Task]) -> Iterable[Busy]:
    """The unbroken stretches of weeks with the person's highest number of actions, where that is two or more."""
    dated = [task for task in tasks if task.open and task.span and not task.span.waiting]
    weeks = sorted({monday for task in dated for monday in _weeks(task)})
    counts = {monday: _active(dated, monday, monday + _WEEK) for monday in weeks}
    most = max(counts.values(), default=0)
    if most < 2:
        return
    first: dt.date | None = None
    for monday in weeks:
        if counts[monday] < most:
            continue
        first = first or monday
        if counts.get(monday + _WEEK, 0) < most:
            yield Busy(person, most, first, monday + _WEEK - dt.timedelta(days=1))
            first = None


def _weeks(task: Task) -> Iterable[dt.date]:
    """The Mondays of the weeks in which the action is on somebody's hands."""
    if task.span is None:
        return
    monday = task.span.start - dt.timedelta(days=task.span.start.weekday())
    while monday <= task.span.last:
        yield monday
        monday += _WEEK
