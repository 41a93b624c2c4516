"""The lanes of a timeline: its actions by area, objective, person, organisation or date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from planforms.dates import MONTHS
from planforms.text import comparable
from planforms.views.timeline_entries import Entry
from planforms.views.wording import NO_DATE, NO_ONE

__all__ = ["LANES", "NO_ORGANISATION", "Group", "Lanes", "in_lanes", "of_person", "within"]

Lanes = Literal["area", "objective", "person", "organisation", "date"]
LANES: tuple[Lanes, ...] = get_args(Lanes)

NO_ORGANISATION = "Organisation not recorded"
_LATE, _NO_END = "Late", "No end date"


@dataclass(frozen=True)
class Group:
    """The actions under one heading."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def in_lanes(entries: Iterable[Entry], lanes: Lanes) -> tuple[Group, ...]:
    """The actions under their headings: areas and objectives as the plan has them, people and organisations by name.

    Whatever several people answer for stands in the lane of each. By date, what is late comes first, then month after
    month, then what has no date.
    """
    groups: dict[tuple[str, str], tuple[str, list[Entry]]] = {}
    for entry in entries:
        for id_, title in dict.fromkeys(_headings(entry, lanes)):
            groups.setdefault((id_, comparable(title)), (title, []))[1].append(entry)
    found = [Group(id_, title, tuple(theirs)) for (id_, _), (title, theirs) in groups.items()]
    if lanes in ("area", "objective"):
        return tuple(found)
    by_day = [Group(group.id, group.title, tuple(sorted(group.entries, key=_day))) for group in found]
    if lanes == "date":
        return tuple(sorted(by_day, key=lambda group: (_rank(group.title), _day(group.entries[0]))))
    return tuple(sorted(by_day, key=lambda group: (group.title in (NO_ONE, NO_ORGANISATION), comparable(group.title))))


def within(entries: Sequence[Entry], first: dt.date | None, last: dt.date | None) -> tuple[tuple[Entry, ...], int, int]:
    """The actions that are going on between two days, are late, or have no place in time; how many end before, how
    many begin after."""
    over = [bool(first and _over_by(entry, first)) for entry in entries]
    ahead = [bool(last and _begins_after(entry, last)) for entry in entries]
    shown = zip(entries, over, ahead, strict=True)
    return tuple(entry for entry, past, later in shown if not (past or later)), sum(over), sum(ahead)


def of_person(entries: Iterable[Entry], name: str) -> tuple[Entry, ...]:
    """The actions that somebody is responsible for, by the whole name, else by whole words of it."""
    entries = tuple(entries)
    whole = tuple(entry for entry in entries if comparable(name) in map(comparable, entry.task.who))
    words = set(comparable(name).split())
    return whole or tuple(
        entry for entry in entries if any(words and words <= set(comparable(who).split()) for who in entry.task.who)
    )


def _headings(entry: Entry, lanes: Lanes) -> Iterable[tuple[str, str]]:
    if lanes == "person":
        return [("", who) for who in entry.task.who] or [("", NO_ONE)]
    if lanes == "organisation":
        return [("", organisation) for organisation in entry.organisations] or [("", NO_ORGANISATION)]
    if lanes == "date":
        return [("", _month(entry))]
    heading = entry.area if lanes == "area" else entry.objective
    return [(heading.id, heading.title)]


def _month(entry: Entry) -> str:
    due = entry.task.due
    if entry.late:
        return _LATE
    if due:
        return f"{MONTHS[due.month - 1]} {due.year}"
    return _NO_END if entry.span and not entry.span.waiting else NO_DATE


def _rank(title: str) -> int:
    return {_LATE: 0, _NO_END: 2, NO_DATE: 3}.get(title, 1)


def _day(entry: Entry) -> dt.date:
    """The day by which actions of one heading are put in order."""
    return entry.task.due or (entry.span.last if entry.span and not entry.span.waiting else dt.date.max)


def _begins_after(entry: Entry, last: dt.date) -> bool:
    span = entry.span
    return bool(span and not span.waiting and span.start > last)


def _over_by(entry: Entry, first: dt.date) -> bool:
    span = entry.span
    return bool(span and not span.waiting and not span.carries_on and not entry.late and span.last < first)
