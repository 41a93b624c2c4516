from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.plan import Monitoring, Resource
from planforms.values.anchor import NO_ANCHOR
from planforms.values.labelled import say_monitoring, say_resource, understand_monitoring, understand_resource

LINES = st.lists(
    st.sampled_from(
        ["Late marks", "how:", "How: register", ";", " ", "collected by: office", "when", ":", "needed by: ASAP"]
    )
).map("".join)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("Late marks, each half term", Monitoring(information="Late marks, each half term")),
        (
            "Late marks; how: school register; collected by: the office; analysed by: Priya; when: weekly",
            Monitoring(
                information="Late marks",
                how="school register",
                collected_by="the office",
                analysed_by="Priya",
                when="weekly",
            ),
        ),
        ("Collected by: Lloyd", Monitoring(collected_by="Lloyd")),
        ("Ask how: nobody knows", Monitoring(information="Ask how: nobody knows")),
        ("Marks; how: a; how: b", Monitoring(information="Marks; how: a; how: b")),
    ],
)
def test_monitoring_in_a_line_is_understood(line: str, entry: Monitoring) -> None:
    assert understand_monitoring(line) == entry


def test_a_resource_in_a_line_says_who_obtains_it_and_by_when() -> None:
    resource = understand_resource("Two licences, £540; obtained by: Piotr Lis; needed by: 2 October 2026", NO_ANCHOR)
    assert (resource.description, resource.amount, resource.kind) == ("Two licences, £540", 540.0, "finance")
    assert resource.obtained_by is not None
    assert resource.obtained_by.name == "Piotr Lis"
    assert resource.needed_by.written == "2 October 2026"


@given(LINES)
def test_what_was_understood_is_understood_the_same_again(line: str) -> None:
    line = line.strip()
    monitoring = understand_monitoring(line)
    assert understand_monitoring(say_monitoring(monitoring)) == monitoring
    resource = understand_resource(line, NO_ANCHOR)
    assert understand_resource(say_resource(resource), NO_ANCHOR) == resource


@given(LINES)
def test_every_word_of_a_line_is_kept(line: str) -> None:
    kept = " ".join(str(value) for value in understand_monitoring(line).model_dump().values()).casefold()
    for word in line.replace(";", " ").replace(":", " ").split():
        assert word.casefold() in kept or word.casefold() in ("how", "when", "collected", "by")
    assert isinstance(understand_resource(line, NO_ANCHOR), Resource)
