"""Fits a timeline on one sheet: climbs down the ladder until everything has room.

Heights are reckoned from the fonts' own figures, never above what the paper shows; nothing is clipped to make it fit.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.views.metrics import Weight, width_of
from planforms.views.timeline_axis import Marked, Month, months_on
from planforms.views.timeline_bars import Pen
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_flags import Flag, flags_on, levels_of
from planforms.views.timeline_gathered import numbered
from planforms.views.timeline_key import KeyItem, Shown, key_of, key_of_marks
from planforms.views.timeline_lanes import Group
from planforms.views.timeline_lines import Line, height_of, lines_for
from planforms.views.timeline_links import links_through
from planforms.views.timeline_notes import notes_on
from planforms.views.timeline_pace import Closed
from planforms.views.timeline_panels import dealt
from planforms.views.timeline_request import Paper
from planforms.views.timeline_room import (
    FLAG,
    flag_height,
    foot_height,
    key_item,
    sentences_height,
    title_height,
)
from planforms.views.timeline_rungs import Columns, Rung, columns_for, rungs_on, wider
from planforms.views.timeline_scale import Scale, scale_over
from planforms.views.timeline_sentences import Sentence
from planforms.views.timeline_strip import Column, Strip, Whose, columns_on, heading_of, strips_on
from planforms.views.wording import NO_ONE

__all__ = ["Content", "Layout", "fitted"]

_DIGIT = re.compile("[0-9]")
_AIRY = 6.75  # mm: no row of 8.5 points is higher than the design has it
_SPARE = 0.8  # mm that nothing uses, against the rounding of many rows
_LONGEST_NAME = 60.0  # mm: a longer one takes two lines beside the load strip
_LONGEST_WORD = 24  # letters: up to these no word is broken while another rung keeps it whole


@dataclass(frozen=True)
class Content:
    """What is to be fitted.

    `whose` load the strip counts; `stretch` is the first and last day of the chart, `days` those with a
    diamond, `ends` start and end of the plan; `sentences` stand above the chart, `below` under it. Without `dated`
    there is no chart.
    """

    title: str
    about: str
    entries: tuple[Entry, ...]
    whose: Whose
    groups: tuple[Group, ...]
    sentences: tuple[Sentence, ...]
    below: tuple[Sentence, ...]
    reviews: tuple[Marked, ...]
    ends: tuple[Marked, ...]
    closed: Closed
    stretch: tuple[dt.date, dt.date]
    days: tuple[dt.date, ...]
    today: dt.date
    years: bool
    dated: bool


@dataclass(frozen=True)
class Layout:
    """How it fits.

    `title` and `note` stand over the load strip, whose rows, `strips`, are dealt out to the panels: its names have
    `names` mm beside the `key_columns` of the key, its columns a scale of their own where there are panels. `head` is
    the height of a panel's head in mm.
    """

    rung: Rung
    columns: Columns
    scale: Scale
    panels: tuple[tuple[Line, ...], ...]
    title: str
    note: str
    strips: tuple[tuple[Strip, ...], ...]
    strip_scale: Scale
    names: float
    key_columns: int
    strip_columns: tuple[Column, ...]
    flags: tuple[Flag, ...]
    months: tuple[Month, ...]
    sentences: tuple[Sentence, ...]
    below: tuple[Sentence, ...]
    key: tuple[KeyItem, ...]
    head: float
    linked: bool


def fitted(content: Content, paper: Paper | None) -> Layout:
    """The layout on the first rung on which everything fits, with the height that is left over given to the rows.

    Where even the last rung has no room, the layout is of that rung.
    """
    rungs = rungs_on(paper)
    attempts = (_attempt(content, rung) for rung in rungs if _may_fit(content, rung))
    layout = next((layout for layout, fits in attempts if fits), None)
    if layout is None:
        return _attempt(content, rungs[-1])[0]
    for more in (1.3, 1.2, 1.12, 1.05):
        airy = replace(layout.rung, row=min(layout.rung.row * more, _AIRY * layout.rung.size / 8.5))
        if airy.row > layout.rung.row:
            larger, fits = _attempt(content, airy)
            if fits:
                return larger
    return layout


def _may_fit(content: Content, rung: Rung) -> bool:
    """Whether there is room for a row for each action at all, so that it is worth trying; a few words take 30 mm."""
    if rung.gathers or rung.fold == "counted":
        return True
    rows = sum(1 for group in content.groups for entry in group.entries if entry.task.open or rung.fold == "none")
    return rows * rung.row + len(content.groups) * rung.heading <= rung.panels * (rung.sheet.height - 30)


def _attempt(content: Content, rung: Rung) -> tuple[Layout, bool]:
    columns, whole = _columns(content, rung)
    lines = lines_for(content.groups, rung, columns)
    digits = "000" if len(content.entries) > 99 else "00"
    pen = Pen(rung.pen)
    narrowest = width_of(digits, rung.size, 600) + 0.9 if rung.panels == 1 else 1.0  # of panels the strip is apart
    scale = scale_over(content.stretch, columns.chart or 100.0, narrowest, content.days, pen.half_diamond + 0.2)
    size = min(FLAG, rung.size)
    marked = (content.reviews, content.ends) if content.dated else ((), ())
    flags, complete = flags_on(scale, content.today, marked, content.years, size, brief=rung.brief)
    flags, months = (flags, months_on(scale, rung.size)) if content.dated else ((), ())
    drawn = [line.entry for line in lines]
    linked = rung.panels == 1 and bool(links_through(drawn, scale, pen))
    shown = Shown(
        linked,
        any(line.gathered for line in lines),
        rung.brief and any(not flag.today for flag in flags),
        content.closed,
    )
    rows = [entry for entry in drawn if entry]
    key = key_of(rows, scale, pen, shown) if content.dated else key_of_marks(rows)
    names, key_columns, strip_scale = _foot(content, rung, columns, scale, digits)
    strips = strips_on(strip_scale, content.whose, rung, names - 2.5)
    sentences = (*content.sentences, *_notes(content, lines, rung, complete=complete))
    title, note, rest = heading_of(strips, strip_scale.unit, rung, content.whose)
    below = (*rest, *content.below)
    head = (levels_of(flags) * flag_height(rung) if flags else 0) + rung.leading + 3.2
    room = rung.sheet.height - _SPARE - head - title_height(content.title, content.about, rung)
    room -= sentences_height(sentences, rung) + sentences_height(below, rung, under=True)
    room -= foot_height(strips, key, rung, names, key_columns)
    panels = dealt(lines, [height_of(line, rung, columns) for line in lines], rung, room)
    layout = Layout(
        rung, columns, scale, panels or (lines,), title, note, strips.panels, strip_scale, names, key_columns,
        columns_on(strip_scale, rung.size), flags, months, sentences, below, key, head, linked,
    )  # fmt: skip
    return layout, panels is not None and (whole or rung.fold == "counted")


def _notes(content: Content, lines: Sequence[Line], rung: Rung, *, complete: bool) -> tuple[Sentence, ...]:
    dated = content.dated
    return notes_on(content.groups, content.reviews, content.today, lines, rung, complete=complete, dated=dated)


def _columns(content: Content, rung: Rung) -> tuple[Columns, bool]:
    """The columns of the rung that make the rows lowest, and whether they keep every word whole."""
    entries = content.entries

    def widest(texts: Iterable[str], weight: Weight = 400) -> float:
        return max((width_of(text, rung.size, weight) for text in texts), default=0.0)

    ref = min(widest((_DIGIT.sub("0", entry.id) for entry in entries), 600), 24.0)  # numbers have digits of one width
    people, whens = {entry.people for entry in entries}, {"By when", *(entry.when for entry in entries)}
    pieces = _words(entry.text for entry in entries)
    if rung.gathers:
        pieces = _words([numbered(entries)])
        people, whens = {name for entry in entries for name in entry.task.who or (NO_ONE,)}, {"By when", "100 late"}
    words = {word for name in people for word in name.split()}
    who, when = widest(people, 600), widest(whens, 600)
    columns = columns_for(rung, ref, widest(words), who, when, dated=content.dated)
    choices = wider(columns, rung, who, when)
    if len(choices) > 1:
        choices = (min(choices, key=lambda each: _rows(content.groups, each, rung)),)
    needed = (
        (choices[0].action - rung.cell, widest(pieces)),
        (choices[0].who - rung.cell, 0.0 if rung.gathers else widest(_words(people))),
        (choices[0].when - 1.5, widest(_words(whens), 600)),
    )
    return choices[0], all(word <= room for room, word in needed)


def _rows(groups: Sequence[Group], columns: Columns, rung: Rung) -> float:
    return sum(height_of(line, rung, columns) for line in lines_for(groups, rung, columns))


def _words(texts: Iterable[str]) -> set[str]:
    """What is to stay whole: words, and what unbroken spaces tie together. A word with a hyphen may break there."""
    words = {part for text in texts for part in text.replace("-", "- ").split(" ")}
    return {word for word in words if len(word) <= _LONGEST_WORD}


def _foot(content: Content, rung: Rung, columns: Columns, scale: Scale, digits: str) -> tuple[float, int, Scale]:
    """The width of the names beside the load strip in mm, the number of columns of the key to the left of them, and
    the strip's time: that of the chart it stands under, or where there are panels all of their width."""
    names = [width_of(name, rung.size, 600) for name in content.whose.names]
    longest = max(names, default=0.0) + 3.5
    if rung.panels == 1 and content.dated:
        room = columns.text - 2 - min(longest, _LONGEST_NAME)
        key = max(2, min(4, int(room / key_item(rung))))
        return columns.text - key * key_item(rung) - 2, key, scale
    room = min(longest, 0.42 * rung.panel)
    narrowest = width_of(digits, rung.size, 600) + 0.9
    return room, int(rung.sheet.width / key_item(rung)), scale_over(content.stretch, rung.panel - room, narrowest)
