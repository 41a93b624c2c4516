"""How much room a row of the review form takes: writing lines 8 mm apart, and prefilled text that needs more.

A row is as high as a whole number of writing lines, so that boxes and lines stand at one pitch down the whole page.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from planforms.views.metrics import PT, Run, Weight, count_lines

__all__ = ["LONGEST_WHOLE", "PITCH", "BesideLines", "lines_for", "text_height"]

PITCH = 8.0
"""Millimetres from one writing line to the next."""

LONGEST_WHOLE = 15
"""A row of more lines than this (120 mm) may break over pages."""

BesideLines = tuple[str, float, float, Weight]
"""A paragraph beside writing lines: its words, size and leading in points, and weight."""

_ABOVE = 1.6  # mm: the first line of text stands level with the word beside a tick box
_BETWEEN = 0.7  # mm between two paragraphs
_GAP = 3.0  # mm that a cell keeps free at its right


def lines_for(cells: Iterable[float], least: int) -> int:
    """The writing lines of a row whose texts take these heights in mm; `least` where they need less."""
    highest = max(cells, default=0.0)
    return max(least, math.ceil((highest + _ABOVE) / PITCH))


def text_height(paragraphs: Iterable[BesideLines], column: float) -> float:
    """The height in mm of the paragraphs of one cell in a column of `column` mm; empty ones take no room."""
    heights = [
        sum(count_lines([_run(line, size, weight)], column - _GAP) for line in words.splitlines()) * leading * PT
        for words, size, leading, weight in paragraphs
        if words.strip()
    ]
    return sum(heights) + _BETWEEN * max(len(heights) - 1, 0)


def _run(words: str, size: float, weight: Weight) -> Run:
    return words, weight, size
