from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planforms.plan import Who
from planforms.values.blank import is_placeholder
from planforms.values.who import (
    say_people,
    say_responsibility,
    say_who,
    understand_people,
    understand_responsibility,
    understand_who,
)  # fmt: skip
from tests.values.cells import cells

# The cell; name | role | organisation of each person in it.
PEOPLE = [
    ("HV & mum", ["|HV|", "|mum|"]),
    ("JS", ["JS||"]),
    ("J.S.", ["J.S.||"]),
    ("Jane", ["Jane||"]),
    ("Everyone", ["||Everyone"]),
    ("All agencies", ["||All agencies"]),
    ("Mum to book; SW to chase", ["|Mum|", "|SW|"]),
    ("SW (Jane Smith) / school", ["Jane Smith|SW|", "||school"]),
    ("Comms team", ["||Comms team"]),
    ("Social care", ["||Social care"]),
    ("CAMHS", ["||CAMHS"]),
    (
        "Michael Lund, Patient Safety Lead, NHS trust\nDr Ed Grey, Chief Officer, CCG",
        ["Michael Lund|Patient Safety Lead|NHS trust", "Dr Ed Grey|Chief Officer|CCG"],
    ),
    ("MGM", ["|MGM|"]),
    ("Mr X", ["Mr X||"]),
    ("SLT", ["|SLT|"]),
    ("HT", ["|HT|"]),
    ("TBC", ["||"]),
    ("vacant", ["||"]),
    ("new SW", ["|new SW|"]),
    ("transition worker – TBC", ["|transition worker|"]),
    ("Jane Smith 07700 900123", ["Jane Smith||"]),
    ("Head of CS / Chair SLSCB (from Apr)", ["|Head of CS / Chair SLSCB|"]),
    ("Helen Stroud (WVC)", ["Helen Stroud||WVC"]),
    ("Learning and Development Sub-group", ["||Learning and Development Sub-group"]),
    ("youth worker (name tbc)", ["|youth worker|"]),
    ("SALT (via referral)", ["|SALT|"]),
    ("Jo Hall tel 01632 960123 ext 4", ["Jo Hall||"]),
    ("Kit himself", ["Kit||"]),
    ("Housing Options", ["||Housing Options"]),
    ("Speech and language therapist", ["|Speech and language therapist|"]),
    ("SENCOs of both schools", ["|SENCOs of both schools|"]),
    ("Head of Licensing, Kelderwick Council", ["|Head of Licensing|Kelderwick Council"]),
    ("Chief Insp. Rae Dunnock, Kelderwick Police", ["Chief Insp. Rae Dunnock||Kelderwick Police"]),
    ("Mrs Bassi (class teacher), Miss Quirk (TA)", ["Mrs Bassi|class teacher|", "Miss Quirk|TA|"]),
    (
        "Beth Sorrell, Young Carers Worker, Ashmarsh Young Carers",
        ["Beth Sorrell|Young Carers Worker|Ashmarsh Young Carers"],
    ),
    ("Jane Smith, SW, John Doe, HV", ["Jane Smith|SW|", "John Doe|HV|"]),
    ("Ruth Castellan, hub managers", ["Ruth Castellan||", "|hub managers|"]),
    ("SW, HV, school", ["|SW|", "|HV|", "||school"]),
    ("Mum, Cal", ["|Mum|", "Cal||"]),
    ("AB, CD, EF", ["AB||", "CD||", "EF||"]),
    ("Mum/Dad", ["|Mum|", "|Dad|"]),
    ("Parent/carer", ["|Parent/carer|"]),
    ("Mr and Mrs Jones", ["Mr and Mrs Jones||"]),
    ("• Mum\n• Ellie-Mae", ["|Mum|", "Ellie-Mae||"]),
    # two in a cell, or one and what describes that one
    ("Gurdeep Sohal, Home Harbour", ["Gurdeep Sohal||Home Harbour"]),
    ("Beth Sorrell, Home-Start Ashmarsh", ["Beth Sorrell||Home-Start Ashmarsh"]),
    ("Ms Price, Ysgol Penwern", ["Ms Price||Ysgol Penwern"]),
    ("Manager, Larch House", ["|Manager|Larch House"]),
    ("Jane Smith, John Doe", ["Jane Smith||", "John Doe||"]),
    ("Gwen, Kuba’s carers", ["Gwen||", "|Kuba’s carers|"]),
    ("Young Advisers, trainers’ pool", ["|Young Advisers|", "||trainers’ pool"]),
    ("Partnership board, two learners", ["||Partnership board", "|two learners|"]),
    ("Ruth Castellan, SENCOs of both schools", ["Ruth Castellan||", "|SENCOs of both schools|"]),
    ("Mum, Fairlow Park Academy", ["|Mum|", "||Fairlow Park Academy"]),
    ("School and Mum", ["||School", "|Mum|"]),
    ("School and home", ["||School", "||home"]),
    ("Paternal grandmother (Nan)", ["|Paternal grandmother, Nan|"]),
    ("Police (domestic abuse unit)", ["||Police, domestic abuse unit"]),
    ("Dad, lives in Oxley Bridge", ["|Dad|"]),
    # no names: several of a role, and bodies
    *(
        (words, [f"|{words}|"])
        for words in ("Registrars", "Observers", "Hub managers", "Neighbours", "forum observers")
    ),
    *((words, [f"|{words}|"]) for words in ("Team Leader", "Kuba’s Carers", "Two learners")),
    *((words, [f"||{words}"]) for words in ("Dunmarsh Homes", "Property Services", "Outreach team", "Comms")),
    *((words, [f"||{words}"]) for words in ("Citizens Advice", "Welsh Water", "Ashmarsh Young Carers")),
    # names that look like such words
    *(
        (words, [f"{words}||"])
        for words in ("Jean Sanders", "Chambers", "Neil Young", "Ms Young", "Bob Ward", "Rogers")
    ),
    ("", []),
    ("-", []),
    ("Click here to enter text.", []),
]

