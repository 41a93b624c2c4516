from __future__ import annotations

import pytest
from hypothesis import given, settings

from planforms.values.refs import say_refs, understand_refs
from tests.values.cells import cells


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("1.1.1, 1.1.2", ("1.1.1", "1.1.2")), ("after 2.1.1", ("2.1.1",)), ("R1.2; P3", ("R1.2", "P3")),
        ("Action 1.10", ("1.10",)),
        ("Objective 1 and 2", ("1", "2")), ("1.1, 1.1", ("1.1",)), ("1.1.1 – 1.1.3", ("1.1.1", "1.1.3")),
        ("none", ()), ("", ()),
        ("2 weeks", ()), ("9.30am", ()), ("£300", ()), ("12/9/25", ()), ("50%", ()),
    ],
)  # fmt: skip
def test_references_are_understood(text: str, refs: tuple[str, ...]) -> None:
    assert understand_refs(text) == refs


@settings(max_examples=80, deadline=None)
@given(cells)
def test_no_text_is_too_odd_and_what_is_said_is_understood_alike(text: str) -> None:
    refs = understand_refs(text)
    assert understand_refs(say_refs(refs)) == refs
