"""Dates as the documents print them. A space that must not break stands between day and month."""

from __future__ import annotations

import datetime as dt

from planforms.text import NBSP

__all__ = ["MONTHS", "age_on", "day", "full", "long_day", "month", "period", "short"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def short(date: dt.date) -> str:
    """9 Oct"""
    return f"{date.day}{NBSP}{MONTHS[date.month - 1][:3]}"


def day(date: dt.date) -> str:
    """14 Sep 2026"""
    return f"{short(date)} {date.year}"


def full(date: dt.date) -> str:
    """14 September 2026"""
    return f"{date.day}{NBSP}{MONTHS[date.month - 1]} {date.year}"


def long_day(date: dt.date, *, year: bool = True) -> str:
    """Friday 6 November 2026, or without the year"""
    text = f"{_DAYS[date.weekday()]} {date.day}{NBSP}{MONTHS[date.month - 1]}"
    return f"{text} {date.year}" if year else text


def month(date: dt.date) -> str:
    """Sep 2026"""
    return f"{MONTHS[date.month - 1][:3]} {date.year}"


def period(starts: dt.date | None, ends: dt.date | None) -> str:
    """Sep 2026 to Feb 2027; "" where neither end is known"""
    if starts and ends:
        return f"{month(starts)} to {month(ends)}"
    if starts:
        return f"From {month(starts)}"
    return f"Until {month(ends)}" if ends else ""


def age_on(birth: dt.date, today: dt.date) -> int:
    """The age in whole years on a day"""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
