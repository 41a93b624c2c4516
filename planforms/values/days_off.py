"""Days on which schools or offices are closed: school holidays between the terms, and the bank holidays of a nation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from planforms.values.terms import Term, Terms, school_year

__all__ = ["NATIONS", "DaysOff", "Nation", "bank_holidays", "school_holidays"]

Nation = Literal["england", "wales", "scotland", "northern-ireland"]
NATIONS: tuple[Nation, ...] = get_args(Nation)

_PARTS: dict[Nation, str] = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern-ireland": "NIR"}
_DAY = dt.timedelta(days=1)
_WEEKEND = 5


@dataclass(frozen=True)
class DaysOff:
    """A holiday: its name, its first and last day; `given` is False for the usual days of England's schools."""

    name: str
    first: dt.date
    last: dt.date
    given: bool = True


def bank_holidays(nation: Nation, first: dt.date, last: dt.date) -> tuple[DaysOff, ...]:
    """The bank holidays between two days, on the days on which offices are closed for them.

    A holiday on a weekend stands on the working day that is given instead. Later years are by rule: a day that is
    proclaimed is not among them before the library knows it.
    """
    from holidays import country_holidays

    known = country_holidays("GB", subdiv=_PARTS[nation], years=range(first.year, last.year + 1))
    days = sorted((day, name.removesuffix(" (observed)")) for day, name in known.items())
    return tuple(DaysOff(name, day, day) for day, name in days if first <= day <= last and day.weekday() < _WEEKEND)


def school_holidays(terms: Terms, nation: Nation, first: dt.date, last: dt.date) -> tuple[DaysOff, ...]:
    """The school holidays that touch the days between two, in order.

    Terms that somebody gave count anywhere; the usual ones are those of England, and stand in for no other nation.
    """
    years = range(school_year(first) - 1, school_year(last) + 2)
    known = [term for year in years for term in terms.of_year(year) if term.given or nation == "england"]
    found = sorted({*_half_terms(known), *_between(known)}, key=lambda off: off.first)
    return tuple(off for off in found if off.first <= last and off.last >= first)


def _half_terms(terms: list[Term]) -> Iterator[DaysOff]:
    for term in terms:
        if term.half_term_first and term.half_term_last:
            yield DaysOff("half term", term.half_term_first, term.half_term_last, term.given)


def _between(terms: list[Term]) -> Iterator[DaysOff]:
    """The holidays from one term to the next, where both are known."""
    for one, other in pairwise(terms):
        first, last = one.last + _DAY, other.first - _DAY
        if first <= last and (last - first).days < 80:
            name = {12: "Christmas", 1: "Christmas", 3: "Easter", 4: "Easter"}.get(first.month, "summer")
            yield DaysOff(f"{name} holiday", first, last, one.given and other.given)
