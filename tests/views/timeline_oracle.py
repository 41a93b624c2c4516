"""Looks at a finished PDF of a timeline, glyph by glyph. It knows the plan and the promise, nothing of the layout."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from planforms.plan import Action, Plan

__all__ = ["SMALLEST", "complaints"]

SMALLEST = 7.0
_MM = 72 / 25.4
_MARGINS = {"left": 12, "top": 11, "right": 12, "bottom": 9}


@dataclass(frozen=True)
class Glyph:
    index: int
    letter: str
    size: float
    left: float
    bottom: float
    right: float
    top: float


def complaints(pdf: bytes, plan: Plan) -> list[str]:
    """Everything that is wrong with the document; empty when it keeps the promise."""
    document = pdfium.PdfDocument(pdf)
    if len(document) != 1:
        return [f"{len(document)} pages"]
    page = document[0]
    text = page.get_textpage()
    glyphs = _glyphs(text)
    said = text.get_text_range()
    return [
        *_too_small(glyphs),
        *_outside(glyphs, *page.get_size()),
        *_overlapping(glyphs),
        *(found for action in _actions(plan) for found in _missing(action, said)),
    ]


def _glyphs(text: pdfium.PdfTextPage) -> list[Glyph]:
    matrix = pdfium_c.FS_MATRIX()
    glyphs = []
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if not letter.strip() or pdfium_c.FPDFText_IsGenerated(text.raw, index):
            continue
        pdfium_c.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix))
        size = pdfium_c.FPDFText_GetFontSize(text.raw, index) * abs(matrix.d)
        glyphs.append(Glyph(index, letter, size, *text.get_charbox(index)))
    return glyphs


def _too_small(glyphs: list[Glyph]) -> list[str]:
    return sorted({f"type of {glyph.size:.2f} points" for glyph in glyphs if glyph.size < SMALLEST - 0.01})


def _outside(glyphs: list[Glyph], width: float, height: float) -> list[str]:
    left, right = _MARGINS["left"] * _MM - 1, width - _MARGINS["right"] * _MM + 1
    bottom, top = _MARGINS["bottom"] * _MM - 1, height - _MARGINS["top"] * _MM + 1
    return [
        f"{glyph.letter} outside the margins at {glyph.left:.0f}, {glyph.bottom:.0f}"
        for glyph in glyphs
        if glyph.left < left or glyph.right > right or glyph.bottom < bottom or glyph.top > top
    ]


def _overlapping(glyphs: list[Glyph]) -> list[str]:
    """Pairs of glyphs whose ink boxes share more than a hair, but for neighbours in a word."""
    cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        for x in range(int(glyph.left // 12), int(glyph.right // 12) + 1):
            for y in range(int(glyph.bottom // 12), int(glyph.top // 12) + 1):
                cells[x, y].append(glyph)
    found = {
        f"{one.letter} (letter {one.index}) over {other.letter} (letter {other.index})"
        for near in cells.values()
        for one, other in combinations(near, 2)
        if abs(one.index - other.index) > 1
        and min(one.right, other.right) - max(one.left, other.left) > 0.3
        and min(one.top, other.top) - max(one.bottom, other.bottom) > 0.3
    }
    return sorted(found)


def _actions(plan: Plan) -> list[Action]:
    return [action for area in plan.areas for objective in area.objectives for action in objective.actions]


def _missing(action: Action, printed: str) -> list[str]:
    """A row holds ref, text, everybody responsible and the whole date, one after the other; a finished action may be
    counted instead, with its ref."""
    said = _squeezed(printed)
    who = "and".join(_squeezed(who.name) for who in action.responsible) or "Noonenamed"
    words = re.escape(_squeezed(action.description))
    opening = re.escape(_squeezed(action.description)[:12])
    row = re.search(
        f"{re.escape(action.id)}(?:{words}|{opening}(?:(?!{re.escape(action.id)}).)*?…){re.escape(who)}(.{{0,40}})",
        said,
    )
    counted = "Counted,notdrawn:" in said and re.search(rf"(?<!\S){re.escape(action.id)}(?=[,\s])", printed)
    if row is None:
        finished = action.status.state in ("done", "stopped")
        return [] if finished and counted else [f"no row for {action.id}"]
    due = action.timescale.due
    date = f"{due.day}{due:%b}" if due and action.timescale.kind in ("exact", "range", "recurring") else ""
    return [] if row[1].startswith(date) else [f"{action.id} has no {date}"]


def _squeezed(text: str) -> str:
    """The text without spaces, line ends and hyphens, which may fall anywhere when it wraps."""
    return re.sub(r"[\s\u00a0\u00ad\u0002\ufffe-]+", "", text)
