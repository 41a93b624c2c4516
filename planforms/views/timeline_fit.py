"""Fits a timeline on one sheet: climbs down the ladder until everything has room.

Heights are reckoned from the fonts' own figures, never above what the paper shows; nothing is clipped to make it fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.text import NBSP
from planforms.views.metrics import PT, Run, Weight, count_lines, lines_of, width_of
from planforms.views.timeline_axis import Month, months_on
from planforms.views.timeline_bars import Pen
from planforms.views.timeline_entries import Entry, Group, entries_of
from planforms.views.timeline_flags import Flag, flags_on, levels_of
from planforms.views.timeline_key import SWATCH, KeyItem, key_of
from planforms.views.timeline_lines import Line, dealt, height_of, lines_for
from planforms.views.timeline_links import links_through
from planforms.views.timeline_load import Load, loads
from planforms.views.timeline_rungs import RUNGS, Columns, Rung, columns_for, wider
from planforms.views.timeline_scale import Scale, scale_over
from planforms.views.timeline_sentences import Sentence, counted

__all__ = ["FLAG", "Content", "Layout", "fitted", "flag_height", "key_item", "key_pitch", "sentence_size", "strip_room"]

_TITLE, _ABOUT = 18.0, 10.0
_KEY_COLUMNS = 2
_AIRY = 6.75  # mm: no row of 8.5 points is higher than the design has it
_SPARE = 0.8  # mm that nothing uses, against the rounding of many rows
STRIP_LEADING = 1.15
"""The leading of the names beside the load strip, in sizes of its type."""

FLAG = 8.0
"""The size of the flags in points, where the text is 8 or more."""


@dataclass(frozen=True)
class Content:
    """What is to be fitted. `stretch` is the first and last day of the chart."""

    title: str
    about: str
    groups: tuple[Group, ...]
    sentences: tuple[Sentence, ...]
    reviews: tuple[tuple[dt.date, str, str], ...]
    stretch: tuple[dt.date, dt.date]
    today: dt.date
    years: bool


@dataclass(frozen=True)
class Layout:
    """How it fits. `strips` are the rows of the load strip, dealt out to the panels; `head` is the height of a
    panel's head in mm."""

    rung: Rung
    columns: Columns
    scale: Scale
    panels: tuple[tuple[Line, ...], ...]
    strips: tuple[tuple[Load, ...], ...]
    flags: tuple[Flag, ...]
    months: tuple[Month, ...]
    sentences: tuple[Sentence, ...]
    key: tuple[KeyItem, ...]
    head: float
    linked: bool


def fitted(content: Content) -> Layout:
    """The layout on the first rung on which everything fits, with the height that is left over given to the rows.

    Where even the last rung has no room, the layout is of that rung.
    """
    entries = entries_of(content.groups)
    attempts = (_attempt(content, entries, rung) for rung in RUNGS)
    layout = next((layout for layout, fits in attempts if fits), None)
    if layout is None:
        return _attempt(content, entries, RUNGS[-1])[0]
    for more in (1.3, 1.2, 1.12, 1.05):
        airy = replace(layout.rung, row=min(layout.rung.row * more, _AIRY * layout.rung.size / 8.5))
        larger, fits = _attempt(content, entries, airy)
        if fits and airy.row > layout.rung.row:
            return larger
    return layout


def _attempt(content: Content, entries: Sequence[Entry], rung: Rung) -> tuple[Layout, bool]:
    columns = _columns(content.groups, entries, rung)
    digits = "00" if len(entries) > 9 else "0"
    scale = scale_over(*content.stretch, columns.chart, width_of(digits, rung.size, 600) + 0.9)
    size = min(FLAG, rung.size)
    flags, complete = flags_on(scale, content.today, content.reviews, content.years, size, brief=rung.brief)
    months = months_on(scale, rung.size)
    lines = lines_for(content.groups, rung, columns)
    linked = rung.panels == 1 and bool(links_through([line.entry for line in lines], scale, Pen(rung.pen)))
    unnamed = rung.brief and any(flag for flag in flags if not flag.today)
    shown = [line.entry for line in lines if line.entry]
    key = key_of(shown, scale, Pen(rung.pen), linked=linked, unnamed_reviews=unnamed)
    strips = _in_panels(loads(entries, scale, 2 if rung.busy_only else 1), rung.panels)
    sentences = (*content.sentences, *_notes(content, lines, rung, complete))
    head = levels_of(flags) * flag_height(rung) + rung.leading + 3.2
    room = (
        rung.sheet.height - _SPARE - _title_height(content, rung) - _sentences_height(sentences, rung) - head
        - _foot_height(strips, key, rung, columns)
    )  # fmt: skip
    heights = [height_of(line, rung, columns) for line in lines]
    panels = dealt(lines, heights, rung, room)
    layout = Layout(rung, columns, scale, panels or (lines,), strips, flags, months, sentences, key, head, linked)
    return layout, panels is not None


