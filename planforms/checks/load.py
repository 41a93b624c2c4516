"""How much rests on whom: not everything on one person, least of all on a parent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import EXPERTISE, LOADS, WHO_HAS_TIME
from planforms.checks.saying import counted
from planforms.plan import Who
from planforms.text import comparable

__all__ = ["everything_on_one", "one_organisation", "too_much_on_parent"]

_FEW = 5  # actions: of fewer it means little that most are with one person
_MOST = 0.6
_PARENTS_MOST = 0.4
_PARENTS_LEAST = 3
_PARTNERS = 3


@check("warning", LOADS)
def everything_on_one(case: Case) -> Iterator[Weakness]:
    """A plan most of which rests on one person."""
    counts, total = _counts(case)
    for key, number in counts.items():
        if total >= _FEW and number >= total * _MOST and key not in _parents(case):
            yield Weakness(
                "areas",
                f"One person is responsible for {number} of {total} open actions.",
                "Ask who else has the time and the skill for some of them.",
                f"{_shown(key, case)} has {counted(number, 'action')}: which of them could another do as well?",
            )


@check("warning", WHO_HAS_TIME)
def too_much_on_parent(case: Case) -> Iterator[Weakness]:
    """A plan that leaves much of the work to one parent."""
    counts, total = _counts(case)
    for key in _parents(case) if case.is_childs else ():
        number = counts[key]
        if number >= _PARENTS_LEAST and number >= total * _PARENTS_MOST:
            yield Weakness(
                "areas",
                f"One parent is responsible for {number} of {total} open actions.",
                "Ask the parent what is too much, and name somebody beside them for each of the rest.",
                f"{_shown(key, case)} has {counted(number, 'action')}: who takes the first, and who the next?",
            )


@check("note", EXPERTISE)
def one_organisation(case: Case) -> Iterator[Weakness]:
    """A partnership’s plan that one partner makes, or carries out, alone."""
    if case.is_childs:
        return
    listed = [comparable(person.organisation) for person in case.plan.people if person.organisation.strip()]
    doing = [
        comparable(name) for _, action in case.actions for who in action.responsible if (name := _partner(who, case))
    ]
    alone = len(listed) > 1 and len(set(listed)) == 1 and listed[0] != comparable(case.plan.subject.name)
    only_one_acts = len(set(listed)) >= _PARTNERS and len(doing) >= _FEW and len(set(doing)) == 1
    if alone or only_one_acts:
        yield Weakness(
            "people" if alone else "areas",
            "Everybody in the plan is of one organisation." if alone else "Every action is with one organisation.",
            "Ask each partner what it brings and does: the plan belongs to the partnership.",
        )


def _counts(case: Case) -> tuple[Counter[str], int]:
    """How many open actions each person alone is responsible for, and of how many somebody is."""
    counts: Counter[str] = Counter()
    total = 0
    for _, action in case.actions:
        if len(action.responsible) == 1 and (key := case.cast.key(action.responsible[0])):
            counts[key] += 1
        total += bool(action.responsible)
    return counts, total


def _parents(case: Case) -> tuple[str, ...]:
    whos = [who for _, action in case.actions for who in action.responsible]
    return tuple(dict.fromkeys(case.cast.key(who) for who in whos if case.cast.key(who) and case.cast.is_parent(who)))


def _shown(key: str, case: Case) -> str:
    whos = (who for _, action in case.actions for who in action.responsible)
    return next((case.cast.shown(who) for who in whos if case.cast.key(who) == key), "")


def _partner(who: Who, case: Case) -> str:
    return case.cast.organisation(who) if case.cast.is_one_person(who) else ""
