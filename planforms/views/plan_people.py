"""Who is involved in a plan: cards, family first, or a table where they are too many."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.plan import Person, Plan
from planforms.text import fold
from planforms.views.grid import Cell, Column, Grid, grid
from planforms.views.who import name_of, uncaught

__all__ = ["Card", "cards", "people_table"]

_MANY_PEOPLE = 12
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


def _people(plan: Plan) -> list[Person]:
    people = sorted(plan.people, key=lambda person: _ORDER[person.part])
    lead = plan.lead
    if lead and name_of(lead) and not any(fold(person.name) == fold(name_of(lead)) for person in people):
        people.append(Person(name=name_of(lead), role=lead.role, organisation=lead.organisation, part="lead"))
    return people


def _lines(person: Person, plan: Plan) -> tuple[str, ...]:
    role, organisation, more = _said(person, plan)
    return tuple(line for line in (role, organisation, *more, person.contact.strip()) if line)


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
    if lead is not None and fold(name_of(lead)) == fold(person.name):
        leads, role = True, role or lead.role.strip()
        organisation = organisation or lead.organisation.strip()
        more += [lead.role.strip(), lead.organisation.strip(), *uncaught([lead])]
    if person.part == "consulted":
        more.append("Consulted")
    if person.attended is not None:
        more.append("Took part" if person.attended else "Did not attend")
    said = {fold(role), fold(organisation), ""}
    if leads:
        leading = "lead practitioner" if plan.kind == "child" else "responsible for the plan"
        organisation = f"{organisation}, {leading}" if organisation else leading.capitalize()
    return role, organisation, [text for text in dict.fromkeys(more) if fold(text) not in said]
