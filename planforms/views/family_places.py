"""The texts of a plan that the family summary prints, each with the name of its place as a practitioner knows it.

This list names places in a message; what is printed is decided by the page alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from planforms.plan import Action, Plan, Who
from planforms.views.family_cards import shared_actions
from planforms.views.when import exact_day
from planforms.views.written import says_more_than_a_day

__all__ = ["places"]


def places(plan: Plan) -> Iterator[tuple[str, str]]:
    """Pairs of a place ("action 1.2.1, the description") and the text that is printed from there."""
    preferred = plan.subject.preferred_name.strip()
    yield ("the preferred name", preferred) if preferred else ("the name at the head of the plan", plan.subject.name)
    if plan.kind == "partnership":
        yield "the name of the partnership", plan.subject.name
        yield "the title of the plan", plan.title
    yield "the aim of the plan", plan.aim
    for number, strength in enumerate(plan.strengths, 1):
        yield f"what is going well, point {number}", strength
    for number, view in enumerate(plan.views, 1):
        if view.share is True:
            yield f"own words, entry {number}", view.text
            yield f"own words, the name of entry {number}", view.name
    yield from _people(plan)
    for number, point in enumerate(plan.review_points, 1):
        if not exact_day(point.on):
            yield f"review point {number}, the date as written", point.on.written
    for area in plan.areas:
        for objective in area.objectives:
            plain = objective.plain.strip()
            part, text = ("the words for the family", plain) if plain else ("the statement", objective.statement)
            yield f"outcome {objective.id}, {part}", text
            for action in shared_actions(objective):
                yield from _action(action)


def _people(plan: Plan) -> Iterator[tuple[str, str]]:
    if plan.lead:
        yield "the lead, the name", plan.lead.name
        yield "the lead, the role", plan.lead.role
    for number, person in enumerate(plan.people, 1):
        if person.part not in ("child", "consulted"):
            yield f"people, the name of person {number}", person.name
            yield f"people, the role of person {number}", person.role
            if plan.kind == "partnership":
                yield f"people, the organisation of person {number}", person.organisation


def _action(action: Action) -> Iterator[tuple[str, str]]:
    plain = action.plain.strip()
    if plain:
        yield f"action {action.id}, the words for the family", plain
    else:
        yield f"action {action.id}, the description", action.description
        for who in action.involved:
            yield f"action {action.id}, who is involved", _named(who)
    for who in action.responsible:
        yield f"action {action.id}, who is responsible", _named(who)
    if not exact_day(action.timescale) or says_more_than_a_day(action.timescale.written):
        yield f"action {action.id}, the timescale", action.timescale.written


def _named(who: Who) -> str:
    return who.name or who.role or who.organisation or who.written
