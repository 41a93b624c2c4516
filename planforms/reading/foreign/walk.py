"""From a document of somebody else's design to records: block by block, row by row, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planforms.reading.document import Cell, Document, Line, Paragraph, Row, Span, Table
from planforms.reading.foreign.build import Build, as_cell
from planforms.reading.foreign.grid import Grid, is_label, is_marked
from planforms.reading.foreign.guidance import is_control_prompt, is_guidance, is_instruction
from planforms.reading.foreign.header import Header, header_at
from planforms.reading.foreign.heading import Announced, announced
from planforms.reading.foreign.inline import inline_pairs
from planforms.reading.foreign.keys import read_key
from planforms.reading.foreign.labels import is_generic, numbered, without_prompt
from planforms.reading.foreign.list_rows import ListRows
from planforms.reading.foreign.pairs import Pair, item, pair_row
from planforms.reading.foreign.plan_rows import PlanRows
from planforms.reading.foreign.prose import is_prose, prose_cell
from planforms.reading.foreign.sweep import sweep
from planforms.reading.foreign.transposed import is_transposed, read_transposed
from planforms.reading.record import Bound

__all__ = ["bind_foreign"]

_INLINE = re.compile(r"(?P<label>[^:]{2,50}):\s+(?P<value>\S.*)", re.DOTALL)
_SCALE = re.compile(r"\b(?:10|0) ?= ?[A-Za-z]|\bscale of (?:0|1) to (?:5|10)\b")
_TICKS = re.compile(r"[☐☒]")


def bind_foreign(document: Document) -> tuple[Bound, Build]:
    """All the text of a document in the boxes of the neutral plan, or among what was not placed."""
    return _Walk().run(document)


class _Walk:
    """What is open while a document is gone through."""

    def __init__(self) -> None:
        self.build = Build()
        self.section: Announced = ("", "")
        self.label = ""
        self.titled = False
        self.begun = False
        self.rows: PlanRows | ListRows | None = None

    def run(self, document: Document) -> tuple[Bound, Build]:
        for block in document.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._table(block)
        self._end_section()
        self.build.head(None)
        for piece in document.around:
            if piece.place.part == "text box":
                self._paragraph(piece)
            else:
                self.build.leave_words(piece.struck, piece.place, "struck through")
                self.build.leave_words(piece.text, piece.place)
        bound = self.build.finish()
        sweep(document, self.build)
        return bound, self.build

    # -- paragraphs and single cells --

    def _paragraph(self, paragraph: Paragraph) -> None:
        build = self.build
        if paragraph.struck:
            build.leave_words(paragraph.struck, paragraph.place, "struck through")
        text = paragraph.text.strip()
        if not text:
            return
        if paragraph.place.part == "sheet name":
            self._sheet(paragraph)
            return
        head = paragraph.level > 0 or paragraph.bold
        self._text(as_cell(paragraph), head=head and not paragraph.listed, line=paragraph.line)

    def _sheet(self, paragraph: Paragraph) -> None:
        self._end_section()
        self.build.head(None)
        self.build.close()
        self.rows = None
        self.build.sheet = paragraph

    def _text(self, cell: Cell, *, head: bool, line: Line) -> None:
        """A paragraph, or a row with a single cell: a heading, labels with their values, or running text."""
        build = self.build
        text = cell.text.strip()
        if is_control_prompt(text):
            build.own(cell)
            return
        if _SCALE.search(text):
            self._end_section()
        pairs = inline_pairs(text)
        if head and len(pairs) == 1 and announced(pairs[0][1]) != ("", ""):
            pairs = []
        if pairs and not (head and numbered(text) and len(pairs) == 1):
            self._end_section()
            pair_row(
                build,
                [
                    (label, None, [replace(cell, text=value, lines=(), date=None)] if value else [])
                    for label, value in pairs
                ],
            )
            return
        if head:
            if len(text) <= 160:
                self._heading(cell)
                return
        elif is_guidance(line) or is_instruction(text) or _TICKS.search(text):
            build.leave(cell, self.label)
            return
        elif _heads(cell):
            self._heading(cell)
            return
        if is_prose(self.section):
            prose_cell(build, self.section, self.label, cell)
        elif (
            not self.titled
            and not self.begun
            and not cell.listed
            and len(text.split()) <= 12
            and not re.search(r"[.!?,]$", text)
        ):
            self._heading(cell)
        else:
            self.begun = True
            build.leave(cell, self.label)

    def _heading(self, cell: Cell) -> None:
        build = self.build
        text = cell.text.strip()
        self._end_section()
        build.person, build.lead_open = None, False
        found = numbered(text)
        if found and found[0] in ("area", "need", "objective") and found[1]:
            words, prompt = without_prompt(found[1])
            build.leave_words(prompt, cell.place)
            build.head(None)
            if words:
                item(
                    build,
                    found[0],
                    "heading",
                    replace(cell, text=words, lines=(Line((Span(words, True),)),)),
                    begin=True,
                )
            return
        where = announced(text)
        self.label = text
        build.own(cell)
        if is_prose(where) or where == ("fact", "review"):
            self.section = where
            build.head(None)
        elif is_generic(text) or is_instruction(text):
            build.head(None)
            if not self.titled:
                self._title(cell)
        elif not self.titled:
            self._title(cell)
        elif where != ("", ""):
            build.head(None)
        elif build.is_title(cell):
            build.repeat(cell)
        else:
            build.head(cell)

    def _title(self, cell: Cell) -> None:
        self.titled = True
        self.build.fact("title", "title", cell)

    def _end_section(self) -> None:
        self.section, self.label = ("", ""), ""

    # -- tables --

    def _table(self, table: Table) -> None:
        build = self.build
        grid = Grid(table)
        if not any(cell.text.strip() or cell.struck for row in grid.rows for cell in row.cells):
            return
        if table.name or (self.rows is not None and not self._continues(grid)):
            self.rows = None
        if is_transposed(grid):
            self._end_section()
            read_transposed(build, grid)
            return
        if read_key(build, grid):
            return
        build.card = False
        before = 0
        at = 0
        while at < len(grid.rows):
            row = grid.rows[at]
            number = row.cells[0].row if row.cells else 0
            gap = bool(before) and number > before + 1
            taken = self._row(grid, at, row, gap=gap)
            last = grid.rows[min(at + taken, len(grid.rows)) - 1]
            before = last.cells[0].row if last.cells else number
            at += taken
        if not table.name and not isinstance(self.rows, PlanRows):
            self.rows = None

    def _continues(self, grid: Grid) -> bool:
        """Whether a table without a header goes on with the rows of the one before it."""
        assert self.rows is not None
        return (
            grid.width == self.rows.grid.width
            and header_at(grid, 0) is None
            and not any(is_marked(cell) for cell in grid.said(0))
        )

    def _row(self, grid: Grid, at: int, row: Row, *, gap: bool) -> int:
        """Read a row, and those that belong to it. Gives how many rows that were."""
        build = self.build
        said = grid.said(at)
        if not said:
            for cell in row.cells:
                if cell.struck:
                    build.leave_words(cell.struck, cell.place, "struck through")
            return 1
        header = header_at(grid, at)
        columns = self._prose_columns(grid, at, header)
        if not columns and header is not None and not (self.rows is not None and not gap and self._is_body(grid, at)):
            self._begin(grid, at, header)
            return header.rows
        if columns:
            self.rows = None
            self._end_section()
            for heading, what, cells in columns:
                build.own(heading)
                for cell in cells:
                    prose_cell(build, what, heading.text.strip(), cell) if what != ("", "") else build.leave(
                        build.typed(cell, heading.text.strip()), heading.text.strip()
                    )
            return 2
        if self.rows is not None and not self._ends(grid, at, row, said, gap=gap):
            self.rows.row(row)
            return 1
        self.rows = None
        pairs = _pairs(said)
        if pairs:
            for cell in row.cells:
                if cell.struck:
                    build.leave_words(cell.struck, cell.place, "struck through")
            self._pairs(pairs)
        elif len(said) == 1 and _unanswered(grid, row, said[0]):
            if announced(said[0].text) != ("", ""):
                build.own(said[0])
            else:
                build.leave(said[0])
        elif len(said) == 1:
            cell = said[0]
            line = cell.lines[0] if len(cell.lines) == 1 else Line((Span(cell.text),))
            alone = grid.width == 1 and bool(cell.fill) and at + 1 < len(grid.rows)
            if len(cell.lines) > 1:
                self._lines(cell, head=cell.bold or bool(cell.fill))
            elif alone and announced(cell.text) == ("", "") and numbered(cell.text) is None:
                self._end_section()
                self.label = cell.text.strip()
                build.leave(cell)
            else:
                self._text(cell, head=cell.bold or alone, line=line)
        else:
            for cell in said:
                build.leave(build.typed(cell, self.label), self.label)
        return 1

    def _lines(self, cell: Cell, *, head: bool) -> None:
        """A cell over the whole table with several lines: a block's head, or running text."""
        build = self.build
        found = numbered(cell.text.split("\n", 1)[0])
        if head and found and found[0] and len(cell.text) < 400:
            label = ""
            for line in cell.lines:
                words = f"{label}: {line.text}" if label else line.text
                label = ""
                if announced(words)[0] and not numbered(words) and len(words.split()) <= 4 and not inline_pairs(words):
                    label = words.rstrip(":")
                elif words:
                    part = replace(cell, text=words, lines=(Line((Span(words),)),))
                    self._text(part, head=numbered(words) is not None, line=line)
        elif is_prose(self.section):
            prose_cell(build, self.section, self.label, cell)
        else:
            build.leave(build.typed(cell, self.label), self.label)

    def _pairs(self, pairs: Sequence[Pair]) -> None:
        """A row of labels; where the label is of running text, the value may have headings inside."""
        build = self.build
        self._end_section()
        plain: list[Pair] = []
        for label, cell, values in pairs:
            what = announced(label)
            if is_prose(what) and what[1] != "person" and numbered(label.strip()) is None and what[0] == "fact":
                if cell is not None:
                    build.own(cell)
                for value in values:
                    prose_cell(build, what, label.strip().rstrip(":"), value)
            else:
                plain.append((label, cell, values))
        if plain:
            pair_row(build, plain)

    def _begin(self, grid: Grid, at: int, header: Header) -> None:
        build = self.build
        self._end_section()
        columns = header.columns
        for cell in (cell for row in grid.rows[at : at + header.rows] for cell in row.cells if cell.text.strip()):
            build.own(cell)
        if columns.kind == "actions":
            self.rows = PlanRows(build, grid, header)
        else:
            self.rows = ListRows(build, grid, header)

    def _is_body(self, grid: Grid, at: int) -> bool:
        """Whether a row that looks like a header is one of the open table all the same."""
        return not all(is_marked(cell) for cell in grid.said(at))

    def _ends(self, grid: Grid, at: int, row: Row, said: Sequence[Cell], *, gap: bool) -> bool:
        """Whether a row ends the open table: a label with its value, or a heading of something else."""
        first = said[0]
        assert self.rows is not None
        if not self.rows.marked and is_marked(first) and len(said) <= 3 and not any(map(is_marked, said[1:])):
            return len(said) > 1 or gap or announced(first.text)[0] == "fact"
        if len(said) == 1:
            words = announced(first.text)
            if gap and is_marked(first):
                following = header_at(grid, at + 1) if at + 1 < len(grid.rows) else None
                later = header_at(grid, at + 2) if at + 2 < len(grid.rows) else None
                return following is not None or later is not None or words[0] == "fact"
            return gap and words[0] == "fact"
        if is_marked(first) and not any(is_marked(cell) for cell in said[1:]) and is_label(first, said[1:]):
            what = announced(first.text)
            spans = len(said) == 2 and said[1].width > 1
            return what[0] == "fact" or (gap and what != ("", "")) or (spans and gap)
        return gap and len(_pairs(said)) > 1 and is_marked(first)

    def _prose_columns(self, grid: Grid, at: int, header: Header | None) -> list[tuple[Cell, Announced, list[Cell]]]:
        """Headings side by side with text below each: what are we worried about, what is working well."""
        said = grid.said(at)
        if len(said) < 2 or at + 1 >= len(grid.rows) or not all(is_marked(cell) for cell in said):
            return []
        below = grid.said(at + 1)
        if not below or any(is_marked(cell) and cell.bold for cell in below) or len(below) > len(said):
            return []
        senses = set(header.columns.senses) if header is not None else set()
        if senses & {"responsible", "due", "ref", "likelihood"} or (
            len(below) > 1 and max(len(cell.text) for cell in below) < 60
        ):
            return []
        whats = [announced(cell.text) for cell in said]
        known = sum(is_prose(what) for what in whats)
        if known * 3 < len(said) * 2 or known < 2:
            return []
        found = []
        for cell, what in zip(said, whats, strict=True):
            cells = [one for one in below if cell.column <= one.column < cell.column + cell.width]
            found.append((cell, what if is_prose(what) else ("", ""), cells))
        if sum(len(cells) for _, _, cells in found) != len(below) or not self._alone(grid, at + 2, len(said)):
            return []
        return sorted(found, key=lambda one: one[1] == ("item", "action"))

    def _alone(self, grid: Grid, at: int, width: int) -> bool:
        return at >= len(grid.rows) or len(grid.said(at)) < width or any(is_marked(cell) for cell in grid.said(at))


