from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planforms.plan import Timescale
from planforms.values.anchor import NO_ANCHOR, Anchor
from planforms.values.timescale import say_timescale, understand_timescale
from tests.values.cells import PLAN, anchors, cells, days

# The cell; its kind, start and due; the codes of its doubts.
# The plan is of 14 September 2025, its next review of 13 November.
WRITTEN = [
    # dates
    ("12.09.25", "exact", "", "2025-09-12", "before-plan"),
    ("12/9/25", "exact", "", "2025-09-12", "before-plan"),
    ("12-09-2025", "exact", "", "2025-09-12", "before-plan"),
    ("12 Sept 25", "exact", "", "2025-09-12", "before-plan"),
    ("12th September 2025", "exact", "", "2025-09-12", "before-plan"),
    ("04/05/26", "exact", "", "2026-05-04", ""),
    ("2025-10-09", "exact", "", "2025-10-09", ""),
    ("By 31/12/2016", "exact", "", "2016-12-31", "before-plan"),
    ("21/3/07 – 31/07/07", "range", "2007-03-21", "2007-07-31", "before-plan"),
    ("Sept 2015", "month", "", "2015-09-30", "before-plan"),
    ("Sep-15", "month", "", "2015-09-30", "excel-date before-plan"),
    ("09/15", "month", "", "2015-09-30", "before-plan"),
    ("end of Sept", "month", "", "2025-09-30", ""),
    ("by end September", "month", "", "2025-09-30", ""),
    ("end of June", "month", "", "2026-06-30", ""),
    ("early Oct", "approximate", "", "2025-10-10", ""),
    ("mid-Nov", "approximate", "", "2025-11-20", ""),
    ("late Jan", "approximate", "", "2026-01-31", ""),
    ("Thurs 9th Oct", "exact", "", "2025-10-09", ""),
    ("Fri 9th Oct", "exact", "", "2025-10-09", "weekday-mismatch"),
    ("Sept 30", "exact", "", "2025-09-30", ""),
    ("12/9", "exact", "", "2025-09-12", "before-plan"),
    ("by the 9th", "exact", "", "2025-10-09", ""),
    ("before October", "month", "", "2025-09-30", ""),
    ("after 10 Oct", "approximate", "2025-10-11", "", ""),
    ("10-12 Oct", "range", "2025-10-10", "2025-10-12", ""),
    ("w/c 1 Dec", "range", "2025-12-01", "2025-12-07", ""),
    ("between 3 Oct and 7 Nov", "range", "2025-10-03", "2025-11-07", ""),
    ("Oct – Dec 2025", "range", "2025-10-01", "2025-12-31", ""),
    ("Nov to Feb", "range", "2025-11-01", "2026-02-28", ""),
    ("4 January – 19 March 2027", "range", "2027-01-04", "2027-03-19", ""),
    ("4 Jan – 19 Mar 2027", "range", "2027-01-04", "2027-03-19", ""),
    ("4 Jan-19 Mar 2027", "range", "2027-01-04", "2027-03-19", ""),
    ("4th January - 19th March 2027", "range", "2027-01-04", "2027-03-19", ""),
    ("14 Dec – 5 Feb 2027", "range", "2026-12-14", "2027-02-05", ""),
    ("January – 19 March 2027", "range", "2027-01-01", "2027-03-19", ""),
    ("Jan 27 – March 27", "range", "2027-01-01", "2027-03-31", ""),
    ("4 Jan 27 – 19 Mar 27", "range", "2027-01-04", "2027-03-19", ""),
    ("first week of January", "approximate", "", "2026-01-07", ""),
    ("last week of January", "approximate", "", "2026-01-31", ""),
    ("by the 2nd week in March", "approximate", "", "2026-03-14", ""),
    ("first Tuesday in December", "exact", "", "2025-12-02", ""),
    ("last Friday of February", "exact", "", "2026-02-27", ""),
    ("start 1/10, finish by 20/12", "range", "2025-10-01", "2025-12-20", ""),
    ("from Sept for 6 weeks", "duration", "2025-09-01", "2025-11-11", ""),
    ("2014/15", "range", "2014-09-01", "2015-08-31", "which-year-pair before-plan"),
    ("financial year 2025/26", "range", "2025-04-01", "2026-03-31", ""),
    ("by end of 2026", "approximate", "", "2026-12-31", ""),
    ("Q3", "range", "2025-10-01", "2025-12-31", "which-quarter"),
    ("Q3 25/26", "range", "2025-10-01", "2025-12-31", ""),
    ("Strategy agreed and in place by April 2012", "month", "", "2012-04-30", "before-plan"),
    ("received in June/July 2012", "range", "2012-06-01", "2012-07-31", "before-plan"),
    ("Four visits, March – July 2026", "range", "2026-03-01", "2026-07-31", ""),
    ("Audit completed and reported by March 2026", "month", "", "2026-03-31", ""),
    ("10/09/2024", "exact", "", "2024-09-10", "before-plan"),
    ("14/11/25 28/11/25", "exact", "", "2025-11-28", "several-dates"),
    ("ASAP – by 10 Oct", "exact", "", "2025-10-10", ""),
    ("20 Dec 2025 - 1 Oct 2025", "range", "2025-12-20", "2025-10-01", "ends-before-start"),
    ("31/9/25", "none", "", "", "impossible-date"),
    ("30/2/26", "none", "", "", "impossible-date"),
    ("12/25/2026", "none", "", "", "impossible-date"),
    ("31 June", "none", "", "", "impossible-date"),
    ("May-25", "month", "", "2025-05-31", "excel-date before-plan"),
    ("01-Feb", "exact", "", "2026-02-01", "excel-date"),
    # counted from the plan
    ("tomorrow", "exact", "", "2025-09-15", ""),
    ("Monday", "exact", "", "2025-09-15", ""),
    ("next Friday", "exact", "", "2025-09-19", ""),
    ("from next week", "ongoing", "2025-09-15", "", ""),
    ("from tomorrow", "ongoing", "2025-09-15", "", ""),
    ("starting this month", "ongoing", "2025-09-14", "", ""),
    ("end of the month", "month", "", "2025-09-30", ""),
    ("last working day of the month", "month", "", "2025-09-30", ""),
    ("within 2 weeks", "duration", "", "2025-09-28", ""),
    ("2 weeks", "duration", "", "2025-09-28", "duration-or-deadline"),
    ("2/52", "duration", "", "2025-09-28", "duration-or-deadline"),
    ("in 3/12", "duration", "", "2025-12-14", ""),
    ("3/12", "duration", "", "2025-12-14", "months-or-day duration-or-deadline"),
    ("6 weeks", "duration", "", "2025-10-26", "duration-or-deadline"),
    ("6/52", "duration", "", "2025-10-26", "duration-or-deadline"),
    ("6 wks", "duration", "", "2025-10-26", "duration-or-deadline"),
    ("6-8 weeks", "duration", "", "2025-11-09", "duration-or-deadline"),
    ("3 months", "duration", "", "2025-12-14", "duration-or-deadline"),
    ("within 10 working days", "duration", "", "2025-09-26", "working-days"),
    ("within 20 school days", "duration", "", "2025-10-10", "school-days"),
    ("12 week programme", "duration", "", "", "no-start"),
    ("short term", "approximate", "", "", "vague-time"),
    # terms and festivals
    ("Autumn term", "approximate", "", "2025-12-19", "term-dates"),
    ("Aut", "approximate", "", "2025-12-19", "term-dates"),
    ("Michaelmas", "approximate", "", "2025-12-19", "term-dates"),
    ("by half term", "approximate", "", "", "term-dates"),
    ("by February half term", "approximate", "", "2026-02-28", "term-dates"),
    ("end of KS2", "approximate", "", "", "school-stage"),
    ("By the end of year 3", "approximate", "", "", "school-stage"),
    ("by Y7 transition", "approximate", "", "", "school-stage"),
    ("before Christmas", "approximate", "", "2025-12-24", "no-exact-day"),
    ("before Easter", "approximate", "", "2026-04-04", "no-exact-day"),
    ("after Easter", "approximate", "2026-04-07", "", "no-exact-day"),
    ("by end of financial year", "approximate", "", "2026-03-31", ""),
    # soon, always, again and again
    *((words, "asap", "", "", "") for words in ("ASAP", "urgent", "Immediate", "straight away", "today")),
    *((words, "ongoing", "", "", "") for words in ("Ongoing", "Continuous", "throughout", "open", "since Y9")),
    ("Ongoing – review in Nov", "ongoing", "", "", "review-in-timescale"),
    ("from 29/9", "ongoing", "2025-09-29", "", ""),
    *(
        (words, "recurring", "", "", "")
        for words in (
            "Mon & Thurs 3.15–4pm", "weekly", "every Thursday", "each time", "3 x 20 minutes a week", "Once a term",
            "Every half term", "every 10 working days", "10 minutes daily", "Thursdays", "termly",
        )
    ),
    *(
        (words, "recurring", "", "", "")
        for words in (
            "last Friday of each month", "second Tuesday monthly", "1st Monday of the month", "2nd and 4th Tuesday",
            "last working day of every month",
        )
    ),
    ("first and third Saturday of the month from 7 November", "recurring", "2025-11-07", "", ""),
    ("Wednesdays, 4 January – 19 March 2027", "recurring", "2027-01-04", "2027-03-19", ""),
    ("from 10 Sept, weekly", "recurring", "2025-09-10", "", ""),
    ("monthly from May", "recurring", "2026-05-01", "", ""),
    ("Fridays and Saturdays until 1 Dec", "recurring", "", "2025-12-01", ""),
    # events
    ("by RCPC", "event", "", "2025-11-13", "at-next-review"),
    ("before review conference", "event", "", "2025-11-12", "at-next-review"),
    ("by next review", "event", "", "2025-11-13", "at-next-review"),
    ("by next TAF", "event", "", "2025-11-13", "at-next-review"),
    ("at next PEP", "event", "", "2025-11-13", "at-next-review"),
    ("once referral accepted", "event", "", "", ""),
    ("when housing offered", "event", "", "", ""),
    ("after assessment", "event", "", "", ""),
    ("before the new form goes live", "event", "", "", ""),
    ("within 2 weeks of referral", "event", "", "", ""),
    ("when allocated", "event", "", "", "outside-control"),
    ("waiting list (18 wks)", "event", "", "", "outside-control"),
    # nothing
    *(
        (words, "none", "", "", "")
        for words in (
            "", "N/A", "-", "n/a", "TBC", "***Timescale required***", "Click here to enter a date.",
            "dd/mm/yy", "Enter date",
        )
    ),
    *((words, "none", "", "", "status-in-timescale") for words in ("Done", "Completed 3/9", "✓", "achieved")),
    *((words, "none", "", "", "as-above") for words in ("same as above", "as above", '"', "ditto", "↓")),
    ("new", "none", "", "", "timescale-not-understood"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start", "due", "codes"), WRITTEN, ids=[row[0] or "blank" for row in WRITTEN])
def test_what_people_write_is_understood(text: str, kind: str, start: str, due: str, codes: str) -> None:
    found, doubts = understand_timescale(text, PLAN)
    assert (found.written, found.kind) == (text, kind)
    assert (str(found.start or ""), str(found.due or "")) == (start, due)
    assert [doubt.code for doubt in doubts] == codes.split()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("once the Referral is accepted", "the Referral is accepted"),
        ("by next review", "next review"),
        ("within 2 weeks of referral", "referral"),
        ("before the new form goes live.", "the new form goes live"),
    ],
)
def test_the_event_that_comes_first_is_kept_in_its_words(text: str, event: str) -> None:
    assert understand_timescale(text, PLAN)[0].depends_on_event == event


