"""What has changed is told as people talk about it, and explains the difference fully."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforms.changes import Change, changes, seem_different, with_changes
from planforms.changes.rewording import reworded
from planforms.plan import Action, Area, Level, Objective, Part, Person, Plan, Subject, View, Who, Withheld
from planforms.reviewing.applied import applied
from planforms.reviewing.returned import of_review
from planforms.values.status import understand_status
from planforms.values.timescale import understand_timescale
from tests.plans import plans, texts
from tests.reviewing.reviews import plans_to_review
from tests.reviewing.specimen import held, row
from tests.specimens import rowan

_ALL_CHECKS = list(HealthCheck)


def edited(ref: str, **fields: Any) -> Plan:
    """Rowan's plan with one action changed."""
    return _mapped(rowan(), lambda action: action.model_copy(update=fields) if action.id == ref else action)


def _mapped(plan: Plan, change: Any) -> Plan:
    return with_actions(plan, lambda actions: tuple(change(action) for action in actions))


def with_actions(plan: Plan, change: Any) -> Plan:
    areas = tuple(
        area.model_copy(
            update={
                "objectives": tuple(one.model_copy(update={"actions": change(one.actions)}) for one in area.objectives)
            }
        )
        for area in plan.areas
    )
    return plan.model_copy(update={"areas": areas})


def told(new: Plan, old: Plan | None = None, **how: bool) -> list[Change]:
    old = old or rowan()
    made = changes(old, new, **how)
    assert with_changes(old, made) == new
    return list(made)


def only(new: Plan) -> Change:
    (change,) = told(new)
    return change


class TestLaws:
    @settings(max_examples=40, suppress_health_check=_ALL_CHECKS)
    @given(plans_to_review, plans_to_review, st.booleans())
    def test_old_and_changes_give_new_for_any_two_plans(self, old: Plan, new: Plan, by_ref: bool) -> None:
        assert with_changes(old, changes(old, new, by_ref=by_ref)) == new

    @pytest.mark.long
    @settings(max_examples=100, suppress_health_check=_ALL_CHECKS)
    @given(plans(2), st.data())
    def test_old_and_changes_give_new_for_every_field_of_a_plan(self, old: Plan, data: st.DataObject) -> None:
        new = data.draw(shaken(old))
        assert with_changes(old, changes(old, new)) == new

    @settings(max_examples=40, suppress_health_check=_ALL_CHECKS)
    @given(plans_to_review, st.data())
    def test_old_and_changes_give_new_for_two_versions(self, old: Plan, data: st.DataObject) -> None:
        new = data.draw(shaken(old))
        assert with_changes(old, changes(old, new)) == new

    @settings(max_examples=20, suppress_health_check=_ALL_CHECKS)
    @given(plans_to_review)
    def test_between_a_plan_and_itself_nothing_has_changed(self, plan: Plan) -> None:
        assert changes(plan, plan) == ()

    @given(texts, texts)
    def test_the_words_of_a_rewording_are_the_old_and_the_new_text(self, old: str, new: str) -> None:
        pieces = reworded(old, new)
        assert "".join(piece.text for piece in pieces if piece.state != "new") == old
        assert "".join(piece.text for piece in pieces if piece.state != "gone") == new


@st.composite
def shaken(draw: st.DrawFn, plan: Plan) -> Plan:
    """Another version of a plan: items taken out, doubled, put in another order, and texts changed."""
    return Plan.model_validate(_shaken(draw, plan).model_dump())


def _shaken(draw: st.DrawFn, part: Any) -> Any:
    updates: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if isinstance(value, tuple) and value and isinstance(value[0], Part):
            kept = [_shaken(draw, item) for item in value if draw(st.integers(0, 4))]
            kept += [value[0]] if not draw(st.integers(0, 4)) else []
            updates[name] = tuple(draw(st.permutations(kept)) if not draw(st.integers(0, 2)) else kept)
        elif field.annotation is str and value and not draw(st.integers(0, 5)):
            updates[name] = f"{value} now" if draw(st.booleans()) else ""
    return part.model_copy(update=updates)


