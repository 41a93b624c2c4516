"""Days on which people at work are not there: weekends, bank holidays, an organisation's own, school holidays."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from planforms.checks.case import Case
from planforms.plan import Who
from planforms.values.almanac import last_of_month
from planforms.values.holidays import bank_holiday

__all__ = ["day_off", "school_closed"]

_WEEKEND = {5: "a Saturday", 6: "a Sunday"}
_SCHOOL = re.compile(
    r"\b(?:school|academy|primary|infants?|juniors?|ysgol|teacher|headteacher|senco|head of year|form tutor|"
    r"teaching assistant|pastoral)\b",
    re.IGNORECASE,
)
_NOT_OF_SCHOOL = re.compile(r"\b(?:school nurse|school nursing|virtual school|after[- ]school)\b", re.IGNORECASE)
_UNSURE = dt.timedelta(7)  # councils set their terms up to a week apart


def day_off(day: dt.date, own: Collection[dt.date] = ()) -> str:
    """Why a day is free for people at work, in words that follow "on"; "" for a working day."""
    if holiday := bank_holiday(day):
        return holiday
    if day in own:
        return "a day on which you are closed"
    ends_month = day == last_of_month(day.year, day.month)  # which people write for "by the end of the month"
    return "" if ends_month else _WEEKEND.get(day.weekday(), "")


def school_closed(who: Who, day: dt.date, case: Case) -> bool:
    """Whether somebody works at a school that is closed on a day; where no terms were given, surely closed."""
    person = case.cast.person(who)
    words = " ".join((who.role, who.organisation, *((person.role, person.organisation) if person else ())))
    if not 1900 <= day.year <= 2200:  # a year that no plan has: counting from it could leave the calendar
        return False
    if not _SCHOOL.search(words) or _NOT_OF_SCHOOL.search(words):
        return False
    terms = case.rules.terms.around(day)
    margin = {True: dt.timedelta(0), False: _UNSURE}
    return not any(term.first - margin[term.given] <= day <= term.last + margin[term.given] for term in terms) or any(
        term.given
        and term.half_term_first
        and term.half_term_last
        and term.half_term_first <= day <= term.half_term_last
        for term in terms
    )
