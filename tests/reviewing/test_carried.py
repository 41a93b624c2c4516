"""What a review does to a plan: the next version has it, and loses nothing that stood there before."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.history import dates_of
from planforms.plan import Action, Assumption, OutcomeReview, Plan, Review, Risk, Status
from planforms.reviewing.applied import applied
from planforms.reviewing.carried import next_version
from planforms.reviewing.returned import of_review
from tests.reviewing.specimen import HELD_ON, held, plan, row
from tests.specimens import riverbank


def after(review: Review, before: Plan | None = None) -> Plan:
    before = before or plan()
    return applied(before, [of_review(review, "review", before)]).plan


def action(of: Plan, ref: str) -> Action:
    return next(one for area in of.areas for objective in area.objectives for one in objective.actions if one.id == ref)


def status_of(of: Plan, ref: str) -> Status:
    return next(one.status for area in of.areas for one in area.objectives if one.id == ref)


def note(of: Plan, heading: str) -> str:
    return next((one.text for one in of.notes if one.heading == heading), "")


def test_an_action_takes_its_state_its_progress_and_its_new_date() -> None:
    done, late = action(after(held()), "1.1.1"), action(after(held()), "1.1.3")
    assert (done.status.state, done.progress) == ("done", "Up on the wall, with his own pictures.")
    assert (late.status.state, late.timescale.due) == ("off_track", dt.date(2026, 11, 20))


def test_what_was_not_answered_stays_as_it_was() -> None:
    before, following = plan(), after(held())
    assert action(following, "1.2.1") == action(before, "1.2.1")
    assert action(following, "1.1.3").description == action(before, "1.1.3").description


def test_a_tick_at_done_takes_no_day_away_on_which_it_was_done() -> None:
    first = after(Review(number=1, actions=(row("1.1.1", status="Done 23/9/26"),)))
    second = after(Review(number=2, actions=(row("1.1.1", status="Done"),)), first)
    assert action(second, "1.1.1").status.written == "Done 23/9/26"


def test_what_an_answer_replaces_is_kept_in_a_note() -> None:
    lines = note(after(held()), "Review 1: what stood before").split("\n")
    assert "Action 1.1.3, by when: 09/10/2026" in lines
    assert "Action 1.1.3, how it is going: At risk" in lines
    assert "Action 1.1.1, what happened: Up since 16 September. Rowan chose the pictures." in lines
    assert "Risk R1, how likely: Medium" in lines


def test_the_dates_of_an_action_are_known_through_several_reviews() -> None:
    second = Review(number=2, held_on=dt.date(2027, 2, 5), actions=(row("1.1.3", new_due="1 March 2027"),))
    following = after(second, after(held()))
    days = [time.due for time in dates_of(following, action(following, "1.1.3"))]
    assert days == [dt.date(2026, 10, 9), dt.date(2026, 11, 20), dt.date(2027, 3, 1)]
    assert [time.due for time in dates_of(following, action(following, "1.2.1"))] == [dt.date(2026, 9, 25)]


@pytest.mark.parametrize(
    ("decision", "state"), [("achieved", "done"), ("stop", "stopped"), ("continue", ""), ("adjust", "")]
)
def test_a_decision_about_an_outcome_is_its_state(decision: str, state: str) -> None:
    outcome = OutcomeReview(id="1.1", now="8 hours", decision=decision)  # type: ignore[arg-type]
    assert status_of(after(held(outcomes=(outcome,))), "1.1").state == state


def test_an_outcome_that_is_carried_on_again_is_open_again() -> None:
    achieved = after(held())
    assert status_of(achieved, "2.1") == Status(written="Achieved", state="done")
    again = Review(number=2, outcomes=(OutcomeReview(id="2.1", now="2 hours", decision="continue"),))
    following = after(again, achieved)
    assert status_of(following, "2.1") == Status()
    assert "Outcome 2.1, how it is going: Achieved" in note(following, "Review 2: what stood before")


def test_closed_items_stay_and_ids_stay() -> None:
    assert refs(after(held())) == refs(plan())


def refs(of: Plan) -> list[str]:
    objectives = [objective for area in of.areas for objective in area.objectives]
    return [ref for one in objectives for ref in (one.id, *(action.id for action in one.actions))]


def test_ids_stay_with_their_actions_when_these_are_put_in_another_order() -> None:
    before = plan()
    area = before.areas[0]
    turned = area.objectives[0].model_copy(update={"actions": area.objectives[0].actions[::-1]})
    moved = before.model_copy(
        update={"areas": (area.model_copy(update={"objectives": (turned, *area.objectives[1:])}), *before.areas[1:])}
    )
    assert action(after(held(), moved), "1.1.3").timescale.due == dt.date(2026, 11, 20)


def test_a_risk_and_an_assumption_are_brought_up_to_date() -> None:
    following = after(held())
    (risk,) = following.risks
    assert (risk.likelihood.level, risk.change, risk.mitigation) == ("low", "down", "Grandma has a key too.")
    assert risk.statement == plan().risks[0].statement
    assert (following.assumptions[0].still_holds, following.assumptions[0].note) == (False, "New rota from May.")


def test_a_new_risk_gets_the_next_free_ref_and_a_new_assumption_is_added() -> None:
    new = held(
        risks=(Risk(statement="The bus is cut.", change="new"),),
        assumptions=(Assumption(statement="Gran stays well."),),
    )
    following = after(new)
    assert [risk.id for risk in following.risks] == ["R1", "R2"]
    assert following.reviews[-1].risks[0].id == "R2"
    assert following.assumptions[-1].statement == "Gran stays well."
    assert after(new, following) == following


def test_the_review_is_recorded_with_its_day_and_the_next_one_is_fixed() -> None:
    following = after(held())
    assert following.reviews[-1].held_on == HELD_ON
    assert following.reviews[-1].risks[0].statement == plan().risks[0].statement
    assert following.review_points[-1].on.due == dt.date(2027, 2, 5)
    assert [point.on.due for point in after(held(), following).review_points].count(dt.date(2027, 2, 5)) == 1


@pytest.mark.parametrize(
    ("version", "following"),
    [
        ("2", "3"), ("v1.9", "v1.10"), ("Version 3", "Version 4"), ("", "After review 1"), ("Draft", "Draft, after review 1"),
        ("2, after review 4", "2, after review 1"), ("A", "A, after review 1"),
    ],
)  # fmt: skip
def test_the_version_goes_on(version: str, following: str) -> None:
    assert next_version(version, 1) == following


def test_a_partnerships_plan_is_reviewed_alike() -> None:
    before = riverbank()
    ref = before.areas[0].objectives[0].actions[0].id
    following = after(
        Review(number=1, actions=(row(ref, status="Done"),), decision="adjust", reasons="New partner."), before
    )
    assert action(following, ref).status.state == "done"
    assert following.reviews[-1].decision == "adjust"
