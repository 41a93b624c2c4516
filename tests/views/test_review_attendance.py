"""A review lists people to tick, each once, and no groups."""

from __future__ import annotations

import pytest

from planforms.plan import Action, Area, Objective, Person, Plan, ReviewPoint, Subject, Who
from planforms.views.review_attendance import attendance

PEOPLE = (
    Person(name="Kelly Ashcombe", part="parent", relationship="Mum"),
    Person(name="Roy Ashcombe", relationship="Grandad (Mum’s dad)"),
    Person(name="Maureen Mellor", relationship="Great-grandmother (“Nanny Mo”)"),
    Person(name="Sam Okafor", role="Class teacher", organisation="Hollin Bank Primary School"),
    Person(name="Gwenllian Prŷs", role="Foster carer"),
    Person(name="Det. Insp. Femi Adeyemi"),
)
LISTED = ("Ruby Ashcombe", *(person.name for person in PEOPLE))


def listed(*whos: Who, people: tuple[Person, ...] = PEOPLE) -> tuple[str, ...]:
    action = Action(id="1.1.1", responsible=whos)
    plan = Plan(
        kind="child",
        subject=Subject(name="Ruby Ashcombe", preferred_name="Ruby"),
        people=people,
        areas=(Area(objectives=(Objective(actions=(action,)),)),),
        review_points=(ReviewPoint(involved=whos),),
    )
    return attendance(plan)


@pytest.mark.parametrize(
    "who",
    [
        Who(role="Mum"), Who(role="Grandad"), Who(name="Nanny Mo"), Who(role="Class teacher"), Who(name="Kelly"),
        Who(name="KA"), Who(name="Gwen"), Who(name="Mr Okafor"), Who(name="D.I. Femi Adeyemi"), Who(name="Ruby"),
        Who(name="KELLY  ashcombe"),
    ],
    ids=lambda who: who.name or who.role,
)  # fmt: skip
def test_somebody_of_the_list_who_is_called_otherwise_is_not_listed_again(who: Who) -> None:
    assert listed(who) == LISTED


@pytest.mark.parametrize("group", ["Everybody", "All", "School", "Core group", "Hub managers", "Programme board"])
def test_a_group_is_not_a_person_to_tick(group: str) -> None:
    assert listed(Who(organisation=group), Who(name=group), Who(role=group)) == LISTED


def test_a_person_whom_only_an_action_names_is_listed_last() -> None:
    assert listed(Who(name="Lorna Teale", role="school counsellor")) == (*LISTED, "Lorna Teale")


def test_people_whose_names_differ_in_a_number_stay_apart() -> None:
    people = (Person(name="Person 1"), Person(name="Person 2"), Person(name="Jo (night worker)"), Person(name="Jo"))
    assert listed(people=people)[1:] == ("Person 1", "Person 2", "Jo (night worker)", "Jo")
