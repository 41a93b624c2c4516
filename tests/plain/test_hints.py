"""Hints name the very words, say why, and say what to write; they are silent about what is plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.errors import UsageError
from planforms.plain import glossary_from, hints, packaged_glossary, sentences
from planforms.plain.hints import CODES

GLOSSARY = packaged_glossary()


def found(text: str, kind: str = "child", most: int = 20) -> list[tuple[str, str]]:
    return [(hint.code, hint.words) for one in sentences(text) for hint in hints(one, kind, GLOSSARY, most)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan will be reviewed in May.", ("passive", "be reviewed")),
        ("He was seen by the nurse.", ("passive", "was seen by")),
        ("Mum failed to engage with us.", ("blame", "failed to engage")),
        ("We will liaise with the school.", ("jargon", "liaise with")),
        ("Ask CAMHS first.", ("letters", "CAMHS")),
        ("Ask the XQZ team.", ("letters", "XQZ")),
        ("There was DV at home.", ("harm-label", "DV")),
        ("Bring pens/paper.", ("sign", "/")),
        ("Ask the TA.", ("letters", "TA")),
        ("MARAC meets on Monday.", ("jargon", "MARAC")),
        ("Dad takes Rowan to the club on Friday; Mum picks him up at six in the evening.", ("two-ideas", ";")),
    ],
)
def test_what_is_hard_is_named_with_its_words(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dad takes Rowan to school on Tuesdays.", "He is tired at maths.", "Mum is worried.", "Send Mum the list.",
        "The GP and the NHS help.", "We need 20 bags.", "Rowan is excited.", "Ask CHUM (Children’s Help) first.",
    ],
)  # fmt: skip
def test_what_is_plain_has_no_hint(text: str) -> None:
    assert found(text) == []


def test_a_long_sentence_says_how_many_words_are_enough() -> None:
    text = " ".join(["word"] * 16)
    assert found(text) == []
    assert found(text, most=15) == [("too-long", "word word word word …")]


def test_letters_mean_what_they_mean_in_that_kind_of_plan() -> None:
    (child,) = (term.means for term, _ in GLOSSARY.found_in("Ask SLT", "child"))
    (partnership,) = (term.means for term, _ in GLOSSARY.found_in("Ask SLT", "partnership"))
    assert (child, partnership) == ("help with talking", "the senior managers")


def test_sentences_keep_their_place_and_end_at_no_abbreviation() -> None:
    text = "Mr. Jones comes at 9.30. He brings a book.\n• Then we read"
    assert [one.text for one in sentences(text)] == ["Mr. Jones comes at 9.30.", "He brings a book.", "• Then we read"]
    assert all(text[one.begin :].startswith(one.text) for one in sentences(text))


@given(st.text(max_size=200))
def test_no_word_is_lost_between_sentences_and_no_text_breaks_the_hints(text: str) -> None:
    words = [word for one in sentences(text) for word in one.words]
    assert all(word in text for word in words)
    assert {code for code, _ in found(text)} <= set(CODES)


def test_an_organisations_words_come_before_those_of_planforms() -> None:
    own = glossary_from("term,also,means,kind,use\nCAMHS,,our feelings team,child,\nHEX,,a helper,,\n", "own.csv")
    both = own.over(GLOSSARY)
    assert [term.means for term, _ in both.found_in("CAMHS and HEX", "child")] == ["our feelings team", "a helper"]


@pytest.mark.parametrize(
    "text",
    ["word,means\nx,y\n", "term,also,means,kind,use\nx,,y,council,\n", "term,also,means,kind,use\nx,,y,child,shout\n"],
)
def test_a_glossary_that_is_not_one_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(UsageError, match=r"own\.csv"):
        glossary_from(text, "own.csv")


def test_every_term_that_is_explained_has_a_meaning_and_none_explains_harm() -> None:
    for term in GLOSSARY.terms:
        assert term.means or term.use == "ambiguous", term
        assert len(term.means.split()) <= 15
    harm = {term.term for term in GLOSSARY.terms if term.use == "harm"}
    assert {"DA", "neglect", "allegation", "CE", "harm"} <= harm
