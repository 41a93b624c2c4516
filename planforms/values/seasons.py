"""Times that a calendar of the school or the church gives: terms, half terms, key stages, Christmas, Easter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from planforms.plan import Timescale
from planforms.values.almanac import easter
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt

__all__ = ["understand_season"]

_TERM = re.compile(
    r"\b(?:half[- ]?term|(?:end of |this |next |start of |beginning of )?(?:autumn|spring|"
    r"summer|winter|michaelmas|hilary|lent|trinity|"
    r"aut|spr|sum)(?: term)?(?: ?[12])?|"
    r"(?:end of|this|next|start of|all|new|by)(?: the)? term|"
    r"term ?(?:time|[1-6])|HT ?[1-6]?|(?:school|summer|autumn) (?:holidays?|break))\b",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"\b(?:KS ?[1-5]|key stage|EYFS|(?:end of|by|in|before) (?:year|yr|y) ?1?[0-9]|reception|Y ?1?[0-9]\b|"
    r"transition|(?:end of|this|next|by)(?: the| this)? (?:school|academic) year)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:(?:end of|this|next)(?: the| this)? (?P<fy>financial )?year|year[- ]end)\b", re.IGNORECASE)
_FESTIVAL = re.compile(
    r"\b(?P<how>by|before|prior to|in time for|until|after|following|at|over|during|for|since|in)? ?(?:the )?"
    r"(?P<day>christmas|xmas|easter|new year)\b(?P<rest> holidays?| break)?",
    re.IGNORECASE,
)

TERM_DATES = Doubt(
    "term-dates",
    "warning",
    "The day depends on the term dates, which are not known here.",
    "By which day, at the latest?",
)
STAGE = Doubt(
    "school-stage",
    "warning",
    "The day depends on the child's year group and on the term dates.",
    "By which day, at the latest?",
)
WHICH_YEAR = Doubt(
    "which-year",
    "warning",
    "This may be the calendar year, the school year or the financial year.",
    "By which day, at the latest?",
)
NO_YEAR = Doubt(
    "no-year", "warning", "There is no year here, and the plan has no date to take it from.", "Write the day."
)


def understand_season(cell: str, anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """A term, key stage or festival. Only where every calendar agrees is there a day: before Christmas."""
    if found := _FESTIVAL.search(cell):
        return _festival(found, anchor)
    if _TERM.search(cell):
        return Timescale(kind="approximate"), (TERM_DATES,)
    if _STAGE.search(cell):
        return Timescale(kind="approximate"), (STAGE,)
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
    if found["rest"] and how not in ("before", "prior to", "by", "in time for", "until"):
        return Timescale(kind="approximate"), (TERM_DATES,)
    if how == "in" and found["day"].casefold() == "new year":
        return Timescale(kind="approximate", start=_from(first, counted), counted_from=counted), ()
    if how in ("after", "following"):
        start = _from(last, counted) + dt.timedelta(1)
        return Timescale(kind="approximate", start=start, counted_from=counted), ()
    if how == "since":
        return Timescale(kind="ongoing"), ()
    if how in ("before", "prior to", "by", "in time for", "until"):
        return Timescale(kind="approximate", due=_from(first, counted) - dt.timedelta(1), counted_from=counted), ()
    return Timescale(kind="approximate", due=_from(last, counted), counted_from=counted), ()


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
