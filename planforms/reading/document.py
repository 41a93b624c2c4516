"""A file as it was opened, before anybody asks what it means: headings, paragraphs and tables with true grids.

Word and Excel both end here. Every visible piece of text stands in exactly one paragraph or one cell, with its place.
A reader of a file format knows nothing of plans; the binding knows nothing of file formats.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from planforms.finding import Finding
from planforms.place import Place

__all__ = ["Block", "Cell", "Document", "Line", "Paragraph", "Row", "Span", "Table", "lines_of"]


class Span(NamedTuple):
    """A stretch of one line in one look. `faint` is grey print, in which forms set their prompts."""

    text: str
    bold: bool = False
    italic: bool = False
    faint: bool = False


class Line(NamedTuple):
    """One line of a cell, or a paragraph, as it looks; `listed` where it carries an automatic number or bullet."""

    spans: tuple[Span, ...]
    listed: bool = False

    @property
    def text(self) -> str:
        """What the line says, without white space around it."""
        return "".join(span.text for span in self.spans).strip()

    @property
    def faint(self) -> bool:
        """Whether all that can be seen of the line is grey."""
        return self._all("faint")

    @property
    def bold(self) -> bool:
        """Whether all that can be seen of the line is bold."""
        return self._all("bold")

    @property
    def italic(self) -> bool:
        """Whether all that can be seen of the line is italic."""
        return self._all("italic")

    def _all(self, look: str) -> bool:
        seen = [span for span in self.spans if span.text.strip()]
        return bool(seen) and all(getattr(span, look) for span in seen)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph outside tables. `level` is the heading's level from 1, 0 for text; `listed` marks a list item.

    `bold` where all of it is bold: many forms head their sections so, without a style for headings.
    `struck` holds text that was struck through and is not in `text`; a paragraph struck through whole has no `text`.
    """

    text: str
    place: Place
    level: int = 0
    listed: bool = False
    bold: bool = False
    struck: str = ""
    spans: tuple[Span, ...] = field(default=(), compare=False)  # how it looks, not what it says

    @property
    def line(self) -> Line:
        """The paragraph as a line, with its looks."""
        return Line(self.spans or (Span(self.text, self.bold),), self.listed)


@dataclass(frozen=True)
class Cell:
    """A cell at its origin. `text` joins its paragraphs with line breaks, as shown, without white space around it.

    Ticks are shown as "☒" (ticked) and "☐" (not) in the text, whatever made them. `date` is the day that a date
    control or a date format of Excel holds, None for plain text; the text is what is shown. A prompt of a control
    that nobody answered is no text. `struck` holds text that was struck through and is not in `text`. `lines` are
    the lines of the text that say something, as they look.
    """

    text: str
    place: Place
    row: int
    column: int
    width: int = 1
    height: int = 1
    date: dt.date | None = None
    number: float | None = None
    bold: bool = False
    fill: str = ""
    struck: str = ""
    listed: bool = False
    lines: tuple[Line, ...] = field(default=(), compare=False)  # how it looks, not what it says


@dataclass(frozen=True)
class Row:
    """The cells that begin in one row, from left to right; `header` where the row repeats on each page."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True)
class Table:
    """A table with its rows; in Excel all stored rows of a sheet that is not empty, `name` being the sheet's name."""

    rows: tuple[Row, ...]
    place: Place
    name: str = ""


Block = Paragraph | Table


@dataclass(frozen=True)
class Document:
    """An opened file. `around` holds visible text outside the body: page headers and footers, text boxes, notes.

    `properties` are the custom document properties, by which a form of planforms knows itself. `findings` say what a
    reader should know about the file itself: unaccepted changes, comments, hidden rows and sheets.
    """

    format: Literal["word", "excel"]
    blocks: tuple[Block, ...]
    around: tuple[Paragraph, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def lines_of(cell: Cell) -> tuple[Line, ...]:
    """The lines of a cell that say something; of words without looks, as they are broken."""
    if cell.lines:
        return cell.lines
    return tuple(Line((Span(line, cell.bold),), cell.listed) for line in cell.text.split("\n") if line.strip())
