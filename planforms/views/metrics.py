"""How wide a text is and how many lines it takes, from the bundled fonts' own figures.

Widths are a hair generous (kerning is left out, a little is added), so a paragraph never takes more lines on
paper than are counted here. This is the views' one door to fontTools.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from fontTools.ttLib import TTFont

from planforms.assets import asset_bytes
from planforms.text import NBSP

__all__ = ["PT", "Run", "Weight", "count_lines", "lines_of", "shortened", "width_of"]

Weight = Literal[400, 500, 600, 700]
Run = tuple[str, Weight, float]
"""A stretch of text: its words, the weight and the size in points."""

PT = 25.4 / 72
"""Millimetres in a point."""

_GENEROUS = 1.004
_MISSING = 1.0  # em: a letter of another script comes from another font, hardly ever wider than this
_LONG_ENDING = 12  # letters: a word that is cut is left out whole where it is shorter
_HYPHENS = re.compile(r"(?<=-)(?=[^\W\d])")
_SPACES = re.compile(r"[^\S\u00a0]+")


def width_of(text: str, size: float, weight: Weight = 400) -> float:
    """The width of a text on one line in mm."""
    return _ems(text, weight) * size * PT


def shortened(text: str, width: float, size: float, weight: Weight = 400) -> str:
    """The text, or as much of it as one line of `width` mm holds, ending after a word where one ends near, and …"""
    kept = text
    while len(kept) > 1 and width_of(f"{kept} …", size, weight) > width:
        kept = kept[:-1]
    if kept == text or width_of(text, size, weight) <= width:
        return text
    whole, space, last = kept.rpartition(" ")
    if space and len(last) < _LONG_ENDING:
        return f"{whole.rstrip(' ,;:.')}{NBSP}…"
    return f"{kept.rstrip(' ,;:.-')}…"


@lru_cache(maxsize=20_000)
def lines_of(text: str, width: float, size: float, weight: Weight = 400) -> int:
    """How many lines a text takes in a column of `width` mm: at least one."""
    return sum(count_lines([(line, weight, size)], width) for line in text.split("\n")) or 1


def count_lines(runs: Iterable[Run], width: float) -> int:
    """How many lines runs of different weights and sizes take in one paragraph of `width` mm."""
    lines, used = 1, 0.0
    for text, weight, size in runs:
        space = width_of(" ", size, weight)
        for word in _SPACES.split(text.strip()):
            wide = width_of(word, size, weight)
            if used and used + wide > width:
                lines, used = lines + 1, 0.0
            if wide > width:
                pieces = _broken(word, width, size, weight)
                lines, wide = lines + len(pieces) - 1, pieces[-1]
            used += wide + space
    return lines


def _broken(word: str, width: float, size: float, weight: Weight) -> list[float]:
    """The widths of the pieces of a word that is wider than its column: after a hyphen, else at any letter."""
    pieces = [0.0]
    for part in _HYPHENS.split(word):
        whole = width_of(part, size, weight)
        if pieces[-1] and pieces[-1] + whole > width:
            pieces.append(0.0)
        if whole <= width:
            pieces[-1] += whole
            continue
        for letter in part:
            wide = width_of(letter, size, weight)
            if pieces[-1] + wide > width:
                pieces.append(0.0)
            pieces[-1] += wide
    return pieces


@lru_cache(maxsize=20_000)
def _ems(text: str, weight: Weight) -> float:
    advances = _advances(weight)
    return _GENEROUS * sum(advances.get(letter, _MISSING) for letter in text)


@cache
def _advances(weight: Weight) -> dict[str, float]:
    font = TTFont(io.BytesIO(asset_bytes(f"styles/fonts/atkinson-hyperlegible-next-{weight}.ttf")), lazy=True)
    em = font["head"].unitsPerEm
    widths = font["hmtx"].metrics
    advances = {chr(code): widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}
    return advances | {NBSP: advances[" "]}
