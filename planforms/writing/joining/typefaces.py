"""Each typeface of the pack once. Every part carries the letters that it needs of a font under the numbers that they
have in the whole of it; so the whole font, put into the pack, serves all parts, and their own files are left out."""

from __future__ import annotations

import re

from pikepdf import Dictionary, Name, Object, Pdf

from planforms.writing.fonts import TEXT
from planforms.writing.joining.body import Body
from planforms.writing.joining.taking import Outside
from planforms.writing.simple_font import FORM_FONT, FORM_WEIGHT, simple_font

__all__ = ["Typefaces"]

_OURS = re.compile(r"/[A-Z]{6}\+" + TEXT.name.replace(" ", "-") + r"((?:-[A-Z][a-z]+)*)")
_WEIGHTS = {"": 400, "-Medium": 500, "-Semi-Bold": 600, "-Bold": 700, "-Ultra-Bold": 800}
"""By the end of its name in a PDF."""


class Typefaces:
    """The whole fonts that are in the pack, by weight."""

    def __init__(self, body: Body) -> None:
        self._body, self._numbers = body, dict[int, int]()

    def whole(self, weight: int) -> int:
        """The number of a font's file in the pack, where it is put the first time that it is asked for."""
        if weight not in self._numbers:
            data = simple_font(weight).data
            self._numbers[weight] = self._body.add_stream(b"/Length1 %d" % len(data), data)
        return self._numbers[weight]

    def make_room(self, pdf: Pdf, outside: Outside) -> list[int]:
        """Let a part use the whole fonts; the files that are left out for it."""
        left: set[int] = set()
        for page in pdf.pages:
            for font in page.obj.Resources.get("/Font", Dictionary()).values():
                file = self._one(font, outside) if font.get("/Subtype") == Name.Type0 else 0
                left |= {file} - {0}
        form = pdf.Root.get("/AcroForm", Dictionary()).get("/DR", Dictionary()).get("/Font", Dictionary())
        left |= {self._typed(font, outside) for font in form.values()} - {0}
        return sorted(left)

    def _typed(self, font: Object, outside: Outside) -> int:
        """As `_one`, for the font in which forms are filled in."""
        if str(font.get("/BaseFont")) != f"/{FORM_FONT}":
            return 0
        about = font.FontDescriptor
        before: int = about.FontFile2.objgen[0]
        about.FontFile2 = outside(self.whole(FORM_WEIGHT))
        return before

    def _one(self, font: Object, outside: Outside) -> int:
        """Give a font its whole file; the number of the one that it had, 0 where it stays as it is."""
        about = font.DescendantFonts[0].FontDescriptor
        named = _OURS.fullmatch(str(about.FontName))
        if named is None or named[1] not in _WEIGHTS or about.FontFile2.objgen[0] in outside.numbers:
            return 0
        before: int = about.FontFile2.objgen[0]
        about.FontFile2 = outside(self.whole(_WEIGHTS[named[1]]))
        return before
