"""Parts D and E of the review form: what people say in their own words, and what is decided.

Source: *Rough Guide*, "Reviewing a plan" (always with the child and parents; some of the information is what they
report). Own words are never filled in: what somebody said earlier is theirs to say again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planforms.dates import day, long_day
from planforms.plan import Person, Plan
from planforms.text import NBSP, joined
from planforms.views.when import Meeting, running_on
from planforms.views.who import name_of
from planforms.views.wording import called

__all__ = ["Decision", "decision", "first_name", "meeting_day", "parents", "voices"]

_TITLES = re.compile(r"(?:mr|mrs|miss|ms|mx|dr|prof|professor|sir|rev|revd|cllr)\.?", re.IGNORECASE)
_MOST_NAMED = 3


@dataclass(frozen=True)
class Decision:
    """What there is to tick and to sign. `next_review` is the day that the plan has fixed, or "" (a writing line)."""

    options: tuple[str, ...]
    reasons: str
    next_review: str
    signatures: tuple[str, ...]


def decision(plan: Plan, following: Meeting | None) -> Decision:
    """A child's plan may be stepped up or down; a partnership's may not. `following` is the review after this one."""
    planned = running_on(meeting_day(following)) if following else ""
    lead = name_of(plan.lead) if plan.lead else next((p.name.strip() for p in plan.people if p.part == "lead"), "")
    if plan.kind == "partnership":
        other = "Name, organisation, date"
        signing: tuple[str, ...] = (f"{lead or 'Plan owner'}, for the partnership, date", other, other)
        reasons = "Our reasons. If we close it: what was achieved, what is still needed, and who goes on with it."
        return Decision(("Carry on", "Change the plan", "Close it"), reasons, planned, signing)
    child = called(plan)
    named = [person.name.strip() for person in parents(plan)[:_MOST_NAMED]] or ["Parent or carer"]
    first = f"{lead}, lead practitioner, date" if lead else "Lead practitioner, date"
    options = ("Carry on", "Change the plan", "Close it", "Step up", "Step down")
    reasons = "Our reasons. If we close it: what was achieved, what is still needed, and who will help."
    signing = (first, *(f"{name}, date" for name in named), f"{child or 'The child'}, by choice")
    return Decision(options, reasons, planned, signing)


def voices(plan: Plan) -> tuple[str, str]:
    """Over the two columns of part D: whose words they are for."""
    if plan.kind == "partnership":
        return "What the partners say", "What learners say, or others whom the plan is for"
    family = [first_name(person.name) for person in parents(plan)]
    says = "says" if len(family) == 1 else "say"
    who = joined(family) if 0 < len(family) <= _MOST_NAMED else "parents and carers"
    return f"What {called(plan) or 'the child'} says", f"What {who} {says}"


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
