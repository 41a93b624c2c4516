from __future__ import annotations

import datetime as dt
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.errors import UsageError
from planforms.values.anchor import Anchor
from planforms.values.terms import USUAL_TERMS, Terms
from planforms.values.timescale import understand_timescale

FILE = """
[[terms]]
name = "Autumn"
first = 2025-09-03
half_term_first = 2025-10-20
half_term_last = 2025-10-31
last = 2025-12-18

[[terms]]
name = "Spring term"
first = 2026-01-05
half_term_first = 2026-02-16
half_term_last = 2026-02-20
last = 2026-03-27
"""
OWN = Anchor(dt.date(2025, 9, 14), terms=Terms.from_mapping(tomllib.loads(FILE)), born=dt.date(2015, 3, 2))
USUAL = Anchor(dt.date(2025, 9, 14))

# The words; start and due by the calendar in the file above.
OWN_DAYS = [
    ("Autumn term", "", "2025-12-18"),
    ("end of autumn term", "", "2025-12-18"),
    ("by half term", "", "2025-10-17"),
    ("by February half term", "", "2026-02-13"),
    ("over half term", "", "2025-10-31"),
    ("after half term", "2025-11-01", ""),
    ("from October half term", "2025-10-20", ""),
    ("Autumn 1", "", "2025-10-17"),
    ("HT3", "", "2026-02-13"),
    ("before the Christmas holidays", "", "2025-12-18"),
    ("after the Christmas break", "2026-01-05", ""),
    ("over the Easter holidays", "", "2026-04-19"),
    ("start of next term", "", "2026-01-05"),
    ("within 30 school days", "", "2025-11-07"),
    ("end of KS2", "", "2026-07-22"),
    ("by the end of year 6", "", "2026-07-22"),
    ("by Y7 transition", "", "2026-07-22"),
    ("by the end of Year 8", "", "2028-07-21"),
    ("by the end of Year 4", "", ""),
]


@pytest.mark.parametrize(("text", "start", "due"), OWN_DAYS, ids=[row[0] for row in OWN_DAYS])
def test_a_calendar_of_ones_own_gives_the_days(text: str, start: str, due: str) -> None:
    found, doubts = understand_timescale(text, OWN)
    assert (str(found.start or ""), str(found.due or "")) == (start, due)
    assert doubts


@pytest.mark.parametrize("text", ["by half term", "over half term", "Spring 1", "HT5"])
def test_the_usual_terms_give_no_half_term(text: str) -> None:
    found, doubts = understand_timescale(text, USUAL)
    assert (found.kind, found.start, found.due) == ("approximate", None, None)
    assert [doubt.severity for doubt in doubts] == ["warning"]


@pytest.mark.parametrize(
    ("text", "due"),
    [("summer term", "2026-07-22"), ("Autumn term 2026", "2026-12-18"), ("Spring term 2025/26", "2026-04-02"),
     ("this academic year", "2026-07-22"), ("before next academic year", "2026-08-31")],
)  # fmt: skip
def test_the_usual_terms_stand_in_where_none_were_given(text: str, due: str) -> None:
    found, doubts = understand_timescale(text, USUAL)
    assert (found.kind, str(found.due)) == ("approximate", due)
    assert [doubt.code for doubt in doubts] == ["term-dates"]


def test_without_the_childs_birthday_a_year_group_gives_no_day() -> None:
    assert understand_timescale("end of KS2", USUAL)[0].due is None


def test_a_year_of_six_terms_has_three_with_half_terms_between() -> None:
    six = [("Term 1", "2025-09-02", "2025-10-17"), ("Term 2", "2025-11-03", "2025-12-19")]
    given_days = [{"name": name, "first": first, "last": last} for name, first, last in six]
    anchor = Anchor(dt.date(2025, 9, 14), terms=Terms.from_mapping({"terms": given_days}))
    assert understand_timescale("Term 1", anchor)[0].due == dt.date(2025, 10, 17)
    assert understand_timescale("by half term", anchor)[0].due == dt.date(2025, 10, 17)
    assert understand_timescale("Autumn term", anchor)[0].due == dt.date(2025, 12, 19)


@given(st.integers(1950, 2150))
def test_the_usual_terms_follow_one_another(year: int) -> None:
    days = [
        day
        for term in USUAL_TERMS.of_year(year)
        for day in (term.first, term.half_term_first, term.half_term_last, term.last)
    ]
    assert days == sorted(day for day in days if day)
    assert all(day.weekday() < 5 for day in days if day)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)), st.integers(1, 60))
def test_school_days_are_counted_forwards_and_end_on_one(day: dt.date, count: int) -> None:
    later = USUAL_TERMS.add_school_days(day, count)
    assert later is not None
    assert later >= day + dt.timedelta(count)
    assert any(term.is_school_day(later) for term in USUAL_TERMS.around(day))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("half_term_last = 2025-10-31", "half_term_end = 2025-10-31"), "Term 1 has the key “half_term_end”, which is not known; the nearest is “half_term_last”"),
        (('name = "Autumn"', ""), "Term 1 has no name"),
        (("last = 2026-03-27", ""), "Term 2 has no last day"),
        (("last = 2026-03-27", 'last = "March"'), "The last of term 2 is not a day"),
        (("last = 2026-03-27", "last = 2025-12-27"), "The days of term 2 are not in order"),
        (("half_term_last = 2026-02-20", ""), "half term lacks an end"),
        (("last = 2025-12-18", "last = 2026-01-06"), "Two terms overlap"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_calendar_is_named(change: tuple[str, str], message: str) -> None:
    text = FILE.replace(*change)
    with pytest.raises(UsageError, match=re.escape(message)):
        Terms.from_mapping(tomllib.loads(text))


def test_terms_must_be_a_list_of_tables() -> None:
    with pytest.raises(UsageError, match="not a list of tables"):
        Terms.from_mapping({"terms": {"name": "Autumn"}})
    assert Terms.from_mapping({}) == USUAL_TERMS
