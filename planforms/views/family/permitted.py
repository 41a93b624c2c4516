"""What each reader may see: one frozen type for each, with the fields that somebody allowed and no others.

These types know nothing of the plan. `permit` alone makes them; the pages are built from them. To let a reader see
more, a field is added here, copied in `permit`, and the test of the allow-lists told so: three decisions, all in sight.

`place` is where in the plan a text comes from ("areas.0.objectives.1.statement"); it is never printed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

__all__ = [
    "Deed",
    "Doer",
    "ForChild",
    "ForParent",
    "ForPublic",
    "ForYoungChild",
    "ForYoungPerson",
    "Goal",
    "Helper",
    "Meeting",
    "Permitted",
    "Said",
    "Text",
    "When",
]


@dataclass(frozen=True)
class Text:
    """Words that a person wrote."""

    place: str
    words: str


@dataclass(frozen=True)
class When:
    """When something is to happen: the words as written, the first and the last day, the kind of words."""

    written: str = ""
    start: dt.date | None = None
    due: dt.date | None = None
    kind: str = "none"


@dataclass(frozen=True)
class Doer:
    """Who does something, called as this reader calls them. `named` is False for a role or a body without a name."""

    name: str
    role: str = ""
    you: bool = False
    named: bool = True


@dataclass(frozen=True)
class Deed:
    """One thing that will be done: words for the family, else those of the form; who, with whom, when, how far."""

    place: str
    plain: str
    words: str
    doers: tuple[Doer, ...]
    helpers: tuple[Doer, ...]
    when: When
    state: str
    completed: dt.date | None

    @property
    def yours(self) -> bool:
        """Whether the reader does it."""
        return any(doer.you for doer in self.doers)


@dataclass(frozen=True)
class Goal:
    """One thing that is to be different, and what is done for it; `undecided` where the plan has no action for it."""

    place: str
    plain: str
    words: str
    state: str
    deeds: tuple[Deed, ...]
    undecided: bool


@dataclass(frozen=True)
class Said:
    """Somebody's own words, which may be shared; by whom, "" where that is not said."""

    place: str
    words: str
    by: str
    you: bool


@dataclass(frozen=True)
class Helper:
    """Somebody who takes part: called as this reader calls them, with the role as written."""

    name: str
    role: str
    organisation: str = ""
    you: bool = False
    kin: bool = False


@dataclass(frozen=True)
class Meeting:
    """A day on which everybody looks at the plan together."""

    place: str
    when: When


@dataclass(frozen=True)
class ForParent:
    """What a parent may see. `reader` is the parent by name, "" where the copy is for any parent."""

    child: str
    reader: str
    why: Text | None
    strengths: tuple[Text, ...]
    said: tuple[Said, ...]
    goals: tuple[Goal, ...]
    helpers: tuple[Helper, ...]
    lead: str
    meetings: tuple[Meeting, ...]
    contingency: Text | None
    agreed_on: dt.date | None
    starts: dt.date | None
    ends: dt.date | None


@dataclass(frozen=True)
class ForYoungPerson:
    """What a young person of 13 and more may see of their own plan."""

    name: str
    took_part: bool
    why: Text | None
    strengths: tuple[Text, ...]
    said: tuple[Said, ...]
    goals: tuple[Goal, ...]
    helpers: tuple[Helper, ...]
    lead: str
    meetings: tuple[Meeting, ...]
    agreed_on: dt.date | None
    starts: dt.date | None
    ends: dt.date | None


@dataclass(frozen=True)
class ForChild:
    """What a child of 8 to 12 may see of their own plan."""

    name: str
    took_part: bool
    why: Text | None
    strengths: tuple[Text, ...]
    said: tuple[Said, ...]
    goals: tuple[Goal, ...]
    helpers: tuple[Helper, ...]
    lead: str
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class ForYoungChild:
    """What a child of 5 to 7 may see: of the goals, what was written for the child or is sure to be understood."""

    name: str
    strengths: tuple[Text, ...]
    said: tuple[Said, ...]
    goals: tuple[Goal, ...]
    helpers: tuple[Helper, ...]
    lead: str
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class ForPublic:
    """What anybody may see of a partnership's plan."""

    name: str
    title: str
    why: Text | None
    strengths: tuple[Text, ...]
    goals: tuple[Goal, ...]
    helpers: tuple[Helper, ...]
    lead: str
    meetings: tuple[Meeting, ...]
    agreed_on: dt.date | None
    starts: dt.date | None
    ends: dt.date | None


Permitted = ForParent | ForYoungPerson | ForChild | ForYoungChild | ForPublic
