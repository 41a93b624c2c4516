"""Of somebody who is withheld from a reader nothing reaches the copy: no name, no days, no places, no words."""

from __future__ import annotations

from typing import Any

import pytest

from planforms.errors import CannotRender, UsageError
from planforms.plan import Action, Person, Plan, ReviewPoint, Signature, Subject, View, Withheld
from planforms.views.family.reader import Choices
from tests.views.family.family import PEOPLE, copied, plan, when, who, words_of

CLAIRE, MARTIN, PRIYA = who("Claire Ashdown"), who("Martin Price"), who("Priya Nair")


def actions() -> tuple[Action, ...]:
    return (
        Action(id="1.1.1", description="Take Rowan swimming on Tuesdays", responsible=(MARTIN,)),
        Action(id="1.1.2", description="Keep the sleep diary", responsible=(CLAIRE,)),
        Action(id="1.1.3", description="Visit the family", responsible=(PRIYA,), involved=(who("Martin"),)),
        Action(id="1.1.4", description="Read to Rowan", responsible=(who(role="Dad"),)),
    )


def apart(**changes: Any) -> Plan:
    whole: dict[str, Any] = {"withheld": (Withheld(text="Martin Price", from_whom="Claire Ashdown"),)} | changes
    return plan(*actions(), **whole)


def test_nothing_of_the_other_parent_reaches_the_copy_from_whom_he_is_withheld() -> None:
    copy = copied(apart(), "Claire Ashdown")
    said = words_of(copy)
    assert not any(word in said for word in ("Martin", "Price", "Dad", "swimming", "Visit the family", "Read to Rowan"))
    assert "sleep diary" in said
    (left,) = [row for row in copy.release.left_out if "withheld from this reader" in row.why]
    assert len(left.places) == 3


def test_his_own_copy_holds_his_part_and_warns_the_worker() -> None:
    copy = copied(apart(), "Martin Price")
    assert "Take Rowan swimming on Tuesdays." in words_of(copy)
    assert any("must not reach them" in check.what and "Claire Ashdown" in check.about for check in copy.release.checks)


@pytest.mark.parametrize("reader", ["child", "parent", "young-person"])
def test_a_copy_that_the_whole_family_may_see_holds_nothing_of_him_either(reader: str) -> None:
    assert not any(word in words_of(copied(apart(), reader)) for word in ("Martin", "Dad", "swimming"))


@pytest.mark.parametrize(
    "text", ["See how Martin is", "Ask dad about the key", "MP has the key", "Mr Price has the key"]
)
def test_where_other_words_name_him_the_copy_stops(text: str) -> None:
    whole = apart(aim=text)
    with pytest.raises(CannotRender, match=r"somebody who is withheld from this reader .*why there is a plan"):
        copied(whole, "Claire Ashdown")


def test_a_name_that_may_be_his_in_another_spelling_is_shown_to_the_worker_and_stays() -> None:
    people = (*PEOPLE[:2], Person(name="Marc Price", part="parent", relationship="Dad"))
    whole = plan(
        people=people, aim="Mark has the key.", withheld=(Withheld(text="Marc Price", from_whom="Claire Ashdown"),)
    )
    copy = copied(whole, "Claire Ashdown")
    assert "Mark has the key." in words_of(copy)
    assert any("another spelling" in check.what and check.about == ("Mark",) for check in copy.release.checks)
    with pytest.raises(CannotRender, match="somebody who is withheld"):
        copied(whole.model_copy(update={"aim": "Mark Price has the key."}), "Claire Ashdown")


def test_the_same_person_in_two_spellings_stops_no_copy() -> None:
    whole = plan(
        Action(description="Read to Rowan", responsible=(CLAIRE,)), signatures=(Signature(name="Clare Ashdown"),)
    )
    assert "Claire" in words_of(copied(whole, "Martin Price"))


def test_a_text_that_holds_his_telephone_or_address_hides_him() -> None:
    for text in ("9 Ferry Rd", "He lives at 9 Ferry Road"):
        whole = plan(*actions(), withheld=(Withheld(text=text, from_whom="Claire"),))
        assert "Martin" not in words_of(copied(whole, "Claire Ashdown"))


def test_where_it_is_open_whom_a_text_protects_the_other_family_is_left_out_until_somebody_decides() -> None:
    whole = plan(*actions(), withheld=(Withheld(text="the flat above the baker", from_whom="Dad"),))
    copy = copied(whole, "Martin Price")
    assert not any(name in words_of(copy) for name in ("Claire", "Mum", "Nanny Mo"))
    assert any("not said whom it protects" in check.what for check in copy.release.checks)
    again = copied(whole, "Martin Price", Choices(allow=("Claire Ashdown",)))
    assert "Claire" in words_of(again)


def test_what_is_withheld_can_never_be_let_through() -> None:
    whole = plan(aim="We meet at 12 Elm Row.", withheld=(Withheld(text="12 Elm Row", from_whom="Dad"),))
    with pytest.raises(CannotRender) as stopped:
        copied(whole, "Martin Price", Choices(allow=("12 Elm Row",)))
    assert stopped.value.code == "withheld-found"
    assert "Elm" not in str(stopped.value)
    assert "--allow" not in str(stopped.value)


def test_a_meeting_of_a_hidden_person_alone_is_left_out() -> None:
    points = (
        ReviewPoint(on=when("", None, "event"), involved=(MARTIN,)),
        ReviewPoint(on=when("At school", None, "event"), involved=(MARTIN, CLAIRE)),
    )
    said = words_of(
        copied(
            apart(review_points=(points[0].model_copy(update={"on": when("At his flat", None, "event")}), points[1])),
            "Claire",
        )
    )
    assert "at school" in said
    assert "flat" not in said


