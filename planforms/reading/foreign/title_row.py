"""Rows that name what the rows below them are about: "AMBITION 2 | Fewer children go hungry | Sponsor: A. Reyes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.content import content_points
from planforms.reading.foreign.evidence import is_person, weigh_column
from planforms.reading.foreign.grid import Grid, is_marked, look
from planforms.reading.foreign.labels import KNOWN, numbered
from planforms.reading.foreign.parts import item
from planforms.reading.foreign.senses import Senses
from planforms.values.level import understand_level

__all__ = ["is_counted", "is_title_row", "read_title_row"]

_MOST = 4  # cells
_PAIR = 2  # cells: a label and its value
_WIDE = 0.8  # of the table that the cells of a row cover, where they are merged over its columns
_COUNTED = re.compile(
    r"(?P<what>[A-Za-z]+(?: [A-Za-z]+)?)(?:\s*(?:no\.?\s*|#\s*)?[0-9]{1,2}|\s+(?:[A-H]|one|two|three|four|five"
    r"|six|seven))\W*",
    re.IGNORECASE,
)
_OF_A_CALENDAR = re.compile(r"\b(?:year|term|week|month|quarter|page|version|form|day|stage|part|q)\b", re.IGNORECASE)
_INLINE = re.compile(r"(?P<label>[^:]{2,50}):\s+(?P<value>\S.*)", re.DOTALL)
_LEVELS = ("area", "objective", "need")
_CLEAR = 1.5  # points
_LIKELY = 0.4  # a weight that makes a label likely


def is_counted(text: str) -> bool:
    """Whether a text does nothing but count, whatever it counts: "AMBITION ONE", "Strand 2:", "Theme B"."""
    found = _COUNTED.fullmatch(text.strip())
    return found is not None and not _OF_A_CALENDAR.search(found["what"])


def is_title_row(senses: Senses, grid: Grid, at: int) -> bool:
    """Whether a row that is set off names what stands below it rather than the columns: merged over them or counting,
    and above a row that heads the columns by what its labels say, or among rows of a table that is open."""
    said = grid.said(at)
    if not 1 < len(said) <= _MOST or not all(map(is_marked, said)) or any(cell.date for cell in said):
        return False
    below = grid.said(at + 1) if at + 1 < len(grid.rows) else []
    if not below:
        return False
    if is_counted(said[0].text) and len(below) == _PAIR and at + _PAIR < len(grid.rows) and is_marked(below[0]):
        below = grid.said(at + _PAIR)  # a label with its value may stand between the title and the headings
    if all(map(is_marked, below)) and len(below) > 2:
        if _are_labels_with_values(senses, said):
            return False
        return len(said) < len(below) and not _divides(said, below) and _says(senses, below) > _says(senses, said)
    covered = sum(cell.width for cell in said)
    merged = any(cell.width > 1 for cell in said) and covered >= grid.width * _WIDE
    if not all(cell.fill for cell in said) and _are_labels_with_values(senses, said):
        return False
    return merged and len(below) > len(said) and not any(map(is_marked, below)) and look(said) != look(below)


def read_title_row(build: Build, said: Sequence[Cell]) -> None:
    """Place the cells of such a row: the title of an area, what is wrong there, how urgent it is; the rest is left
    under the title."""
    title, counted = "", ""
    build.head(None)
    for cell in said:
        inline = _INLINE.fullmatch(cell.text.strip())
        if is_counted(cell.text) and not title:
            counted = cell.text.strip().rstrip(":")
            build.own(cell)
        elif inline:
            value = replace(cell, text=inline["value"].strip(), lines=(), date=None)
            build.own(replace(cell, text=inline["label"]))
            title = _labelled(build, inline["label"].strip(), value, title)
        elif not title:
            title = cell.text.strip()
            found = numbered(counted or title)
            level = found[0] if found and found[0] in _LEVELS else "area"
            rest = found[1] if found and not counted and found[0] else ""
            item(build, level, counted or "heading", replace(cell, text=rest or cell.text), begin=True)
        elif title and _is_need(cell):
            item(build, "need", title, cell)
        else:
            build.leave(cell, title)
    if counted and not title:
        build.leave_words(counted, said[0].place)


def _labelled(build: Build, label: str, value: Cell, title: str) -> str:
    """A label and its value in one cell. Gives the title of what is open."""
    points = build.senses.points(label, "actions")
    level = max(_LEVELS, key=lambda sense: points.get(sense, 0.0))
    if not title and (points.get(level, 0.0) >= _CLEAR or is_counted(label)):
        found = numbered(label)
        item(build, found[0] if found and found[0] in _LEVELS else level, label, value, begin=True)
        return value.text
    if title and understand_level(value.text).level and build.area is not None:
        build.fill(build.area, "priority", label, value)
    elif points.get("need", 0.0) >= _CLEAR and title:
        item(build, "need", label, value)
    else:
        build.leave(value, label)
    return title


def _is_need(cell: Cell) -> bool:
    """Whether the words beside a title say what is wrong, more than what is wanted."""
    found = weigh_column([cell])
    return len(cell.text.split()) > 3 and content_points("need", found) > max(0.0, content_points("objective", found))


def _are_labels_with_values(senses: Senses, said: Sequence[Cell]) -> bool:
    """Whether a row begins with a label that says what stands beside it: "Jobs for", beside a name."""
    label = said[0].text.strip()
    if is_counted(label) or numbered(label) is not None or _INLINE.fullmatch(label):
        return False
    return senses.knows(label, "facts", "record", "actions") > _LIKELY or is_person(said[1].text)


def _divides(said: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether the row below divides the columns of this one, as in a header of two levels."""
    return any(cell.height > 1 for cell in said) or look(said) == look(below)


def _says(senses: Senses, cells: Sequence[Cell]) -> float:
    """The share of the cells that speak as labels of columns do, in the kind of table that they fit best."""
    kinds = ("actions", "risks", "people", "assumptions")
    return max(sum(_is_label(senses, cell, kind) for cell in cells) for kind in kinds) / len(cells)


def _is_label(senses: Senses, cell: Cell, kind: str) -> float:
    text = cell.text.strip()
    if numbered(text) is not None or is_counted(text) or _INLINE.fullmatch(text):
        return 0.0
    points = max(senses.points(text, kind).values(), default=0.0)
    return 1.0 if points >= 6 * KNOWN - 1 else 0.6 if points >= _CLEAR else 0.0
