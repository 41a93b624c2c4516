"""Number formats: a number is shown as Excel shows it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.reading.excel_formats import is_date_format, shown_date, shown_number


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (123456789012, "General", "123456789012"),
        (1e20, "General", "1E+20"),
        (1500, '"£"#,##0.00', "£1,500.00"),
        (1500, "[$£-809]#,##0", "£1,500"),
        (-1500, '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "-£1,500.00"),
        (0, '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£-"),
        (-1234.5, "£#,##0.00", "-£1,234.50"),
        (0.375, "0%", "38%"),
        (0.005, "0.0%", "0.5%"),
        (1.005, "0.00", "1.01"),
        (-0.001, "0.00", "0.00"),
        (7, "00000", "00007"),
        (2, '0" weeks"', "2 weeks"),
        (3, 'General" days"', "3 days"),
        (12.5, "#,##0.###", "12.5"),
        (1_500_000, '0.0,,"m"', "1.5m"),
        (5_551_234, "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "555-1234"),
        (5, ";;;", ""),
        (12, "@", "12"),
        (0.5, "# ?/?", "0.5"),
    ],
)
def test_a_number_is_shown_by_its_format(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize("code", ["General", "0.00", "[Red]0", "@", '0" days"', "0.00E+00", "[DBNum1][$-804]General"])
def test_formats_that_show_no_date(code: str) -> None:
    assert not is_date_format(code)


@pytest.mark.parametrize(
    ("serial", "code", "shown"),
    [
        (46277.604, "dddd d mmm yyyy h:mm AM/PM", "Saturday 12 Sep 2026 2:29 PM"),
        (46277.5, "yyyy-mm-dd h:mm:ss", "2026-09-12 12:00:00"),
        (0.5, "hh:mm", "12:00"),
        (1.5, "[h]:mm", "36:00"),
        (1, "d/m/yyyy", "1/1/1900"),
        (61, "d/m/yyyy", "1/3/1900"),
    ],
)
def test_days_and_times_are_shown_by_their_format(serial: float, code: str, shown: str) -> None:
    assert is_date_format(code)
    assert (shown_date(serial, code) or ("",))[0] == shown


def test_a_number_outside_the_calendar_is_no_date() -> None:
    assert shown_date(-1, "d/m/yyyy") is None
    assert shown_date(1e300, "d/m/yyyy") is None


@given(st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 31)))
def test_every_day_comes_back(day: dt.date) -> None:
    serial = (day - dt.date(1899, 12, 30)).days
    assert shown_date(serial, "yyyy-mm-dd") == (day.isoformat(), day)


@given(st.floats(allow_nan=False, allow_infinity=False, width=32), st.text(max_size=12))
def test_no_format_stops_the_reader(value: float, code: str) -> None:
    assert isinstance(shown_number(value, code), str)
    is_date_format(code)
    shown_date(value, code)
