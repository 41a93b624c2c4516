"""Realistic: dates that are spread over the plan, near enough to be of use, and on days when people work."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.days_off import day_off, school_closed
from planforms.checks.guidance import OUTCOMES_SOON, PACED, REALISTIC
from planforms.checks.saying import about
from planforms.dates import full
from planforms.plan import Action, Timescale

__all__ = ["all_on_one_day", "no_pace", "nothing_soon", "on_a_day_off"]

_FREE_DAY = re.compile(
    r"\b(?:sat(?:urday)?s?|sun(?:day)?s?|weekends?|holidays?|half[- ]term|christmas|new year|easter|bank holiday|"
    r"summer|boxing|evening|night|party|festival|fair|trip|match|open day|launch|concert)\b",
    re.IGNORECASE,
)
_SOME = 4  # dated actions: fewer may well share a day
_MANY = 6
_FORTNIGHT, _SOON, _LONG = dt.timedelta(14), dt.timedelta(weeks=8), dt.timedelta(weeks=12)


@check("warning", PACED)
def all_on_one_day(case: Case) -> Iterator[Weakness]:
    """A plan most of whose actions are due on the same day."""
    day, number, total = _fullest_day(case)
    if day and _is_one_day(number, total):
        yield Weakness(
            "areas",
            f"{number} of {total} dated actions are due on the same day, {full(day)}.",
            "Ask of each when it must be done so that the next can begin, and write that day.",
        )


@check("note", PACED)
def no_pace(case: Case) -> Iterator[Weakness]:
    """A long plan whose actions all fall within a fortnight."""
    begins, ends = case.begins, case.plan.ends
    days = sorted(day for _, action in case.all_actions if (day := case.due(action)))
    _, number, total = _fullest_day(case)
    if not begins or not ends or ends - begins < _LONG or len(days) < _MANY or _is_one_day(number, total):
        return
    crowd = max(sum(1 for other in days if dt.timedelta(0) <= other - day <= _FORTNIGHT) for day in days)
    if crowd * 4 >= len(days) * 3:
        yield Weakness(
            "areas",
            f"{crowd} of {len(days)} dates fall within a fortnight, in a plan of {(ends - begins).days // 7} weeks.",
            "Spread the steps over the time that there is, the most urgent first.",
        )


@check("note", OUTCOMES_SOON)
def nothing_soon(case: Case) -> Iterator[Weakness]:
    """A plan in which nothing happens in the first two months."""
    times = [(action.timescale, case.due(action)) for _, action in case.all_actions]
    days = [day for time, due in times for day in (time.start, due) if day]
    known = [time for time, due in times if due or time.start]
    if not case.begins or len(known) < 3 or len(known) < len(times):
        return
    if min(days) - case.begins > _SOON:
        yield Weakness(
            "areas",
            f"The first date is {full(min(days))}, {(min(days) - case.begins).days // 7} weeks after the plan begins.",
            "Add a first step that people will see within weeks.",
        )


@check("note", REALISTIC)
def on_a_day_off(case: Case) -> Iterator[Weakness]:
    """A date on which those who are to act, or to meet, do not work."""
    for path, action in case.actions:
        why = _why_off(action, case)
        if why:
            yield Weakness(
                path + ".timescale",
                f"{about(action)} is due on {why}.",
                "Choose a working day before it, or write that this day is meant.",
            )
    for number, point in enumerate(case.plan.review_points):
        day = _exact(point.on)
        why = day_off(day, case.rules.holidays) if day and not _FREE_DAY.search(point.on.written) else ""
        if why and day and (case.today is None or day >= case.today):
            yield Weakness(
                f"review_points.{number}.on",
                f"A review is set for {full(day)}, {why}.",
                "Choose a working day, so that everybody can come.",
            )


def _fullest_day(case: Case) -> tuple[dt.date | None, int, int]:
    """The day on which most open actions are due, how many those are, and how many have a day."""
    days = Counter(day for _, action in case.actions if (day := case.due(action)))
    day, number = max(days.items(), key=lambda item: (item[1], -item[0].toordinal()), default=(None, 0))
    return day, number, sum(days.values())


def _is_one_day(number: int, total: int) -> bool:
    return number >= _SOME and number * 5 >= total * 3


def _why_off(action: Action, case: Case) -> str:
    """Why nobody at work is there on the day of an action; "" for the family, and where such a day is meant."""
    day = _exact(action.timescale)
    if (
        not day
        or (case.today and day < case.today)
        or _FREE_DAY.search(f"{action.timescale.written} {action.description}")
    ):
        return ""
    whos = action.responsible
    if any(case.cast.is_family(who) for who in whos):
        return ""
    if why := day_off(day, case.rules.holidays):
        return f"{full(day)}, {why}"
    if any(school_closed(who, day, case) for who in whos):
        return f"{full(day)}, in the school holidays"
    return ""


def _exact(timescale: Timescale) -> dt.date | None:
    return timescale.due if timescale.kind == "exact" else None
