"""A file, read and checked: what both the command line and the making of documents begin with."""

from __future__ import annotations

from dataclasses import replace

from planforms.checks import check
from planforms.reading import Reading, read_file
from planforms.reading.profile import NO_PROFILE, Profile

__all__ = ["appraised"]


def appraised(data: bytes, profile: Profile = NO_PROFILE) -> Reading:
    """The reading of a file; its findings are those of the reading, then those of the checks on the plan."""
    reading = read_file(data, profile)
    return replace(reading, findings=(*reading.findings, *check(reading.plan, reading.places)))