class TestActions:
    def test_done(self) -> None:
        change = only(edited("1.1.2", status=understand_status("Done")))
        assert (change.kind, change.about, change.before, change.after) == ("done", "Action 1.1.2", "On track", "Done")

    def test_slipped_by_how_many_days_for_the_first_time(self) -> None:
        change = only(edited("1.1.3", timescale=understand_timescale("20 November 2026")[0]))
        assert (change.kind, change.days, change.times) == ("slipped", 42, 1)
        assert (change.before, change.after) == ("9 October 2026", "20 November 2026")

    def test_slipped_for_the_second_time_is_known_from_the_reviews(self) -> None:
        first = applied(rowan(), [of_review(held(), "1", rowan())]).plan
        second = held(number=2, actions=(row("1.1.3", new_due="1 March 2027"),))
        new = applied(first, [of_review(second, "2", first)]).plan
        (change,) = [change for change in told(new, first) if change.kind == "slipped"]
        assert (change.days, change.times) == (101, 2)

    def test_brought_forward(self) -> None:
        change = only(edited("1.1.3", timescale=understand_timescale("1 October 2026")[0]))
        assert (change.kind, change.days) == ("earlier", 8)

    def test_a_date_in_other_words_is_another_date(self) -> None:
        assert only(edited("1.1.3", timescale=understand_timescale("ASAP")[0])).kind == "date"

    def test_a_new_owner(self) -> None:
        change = only(edited("1.1.3", responsible=(Who(name="Kofi Mensah"),)))
        assert (change.kind, change.before, change.after) == ("owner", "Helen Marsh", "Kofi Mensah")

    def test_reworded_with_the_words_marked(self) -> None:
        before = "Keep the sleep diary every school morning, and bring it to each review."
        change = only(edited("1.1.2", description=before.replace("every school morning", "each night")))
        assert change.kind == "reworded"
        gone, new = (" ".join(one.text for one in change.pieces if one.state == state) for state in ("gone", "new"))
        assert (gone, new) == ("every school morning", "each night")

    def test_added_and_dropped(self) -> None:
        new = with_actions(rowan(), lambda actions: actions[:-1])
        assert {change.kind for change in told(new)} == {"dropped"}
        assert {change.kind for change in told(rowan(), new)} == {"added"}
        added = next(change for change in told(rowan(), new) if change.about == "Action 1.1.3")
        assert (
            added.after
            == "See Rowan and his mum about waking in the night; advise on what helps. Helen Marsh, 09/10/2026"
        )

    def test_put_in_another_order_keeps_its_ref(self) -> None:
        moved = told(with_actions(rowan(), lambda actions: (*actions[1:], actions[0])))
        assert {change.kind for change in moved} == {"moved"}
        assert "Action 1.1.1" in {change.about for change in moved}

    def test_moved_to_another_outcome_is_said_once(self) -> None:
        plan = rowan()
        first, second = plan.areas[0].objectives[:2]
        gone = first.model_copy(update={"actions": first.actions[1:]})
        got = second.model_copy(update={"actions": (*second.actions, first.actions[0])})
        area = plan.areas[0].model_copy(update={"objectives": (gone, got, *plan.areas[0].objectives[2:])})
        (change,) = told(plan.model_copy(update={"areas": (area, *plan.areas[1:])}))
        assert (change.kind, change.about) == ("moved", "Action 1.1.1")


class TestMatching:
    OLD = ("Ring the clinic about the night waking", "Book the breakfast club for Monday", "Write to the landlord")

    def numbered(self, *words: str) -> Plan:
        actions = tuple(Action(id=f"1.1.{number}", description=one) for number, one in enumerate(words, 1))
        return Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=actions),)),))

    def test_a_row_put_in_above_is_one_new_action_where_refs_count_rows(self) -> None:
        new = self.numbered("Buy a bed for the spare room", *self.OLD)
        found = [
            (change.kind, change.about)
            for change in told(new, self.numbered(*self.OLD), by_ref=False)
            if change.field != "id"
        ]
        assert found == [("added", "Action 1.1.1")]

    def test_a_reworded_row_is_known_by_its_likeness_where_refs_count_rows(self) -> None:
        new = self.numbered("Buy a bed", "Ring the clinic about waking in the night", *self.OLD[1:])
        kinds = {
            (change.kind, change.title)
            for change in told(new, self.numbered(*self.OLD), by_ref=False)
            if change.field != "id"
        }
        assert ("added", "Buy a bed") in kinds
        assert ("reworded", "Ring the clinic about waking in the night") in kinds

    def test_other_words_under_a_ref_that_somebody_gave_are_the_same_action(self) -> None:
        old, new = self.numbered("Ring the clinic"), self.numbered("Referral to a specialist")
        assert [change.kind for change in told(new, old)] == ["reworded"]
        assert {change.kind for change in told(new, old, by_ref=False)} == {"added", "dropped"}


