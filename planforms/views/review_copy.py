"""The part of a plan that one person answers for, for the copy of the review form that goes to them beforehand.

What is not theirs is taken out of the plan before a page is made of it, so that it cannot reach the paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from planforms.plan import Action, Area, Objective, Person, Plan, Review, Risk, Who
from planforms.text import comparable
from planforms.views.review_attendance import is_meant
from planforms.views.who import name_of

__all__ = ["own_part", "owners"]

_Theirs = Callable[[Iterable[Who]], bool]


def owners(plan: Plan) -> tuple[str, ...]:
    """Everybody who answers for an action or a risk, in the order of the plan, each once and by their name where the
    plan has it."""
    found: dict[str, str] = {}
    for who in _answering(plan):
        name = next((one.name.strip() for one in plan.people if one.name.strip() and is_meant(one, who, plan)), "")
        name = " ".join((name or name_of(who)).split())
        if name and not any(is_meant(Person(name=known), Who(name=name), plan) for known in found.values()):
            found.setdefault(comparable(name), name)
    return tuple(found.values())


def own_part(plan: Plan, whose: str) -> Plan:
    """The plan with just the actions and risks that this person answers for; empty where there are none.

    Of the people, the views, the assumptions and the reviews nothing stays but where their own actions stood."""
    person = next((one for one in plan.people if comparable(one.name) == comparable(whose)), Person(name=whose))

    def is_theirs(whos: Iterable[Who]) -> bool:
        return any(is_meant(person, who, plan) for who in whos)

    areas = tuple(area for one in plan.areas if (area := _own_area(one, is_theirs)).objectives)
    risks = tuple(risk for one in plan.risks if (risk := _own_risk(one, is_theirs)))
    refs = {action.id for action in _actions(areas, risks)}
    return plan.model_copy(
        update={
            "areas": areas,
            "risks": risks,
            "people": (),
            "assumptions": (),
            "views": (),
            "reviews": tuple(_own_review(review, refs, {risk.id for risk in risks}) for review in plan.reviews),
        }
    )


def _answering(plan: Plan) -> Iterator[Who]:
    for action in _actions(plan.areas, plan.risks):
        yield from action.responsible
    yield from (risk.owner for risk in plan.risks if risk.owner)


def _actions(areas: Iterable[Area], risks: Iterable[Risk]) -> Iterator[Action]:
    yield from (action for area in areas for objective in area.objectives for action in objective.actions)
    yield from (action for risk in risks for action in risk.actions)


def _own_area(area: Area, is_theirs: _Theirs) -> Area:
    objectives = (_own_objective(objective, is_theirs) for objective in area.objectives)
    return area.model_copy(update={"objectives": tuple(one for one in objectives if one.actions)})


def _own_objective(objective: Objective, is_theirs: _Theirs) -> Objective:
    actions = tuple(action for action in objective.actions if is_theirs(action.responsible))
    return objective.model_copy(update={"actions": actions, "resources": ()})


def _own_risk(risk: Risk, is_theirs: _Theirs) -> Risk | None:
    actions = tuple(action for action in risk.actions if is_theirs(action.responsible))
    if not actions and not (risk.owner and is_theirs((risk.owner,))):
        return None
    return risk.model_copy(update={"actions": actions})


def _own_review(review: Review, actions: set[str], risks: set[str]) -> Review:
    return Review(
        number=review.number,
        held_on=review.held_on,
        next_review=review.next_review,
        actions=tuple(one for one in review.actions if one.id in actions),
        risks=tuple(one for one in review.risks if one.id in risks),
    )
