"""A date that is not of one day is said in the words in which it was written, in every document."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from planforms.plan import Plan, ReviewPoint, Timescale
from planforms.text import NBSP
from planforms.views import VIEWS
from planforms.views.when import when_words
from planforms.withheld import printed
from tests import specimens

EASTER = dt.date(2027, 3, 27)
VAGUE = Timescale(written="before Easter", due=EASTER, kind="approximate")


def with_reviews(*times: Timescale) -> Plan:
    points = tuple(ReviewPoint(on=time) for time in times)
    return specimens.one_action().model_copy(update={"review_points": points})


@pytest.mark.parametrize(
    ("written", "kind", "words"),
    [
        ("23/10/26", "exact", "23 Oct 2026"),
        ("by Friday 23rd October 2026", "exact", "23 Oct 2026"),
        ("first one by 23 October 2026", "exact", "First one by 23 October 2026"),
        ("the PEP meeting", "exact", "The PEP meeting, 23 Oct 2026"),
        ("w/c 19 Oct", "range", "w/c 19 Oct"),
        ("by half term", "approximate", "By half term"),
        ("", "exact", "23 Oct 2026"),
    ],
)
def test_a_whole_day_is_printed_in_one_style_and_other_words_as_they_are(written: str, kind: Any, words: str) -> None:
    time = Timescale(written=written, kind=kind, due=dt.date(2026, 10, 23))
    assert when_words(time).replace(NBSP, " ") == words


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("first", [(), (Timescale(written="4/11/26", due=dt.date(2026, 11, 4), kind="exact"),)])
def test_no_document_makes_a_day_of_before_easter(view: str, first: tuple[Timescale, ...]) -> None:
    page = VIEWS[view].build(with_reviews(*first, VAGUE), specimens.TODAY)
    said = "\n".join(printed(page)).replace(NBSP, " ")
    assert "before easter" in said.casefold()
    assert not any(day in said for day in ("27 Mar", "27 March"))


def test_a_review_in_words_that_has_passed_is_overdue_in_those_words() -> None:
    page = VIEWS["plan"].build(with_reviews(VAGUE), dt.date(2027, 4, 20))
    assert ("Next review", "Overdue: before Easter") in [(fact.label, fact.value) for fact in page.facts]
