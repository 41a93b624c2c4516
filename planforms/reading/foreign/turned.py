"""Tables that stand on their side, and cards: the labels run down, and each further column, or each card, is a row.

Both are turned into rows under headings, and from there on read like any other table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.place import Place
from planforms.reading.document import Cell, Row, Table
from planforms.reading.foreign.columns import Columns, meant
from planforms.reading.foreign.evidence import weigh_column
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.header import Header, header_at
from planforms.reading.foreign.headings import Heading
from planforms.reading.foreign.label_row import label_row
from planforms.reading.foreign.labels import LONGEST, numbered
from planforms.reading.foreign.senses import Senses
from planforms.text import fold

__all__ = ["Turned", "cards", "turned", "turned_within"]

_LABELS, _TARGETS = 3, 2  # a table on its side has at least so many labels, and columns beside them
_HEADS = 30  # rows in which a header may stand instead
_ALIKE = 0.6  # of the labels of two cards
_WORDS = 6  # that labels usually have
_LIKELY = 0.6  # a weight that makes a label likely
_SURE = 1.0  # points of all labels together: less is no plan
_CLUES = 0.4  # of the labels of a table on its side speak for something
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|next|another|last|one|two|three|four|five|six|[0-9]{1,2}(?:st|nd|rd|th)?)\b"
)


@dataclass(frozen=True)
class Turned:
    """A table as rows under headings: for each target, or each card, its title and its rows; `labels` are the cells
    that became the headings."""

    header: Header
    grid: Grid
    targets: tuple[tuple[Cell | None, tuple[Row, ...]], ...]
    labels: tuple[Cell, ...]


_Part = tuple[str, Cell]
"""A label, and a cell that it labels."""
_Record = list[_Part]
_Card = tuple[Grid, list[_Record], tuple[Cell, ...]]
_TITLE = "Outcome"
"""What heads a card says what it is for, as a column of that name does in a table."""


def turned(senses: Senses, grid: Grid) -> Turned | None:
    """A table on its side as rows; None where the labels do not run down its first column."""
    titles, labelled = _divided(grid)
    if len(labelled) < _LABELS or grid.width <= _TARGETS:
        return None
    targets = sorted({cell.column for row in labelled for cell in _values(row)})
    if len(targets) < _TARGETS or not _stands_on_its_side(senses, labelled, len(targets)):
        return None
    found: list[tuple[Cell | None, list[_Record]]] = []
    for column in targets:
        parts = [(row.cells[0].text, cell) for row in labelled for cell in _values(row) if cell.column == column]
        title = next((cell for cell in titles if cell.column == column), None)
        found.append((title, _cycles(parts)))
    columns = _meant(senses, grid, [record for _, records in found for record in records])
    heads = [header.columns for at in range(min(_HEADS, len(grid.rows))) if (header := header_at(senses, grid, at))]
    if columns is None or any(_said(senses, columns) <= _said(senses, one) for one in heads):
        return None
    return _as_rows(grid.table, columns, found, tuple(row.cells[0] for row in labelled))


def turned_within(senses: Senses, grid: Grid) -> dict[int, tuple[Turned, int]]:
    """The parts of a sheet that stand on their side, by the row in which they begin, with how many rows they take."""
    found: dict[int, tuple[Turned, int]] = {}
    run: list[int] = []
    for at in range(len(grid.rows) + 1):
        if at < len(grid.rows) and _may_belong(grid, at, run):
            run.append(at)
            continue
        if len(run) > _LABELS:
            rows = tuple(grid.rows[one] for one in run)
            part = turned(senses, Grid(replace(grid.table, rows=rows), grid.pool, grid.under_heading))
            if part is not None:
                found[run[0]] = (part, len(run))
        run = [at] if at < len(grid.rows) and _may_belong(grid, at, []) else []
    return found


def _may_belong(grid: Grid, at: int, run: Sequence[int]) -> bool:
    """Whether a row goes on with a part on its side: a label and what stands beside it, no cell merged across."""
    said = grid.said(at)
    if len(said) < _TARGETS or any(cell.width > 1 for cell in said):
        return False
    return not run or said[0].row == grid.rows[run[-1]].cells[0].row + 1


def cards(senses: Senses, grids: Iterable[Grid]) -> dict[Place, Turned]:
    """The tables of a form that are cards of one kind, two of them at least, each with its labels and values."""
    alike: list[tuple[frozenset[str], list[_Card]]] = []
    grids = list(grids)
    again = _again(grids)
    for grid in grids:
        parts, labels = _pairs(senses, grid, again)
        found = _cycles(parts)
        names = frozenset(_same(cell.text) for cell in labels)
        if len(names) < _LABELS:
            continue
        group = next((group for others, group in alike if _overlap(others, names) >= _ALIKE), None)
        if group is None:
            group = []
            alike.append((names, group))
        group.append((grid, found, labels))
    result: dict[Place, Turned] = {}
    for _, group in alike:
        titled = _with_titles(group)
        records = [record for _, found, _ in titled for record in found]
        columns = _meant(senses, group[0][0], records) if len(records) > 1 else None
        if columns is not None and "action" in columns.senses:
            outcomes = _labels_of(columns, "objective")
            for grid, found, labels in titled:
                targets = [(None, found)] if _of_one(found, outcomes) else [(None, [one]) for one in found]
                result[grid.table.place] = _as_rows(grid.table, columns, targets, labels)
    return result


def _labels_of(columns: Columns, wanted: str) -> frozenset[str]:
    """The labels that were taken for a sense."""
    pairs = zip(columns.headings, columns.senses, strict=True)
    return frozenset(_same(heading.cell.text) for heading, sense in pairs if sense == wanted)


def _of_one(records: Sequence[_Record], outcomes: frozenset[str]) -> bool:
    """Whether the records of a card are several actions for one outcome, which is said in the first of them alone."""
    said = [any(_same(label) in outcomes for label, _ in record) for record in records]
    return len(said) > 1 and said[0] and not any(said[1:])


def _again(grids: Sequence[Grid]) -> frozenset[str]:
    """What begins a row of two cells in several tables, which is then a label, however it looks."""
    times = Counter(
        name for grid in grids for name in {_same(row.cells[0].text) for row in grid.rows if len(_values(row)) == 1}
    )
    return frozenset(name for name, count in times.items() if count > 1 and name)


def _with_titles(group: list[_Card]) -> list[_Card]:
    """Cards whose first cells differ are about what stands there; a first cell that is the same on all is a label."""
    titles = [labels[0] for _, found, labels in group if labels and len(found) == 1 and _is_title(labels[0], found[0])]
    if len(titles) < max(2, len(group)) or len({_same(title.text) for title in titles}) < len(titles):
        return group
    return [
        (grid, [[(_TITLE, title), *found[0]]], labels[1:])
        for title, (grid, found, labels) in zip(titles, group, strict=True)
    ]


def _is_title(cell: Cell, record: _Record) -> bool:
    """Whether the first cell of a card is no label of a value beside it, and does not count."""
    beside = {_same(label) for label, _ in record}
    return _same(cell.text) not in beside and numbered(cell.text) is None


def _said(senses: Senses, columns: Columns) -> float:
    """How much the labels say for what they were taken for, by label; where they were taken for nothing, how much
    they say at all. Labels that count their targets ("Target 1", "Target 2") say nothing."""
    labels = [heading.cell.text for heading in columns.headings]
    if sum(numbered(label) is not None for label in labels) > 1:
        return 0.0
    found = [senses.points(label, columns.kind or "actions") for label in labels]
    if columns.kind:
        points = [each.get(sense, 0.0) if sense else 0.0 for each, sense in zip(found, columns.senses, strict=True)]
    else:
        points = [max([0.0, *each.values()]) for each in found]
    return sum(points) / len(points)


def _divided(grid: Grid) -> tuple[list[Cell], list[Row]]:
    """The titles of the targets, where a first row without a label has them, and the rows with a label."""
    rows = [row for row in grid.rows if any(cell.text.strip() for cell in row.cells)]
    left = min((cell.column for row in rows for cell in row.cells), default=1)
    labelled = [row for row in rows if row.cells[0].column == left and row.cells[0].text.strip()]
    titles = [cell for cell in rows[0].cells if cell.text.strip()] if rows and rows[0] not in labelled else []
    return titles, labelled


def _values(row: Row) -> list[Cell]:
    return [cell for cell in row.cells[1:] if cell.text.strip()]


def _stands_on_its_side(senses: Senses, rows: Sequence[Row], targets: int) -> bool:
    """Whether the first column is labels alone, and what stands beside them is not."""
    labels = [row.cells[0] for row in rows]
    if any(len(cell.text) > LONGEST or cell.date is not None for cell in labels):
        return False
    if sorted(len(cell.text.split()) for cell in labels)[len(labels) // 2] > _WORDS:
        return False
    if any(cell.width > 1 for row in rows for cell in row.cells if _values(row)):
        return False
    if any(_are_labels(senses, column) for column in _columns_of_values(rows)):
        return False
    values = [cell for row in rows[1:] for cell in _values(row)]
    if sum(is_marked(cell) and cell.bold for cell in values) * 3 > len(values):
        return False
    filled = [row for row in rows if len(_values(row)) > 1]
    if len(filled) < _LABELS or len(values) < targets * (len(rows) - 1) * 0.4:
        return False
    clues = sum(any(points > 0 for points in senses.points(cell.text, "actions").values()) for cell in labels)
    return clues >= max(_LABELS, len(labels) * _CLUES)


def _columns_of_values(rows: Sequence[Row]) -> list[list[Cell]]:
    columns: dict[int, list[Cell]] = {}
    for row in rows[1:]:
        for cell in _values(row):
            columns.setdefault(cell.column, []).append(cell)
    return list(columns.values())


def _are_labels(senses: Senses, cells: Sequence[Cell]) -> bool:
    """Whether a further column is one of labels, as where two labels with their values stand in each row."""
    if len(cells) > 1 and all(cell.bold for cell in cells):
        return True
    known = sum(senses.knows(cell.text, "facts", "record") >= _LIKELY or cell.text.endswith(":") for cell in cells)
    return known * 2 > len(cells)


def _pairs(senses: Senses, grid: Grid, again: frozenset[str]) -> tuple[list[_Part], tuple[Cell, ...]]:
    """All labels of a table with their values, and the cells of the labels; none where a row is anything else."""
    parts: list[_Part] = []
    labels: list[Cell] = []
    columns = grid.labelled(senses)
    for at, row in enumerate(grid.rows):
        said = grid.said(at)
        if not said:
            continue
        if len(said) == 1 and not parts and numbered(said[0].text) is not None:
            labels.append(said[0])
            continue
        pairs = label_row(senses, row, said, columns)
        if len(said) == 2 and _same(said[0].text) in again and said[0] is row.cells[0]:
            pairs = [(said[0].text, said[0], said[1:])]
        if not pairs and len(said) == 1 and is_marked(said[0]):
            labels.append(said[0])
            continue
        if not pairs or any(len(values) > 1 for _, _, values in pairs):
            return [], ()
        for label, cell, values in pairs:
            labels += [cell] if cell is not None else []
            parts += [(label, value) for value in values]
    return parts, tuple(labels)


def _cycles(parts: Sequence[_Part]) -> list[_Record]:
    """The parts as records: a label that comes again begins the next one."""
    records: list[_Record] = []
    seen: set[str] = set()
    for label, cell in parts:
        if not records or _same(label) in seen:
            records.append([])
            seen = set()
        seen.add(_same(label))
        records[-1].append((label, cell))
    return records


def _same(label: str) -> str:
    """A label without what counts it: "First thing" and "Second thing" are one."""
    folded = fold(label)
    return " ".join(_ORDINAL.sub(" ", folded).split()) or folded


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def _meant(senses: Senses, grid: Grid, records: Sequence[_Record]) -> Columns | None:
    """What the labels of the records mean; None where they are not about outcomes and what is done for them."""
    below: dict[str, list[Cell]] = {}
    said: dict[str, str] = {}
    for record in records:
        for label, cell in record:
            below.setdefault(_same(label), []).append(replace(cell, height=1))
            said.setdefault(_same(label), " ".join(label.split()))
    headings = [
        Heading(Cell(said[name].rstrip(":"), cells[0].place, 0, at + 1), tuple(cells), rows=len(records))
        for at, (name, cells) in enumerate(below.items())
    ]
    columns = _what_each_is(senses, meant(senses, headings, grid.under_heading))
    likely = columns.kind in ("actions", "risks") and columns.known >= 2 and columns.score >= _SURE
    return columns if likely else None


def _what_each_is(senses: Senses, columns: Columns) -> Columns:
    """Where no label names the outcomes, the first thing that is said of each target is what it is."""
    first = weigh_column(columns.headings[0].below, columns.headings[0].rows)
    label = senses.points(columns.headings[0].cell.text, "actions")
    by_content = columns.senses[0] == "action" and label.get("action", 0.0) <= 0 and "action" in columns.senses[1:]
    if "objective" in columns.senses or "action" not in columns.senses or (columns.senses[0] and not by_content):
        return columns
    sentences = first.prose >= 0.5 and first.words >= 3
    return replace(columns, senses=("objective", *columns.senses[1:])) if sentences else columns


def _as_rows(
    table: Table, columns: Columns, found: Sequence[tuple[Cell | None, list[_Record]]], labels: tuple[Cell, ...]
) -> Turned:
    places = {_same(heading.cell.text): heading.cell.column for heading in columns.headings}
    targets: list[tuple[Cell | None, tuple[Row, ...]]] = []
    number = 0
    for title, records in found:
        rows = []
        for record in records:
            number += 1
            cells = (
                replace(cell, row=number, column=places[_same(label)], width=1, height=1) for label, cell in record
            )
            rows.append(Row(tuple(sorted(cells, key=lambda cell: cell.column))))
        targets.append((title and replace(title, column=1, width=len(places), height=1), tuple(rows)))
    grid = Grid(replace(table, rows=tuple(row for _, rows in targets for row in rows)))
    return Turned(Header(columns, 0), grid, tuple(targets), labels)
