"""A translation sheet that came back: for each id the English words that were sent out, and those in their place."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from planforms.errors import CannotRead
from planforms.reading import open_document
from planforms.reading.document import Table

__all__ = ["read_translations"]

_COLUMNS = ("id", "english", "translation")


def read_translations(data: bytes) -> dict[str, tuple[str, str]]:
    """The translations by their id; rows that nobody filled in are left out.

    Word, Excel and CSV are read. Raises CannotRead, "no-sheet", for a file without the three columns, or one of which
    no program could tell which id is meant twice.
    """
    found: dict[str, tuple[str, str]] = {}
    for place, source, target in _rows(data):
        if not target.strip():
            continue
        if found.get(place, (source, target)) != (source, target):
            raise CannotRead(
                "no-sheet", "The translation sheet has two translations of one text.", "Keep one row of each id."
            )
        found[place] = (source, target.strip())
    return found


def _rows(data: bytes) -> Iterator[tuple[str, str, str]]:
    tables = _tables(data) if data[:2] == b"PK" else [_csv(data)]
    known = False
    for table in tables:
        if not table or tuple(cell.strip().casefold() for cell in table[0][:3]) != _COLUMNS:
            continue
        known = True
        yield from ((row[0].strip(), _text(row[1]), row[2]) for row in table[1:] if len(row) >= 3 and row[0].strip())
    if not known:
        raise CannotRead(
            "no-sheet",
            "This is no translation sheet: it has no table with the columns Id, English and Translation.",
            "Make one with `planforms translate`, and keep its first row as it is.",
        )


def _tables(data: bytes) -> list[Sequence[Sequence[str]]]:
    document = open_document(data)
    return [
        [[cell.text for cell in row.cells] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]


def _csv(data: bytes) -> Sequence[Sequence[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    return list(
        csv.reader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    )


def _text(cell: str) -> str:
    """The words of a cell; the mark that keeps a spreadsheet from counting them is taken off."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell
