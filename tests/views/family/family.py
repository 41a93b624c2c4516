"""A small plan of an invented family, and its copies, for tests about one thing at a time."""

from __future__ import annotations

import datetime as dt
from typing import Any

from planforms.language import language
from planforms.plan import Action, Area, Objective, Person, Plan, Subject, Timescale, Who
from planforms.views.family.copies import FamilyCopy, Manner, family_copy
from planforms.views.family.reader import Choices
from planforms.withheld import printed

__all__ = ["PEOPLE", "TODAY", "copied", "idea", "plan", "when", "who", "words_of"]

TODAY = dt.date(2026, 10, 19)
PEOPLE = (
    Person(name="Rowan Ashdown", part="child", attended=True),
    Person(name="Claire Ashdown", part="parent", relationship="Mum", contact="07700 900101"),
    Person(name="Martin Price", part="parent", relationship="Dad", contact="9 Ferry Road"),
    Person(name="Priya Nair", part="lead", role="FSW"),
    Person(name="Dr Sen", role="EP"),
    Person(name="Mo Ashdown", relationship="Great-grandmother (“Nanny Mo”)"),
    Person(name="Ola Bright", part="consulted"),
)


def who(name: str = "", role: str = "", organisation: str = "") -> Who:
    return Who(name=name, role=role, organisation=organisation, written=name or role or organisation)


def when(written: str = "", due: dt.date | None = None, kind: Any = "exact", start: dt.date | None = None) -> Timescale:
    return Timescale(written=written, due=due, kind=kind, start=start)


def plan(*actions: Action, **changes: Any) -> Plan:
    outcome = Objective(id="1.1", statement="Rowan sleeps well", actions=actions)
    whole: dict[str, Any] = {
        "kind": "child",
        "subject": Subject(name="Rowan Ashdown", preferred_name="Rowan"),
        "starts": dt.date(2026, 9, 14),
        "people": PEOPLE,
        "lead": who("Priya Nair"),
        "areas": (Area(id="1", objectives=(outcome,)),),
    }
    return Plan(**(whole | changes))


def copied(whole: Plan, reader: str = "child", choices: Choices | None = None, **manner: Any) -> FamilyCopy:
    code = manner.pop("language", "en")
    made = Manner(language=language(code), **manner)
    return family_copy(whole, reader, TODAY, made, choices or Choices())


def idea(action: Action, reader: str = "Claire Ashdown") -> Any:
    """The one action as an idea of a copy: in the reader's own part, or on its card."""
    page: Any = copied(plan(action), reader).page
    own = getattr(page, "yours", None)
    return own.ideas[0] if own else page.cards[0].ideas[0]


def words_of(copy: FamilyCopy) -> str:
    return "\n".join(printed((copy.page, copy.four_weeks, tuple(entry.words for entry in copy.entries))))
