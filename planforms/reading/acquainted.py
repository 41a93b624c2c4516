"""People named in a plan's cells, looked for among those the plan knows: initials, first names, parts in the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planforms.finding import Finding
from planforms.plan import Person, Plan, Who
from planforms.values.doubt import Doubt
from planforms.values.known import Acquaintances
from planforms.values.roles import is_kin

__all__ = ["acquainted", "with_parts"]


def acquainted(plan: Plan, places: Mapping[str, str]) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with initials told from bodies, and a finding for each name that fits nobody or several."""
    findings: list[Finding] = []
    acquaintances = Acquaintances(plan.people, plan.lead)
    tree = plan.model_dump()
    for path, holder, key in _named(tree):
        named = holder[key]
        people = list(named) if isinstance(named, (list, tuple)) else [named]
        known = [acquaintances.found(Who.model_validate(one)) for one in people]
        holder[key] = tuple(who for who, _ in known) if isinstance(named, (list, tuple)) else known[0][0]
        findings += [_finding(doubt, path, places) for _, doubts in known for doubt in doubts]
    return Plan.model_validate(tree), tuple(findings)


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


def _named(tree: dict[str, object]) -> Iterator[tuple[str, dict[str, object], str]]:
    """Where people are named: the path, the item, and its field."""
    for at, area in enumerate(_list(tree, "areas")):
        for nr, objective in enumerate(_list(area, "objectives")):
            for number, action in enumerate(_list(objective, "actions")):
                for key in ("responsible", "involved"):
                    if action[key]:
                        yield f"areas.{at}.objectives.{nr}.actions.{number}.{key}", action, key
    for at, risk in enumerate(_list(tree, "risks")):
        if risk["owner"]:
            yield f"risks.{at}.owner", risk, "owner"


def _list(item: dict[str, object], key: str) -> list[dict[str, object]]:
    found = item[key]
    return list(found) if isinstance(found, (list, tuple)) else []


def _finding(doubt: Doubt, path: str, places: Mapping[str, str]) -> Finding:
    return Finding(doubt.code, doubt.severity, doubt.message, path, places.get(path, ""), doubt.hint)
