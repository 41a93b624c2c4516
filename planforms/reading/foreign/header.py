"""Finding the heading rows of a table: in its first row or further down, in one level or two, in looks or words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from planforms.reading.document import Cell
from planforms.reading.foreign.columns import Columns, meant
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.grid import Grid, Pool, is_label, is_marked, look
from planforms.reading.foreign.guidance import parted
from planforms.reading.foreign.headings import Heading
from planforms.reading.foreign.labels import KNOWN, LONGEST, is_generic, numbered
from planforms.reading.foreign.senses import Senses
from planforms.reading.foreign.title_row import is_title_row
from planforms.reading.foreign.vocabulary import Kind

__all__ = ["Header", "header_at", "is_over_columns", "is_unknown", "pooled", "unknown_headings"]

_MOST = 60  # columns
_SAMPLE = 80  # cells below a heading: what stands in them says enough of the column
_LOOKED = 300  # cells below a heading that are looked at for that sample: many may be headings themselves
_COLOURS = 3  # grounds in one row: with more it is a key
_NARROW = 4  # columns: in a wider table, one label beside a cell over most of it is no header
_SHORT = 60  # characters of a label that is not set off
_KINDS = ("actions", "risks", "people", "assumptions")


class Header:
    """A heading row that was found: its columns, and how many rows it takes."""

    def __init__(self, columns: Columns, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self.labels = tuple(heading.label for heading in columns.headings)


def header_at(senses: Senses, grid: Grid, at: int) -> Header | None:
    """The header that begins in a row; None where the row is none.

    Labels that are set off from rows unlike them head a table whatever they say. Labels that are not set off must be
    known, or agree with what stands below them."""
    cells = grid.said(at)
    if not _may_be_one(senses, grid, at, cells) or any(not _may_head(cell) for cell in cells):
        return None
    if _are_pairs(senses, cells, grid.width) or is_title_row(senses, grid, at):
        return None
    headings, rows = _headings(grid, at, cells)
    marked = all(is_marked(heading.cell) for heading in headings)
    below = grid.said(at + rows) if at + rows < len(grid.rows) else []
    if not marked and any(is_marked(cell) for cell in cells) and not grid.rows[at].header:
        return None
    if not below and not (marked and len(cells) >= 3):
        return None
    if marked and len(below) > 1 and all(map(is_marked, below)) and look(below) == look(cells):
        return None
    columns = meant(senses, _pooled(headings, grid.pool), grid.under_heading)
    return Header(columns, rows) if _is_enough(senses, columns, marked=marked or grid.rows[at].header) else None


def is_unknown(senses: Senses, text: str) -> bool:
    """Whether the words of a label say nothing of a plan: somebody may have typed them, so they are never dropped."""
    if is_generic(text) or numbered(text) is not None:
        return False
    return not any(_has_clue(senses, text, kind) for kind in (*_KINDS, "facts"))


def unknown_headings(senses: Senses, header: Header) -> list[Heading]:
    """The headings whose words say nothing of a plan, or that mean nothing here and hold a label with its value."""
    columns = header.columns
    return [
        heading
        for heading, sense in zip(columns.headings, columns.senses, strict=True)
        if is_unknown(senses, heading.cell.text) or (not sense and ":" in heading.cell.text)
    ]


def is_over_columns(senses: Senses, grid: Grid, at: int) -> bool:
    """Whether the words of a row each stand over several headings of the next one, and over no more than half of it."""
    said = grid.said(at)
    if not said or at + 1 >= len(grid.rows) or not all(map(is_marked, said)):
        return False
    heads = grid.said(at + 1)
    spans = [sum(cell.column <= one.column < cell.column + cell.width for one in heads) for cell in said]
    apart = all(span > 1 for span in spans) and sum(spans) * 3 <= len(heads) * 2
    return apart and header_at(senses, grid, at + 1) is not None


def _is_enough(senses: Senses, columns: Columns, *, marked: bool) -> bool:
    """Whether labels are a header: three that are set off, or such as agree with what stands below them."""
    labels = [heading.cell.text for heading in columns.headings]
    known = max(sum(senses.is_phrase(label, kind) for label in labels) for kind in _KINDS)
    if len(labels) == 2:
        placed = columns.known == 2
        return bool(columns.kind) and (known == 2 or (marked and placed))
    if marked or (known >= 2 and known * 2 >= len(labels)):
        return True
    if not columns.kind:
        return False
    if any(is_time(label) or is_person(label) for label in labels if not _has_clue(senses, label, columns.kind)):
        return False
    agreed = sum(
        bool(sense) and _has_clue(senses, label, columns.kind, sense)
        for label, sense in zip(labels, columns.senses, strict=True)
    )
    return agreed >= 2 and agreed * 2 >= len(labels)


def _has_clue(senses: Senses, label: str, kind: Kind, sense: str = "") -> bool:
    """Whether a label speaks for a sense, or for any."""
    found = senses.points(label, kind)
    return found.get(sense, 0.0) > 0 if sense else any(points > 0 for points in found.values())


def pooled(senses: Senses, grids: Iterable[Grid]) -> Pool:
    """What stands below equal headings in several tables of a form: together they say more of a column than one."""
    found: dict[tuple[str, ...], list[list[Cell]]] = {}
    times: Counter[tuple[str, ...]] = Counter()
    for grid in grids:
        for at in range(min(len(grid.rows), _SAMPLE)):
            cells = grid.said(at)
            if len(cells) > 2 and _may_be_one(senses, grid, at, cells):
                headings, _ = _headings(grid, at, cells)
                bodies = found.setdefault(_labels(headings), [[] for _ in headings])
                times[_labels(headings)] += 1
                for body, heading in zip(bodies, headings, strict=True):
                    body.extend(heading.below)
    return Pool(found, times)


def _pooled(headings: Sequence[Heading], pool: Pool) -> Sequence[Heading]:
    bodies = pool.bodies.get(_labels(headings), ())
    if len(bodies) != len(headings) or len(bodies[0]) <= len(headings[0].below):
        return headings
    rows = max(len(body) for body in bodies)
    return [
        replace(heading, below=tuple(body[:_SAMPLE]), rows=min(rows, _SAMPLE))
        for heading, body in zip(headings, bodies, strict=True)
    ]


def _labels(headings: Sequence[Heading]) -> tuple[str, ...]:
    return tuple(heading.label for heading in headings)


def _may_be_one(senses: Senses, grid: Grid, at: int, cells: Sequence[Cell]) -> bool:
    """Whether the labels alone leave it open that a row is a header: what stands below is looked at only then."""
    if not 2 <= len(cells) <= _MOST:
        return False
    if grid.rows[at].header or all(is_marked(cell) for cell in cells):
        return True
    if max(sum(senses.is_phrase(cell.text, kind) for cell in cells) for kind in _KINDS) >= 2:
        return True
    if len(cells) < 3 or not grid.begins(at) or any(len(cell.text) > _SHORT or "\n" in cell.text for cell in cells):
        return False
    return max(sum(_has_clue(senses, cell.text, kind) for cell in cells) for kind in _KINDS) >= 2


def _may_head(cell: Cell) -> bool:
    text = cell.text.strip()
    return len(text) <= LONGEST and cell.date is None and "☒" not in text and "☐" not in text


def _are_pairs(senses: Senses, cells: Sequence[Cell], width: int) -> bool:
    """Whether a row holds labels beside their values rather than headings."""
    marks = [is_marked(cell) for cell in cells]
    fills = {cell.fill for cell in cells}
    if len(fills) > _COLOURS:
        return True
    if len(cells) == 2 and cells[0].width < cells[1].width and cells[1].width * 5 >= width * 3 and width > _NARROW:
        return True
    found = numbered(cells[0].text)
    if found and not found[1] and len(cells) <= 3 and len(fills) > 1:
        return True
    if found and not found[1] and len(cells) == 2 and senses.knows(cells[1].text, *_KINDS) < KNOWN:
        return True
    if all(marks) or not any(marks):
        return False
    return any(mark and not after for mark, after in pairwise(marks)) and is_label(senses, cells[0], cells[1:])


def _headings(grid: Grid, at: int, cells: Sequence[Cell]) -> tuple[list[Heading], int]:
    """The headings of a row, taken together with a second row that divides the wide ones."""
    following = grid.said(at + 1) if at + 1 < len(grid.rows) else []
    tall = [cell for cell in cells if cell.height > 1]
    wide = [cell for cell in cells if cell.width > 1 and cell.height == 1]
    divided = [
        (cell, [one for one in following if cell.column <= one.column < cell.column + cell.width]) for cell in wide
    ]
    divided = [(cell, inner) for cell, inner in divided if len(inner) > 1]
    inside = {one.column for _, inner in divided for one in inner}
    if divided and tall and all(one.column in inside for one in following):
        parts = {cell.column: inner for cell, inner in divided}
        headings = []
        for cell in cells:
            if cell.column in parts:
                headings += [_heading(grid, at + 1, one, cell.text.strip()) for one in parts[cell.column]]
            else:
                headings.append(_heading(grid, at + 1, cell))
        return headings, 2
    return [_heading(grid, at, cell, _spanning(grid, at, cell)) for cell in cells], 1


def _spanning(grid: Grid, at: int, cell: Cell) -> str:
    """The words over several headings of a row, in the row above it."""
    if at == 0 or len(grid.said(at - 1)) * 2 > len(grid.said(at)):
        return ""
    over = [one for one in grid.said(at - 1) if one.column <= cell.column < one.column + one.width]
    spans = bool(over) and ":" not in over[0].text and 1 < over[0].width <= grid.width // 2 and is_marked(over[0])
    return over[0].text.strip() if spans and over[0].row + 1 == cell.row else ""


def _heading(grid: Grid, at: int, cell: Cell, above: str = "") -> Heading:
    rows = grid.body(at)
    looked = islice(grid.under(rows, cell), _LOOKED)
    body = (_typed(one) for one in looked if one.width <= max(cell.width, 2) and not one.bold)
    return Heading(cell, tuple(islice(body, _SAMPLE)), above, sum(len(row.cells) > 1 for row in rows[:_SAMPLE]))


def _typed(cell: Cell) -> Cell:
    """A cell without a prompt of the form that stands over what was typed."""
    if len(cell.lines) < 2:
        return cell
    typed, own = parted(cell, planned=True)
    return replace(cell, text="\n".join(line.text for line in typed), lines=tuple(typed)) if own else cell
