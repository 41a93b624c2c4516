"""Parts D and E of the review form: what people say in their own words, and what is decided.

Source: *Rough Guide*, "Reviewing a plan" (always with the child and parents; some of the information is what they
report). Own words are never filled in: what somebody said earlier is theirs to say again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from planforms.dates import day, long_day
from planforms.plan import Person, Plan
from planforms.text import NBSP, capital, joined
from planforms.views.review_boxes import Box, Tick, box, more, tick, ticks
from planforms.views.when import Meeting, running_on
from planforms.views.who import name_of
from planforms.views.wording import called

__all__ = ["Decision", "Voice", "decision", "first_name", "meeting_day", "parents", "voices"]

_TITLES = re.compile(r"(?:mr|mrs|miss|ms|mx|dr|prof|professor|sir|rev|revd|cllr)\.?", re.IGNORECASE)
_MOST_NAMED = 3


@dataclass(frozen=True)
class Decision:
    """What there is to tick, to write and to sign. `planned` is a tick for the day that the plan has fixed, if any."""

    options: tuple[Tick, ...]
    asked: str
    reasons: Box
    planned: Tick | None
    another_day: Box
    copies: Box
    signatures: tuple[str, ...]


@dataclass(frozen=True)
class Voice:
    """Room for somebody's own words. `faces` ask a child how things are; the child points at one."""

    heading: str
    whose: str
    name: str
    words: Box
    share: tuple[Tick, ...]
    faces: tuple[Tick, ...] = ()


def decision(plan: Plan, following: Meeting | None) -> Decision:
    """A child's plan may be stepped up or down; a partnership's may not. `following` is the review after this one."""
    choices = ticks("review", "", "decision")
    goes_on = "who will help" if plan.kind == "child" else "who goes on with it"
    return Decision(
        options=choices if plan.kind == "child" else choices[:3],
        asked=f"Our reasons. If we close it: what was achieved, what is still needed, and {goes_on}.",
        reasons=box("review", "", "reasons"),
        planned=_planned(following),
        another_day=box("review", "", "next_review"),
        copies=box("review", "", "copies_to"),
        signatures=_signatures(plan),
    )


def voices(plan: Plan) -> tuple[Voice, Voice]:
    """The two columns of part D: whose words they are for."""
    if plan.kind == "partnership":
        return (
            _voice("What the partners say", "other", "The partners", more("other", 1)),
            _voice(
                "What learners say, or others whom the plan is for",
                "other",
                "Those whom the plan is for",
                more("other", 2),
            ),
        )
    family = [first_name(person.name) for person in parents(plan)]
    says = "says" if len(family) == 1 else "say"
    who = joined(family) if 0 < len(family) <= _MOST_NAMED else "parents and carers"
    child = called(plan) or "the child"
    words = _voice(f"What {child} says", "child", capital(child), "child")
    asked = replace(words, faces=ticks("views", "child", "face", capital(child)))
    return asked, _voice(f"What {who} {says}", "parent", capital(who), "parent")


def _voice(heading: str, whose: str, name: str, ref: str) -> Voice:
    return Voice(heading, whose, name, box("views", ref, "text", name), ticks("views", ref, "share", name))


def _planned(following: Meeting | None) -> Tick | None:
    """The tick that says: as planned. Its value is the day, so that the form says by itself which day was meant."""
    if following is None:
        return None
    words = f"As planned, {running_on(meeting_day(following))}"
    return replace(tick("review", "", "planned_next", words), value=following.on.isoformat())


def _signatures(plan: Plan) -> tuple[str, ...]:
    lead = name_of(plan.lead) if plan.lead else next((p.name.strip() for p in plan.people if p.part == "lead"), "")
    if plan.kind == "partnership":
        other = "Name, organisation, date"
        return f"{lead or 'Plan owner'}, for the partnership, date", other, other
    named = [person.name.strip() for person in parents(plan)[:_MOST_NAMED]] or ["Parent or carer"]
    first = f"{lead}, lead practitioner, date" if lead else "Lead practitioner, date"
    return first, *(f"{name}, date" for name in named), f"{called(plan) or 'The child'}, by choice"


def parents(plan: Plan) -> tuple[Person, ...]:
    """The parents and carers who have a name."""
    return tuple(person for person in plan.people if person.part == "parent" and person.name.strip())


def first_name(name: str) -> str:
    """Claire; the whole name where it begins with a title"""
    words = name.split()
    return name.strip() if not words or _TITLES.fullmatch(words[0]) else words[0]


def meeting_day(meeting: Meeting) -> str:
    """Fri 6 Nov 2026, in one piece; or the words as written: Before Easter"""
    return meeting.words or f"{long_day(meeting.on)[:3]} {day(meeting.on)}".replace(" ", NBSP)