def _heads(cell: Cell) -> bool:
    """Whether a line in plain print is a heading all the same: it announces something, and says nothing."""
    text = cell.text.strip()
    if cell.listed or len(text.split()) > 8 or announced(text) == ("", ""):
        return False
    return text.endswith((":", "?")) or (cell.place.part == "text box" and not text.endswith((".", "!")))


def _pairs(said: Sequence[Cell]) -> list[Pair]:
    """The labels of a row, each with the cells up to the next label; empty where the row begins with no label."""
    found: list[Pair] = []
    for at, cell in enumerate(said):
        beside = [one for one in (*said[max(0, at - 1) : at], *said[at + 1 : at + 2])]
        number = numbered(cell.text.strip())
        label = is_label(cell, beside) and not (at > 0 and found and not found[-1][2] and not _may_follow(cell))
        if number and number[1] and at == 0 and len(said) == 1:
            return []
        if label:
            found.append((cell.text, cell, []))
        elif found:
            found[-1][2].append(cell)
        else:
            return []
    if len(found) == 1 and not found[0][2] and len(said) == 1:
        return []
    return [_divided(*pair) for pair in found]


def _divided(label: str, cell: Cell | None, values: list[Cell]) -> Pair:
    """A label without a value beside it may hold it: "Strategic Lead: Alison Threlfall"."""
    inline = _INLINE.match(label)
    if values or cell is None or not inline or len(cell.lines) > 1:
        return (label, cell, values)
    return (inline["label"], None, [replace(cell, text=inline["value"].strip(), lines=())])


def _unanswered(grid: Grid, row: Row, cell: Cell) -> bool:
    """Whether a cell is a label beside an empty box."""
    beside = [one for one in row.cells if one is not cell]
    return (
        bool(beside)
        and cell.column == row.cells[0].column
        and is_marked(cell)
        and not any(map(is_marked, beside))
        and grid.width <= 8
    )


def _may_follow(cell: Cell) -> bool:
    """Whether a cell beside a label without a value is the next label, rather than the value in bold."""
    return announced(cell.text) != ("", "") or cell.text.strip().endswith((":", "?")) or bool(cell.fill)
