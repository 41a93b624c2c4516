"""Fits a timeline on one sheet: climbs down the ladder until everything has room.

Heights are reckoned from the fonts' own figures, never above what the paper shows; nothing is clipped to make it fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.text import NBSP
from planforms.views.metrics import PT, Run, Weight, count_lines, lines_of, width_of
from planforms.views.timeline_axis import Marked, Month, months_on
from planforms.views.timeline_bars import Pen
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_flags import Flag, flags_on, levels_of
from planforms.views.timeline_key import SWATCH, KeyItem, Shown, key_of
from planforms.views.timeline_lanes import Group
from planforms.views.timeline_lines import Line, height_of, lines_for
from planforms.views.timeline_links import links_through
from planforms.views.timeline_notes import notes_on
from planforms.views.timeline_pace import Closed
from planforms.views.timeline_panels import dealt
from planforms.views.timeline_request import Paper
from planforms.views.timeline_rungs import Columns, Rung, columns_for, rungs_on, wider
from planforms.views.timeline_scale import Scale, scale_over
from planforms.views.timeline_sentences import Sentence
from planforms.views.timeline_strip import Column, Strip, Strips, columns_on, strips_on
from planforms.views.wording import NO_ONE

__all__ = ["FLAG", "Content", "Layout", "fitted", "flag_height", "key_item", "key_pitch", "sentence_size"]

_TITLE, _ABOUT = 18.0, 10.0
_KEY_COLUMNS = 2
_AIRY = 6.75  # mm: no row of 8.5 points is higher than the design has it
_SPARE = 0.8  # mm that nothing uses, against the rounding of many rows
_LONGEST_WORD = 24  # letters: up to these no word is broken while another rung keeps it whole
STRIP_LEADING = 1.15
"""The leading of the names beside the load strip, in sizes of its type."""

FLAG = 8.0
"""The size of the flags in points, where the text is 8 or more."""


@dataclass(frozen=True)
class Content:
    """What is to be fitted. `stretch` is the first and last day of the chart; `ends` are start and end of the plan;
    `sentences` stand above the chart, `below` under it; without `dated` there is no chart."""

    title: str
    about: str
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    sentences: tuple[Sentence, ...]
    below: tuple[Sentence, ...]
    reviews: tuple[Marked, ...]
    ends: tuple[Marked, ...]
    closed: Closed
    stretch: tuple[dt.date, dt.date]
    today: dt.date
    years: bool
    dated: bool


@dataclass(frozen=True)
class Layout:
    """How it fits. `strips` are the rows of the load strip, dealt out to the panels; its names have `names` mm, and
    its columns a scale of their own where there are panels. `head` is the height of a panel's head in mm."""

    rung: Rung
    columns: Columns
    scale: Scale
    panels: tuple[tuple[Line, ...], ...]
    strips: tuple[tuple[Strip, ...], ...]
    strip_scale: Scale
    names: float
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
    if rung.fold in ("people", "counted"):
        return True
    rows = sum(1 for group in content.groups for entry in group.entries if entry.task.open or rung.fold == "none")
    return rows * rung.row + len(content.groups) * rung.heading <= rung.panels * (rung.sheet.height - 30)


def _attempt(content: Content, rung: Rung) -> tuple[Layout, bool]:
    columns, whole = _columns(content, rung)
    lines = lines_for(content.groups, rung, columns)
    digits = "000" if len(content.entries) > 99 else "00"
    scale = scale_over(*content.stretch, columns.chart or 100.0, width_of(digits, rung.size, 600) + 0.9)
    size = min(FLAG, rung.size)
    marked = (content.reviews, content.ends) if content.dated else ((), ())
    flags, complete = flags_on(scale, content.today, marked, content.years, size, brief=rung.brief)
    flags, months = (flags, months_on(scale, rung.size)) if content.dated else ((), ())
    pen = Pen(rung.pen)
    drawn = [line.entry for line in lines]
    linked = rung.panels == 1 and bool(links_through(drawn, scale, pen))
    shown = Shown(
        linked,
        any(line.gathered for line in lines),
        rung.brief and any(not flag.today for flag in flags),
        content.closed,
    )
    key = key_of([entry for entry in drawn if entry], scale, pen, shown) if content.dated else ()
    names, strip_scale = _strip_scale(content, rung, columns, scale, digits)
    strips = strips_on(strip_scale, content.entries, rung, names - 2.5)
    sentences = (*content.sentences, *_notes(content, lines, rung, complete=complete))
    below = (*strips.rest, *content.below)
    head = (levels_of(flags) * flag_height(rung) if flags else 0) + rung.leading + 3.2
    room = (
        rung.sheet.height - _SPARE - _title_height(content, rung) - _sentences_height(sentences, rung)
        - _sentences_height(below, rung, under=True) - head - _foot_height(strips, key, rung, names)
    )  # fmt: skip
    panels = dealt(lines, [height_of(line, rung, columns) for line in lines], rung, room)
    layout = Layout(
        rung, columns, scale, panels or (lines,), strips.panels, strip_scale, names,
        columns_on(strip_scale, rung.size), flags, months, sentences, below, key, head, linked,
    )  # fmt: skip
    return layout, panels is not None and (whole or rung.fold in ("people", "counted"))


def _notes(content: Content, lines: Sequence[Line], rung: Rung, *, complete: bool) -> tuple[Sentence, ...]:
    dated = content.dated
    return notes_on(content.groups, content.reviews, content.today, lines, rung, complete=complete, dated=dated)


