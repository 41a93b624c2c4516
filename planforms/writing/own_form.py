"""What is to be written into a form of an organisation's own, in Word or in Excel alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planforms.place import Place

__all__ = ["Rows", "Words"]


@dataclass(frozen=True)
class Words:
    """Words for one box: the table it stands in, its row and its column, both from 1."""

    table: Place
    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Rows:
    """Rows for one table: the numbers of its empty rows, and for each row to write what goes into which column."""

    table: Place
    empty: tuple[int, ...]
    filled: Sequence[Mapping[int, str]]
