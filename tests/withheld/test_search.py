"""What must not be printed is found however it is spelled, and what only looks like it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.plan import Withheld
from planforms.withheld import Secret, contacts, holds, printed_html, search, spelled_otherwise, without_withheld

ADDRESS = "Flat 2\n17a Orchard Road\nHolme\nHartlepool-on-Sea\nTS2 4QQ"
CLAIRE = Secret("Claire Ashdown", "person", "", unnamed=True)


def withheld(text: str) -> Secret:
    return Secret(text, "withheld", "a text that must not be passed on")


@pytest.mark.parametrize(
    "text",
    [
        "Meet at 17a Orchard Road.", "17A, ORCHARD  ROAD", "at 17 a Orchard Rd", "17a Orch-\nard Rd.", "17a Órchard Road",
        "the house in Orchard Rd is damp", "near Hartlepool on Sea", "ts24qq", "TS2  4QQ", "17a\u200bOrchard\u00adRoad",
    ],
)  # fmt: skip
def test_an_address_is_found_by_any_part_that_tells(text: str) -> None:
    assert holds(text, withheld(ADDRESS))


@pytest.mark.parametrize(
    "text",
    ["Ring Flat 20.", "Holme Valley Primary School", "Orchard Road Surgery", "170a Orchard Way", "an orchard", ""],
)
def test_a_part_that_says_little_by_itself_stops_nothing(text: str) -> None:
    assert not holds(text, withheld(ADDRESS))
    assert without_withheld((text,), (Withheld(text=ADDRESS),)) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Claire’s mum", "C. Ashdown rings", "ASHDOWN, Claire", "Mrs Ashdown", "CA to do", "C.A. comes", "Clairé  ashdown",
        "Claire Jane Ashdown", "Clair-\ne Ashdown",
    ],
)  # fmt: skip
def test_a_hidden_person_is_found_by_name_title_and_initials(text: str) -> None:
    assert holds(text, CLAIRE)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Claire Ashdown", "Clare Ashdown rings"), ("Claire Ashdown", "ASHDOWN, Clare"), ("Mohammed Iqbal", "Muhammad Iqbal"),
        ("Siân Rees", "Sian Rees"), ("Sarah-Jane Poole", "Sarah-Jane Poole"), ("Dr Stephen Hall", "Steven Hall"),
    ],
)  # fmt: skip
def test_a_whole_name_is_found_in_another_spelling_of_the_first_name(name: str, text: str) -> None:
    assert holds(text, withheld(name))
    assert not holds(text.split(maxsplit=1)[0].strip(","), withheld(name)) or text.startswith("ASHDOWN")


def test_a_first_name_alone_in_another_spelling_is_a_doubt_and_no_find() -> None:
    texts = ("Ask Clare about the key.", "Make it clare, or Sara.", "Anne has it.")
    assert not holds(texts[0], CLAIRE)
    assert spelled_otherwise(texts, ("Claire Ashdown", "Ann Price", "Sarah"), ("Sara Holt",)) == ("Clare", "Anne")


@pytest.mark.parametrize("text", ["clairvoyant", "an ash tree", "cash down", "cA", "Ashdown Road School"])
def test_a_hidden_person_is_not_found_in_other_words(text: str) -> None:
    assert not holds(text, CLAIRE)


@pytest.mark.parametrize(
    "text", ["ring 07700900123", "+44 7700 900 123", "(07700) 900-123", "0044 7700 900123", "0 7 7 0 0 9 0 0 1 2 3"]
)
def test_a_telephone_number_is_found_in_any_spacing(text: str) -> None:
    assert holds(text, withheld("07700 900123"))
    assert not holds("07700 900124", withheld("07700 900123"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("meet at 12 Mill Lane", "an address"), ("ring 01632 960 123", "a telephone number"),
        ("write to mo@nowhere.example", "an e-mail address"), ("in DQ4 7XX", "a postcode"),
        ("NHS 943 476 5919", "an NHS number"), ("UPN A801200001001", "a pupil number"),
        ("NI QQ 12 34 56 C is none, AB 12 34 56 C is", "a national insurance number"),
    ],
)  # fmt: skip
def test_what_reaches_a_person_is_found_though_no_field_holds_it(text: str, kind: str) -> None:
    assert [contact.kind for contact in contacts(text)] == [kind]
    (found,) = search([text], (), (), [("aim", text)])
    assert (found.what, found.path) == (kind, "aim")


@pytest.mark.parametrize(
    "text",
    [
        "from 9.30 to 10.15 on 01 12 2026", "by 12 September 2026", "19 of 60 days", "2026/1173", "Kit fund: £85",
        "the 3 Rs", "at 8:50", "1.2.3", "in 2 weeks", "6 sessions, 45 minutes", "Year 5, room 12", "NHS 943 476 5918",
    ],
)  # fmt: skip
def test_dates_times_and_sums_are_no_contacts(text: str) -> None:
    assert not list(contacts(text))


def test_what_somebody_let_through_stops_nothing_but_what_is_withheld_does() -> None:
    text = "Meet at 12 Mill Lane"
    assert search([text], (), (), ())
    assert not search([text], (), ("12 Mill Lane",), ())
    assert search([text], (withheld("12 Mill Lane"),), ("12 Mill Lane",), ())


def test_a_text_that_begins_in_one_place_and_ends_in_the_next_is_found() -> None:
    found = search(["They live at 12", "Elm Row now"], (withheld("12 Elm Row"),), (), [("aim", "They live at 12")])
    assert ("a text that must not be passed on", "") in {(one.what, one.path) for one in found}


def test_the_text_of_a_page_is_that_of_its_elements_and_attributes() -> None:
    html = (
        '<style>x{}</style><p title="one">two <b>th</b>ree &amp; four</p><img alt="five" src="six.svg" class="seven">'
    )
    said = printed_html(html)
    assert all(words in said for words in ("one", "two three & four", "five"))
    assert not any(words in said for words in ("six", "seven", "x{}"))


@given(st.text(min_size=6, max_size=30), st.sampled_from(["upper", "lower", "title"]), st.text(" \n-,.", max_size=3))
def test_a_text_is_found_in_itself_however_it_is_broken(text: str, case: str, between: str) -> None:
    letters = [letter for letter in text if letter.isalnum()]
    if len(letters) < 6:
        return
    again = between.join(letters)
    assert holds(getattr(again, case)(), withheld("".join(letters))) or not again.isascii()


@given(st.text(max_size=40), st.text(max_size=60))
def test_no_text_breaks_the_search(secret: str, text: str) -> None:
    search([text], [withheld(secret), Secret(secret, "person", "", unnamed=True)], [secret], [("aim", text)])
