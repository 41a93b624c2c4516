"""A document of somebody else's design as a plan."""

from __future__ import annotations

from dataclasses import replace

from planforms.reading.acquainted import with_parts
from planforms.reading.assemble import Assembled, Kind, assemble
from planforms.reading.document import Document
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.kind import kind_of
from planforms.reading.foreign.sense_words import word_of
from planforms.reading.foreign.senses import USUAL_SENSES, Senses
from planforms.reading.foreign.walk import bind_foreign
from planforms.reading.record import Bound
from planforms.values.anchor import NO_ANCHOR, Anchor

__all__ = ["read_foreign"]


def read_foreign(
    document: Document, senses: Senses = USUAL_SENSES, kind: Kind | None = None, calendar: Anchor = NO_ANCHOR
) -> tuple[Bound, Assembled]:
    """The plan of a form of somebody else's design, with what was bound and what was left."""
    build = bind_foreign(document, senses)
    known = replace(calendar, plan_date=calendar.plan_date or build.dated)
    assembled = assemble(build.bound, kind or kind_of(document, build), known)
    assembled.plan = with_parts(assembled.plan)
    assembled.taken = _taken(build)
    return build.bound, assembled


def _taken(build: Build) -> tuple[tuple[str, str], ...]:
    """Each label once, with the plain words for what it was taken for; "" for nothing."""
    labels = {label: sense for label, sense in build.labels.items() if label}
    for columns in build.columns.values():
        labels |= columns
    return tuple((" ".join(label.split()), word_of(sense) if sense else "") for label, sense in labels.items())
