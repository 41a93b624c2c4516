"""A document of somebody else's design as a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planforms.finding import Finding
from planforms.reading.acquainted import with_parts
from planforms.reading.assemble import Assembled, Kind, assemble
from planforms.reading.document import Document, Paragraph
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.kind import kind_of
from planforms.reading.foreign.sense_words import word_of
from planforms.reading.foreign.senses import USUAL_SENSES, Senses
from planforms.reading.foreign.walk import bind_foreign
from planforms.reading.record import Bound
from planforms.values.anchor import NO_ANCHOR, Anchor
from planforms.values.month_first import is_month_first

_MONTH_FIRST = Finding(
    "month-first",
    "note",
    "This form writes the month before the day; its dates in figures were read so.",
    hint="Look at a date such as 03/04: is it the fourth of March?",
)

__all__ = ["read_foreign"]


def read_foreign(
    document: Document, senses: Senses = USUAL_SENSES, kind: Kind | None = None, calendar: Anchor = NO_ANCHOR
) -> tuple[Bound, Assembled]:
    """The plan of a form of somebody else's design, with what was bound and what was left."""
    build = bind_foreign(document, senses)
    month_first = is_month_first(_texts(document))
    known = replace(calendar, plan_date=calendar.plan_date or build.dated, month_first=month_first)
    assembled = assemble(build.bound, kind or kind_of(document, build), known)
    assembled.plan = with_parts(assembled.plan)
    assembled.taken = _taken(build)
    if month_first:
        assembled.findings.append(_MONTH_FIRST)
    return build.bound, assembled


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells if cell.date is None and cell.text)


def _taken(build: Build) -> tuple[tuple[str, str], ...]:
    """Each label once, with the plain words for what it was taken for; "" for nothing."""
    labels = {label: sense for label, sense in build.labels.items() if label}
    for columns in build.columns.values():
        labels |= columns
    return tuple((" ".join(label.split()), word_of(sense) if sense else "") for label, sense in labels.items())
