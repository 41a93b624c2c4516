from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings

from planforms.plan import Status
from planforms.values.status import STATES, State, fold, say_status, understand_status
from tests.values.cells import PLAN, cells, days


@pytest.mark.parametrize(
    ("text", "state"),
    [
        *((words, state) for state, words in STATES.items()),
        ("G", "on_track"), ("A", "at_risk"), ("R", "off_track"), ("B", "done"), ("GREEN", "on_track"),
        ("🟢", "on_track"),
        ("🔴", "off_track"), ("A/G", "at_risk"), ("Amber→Green", "on_track"), ("Amber -> Red", "off_track"),
        ("✓", "done"),
        ("Complete", "done"), ("Achieved", "done"), ("CLOSED", "done"), ("Blue", "done"), ("In progress", "on_track"),
        ("Overdue", "off_track"), ("Partially met", "at_risk"), ("Not met", "off_track"), ("on hold", "stopped"),
        ("nearly complete", ""), ("not complete", ""), ("To be completed by Sept", ""), ("open", ""), ("", ""),
        ("N/A", ""),
        ("The first half was done in September, and nine of eleven staff came", ""),
    ],
)  # fmt: skip
def test_states_are_understood(text: str, state: str) -> None:
    found = understand_status(text, PLAN)
    assert (found.written, found.state) == (text, state)


@pytest.mark.parametrize(
    "text",
    ["4/10", "4→6", "6 (was 4)", "5 - No Issues", "80%", "80% complete", "Score: 3", "7 out of 10", "Carried fwd", "c/f",
     "See minutes", "Please select", "#REF!"],
)  # fmt: skip
def test_scales_shares_and_notes_are_words_without_a_state(text: str) -> None:
    assert understand_status(text, PLAN) == Status(written=text)


@pytest.mark.parametrize(
    ("text", "state"),
    [("B", "off_track"), ("Blue", "done"), ("3", "at_risk"), ("A → B", "off_track"), ("on the go.", "on_track"), ("G", "on_track")],
)  # fmt: skip
def test_the_forms_own_key_goes_before_all_other_meanings(text: str, state: str) -> None:
    key: dict[str, State] = {fold("B"): "off_track", fold("3"): "at_risk", fold("On the go"): "on_track"}
    found = understand_status(text, PLAN, key)
    assert (found.written, found.state) == (text, state)


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("Completed 3/9/25", dt.date(2025, 9, 3)),
        ("Done 08/09/25", dt.date(2025, 9, 8)),
        ("Completed 3/9", dt.date(2025, 9, 3)),
        ("Done", None),
        ("Done 31/9/25", None),
        ("On track for 3/9/25", None),
    ],
)
def test_the_day_of_completion_is_understood(text: str, completed: dt.date | None) -> None:
    assert understand_status(text, PLAN).completed == completed


@given(days)
def test_a_status_without_words_is_said_from_its_parts(day: dt.date) -> None:
    for state, words in STATES.items():
        assert say_status(Status.model_validate({"state": state})) == words
    found = understand_status(say_status(Status(state="done", completed=day)))
    assert (found.state, found.completed) == ("done", day)


@settings(max_examples=80, deadline=None)
@given(cells)
def test_no_text_is_too_odd_and_what_is_said_is_understood_alike(text: str) -> None:
    found = understand_status(text, PLAN)
    assert found.written == text
    assert Status.model_validate(found.model_dump()) == found
    assert understand_status(say_status(found), PLAN) == found
