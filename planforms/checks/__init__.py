"""What makes a plan weak, in the guidance's terms. A check looks at one thing, teaches, and never scores anybody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planforms.check import Check, Weakness
from planforms.checked import Checked, Remark
from planforms.checks.acceptance import accepted_in, unclear_lines, with_acceptances
from planforms.checks.case import Case
from planforms.checks.catalogue import ALL_CHECKS, CHECKS, FOLDER_CHECKS
from planforms.checks.figures import figures
from planforms.checks.places import Places, ref_of
from planforms.checks.prints import Beside, Print, folder_of, print_of
from planforms.checks.rules import USUAL_RULES, Accepted, Rules
from planforms.checks.strengths import strengths
from planforms.plan import Plan

__all__ = ["ALL_CHECKS", "CHECKS", "checked", "compared", "remarks"]

OwnChecks = Iterable[Check[Case]]


def remarks(
    plan: Plan, places: Mapping[str, str], today: dt.date | None = None, rules: Rules = USUAL_RULES, own: OwnChecks = ()
) -> tuple[Remark, ...]:
    """The remarks of all checks on a plan, each with its place in the form where the form is known.

    `today` is the day to count from; without it, checks that need one are silent. `own` are an organisation's checks.
    """
    case, where = Case(plan, today, rules), Places(places)
    found = [
        _remark(weakness, one, ref_of(plan, weakness.path), where.of(weakness.path), rules)
        for one in (*CHECKS.values(), *own)
        if one.code not in rules.off
        for weakness in one(case)
    ]
    return with_acceptances(found, plan.reference, _accepted(plan, rules, own))


def checked(
    plan: Plan, places: Mapping[str, str], today: dt.date | None = None, rules: Rules = USUAL_RULES, own: OwnChecks = ()
) -> tuple[Checked, Print]:
    """What is to be said of a plan, and what is kept of it to be compared with others."""
    case = Case(plan, today, rules)
    subject, counts = plan.subject, figures(case)
    found = Checked(
        whose=(subject.name or plan.title or subject.preferred_name).strip(),
        kind=plan.kind,
        reference=plan.reference.strip(),
        lead=case.cast.shown(plan.lead) if plan.lead else "",
        strengths=strengths(case, counts),
        remarks=remarks(plan, places, today, rules, own),
        off=rules.off,
        figures=counts,
        unclear=tuple(unclear_lines(plan, {*ALL_CHECKS, *(one.code for one in own)})),
    )
    return found, print_of(case, Places(places), _accepted(plan, rules, own))


def compared(plans: Sequence[tuple[Checked, Print]]) -> tuple[Checked, ...]:
    """The plans of a folder, each with what the others show about it."""
    folder = folder_of(one for _, one in plans)
    return tuple(
        replace(whole, remarks=(*whole.remarks, *_among(Beside(one, folder), whole.reference))) for whole, one in plans
    )


def _among(beside: Beside, reference: str) -> tuple[Remark, ...]:
    rules = beside.plan.rules
    where = {text.path: (text.ref, text.place) for text in beside.plan.texts}
    found = [
        _remark(weakness, one, *where.get(weakness.path, ("", "")), rules)
        for one in FOLDER_CHECKS.values()
        if one.code not in rules.off
        for weakness in one(beside)
    ]
    return with_acceptances(found, reference, beside.plan.accepted)


def _accepted(plan: Plan, rules: Rules, own: OwnChecks) -> tuple[Accepted, ...]:
    return (*rules.accepted, *accepted_in(plan, {*ALL_CHECKS, *(one.code for one in own)}))


def _remark(weakness: Weakness, by: Check[Any], ref: str, place: str, rules: Rules) -> Remark:
    """A weakness as a remark: with the guidance, its place and the severity that is set."""
    return Remark(
        code=by.code,
        severity=rules.severity.get(by.code) or weakness.severity or by.severity,
        title=by.title,
        message=weakness.message,
        why=by.why,
        instead=weakness.instead,
        example=weakness.example,
        path=weakness.path,
        ref=ref,
        place=place,
    )
