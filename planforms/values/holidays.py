"""The bank holidays of England and Wales, by rule. Single days that a government adds are not among them."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from planforms.values.almanac import easter, last_of_month

__all__ = ["bank_holiday"]

_MONDAY, _SATURDAY = 0, 5


def bank_holiday(day: dt.date) -> str:
    """What a day is called that is a bank holiday, also by substitution; "" for any other."""
    return _of_year(day.year).get(day, "")


@lru_cache(maxsize=64)
def _of_year(year: int) -> dict[dt.date, str]:
    sunday = easter(year)
    first_of_may = dt.date(year, 5, 1)
    found = {
        sunday - dt.timedelta(2): "Good Friday",
        sunday + dt.timedelta(1): "Easter Monday",
        first_of_may + dt.timedelta(-first_of_may.weekday() % 7): "the early May bank holiday",
        _last_monday(year, 5): "the spring bank holiday",
        _last_monday(year, 8): "the summer bank holiday",
    }
    named = {dt.date(year, 1, 1): "New Year’s Day", dt.date(year, 12, 25): "Christmas Day"}
    named[dt.date(year, 12, 26)] = "Boxing Day"
    found |= named
    for day, name in named.items():
        if day.weekday() >= _SATURDAY:
            while day.weekday() >= _SATURDAY or day in found:
                day += dt.timedelta(1)  # noqa: PLW2901 - on to the next working day that is none itself
            found[day] = name
    return found


def _last_monday(year: int, month: int) -> dt.date:
    last = last_of_month(year, month)
    return last - dt.timedelta((last.weekday() - _MONDAY) % 7)
