"""A date field that holds exactly one day."""

from __future__ import annotations

import datetime as dt
import re

from planforms.dates import MONTHS
from planforms.values.almanac import plain
from planforms.values.anchor import NO_ANCHOR
from planforms.values.blank import is_not_given
from planforms.values.dates_written import dates_written
from planforms.values.doubt import Doubt
from planforms.values.periods import period

__all__ = ["SERIAL", "excel_day", "say_day", "understand_day"]

_AROUND = re.compile(r"(?:\W|\b(?:on|the|date|dated)\b)*", re.IGNORECASE)
_LONGEST = 100
_EXCEL_BEGINS = dt.date(1899, 12, 30)
_SERIAL = re.compile(r"[34][0-9]{4}(?:\.0)?")

NOT_A_DAY = Doubt(
    "not-one-day", "warning", "This is not exactly one day.", "Write day, month and year, such as 12 September 2025."
)
SERIAL = Doubt(
    "excel-number", "warning", "This looks like the number by which Excel counts days, and was read as that day.",
    "Is it the day? Write the date.",
)  # fmt: skip


def understand_day(text: str) -> tuple[dt.date | None, tuple[Doubt, ...]]:
    """The one day that a date field gives, day before month; None, with a doubt, where it is not exactly one day.

    The year must be written. The number by which Excel counts days is that day, with a doubt. A field that is blank
    or still holds its prompt is None without a doubt.
    """
    cell = plain(text)
    if len(cell) > _LONGEST:
        return None, (NOT_A_DAY,)
    if is_not_given(cell):
        return None, ()
    if (counted := excel_day(cell)) is not None:
        return counted, (SERIAL,)
    dates = dates_written(cell)
    if len(dates) != 1 or dates[0].shape != "day" or dates[0].last_day or dates[0].year is None:
        return None, (NOT_A_DAY,)
    if not _AROUND.fullmatch(cell[: dates[0].begin]) or not _AROUND.fullmatch(cell[dates[0].end :]):
        return None, (NOT_A_DAY,)
    found, doubts = period(dates[0], NO_ANCHOR)
    return (found.first if found else None), doubts


def excel_day(cell: str) -> dt.date | None:
    """The day of a bare number such as 45678, as Excel for Windows counts days; from 1982 to 2036."""
    return _EXCEL_BEGINS + dt.timedelta(int(float(cell))) if _SERIAL.fullmatch(cell) else None


def say_day(date: dt.date) -> str:
    """12 September 2025, with ordinary spaces"""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year:04d}"
