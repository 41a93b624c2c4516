"""Days that count from the plan's date: tomorrow, Monday, next Friday, this week, end of the month, the 9th."""

from __future__ import annotations

import datetime as dt
import re

from planforms.plan import Timescale
from planforms.values.almanac import WEEKDAY, add_months, last_of_month, weekday_number
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt
from planforms.values.lengths import NO_PLAN_DATE
from planforms.values.periods import IMPOSSIBLE

__all__ = ["understand_relative"]

WHICH_WEEK = Doubt(
    "which-week", "warning", "This may mean this week or the next; the later was taken.", "Write the date."
)

_FROM = re.compile(r"\W*(?:from|starting|beginning|as of)\b", re.IGNORECASE)
_RELATIVE = (
    ("day", re.compile(r"^(?:by |on )?(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)$", re.IGNORECASE)),
    ("tomorrow", re.compile(r"\b(?:tomorrow|tmrw)\b", re.IGNORECASE)),
    (
        "week",
        re.compile(
            r"\b(?P<which>this|next|coming|end of (?:the|this|next)|end) (?:week|wk)(?:end)?\b(?!s)", re.IGNORECASE
        ),
    ),
    (
        "month",
        re.compile(
            r"\b(?P<which>this|next|coming|(?:end|last (?:\w+ )?day) of (?:the|this|next)|end) month\b", re.IGNORECASE
        ),
    ),
    (
        "weekday",
        re.compile(rf"^(?:by |on )?(?P<which>this|next|coming)?\s?(?P<wd>{WEEKDAY})\b(?! ?[&/,-])", re.IGNORECASE),
    ),
    ("weekday", re.compile(rf"\b(?P<which>this|next|coming|by|on) (?P<wd>{WEEKDAY})\b(?! ?[&/,-])", re.IGNORECASE)),
)


def understand_relative(cell: str, anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """Tomorrow, Monday, next Friday, this week, end of the month."""
    for name, words in _RELATIVE:
        if found := words.search(cell):
            if anchor.plan_date is None:
                return Timescale(kind="approximate"), (NO_PLAN_DATE,)
            timescale, doubts = _counted(name, found, anchor.plan_date)
            if _FROM.match(cell[: found.start()]) and timescale.due:
                start = _first_day(name, timescale.due, anchor.plan_date)
                return timescale.model_copy(update={"kind": "ongoing", "start": start, "due": None}), doubts
            return timescale, doubts
    return None


def _first_day(name: str, due: dt.date, today: dt.date) -> dt.date:
    """The first day of the week or month that ends on `due`, not before today"""
    if name == "week":
        return max(today, due - dt.timedelta(due.weekday()))
    return max(today, due.replace(day=1)) if name == "month" else due


def _day_of_month(day: int, today: dt.date) -> tuple[Timescale, tuple[Doubt, ...]]:
    """The next such day: the 31st is in a month that has one."""
    months = (add_months(today.replace(day=1), count) for count in range(3))
    days = (first.replace(day=day) for first in months if 1 <= day <= last_of_month(first.year, first.month).day)
    due = next((found for found in days if found > today), None)
    if due is None:
        return Timescale(), (IMPOSSIBLE,)
    return Timescale(kind="exact", due=due, counted_from=today), ()


def _counted(name: str, found: re.Match[str], today: dt.date) -> tuple[Timescale, tuple[Doubt, ...]]:
    which = (found.groupdict().get("which") or "").casefold()
    following = which.endswith("next")
    if name == "day":
        return _day_of_month(int(found["day"]), today)
    if name == "tomorrow":
        return Timescale(kind="exact", due=today + dt.timedelta(1), counted_from=today), ()
    if name == "week":
        days = (4 if which.startswith("end") else 6) + 7 * (following or which == "coming") - today.weekday()
        due = today + dt.timedelta(days if days >= 0 else days + 7)
        return Timescale(kind="approximate", due=due, counted_from=today), ()
    if name == "month":
        first = add_months(today.replace(day=1), int(following or which == "coming"))
        return Timescale(kind="month", due=last_of_month(first.year, first.month), counted_from=today), ()
    ahead = (weekday_number(found["wd"]) - today.weekday() - 1) % 7 + 1
    next_week = 7 - today.weekday() + weekday_number(found["wd"])
    days = next_week if following else ahead
    doubts = (WHICH_WEEK,) if days != ahead else ()
    return Timescale(kind="exact", due=today + dt.timedelta(days), counted_from=today), doubts
