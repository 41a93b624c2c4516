"""Who is involved in a plan: cards, family first, or a table where they are too many."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.plan import Person, Plan
from planforms.text import capital, comparable, joined
from planforms.views.grid import Cell, Column, Grid, grid
from planforms.views.who import name_of, uncaught

__all__ = ["Card", "cards", "people_table", "who_was_there"]

_MANY_PEOPLE = 12
_FEW_ABSENT = 4
_ORDER = {"child": 0, "parent": 1, "lead": 2, "member": 3, "consulted": 4}
_PARTS = {"child": "Child", "parent": "Parent", "lead": "", "member": "", "consulted": "Consulted"}


@dataclass(frozen=True)
class Card:
    """A person: the name, and lines beneath."""

    name: str
    lines: tuple[str, ...]


def cards(plan: Plan) -> tuple[Card, ...]:
    """Everybody, family first, the lead among them even if the list of people forgot them."""
    return tuple(Card(person.name.strip() or "Name not recorded", _lines(person, plan)) for person in _people(plan))


def people_table(plan: Plan) -> Grid:
    """The people as a table where they are too many for cards; otherwise an empty one."""
    people = _people(plan)
    if len(people) <= _MANY_PEOPLE:
        return Grid((), ())
    columns = (Column("Name", 48), Column("Role", 52, grows=True), Column("Organisation", 40), Column("Contact", 32))
    return grid(columns, (_person_row(person, plan) for person in people))


def who_was_there(plan: Plan) -> str:
    """At the meeting: everybody but Yvonne Pryce. Or "" where nearly nobody was, or the people say it one by one."""
    absent = [person.name.strip() for person in plan.people if not person.attended]
    if len(plan.people) < 2 * len(absent) + 1 or len(absent) > _FEW_ABSENT or not all(absent):
        return ""
    return f"At the meeting: everybody but {joined(absent)}." if absent else "Everybody was at the meeting."


def _people(plan: Plan) -> list[Person]:
    people = sorted(plan.people, key=lambda person: _ORDER[person.part])
    lead = plan.lead
    if lead and name_of(lead) and not any(comparable(person.name) == comparable(name_of(lead)) for person in people):
        people.append(Person(name=name_of(lead), role=lead.role, organisation=lead.organisation, part="lead"))
    return people


def _lines(person: Person, plan: Plan) -> tuple[str, ...]:
    role, organisation, more = _said(person, plan)
    return tuple(capital(line) for line in (role, organisation, *more, person.contact.strip()) if line)


def _person_row(person: Person, plan: Plan) -> tuple[Cell, ...]:
    role, organisation, more = _said(person, plan)
    return (
        Cell(person.name.strip() or "Name not recorded", strong=True),
        Cell(role, notes=tuple(more)),
        Cell(organisation),
        Cell(person.contact.strip()),
    )


def _said(person: Person, plan: Plan) -> tuple[str, str, list[str]]:
    """The role, the organisation, and what else there is to say of a person: each once."""
    role = person.role.strip() or person.relationship.strip() or _PARTS[person.part]
    organisation = person.organisation.strip()
    more, lead = [person.relationship.strip()], plan.lead
    leads = person.part == "lead"
    if lead is not None and comparable(name_of(lead)) == comparable(person.name):
        leads, role = True, role or lead.role.strip()
        organisation = organisation or lead.organisation.strip()
        more += [lead.role.strip(), lead.organisation.strip(), *uncaught([lead])]
    if person.part == "consulted":
        more.append("Consulted")
    if person.attended is not None and not (person.attended and who_was_there(plan)):
        more.append("At the meeting" if person.attended else "Not at the meeting")
    said = {comparable(role), comparable(organisation), ""}
    if leads:
        leading = "lead practitioner" if plan.kind == "child" else "responsible for the plan"
        organisation = f"{organisation}, {leading}" if organisation else leading.capitalize()
    return role, organisation, [text for text in dict.fromkeys(more) if comparable(text) not in said]
