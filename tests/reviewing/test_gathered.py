"""Several copies of one review: put together in any order, and conflicts are named and not decided in silence."""

from __future__ import annotations

import datetime as dt

from planforms.plan import Assumption, Review, View
from planforms.reviewing.applied import Applied, applied
from planforms.reviewing.gathered import Conflict, Voiced
from planforms.reviewing.returned import of_review
from tests.reviewing.specimen import HELD_ON, held, plan, row
from tests.reviewing.test_carried import action


def put_together(*reviews: Review, prefer: tuple[str, ...] = ()) -> Applied:
    before = plan()
    copies = [of_review(review, f"copy {number}", before) for number, review in enumerate(reviews, 1)]
    return applied(before, copies, prefer)


DONE = Review(number=1, actions=(row("1.1.1", status="Done", progress="It is up."), row("1.1.2", status="On track")))
AT_RISK = Review(
    number=1, actions=(row("1.1.1", status="At risk", why_not="It came down."), row("1.2.1", status="Done"))
)


def test_a_conflict_names_both_answers_and_both_files() -> None:
    assert put_together(DONE, AT_RISK).conflicts == (
        Conflict("Action 1.1.1, how is it going?", (Voiced("copy 2", "", "At risk"), Voiced("copy 1", "", "Done"))),
    )


def test_nothing_is_applied_to_an_item_that_copies_disagree_about_and_everything_else_is() -> None:
    following = put_together(DONE, AT_RISK).plan
    assert action(following, "1.1.1") == action(plan(), "1.1.1")
    assert (action(following, "1.1.2").status.state, action(following, "1.2.1").status.state) == ("on_track", "done")
    assert [one.id for one in following.reviews[-1].actions] == ["1.1.2", "1.2.1"]


def test_the_copy_that_is_preferred_holds() -> None:
    result = put_together(DONE, AT_RISK, prefer=("copy 2",))
    assert result.conflicts == ()
    assert action(result.plan, "1.1.1").status.state == "at_risk"
    assert result.plan.reviews[-1].actions[0].why_not == "It came down."


def test_the_same_answer_twice_is_no_conflict() -> None:
    assert put_together(DONE, DONE).conflicts == ()
    assert put_together(DONE, DONE).plan == put_together(DONE).plan


def test_what_several_people_say_of_the_same_is_put_together() -> None:
    result = put_together(
        Review(number=1, what_worked="The wall chart."), Review(number=1, what_worked="Breakfast club.")
    )
    assert result.conflicts == ()
    assert sorted(result.plan.reviews[-1].what_worked.split("\n")) == ["Breakfast club.", "The wall chart."]


def test_own_words_of_two_people_stand_beside_each_other() -> None:
    mum = View(whose="parent", name="Claire", text="Nights are calmer.")
    rowan = View(whose="child", name="Rowan", text="I like the club.")
    result = put_together(Review(number=1, views=(mum,)), Review(number=1, views=(rowan,)))
    assert set(result.plan.reviews[-1].views) == {mum, rowan}


def test_two_minds_about_who_may_read_something_are_a_conflict() -> None:
    words = {"whose": "child", "name": "Rowan", "text": "I like the club."}
    views = [View.model_validate({**words, "share": share}) for share in (True, False)]
    result = put_together(*(Review(number=1, views=(view,)) for view in views))
    assert [conflict.about for conflict in result.conflicts] == ["Own words, may be shared"]
    assert all(not review.views for review in result.plan.reviews)


def test_a_decision_is_held_back_with_its_reasons() -> None:
    result = put_together(
        Review(number=1, held_on=HELD_ON, decision="continue", reasons="It works."),
        Review(number=1, decision="close", reasons="It is done."),
    )
    assert {conflict.about for conflict in result.conflicts} == {"Decision", "Reasons"}
    assert (result.plan.reviews[-1].decision, result.plan.reviews[-1].reasons) == ("", "")


def test_a_copy_that_comes_late_is_added_to_the_review_that_the_plan_has() -> None:
    first = put_together(DONE).plan
    late = Review(number=1, held_on=HELD_ON, actions=(row("1.2.1", status="Done"),))
    second = applied(first, [of_review(late, "late", first)]).plan
    assert len(second.reviews) == 1
    assert (second.reviews[0].held_on, second.version) == (HELD_ON, first.version)
    assert action(second, "1.2.1").status.state == "done"


def test_a_late_copy_that_disagrees_with_the_plan_is_a_conflict_with_the_plan() -> None:
    first = put_together(DONE).plan
    result = applied(first, [of_review(AT_RISK, "late", first)])
    assert [side.file for side in result.conflicts[0].sides] == ["the plan", "late"]
    assert action(result.plan, "1.1.1").status.state == "done"
    preferred = applied(first, [of_review(AT_RISK, "late", first)], ("late",)).plan
    assert action(preferred, "1.1.1").status.state == "at_risk"


def test_copies_of_two_reviews_are_applied_in_their_order() -> None:
    before = plan()
    later = Review(number=2, held_on=dt.date(2027, 2, 5), actions=(row("1.1.3", status="Done"),))
    copies = [of_review(later, "second", before), of_review(held(), "first", before)]
    following = applied(before, copies).plan
    assert [review.number for review in following.reviews] == [1, 2]
    assert action(following, "1.1.3").status.state == "done"


def test_a_decision_without_a_reason_is_said() -> None:
    found = put_together(Review(number=1, decision="close")).findings
    assert [finding.code for _, finding in found] == ["decision-without-reason"]
    assert put_together(held()).findings == ()


def test_an_outcome_that_is_closed_without_a_word_on_how_that_is_known_is_said() -> None:
    outcome = held().outcomes[1].model_copy(update={"now": "", "evidence": ""})
    assert [finding.code for _, finding in put_together(held(outcomes=(outcome,))).findings] == [
        "decision-without-reason"
    ]


def test_an_assumption_is_known_by_its_words() -> None:
    statement = plan().assumptions[0].statement
    both = [
        Review(number=1, assumptions=(Assumption(statement=statement, still_holds=holds),)) for holds in (True, False)
    ]
    (conflict,) = put_together(*both).conflicts
    assert conflict.about.startswith("Assumption")
