"""Each check finds what it is for, and leaves alone what only looks like it; its advice is whole."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforms.checked import Checked, Remark
from planforms.checks import ALL_CHECKS, checked, compared, remarks
from planforms.checks.catalogue import CHECKS, FOLDER_CHECKS
from planforms.checks.places import called
from planforms.plan import Area, Objective, Person, Plan, Review, View
from tests.checks.outline import Outline, read_outline
from tests.checks.specimens import BREAKS, FOLDERS, NEAR_MISSES, OTHER, SOUND, SOUND_PARTNERSHIP, specimen
from tests.plans import plans


def found(outline: Outline) -> tuple[Remark, ...]:
    return remarks(outline.plan, {}, outline.today)


def beside_kayleigh(change: str) -> Checked:
    mine, other = specimen(change), read_outline(OTHER)
    plans = [checked(one.plan, {}, one.today) for one in (mine, other)]
    return compared(plans)[0]


def test_every_check_has_a_plan_that_breaks_it_and_one_that_nearly_does() -> None:
    assert set(BREAKS) == set(NEAR_MISSES) == set(CHECKS)
    assert set(FOLDERS) == set(FOLDER_CHECKS)


@pytest.mark.parametrize("sound", [SOUND, SOUND_PARTNERSHIP], ids=["child", "partnership"])
def test_nothing_is_found_in_a_sound_plan(sound: str) -> None:
    assert found(read_outline(sound)) == ()


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_finds_what_it_is_for_once(code: str) -> None:
    assert [remark.code for remark in found(specimen(BREAKS[code]))].count(code) == 1


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_leaves_a_near_miss_alone(code: str) -> None:
    assert code not in {remark.code for remark in found(specimen(NEAR_MISSES[code]))}


@pytest.mark.parametrize("code", FOLDER_CHECKS)
def test_a_check_of_a_folder_finds_what_it_is_for_and_leaves_a_near_miss_alone(code: str) -> None:
    breaks, near_miss = FOLDERS[code]
    assert [remark.code for remark in beside_kayleigh(breaks).remarks].count(code) == 1
    assert code not in {remark.code for remark in beside_kayleigh(near_miss).remarks}


@pytest.mark.parametrize("code", ALL_CHECKS)
def test_the_advice_of_a_check_is_whole_sentences_with_the_guidance_named(code: str) -> None:
    outline = specimen(BREAKS[code]) if code in BREAKS else None
    all_found = found(outline) if outline else beside_kayleigh(FOLDERS[code][0]).remarks
    remark = next(remark for remark in all_found if remark.code == code)
    for sentence in (remark.title, remark.message, remark.instead):
        assert re.fullmatch(r"[“A-Z0-9].*[.?!]", sentence), sentence
    assert remark.why.words
    assert remark.why.text in ("Rough Guide", "Implementation Planning")
    assert remark.why.section
    assert remark.finding.hint.endswith(")")


@pytest.mark.parametrize("code", CHECKS)
def test_a_message_quotes_nothing_of_the_plan(code: str) -> None:
    outline = specimen(BREAKS[code])
    for remark in found(outline):
        for words in ("Robin", "Kate", "Sue", "Jasmine", "bedtime", "Lorna"):
            assert words not in remark.message
            assert words not in remark.instead


def test_what_is_done_needs_no_owner_and_no_date() -> None:
    done = specimen(
        "do 1.1.1: Draw a bedtime chart | | | Done\ndo 1.1.2: Ring the clinic | Kate Marsh | 2 October 2026"
    )
    assert found(done) == ()


def test_an_empty_plan_can_be_looked_at() -> None:
    assert {remark.code for remark in remarks(Plan(kind="child"), {})} >= {"no-plan-lead", "no-review-point"}


def test_a_finding_says_where_in_the_form_it_is() -> None:
    places = {"areas.0.objectives.0.actions.0.description": "table 2, row 3, column Action"}
    remark = next(one for one in remarks(specimen(BREAKS["no-date"]).plan, places) if one.code == "no-date")
    assert remark.place == "table 2, row 3, column Action"
    assert remark.ref == "1.1.1"


def test_an_empty_box_is_named_by_the_heading_it_has_in_other_rows() -> None:
    action = "areas.0.objectives.0.actions"
    places = {
        f"{action}.0.description": "table 2, row 3, column Action",
        f"{action}.1.description": "table 2, row 4, column Action",
        f"{action}.1.timescale": "table 2, row 4, column By when",
    }
    remark = next(one for one in remarks(specimen(BREAKS["no-date"]).plan, places) if one.code == "no-date")
    assert remark.place == "table 2, row 3, column By when"
    cells = {
        f"{action}.0.description": "sheet Actions, cell C5, table 7, column Action",
        f"{action}.1.timescale": "sheet Actions, cell H6, table 7, column By when",
    }
    remark = next(one for one in remarks(specimen(BREAKS["no-date"]).plan, cells) if one.code == "no-date")
    assert remark.place == "sheet Actions, cell H5, table 7, column By when"


@given(plans(max_size=2))
@settings(max_examples=15)
def test_any_plan_can_be_looked_at_and_gives_the_same_twice(plan: Plan) -> None:
    first, kept = checked(plan, {}, dt.date(2026, 11, 22))
    assert checked(plan, {}, dt.date(2026, 11, 22)) == (first, kept)
    assert compared([(first, kept), (first, kept)])[0].strengths == first.strengths
    assert not {remark.code for remark in remarks(plan, {})} & {"overdue", "review-passed"}


@given(st.integers(0, 12), st.integers(0, 12))
@settings(max_examples=25)
def test_a_number_of_actions_is_never_more_than_there_are(dated: int, undated: int) -> None:
    lines = [f"do 1.1.{n}: Step number {n} of it | Sue Hart | 2 October 2026" for n in range(dated)]
    lines += [f"do 1.1.{dated + n}: Step number {n} more | Sue Hart |" for n in range(undated)]
    outline = specimen("\n".join(lines) or "note Other: nothing")
    whole, _ = checked(outline.plan, {}, outline.today)
    counts = whole.figures
    if dated + undated:
        assert (counts.open, counts.no_date) == (dated + undated, undated)
        assert sum(remark.code == "no-date" for remark in whole.remarks) == undated
    assert counts.no_owner <= counts.open >= counts.overdue


@pytest.mark.parametrize("day", [dt.date.min, dt.date(1900, 2, 28), dt.date.max])
def test_a_date_at_the_end_of_the_calendar_stops_no_check(day: dt.date) -> None:
    plan = specimen(BREAKS["all-on-one-day"]).plan
    tree = plan.model_dump()
    tree |= {"agreed_on": day, "starts": day, "ends": day}
    tree["review_points"][0]["on"]["due"] = day
    for action in tree["areas"][0]["objectives"][0]["actions"]:
        action["timescale"]["due"] = day
    for today in (dt.date.min, dt.date(2026, 11, 22), dt.date.max):
        checked(Plan.model_validate(tree), {}, today)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("areas.0.objectives.0.measures", "outcome 2.1"),
        ("areas.0.need", "area 2"),
        ("reviews.0.taking_part", "held review 1"),
        ("lead", ""),
        ("assumptions", ""),
    ],
)
def test_what_a_path_is_of_is_said_in_words(path: str, words: str) -> None:
    area = Area(id="2", objectives=(Objective(id="2.1"),))
    assert called(Plan(kind="child", areas=(area,), reviews=(Review(),)), path) == words


def test_where_the_family_is_quoted_in_a_review_it_is_asked_who_was_there() -> None:
    there = (Person(name="Cora Dent", role="Social worker", attended=True),)
    for views, said in (((), "warning"), ((View(whose="child", text="I sleep better."),), "note")):
        review = Review(number=1, taking_part=there, views=views)
        outline = read_outline(SOUND)
        plan = outline.plan.model_copy(update={"reviews": (review,)})
        (remark,) = [one for one in remarks(plan, {}, outline.today) if one.code == "review-without-family"]
        assert remark.severity == said
        assert ("Who was there?" in remark.instead) is (said == "note")
