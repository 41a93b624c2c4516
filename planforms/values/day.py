"""A date field that holds exactly one day."""

from __future__ import annotations

import datetime as dt
import re

from planforms.dates import MONTHS
from planforms.values.doubt import Doubt

__all__ = ["say_day", "understand_day"]


def understand_day(text: str) -> tuple[dt.date | None, tuple[Doubt, ...]]:
    """The one day that the text gives, day before month; None where it is not exactly one day."""
    found = re.fullmatch(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})", text.strip())
    try:
        if found:
            return dt.date(int(found[3]), int(found[2]), int(found[1])), ()
        return dt.datetime.strptime(text.strip(), "%d %B %Y").date(), ()
    except ValueError:
        return None, ()


def say_day(date: dt.date) -> str:
    """12 September 2025, with ordinary spaces"""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year:04d}"
