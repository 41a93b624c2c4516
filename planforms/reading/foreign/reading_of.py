"""A document of somebody else's design as a plan."""

from __future__ import annotations

from dataclasses import replace

from planforms.reading.acquainted import with_parts
from planforms.reading.assemble import Assembled, Kind, assemble
from planforms.reading.document import Document
from planforms.reading.foreign.kind import kind_of
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
    return build.bound, assembled