# The cell; those responsible, those involved, as written; the codes of the doubts.
RESPONSIBLE = [
    ("Lead: AB Support: CD, EF", ["AB"], ["CD", "EF"], []),
    ("Lead: Bridget Foy\nWith: Ruth Castellan, hub managers", ["Bridget Foy"], ["Ruth Castellan", "hub managers"], []),
    ("AB (CD)", ["AB"], ["CD"], ["initials-in-brackets"]),
    ("AB with CD, EF", ["AB"], ["CD", "EF"], []),
    (
        "Priya Nandra (lead), with SENCOs from all four providers",
        ["Priya Nandra (lead)"],
        ["SENCOs from all four providers"],
        [],
    ),
    ("Mum and Dad\nDonna to support", ["Mum", "Dad"], ["Donna to support"], ["no-lead"]),
    ("Gill Stott with Jade and Maureen", ["Gill Stott"], ["Jade", "Maureen"], []),
    ("Teacher for children with SEND", ["Teacher for children with SEND"], [], []),
    ("DT TA Class teacher SENCO Carers/parents", ["DT TA Class teacher SENCO Carers/parents"], [], ["options-left-in"]),
    ("jane@council.example", ["jane@council.example"], [], ["contact-in-owner"]),
    ("as above", ["as above"], [], ["as-above"]),
    ("[e.g. name and role]", [], [], []),
    ("HV & mum", ["HV", "mum"], [], ["no-lead"]),
    ("Mum to book; SW to chase", ["Mum to book", "SW to chase"], [], ["no-lead"]),
    ("school to arrange and mum to attend", ["school to arrange", "mum to attend"], [], ["no-lead"]),
    ("Jane (SW) to refer, Mum to ring", ["Jane (SW) to refer", "Mum to ring"], [], ["no-lead"]),
    ("Jane to buy apples, pears and plums", ["Jane to buy apples, pears and plums"], [], []),
    ("Jane Smith (lead), Tom Ellis", ["Jane Smith (lead)", "Tom Ellis"], [], []),
    ("Mum (with help from Nan)", ["Mum"], ["Nan"], []),
    ("Lead – Jo Hall; others – Mum, SENCO", ["Jo Hall"], ["Mum", "SENCO"], []),
    ("Jo Hall - Lead\nMum - support", ["Jo Hall - Lead"], ["Mum - support"], []),
    ("Accountable: Jo Hall\nConsulted: Mum", ["Jo Hall"], ["Mum"], []),
    ("Led by Jane, supported by Tom", ["Jane"], ["Tom"], []),
    ("Everyone", ["Everyone"], [], ["no-single-owner"]),
    ("Core group", ["Core group"], [], ["no-single-owner"]),
    ("TBC", ["TBC"], [], ["no-owner"]),
    ("transition worker – TBC", ["transition worker – TBC"], [], ["no-owner"]),
    ("SLT", ["SLT"], [], ["two-meanings"]),
]
_SORTING = re.compile(
    r"(?:and|plus|with|together|along|alongside|lead|led|by|person|officer|agency|owner|responsible|main|action|"
    r"support|supported|supporting|from|help|helped|assisted|also|in|partnership|consult|consulted|consulting|"
    r"accountable|named|who|whom|contributors?|involving|involved|others?|o|[0-9]{1,2})",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=[row[0] or "blank" for row in PEOPLE])
