"""How much each person has on at once: the load that a timeline is there to show.

"All proposed action is summarised on a timeline to ensure that commitments across the period of the plan are
manageable" (*Implementation Planning*).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.views.timeline_entries import Entry
from planforms.views.timeline_scale import Scale
from planforms.views.wording import NO_ONE

__all__ = ["Busy", "Load", "busiest", "loads"]

_WEEK = dt.timedelta(weeks=1)


@dataclass(frozen=True)
class Load:
    """One person's number of actions in each column of the chart."""

    person: str
    counts: tuple[int, ...]

    @property
    def nobody(self) -> bool:
        """Whether it is the load that nobody is named for."""
        return self.person == NO_ONE


@dataclass(frozen=True)
class Busy:
    """The longest time at which somebody has the most actions at once: whole weeks, first and last day."""

    person: str
    actions: int
    first: dt.date
    last: dt.date


def loads(entries: Iterable[Entry], scale: Scale, least: int = 1) -> tuple[Load, ...]:
    """The load of everybody who has a dated action, the fullest first; last of all what nobody is named for.

    People who never have `least` actions at once are left out.
    """
    rows = [
        Load(person, tuple(_active(theirs, *edges) for edges in zip(scale.edges, scale.edges[1:], strict=False)))
        for person, theirs in _by_person(entries).items()
    ]
    rows = [row for row in rows if max(row.counts) >= (1 if row.nobody else least)]
    return tuple(sorted(rows, key=lambda row: (row.nobody, -sum(row.counts), -max(row.counts))))


def busiest(entries: Iterable[Entry]) -> Busy | None:
    """Who has the most actions in one week, and for how long without a break; None where nobody has two at once."""
    stretches = [
        stretch
        for person, theirs in _by_person(entries).items()
        if person != NO_ONE
        for stretch in _stretches(person, theirs)
    ]
    return max(stretches, key=lambda busy: (busy.actions, busy.last - busy.first), default=None)


def _by_person(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    people: dict[str, list[Entry]] = {}
    for entry in entries:
        for person in dict.fromkeys(entry.who or (NO_ONE,)):
            people.setdefault(person, []).append(entry)
    return people


def _active(entries: Iterable[Entry], first: dt.date, end: dt.date) -> int:
    """How many of the actions are going on from `first` until the day before `end`."""
    return sum(1 for entry in entries if entry.bar and entry.bar.active(first, end))


def _stretches(person: str, entries: Iterable[Entry]) -> Iterable[Busy]:
    """The unbroken stretches of weeks with the person's highest number of actions, where that is two or more."""
    bars = [entry for entry in entries if entry.bar and entry.open]
    weeks = sorted({monday for entry in bars for monday in _weeks(entry)})
    counts = {monday: _active(bars, monday, monday + _WEEK) for monday in weeks}
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


def _weeks(entry: Entry) -> Iterable[dt.date]:
    """The Mondays of the weeks in which the action is on somebody's hands."""
    if entry.bar is None:
        return
    monday = entry.bar.start - dt.timedelta(days=entry.bar.start.weekday())
    while monday <= entry.bar.last:
        yield monday
        monday += _WEEK
