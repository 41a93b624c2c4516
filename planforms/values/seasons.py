"""Times that a calendar of the school or the church gives: terms, half terms, key stages, Christmas, Easter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from planforms.plan import Timescale
from planforms.values.almanac import easter
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt
from planforms.values.school_times import understand_school_time
from planforms.values.stages import understand_stage

__all__ = ["understand_season"]

_YEAR = re.compile(r"\b(?:(?:end of|this|next)(?: the| this)? (?P<fy>financial )?year|year[- ]end)\b", re.IGNORECASE)
_FESTIVAL = re.compile(
    r"\b(?P<how>by|before|prior to|in time for|until|after|following|at|over|during|for|since|in)? ?(?:the )?"
    r"(?P<day>christmas|xmas|easter|new year)\b(?P<rest> holidays?| hols| break)?",
    re.IGNORECASE,
)

WHICH_YEAR = Doubt(
    "which-year",
    "warning",
    "This may be the calendar year, the school year or the financial year.",
    "By which day, at the latest?",
)
FESTIVAL = Doubt(
    "no-exact-day", "note", "The nearest day that these words allow was taken.", "Write the day if another is meant."
)
NO_LAST_DAY = Doubt(
    "no-exact-day",
    "note",
    "These words say from when, and name no last day; none was taken.",
    "By which day, at the latest?",
)
NO_YEAR = Doubt(
    "no-year", "warning", "There is no year here, and the plan has no date to take it from.", "Write the day."
)


def understand_season(cell: str, anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """A term, key stage or festival, by the calendar of the school and of the church."""
    found = _FESTIVAL.search(cell)
    if found and not (found["rest"] and found["day"].casefold() != "new year"):
        return _festival(found, anchor)
    for reading in (understand_school_time, understand_stage):
        if understood := reading(cell, anchor):
            return understood
    if found := _YEAR.search(cell):
        if found["fy"] and found[0].casefold().startswith("end") and anchor.plan_date:
            due = _from(lambda year: dt.date(year, 3, 31), anchor.plan_date)
            return Timescale(kind="approximate", due=due, counted_from=anchor.plan_date), ()
        return Timescale(kind="approximate"), (WHICH_YEAR,)
    return None


def _festival(found: re.Match[str], anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]]:
    if anchor.plan_date is None:
        return Timescale(kind="approximate"), (NO_YEAR,)
    first, last = _DAYS[found["day"].casefold()]
    how = (found["how"] or "").casefold()
    counted = anchor.plan_date
    if how == "in" and found["day"].casefold() == "new year":
        return Timescale(kind="approximate", start=_from(first, counted), counted_from=counted), (NO_LAST_DAY,)
    if how in ("after", "following"):
        start = _from(last, counted) + dt.timedelta(1)
        return Timescale(kind="approximate", start=start, counted_from=counted), (NO_LAST_DAY,)
    if how == "since":
        return Timescale(kind="ongoing"), ()
    if how in ("before", "prior to", "by", "in time for", "until"):
        return Timescale(kind="approximate", due=_from(first, counted) - dt.timedelta(1), counted_from=counted), (
            FESTIVAL,
        )
    return Timescale(kind="approximate", due=_from(last, counted), counted_from=counted), (FESTIVAL,)


def _from(in_year: Callable[[int], dt.date], today: dt.date) -> dt.date:
    """The first such day after today."""
    found = in_year(today.year)
    return found if found > today else in_year(today.year + 1)


_CHRISTMAS = (lambda year: dt.date(year, 12, 25), lambda year: dt.date(year, 12, 26))
_DAYS: dict[str, tuple[Callable[[int], dt.date], Callable[[int], dt.date]]] = {
    "christmas": _CHRISTMAS,
    "xmas": _CHRISTMAS,
    "easter": (easter, lambda year: easter(year) + dt.timedelta(1)),
    "new year": (lambda year: dt.date(year, 1, 1), lambda year: dt.date(year, 1, 1)),
}
