"""Looks over a finished PDF that promised to be one legible sheet, before it is handed out.

It knows nothing of how the page was laid out: it reads the glyphs back from the file, where they are and how large.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planforms.errors import CannotRender
from planforms.view import Promise

__all__ = ["hold_to"]

_MM = 72 / 25.4
_HAIR = 0.01  # points: sizes are written with two decimals
_SLACK = 1.0  # points over a margin: what a letter sticks out of its own box
_SHARED = 0.3  # points that two pieces of text may share: the rounding of boxes


@dataclass(frozen=True)
class _Piece:
    """A piece of text on the page: its letters' size in points and the boxes of their ink, and a box around all."""

    size: float
    boxes: tuple[tuple[float, float, float, float], ...]
    left: float
    bottom: float
    right: float
    top: float


def hold_to(promise: Promise, pdf: bytes, names: Iterable[str]) -> None:
    """Raise CannotRender, "not-legible", where the document breaks the promise. The names are not in the error."""
    if not _is_kept(promise, pdf, names):
        raise CannotRender(
            "not-legible",
            "This document was made and looked over, and could not be read in all its parts on one page, so it is "
            "not handed out.",
            "The HTML of it holds everything, and so does the printable plan. Please tell the authors of planforms.",
        )


def _is_kept(promise: Promise, pdf: bytes, names: Iterable[str]) -> bool:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    if len(document) != 1:
        return False
    page = document[0]
    text = page.get_textpage()
    said = _squeezed(text.get_text_range())
    pieces = list(_pieces(text))
    return (
        all(_squeezed(name) in said for name in names)
        and all(piece.size >= promise.smallest - _HAIR for piece in pieces)
        and all(_is_inside(piece, promise, *page.get_size()) for piece in pieces)
        and not _any_over_another(pieces)
    )


def _pieces(text: Any) -> Iterator[_Piece]:
    """The pieces of text in the order of the file, as the renderer wrote them: never more than a line of one cell."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    sides = [ctypes.c_double() for _ in range(4)]  # left, right, bottom, top
    found: dict[int, list[tuple[float, float, float, float]]] = {}
    sizes: dict[int, float] = {}
    for index in range(text.count_chars()):
        if chr(pdfium.FPDFText_GetUnicode(text, index)).isspace() or pdfium.FPDFText_IsGenerated(text, index):
            continue
        owner = ctypes.cast(pdfium.FPDFText_GetTextObject(text, index), ctypes.c_void_p).value or 0
        if owner not in sizes:
            pdfium.FPDFText_GetMatrix(text, index, matrix)
            sizes[owner] = pdfium.FPDFText_GetFontSize(text, index) * abs(matrix.d)
        pdfium.FPDFText_GetCharBox(text, index, *sides)
        left, right, bottom, top = (side.value for side in sides)
        found.setdefault(owner, []).append((left, bottom, right, top))
    for owner, boxes in found.items():
        left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
        yield _Piece(sizes[owner], tuple(boxes), left, bottom, right, top)


def _is_inside(piece: _Piece, promise: Promise, width: float, height: float) -> bool:
    top, right, bottom, left = (margin * _MM - _SLACK for margin in promise.margins)
    return piece.left >= left and piece.right <= width - right and piece.bottom >= bottom and piece.top <= height - top


def _any_over_another(pieces: list[_Piece]) -> bool:
    """Whether two pieces share more than a hair of the page. Pieces are gone through from the top."""
    above: list[_Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        above = [other for other in above if other.bottom < piece.top - _SHARED]
        if any(_meet(piece, other) for other in above):
            return True
        above.append(piece)
    return False


def _meet(one: _Piece, other: _Piece) -> bool:
    if min(one.right, other.right) - max(one.left, other.left) <= _SHARED:
        return False
    return any(
        min(a[2], b[2]) - max(a[0], b[0]) > _SHARED and min(a[3], b[3]) - max(a[1], b[1]) > _SHARED
        for a in one.boxes
        for b in other.boxes
    )


def _squeezed(text: str) -> str:
    """The text without spaces and the ends of lines, which may fall anywhere."""
    return re.sub(r"[\s\u00ad\u0002\ufffe]+", "", text)
