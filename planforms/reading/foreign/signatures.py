"""A row of signatures: who signed, in which role, and when. A day in it is no date of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.guidance import says_nothing
from planforms.reading.record import Record

__all__ = ["is_signature", "signature"]

_SIGNED = re.compile(r"\b(?:signed(?! off)|signature|sign here|print name|printed name)\b", re.IGNORECASE)
_PRINTED = re.compile(r"\b(?:print(?:ed)? name|name)\b", re.IGNORECASE)
_ROLE = re.compile(r"\b(?:role|position|relationship|agency|designation)\b", re.IGNORECASE)
_DATE = re.compile(r"\bdate\b", re.IGNORECASE)


def is_signature(labels: Sequence[str]) -> bool:
    """Whether a row with these labels is for signing."""
    return any(_SIGNED.search(label) for label in labels)


def signature(build: Build, pairs: Sequence[tuple[str, Cell | None, list[Cell]]]) -> None:
    """Place the values of such a row."""
    record: Record | None = None
    for label, own, values in pairs:
        if own is not None:
            build.own(own)
        words = label.strip().rstrip(":").strip()
        for value in values:
            cell = build.typed(value, words)
            if cell is not None and says_nothing(cell.text):
                build.leave(cell, words)
            elif cell is not None:
                record = _sign(build, record, words, cell)


def _sign(build: Build, record: Record | None, label: str, cell: Cell) -> Record:
    sense = "signed_on" if _DATE.search(label) else "role" if _ROLE.search(label) else "name"
    if record is None or (sense == "name" and _SIGNED.search(label) and not _PRINTED.search(label)):
        record = build.item("signatures")
    if not build.has(record, sense):
        build.fill(record, sense, label, cell)
    elif sense == "name" and _PRINTED.search(label):  # the printed name can be read, the signature is kept beside it
        signed = next(filled for filled in record.boxes if filled.box.path == "name")
        record.boxes.remove(signed)
        build.leave(signed.cell, signed.box.label)
        build.fill(record, sense, label, cell)
    else:
        build.leave(cell, label)
    return record
