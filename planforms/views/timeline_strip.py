"""The load strip under the chart: a row for each person, in columns of weeks, months or years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planforms.dates import MONTHS, full
from planforms.pace.load import Load, loads
from planforms.pace.tasks import Task
from planforms.text import joined
from planforms.views.metrics import lines_of, shortened, width_of
from planforms.views.timeline_rungs import Rung
from planforms.views.timeline_scale import Scale, Unit
from planforms.views.timeline_sentences import Sentence, counted
from planforms.views.wording import NO_ONE

__all__ = ["Column", "Strip", "Strips", "Whose", "columns_on", "heading_of", "over_columns", "strips_on"]

_MOST_NAMES = 8
_LINES = 2

_UNITS: dict[Unit, tuple[str, str]] = {
    "week": ("week by week", "one week, from the Monday above it"),
    "fortnight": ("fortnight by fortnight", "two weeks, from the Monday above it"),
    "month": ("month by month", "one month"),
    "quarter": ("quarter by quarter", "three months, from the one above it"),
    "year": ("year by year", "one year"),
    "lustrum": ("in steps of five years", "five years"),
}


@dataclass(frozen=True)
class Whose:
    """Whose load the strip shows: the actions with the people, or the organisations, that they count for; what one of
    them is called, and what stands for none."""

    tasks: tuple[Task, ...]
    kind: str = "person"
    nobody: str = NO_ONE

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who may have a row."""
        return tuple({name for task in self.tasks for name in task.who or (self.nobody,)})


@dataclass(frozen=True)
class Column:
    """A column: what stands over it, what that means when it is read aloud, and its width in mm."""

    label: str
    words: str
    width: float


@dataclass(frozen=True)
class Strip:
    """One person's load: for each column the number ("" for none) and how dark it is, 0 to 3."""

    person: str
    nobody: bool
    cells: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Strips:
    """The rows, dealt out to the panels, and a sentence on those who have none."""

    panels: tuple[tuple[Strip, ...], ...]
    rest: tuple[Sentence, ...]


def strips_on(scale: Scale, whose: Whose, rung: Rung, room: float) -> Strips:
    """The strip's rows, as many as the rung has room for; `room` is the width of a name in mm."""
    rows = loads(whose.tasks, scale.edges)
    kept = [row for row in rows if not rung.busy_only or not row.person or max(row.counts) > 1]
    if not any(row.person for row in kept):
        kept = list(rows)  # a strip of nobody would say less than that everybody has one thing at a time
    single = [row for row in rows if row not in kept]
    most = rung.strips * rung.panels
    over = kept[most:] if len(kept) > most else []
    shown = [_strip(row, rung, room, whose.nobody) for row in kept[:most]]
    each = -(-len(shown) // rung.panels) or 1
    panels = tuple(tuple(shown[at : at + each]) for at in range(0, len(shown), each))
    return Strips(panels, tuple(_rest(single, over)))


def heading_of(strips: Strips, unit: Unit, rung: Rung, whose: Whose) -> tuple[str, str, tuple[Sentence, ...]]:
    """What stands over the strip: its title, a note on its columns, and the sentences on those who have no row where
    the note has no room for them."""
    if not any(strips.panels):
        return "", "", strips.rest
    by, one = _UNITS[unit]
    title, note = f"How many actions each {whose.kind} has, {by}", f"Each column is {one}. Darker means more at once."
    whole = " ".join([note, *(f"{sentence.lead} {sentence.text}" for sentence in strips.rest)])
    used = width_of(title, rung.size * 9.5 / 8.5, 700) + width_of(f" {whole}", rung.size) + 3
    return (title, whole, ()) if used <= rung.sheet.width else (title, note, strips.rest)


def columns_on(scale: Scale, size: float) -> tuple[Column, ...]:
    """The strip's columns, each with a label that has room in it."""
    columns = []
    for first, after in pairwise(scale.edges):
        width = scale.x(after) - scale.x(first)
        labels = _labels(first, scale.unit)
        fitting = (label for label in labels if width_of(label, size) + 0.4 <= width)
        columns.append(Column(next(fitting, ""), _words(first, after, scale.unit), round(width, 3)))
    return tuple(columns)


def over_columns(scale: Scale) -> tuple[tuple[str, int], ...]:
    """The months (of columns of weeks) or years (of months) over the columns, each with its number of columns; of a
    month with one column too little room is left for a name."""
    if scale.unit in ("year", "lustrum"):
        return ()
    names: list[tuple[str, int]] = []
    for first in scale.edges[:-1]:
        weeks = scale.unit in ("week", "fortnight")
        name = f"{MONTHS[first.month - 1][:3]} {first.year}" if weeks else str(first.year)
        if names and names[-1][0] == name:
            names[-1] = name, names[-1][1] + 1
        else:
            names.append((name, 1))
    return tuple((_in_room(name, count, scale), count) for name, count in names)


def _in_room(name: str, count: int, scale: Scale) -> str:
    """The name as far as its columns have room for it, at any size up to 8.5 points."""
    room = count * scale.width / (len(scale.edges) - 1) - 0.4
    return next((short for short in (name, name[:3]) if width_of(short, 8.5, 600) <= room and short != "202"), "")


def _labels(first: dt.date, unit: Unit) -> tuple[str, ...]:
    """What may stand over a column, the plainest first."""
    if unit in ("week", "fortnight"):
        return (str(first.day),)
    if unit in ("year", "lustrum"):
        return (str(first.year), f"’{first.year % 100:02d}", f"{first.year % 100:02d}")
    return (MONTHS[first.month - 1][:3], MONTHS[first.month - 1][0])


def _words(first: dt.date, after: dt.date, unit: Unit) -> str:
    """Week of 7 September 2026; September 2026; 2026"""
    if unit in ("week", "fortnight"):
        return f"{'Week' if unit == 'week' else 'Two weeks'} of {full(first)}"
    last = after - dt.timedelta(days=1)
    if unit == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    if unit == "quarter":
        return f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]} {last.year}"
    return str(first.year) if unit == "year" else f"{first.year} to {last.year}"


def _strip(load: Load, rung: Rung, room: float, nobody: str) -> Strip:
    name = load.person or nobody
    if lines_of(name, room, rung.size, 600) > _LINES:
        name = shortened(name, room * _LINES * 0.85, rung.size)
    cells = tuple((str(count) if count else "", min(count, 3)) for count in load.counts)
    return Strip(name, not load.person, cells)


def _rest(single: Sequence[Load], over: Sequence[Load]) -> list[Sentence]:
    """Those who have no row in the strip."""
    said = []
    if single:
        names = [load.person for load in single[:_MOST_NAMES]]
        others = [counted(len(single) - len(names), "other")] if len(single) > len(names) else []
        said.append(Sentence("Never two at a time:", f"{joined([*names, *others])}.", alarm=False))
    if over:
        most = max(max(load.counts) for load in over)
        text = f"{counted(len(over), 'other person') if len(over) == 1 else f'{len(over)} other people'} with at most"
        said.append(Sentence("Not in the strip:", f"{text} {counted(most, 'action')} at a time.", alarm=False))
    return said
