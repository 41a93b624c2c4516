"""Lengths of time, and days counted from them: within 2 weeks, 6 to 8 weeks, 2/52, 10 working days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from planforms.plan import Timescale
from planforms.values.almanac import (
    NUMBER,
    add_months,
    add_working_days,
    number,
)  # fmt: skip
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt

__all__ = [
    "Duration",
    "duration",
    "is_since_event",
    "later",
    "understand_duration",
    "without_health_notation",
]

_UNIT = (
    r"(?P<unit>working days?|school days?|days?|weeks?|wks?|months?|mths?|fortnights?|years?|yrs?|hours?|hrs?)\b"
    r"(?! (?:old|group|\d))"
)
_DURATION = re.compile(
    rf"(?<![0-9./-])\b(?:(?P<low>{NUMBER})\s*(?:-|to|or)\s*)?(?P<count>{NUMBER})[\s-]*{_UNIT}"
    r"(?P<course>'?\s+(?:\w+\s+)?(?:programme|course|block|group|placement|trial))?",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:few|several|some|\d+\+) (?:days|weeks|months)\b|\b(?:short|medium|long)(?:er)?[- ]term\b", re.IGNORECASE
)
_SINCE_PLAN = r"(?:to-?day|now|plan|meeting|(?:date of )?(?:the |this )?(?:plan|meeting|conference|review|taf))\b"
_SINCE_EVENT = re.compile(
    rf"^\s*(?:(?:of|from|after|before|following|prior to)\s+(?:the |this |date of )*)(?!{_SINCE_PLAN})\w", re.IGNORECASE
)
_WITHIN = re.compile(
    r"\b(?:with ?in|in|next|inside|under|by|up to|max\w*|no more than|over the)\W+"
    r"(?:the |about |a |next |coming |following )*$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:for|lasting|over)\W+(?:a |the )?(?:up to )?$", re.IGNORECASE)
_FROM = re.compile(r"\s*(?:from|of|after)\b", re.IGNORECASE)
_HEALTH = re.compile(r"(?<![0-9/.])([0-9]{1,2})/(52|12|7)(?![0-9/.])")
_COUNTING = re.compile(r"\b(?:with ?in|in|for|next|over|every|after)\s+(?:the )?(?:next )?$", re.IGNORECASE)

NO_PLAN_DATE = Doubt(
    "no-plan-date",
    "warning",
    "These words count from the date of the plan, which is not known.",
    "Give the date of the plan, or a day.",
)
DURATION_OR_DEADLINE = Doubt(
    "duration-or-deadline", "note", "How long it lasts, or by when it is done? It was counted from the plan's date.",
    "Write by when.",
)  # fmt: skip
NO_START = Doubt("no-start", "note", "It is said how long this lasts, but not when it starts.", "When does it start?")
SCHOOL_DAYS = Doubt(
    "school-days",
    "note",
    "School days were counted by the calendar of school terms; training days were not left out.",
    "Write the day.",
)
WORKING_DAYS = Doubt(
    "working-days",
    "note",
    "Working days were counted as Monday to Friday; bank holidays were not left out.",
    "Write the day.",
)
VAGUE = Doubt(
    "vague-time", "warning", "These words give no length that can be counted.", "By which day, at the latest?"
)
MONTHS_OR_DAY = Doubt(
    "months-or-day",
    "warning",
    "This was read as a number of months; it may be a day in December.",
    "Write the day, or write months.",
)


@dataclass(frozen=True)
class Duration:
    """So many of a unit (`day` `week` `month` `year` `working day` `school day`), and what stands around it."""

    count: int
    unit: str
    begin: int
    end: int
    course: bool = False


def without_health_notation(cell: str) -> tuple[str, tuple[Doubt, ...]]:
    """2/52, 3/12 and 5/7 as weeks, months and days; 3/12 only where it stands alone or is counted ("in 3/12")."""
    doubts: list[Doubt] = []

    def spelled(found: re.Match[str]) -> str:
        count, unit = found[1], {"52": "weeks", "12": "months", "7": "days"}[found[2]]
        alone = found[0] == cell and found[2] == "12" and len(count) == 1
        if found[2] == "52" or alone or _COUNTING.search(cell[: found.start()]):
            doubts.extend([MONTHS_OR_DAY] * alone)
            return f"{count} {unit}"
        return found[0]

    return _HEALTH.sub(spelled, cell), tuple(doubts)


def duration(cell: str) -> Duration | None:
    """The first length of time in the cell; of "6 to 8 weeks" the longer."""
    found = _DURATION.search(cell)
    if found is None:
        return None
    count = number(found["count"])
    word = found["unit"].casefold().rstrip("s")
    unit = {"wk": "week", "mth": "month", "yr": "year", "hr": "hour"}.get(word, word)
    if unit == "fortnight":
        unit, count = "week", 2 * count
    if unit == "hour":
        unit, count = "day", -(-count // 24)
    return Duration(count, unit, *found.span(), found["course"] is not None)


def later(date: dt.date, length: Duration) -> dt.date | None:
    """The day that much later; None for school days, which only the school's calendar knows."""
    try:
        if length.unit == "school day":
            return None
        if length.unit == "working day":
            return add_working_days(date, length.count)
        if length.unit in ("month", "year"):
            return add_months(date, length.count * (12 if length.unit == "year" else 1))
        return date + dt.timedelta(length.count * (7 if length.unit == "week" else 1))
    except (ValueError, OverflowError):
        return None


def is_since_event(cell: str, length: Duration) -> bool:
    """Whether the length counts from something other than the plan: "2 weeks after assessment"."""
    return _SINCE_EVENT.match(cell[length.end :]) is not None


def understand_duration(cell: str, anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """A length of time, counted from the plan's date where the words allow it."""
    length = duration(cell)
    if length is None:
        return (Timescale(kind="approximate"), (VAGUE,)) if _VAGUE.search(cell) else None
    if length.course or _FOR.search(cell[: length.begin]):
        return Timescale(kind="duration"), (NO_START,)
    if anchor.plan_date is None:
        return Timescale(kind="duration"), (NO_PLAN_DATE,)
    within = _WITHIN.search(cell[: length.begin]) is not None or _FROM.match(cell[length.end :])
    doubts = () if within else (DURATION_OR_DEADLINE,)
    if length.unit == "working day":
        doubts = (*doubts, WORKING_DAYS)
    if length.unit == "school day":
        due, doubts = anchor.terms.add_school_days(anchor.plan_date, length.count), (*doubts, SCHOOL_DAYS)
    else:
        due = later(anchor.plan_date, length)
    return Timescale(kind="duration", due=due, counted_from=anchor.plan_date if due else None), doubts