def test_his_words_reach_neither_her_copy_nor_that_of_any_parent() -> None:
    views = (
        View(whose="parent", name="Martin Price", text="I want him here more.", share=True),
        View(whose="child", name="Rowan", text="I want a dog.", share=True),
    )
    for reader in ("Claire Ashdown", "parent", "child"):
        said = words_of(copied(plan(*actions(), views=views), reader))
        assert "here more" not in said
        assert "I want a dog." in said
    assert "here more" in words_of(copied(plan(*actions(), views=views), "Martin Price"))


@pytest.mark.parametrize(
    ("changes", "what", "place"),
    [
        ({"aim": "Ring 07700 900 101 first."}, "a telephone number", "why there is a plan"),
        ({"aim": "Ola Bright will help."}, "somebody who has no part", "why there is a plan"),
        ({"strengths": ("x", "12 Elm Row is tidy")}, "an address", "what is going well, point 2"),
        ({"strengths": ("MARAC looks at it",)}, "for professionals alone", "what is going well, point 1"),
        ({"aim": "As in CIN/2026/77.", "reference": "CIN 2026 77"}, "the number of the case", "why there is a plan"),
    ],
)
def test_what_the_plan_holds_elsewhere_stops_a_copy_and_says_where(
    changes: dict[str, Any], what: str, place: str
) -> None:
    with pytest.raises(CannotRender) as stopped:
        copied(plan(**changes), "parent")
    assert what in stopped.value.message
    assert place in stopped.value.message
    assert "--allow" in stopped.value.hint


def test_the_home_address_among_the_details_stops_an_action_that_names_the_street() -> None:
    child = Subject(name="Rowan Ashdown", preferred_name="Rowan", details={"Address": "14 Foundry Row, Dunmarsh"})
    whole = plan(Action(id="1.1.1", description="Walk to the end of Foundry Row"), subject=child)
    with pytest.raises(CannotRender, match=r"action 1\.1\.1, what will be done"):
        copied(whole, "child")
    assert "Foundry Row" in words_of(copied(whole, "child", Choices(allow=("Foundry Row",))))


def test_a_text_to_withhold_can_be_given_for_one_copy() -> None:
    whole = plan(*actions())
    assert "Martin" not in words_of(copied(whole, "Claire Ashdown", Choices(withhold=("Martin Price",))))
    with pytest.raises(CannotRender):
        copied(whole, "Claire Ashdown", Choices(withhold=("sleep diary",)))


def test_the_place_in_the_form_is_said_where_it_is_known() -> None:
    from planforms.views.family.copies import family_copy
    from tests.views.family.family import TODAY

    whole = plan(aim="Ring 07700 900 101 first.")
    with pytest.raises(CannotRender, match="why there is a plan; table 4, row 1"):
        family_copy(whole, "parent", TODAY, places={"aim": "table 4, row 1"})


# Whose copy


@pytest.mark.parametrize(
    ("wanted", "reader"), [("Claire", "parent"), ("mum", "parent"), ("Rowan", "child"), ("Nanny Mo", "parent")]
)
def test_a_reader_is_known_by_name_first_name_or_kin(wanted: str, reader: str) -> None:
    assert copied(plan(), wanted).to.reader == reader


@pytest.mark.parametrize(
    ("wanted", "code"),
    [("Somebody Else", "no-such-reader"), ("Dr Sen", "not-of-the-family"), ("public", "wrong-kind-of-plan")],
)
def test_nobody_else_gets_a_copy(wanted: str, code: str) -> None:
    with pytest.raises(UsageError) as refused:
        copied(plan(), wanted)
    assert refused.value.code == code
    assert "Else" not in str(refused.value)


@pytest.mark.parametrize("reader", ["parent", "young-person", "child", "young-child"])
def test_no_family_gets_a_copy_of_a_plan_that_is_nobodys(reader: str) -> None:
    tracker = plan(
        subject=Subject(), people=(Person(name="Ros Emery", part="member"),), title="The Link Steering Group"
    )
    with pytest.raises(CannotRender, match="cannot be told whose plan") as refused:
        copied(tracker, reader)
    assert refused.value.code == "nobodys-plan"
    assert copied(tracker, "public").to.reader == "public"


@pytest.mark.parametrize(
    "sign",
    [
        {"subject": Subject(preferred_name="Rowan")},
        {"people": (Person(name="Jo", relationship="Nan"),)},
        {"title": "Child in Need Plan"},
        {"views": (View(whose="child", text="I like it."),)},
    ],
)
def test_one_sign_of_a_child_is_enough_for_a_copy(sign: dict[str, Any]) -> None:
    copy = copied(plan(**({"subject": Subject(), "people": ()} | sign)), "child")
    assert words_of(copy)


def test_a_first_name_of_two_people_is_nobodys() -> None:
    two = (*PEOPLE, Person(name="Claire Sen", part="parent"))
    with pytest.raises(UsageError):
        copied(plan(people=two), "Claire")
    assert copied(plan(people=two), "Claire Sen").to.named


@pytest.mark.parametrize(
    ("born", "reader"), [("2012-10-19", "young-person"), ("2018-10-19", "child"), ("2018-10-20", "young-child")]
)
def test_a_childs_own_copy_is_that_of_its_age(born: str, reader: str) -> None:
    child = Subject.model_validate({"name": "Rowan Ashdown", "date_of_birth": born})
    assert copied(plan(subject=child), "Rowan Ashdown").to.reader == reader
