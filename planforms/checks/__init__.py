"""What makes a plan weak, in the guidance's terms. A check looks at one thing, teaches, and never scores anybody.

Each public check of a module named here is a function; its name, with hyphens, is its code. Their order is that of a
plan's making, and what comes first is said first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from planforms.checked import Passage, Remark
from planforms.checks import (
    assumptions,
    copied,
    load,
    monitoring,
    order,
    outcomes,
    pacing,
    people,
    priorities,
    readable,
    resources,
    reviews,
    risks,
    times,
    unfinished,
    voices,
    wording,
)
from planforms.checks.acceptance import accepted_in, with_acceptances
from planforms.checks.case import Case
from planforms.checks.check import Check, check
from planforms.checks.places import Places, ref_of
from planforms.checks.rules import USUAL_RULES, Rules
from planforms.checks.weakness import Weakness
from planforms.plan import Plan

__all__ = ["CHECKS", "Case", "Check", "Passage", "Weakness", "check", "remarks"]

SUBJECTS = {
    "Outcomes": (outcomes, wording),
    "Priorities": (priorities,),
    "People": (people, load),
    "Dates and order": (times, pacing, order),
    "What it takes": (resources,),
    "Monitoring and review": (monitoring, reviews),
    "Assumptions and risks": (assumptions, risks),
    "The child and the family": (voices, readable),
    "Unfinished and copied": (unfinished, copied),
}
"""The modules of checks, by what they are about."""

CHECKS: dict[str, Check[Case]] = {
    one.code: one
    for modules in SUBJECTS.values()
    for module in modules
    for name in module.__all__
    if isinstance(one := getattr(module, name), Check)
}


def remarks(
    plan: Plan,
    places: Mapping[str, str],
    today: dt.date | None = None,
    rules: Rules = USUAL_RULES,
    own: Iterable[Check[Case]] = (),
) -> tuple[Remark, ...]:
    """The remarks of all checks on a plan, each with its place in the form where the form is known.

    `today` is the day to count from; without it, checks that need one are silent. `own` are an organisation's checks.
    """
    case, where = Case(plan, today, rules), Places(places)
    checks = [*CHECKS.values(), *own]
    found = [
        remark_of(weakness, one, plan, where, rules)
        for one in checks
        if one.code not in rules.off
        for weakness in one(case)
    ]
    accepted = (*rules.accepted, *accepted_in(plan, {one.code for one in checks}))
    return with_acceptances(found, plan, accepted)


def remark_of(weakness: Weakness, by: Check, plan: Plan, places: Places, rules: Rules) -> Remark:
    """A weakness as a remark: with the guidance, its place and the severity that is set."""
    return Remark(
        by.code,
        rules.severity.get(by.code) or weakness.severity or by.severity,
        by.title,
        weakness.message,
        by.why,
        weakness.instead,
        weakness.example,
        weakness.path,
        ref_of(plan, weakness.path),
        places.of(weakness.path),
    )
