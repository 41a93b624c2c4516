from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings

from planforms.values.day import say_day, understand_day
from tests.values.cells import cells, days

_DAY = dt.date(2025, 9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "12.09.25", "12/9/25", "12/09/2025", "12-09-2025", "12 - 9 - 2025", "12th September 2025",
        "12 Sept 25", "12-Sep-25",
        "Fri 12th Sept 2025", "Friday, 12 September 2025", "the 12th of September 2025", "2025-09-12",
        "2025-09-12 00:00:00",
        "September 12, 2025", " 12\u00a0September 2025 ", "12 SEPTEMBER 2025.", "on 12/9/25", "12/09/2025 00:00",
    ],
)  # fmt: skip
def test_one_day_is_understood(text: str) -> None:
    assert understand_day(text) == (_DAY, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31/9/25", "impossible-date"), ("30/2/26", "impossible-date"), ("9/13/25", "impossible-date"),
        ("12 Sept", "not-one-day"),
        ("September 2025", "not-one-day"), ("early in the new term", "not-one-day"),
        ("12/9/25 and 13/9/25", "not-one-day"),
        ("12/9/25 (moved)", "not-one-day"), ("12/9/0025", "strange-year"),
        ("7 years", "not-one-day"),
    ],
)  # fmt: skip
def test_what_is_not_one_day_gives_none_and_says_why(text: str, code: str) -> None:
    found, doubts = understand_day(text)
    assert found is None
    assert [doubt.code for doubt in doubts] == [code]


@pytest.mark.parametrize(
    "text", ["", " ", "-", "N/A", "TBC", "dd/mm/yy", "DD / MM / YYYY", "Click or tap to enter a date."]
)
def test_a_blank_field_gives_nothing_to_doubt(text: str) -> None:
    assert understand_day(text) == (None, ())


def test_a_wrong_weekday_is_doubted() -> None:
    found, doubts = understand_day("Thurs 12th Sept 2025")
    assert found == _DAY
    assert [doubt.severity for doubt in doubts] == ["error"]


def test_two_digits_of_a_year_are_this_century_or_the_last() -> None:
    assert understand_day("25.08.12")[0] == dt.date(2012, 8, 25)
    assert understand_day("17/12/89")[0] == dt.date(1989, 12, 17)


@given(days)
def test_every_day_is_understood_as_it_is_said(day: dt.date) -> None:
    assert understand_day(say_day(day)) == (day, ())


@settings(max_examples=100, deadline=None)
@given(cells)
def test_no_text_is_too_odd(text: str) -> None:
    found, _ = understand_day(text)
    if found:
        assert understand_day(say_day(found))[0] == found


@pytest.mark.parametrize(("text", "day"), [("45912", dt.date(2025, 9, 12)), ("45678.0", dt.date(2025, 1, 21))])
def test_the_number_by_which_excel_counts_days_is_a_day_in_doubt(text: str, day: dt.date) -> None:
    found, doubts = understand_day(text)
    assert found == day
    assert [doubt.code for doubt in doubts] == ["excel-number"]
