"""Calendar words, and counting days, weeks and months."""

from __future__ import annotations

import calendar as months
import datetime as dt
import re

__all__ = [
    "MONTH", "NUMBER", "WEEKDAY", "add_months", "add_working_days", "easter", "last_of_month", "month_number", "number",
    "plain", "weekday_number", "year_of",
]  # fmt: skip

MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?![a-z])"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|"
    r"sun(?:day)?)(?![a-z])"
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER = rf"(?:[0-9]{{1,3}}|{'|'.join(_NUMBERS)}|an?|(?:a )?couple of)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DASHES = re.compile("[‐-―−]")
_QUOTES = re.compile("[‘’`´]")


def plain(text: str) -> str:
    """The text with one kind of dash, quote and space, its letters as typed."""
    return " ".join(_QUOTES.sub("'", _DASHES.sub("-", text)).split())


def month_number(word: str) -> int:
    """September, Sept and sep are 9"""
    return _MONTHS.index(word[:3].casefold()) + 1


def weekday_number(word: str) -> int:
    """Monday is 0"""
    return _WEEKDAYS.index(word[:3].casefold())


def number(word: str) -> int:
    """6, six and a as numbers; "couple of" is 2"""
    word = word.casefold()
    if word.isdigit():
        return int(word)
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 1
    return 2 if "couple" in word else 1


def year_of(digits: str) -> int:
    """A year of four digits, or of two: 00 to 49 are this century, 50 to 99 the last"""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month"""
    return dt.date(year, month, months.monthrange(year, month)[1])


def add_months(date: dt.date, count: int) -> dt.date:
    """The same day of a later month, or that month's last day"""
    year, month = divmod(date.year * 12 + date.month - 1 + count, 12)
    return min(dt.date(year, month + 1, 1) + dt.timedelta(date.day - 1), last_of_month(year, month + 1))


def add_working_days(date: dt.date, count: int) -> dt.date:
    """The day that many Mondays to Fridays later; bank holidays are counted as working days"""
    weeks, rest = divmod(count, 5)
    date += dt.timedelta(weeks=weeks) - dt.timedelta(max(0, date.weekday() - 4))
    while rest:
        date += dt.timedelta(1)
        rest -= rest > 0 and date.weekday() < 5
    return date


def easter(year: int) -> dt.date:
    """Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)"""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return dt.date(year, month, sunday + 28 - 31 * (month // 4))