def _columns(content: Content, rung: Rung) -> tuple[Columns, bool]:
    """The columns of the rung that make the rows lowest, and whether they keep every word whole."""
    entries = content.entries

    def widest(texts: Iterable[str], weight: Weight = 400) -> float:
        return max((width_of(text, rung.size, weight) for text in texts), default=0.0)

    ref = min(widest((entry.id for entry in entries), 600), 24.0)
    people, whens = {entry.people for entry in entries}, {"By when", *(entry.when for entry in entries)}
    if rung.fold == "people":
        people, whens = {name for entry in entries for name in entry.task.who or (NO_ONE,)}, {"By when", "100 late"}
    words = {word for name in people for word in name.split()}
    who, when = widest(people, 600), widest(whens, 600)
    columns = columns_for(rung, ref, widest(words), who, when, dated=content.dated)
    choices = wider(columns, rung, who, when)
    if len(choices) > 1:
        choices = (min(choices, key=lambda each: _rows(content.groups, each, rung)),)
    needed = (
        (choices[0].action - rung.cell, widest(_words(entry.text for entry in entries))),
        (choices[0].who - rung.cell, widest(_words(people))),
        (choices[0].when - 1.5, widest(_words(whens), 600)),
    )
    return choices[0], all(word <= room for room, word in needed)


def _rows(groups: Sequence[Group], columns: Columns, rung: Rung) -> float:
    return sum(height_of(line, rung, columns) for line in lines_for(groups, rung, columns))


def _words(texts: Iterable[str]) -> set[str]:
    """The words that are to stay whole; one with a hyphen may break there."""
    words = {part for text in texts for word in text.split() for part in word.replace("-", "- ").split(" ")}
    return {word for word in words if len(word) <= _LONGEST_WORD}


def flag_height(rung: Rung) -> float:
    """The lines of a flag, and a little air."""
    return (1 if rung.brief else 2) * min(FLAG, rung.size) * 1.2 * PT + (0.4 if rung.brief else 1.6)


def _title_height(content: Content, rung: Rung) -> float:
    """Title and description share a line, or each has its own."""
    width = rung.sheet.width
    title, about = width_of(content.title, _TITLE, 700), width_of(content.about, _ABOUT)
    shared = title + about + 4 <= width
    lines = 1 if shared else lines_of(content.title, width, _TITLE, 700) + lines_of(content.about, width, _ABOUT)
    return lines * 21 * PT + 1.5 + 1.5 * PT + 2


def _sentences_height(sentences: Sequence[Sentence], rung: Rung, *, under: bool = False) -> float:
    if not sentences:
        return 0.0
    size = rung.size if under else sentence_size(rung)
    runs: list[Run] = []
    for sentence in sentences:
        first, _, rest = sentence.text.partition(" ")
        runs += [(f"{sentence.lead}{NBSP}{first}", 700, size), (rest, 400, size)]
    return count_lines(runs, rung.sheet.width) * size * 12.2 / 9.5 * PT + (1.8 if under else 1)


def sentence_size(rung: Rung) -> float:
    """The size of the sentences above the chart in points; those under it have the size of the text."""
    return max(rung.size + 1, 8.5)


def _strip_scale(content: Content, rung: Rung, columns: Columns, scale: Scale, digits: str) -> tuple[float, Scale]:
    """The width of the names beside the load strip in mm, and the strip's time: that of the chart it stands under, or
    where there are panels all of their width."""
    if rung.panels == 1 and content.dated:
        return columns.text - _KEY_COLUMNS * key_item(rung) - 2, scale
    names = [width_of(name, rung.size, 600) for entry in content.entries for name in entry.task.who or (NO_ONE,)]
    room = min(max(names, default=0.0) + 3.5, 0.42 * rung.panel)
    narrowest = width_of(digits, rung.size, 600) + 0.9
    return room, scale_over(*content.stretch, rung.panel - room, narrowest)


def _foot_height(strips: Strips, key: Sequence[KeyItem], rung: Rung, room: float) -> float:
    """The load strip with its heading, and the key: beside it on one panel, below it on several."""
    shown = any(strips.panels)
    title = 2.5 + rung.leading * 1.25 + 1.2 if shown else 2.5
    rows = max((sum(_strip_height(strip, rung, room) for strip in panel) for panel in strips.panels), default=0.0)
    rows += rung.strip * shown * (1 if rung.panels == 1 else 2)
    if rung.panels == 1:
        return title + max(rows, -(-len(key) // _KEY_COLUMNS) * key_pitch(rung))
    used, lines = 0.0, 1 if key else 0
    for item in key:
        width = SWATCH + 2 + width_of(item.label, rung.size) + 6
        if used and used + width > rung.sheet.width:
            used, lines = 0.0, lines + 1
        used += width
    return title + rows + 1.5 + lines * key_pitch(rung)


def key_pitch(rung: Rung) -> float:
    """The height of an item of the key in mm."""
    return max(rung.leading * 1.3, min(rung.row, 6.2))


def key_item(rung: Rung) -> float:
    """The width of an item of the key in mm, where it stands in columns."""
    return SWATCH + 3 + 30 * rung.size / 8.5


def _strip_height(strip: Strip, rung: Rung, room: float) -> float:
    lines = lines_of(strip.person, room - 2.5, rung.size, 600 if strip.nobody else 400)
    return max(rung.strip, lines * rung.size * STRIP_LEADING * PT + 0.4)
