"""The text font as a simple one, with the letters of Windows-1252: for words whose letters are known only when they are
typed, or that are put onto a page after it was set."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont

from planforms.assets import asset_bytes
from planforms.writing.fonts import TEXT

__all__ = ["FIRST", "FORM_FONT", "FORM_WEIGHT", "LAST", "SimpleFont", "simple_font"]

FIRST, LAST = 32, 255
FORM_FONT, FORM_WEIGHT = "PlanformsForm", 400
"""What the font of typed words is called in a PDF, and its weight."""


@dataclass(frozen=True)
class SimpleFont:
    """What a PDF says of the font, in thousandths of its size, its file, and the widths of letters from FIRST on."""

    data: bytes
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    capital: int
    widths: tuple[int, ...]

    def width(self, words: str) -> int:
        """The width of words, in thousandths of the size they are set in."""
        return sum(self.widths[code - FIRST] for code in words.encode("cp1252"))


@cache
def simple_font(weight: int) -> SimpleFont:
    """The font of that weight."""
    data = asset_bytes(TEXT.path(weight, "ttf"))
    font = TTFont(io.BytesIO(data), lazy=True)
    em, glyphs, advances = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"].metrics
    letters = (bytes([code]).decode("cp1252", "replace") for code in range(FIRST, LAST + 1))
    widths = tuple(round(advances[glyphs[ord(one)]][0] * 1000 / em) if ord(one) in glyphs else 0 for one in letters)
    head, lines = font["head"], font["hhea"]
    left, low, right, high = (edge * 1000 // em for edge in (head.xMin, head.yMin, head.xMax, head.yMax))
    return SimpleFont(
        data=data,
        box=(left, low, right, high),
        ascent=lines.ascent * 1000 // em,
        descent=lines.descent * 1000 // em,
        capital=font["OS/2"].sCapHeight * 1000 // em,
        widths=widths,
    )
