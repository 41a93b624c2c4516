"""A finished timeline as it lies on the table: its words, its shapes and the table that its rules draw.

Read from the PDF alone, in millimetres from the lower left corner; nothing here knows how the page was laid out.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

MM = 25.4 / 72
GRID, SOFT, ALARM = "#d3dadd", "#45535e", "#9a3412"
_LOAD = {"#f3f5f6", "#dce3e6", "#9fb0b8", "#14212b"}
_PATH, _FORM = 2, 5


@dataclass(frozen=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Glyph:
    letter: str
    size: float
    baseline: float
    box: Box
    word: int = 0


@dataclass(frozen=True)
class Word:
    text: str
    box: Box
    baseline: float


@dataclass(frozen=True)
class Shape:
    """A drawn path: its box, its colours ("" for none), the corners that it runs through."""

    box: Box
    fill: str
    stroke: str
    corners: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Row:
    """A row of the chart: the words of its cells, and the shapes in its last one."""

    ref: str
    text: str
    who: str
    when: str
    shapes: tuple[Shape, ...]
    bottom: float
    top: float


@dataclass(frozen=True)
class StripRow:
    person: str
    cells: tuple[tuple[Box, int], ...]


@dataclass
class Paper:
    pages: int
    width: float
    height: float
    glyphs: list[Glyph]
    words: list[Word]
    shapes: list[Shape]
    text: str
    rows: list[list[Row]] = field(default_factory=list)
    strips: list[list[StripRow]] = field(default_factory=list)


def read(pdf: bytes) -> Paper:
    document = pdfium.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    width, height = (side * MM for side in page.get_size())
    glyphs = _glyphs(text)
    paper = Paper(len(document), width, height, glyphs, _words(glyphs), list(_shapes(page)), text.get_text_range())
    paper.rows = [_rows(paper, *panel) for panel in panels(paper)]
    paper.strips = [_strip(paper, *panel) for panel in panels(paper)]
    return paper


def squeezed(text: str) -> str:
    """The text without spaces, line ends and hyphens, which may fall anywhere when it wraps."""
    return re.sub(r"[\s\u00a0\u00ad\u0002\ufffe-]+", "", text)


def panels(paper: Paper) -> list[tuple[float, float, float, dict[str, float]]]:
    """Of each panel of the chart: left and right edge, the baseline of its head, where its columns begin."""
    whos = [word for word in paper.words if word.text == "Who" and _head_of(paper, word)]
    found = []
    for who in sorted(whos, key=lambda word: word.box.left):
        head = _head_of(paper, who)
        columns = {"who": who.box.left}
        for word in head:
            name = {"Ref": "ref", "Action": "text", "Actions": "text", "By": "when", "Late": "when"}.get(word.text)
            if name and (name == "when") == (word.box.left > who.box.left):
                nearest = min if name == "when" else max
                columns[name] = nearest(columns.get(name, word.box.left), word.box.left)
        found.append((who.baseline, columns))
    edges = [_edge_of(paper, min(columns.values())) for _, columns in found]
    return [
        (edge, (edges[number + 1] if number + 1 < len(edges) else paper.width - 11), bottom, columns)
        for number, (edge, (bottom, columns)) in enumerate(zip(edges, found, strict=True))
    ]


def _edge_of(paper: Paper, text: float) -> float:
    """The left edge of a panel: where the cells begin that stand before its first named column, or that column."""
    ruled = [shape for shape in paper.shapes if len(shape.corners) == 10 and shape.fill in (GRID, "#aab5bc", "#14212b")]
    cells = [shape.box.left for shape in ruled]
    return min((left for left in cells if text - 20 < left < text + 1), default=text) - 0.5


def _head_of(paper: Paper, who: Word) -> list[Word]:
    """The words on the line of a column head; none where it is not one."""
    line = [word for word in paper.words if abs(word.baseline - who.baseline) < 0.2]
    has = {word.text for word in line}
    return line if has & {"Action", "Actions"} and has & {"By", "Late"} else []


def _rows(paper: Paper, left: float, right: float, bottom: float, columns: dict[str, float]) -> list[Row]:
    border = "text"
    inside = [shape for shape in paper.shapes if shape.box.left >= left and shape.box.left < right]
    edges = sorted(
        {
            (round(shape.box.bottom, 1), round(shape.box.top, 1), shape.box.right > columns["who"] + 2)
            for shape in inside
            if len(shape.corners) == 10  # the border of a cell: its box, and the box inside its rule
            and shape.box.top < bottom
            and abs(shape.box.left - columns[border]) < 1.5
        },
        reverse=True,
    )
    rows = []
    starts = sorted(columns.items(), key=lambda item: item[1])
    for low, top, shared in edges:
        cells: dict[str, list[Word]] = {}
        for word in paper.words:
            if low < word.box.middle < top and left <= word.box.left < right:
                name = next((name for name, at in reversed(starts) if word.box.left >= at - 0.6), "mark")
                name = "text" if shared and name in ("who", "when") else name
                cells.setdefault(name, []).append(word)
        said = {name: " ".join(word.text for word in cells.get(name, [])) for name in ("ref", "text", "who", "when")}
        shapes = tuple(
            shape
            for shape in inside
            if low - 0.3 < shape.box.middle < top + 0.3
            and shape.box.top - shape.box.bottom < top - low + 1
            and shape.box.left > columns["when"] + 4
            and shape.corners
        )
        rows.append(Row(**said, shapes=shapes, bottom=low, top=top))
    return rows


def _strip(paper: Paper, left: float, right: float, bottom: float, columns: dict[str, float]) -> list[StripRow]:
    title = next((word for word in paper.words if word.text == "How" and word.box.top < bottom), None)
    if title is None:
        return []
    cells = [
        shape.box
        for shape in paper.shapes
        if shape.fill in _LOAD
        and shape.box.top < title.box.bottom + 0.5
        and left <= shape.box.left < right
        and shape.box.top - shape.box.bottom > 2
        and len(shape.corners) in (4, 5)
    ]
    rows = []
    for top in sorted({round(box.top, 1) for box in cells}, reverse=True):
        row = sorted((box for box in cells if abs(box.top - top) < 0.16), key=lambda box: box.left)
        if len(row) < 2:
            continue
        low, first = row[0].bottom, row[0].left
        near = [word for word in paper.words if low - 0.3 < word.box.middle < top + 0.3]
        name = _name_beside([word for word in near if word.box.right < first + 0.3 and word.box.left >= left], first)
        digits = [word for word in near if re.fullmatch(r"\d+", word.text) and word.box.left >= first - 0.3]
        counts = [
            int("".join(word.text for word in digits if box.left <= word.box.centre < box.right) or "0") for box in row
        ]
        rows.append(StripRow(name, tuple(zip(row, counts, strict=True))))
    return rows


def _name_beside(words: Sequence[Word], edge: float) -> str:
    """The words that end at the strip, on one line or two; what stands further to the left belongs to the key."""
    kept: list[Word] = []
    for word in sorted(words, key=lambda word: -word.box.right):
        line = [other for other in kept if abs(other.baseline - word.baseline) < 0.2]
        if min((other.box.left for other in line), default=edge) - word.box.right < 3.2:
            kept.append(word)
    return " ".join(word.text for word in sorted(kept, key=lambda word: (-round(word.baseline, 1), word.box.left)))


def _glyphs(text: pdfium.PdfTextPage) -> list[Glyph]:
    matrix = pdfium_c.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    word = 0
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if not letter.strip() or pdfium_c.FPDFText_IsGenerated(text.raw, index):
            word += 1
            continue
        pdfium_c.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix))
        size = pdfium_c.FPDFText_GetFontSize(text.raw, index) * abs(matrix.d)
        pdfium_c.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(x), ctypes.byref(y))
        box = Box(*(side * MM for side in text.get_charbox(index)))
        baseline = y.value * MM
        last = glyphs[-1] if glyphs else None
        apart = last is not None and (
            abs(last.baseline - baseline) > 0.1
            or not (-0.5 < box.left - last.box.right < 0.45 * size * MM or _joins(last.letter, letter))
        )
        word += apart
        glyphs.append(Glyph(letter, size, baseline, box, word))
    return glyphs


def _joins(one: str, other: str) -> bool:
    """Whether two letters are of a script that runs from right to left, in which neighbours may lie over each other."""
    return {unicodedata.bidirectional(one[0]), unicodedata.bidirectional(other[0])} <= {"R", "AL", "NSM"}


def _words(glyphs: Sequence[Glyph]) -> list[Word]:
    words: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        words.setdefault(glyph.word, []).append(glyph)
    return [
        Word(
            "".join(glyph.letter for glyph in theirs),
            Box(
                min(glyph.box.left for glyph in theirs), min(glyph.box.bottom for glyph in theirs),
                max(glyph.box.right for glyph in theirs), max(glyph.box.top for glyph in theirs),
            ),
            theirs[0].baseline,
        )
        for theirs in words.values()
    ]  # fmt: skip


def _shapes(page: pdfium.PdfPage) -> Iterator[Shape]:
    for number in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        yield from _of(pdfium_c.FPDFPage_GetObject(page.raw, number), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))


def _of(thing: object, matrix: tuple[float, ...]) -> Iterator[Shape]:
    kind = pdfium_c.FPDFPageObj_GetType(thing)
    if kind == _FORM:
        inner = _times(_matrix(thing), matrix)
        for number in range(pdfium_c.FPDFFormObj_CountObjects(thing)):
            yield from _of(pdfium_c.FPDFFormObj_GetObject(thing, number), inner)
    elif kind == _PATH:
        own = _times(_matrix(thing), matrix)
        corners = tuple(_at(point, own) for point in _points(thing))
        if corners:
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            yield Shape(Box(min(xs), min(ys), max(xs), max(ys)), *_colours(thing), corners)


def _matrix(thing: object) -> tuple[float, ...]:
    found = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(thing, ctypes.byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _at(point: tuple[float, float], matrix: tuple[float, ...]) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (point[0] * a + point[1] * c + e) * MM, (point[0] * b + point[1] * d + f) * MM


def _points(thing: object) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(pdfium_c.FPDFPath_CountSegments(thing)):
        segment = pdfium_c.FPDFPath_GetPathSegment(thing, number)
        if pdfium_c.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            yield x.value, y.value


def _colours(thing: object) -> tuple[str, str]:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(thing, ctypes.byref(mode), ctypes.byref(stroked))
    fill = _colour(thing, pdfium_c.FPDFPageObj_GetFillColor) if mode.value else ""
    return fill, _colour(thing, pdfium_c.FPDFPageObj_GetStrokeColor) if stroked.value else ""


def _colour(thing: object, getter: object) -> str:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    getter(thing, ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha))  # type: ignore[operator]
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}"
