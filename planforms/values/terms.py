"""The calendar of a school: its terms and half terms, as somebody gave them or as they usually fall in England.

A file of one's own holds one `[[terms]]` table for each term:

    [[terms]]
    name = "Autumn"
    first = 2026-09-02
    half_term_first = 2026-10-26
    half_term_last = 2026-10-30
    last = 2026-12-18
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from itertools import pairwise

from planforms.errors import UsageError
from planforms.values.english_terms import AUTUMN, SPRING, SUMMER, usual_days

__all__ = ["USUAL_TERMS", "Term", "Terms", "school_year"]

_HINT = "Each [[terms]] table needs name, first and last, and may have half_term_first and half_term_last."
_SEASONS = {
    AUTUMN: ("autumn", "aut", "michaelmas", "winter"),
    SPRING: ("spring", "spr", "hilary", "lent"),
    SUMMER: ("summer", "sum", "trinity"),
}


@dataclass(frozen=True)
class Term:
    """One term, its days included. `given` is False where the days are only the usual ones of England."""

    name: str
    first: dt.date
    last: dt.date
    half_term_first: dt.date | None = None
    half_term_last: dt.date | None = None
    given: bool = True

    @property
    def season(self) -> str:
        """Autumn, Spring or Summer, by the name of the term, else by the month in which it begins."""
        word = self.name.casefold()
        named = next((season for season, words in _SEASONS.items() if word.startswith(words)), "")
        return named or (AUTUMN if self.first.month > 7 else SPRING if self.first.month < 4 else SUMMER)

    def is_school_day(self, day: dt.date) -> bool:
        """Whether school is on: a Monday to Friday of the term, not of half term, nor the May bank holiday."""
        off = self.half_term_first and self.half_term_last and self.half_term_first <= day <= self.half_term_last
        bank_holiday = day.month == 5 and day.day < 8 and day.weekday() == 0
        return self.first <= day <= self.last and day.weekday() < 5 and not off and not bank_holiday

    def last_before_half_term(self) -> dt.date | None:
        """The last day of school before half term; None where no half term is known."""
        if self.half_term_first is None:
            return None
        eve = self.half_term_first - dt.timedelta(1)
        return eve - dt.timedelta(max(0, eve.weekday() - 4))


@dataclass(frozen=True)
class Terms:
    """The terms somebody gave, in order; school years of which none is given have the usual terms of England."""

    given: tuple[Term, ...] = ()

    @classmethod
    def from_mapping(cls, tree: Mapping[str, object]) -> Terms:
        """The terms in the `terms` list of a file's content; other keys at the top are not looked at.

        Raises UsageError that says which term and what is wrong with it; for an unknown key it names the nearest one.
        """
        listed = tree.get("terms", [])
        if not isinstance(listed, list) or not all(isinstance(entry, Mapping) for entry in listed):
            raise UsageError("terms", "The term dates are not a list of tables.", _HINT)
        given = sorted((_term(entry, at + 1) for at, entry in enumerate(listed)), key=lambda term: term.first)
        for earlier, later in pairwise(given):
            if later.first <= earlier.last:
                raise UsageError("terms", f"Two terms overlap: “{earlier.name}” and “{later.name}”.", _HINT)
        return cls(tuple(given))

    def of_year(self, year: int) -> tuple[Term, ...]:
        """The three terms of the school year that begins in September of that year.

        Two given terms of one season, as in a year of six terms, are one, with half term between them.
        """
        begin, end = dt.date(year, 8, 1), dt.date(year + 1, 7, 31)
        terms: dict[str, Term] = {}
        for term in self.given:
            if begin <= term.first <= end:
                terms[term.season] = _joined(terms[term.season], term) if term.season in terms else term
        for name, first, half_first, half_last, last in usual_days(year):
            usual = Term(name, first, last, half_first, half_last, given=False)
            if name not in terms and not any(term.first <= last and first <= term.last for term in terms.values()):
                terms[name] = usual
        return tuple(sorted(terms.values(), key=lambda term: term.first))

    def around(self, day: dt.date) -> tuple[Term, ...]:
        """The terms of the school year that the day lies in, of the year before it and of the two after."""
        year = school_year(day)
        return tuple(term for number in range(year - 1, year + 3) for term in self.of_year(number))

    def last_day_of_year(self, year: int) -> Term:
        """The last term of the school year that begins in that year."""
        return max(self.of_year(year), key=lambda term: term.last)

    def add_school_days(self, day: dt.date, count: int) -> dt.date | None:
        """The day that many school days later; None beyond the school years around."""
        terms = self.around(day)
        for ahead in range(1, 2 * 365):
            later = day + dt.timedelta(ahead)
            count -= any(term.is_school_day(later) for term in terms)
            if count <= 0:
                return later
        return None


def school_year(day: dt.date) -> int:
    """The year in whose September the school year of a day began; August belongs to the year before."""
    return day.year - (day.month < 9)


def _joined(one: Term, other: Term) -> Term:
    between = one.last + dt.timedelta(1), other.first - dt.timedelta(1)
    return replace(one, last=other.last, half_term_first=between[0], half_term_last=between[1])


def _term(entry: Mapping[str, object], number: int) -> Term:
    known = [field.name for field in fields(Term) if field.name != "given"]
    for key in entry:
        if key not in known:
            nearest = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
            raise UsageError(
                "terms", f"Term {number} has the key “{key}”, which is not known; the nearest is “{nearest}”.", _HINT
            )
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        raise UsageError("terms", f"Term {number} has no name.", _HINT)
    days = {key: _day(entry[key], f"{key} of term {number}") for key in known[1:] if key in entry}
    missing = [key for key in ("first", "last") if key not in days]
    if missing:
        raise UsageError("terms", f"Term {number} has no {missing[0]} day.", _HINT)
    term = Term(name.strip(), days["first"], days["last"], days.get("half_term_first"), days.get("half_term_last"))
    half = (term.half_term_first or term.half_term_last, term.half_term_last or term.half_term_first)
    order = [term.first, *(day for day in half if day), term.last]
    if order != sorted(order) or bool(term.half_term_first) != bool(term.half_term_last):
        raise UsageError("terms", f"The days of term {number} are not in order, or half term lacks an end.", _HINT)
    return term


def _day(value: object, where: str) -> dt.date:
    """A date as TOML gives it, or its ISO text."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        raise UsageError("terms", f"The {where} is not a day.", "Write it as 2026-09-02.") from None


USUAL_TERMS = Terms()
"""No term dates were given: the usual ones of England stand in."""
