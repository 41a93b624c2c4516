"""Who does it: one named person for each task, who knows of it and can do it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import AUTHORITY, COMMUNICATED, EVERYONE_GETS_IT, OWNERLESS, SENIOR_GROUP, SINGLE_PERSON
from planforms.checks.saying import a_day, about, counted, own_words
from planforms.dates import age_on
from planforms.plan import Who

__all__ = [
    "no_named_person", "no_plan_lead", "nobody_responsible", "owner_cannot_act", "owner_not_listed",
    "owner_was_not_there", "two_owners",
]  # fmt: skip

_LEARNING = re.compile(
    r"\b(?:student (?:social worker|nurse|teacher|midwife|health visitor)|trainee|apprentice|on placement|"
    r"work experience)\b",
    re.IGNORECASE,
)
_OLD_ENOUGH = 10  # years: from about this age a child may well see to a step alone
_A_LIST = 3  # people: a shorter list is not meant to be whole
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}")


@check("warning", OWNERLESS)
def nobody_responsible(case: Case) -> Iterator[Weakness]:
    """An action that no one has been given to do."""
    for path, action in case.actions:
        if not any(_is_somebody(who) for who in action.responsible):
            yield Weakness(
                path + ".responsible",
                f"{about(action)} names nobody who is responsible.",
                "Name one person, after asking that person.",
                f"“{own_words(action.description)}”: [name] sees to it by {a_day(case)}.",
            )


@check("warning", SINGLE_PERSON)
def no_named_person(case: Case) -> Iterator[Weakness]:
    """An action given to a team, a service or a meeting, so that no one person answers for it."""
    for path, action in case.actions:
        whos = [who for who in action.responsible if _is_somebody(who)]
        if len(whos) == 1 and not case.cast.is_one_person(whos[0]):
            yield Weakness(
                path + ".responsible",
                f"{about(action)} is with a whole team or service; no one person answers for it.",
                "Name the person there who sees it through.",
                f"“{own_words(case.cast.shown(whos[0]))}”: [name] for the rest of them.",
            )


@check("warning", SINGLE_PERSON)
def two_owners(case: Case) -> Iterator[Weakness]:
    """An action that several people are responsible for, so that nobody is."""
    for path, action in case.actions:
        whos = [who for who in action.responsible if _is_somebody(who)]
        keys = {case.cast.key(who) or who.written or who.organisation for who in whos}
        if len(keys) > 1:
            first, *others = (case.cast.shown(who) for who in whos)
            yield Weakness(
                path + ".responsible",
                f"{about(action)} names {counted(len(keys), 'person', 'people')} as responsible.",
                "Name the one who answers for it, and the others as involved.",
                f"Responsible: {first}. Involved: {', '.join(others)}.",
            )


@check("warning", AUTHORITY)
def owner_cannot_act(case: Case) -> Iterator[Weakness]:
    """An action given to somebody who has not the authority, or is too young, to get it done."""
    for path, action in case.actions:
        whos = [who for who in action.responsible if _is_somebody(who)]
        if len(whos) == 1 and (_is_young_child(whos[0], case) or _is_learning(whos[0], case)):
            yield Weakness(
                path + ".responsible",
                f"{about(action)} is with somebody who cannot be held to account for it alone.",
                "Name somebody who can decide and insist; keep the other as involved.",
                f"Responsible: [name]. Involved: {case.cast.shown(whos[0])}.",
            )


@check("note", COMMUNICATED)
def owner_not_listed(case: Case) -> Iterator[Weakness]:
    """Somebody who has a task and is not among the people of the plan."""
    seen: set[str] = set()
    for path, action in case.actions if len(case.plan.people) >= _A_LIST else ():
        for who in action.responsible:
            stranger = who.name and case.cast.is_one_person(who) and not case.cast.is_listed(who)
            if stranger and not _INITIALS.fullmatch(who.name) and who.name not in seen:
                seen.add(who.name)
                yield Weakness(
                    path + ".responsible",
                    f"{about(action)} is with somebody who is not among the people of the plan.",
                    "Ask the person, add them to the list, and give them the part of the plan that is theirs.",
                )


@check("note", EVERYONE_GETS_IT)
def owner_was_not_there(case: Case) -> Iterator[Weakness]:
    """Somebody who was given a task at a meeting without being there."""
    for number, person in enumerate(case.plan.people):
        theirs = [
            (path, action)
            for path, action in case.actions
            if person.attended is False and any(case.cast.person(who) is person for who in action.responsible)
        ]
        if theirs:
            path, action = theirs[0]
            refs = f" and {counted(len(theirs) - 1, 'more action')}" if len(theirs) > 1 else ""
            yield Weakness(
                path + ".responsible",
                f"{about(action)}{refs} went to somebody who was not at the meeting (person {number + 1} of the list).",
                "Tell the person, ask whether the date can be kept, and write down what they said.",
                f"{person.name} agreed on [day] to do this by the date given.",
            )


@check("warning", SENIOR_GROUP)
def no_plan_lead(case: Case) -> Iterator[Weakness]:
    """A plan that nobody leads."""
    lead = case.plan.lead
    leads = lead is not None and _is_somebody(lead)
    if not leads and not any(person.part == "lead" and person.name for person in case.plan.people):
        yield Weakness(
            "lead",
            "Nobody is named who keeps the plan and brings people together.",
            "Name one lead: the person who is rung when something does not happen.",
        )


def _is_somebody(who: Who) -> bool:
    return bool(who.name or who.role or who.organisation)


def _is_young_child(who: Who, case: Case) -> bool:
    born, on = case.plan.subject.date_of_birth, case.begins or case.today
    return case.cast.is_child(who) and born is not None and on is not None and age_on(born, on) < _OLD_ENOUGH


def _is_learning(who: Who, case: Case) -> bool:
    person = case.cast.person(who)
    return _LEARNING.search(f"{who.role} {person.role if person else ''}") is not None
