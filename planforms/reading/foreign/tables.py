"""Tables, row by row: headers, the rows below them, labels with values, and rows that divide."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planforms.closing import CLOSING_COLUMNS, Entry
from planforms.place import Place
from planforms.reading.document import Cell, Line, Row, Span, Table
from planforms.reading.foreign.boxed import boxed_pairs
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import Grid, Pool, is_label, is_marked
from planforms.reading.foreign.header import Header, header_at, is_over_columns, is_unknown, unknown_headings
from planforms.reading.foreign.keys import key_rows
from planforms.reading.foreign.label_row import is_unanswered, label_row
from planforms.reading.foreign.labels import numbered
from planforms.reading.foreign.list_rows import ListRows
from planforms.reading.foreign.meaning import of_label
from planforms.reading.foreign.over_values import over_values
from planforms.reading.foreign.pairs import Pair, pair_row
from planforms.reading.foreign.parts import item
from planforms.reading.foreign.plan_rows import PlanRows
from planforms.reading.foreign.prose import is_prose, prose_cell
from planforms.reading.foreign.running_text import RunningText
from planforms.reading.foreign.senses import NOTHING
from planforms.reading.foreign.side_by_side import read_side_by_side, side_by_side
from planforms.reading.foreign.title_row import is_title_row, read_title_row
from planforms.reading.foreign.turned import Turned, turned, turned_within

__all__ = ["Tables"]

_GLOSSARY = re.compile(
    r"\b(?:glossary|jargon|abbreviations?|acronyms?|definitions?|(?:words|terms) (?:we |you )?(?:use|used"
    r"|explained)|what (?:the|these|our) "
    r"(?:words|letters|terms) mean)\b",
    re.IGNORECASE,
)
_GUIDANCE = re.compile(
    r"(?:guidance|instructions?|read ?me(?: first)?|notes? for .*|how to .*|help|key|legend|lookups?"
    r"|drop-?downs?|lists?|validation"
    r"|(?:key|guide|guidance) to .*)",
    re.IGNORECASE,
)
"""Names of sheets that hold the form's own words."""
_OF_GLOSSARY = 3  # columns
_CLOSING_WITHIN = 6  # rows: a sheet has its name and help above the header


