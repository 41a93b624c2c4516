from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforms.plan import Timescale
from planforms.values.anchor import Anchor
from planforms.values.sentence import read_step
from planforms.values.who import say_people
from tests.values.cells import anchors, cells

PLAN = Anchor(plan_date=dt.date(2025, 11, 3), next_review=dt.date(2025, 12, 1))

# The sentence; its owners; the words that say when, their kind, start and due.
STEPS = [
    ("Ana will ring the drug team by Friday 7 November and let Yusuf know.", "Ana", "by Friday 7 November", "exact", "", "2025-11-07"),
    ("Mr Crane to check in with Mason every Monday morning.", "Mr Crane", "every Monday", "recurring", "", ""),
    ("Karen will weigh the baby and go through safe sleep again within 10 days.", "Karen", "within 10 days", "duration", "", "2025-11-13"),
    ("Yusuf to write the story with the family by 21/11/25.", "Yusuf", "by 21/11/25", "exact", "", "2025-11-21"),
    ("Everyone to meet at Bev’s on 17 November at 4pm to agree who Mason rings.", "Everyone", "on 17 November", "exact", "", "2025-11-17"),
    ("Angela Boyce to refer Farida to adult social care – this week.", "Angela Boyce", "this week", "approximate", "", "2025-11-09"),
    ("School to give Noor a late pass, from Monday 10/11.", "School", "from Monday 10/11", "ongoing", "2025-11-10", ""),
    ("Samira to sleep over two nights a week so Noor rests.", "Samira", "two nights a week", "recurring", "", ""),
    ("Beth to find the money for the Year 9 trip before deposits close on 17 November.", "Beth", "before deposits close on 17 November", "exact", "", "2025-11-17"),
    ("ACTION: JS to chase housing (by end of Nov)", "JS", "by end of Nov", "month", "", "2025-11-30"),
    ("Ring the GP about the jabs (JS, by 12/11/25)", "JS", "by 12/11/25", "exact", "", "2025-11-12"),
    ("Referral to CAMHS to be made by Beth Sorrell by 10 December.", "Beth Sorrell", "by 10 December", "exact", "", "2025-12-10"),
    ("Mum and Dad to agree a bedtime routine by next review", "Mum\nDad", "by next review", "event", "", "2025-12-01"),
    ("Mum to book; SW to chase", "Mum\nSW", "", "none", "", ""),
    ("Jane Smith: ring the landlord by Monday", "Jane Smith", "by Monday", "exact", "", "2025-11-10"),
    ("School nurse will visit weekly until 1 Dec.", "School nurse", "weekly until 1 Dec", "recurring", "", "2025-12-01"),
    ("Dad - to pick Mason up on Tuesdays and Thursdays", "Dad", "Tuesdays and Thursdays", "recurring", "", ""),
    ("1. EP to observe in class by end of autumn term", "EP", "by end of autumn term", "approximate", "", "2025-12-19"),
    ("Will to mend the gate asap", "Will", "asap", "asap", "", ""),
    ("Head of Year to email all staff by the end of this week", "Head of Year", "by the end of this week", "approximate", "", "2025-11-07"),
    ("Family to work with Karen on sleep from next week", "Family", "from next week", "ongoing", "2025-11-10", ""),
    ("Mum will take Lexi for her jabs on the 12th", "Mum", "on the 12th", "exact", "", "2025-11-12"),
    ("Dad has to leave the house by 12 Nov", "Dad", "by 12 Nov", "exact", "", "2025-11-12"),
    ("Sleep diary to be kept by Mum each night", "Mum", "each night", "recurring", "", ""),
    ("GP: check inhaler technique", "GP", "", "none", "", ""),
    ("Before Christmas, SENCO to hold a planning meeting", "SENCO", "Before Christmas", "approximate", "", "2025-12-24"),
    ("From 10 November, Nan will have the children on Saturdays", "Nan", "From 10 November", "ongoing", "2025-11-10", ""),
    ("Mum to ring the GP 10/11/25", "Mum", "10/11/25", "exact", "", "2025-11-10"),
    ("EP to see Kit in the week of 10 November", "EP", "the week of 10 November", "range", "2025-11-10", "2025-11-16"),
    # nobody is named, and no day is given
    ("Ask Mum to ring the GP by Friday.", "", "by Friday", "exact", "", "2025-11-07"),
    *(
        (words, "", "", "none", "", "")
        for words in (
            "Review the letter of 3 May with Mum.", "Letter to school about the trip", "Support for Mum to attend the group",
            "Strategies to help Mason calm down", "Access to speech therapy", "Nursery to be asked for a report",
            "We will keep talking", "Housing: sort the damp", "", "Lift to Moss Farm", "Read the letter of 3/12/25", "Nobody to smoke in the house", "Someone to ring housing", "Who will ring?", "Mum said she will ring the GP",
            "Lead professional: Beth Sorrell", "Parents to be offered a course", "Small group to practise starting conversations",
        )
    ),
    ("Transport will be provided from 1 December", "", "from 1 December", "ongoing", "2025-12-01", ""),
    ("Mrs Lowther to talk to Noor about what happened on 18 October", "Mrs Lowther", "", "none", "", ""),
    ("Sarah will find out about Year 7 places", "Sarah", "", "none", "", ""),
    ("Paul to collect the weekly food parcel", "Paul", "", "none", "", ""),
    ("Complete the daily diary by 14 November", "", "by 14 November", "exact", "", "2025-11-14"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "owners", "when", "kind", "start", "due"), STEPS, ids=[row[0] for row in STEPS])
def test_a_step_in_prose_says_who_and_when(
    sentence: str, owners: str, when: str, kind: str, start: str, due: str
) -> None:
    step = read_step(sentence, PLAN)
    assert say_people(step.owners) == owners
    assert (step.timescale.written, step.timescale.kind) == (when, kind)
    assert (str(step.timescale.start or ""), str(step.timescale.due or "")) == (start, due)


def test_an_impossible_day_in_a_sentence_is_doubtful() -> None:
    assert [doubt.code for doubt in read_step("Bev to write by 31/11/25", PLAN).doubts] == ["impossible-date"]


@settings(max_examples=150, deadline=None)
@given(cells | st.sampled_from([row[0] for row in STEPS]) | st.text(), anchors)
def test_no_sentence_is_too_odd_and_every_word_found_stands_in_it(sentence: str, anchor: Anchor) -> None:
    step = read_step(sentence, anchor)
    said = " ".join(sentence.split())
    assert step.timescale.written in said
    assert all(word in said for who in step.owners for word in who.written.split())
    assert Timescale.model_validate(step.timescale.model_dump()) == step.timescale
