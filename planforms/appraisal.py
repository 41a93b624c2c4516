"""A file, read and checked: what both the command line and the making of documents begin with."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planforms.checks import remarks
from planforms.checks.rules import USUAL_RULES, Rules
from planforms.errors import CannotRead
from planforms.finding import Finding
from planforms.older import modern
from planforms.reading import Reading, open_document, read_document, read_file
from planforms.reading.document import Document
from planforms.reading.profile import NO_PROFILE, Profile

__all__ = ["appraised", "read_any", "read_document_of"]

_CONVERTED = Finding(
    "converted",
    "note",
    "This is a file of an older or another format; LibreOffice turned it into a newer one, which was read.",
    hint="Places are those of the newer file. Look the plan through, or save the file as .docx or .xlsx.",
)


def appraised(
    data: bytes, profile: Profile = NO_PROFILE, rules: Rules = USUAL_RULES, today: dt.date | None = None
) -> Reading:
    """The reading of a file; its findings are those of the reading, then those of the checks that nobody accepted.

    Without a day, the checks that need one are silent, and the same file gives the same findings on every day.
    """
    reading = read_any(data, profile)
    found = remarks(reading.plan, reading.places, today, rules)
    standing = (remark.finding for remark in found if remark.accepted is None)
    return replace(reading, findings=(*reading.findings, *standing))


def read_document_of(data: bytes, profile: Profile = NO_PROFILE) -> tuple[Document, Reading]:
    """As `read_any`, with the opened form beside its reading. Raises CannotRead, "no-form", for a plan.json."""
    remarks: tuple[Finding, ...] = ()
    try:
        document = open_document(data, profile.limits)
    except CannotRead as refused:
        document, remarks = open_document(modern(data, refused), profile.limits), (_CONVERTED,)
    reading = read_document(document, profile)
    return document, replace(reading, findings=(*remarks, *reading.findings))


def read_any(data: bytes, profile: Profile = NO_PROFILE) -> Reading:
    """The reading of a file of any format; an older one by way of LibreOffice, with a note that says so."""
    try:
        return read_file(data, profile)
    except CannotRead as refused:
        reading = read_file(modern(data, refused), profile)
    return replace(reading, findings=(_CONVERTED, *reading.findings))
