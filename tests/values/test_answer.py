from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforms.values.answer import say_answer, understand_answer
from tests.values.cells import cells


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Yes", True), ("y", True), ("No", False), ("N", False), ("☒ Yes ☐ No", True), ("☐ Yes ☒ No", False),
        ("Yes ☐ No ☑", False),
        ("✓", True), ("X", True), ("☒", True), ("✗", False), ("Y, second half", True),
        ("No – nothing in the budget", False),
        ("☒ Yes, with everyone   ☐ No   ☐ Yes, but not with:", True), ("☐ Yes ☐ No", None),
        ("☒ Yes ☒ No", None), ("Yes / No", None),
        ("N/A", None), ("n/a", None), ("None", None), ("Not yet", None), ("apologies", None),
        ("Yesterday", None), ("", None),
        ("1", None),
    ],
)  # fmt: skip
def test_answers_are_understood(text: str, answer: bool | None) -> None:
    assert understand_answer(text) is answer


@given(st.sampled_from([True, False, None]))
def test_every_answer_is_understood_as_it_is_said(answer: bool | None) -> None:
    assert understand_answer(say_answer(answer)) is answer


@settings(max_examples=80, deadline=None)
@given(cells)
def test_no_text_is_too_odd(text: str) -> None:
    assert understand_answer(text) in (True, False, None)