class Tables:
    """The table whose rows are being read: it may go on after a page, in a table without a header."""

    def __init__(self, build: Build, text: RunningText, pool: Pool, cards: Mapping[Place, Turned]) -> None:
        self.build = build
        self.pool = pool
        self.cards = cards
        self.text = text
        self.rows: PlanRows | ListRows | None = None
        self.labelled: frozenset[int] = frozenset()
        self.keys: frozenset[int] = frozenset()

    def end(self) -> None:
        """End the open table."""
        self.rows = None

    def read(self, table: Table) -> None:
        """Read one table."""
        grid = Grid(table, self.pool, f"{table.name} {self.text.label}".strip())
        if not any(cell.text.strip() or cell.struck for row in grid.rows for cell in row.cells):
            return
        if table.name or (self.rows is not None and not self._continues(self.rows, grid)):
            self.end()
        self.build.over = grid.under_heading
        if (_GLOSSARY.search(grid.under_heading) and grid.width <= _OF_GLOSSARY) or _GUIDANCE.fullmatch(
            table.name.strip()
        ):
            self._leave_all(grid)
            return
        closes = any(_is_closing(grid.said(at)) for at in range(min(len(grid.rows), _CLOSING_WITHIN)))
        on_its_side = None if closes else self.cards.get(table.place) or turned(self.build.senses, grid)
        if on_its_side:
            self._turned(on_its_side)
        else:
            self._row_by_row(grid)
            if not table.name and not isinstance(self.rows, PlanRows):
                self.end()

    def _row_by_row(self, grid: Grid) -> None:
        self.build.card = False
        self.labelled = grid.labelled(self.build.senses)
        self.keys = key_rows(grid)
        ends = next((at for at in range(len(grid.rows)) if _is_closing(grid.said(at))), len(grid.rows))
        form = Grid(replace(grid.table, rows=grid.rows[:ends]), grid.pool, grid.under_heading)
        on_their_side = turned_within(self.build.senses, form)
        before = at = 0
        while at < len(grid.rows):
            number = _number(grid.rows[at])
            if at in on_their_side:
                self._turned(on_their_side[at][0])
                at += on_their_side[at][1]
            else:
                at += self._row(grid, at, gap=0 < before < number - 1)
            before = _number(grid.rows[min(at, len(grid.rows)) - 1])

    def _leave_all(self, grid: Grid) -> None:
        """Leave a table that explains the form's own words."""
        self.end()
        for at in range(len(grid.rows)):
            for cell in grid.said(at):
                self.build.leave(cell, self.text.label)

    def _turned(self, table: Turned) -> None:
        """Read a table on its side, or cards: what belongs to one target follows its title."""
        self.end()
        self.text.end()
        build, header = self.build, table.header
        for cell in table.labels:
            build.leave(cell) if is_unknown(build.senses, cell.text) else build.own(cell)
        self._learn(header)
        rows = PlanRows if header.columns.kind == "actions" else ListRows
        for title, targets in table.targets:
            build.objective = build.action = None
            open_rows = rows(build, table.grid, header)
            if title is not None:
                counted = numbered(title.text)
                build.own(title) if counted and not counted[1] else open_rows.row(Row((title,)))
            for row in targets:
                open_rows.row(row)

    def _learn(self, header: Header) -> None:
        kind = self.build.columns.setdefault(header.columns.kind, {})
        for heading, sense in zip(header.columns.headings, header.columns.senses, strict=True):
            kind.setdefault(heading.cell.text.strip(), sense)

    def _continues(self, rows: PlanRows | ListRows, grid: Grid) -> bool:
        """Whether a table without a header goes on with the rows of the one before it, perhaps below a row over the
        whole table."""
        first = grid.said(0)
        over = len(first) == 1 and first[0].width * 5 >= grid.width * 3 and len(grid.rows) > 1
        below = grid.said(1) if over else first
        plain = bool(below) and not any(map(is_marked, below)) and len(below) > 1
        heads = any(header_at(self.build.senses, grid, at) for at in ((0, 1) if over else (0,)))
        return grid.width == rows.grid.width and plain and not heads

    def _row(self, grid: Grid, at: int, *, gap: bool) -> int:
        """Read a row, and those that belong to it. Gives how many rows that were."""
        said = grid.said(at)
        if self._closes(grid, at, said):
            return len(grid.rows) - at
        if self._is_of_the_form(grid, at, said):
            return 1
        header = header_at(self.build.senses, grid, at)
        columns = side_by_side(self.build, grid, at, header)
        if columns:
            self.end()
            self.text.end()
            read_side_by_side(self.build, columns)
            return 2
        pairs = over_values(self.build, grid, at, header)
        if pairs:
            self.end()
            self._pairs(pairs)
            return 2
        if header is not None and (self.rows is None or gap or all(map(is_marked, said))):
            self._begin(grid, at, header)
            return header.rows
        if self.rows is not None and not self._ends(self.rows, grid, at, said, gap=gap):
            self.rows.row(grid.rows[at])
            return 1
        self.end()
        for cell in grid.rows[at].cells:
            self.build.leave_struck(cell)
        self._labels_or_text(grid, at, said)
        return 1

    def _is_of_the_form(self, grid: Grid, at: int, said: Sequence[Cell]) -> bool:
        """Read a row of a key, one that names what stands below, or one over the headings; False for any other."""
        if said and grid.rows[at].cells[0].row in self.keys:
            self.end()
            for cell in said:
                self.build.leave(cell, "key")
            return True
        if is_title_row(self.build.senses, grid, at):
            self._named(said)
            return True
        if is_over_columns(self.build.senses, grid, at):
            for cell in said:
                self.build.own(cell)
            return True
        return False

    def _named(self, said: Sequence[Cell]) -> None:
        """A row over others that says what they are about: an open table goes on below it, with its columns."""
        self.text.end()
        if isinstance(self.rows, PlanRows):
            self.rows.before.clear()
        read_title_row(self.build, said)

    def _closes(self, grid: Grid, at: int, said: Sequence[Cell]) -> bool:
        """Read the section that planforms adds to a form it fills; False where the row does not begin it."""
        if not _is_closing(said):
            return False
        places = {cell.column: number for number, cell in enumerate(said)}
        for cell in said:
            self.build.own(cell)
        for row in grid.rows[at + 1 :]:
            words = [""] * len(CLOSING_COLUMNS)
            for cell in row.cells:
                if cell.column in places:
                    words[places[cell.column]] = cell.text
                    self.build.own(cell)
            if any(words):
                self.build.bound.closing.append((Entry(*words), row.cells[0].place))
        self.end()
        return True

    def _labels_or_text(self, grid: Grid, at: int, said: Sequence[Cell]) -> None:
        build = self.build
        boxed = [] if len(said) == 1 and is_marked(said[0]) else boxed_pairs(build, said)
        if boxed:
            places = {value.place for _, _, values in boxed for value in values}
            empty = [label for label, _, values in boxed if not values]
            for cell in said:
                held = cell.place in places or any(label in cell.text for label in empty)
                build.own(_heads_of(cell, boxed)) if held else build.leave(cell)
            self._pairs(boxed)
            return
        pairs = label_row(build.senses, grid.rows[at], said, self.labelled)
        if not pairs and len(said) > 2 and is_marked(said[0]):  # a title before the labels of its row
            pairs = label_row(build.senses, grid.rows[at], said[1:], self.labelled)
            if pairs:
                self._single(grid, at, said[0])
        if pairs:
            self._pairs(pairs)
        elif len(said) == 1 and is_unanswered(grid, grid.rows[at], said[0]):
            what = of_label(build, said[0].text)
            taught = build.senses.teaches(said[0].text)
            build.labels.setdefault(said[0].text.strip().rstrip(":"), what[1])
            build.own(said[0]) if taught or what != NOTHING else build.leave(said[0])
        elif len(said) == 1:
            self._single(grid, at, said[0])
        else:
            for cell in said:
                build.leave(build.typed(cell, self.text.label), self.text.label)

    def _single(self, grid: Grid, at: int, cell: Cell) -> None:
        """The only words of a row."""
        build = self.build
        alone = grid.width == 1 and bool(cell.fill) and at + 1 < len(grid.rows)
        counted = is_marked(cell) and cell.width == grid.width and numbered(cell.text.strip()) is not None
        if len(cell.lines) > 1:
            self.text.lines(cell, head=cell.bold or bool(cell.fill))
        elif alone and build.senses.announced(cell.text) == NOTHING and numbered(cell.text) is None:
            self.text.end()
            self.text.label = cell.text.strip()
            build.leave(cell)
        else:
            line = cell.lines[0] if cell.lines else Line((Span(cell.text),))
            self.text.say(cell, head=cell.bold or alone or counted, line=line)

    def _pairs(self, pairs: Sequence[Pair]) -> None:
        """A row of labels; where a label is of running text, its value may have headings inside."""
        self.text.end()
        plain: list[Pair] = []
        for label, cell, values in pairs:
            what = self.build.senses.announced(label)
            counts = numbered(label.strip()) is not None
            if what[0] != "fact" or not is_prose(what) or what[1] == "person" or counts:
                plain.append((label, cell, values))
                continue
            self.build.labels.setdefault(label.strip().rstrip(":"), what[1])
            if cell is not None:
                self.build.own(cell)
            for value in values:
                prose_cell(self.build, what, label.strip().rstrip(":"), value)
        if plain:
            pair_row(self.build, plain)

    def _begin(self, grid: Grid, at: int, header: Header) -> None:
        repeated = self.pool.times.get(header.labels, 0) > 1
        if repeated and header.columns.kind == "actions" and not {"need", "area"} & set(header.columns.senses):
            for cell in self.text.take_needs():
                item(self.build, "need", self.text.label, cell)
        self.text.end()
        says_nothing = {heading.cell.place for heading in unknown_headings(self.build.senses, header)}
        for row in grid.rows[at : at + header.rows]:
            for cell in row.cells:
                self.build.leave(cell) if cell.place in says_nothing else self.build.own(cell)
        self._learn(header)
        rows = PlanRows if header.columns.kind == "actions" else ListRows
        self.rows = rows(self.build, grid, header)

    def _ends(self, rows: PlanRows | ListRows, grid: Grid, at: int, said: Sequence[Cell], *, gap: bool) -> bool:
        """Whether a row ends the open table: a label with its value, or a heading of something else."""
        if not said:
            return False
        first, rest = said[0], said[1:]
        if not rest and self._is_section(rows, grid, at, first):
            return False
        what = self.build.senses.announced(first.text)
        plain = not any(map(is_marked, rest))
        if not rows.marked and is_marked(first) and len(said) <= 3 and plain:
            return bool(rest) or gap or what[0] == "fact"
        if not rest:
            following = is_marked(first) and any(
                header_at(self.build.senses, grid, later) for later in (at + 1, at + 2) if later < len(grid.rows)
            )
            return gap and (what[0] == "fact" or following)
        if is_marked(first) and plain and is_label(self.build.senses, first, rest):
            spans = len(said) == 2 and rest[0].width > 1
            return what[0] == "fact" or (gap and (what != NOTHING or spans))
        return gap and is_marked(first) and len(label_row(self.build.senses, grid.rows[at], said)) > 1

    def _is_section(self, rows: PlanRows | ListRows, grid: Grid, at: int, cell: Cell) -> bool:
        """Whether a row over the whole table stands above rows like those before it, though after a gap."""
        if at + 1 >= len(grid.rows) or cell.width * 5 < grid.width * 3:
            return False
        below = grid.said(at + 1)
        filled = len(below) * 2 >= len(rows.header.columns.headings)
        return len(below) > 1 and filled and not any(map(is_marked, below[:2]))


def _heads_of(cell: Cell, pairs: Sequence[Pair]) -> Cell:
    """What of a cell is its labels, and what the form says below them: all but the values."""
    text = cell.text
    for _, _, values in pairs:
        for value in values:
            text = text.replace(value.text, " ", 1) if value.place == cell.place else text
    return replace(cell, text=text)


def _is_closing(said: Sequence[Cell]) -> bool:
    return tuple(cell.text.strip() for cell in said) == CLOSING_COLUMNS


def _number(row: Row) -> int:
    return row.cells[0].row if row.cells else 0
