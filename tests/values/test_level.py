from __future__ import annotations

import pytest
from hypothesis import given, settings

from planforms.plan import Level
from planforms.values.level import say_level, understand_level
from tests.values.cells import cells


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("High", "high"), ("HIGH", "high"), ("H", "high"), ("Med", "medium"), ("M", "medium"), ("low", "low"),
        ("Urgent", "urgent"),
        ("Very Likely", "high"), ("Unlikely", "low"), ("Very unlikely", "low"), ("Remote", "low"),
        ("Critical", "urgent"),
        ("Priority – HIGH", "high"), ("H (3x4)", "high"), ("4 - Low", "low"), ("Amber", "medium"),
        ("1", ""), ("3", ""), ("3x3", ""), ("3 x 4 = 12", ""), ("Medium/High", ""), ("not high", ""),
        ("No", ""), ("", ""), ("N/A", ""),
    ],
)  # fmt: skip
def test_levels_are_understood(text: str, level: str) -> None:
    found = understand_level(text)
    assert (found.written, found.level) == (text, level)


@pytest.mark.parametrize("level", ["", "low", "medium", "high", "urgent"])
def test_a_level_without_words_is_said_in_a_word(level: str) -> None:
    assert understand_level(say_level(Level.model_validate({"level": level}))).level == level


@settings(max_examples=80, deadline=None)
@given(cells)
def test_no_text_is_too_odd_and_what_is_said_is_understood_alike(text: str) -> None:
    found = understand_level(text)
    assert found.written == text
    assert Level.model_validate(found.model_dump()) == found
    assert understand_level(say_level(found)) == found
