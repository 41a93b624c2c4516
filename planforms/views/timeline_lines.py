"""The rows of the timeline and how they are dealt out to panels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.views.metrics import lines_of
from planforms.views.timeline_entries import Entry, Group
from planforms.views.timeline_rungs import HAIRLINE, Columns, Rung
from planforms.views.timeline_sentences import counted

__all__ = ["Line", "dealt", "height_of", "lines_for"]


@dataclass(frozen=True)
class Line:
    """A row: a heading, an action (`entry`), or a count of actions that are not drawn one by one."""

    ref: str
    text: str
    entry: Entry | None = None
    heading: bool = False
    shortened: bool = False


def lines_for(groups: Iterable[Group], rung: Rung, columns: Columns) -> tuple[Line, ...]:
    """The rows in order, folded and shortened as the rung says."""
    lines: list[Line] = []
    for group in groups:
        lines.append(Line(group.id, group.title, heading=True))
        if rung.fold == 2:
            lines.append(Line("", _counted(group.entries)))
            continue
        folded = [entry for entry in group.entries if rung.fold and not entry.open]
        lines += [_action(entry, rung, columns) for entry in group.entries if entry not in folded]
        if folded:
            refs = ", ".join(entry.id for entry in folded if entry.id)
            lines.append(Line("", f"{counted(len(folded), 'finished action').capitalize()}: {refs}"))
    return tuple(lines)


def height_of(line: Line, rung: Rung, columns: Columns) -> float:
    """The height of a row in mm."""
    if line.heading:
        room = columns.text - columns.mark - columns.ref - rung.cell
        return rung.heading + (lines_of(line.text, room, _heading_size(rung), 700) - 1) * rung.leading * 1.15
    if line.entry is None:
        rows = lines_of(line.text, columns.action + columns.who + columns.when - rung.cell, rung.size)
    else:
        alone, late = not line.entry.who, line.entry.late
        rows = max(
            lines_of(line.text, columns.action - rung.cell, rung.size),
            lines_of(line.entry.people, columns.who - rung.cell, rung.size, 600 if alone else 400),
            lines_of(line.entry.when, columns.when - 1.5, rung.size, 600 if late else 400),
        )
    return max(rung.row, rows * rung.leading + rung.pad + HAIRLINE)


def dealt(
    lines: Sequence[Line], heights: Sequence[float], rung: Rung, room: float
) -> tuple[tuple[Line, ...], ...] | None:
    """The rows dealt out to the rung's panels, each `room` mm high; None where they do not fit.

    Panels are filled evenly: the lowest height that needs no more panels is taken. A heading is not left alone at the
    foot, and stands again at the head of the next panel.
    """
    if _fill(lines, heights, rung, room) is None:
        return None
    low, high = max(sum(heights) / rung.panels, 0.0), room
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if _fill(lines, heights, rung, middle) else (middle, high)
    return _fill(lines, heights, rung, high)


def _fill(
    lines: Sequence[Line], heights: Sequence[float], rung: Rung, room: float
) -> tuple[tuple[Line, ...], ...] | None:
    panels: list[list[Line]] = [[]]
    used, heading = 0.0, Line("", "", heading=True)
    for index, (line, height) in enumerate(zip(lines, heights, strict=True)):
        needed = height + (heights[index + 1] if line.heading and index + 1 < len(lines) else 0.0)
        if used + needed > room:
            if len(panels) == rung.panels:
                return None
            panels.append([])
            used = 0.0
            if not line.heading:
                again = replace(heading, text=f"{heading.text}, continued")
                panels[-1].append(again)
                used += 2 * rung.heading
            if used + needed > room:
                return None
        panels[-1].append(line)
        used += height
        heading = line if line.heading else heading
    return tuple(tuple(panel) for panel in panels if panel)


def _heading_size(rung: Rung) -> float:
    return rung.size * 9.5 / 8.5


def _action(entry: Entry, rung: Rung, columns: Columns) -> Line:
    room = columns.action - rung.cell
    if lines_of(entry.text, room, rung.size) <= rung.lines:
        return Line(entry.id, entry.text, entry)
    words = entry.text.split()
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines_of(_cut(words, middle), room, rung.size) <= rung.lines
        low, high = (middle, high) if fits else (low, middle - 1)
    return Line(entry.id, _cut(words, low), entry, shortened=True)


def _cut(words: Sequence[str], number: int) -> str:
    return f"{' '.join(words[:number]).rstrip(',;:.')}\u00a0…"


def _counted(entries: Sequence[Entry]) -> str:
    """Two actions, one late: 1.1.1 to 1.3.2"""
    late = sum(1 for entry in entries if entry.late)
    refs = [entry.id for entry in entries if entry.id]
    span = f": {refs[0]} to {refs[-1]}" if len(refs) > 1 else f": {refs[0]}" if refs else ""
    return f"{counted(len(entries), 'action').capitalize()}{f', {late} late' if late else ''}{span}"