def _columns(groups: tuple[Group, ...], entries: Sequence[Entry], rung: Rung) -> Columns:
    """The columns of the rung that make the rows lowest."""

    def widest(texts: Iterable[str], weight: Weight = 400) -> float:
        return max((width_of(text, rung.size, weight) for text in texts), default=0.0)

    ref = min(widest((entry.id for entry in entries), 600), 24.0)
    words = (word for entry in entries for word in entry.people.split())
    people = (entry.people for entry in entries)
    whens = ("By when", *(entry.when for entry in entries))
    who, when = widest(people, 600), widest(whens, 600)
    choices = wider(columns_for(rung, ref, widest(words), who, when), rung, who, when)
    if len(choices) == 1:
        return choices[0]

    def rows(columns: Columns) -> float:
        return sum(height_of(line, rung, columns) for line in lines_for(groups, rung, columns))

    return min(choices, key=rows)


def _notes(content: Content, lines: Sequence[Line], rung: Rung, complete: bool) -> list[Sentence]:
    """What the page does not show one by one, said honestly."""
    notes = []
    if not complete:
        nearest = next((said for on, _, said in content.reviews if on >= content.today), "")
        after = f", the next on {nearest}" if nearest else ""
        notes.append(Sentence("Reviews:", f"{len(content.reviews)}{after}; dashed lines show them.", alarm=False))
    folded = sum(1 for entry in entries_of(content.groups) if not entry.open) if rung.fold == 1 else 0
    if folded:
        notes.append(Sentence("Counted, not drawn:", f"{counted(folded, 'finished action')}.", alarm=False))
    if rung.fold == 2:
        text = "the actions are too many for one page; the plan lists each of them."
        notes.append(Sentence("Counted, not drawn:", text, alarm=False))
    shortened = sum(1 for line in lines if line.shortened)
    if shortened:
        text = f"{counted(shortened, 'long action')} (…); the plan has the whole wording."
        notes.append(Sentence("Shortened:", text, alarm=False))
    return notes


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


def _sentences_height(sentences: Sequence[Sentence], rung: Rung) -> float:
    if not sentences:
        return 0.0
    size = sentence_size(rung)
    runs: list[Run] = []
    for sentence in sentences:
        first, _, rest = sentence.text.partition(" ")
        runs += [(f"{sentence.lead}{NBSP}{first}", 700, size), (rest, 400, size)]
    return count_lines(runs, rung.sheet.width) * size * 12.2 / 9.5 * PT + 1


def sentence_size(rung: Rung) -> float:
    """The size of the sentences in points."""
    return max(rung.size + 1, 8.5)


def _in_panels(rows: tuple[Load, ...], panels: int) -> tuple[tuple[Load, ...], ...]:
    each = -(-len(rows) // panels) or 1
    return tuple(rows[at : at + each] for at in range(0, len(rows), each))


def _foot_height(strips: Sequence[Sequence[Load]], key: Sequence[KeyItem], rung: Rung, columns: Columns) -> float:
    """The load strip with its heading, and the key: beside it on one panel, below it on several."""
    title = 2.5 + rung.leading * 1.25 + 1.2 if strips else 2.5
    room = strip_room(rung, columns)
    rows = max((sum(_strip_height(load, rung, room) for load in strip) for strip in strips), default=0.0)
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


def strip_room(rung: Rung, columns: Columns) -> float:
    """The width of the names beside the load strip in mm."""
    return columns.text - _KEY_COLUMNS * key_item(rung) - 2 if rung.panels == 1 else columns.text


def key_item(rung: Rung) -> float:
    """The width of an item of the key in mm, where it stands in columns."""
    return SWATCH + 3 + 30 * rung.size / 8.5


def _strip_height(load: Load, rung: Rung, room: float) -> float:
    lines = lines_of(load.person, room - 2.5, rung.size, 600 if load.nobody else 400)
    return max(rung.strip, lines * rung.size * STRIP_LEADING * PT + 0.4)
