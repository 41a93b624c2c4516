"""How much room the parts of a timeline take beside its rows, in millimetres, from the fonts' own figures."""

from __future__ import annotations

from collections.abc import Sequence

from planforms.text import NBSP
from planforms.views.metrics import PT, Run, count_lines, lines_of, width_of
from planforms.views.timeline_key import SWATCH, KeyItem
from planforms.views.timeline_rungs import Rung
from planforms.views.timeline_sentences import Sentence
from planforms.views.timeline_strip import Strip, Strips

__all__ = [
    "FLAG",
    "flag_height",
    "foot_height",
    "key_item",
    "key_pitch",
    "sentence_size",
    "sentences_height",
    "title_height",
]

FLAG = 8.0
"""The size of the flags in points, where the text is 8 or more."""

_TITLE, _ABOUT = 18.0, 10.0
_STRIP_LEADING = 1.15  # of the names beside the load strip, in sizes of their type


def flag_height(rung: Rung) -> float:
    """The lines of a flag, and a little air."""
    return (1 if rung.brief else 2) * min(FLAG, rung.size) * 1.2 * PT + (0.4 if rung.brief else 1.6)


def title_height(title: str, about: str, rung: Rung) -> float:
    """Title and description share a line, or each has its own."""
    width = rung.sheet.width
    shared = width_of(title, _TITLE, 700) + width_of(about, _ABOUT) + 4 <= width
    lines = 1 if shared else lines_of(title, width, _TITLE, 700) + lines_of(about, width, _ABOUT)
    lower = 0 if shared else 1.5  # the smaller type of the second line hangs a little deeper
    return lines * 21 * PT + lower + 1.5 + 1.5 * PT + 2


def sentences_height(sentences: Sequence[Sentence], rung: Rung, *, under: bool = False) -> float:
    """The paragraph of sentences above the chart, or the one under it."""
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


def foot_height(strips: Strips, key: Sequence[KeyItem], rung: Rung, room: float, key_columns: int) -> float:
    """The load strip with its heading, and the key: beside it on one panel, below it on several."""
    shown = any(strips.panels)
    title = 2.5 + rung.leading * 1.25 + 1.2 if shown else 2.5
    rows = max((sum(_strip_height(strip, rung, room) for strip in panel) for panel in strips.panels), default=0.0)
    rows += rung.strip * shown * (1 if rung.panels == 1 else 2)
    if rung.panels == 1:
        return title + max(rows, -(-len(key) // key_columns) * key_pitch(rung))
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
    return max(rung.strip, lines * rung.size * _STRIP_LEADING * PT + 0.4)
