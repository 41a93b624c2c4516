"""People named in a plan's cells, looked for among those the plan knows: initials, first names, parts in the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from planforms.finding import Finding
from planforms.plan import Person, Plan, Who
from planforms.values.doubt import Doubt
from planforms.values.known import Acquaintances
from planforms.values.roles import is_kin

__all__ = ["acquainted", "with_parts"]


def acquainted(plan: Plan, places: Mapping[str, str]) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with initials told from bodies, and a finding for each name that fits nobody or several."""
    findings: list[Finding] = []
    changed: dict[str, Who | tuple[Who, ...]] = {}
    acquaintances = Acquaintances(plan.people, plan.lead)
    for path, named in _named(plan):
        known = [acquaintances.found(who) for who in (named if isinstance(named, tuple) else (named,))]
        people = tuple(who for who, _ in known)
        found = people if isinstance(named, tuple) else people[0]
        if found != named:
            changed[path] = found
        findings += [_finding(doubt, path, places) for _, doubts in known for doubt in doubts]
    return _with(plan, changed) if changed else plan, tuple(findings)


def with_parts(plan: Plan) -> Plan:
    """The plan with the part of each person who has none: the child, a parent, the lead."""
    return plan.model_copy(update={"people": tuple(_with_part(person, plan) for person in plan.people)})


def _with_part(person: Person, plan: Plan) -> Person:
    named = {name.casefold() for name in (plan.subject.name, plan.subject.preferred_name) if name}
    tie = person.relationship or person.role
    part = person.part
    if person.name.casefold() in named:
        part = "child"
    elif is_kin(tie) and any(word in tie.casefold() for word in _PARENTS):
        part = "parent"
    elif plan.lead and person.name and person.name == plan.lead.name:
        part = "lead"
    return person.model_copy(update={"part": part})


_PARENTS = ("mother", "father", "mum", "dad", "parent", "carer", "mam")


def _named(plan: Plan) -> Iterator[tuple[str, Who | tuple[Who, ...]]]:
    """Where people are named: the path, and who stands there."""
    for at, area in enumerate(plan.areas):
        for nr, objective in enumerate(area.objectives):
            for number, action in enumerate(objective.actions):
                for key, people in (("responsible", action.responsible), ("involved", action.involved)):
                    if people:
                        yield f"areas.{at}.objectives.{nr}.actions.{number}.{key}", people
    for at, risk in enumerate(plan.risks):
        if risk.owner:
            yield f"risks.{at}.owner", risk.owner


def _with(plan: Plan, changed: Mapping[str, Who | tuple[Who, ...]]) -> Plan:
    """The plan with other people at some paths."""
    tree = plan.model_dump()
    for path, people in changed.items():
        holder: Any = tree
        *above, last = path.split(".")
        for key in above:
            holder = holder[int(key) if key.isdigit() else key]
        holder[last] = people
    return Plan.model_validate(tree)


def _finding(doubt: Doubt, path: str, places: Mapping[str, str]) -> Finding:
    return Finding(doubt.code, doubt.severity, doubt.message, path, places.get(path, ""), doubt.hint)
