"""Who is asked to tick at a review: the people of the plan, and others who are named in it one by one.

The words of a cell that name somebody of the list another way ("Mum", "Grandad", "CF") add nobody, and neither do
groups ("Everybody", "School"): a box is for one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from planforms.plan import Person, Plan, Who
from planforms.text import comparable
from planforms.values.roles import sort_of
from planforms.views.who import name_of

__all__ = ["attendance", "is_meant"]

_PARTS = ("child", "parent", "lead", "member", "consulted")
_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset("mr mrs miss ms mx dr prof professor sir rev revd fr father sister cllr pc dc ds".split())
_SHORTEST_CALL = 3  # letters: Gwen is Gwenllian


def attendance(plan: Plan) -> tuple[str, ...]:
    """Everybody who takes part, the child and the parents first; each once."""
    people = sorted(plan.people, key=lambda person: _PARTS.index(person.part))
    if plan.kind == "child" and not any(person.part == "child" for person in people):
        child = Person(name=plan.subject.name.strip() or plan.subject.preferred_name, part="child")
        people.insert(0, child)
    if plan.lead and name_of(plan.lead) and not any(is_meant(person, plan.lead, plan) for person in people):
        people.append(Person(name=name_of(plan.lead), role=plan.lead.role, part="lead"))
    for who in _named(plan):
        if _is_one_person(who, people) and not any(is_meant(person, who, plan) for person in people):
            people.append(Person(name=who.name, role=who.role, organisation=who.organisation))
    listed = (person.name or person.role or person.relationship or person.organisation for person in people)
    once = {comparable(name): " ".join(name.split()) for name in reversed([*listed])}
    return tuple(reversed([name for key, name in once.items() if key]))


def is_meant(person: Person, who: Who, plan: Plan) -> bool:
    """Whether the words of a cell mean a person of the list."""
    said = comparable(name_of(who))
    calls = {comparable(person.name), comparable(person.role), _outside_brackets(person.relationship)}
    if person.part == "child":
        calls |= {comparable(plan.subject.preferred_name), comparable(plan.subject.name)}
    if said in calls - {""}:
        return True
    names, called = _words(person.name), _words(name_of(who))
    if not names or not called:
        return False
    if len(called) == 1:
        first, call = names[0], called[0]
        initials = "".join(name[0] for name in names)
        return call in (first, initials) or (len(call) >= _SHORTEST_CALL and first.startswith(call))
    titled = len(called) == 2 and called[0] in _TITLES
    return called[-2:] == names[-2:] or (titled and called[-1] == names[-1]) or said in _quoted(person.relationship)


def _named(plan: Plan) -> Iterable[Who]:
    for point in plan.review_points:
        yield from point.involved
    for area in plan.areas:
        for objective in area.objectives:
            for action in objective.actions:
                yield from (*action.responsible, *action.involved)


def _is_one_person(who: Who, people: Iterable[Person]) -> bool:
    """Whether a name is of one person, in two words at least; the town in the name of an office is no first name."""
    words = set(_words(who.name))
    bodies = {word for person in people for word in _words(person.organisation)}
    return len(words) > 1 and sort_of(who.name) == "name" and not words & bodies


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _outside_brackets(relationship: str) -> str:
    """The word alone: grandad, of "Grandad (Mum's dad)"."""
    return comparable(re.sub(r"\(.*?\)", "", relationship))


def _quoted(relationship: str) -> set[str]:
    """What somebody is called by: nanny mo, of "Great-grandmother (“Nanny Mo”)"."""
    return {comparable(found) for found in re.findall(r"[“\"‘'(]([^“”\"()]+)", relationship)}
