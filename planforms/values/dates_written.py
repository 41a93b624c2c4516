"""Dates as they are written in a text: day before month, with or without a year, whole months, quarters, years.

What is found is not yet a date: `periods.py` gives it its year and says whether there is such a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from planforms.values.almanac import MONTH, WEEKDAY, month_number, weekday_number, year_of

__all__ = ["Shape", "Written", "dates_written"]

Shape = Literal["day", "month", "part", "quarter", "years", "year"]
_COUNTED = r"am\b|pm\b|%|x\b|week|wk|day|month|min|hour|session|visit"
_NO_YEAR = rf"[0-9]|[:.][0-9]|\s?(?:{_COUNTED})"
_YEAR = rf"(?:[0-9]{{4}}|'?[0-9]{{2}})(?!{_NO_YEAR})"
_TH = r"(?:\s?(?:st|nd|rd|th)\b)?"
_ITS_YEAR = (  # in "4 Jan - 19 March" the 19 is no year: it begins the next date
    rf"(?:[\s.,/-]*(?P<y4>[0-9]{{4}})(?!{_NO_YEAR})"
    rf"|(?:[\s.,]*|[/-])(?P<y>'?[0-9]{{2}})(?!{_NO_YEAR}|\s?(?:st|nd|rd|th)\b|\s?{MONTH}))?"
)
_PATTERNS = (
    ("iso", r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})(?![0-9-])(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?"),
    (
        "numbers",
        (
            rf"(?:(?P<wd>{WEEKDAY})[.,]?\s*)?(?P<d>[0-9]{{1,2}})(?P<sep>\s?[./-]\s?)(?P<m>[0-9]{{1,2}})(?P=sep)"
            r"(?P<y>[0-9]{4}|[0-9]{2})(?![0-9]|[/-][0-9])(?: 00:00(?::00)?)?"
        ),
    ),
    ("years", r"(?P<y>20[0-9]{2}|[0-9]{2})[/-](?P<y2>20[0-9]{2}|[0-9]{2})(?![0-9]|[/.-][0-9])"),
    ("quarter", rf"q(?:uarter\s?)?(?P<q>[1-4])(?![0-9])(?:\s*(?P<y>[0-9]{{4}}|[0-9]{{2}})(?:[/-](?P<y2>{_YEAR}))?)?"),
    (
        "days",
        (
            rf"(?:the )?(?P<d>[0-9]{{1,2}}){_TH}\s?(?:-|to|and|&)\s?(?P<d2>[0-9]{{1,2}}){_TH}(?:\s?of\b)?[\s.]*"
            rf"(?P<m>{MONTH})\.?(?:[\s.,]*(?P<y>{_YEAR}))?"
        ),
    ),
    (
        "day month",
        (
            rf"(?:(?P<wd>{WEEKDAY})[.,]?\s*)?(?:the )?(?P<d>[0-9]{{1,2}}){_TH}(?:\s?of\b)?[\s./-]*(?P<m>{MONTH})\.?"
            rf"{_ITS_YEAR}"
        ),
    ),
    (
        "month day",
        (
            rf"(?:(?P<wd>{WEEKDAY})[.,]?\s*)?(?P<m>{MONTH})\.? (?:the )?(?P<d>[0-9]{{1,2}})"
            rf"(?:{_TH},? (?P<y>[0-9]{{4}})\b|\s?(?:st|nd|rd|th)\b|(?<= [1-9])(?![0-9:./-]|\s?(?:{_COUNTED})))"
        ),
    ),
    (
        "month",
        (
            rf"(?:(?P<part>early|beg(?:inning)?\.?(?: of)?|start of|mid|middle of|late|end(?: of)?|"
            rf"(?:first|1st|second|2nd|third|3rd|fourth|4th|last) (?:week|wk|(?P<wd>{WEEKDAY})) (?:of|in))"
            r"(?: the)?[\s-]*)?"
            rf"(?P<m>{MONTH})\.?{_ITS_YEAR}"
        ),
    ),
    ("month year", r"(?P<m>0?[1-9]|1[0-2])[/.](?P<y>[0-9]{4})(?![0-9]|[/.-][0-9])"),
    ("short", rf"(?:(?P<wd>{WEEKDAY})[.,]?\s*)?(?P<d>[0-9]{{1,2}})/(?P<m>[0-9]{{1,2}})(?![0-9a-z]|[/.-][0-9]|\s?%)"),
    ("year", r"(?:(?P<part>end of) )?(?P<y>20[0-9]{2})(?![0-9]|[/.-][0-9]|\s?%)"),
)
_BEFORE = r"(?<![0-9a-z£])(?<![0-9][.:/])"
_FINDERS = tuple((name, re.compile(rf"{_BEFORE}(?:{body})", re.IGNORECASE)) for name, body in _PATTERNS)
_SAME_PART = {
    "beginning": "early",
    "beg": "early",
    "start": "early",
    "middle": "mid",
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
}
_THE_MONTH = re.compile(
    r"(?:^|\b(?:by|in|from|of|until|early|mid|late|before|after|since|to|and|end|next|this|every)|[/&,-])[\s-]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Written:
    """One date in a text. `begin` and `end` are its offsets; a field that was not written is None or "".

    `part` is early, mid, late or end, or names a week or, with `weekday`, a day: the first to the fourth, or the last.
    `last_day` is the second day of "10-12 October"; `quarter` is 1 to 4; `second` is the second year of 2025/26.
    `either` is the number of "Sept 30", a day or a year; `excel` says that the text looks as Excel leaves 1-2 or 5-25.
    """

    begin: int
    end: int
    shape: Shape
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    part: str = ""
    quarter: int | None = None
    second: int | None = None
    excel: bool = False
    last_day: int | None = None
    either: int | None = None


@lru_cache(maxsize=5_000)  # several questions are asked of one cell
def dates_written(text: str) -> tuple[Written, ...]:
    """The dates in a text that went through `almanac.plain`, in its order; they do not overlap."""
    found: list[Written] = []
    at = 0
    while at < len(text):
        nearest = _nearest(text, at)
        if nearest is None:
            break
        written, at = nearest
        if written is not None:
            found.append(written)
    return tuple(found)


def _nearest(text: str, at: int) -> tuple[Written | None, int] | None:
    """What stands first from there on, and where to go on looking; None where nothing is left."""
    matches = [(name, found) for name, finder in _FINDERS if (found := finder.search(text, at))]
    if not matches:
        return None
    first = min(found.start() for _, found in matches)
    for name, found in matches:
        if found.start() == first and (written := _written(name, found, text)):
            return written, written.end
    return None, first + 1


def _written(name: str, found: re.Match[str], text: str) -> Written | None:
    get = found.groupdict().get
    begin, end = found.span()
    year = year_of(word.strip("'")) if (word := get("y") or get("y4")) else None
    if name == "years":
        return _year_pair(found)
    if name == "quarter":
        second = year_of((get("y2") or "").strip("'")) if get("y2") else None
        return Written(begin, end, "quarter", quarter=int(found["q"]), year=year, second=second)
    if name == "year":
        return Written(begin, end, "year", year=year, part=(get("part") or "").casefold())
    weekday = weekday_number(word) if (word := get("wd")) else None
    if name == "short":
        return _short(found, weekday)
    word = found["m"]
    month = int(word) if word.isdigit() else month_number(word)
    if name == "month":
        if (
            word == "may"
            and year is None
            and end < len(text)
            and not get("part")
            and not _THE_MONTH.search(text[:begin])
        ):
            return None  # the verb
        return _month(found, month, year, weekday)
    if name == "month year":
        return Written(begin, end, "month", month=month, year=year)
    last_day = int(get("d2") or 0) or None
    excel = name == "day month" and re.fullmatch(r"[0-9]{2}-[A-Z][a-z]{2}", found[0]) is not None
    return Written(begin, end, "day", int(found["d"]), month, year, weekday, excel=excel, last_day=last_day)


def _month(found: re.Match[str], month: int, year: int | None, weekday: int | None) -> Written:
    part = (found["part"] or "").casefold().split(" ")[0].rstrip("-.")
    part = _SAME_PART.get(part, part)
    excel = re.fullmatch(r"[A-Z][a-z]{2}-[0-9]{2}", found[0]) is not None
    shape: Shape = "month" if part in ("", "end") else "part"
    digits = re.search(r"(?<=[a-z] )[0-9]{2}$", found[0])
    either = int(digits[0]) if digits and not part and 1 <= int(digits[0]) <= 31 else None
    return Written(found.start(), found.end(), shape, None, month, year, weekday, part, excel=excel, either=either)


def _short(found: re.Match[str], weekday: int | None) -> Written | None:
    """3/9 is a day; 09/15 can only be a month and its year; 2/52 and 24/7 are no dates."""
    day, month = int(found["d"]), int(found["m"])
    if month in (0, 52) or found[0] == "24/7":
        return None
    if month > 12 and 1 <= day <= 12 and weekday is None:
        return Written(found.start(), found.end(), "month", None, day, year_of(f"{month:02d}"))
    return Written(found.start(), found.end(), "day", day, month, None, weekday)


def _year_pair(found: re.Match[str]) -> Written | None:
    """2025/26, 2025-2026 and 25/26; 11/12 stays a day, 2025/09 is no pair"""
    first, second = year_of(found["y"]), year_of(found["y2"])
    if second != first + 1 or (len(found["y"]) == 2 and int(found["y"]) < 13):
        return None
    return Written(found.start(), found.end(), "years", year=first, second=second)
