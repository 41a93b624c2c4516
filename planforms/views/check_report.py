"""The check report: a page to lay beside the plan at supervision.

Strengths first, then the few things that matter most, each with the guidance, where it is, and what to write instead;
then the rest. It speaks of the plan and scores nobody.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planforms.checked import Checked, Figures, Group, ranked
from planforms.dates import day, full
from planforms.text import unbroken
from planforms.view import Design

__all__ = ["DESIGN", "Block", "CheckPage", "Fact", "check_page"]

_EXAMPLES = 1


@dataclass(frozen=True)
class Fact:
    """A label and its value."""

    label: str
    value: str


@dataclass(frozen=True)
class Spot:
    """One place where something was found: the ref, where it stands in the form, and what was found."""

    ref: str
    place: str
    message: str


@dataclass(frozen=True)
class Block:
    """What one check found: its heading, the guidance, every spot, what to write instead, and examples."""

    title: str
    grave: bool
    words: str
    source: str
    spots: tuple[Spot, ...]
    instead: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Let:
    """A finding that somebody lets stand."""

    what: str
    who: str
    why: str


@dataclass(frozen=True)
class CheckPage:
    """The report as finished wording."""

    document_title: str
    language: str
    kind: str
    title: str
    lede: str
    running: str
    facts: tuple[Fact, ...]
    strengths: tuple[str, ...]
    most: tuple[Block, ...]
    rest: tuple[Block, ...]
    nothing: str
    unclear: tuple[str, ...]
    accepted: tuple[Let, ...]
    off: tuple[Fact, ...]


def check_page(plan: Checked, today: dt.date) -> CheckPage:
    """The report of a plan that was checked on a day."""
    most, rest = ranked(plan.standing)
    whose = plan.whose or plan.reference or "Name not recorded"
    return CheckPage(
        document_title=f"{whose}: a look at the plan",
        language="en-GB",
        kind="A look at the plan",
        title=whose,
        lede=f"Looked at on {full(today)}, with the guidance in hand. It is about the plan, not about anybody’s work.",
        running=whose,
        facts=_facts(plan.figures),
        strengths=plan.strengths,
        most=tuple(_block(group) for group in most),
        rest=tuple(_block(group) for group in rest),
        nothing="" if plan.standing else "Nothing was found that the guidance would have otherwise.",
        unclear=plan.unclear,
        accepted=tuple(
            Let(f"{remark.message} ({remark.code})", remark.accepted.by, remark.accepted.reason)
            for remark in plan.remarks
            if remark.accepted
        ),
        off=tuple(Fact(code, why) for code, why in plan.off.items()),
    )


def _facts(found: Figures) -> tuple[Fact, ...]:
    late = f", {found.overdue} late" if found.overdue else ""
    review = day(found.next_review) if found.next_review else "No date yet"
    passed = ", passed" if found.review_missed else ""
    return (
        Fact("Actions", f"{found.open} open, {found.done} done"),
        Fact("With one person", f"{found.open - found.no_owner} of {found.open}"),
        Fact("With a date", f"{found.open - found.no_date} of {found.open}{late}"),
        Fact("Next review", unbroken(f"{review}{passed}")),
    )


def _block(group: Group) -> Block:
    first = group.first
    examples = dict.fromkeys(remark.example for remark in group.remarks if remark.example)
    return Block(
        first.title.rstrip("."),
        group.severity == "error",
        first.why.words,
        first.why.source,
        _spots(group),
        group.instead,
        tuple(examples)[:_EXAMPLES],
    )


def _spots(group: Group) -> tuple[Spot, ...]:
    """Every spot; what is the same of all but for the ref is said once, where the place tells the rest."""
    told: set[str] = set()
    found = []
    for remark in group.remarks:
        same = remark.message.replace(remark.ref, "") if remark.ref else remark.message
        again = same in told and remark.ref and remark.place
        found.append(Spot(remark.ref, remark.place, "" if again else remark.message))
        told.add(same)
    return tuple(found)


DESIGN = Design("check_report")
