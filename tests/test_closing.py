"""The closing section turns what a form gives into the plan again, and counts for nothing where the form has changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from planforms.closing import Entry, entries, restored
from planforms.plan import Action, Area, Assumption, Objective, Person, Plan, Review, Risk, Status, View
from planforms.values.anchor import Anchor
from tests.plans import plans

ANCHOR = Anchor()


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(plans(2), plans(2))
def test_the_rows_turn_any_plan_into_any_other(body: Plan, plan: Plan) -> None:
    body = body.model_copy(update={"kind": plan.kind})
    rows = entries(body, plan, ANCHOR)
    assert restored(body, rows, ANCHOR) == (plan, ())


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(plans(2), plans(2))
def test_rows_that_belong_to_another_form_never_break_the_reading(body: Plan, plan: Plan) -> None:
    rows = entries(Plan(kind=plan.kind), plan, ANCHOR)
    made, refused = restored(body, rows, ANCHOR)
    assert isinstance(made, Plan)
    assert set(refused) <= set(rows)


def _plan(*actions: Action) -> Plan:
    return Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=actions),)),))


def test_a_status_stays_with_its_action_when_the_actions_are_turned_round() -> None:
    one, other = Action(id="1.1.1", description="Visit"), Action(id="1.1.2", description="Ring")
    done = other.model_copy(update={"status": Status(written="done", state="done")})
    rows = entries(_plan(one, other), _plan(one, done), ANCHOR)
    assert [(row.about, row.what, row.kept) for row in rows] == [("Action 1.1.2", "Status", "done")]
    assert restored(_plan(other, one), rows, ANCHOR) == (_plan(done, one), ())


def test_a_status_whose_action_is_gone_is_refused() -> None:
    one, other = Action(id="1.1.1"), Action(id="1.1.2")
    rows = entries(_plan(one, other), _plan(one, other.model_copy(update={"progress": "begun"})), ANCHOR)
    assert restored(_plan(one), rows, ANCHOR) == (_plan(one), rows)


def test_the_id_of_a_person_stays_with_the_name() -> None:
    body = Plan(kind="child", people=(Person(name="Jo Hall"), Person(name="Rana Haddad")))
    plan = body.model_copy(update={"people": (Person(name="Jo Hall"), Person(name="Rana Haddad", id="p2"))})
    rows = entries(body, plan, ANCHOR)
    fewer = body.model_copy(update={"people": body.people[1:]})
    assert restored(fewer, rows, ANCHOR)[0].people == (Person(name="Rana Haddad", id="p2"),)
    renamed = body.model_copy(update={"people": (Person(name="Jo Hall"), Person(name="Sam Reed"))})
    assert restored(renamed, rows, ANCHOR) == (renamed, rows)


def test_what_somebody_typed_since_comes_first() -> None:
    body, plan = Plan(kind="child", title="a"), Plan(kind="child", title="  a")
    rows = entries(body, plan, ANCHOR)
    changed = Plan(kind="child", title="b")
    assert restored(changed, rows, ANCHOR) == (changed, rows)


def test_an_emptied_cell_says_nothing_and_counts_for_nothing() -> None:
    body, plan = Plan(kind="child", title="a"), Plan(kind="child")
    rows = entries(body, plan, ANCHOR)
    assert [row.kept for row in rows] == ["(nothing)"]
    emptied = tuple(replace(row, kept="") for row in rows)
    assert restored(body, emptied, ANCHOR) == (body, emptied)


def test_one_row_that_says_nonsense_leaves_the_others_in_force() -> None:
    rows = (
        Entry("The plan", "Lead › Name", "", "Jo"),
        Entry("The plan", "Kind", "Child", "Elephant"),
        Entry("The plan", "Version", "", "3"),
        Entry("The plan", "Reviews 1", "", "(new)"),
        Entry("The plan", "Reviews 1 › Number", "", "many"),
        Entry("The plan", "Reviews 1 › Held on", "", "2 March 2026"),
    )
    plan, refused = restored(Plan(kind="child"), rows, ANCHOR)
    assert (plan.kind, plan.version, plan.reviews) == ("child", "3", (Review(held_on=dt.date(2026, 3, 2)),))
    assert [row.kept for row in refused] == ["Jo", "Elephant", "many"]


def test_what_belongs_to_a_refused_item_fills_no_other_item() -> None:
    body = Plan(kind="child")
    plan = body.model_copy(update={"assumptions": (Assumption(note="kept before"),)})
    rows = entries(body, plan, ANCHOR)
    typed = body.model_copy(update={"assumptions": (Assumption(statement="typed since"),)})
    assert restored(typed, rows, ANCHOR) == (typed, rows)


@pytest.mark.parametrize(
    "words",
    [
        "a\u00adb",
        "\n a",
        "a ",
        "a\tb",
        "a\n\nb",
        '"a"',
        "{",
        "[1]",
        "(new)",
        "(nothing)",
        "\x7f",
        "\u2028",
        "\ufeff",
        "=1",
    ],
)
def test_a_kept_text_shows_each_character_that_a_word_processor_might_take_out(words: str) -> None:
    body = Plan(kind="child")
    plan = body.model_copy(update={"views": (View(text=words),), "risks": (Risk(id="R1", statement=words),)})
    rows = entries(body, plan, ANCHOR)
    assert restored(body, rows, ANCHOR) == (plan, ())
    for row in rows:
        assert not set("\u00ad\x7f\u2028\ufeff\t") & set(row.kept)
        assert row.kept == row.kept.strip()


@pytest.mark.parametrize(
    "row",
    [
        Entry("", "", "", ""), Entry("The plan", "", "", "x"), Entry("Action 9.9", "Status", "", "done"), Entry("The plan", "Areas 0", "", "(new)"),
        Entry("The plan", "Areas 99999999999", "", "(new)"), Entry("The plan", "Nothing › Such", "", "x"), Entry("The plan", "Title › x", "", "x"),
        Entry("The plan", "Areas", "", "[" * 50_000), Entry("The plan", "Starts", "", "31 June 2026"), Entry("The plan", "Title 3", "", "x"),
    ],
)  # fmt: skip
def test_a_row_that_names_no_place_is_refused(row: Entry) -> None:
    assert restored(Plan(kind="child"), (row,), ANCHOR) == (Plan(kind="child"), (row,))