def test_people_are_understood(text: str, people: list[str]) -> None:
    assert [f"{who.name}|{who.role}|{who.organisation}" for who in understand_people(text)] == people


@pytest.mark.parametrize(("text", "responsible", "involved", "codes"), RESPONSIBLE, ids=[row[0] for row in RESPONSIBLE])
def test_responsibility_is_understood(text: str, responsible: list[str], involved: list[str], codes: list[str]) -> None:
    found = understand_responsibility(text)
    assert [who.written for who in found[0]] == responsible
    assert [who.written for who in found[1]] == involved
    assert [doubt.code for doubt in found[2]] == codes


@pytest.mark.parametrize(
    "who", [Who(name="Jane Smith", role="SW"), Who(name="Jo Fox", organisation="Housing"), Who(role="HV")]
)
def test_somebody_without_words_is_said_from_the_parts(who: Who) -> None:
    found = understand_who(say_who(who))
    assert found is not None
    assert found.model_copy(update={"written": ""}) == who


def test_where_the_form_asks_for_it_the_others_involved_stand_in_brackets() -> None:
    responsible, involved, _ = understand_responsibility("Sunita Ray (Forum, Grace Mould)", brackets_help=True)
    assert [who.written for who in responsible] == ["Sunita Ray"]
    assert [who.written for who in involved] == ["Forum", "Grace Mould"]


def test_a_long_text_names_nobody() -> None:
    text = "Mum and Dad will talk to school about the transport, " * 20
    assert understand_who(text) == Who(written=text.strip())
    assert len(understand_people(text)) == 1


def _words(text: str) -> list[str]:
    return sorted(word for word in re.findall(r"\w+", text) if not _SORTING.fullmatch(word))


@settings(max_examples=150, deadline=None)
@given(cells)
@example("Speech\nand Language / Mum")
@example("with\nMum")
@example("{\n[0\n0]")
def test_every_typed_word_is_kept(text: str) -> None:
    if any(is_placeholder(" ".join(part.split())) for part in [text, *re.split(r"[\n;,/&+]", text)]):
        return
    assert _words(" ".join(who.written for who in understand_people(text))) == _words(text)
    responsible, involved, _ = understand_responsibility(text)
    if not (responsible or involved):
        assert not _words(text) or is_placeholder(" ".join(say_people(understand_people(text)).split()))
        return
    assert _words(" ".join(who.written for who in (*responsible, *involved))) == _words(text)


@settings(max_examples=150, deadline=None)
@given(cells)
@example("{\n[0\n0]")
def test_what_is_said_is_understood_alike(text: str) -> None:
    people = understand_people(text)
    assert understand_people(say_people(people)) == people
    responsible, involved, _ = understand_responsibility(text)
    assert understand_responsibility(say_responsibility(responsible, involved))[:2] == (responsible, involved)
    who = understand_who(text)
    assert who is None or understand_who(say_who(who)) == who


@given(st.lists(st.sampled_from(["Jane Smith", "Mum", "SW", "CAMHS", "school", "Tom Ellis (HV)"]), max_size=5))
def test_one_person_per_line_stays_one_person_per_line(lines: list[str]) -> None:
    assert [who.written for who in understand_people("\n".join(lines))] == lines
