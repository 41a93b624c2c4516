"""What happens week by week stands in its weeks on the sheet for the fridge, and only where its words are sure."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from planforms.language import language as spoken
from planforms.plan import Action, Plan
from planforms.views.family.copies import Manner, family_copy
from planforms.views.family.permitted import When
from planforms.views.family.routines import rhythm
from planforms.views.family.view import FOUR_WEEKS
from planforms.writing.pdf import page_pdf
from tests import specimens
from tests.views.family.family import TODAY, copied, plan, when, who, words_of

EXAMPLES = Path(__file__).parents[3] / "examples"
MONDAYS = tuple(dt.date(2026, 11, 16) + dt.timedelta(weeks=number) for number in range(4))
SEPTEMBER, NOVEMBER = dt.date(2026, 9, 22), dt.date(2026, 11, 2)


def days(written: str, start: dt.date | None = None, due: dt.date | None = None) -> list[str] | None:
    found = rhythm(When(written, start, due, "recurring"), MONDAYS)
    return [" ".join(f"{day:%a%d}" for day in week) for week in found.weeks] if found else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("every Tuesday and Thursday from 22 September", SEPTEMBER),
         ["Tue17 Thu19", "Tue24 Thu26", "Tue01 Thu03", "Tue08 Thu10"]),
        (("Mon & Thurs 3.15–4pm",), ["Mon16 Thu19", "Mon23 Thu26", "Mon30 Thu03", "Mon07 Thu10"]),
        (("first and third Saturday of the month from 7 November",), ["Sat21", "", "Sat05", ""]),
        (("Fridays", dt.date(2026, 11, 23), dt.date(2026, 12, 4)), ["", "Fri27", "Fri04", ""]),
        (("4 weeks, Mondays from 2 November", NOVEMBER), ["Mon16", "Mon23", "", ""]),
        (("weekly",), ["Mon16", "Mon23", "Mon30", "Mon07"]),
        (("weekly until 2/12/26", None, dt.date(2026, 12, 2)), ["Mon16", "Mon23", "Mon30", ""]),
    ],
)  # fmt: skip
def test_a_routine_has_its_days_in_each_week(words: Any, expected: list[str]) -> None:
    assert days(*words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "daily", "monthly", "every other Friday", "every two weeks on Friday from 2 November", "Fridays in term time",
        "Monday to Friday", "Mon–Fri", "every second Friday", "first Saturday", "twice a week", "alternate Mondays",
        "6 weeks, Mondays", "Mondays except holidays", "every 4 weeks from 2 November",
    ],
)  # fmt: skip
def test_words_that_leave_a_doubt_give_no_days(words: str) -> None:
    assert days(words, NOVEMBER if "from" in words else None) is None
    action = Action(description="Bring the bag", responsible=(who("Dr Sen"),), timescale=when(words, None, "recurring"))
    sheet = copied(plan(action)).four_weeks
    assert not sheet.routines
    assert len(sheet.always) == 1


def test_a_routine_stands_in_its_weeks_with_a_box_for_each_day_and_the_time_of_day() -> None:
    action = Action(
        plain="You ring Nan.", responsible=(who("Rowan Ashdown"),),
        timescale=when("Wednesdays 9.30, from 2 November", None, "recurring", NOVEMBER),
    )  # fmt: skip
    sheet = copied(plan(action)).four_weeks
    (one,) = sheet.routines
    assert one.weeks == ((), (), ("Wed 4\N{NO-BREAK SPACE}Nov",), ("Wed 11\N{NO-BREAK SPACE}Nov",))
    assert "9.30" in one.when.whole
    assert not sheet.always
    assert sheet.quiet == "No other dates in these weeks."
    assert "No dates in this week." not in words_of(copied(plan(action)))


@pytest.mark.parametrize("reader", ["parent", pytest.param("child", marks=pytest.mark.long)])
def test_the_sheet_for_the_fridge_is_one_page_in_large_print_too(reader: str) -> None:
    ruby = Plan.model_validate_json((EXAMPLES / "child-plan" / "ruby-ashcombe.plan.json").read_text("utf-8"))
    for whole, today in ((specimens.rowan_in_plain_words(), TODAY), (ruby, dt.date(2026, 11, 22))):
        sheet = family_copy(whole, reader, today, Manner(preset="large")).four_weeks
        assert sheet.routines
        assert len(pypdfium2.PdfDocument(page_pdf(FOUR_WEEKS, sheet))) == 1


@pytest.mark.parametrize("preset", ["clear", "large"])
@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_day_of_a_routine_is_broken_within_a_word(language: str, preset: Any) -> None:
    ruby = Plan.model_validate_json((EXAMPLES / "child-plan" / "ruby-ashcombe.plan.json").read_text("utf-8"))
    manner = Manner(language=spoken(language), preset=preset)
    sheet = family_copy(ruby, "child", dt.date(2026, 11, 22), manner).four_weeks
    page = pypdfium2.PdfDocument(page_pdf(FOUR_WEEKS, sheet))[0].get_textpage().get_text_range().split()
    words = [word for one in sheet.routines for week in one.weeks for label in week for word in label.split()]
    assert words
    assert not set(words) - set(page)
