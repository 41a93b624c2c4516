"""The days of a family as a calendar file for their telephones."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from planforms.writing.whole_days import Day, whole_days

__all__ = ["family_days"]


def family_days(days: Sequence[tuple[dt.date, str]], title: str, language: str, today: dt.date) -> bytes:
    """The bytes of an .ics file with each day and its words; the same days give the same bytes."""
    made = [
        Day(day, words, hashlib.sha256(f"{day} {words}".encode()).hexdigest()[:32], language) for day, words in days
    ]
    return whole_days(made, "family days", today, title)
