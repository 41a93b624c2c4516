"""Dates in cells: Excel keeps a day as a number and shows it by the format of the cell.

Day 1 is 1 January 1900, with a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1); workbooks that began on a
Macintosh count from 1 January 1904. Month and day names are English whatever locale a format asks for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from planforms.dates import MONTHS
from planforms.reading.excel_format_parts import Part, literal, parts, sections

__all__ = ["is_date_format", "shown_date"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST_DAY = 2_958_466
_LONG_DATE = "[$-F800]"


@lru_cache(maxsize=512)
def is_date_format(code: str) -> bool:
    """Whether a number under this format is shown as a day or a time."""
    found = parts(sections(code)[0])
    if any(part.kind == "general" for part in found):
        return False
    return any(part.kind in ("letters", "elapsed", "noon") for part in found)


def shown_date(serial: float, code: str, *, from_1904: bool = False) -> tuple[str, dt.date | None] | None:
    """What the cell shows, and the day it holds where its format shows one ("Sep-26" shows a month, so none).

    None where the number is no day of the calendar: the cell is then full of "#" in Excel.
    """
    if not 0 <= serial < _LAST_DAY:
        return None
    found = parts("d mmmm yyyy" if code.upper().startswith(_LONG_DATE) else sections(code)[0])
    moment = _moment(serial, from_1904=from_1904)
    text = "".join(_shown(index, found, moment, serial) for index in range(len(found)))
    with_day = any(_is(part, "d") for part in found) and (serial >= 1 or from_1904)
    return text, moment.day if with_day else None


@dataclass(frozen=True)
class _Moment:
    day: dt.date
    hour: int
    minute: int
    second: int


def _moment(serial: float, *, from_1904: bool) -> _Moment:
    first = dt.date(1904, 1, 1) if from_1904 else dt.date(1899, 12, 30)
    days = int(serial) + (1 if not from_1904 and serial < 60 else 0)
    seconds = min(round((serial % 1) * 86_400), 86_399)
    return _Moment(first + dt.timedelta(days=days), seconds // 3600, seconds // 60 % 60, seconds % 60)


def _shown(index: int, found: Sequence[Part], moment: _Moment, serial: float) -> str:
    part = found[index]
    if part.kind == "noon":
        return "AM" if moment.hour < 12 else "PM"
    if part.kind == "elapsed":
        return _elapsed(part, serial)
    if part.kind == "digit":
        return "0"
    return _letters(index, found, moment) if part.kind == "letters" else literal(part)


def _letters(index: int, found: Sequence[Part], moment: _Moment) -> str:
    """What a group of the letters y, m, d, h or s stands for."""
    day, letter, size = moment.day, found[index].raw[0].casefold(), len(found[index].raw)
    if letter == "y":
        return f"{day.year:04}" if size > 2 else f"{day.year % 100:02}"
    if letter == "d":
        name = _DAYS[day.weekday()]
        return _number(day.day, size) if size < 3 else name[:3] if size == 3 else name
    if letter == "m" and not _is_minute(index, found):
        return _month(day.month, size)
    if letter == "h" and any(other.kind == "noon" for other in found):
        return _number(moment.hour % 12 or 12, size)
    return _number({"h": moment.hour, "m": moment.minute, "s": moment.second}[letter], size)


def _month(month: int, size: int) -> str:
    if size < 3:
        return _number(month, size)
    name = MONTHS[month - 1]
    return name[:3] if size == 3 else name[:1] if size == 5 else name


def _is_minute(index: int, found: Sequence[Part]) -> bool:
    """An m is a minute right after hours and right before seconds, else a month."""
    before = [part for part in found[:index] if part.kind in ("letters", "elapsed")]
    after = [part for part in found[index + 1 :] if part.kind in ("letters", "elapsed")]
    return bool(before and _is(before[-1], "h")) or bool(after and _is(after[0], "s"))


def _is(part: Part, letter: str) -> bool:
    return part.kind in ("letters", "elapsed") and part.raw.strip("[")[0].casefold() == letter


def _number(value: int, size: int) -> str:
    return f"{value:02}" if size > 1 else str(value)


def _elapsed(part: Part, serial: float) -> str:
    seconds = round(serial * 86_400)
    letter = part.raw[1].casefold()
    return _number(seconds // {"h": 3600, "m": 60, "s": 1}[letter], len(part.raw) - 2)
