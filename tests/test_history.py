"""What a review replaces is kept in words that are read back."""

from __future__ import annotations

import datetime as dt

from planforms.history import BEFORE, Before, dates_of, note_heading, with_lines
from planforms.plan import Action, Area, Note, Objective, Plan, Review
from planforms.values.timescale import understand_timescale

DATED = Action(id="1.1.1", timescale=understand_timescale("1 March 2027")[0])


def plan(*notes: Note, reviews: int = 2) -> Plan:
    held = tuple(Review(number=number) for number in range(1, reviews + 1))
    return Plan(kind="child", areas=(Area(objectives=(Objective(actions=(DATED,)),)),), notes=notes, reviews=held)


def test_the_dates_of_an_action_are_told_in_the_order_of_the_reviews() -> None:
    notes = (
        Note(heading=note_heading(2, BEFORE), text=str(Before("Action 1.1.1, by when", "20 November 2026"))),
        Note(
            heading=note_heading(1, BEFORE),
            text="Action 1.1.2, by when: 1 May 2026\nAction 1.1.1, by when: 9 October 2026",
        ),
    )
    days = [time.due for time in dates_of(plan(*notes), DATED)]
    assert days == [dt.date(2026, 10, 9), dt.date(2026, 11, 20), dt.date(2027, 3, 1)]


def test_a_date_that_was_never_moved_is_alone() -> None:
    assert dates_of(plan(), DATED) == (DATED.timescale,)


def test_a_note_of_somebodys_own_is_no_history() -> None:
    assert dates_of(plan(Note(heading="Diary", text="Action 1.1.1, by when: 9 October 2026")), DATED) == (
        DATED.timescale,
    )


def test_a_line_is_kept_once_and_the_words_before_it_stay() -> None:
    notes = with_lines((Note(heading="A", text="one"), Note(heading="B", text="x")), "A", ["two", "one", "two"])
    assert notes == (Note(heading="A", text="one\ntwo"), Note(heading="B", text="x"))
    assert with_lines((), "A", []) == ()
