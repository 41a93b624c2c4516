"""The head of the review form: which plan and which review it is, when it was planned, what it looks back over."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from planforms.dates import day as day_words
from planforms.dates import full, short
from planforms.plan import Plan, Review
from planforms.seal import seal
from planforms.text import NBSP
from planforms.views.review_boxes import Box, box
from planforms.views.review_decision import meeting_day
from planforms.views.when import Meeting, running_on, when_words
from planforms.views.who import name_of

__all__ = ["Fact", "Which", "asks", "facts_of", "which_plan"]


@dataclass(frozen=True)
class Fact:
    """A label and what the plan knows; an empty value is a writing line."""

    label: str
    value: str = ""
    write: Box | None = None


@dataclass(frozen=True)
class Which:
    """Which plan a form reviews, and which review it is: by this a filled form is known again."""

    subject: str
    title: str
    reference: str
    version: str
    number: str
    whose: str
    mark: str = field(metadata={"printed": False})


def which_plan(plan: Plan, number: int, whose: str) -> Which:
    """What a form says of its plan, and the mark by which it is known: the seal of the plan and the review's number."""
    agreed = f"agreed {full(plan.agreed_on)}".replace(NBSP, " ") if plan.agreed_on else ""
    return Which(
        subject=" ".join(plan.subject.name.split()),
        title=" ".join(plan.title.split()),
        reference=" ".join(plan.reference.split()),
        version=", ".join(part for part in (" ".join(plan.version.split()), agreed) if part),
        number=str(number),
        whose=whose,
        mark=f"{seal(plan)}-{number}",
    )


def asks(plan: Plan, planned: Meeting | None) -> str:
    """What the copy of one person asks of them: Please fill this in and send it to Priya Nair before Fri 6 Nov 2026."""
    lead = f" to {name_of(plan.lead)}" if plan.lead and name_of(plan.lead) else ""
    before = f" before {running_on(meeting_day(planned))}" if planned else ""
    return f"These are your own actions. Please fill this in and send it{lead or ' back'}{before}."


def facts_of(
    plan: Plan, planned: Meeting | None, following: Meeting | None, last: Review | None, *, whole: bool
) -> tuple[Fact, ...]:
    """What the plan knows of the meeting, and what is to be written down of it (in the form for the meeting)."""
    since = (last.held_on if last else None) or plan.agreed_on or plan.starts
    words = next((when_words(point.on) for point in plan.review_points if not point.on.due), "")
    known = (
        Fact("Planned for", meeting_day(planned) if planned else words),
        Fact("Looks back over", _looks_back(since, planned.on if planned and not planned.words else None)),
    )
    if not whole:
        return tuple(fact for fact in known if fact.value)
    asked = (Fact("Held on", write=box("review", "", "held_on")), Fact("Led by", write=box("review", "", "led_by")))
    return (*known, *asked, *((Fact("Next review", meeting_day(following)),) if following else ()))


def _looks_back(since: dt.date | None, until: dt.date | None) -> str:
    """14 Sep to 6 Nov 2026"""
    if since is None or until is None or since >= until:
        return f"Since {day_words(since)}" if since else ""
    begin = short(since) if since.year == until.year else day_words(since)
    return f"{begin} to {day_words(until)}".replace(" ", NBSP).replace(f"{NBSP}to{NBSP}", " to ")