class TestWhatIsNotSaid:
    def test_withheld_words_are_in_no_word_of_a_change(self) -> None:
        new = rowan().model_copy(update={"withheld": (Withheld(text="12 Elm Road", from_whom="Dad"),)})
        change = only(new)
        assert "Elm" not in f"{change.title} {change.before} {change.after}"

    def test_words_given_in_confidence_are_not_told(self) -> None:
        new = rowan().model_copy(
            update={"views": (*rowan().views, View(whose="child", text="I am afraid.", share=False))}
        )
        change = only(new)
        assert "afraid" not in f"{change.title} {change.before} {change.after}"


def test_everything_else_is_told_by_its_own_name() -> None:
    new = rowan().model_copy(
        update={
            "aim": "Rowan sleeps, learns and plays.",
            "people": (*rowan().people, Person(name="Jo Hall", role="Play worker")),
            "areas": (
                rowan().areas[0].model_copy(update={"priority": Level(written="Low", level="low")}),
                *rowan().areas[1:],
            ),
        }
    )
    found = {(change.kind, change.about, change.field) for change in told(new)}
    assert ("added", "Person", "") in found
    assert ("other", "Area 1", "priority") in found
    assert any(about == "The plan" and field == "aim" for _, about, field in found)


def test_changes_as_json_hold_what_makes_the_new_plan() -> None:
    change = only(edited("1.1.3", responsible=(Who(name="Kofi Mensah"),)))
    assert change.as_json()["edits"] == [
        {
            "do": "set",
            "path": "areas.0.objectives.0.actions.2.responsible",
            "old": [Who(name="Helen Marsh").model_dump()],
            "new": [Who(name="Kofi Mensah").model_dump()],
        }
    ]


class TestReviewsAndNotes:
    def after_review(self) -> list[Change]:
        review = held(
            taking_part=(Person(name="Priya Nair", part="lead", attended=True),),
            views=(
                View(whose="child", name="Rowan", text="I sleep better."),
                View(whose="child", name="Rowan", text="I am afraid.", share=False),
            ),
            decision="adjust",
            reasons="The nurse was ill.",
        )
        return told(applied(rowan(), [of_review(review, "1", rowan())]).plan)

    def test_a_review_tells_its_decision_reasons_why_not_own_words_and_who_led(self) -> None:
        (change,) = [one for one in self.after_review() if one.kind == "review"]
        for words in (
            "Held on 6 November 2026, led by Priya Nair.", "Decision: change the plan.", "Reasons: The nurse was ill.",
            "Action 1.1.3, why not: Helen was ill.", "Rowan: “I sleep better.”",
        ):  # fmt: skip
            assert words in change.after
        assert "afraid" not in change.after

    def test_a_note_shows_its_words_and_its_heading_once(self) -> None:
        (change,) = [one for one in self.after_review() if one.about == "Note"]
        assert change.title == "Review 1: what stood before"
        assert change.title not in change.after
        assert "Action 1.1.3, by when: 09/10/2026" in change.after

    def test_a_letter_of_a_status_is_told_with_its_meaning(self) -> None:
        old, new = (edited("1.1.2", status=understand_status(words)) for words in ("G", "Done"))
        (change,) = told(new, old)
        assert (change.before, change.after) == ("G (on track)", "Done")

    def test_what_nobody_wrote_is_not_told_of_what_was_added(self) -> None:
        action = Action(id="9.1.1", description="Ring the clinic")
        area = Area(id="9", title="Sleep", objectives=(Objective(id="9.1", statement="He sleeps.", actions=(action,)),))
        (change,) = told(rowan().model_copy(update={"areas": (*rowan().areas, area)}))
        assert change.after == "Sleep, He sleeps., Ring the clinic"


@pytest.mark.parametrize(
    ("name", "reference", "different"),
    [("Zoe Hill", "", True), ("Rowan", "", False), ("Zoe Hill", "same", False), ("", "", False)],
)
def test_plans_of_different_people_are_told_apart(name: str, reference: str, different: bool) -> None:
    plan = rowan().model_copy(update={"reference": "CP-7"})
    new = plan.model_copy(update={"subject": Subject(name=name), "reference": "CP-7" if reference else ""})
    assert seem_different(plan, new) is different
