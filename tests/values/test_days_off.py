"""Holidays of schools and nations."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.values.days_off import NATIONS, Nation, bank_holidays, school_holidays
from planforms.values.terms import USUAL_TERMS, Term, Terms

FIRST, LAST = dt.date(2026, 7, 1), dt.date(2027, 6, 30)


def days(nation: Nation) -> set[dt.date]:
    return {off.first for off in bank_holidays(nation, FIRST, LAST)}


@pytest.mark.parametrize(
    ("day", "nations"),
    [
        (dt.date(2026, 8, 31), "england wales northern-ireland"),
        (dt.date(2026, 8, 3), "scotland"),
        (dt.date(2026, 11, 30), "scotland"),
        (dt.date(2027, 1, 4), "scotland"),
        (dt.date(2027, 3, 17), "northern-ireland"),
        (dt.date(2027, 3, 29), "england wales northern-ireland"),
        (dt.date(2026, 12, 28), "england wales scotland northern-ireland"),
        (dt.date(2026, 12, 26), ""),
    ],
)
def test_each_nation_has_its_own_bank_holidays_on_working_days(day: dt.date, nations: str) -> None:
    assert [nation for nation in NATIONS if day in days(nation)] == nations.split()


def test_the_usual_school_holidays_are_those_between_the_terms_of_england() -> None:
    found = school_holidays(USUAL_TERMS, "england", FIRST, LAST)
    assert [off.name for off in found] == [
        "summer holiday", "half term", "Christmas holiday", "half term", "Easter holiday", "half term",
    ]  # fmt: skip
    assert not any(off.given for off in found)
    terms = [term for year in (2026, 2027) for term in USUAL_TERMS.of_year(year)]
    assert not any(term.is_school_day(off.first) or term.is_school_day(off.last) for off in found for term in terms)


def test_the_terms_of_england_stand_in_for_no_other_nation() -> None:
    assert school_holidays(USUAL_TERMS, "scotland", FIRST, LAST) == ()


def test_terms_that_were_given_count_anywhere() -> None:
    terms = Terms(
        (
            Term("Autumn", dt.date(2026, 8, 18), dt.date(2026, 12, 18), dt.date(2026, 10, 12), dt.date(2026, 10, 16)),
            Term("Spring", dt.date(2027, 1, 5), dt.date(2027, 4, 1)),
        )
    )
    found = school_holidays(terms, "scotland", FIRST, LAST)
    assert [(off.name, off.first, off.last, off.given) for off in found] == [
        ("half term", dt.date(2026, 10, 12), dt.date(2026, 10, 16), True),
        ("Christmas holiday", dt.date(2026, 12, 19), dt.date(2027, 1, 4), True),
    ]
