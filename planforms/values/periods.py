"""A written date as a period of the calendar: its first and last day, with the year that the plan suggests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from planforms.values.almanac import add_months, last_of_month
from planforms.values.anchor import Anchor
from planforms.values.dates_written import Shape, Written
from planforms.values.doubt import Doubt

__all__ = ["Period", "period"]

_BACK = dt.timedelta(31)
_BACK_FOR_A_START = dt.timedelta(92)
_PARTS = {
    "early": (1, 10), "mid": (11, 20), "late": (21, 31),
    "first": (1, 7), "second": (8, 14), "third": (15, 21), "fourth": (22, 28), "last": (-7, 31),
}  # fmt: skip

IMPOSSIBLE = Doubt(
    "impossible-date",
    "error",
    "There is no such day in the calendar.",
    "Which day is meant? The day comes before the month.",
)
NO_YEAR = Doubt(
    "no-year",
    "warning",
    "The date has no year, and the plan has no date to take it from.",
    "Add the year, or date the plan.",
)
STRANGE_YEAR = Doubt("strange-year", "error", "The year cannot be right.", "Write the year with four digits.")
WEEKDAY = Doubt(
    "weekday-mismatch",
    "error",
    "The day of the week and the date do not agree.",
    "Which is right, the weekday or the date?",
)
EXCEL = Doubt(
    "excel-date", "note", "Excel may have turned something else into this date.", "Check what was typed here."
)
QUARTER = Doubt(
    "which-quarter", "warning", "The quarter was read as one of the financial year, from April.",
    "Write the month, or the years as in Q3 25/26.",
)  # fmt: skip
SCHOOL_YEAR = Doubt(
    "which-year-pair",
    "note",
    "The two years were read as a school year, September to August.",
    "Say so if April to March is meant.",
)
FINANCIAL_YEAR = Doubt(
    "which-year-pair",
    "note",
    "The two years were read as a financial year, April to March.",
    "Say so if September to August is meant.",
)


@dataclass(frozen=True)
class Period:
    """From the first to the last day, both included. A single day is its own first and last."""

    first: dt.date
    last: dt.date
    shape: Shape
    part: str = ""


def period(
    written: Written, anchor: Anchor, *, starts: bool = False, not_before: dt.date | None = None,
    not_after: dt.date | None = None, financial: bool | None = None,
) -> tuple[Period | None, tuple[Doubt, ...]]:  # fmt: skip
    """The period that a written date means; None with a doubt where there is no such day, or no year to give it.

    `starts` allows a day well before the plan, `not_before` and `not_after` are the other end of a range, `financial`
    says which kind of year the words name. A date without a year is the first such day that is not more than 31 days
    (for a start, 92) before the plan.
    """
    written = _day_or_year(written, anchor)
    doubts = (EXCEL,) if written.excel else ()
    if written.year is not None and not 1900 <= written.year <= 2100:
        return None, (STRANGE_YEAR,)
    if written.shape in ("quarter", "years"):
        return _quarter(written, anchor) if written.shape == "quarter" else _years(written, anchor, said=financial)
    if written.shape == "year":
        year = written.year or 1900
        return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "year", written.part), ()
    if not 1 <= (written.month or 0) <= 12:
        return None, (IMPOSSIBLE,)
    try:
        found = _dated(written, not_after, _earliest(anchor, starts=starts, not_before=not_before))
    except ValueError:
        return None, (IMPOSSIBLE,)
    if found is None:
        return None, (NO_YEAR, *doubts)
    if written.weekday is not None and found.first.weekday() != written.weekday:
        doubts = (*doubts, WEEKDAY)
    return found, doubts


def _dated(written: Written, not_after: dt.date | None, earliest: dt.date | None) -> Period | None:
    """A day or month with its year; None where nothing gives it one, ValueError where there is no such day."""
    if written.year is not None:
        return _in_year(written, written.year)
    if not_after is not None:
        return _latest_until(written, not_after)
    if earliest is None:
        return None
    return _by_weekday(written, _first_from(lambda year: _in_year(written, year), earliest), earliest)


def _earliest(anchor: Anchor, *, starts: bool = False, not_before: dt.date | None = None) -> dt.date | None:
    if not_before is not None or anchor.plan_date is None:
        return not_before
    back = _BACK_FOR_A_START if starts else _BACK
    return anchor.plan_date - back if anchor.plan_date > dt.date.min + back else anchor.plan_date


def _day_or_year(written: Written, anchor: Anchor) -> Written:
    """In a plan of 2025, "Sept 30" is a day and "Sept 26" a month of next year."""
    if written.either is None or anchor.plan_date is None or written.year is None:
        return written
    if -1 <= written.year - anchor.plan_date.year <= 3:
        return written
    return replace(written, shape="day", day=written.either, year=None)


def _in_year(written: Written, year: int) -> Period:
    """The period in that year; ValueError where it has no such day."""
    month = written.month or 0
    last = last_of_month(year, month)
    if written.shape == "day":
        first = dt.date(year, month, written.day or 0)
        return Period(first, dt.date(year, month, written.last_day or first.day), "day")
    begin, end = _PARTS.get(written.part, (1, last.day))
    if begin < 0:
        begin, end = last.day + begin + 1, last.day
    first = dt.date(year, month, begin)
    if written.weekday is not None:
        first += dt.timedelta((written.weekday - first.weekday()) % 7)
        return Period(first, first, "day")
    return Period(first, dt.date(year, month, min(end, last.day)), written.shape, written.part)


def _first_from(in_year: Callable[[int], Period], earliest: dt.date) -> Period:
    """The first such period that ends on that day or later; ValueError where that year has no such day."""
    found = in_year(earliest.year)
    return found if found.last >= earliest else in_year(earliest.year + 1)


def _latest_until(written: Written, latest: dt.date) -> Period:
    found = _in_year(written, latest.year)
    return found if found.first <= latest else _in_year(written, latest.year - 1)


def _by_weekday(written: Written, found: Period, earliest: dt.date) -> Period:
    """The year after, where only its weekday agrees and it is still within a year of the plan."""
    if written.weekday in (None, found.first.weekday()):
        return found
    try:
        later = _in_year(written, found.first.year + 1)
    except ValueError:
        return found
    near = later.first - earliest <= _BACK + dt.timedelta(366)
    return later if near and later.first.weekday() == written.weekday else found


def _quarter(written: Written, anchor: Anchor) -> tuple[Period | None, tuple[Doubt, ...]]:
    """A quarter of the financial year: Q1 is April to June."""

    def in_year(year: int) -> Period:
        first = add_months(dt.date(year, 4, 1), 3 * (written.quarter or 1) - 3)
        return Period(first, add_months(first, 3) - dt.timedelta(1), "quarter")

    if written.year is not None:
        return in_year(written.year), () if written.second else (QUARTER,)
    earliest = _earliest(anchor)
    if earliest is None:
        return None, (NO_YEAR,)
    found = in_year(earliest.year - 1)
    return (found if found.last >= earliest else _first_from(in_year, earliest)), (QUARTER,)


def _years(written: Written, anchor: Anchor, *, said: bool | None) -> tuple[Period, tuple[Doubt, ...]]:
    financial = anchor.plan_kind == "partnership" if said is None else said
    first = dt.date(written.year or 1900, 4 if financial else 9, 1)
    found = Period(first, add_months(first, 12) - dt.timedelta(1), "years")
    return found, () if said is not None else (FINANCIAL_YEAR if financial else SCHOOL_YEAR,)
