from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.plan import Person, Who
from planforms.values.known import Acquaintances
from planforms.values.who import understand_who

PEOPLE = tuple(
    Person(name=name)
    for name in ("Graham Tull", "Anita Sewell", "Ros Emery", "Kev Nuttall", "Jane Smith", "John Smith", "Jane Akers",
                 "Ellie-Mae Harker", "Mrs Liz Abbot")
)  # fmt: skip
LEAD = Who(name="Denise Okoro", written="Denise Okoro (lead)")


@pytest.mark.parametrize(
    ("text", "name", "codes"),
    [
        ("GT", "GT", []), ("G.T.", "G.T.", []), ("DO", "DO", []), ("EH", "EH", []), ("EMH", "EMH", []),
        ("JS", "JS", ["initials-unresolved"]), ("QX", "QX", ["initials-unresolved"]),
        ("Kev", "Kev", []), ("Jane", "Jane", ["name-shared"]), ("Jane A", "Jane A", []), ("Jane Smith", "Jane Smith", []),
        ("Mr Smith", "Mr Smith", ["name-shared"]), ("Mrs Abbot", "Mrs Abbot", []), ("Bob", "Bob", []),
        ("LA", "LA", []), ("HR", "", []), ("SW", "", []), ("CAMHS", "", []), ("Social care", "", []),
    ],
)  # fmt: skip
def test_short_names_are_looked_for_among_the_people(text: str, name: str, codes: list[str]) -> None:
    who = understand_who(text)
    assert who is not None
    found, doubts = Acquaintances(PEOPLE, LEAD).found(who)
    assert (found.name, found.written) == (name, text)
    assert [doubt.code for doubt in doubts] == codes


def test_somebody_who_is_also_the_lead_counts_once() -> None:
    assert Acquaintances([Person(name=LEAD.name)], LEAD).found(Who(name="Denise", written="Denise"))[1] == ()


@given(st.builds(Who, name=st.text(max_size=9), role=st.text(max_size=3), written=st.text(max_size=9)), st.text())
def test_nobody_is_renamed(who: Who, other: str) -> None:
    found, _ = Acquaintances([Person(name=other)], None).found(who)
    assert (found.written, found.name or who.name) == (who.written, who.name)
