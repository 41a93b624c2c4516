"""Years and key stages of school: the end of KS2, by Year 7."""

from __future__ import annotations

import datetime as dt
import re

from planforms.plan import Timescale
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt
from planforms.values.school_times import calendar_doubt
from planforms.values.terms import school_year

__all__ = ["understand_stage"]

_STAGE = re.compile(
    r"(?:\b(?P<how>by|before|prior to|in time for|ahead of|until|after|following|in|during|from|since)\s+(?:the )?)?"
    r"(?:(?P<part>end|start|beginning) of\s+(?:the )?)?"
    r"\b(?:(?:KS ?|key stage ?)(?P<stage>[1-5])|(?<![0-9] )(?:year|yr|y) ?(?P<year>1[0-3]|[1-9])(?![0-9])"
    r"|(?P<early>EYFS|reception)|(?P<other>key stage|transition))\b",
    re.IGNORECASE,
)
_LAST_OF_STAGE = {1: 2, 2: 6, 3: 9, 4: 11, 5: 13}
_FIRST_OF_STAGE = {1: 1, 2: 3, 3: 7, 4: 10, 5: 12}
_BEFORE = ("before", "prior to", "in time for", "ahead of", "by")

STAGE = Doubt(
    "school-stage",
    "warning",
    "The day depends on the child's year group and on the term dates.",
    "By which day, at the latest?",
)
PAST = Doubt(
    "school-stage", "warning", "By its date of birth the child has passed that year of school.", "Which year is meant?"
)


def understand_stage(cell: str, anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """A year group or key stage: its last day, where the child's date of birth says when that is."""
    found = _STAGE.search(cell)
    if found is None:
        return None
    how, part = (found["how"] or "").casefold(), (found["part"] or "").casefold()
    if found["other"] or anchor.born is None or how in ("after", "following", "from", "since"):
        return Timescale(kind="approximate"), (STAGE,)
    until_it_begins = part in ("start", "beginning") or (not part and how in _BEFORE)
    year = _first_year_at_school(anchor.born) + _number(found, first=until_it_begins) - until_it_begins
    if not 1900 < year < 2200:
        return Timescale(kind="approximate"), (STAGE,)
    term = anchor.terms.last_day_of_year(year)
    if anchor.plan_date and term.last < anchor.plan_date:
        return Timescale(kind="approximate"), (PAST,)
    return Timescale(kind="approximate", due=term.last, counted_from=anchor.plan_date), (calendar_doubt(term),)


def _number(found: re.Match[str], *, first: bool) -> int:
    """The year group: 0 is Reception; of a key stage the first or the last."""
    if found["early"]:
        return 0
    if found["year"]:
        return int(found["year"])
    return (_FIRST_OF_STAGE if first else _LAST_OF_STAGE)[int(found["stage"])]


def _first_year_at_school(born: dt.date) -> int:
    """The year in whose September a child starts Reception: the school year in which it turns five."""
    return school_year(born) + 5
