"""Rowan's plan with words that were written for the family: what a copy looks like where somebody took the trouble."""

from __future__ import annotations

import datetime as dt

from planforms.plan import Action, Objective, Person, Plan, View
from tests.specimens.rowan import rowan

__all__ = ["rowan_in_plain_words"]

_GOALS = {
    "1.1": "You sleep well.",
    "1.2": "You get to school on time.",
    "2.1": "You have time just for you.",
    "2.2": "Mum gets more help at home.",
    "3.1": "You can tell someone your worries.",
}
_ACTIONS = {
    "1.1.1": "You and Mum made a bedtime plan for your wall.",
    "1.1.2": "You and Mum fill in the sleep diary every morning.",
    "1.1.3": "Helen, the nurse, helps if you wake in the night.",
    "1.2.1": "Breakfast club is yours from Monday to Thursday.",
    "1.2.2": "Dad takes you on Tuesdays and Thursdays.",
    "2.1.1": "Priya talks with you about what you do at home.",
    "2.1.2": "Kofi takes you to his group on Wednesdays.",
    "2.1.3": "Dad takes you to football on Saturdays.",
    "2.2.1": "Priya asked for someone to help Mum.",
    "2.2.2": "Somebody comes to see what help Mum needs.",
    "3.1.1": "Mr Adeyemi has ten minutes for you every Friday.",
    "3.1.2": "You can talk to a counsellor. Listening is her job.",
}
_PROFESSIONAL = {"1.2.3", "2.2.3"}


def rowan_in_plain_words() -> Plan:
    """Rowan's plan; his own words may be shared, he was at the meeting, and most words are written for him."""
    plan = rowan()
    areas = tuple(
        area.model_copy(update={"objectives": tuple(_plain(objective) for objective in area.objectives)})
        for area in plan.areas
    )
    said = View(
        whose="child", name="Rowan", text="I want Mum to be OK and I want to not be tired at maths.", share=True
    )
    people = tuple(_there(person) for person in plan.people)
    strengths = ("You and Mum laugh a lot together.", "You love football.", "You are a really good reader.")
    changed = {
        "areas": areas, "views": (said,), "people": people, "strengths": strengths,
        "subject": plan.subject.model_copy(update={"date_of_birth": dt.date(2017, 3, 14)}),
    }  # fmt: skip
    return plan.model_copy(update=changed)


def _plain(objective: Objective) -> Objective:
    actions = tuple(_action(action) for action in objective.actions)
    return objective.model_copy(update={"plain": _GOALS[objective.id], "actions": actions})


def _action(action: Action) -> Action:
    audience = "professionals" if action.id in _PROFESSIONAL else "everyone"
    return action.model_copy(update={"plain": _ACTIONS.get(action.id, ""), "audience": audience})


def _there(person: Person) -> Person:
    return person.model_copy(update={"attended": True}) if person.part == "child" else person
