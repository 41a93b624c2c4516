"""The people of the family summary: whose own words, who is helping, whom to ask."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.plan import Person, Plan, View
from planforms.text import comparable
from planforms.views.family_roles import role_explained, role_words
from planforms.views.family_words import Names, calling_name

__all__ = ["Group", "Helper", "Quote", "ask", "helpers", "quotes"]

_LONG_QUOTE = 240
_ORDER = ("child", "parent", "family", "other")


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, and whose they are."""

    text: str
    said_by: str
    long: bool


@dataclass(frozen=True)
class Helper:
    """One person: the name, the role in plain words, and what somebody in that role does."""

    name: str
    role: str
    explained: str


@dataclass(frozen=True)
class Group:
    """People who belong together: of one organisation in a partnership, everybody in a child's plan."""

    title: str
    helpers: tuple[Helper, ...]


def quotes(plan: Plan, names: Names) -> tuple[Quote, ...]:
    """The words whose owner agreed to share them, the child's first. Where nobody was asked they are left out."""
    shared = [view for view in plan.views if view.share is True and view.text.strip()]
    shared.sort(key=lambda view: _ORDER.index(view.whose))
    return tuple(Quote(view.text.strip(), _said_by(view, plan, names), len(view.text) > _LONG_QUOTE) for view in shared)


def helpers(plan: Plan, names: Names) -> tuple[Group, ...]:
    """The lead first, then everybody else in the order of the plan; not the child, nor people who were only asked."""
    people = [person for person in plan.people if person.part not in ("child", "consulted") and person.name.strip()]
    lead = _lead(plan)
    if lead and lead.name.strip():
        people = [person for person in people if comparable(person.name) != comparable(lead.name)]
        people.insert(0, lead)
    if plan.kind == "child":
        found = tuple(_helper(person, names) for person in people)
        return (Group("", found),) if found else ()
    by_organisation: dict[str, list[Helper]] = {}
    for person in people:
        organisation = " ".join(person.organisation.split())
        by_organisation.setdefault(organisation, []).append(_helper(person, names, explain=False))
    return tuple(Group(organisation, tuple(found)) for organisation, found in by_organisation.items())


def ask(plan: Plan, names: Names) -> str:
    """Whom to ask, as a sentence."""
    lead = _lead(plan)
    name = names.called(lead.name) if lead else ""
    if plan.kind == "partnership":
        return f"Ask {name}." if name else "Ask the people who are taking part."
    if name:
        return f"Ask {name}. Say if anything here is wrong or has changed."
    return "Ask the person who gave you this plan. Say if anything here is wrong or has changed."


def _lead(plan: Plan) -> Person | None:
    """The lead practitioner, with the role and organisation from the list of people where the lead has none."""
    listed = next((person for person in plan.people if person.part == "lead"), None)
    if plan.lead is None or not plan.lead.name.strip():
        return listed
    same = next((person for person in plan.people if comparable(person.name) == comparable(plan.lead.name)), None)
    role = plan.lead.role or (same.role if same else "")
    organisation = plan.lead.organisation or (same.organisation if same else "")
    relationship = same.relationship if same else ""
    return Person(name=plan.lead.name, role=role, organisation=organisation, relationship=relationship, part="lead")


def _helper(person: Person, names: Names, *, explain: bool = True) -> Helper:
    name = names.called(person.name)
    role = role_words(person.role)
    if comparable(role) == comparable(name):
        return Helper(name, "", "")
    return Helper(name, role, role_explained(person.role) if explain else "")


def _said_by(view: View, plan: Plan, names: Names) -> str:
    name = names.called(view.name)
    if name:
        return f"{name} said this."
    child = calling_name(plan)
    whose = {"child": child or "The child", "parent": "A parent", "family": "The family"}.get(view.whose, "")
    return f"{whose} said this." if whose else ""