def test_relative_words_name_the_day_they_were_counted_from() -> None:
    assert understand_timescale("within 2 weeks", PLAN)[0].counted_from == PLAN.plan_date
    assert understand_timescale("by next review", PLAN)[0].counted_from == PLAN.next_review
    assert understand_timescale("12 October 2025", PLAN)[0].counted_from is None


@pytest.mark.parametrize("text", ["9 Oct", "within 2 weeks", "next Friday", "before Easter", "Q3", "by next review"])
def test_without_a_date_of_the_plan_no_day_is_made_up(text: str) -> None:
    found, doubts = understand_timescale(text, NO_ANCHOR)
    assert (found.start, found.due) == (None, None)
    assert doubts


def test_a_pair_of_years_is_a_financial_year_in_the_plan_of_a_partnership() -> None:
    found, _ = understand_timescale("2025/26", replace(PLAN, plan_kind="partnership"))
    assert (found.start, found.due) == (dt.date(2025, 4, 1), dt.date(2026, 3, 31))


def test_the_weekday_chooses_the_year_where_the_nearer_one_is_past() -> None:
    assert understand_timescale("Thurs 3 Sept", PLAN)[0].due == dt.date(2026, 9, 3)


def test_a_doubt_repeats_no_word_of_the_cell() -> None:
    for text in ("when Zebedee is allocated", "31/9/25 Zebedee", "Zebedee"):
        for doubt in understand_timescale(text, PLAN)[1]:
            assert "Zebedee" not in doubt.message + doubt.hint


