"""The rows of the timeline, what they hold, and how high each is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.text import joined
from planforms.views.metrics import Weight, lines_of, shortened
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_gathered import listed, numbered
from planforms.views.timeline_lanes import Group, in_lanes
from planforms.views.timeline_rungs import HAIRLINE, Columns, Rung
from planforms.views.timeline_sentences import counted
from planforms.views.wording import NO_ONE

__all__ = ["Line", "height_of", "lines_for"]

_MOST = 5  # lines that a name or the words of a date may take
_MOST_NAMES = 10  # lines that several names may take
_DOZEN = 12  # actions of one person that share a row
_HEADING = 2  # lines that a heading may take


@dataclass(frozen=True)
class Line:
    """A row: a heading, an action (`entry`), or several actions that share it (`gathered`).

    `text`, `who` and `when` are as they are printed; what the action waits for stands behind its text.
    """

    ref: str
    text: str
    who: str = ""
    when: str = ""
    entry: Entry | None = None
    gathered: tuple[Entry, ...] = ()
    heading: bool = False
    shortened: bool = False


def lines_for(groups: Iterable[Group], rung: Rung, columns: Columns) -> tuple[Line, ...]:
    """The rows in order, folded and shortened as the rung says."""
    if rung.fold == "people":
        return tuple(_of_people(groups, rung, columns))
    lines: list[Line] = []
    for group in groups:
        lines.append(_heading(group, rung, columns))
        if rung.fold == "headings":
            lines += _of_people((group,), rung, columns)
            continue
        if rung.fold == "counted":
            lines.append(Line("", _counted(group.entries), gathered=group.entries))
            continue
        finished = [entry for entry in group.entries if not entry.task.open] if rung.fold == "finished" else []
        lines += [_action(entry, rung, columns) for entry in group.entries if not finished or entry.task.open]
        if finished:
            lines.append(Line("", f"Finished: {listed(finished)}", gathered=tuple(finished)))
    return tuple(lines)


def height_of(line: Line, rung: Rung, columns: Columns) -> float:
    """The height of a row in mm."""
    if line.heading:
        rows = lines_of(line.text, _heading_room(rung, columns), _heading_size(rung), 700)
        return rung.heading + (rows - 1) * rung.leading * 1.15
    if line.gathered and not line.who:
        rows = lines_of(line.text, columns.action + columns.who + columns.when - rung.cell, rung.size)
    else:
        late = bool(line.entry and line.entry.late)
        rows = max(
            lines_of(line.text, columns.action - rung.cell, rung.size),
            lines_of(line.who, columns.who - rung.cell, rung.size, 600 if line.who == NO_ONE else 400),
            lines_of(line.when, columns.when - 1.5, rung.size, 600 if late else 400),
        )
    return max(rung.row, rows * rung.leading + rung.pad + HAIRLINE)


def _of_people(groups: Iterable[Group], rung: Rung, columns: Columns) -> Iterable[Line]:
    """The rows of each person, with the numbers and dates of all that is theirs, a dozen to a row."""
    once = {id(entry): entry for group in groups for entry in group.entries}.values()
    for group in in_lanes(once, "person"):
        who = _cut_to(group.title, columns.who - rung.cell, rung.size, _MOST)
        for at in range(0, len(group.entries), _DOZEN):
            shared = group.entries[at : at + _DOZEN]
            late = sum(1 for entry in shared if entry.late)
            yield Line("", numbered(shared), who, f"{late} late" if late else "", gathered=shared)


def _heading(group: Group, rung: Rung, columns: Columns) -> Line:
    text = _cut_to(group.title, _heading_room(rung, columns), _heading_size(rung), _HEADING, 700)
    return Line(group.id, text, heading=True, shortened=text != group.title)


def _heading_room(rung: Rung, columns: Columns) -> float:
    return columns.text - columns.mark - columns.ref - rung.cell


def _heading_size(rung: Rung) -> float:
    return rung.size * 9.5 / 8.5


def _action(entry: Entry, rung: Rung, columns: Columns) -> Line:
    room = columns.action - rung.cell
    text = _cut_to(entry.text, room, rung.size, rung.lines)
    who = _people(entry, rung, columns)
    when = _cut_to(entry.when, columns.when - 1.5, rung.size, _MOST, 600)
    said = f"{text} {entry.after}".rstrip()
    return Line(entry.id, said, who, when, entry, shortened=text != entry.text)


def _people(entry: Entry, rung: Rung, columns: Columns) -> str:
    """Those responsible; where they are a crowd, the first ones and how many more."""
    room, names = columns.who - rung.cell, entry.task.who
    whole = entry.people
    for shown in range(len(names) - 1, 0, -1):
        if lines_of(whole, room, rung.size) <= _MOST_NAMES:
            return whole
        whole = joined([*names[:shown], f"{len(names) - shown} more"])
    return _cut_to(whole, room, rung.size, _MOST_NAMES)


def _cut_to(text: str, room: float, size: float, most: int, weight: Weight = 400) -> str:
    """The text in as many lines as are allowed, ended after a whole word and … where it is longer."""
    if lines_of(text, room, size, weight) <= most:
        return text
    words = text.split()
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines_of(_cut(words, middle), room, size, weight) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    kept = _cut(words, low)
    return kept if lines_of(kept, room, size, weight) <= most else shortened(text, room * most * 0.9, size, weight)


def _cut(words: Sequence[str], number: int) -> str:
    return f"{' '.join(words[:number]).rstrip(',;:.')}\u00a0…"


def _counted(entries: Sequence[Entry]) -> str:
    """Two actions, one late: 1.1.1 to 1.3.2"""
    late = sum(1 for entry in entries if entry.late)
    refs = [entry.id for entry in entries if entry.id]
    span = f": {refs[0]} to {refs[-1]}" if len(refs) > 1 else f": {refs[0]}" if refs else ""
    return f"{counted(len(entries), 'action').capitalize()}{f', {late} late' if late else ''}{span}"