@pytest.mark.parametrize("word", ["12/9/25 ", "Oct ", "every ", "word "])
def test_a_very_long_cell_is_read_from_its_beginning_only(word: str) -> None:
    found, doubts = understand_timescale(word * 5000, PLAN)
    assert found.written == word * 5000
    assert "long-timescale" in [doubt.code for doubt in doubts]


@settings(max_examples=150, deadline=None)
@given(cells, anchors)
@example("29 Feb", Anchor(dt.date(2025, 9, 14)))
@example("999 years", Anchor(dt.date.max, dt.date.max))
def test_no_text_is_too_odd_and_no_word_is_lost(text: str, anchor: Anchor) -> None:
    found, doubts = understand_timescale(text, anchor)
    assert found.written == text
    assert Timescale.model_validate(found.model_dump()) == found
    if found.start and found.due and found.due < found.start:
        assert "ends-before-start" in [doubt.code for doubt in doubts]
    assert found.due is None or found.kind not in ("none", "asap")


@settings(max_examples=80, deadline=None)
@given(cells, anchors)
def test_what_is_said_is_understood_alike(text: str, anchor: Anchor) -> None:
    found = understand_timescale(text, anchor)
    assert understand_timescale(say_timescale(found[0]), anchor) == found


@given(days, st.none() | days)
def test_a_timescale_without_words_is_said_from_its_parts(due: dt.date, start: dt.date | None) -> None:
    kind = "range" if start else "exact"
    said = say_timescale(Timescale.model_validate({"start": start, "due": due, "kind": kind}))
    found, _ = understand_timescale(said, PLAN)
    assert (found.start, found.due, found.kind) == (start, due, kind)


@pytest.mark.parametrize("kind", ["ongoing", "asap", "recurring"])
def test_a_kind_without_words_is_said_in_a_word(kind: str) -> None:
    said = say_timescale(Timescale.model_validate({"kind": kind}))
    assert understand_timescale(said, PLAN)[0].kind == kind


@pytest.mark.parametrize("cell", ["sometime after xmas", "after Easter", "in the new year", "before Christmas"])
def test_a_day_is_said_to_be_taken_only_where_one_was(cell: str) -> None:
    found, doubts = understand_timescale(cell, PLAN)
    said = [doubt.message for doubt in doubts if doubt.code == "no-exact-day"]
    assert said
    assert any("day that these words allow was taken" in words for words in said) is (found.due is not None)
