"""When: each action has an end, and the dates are of the plan’s own time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import BEGIN_AND_END, DEADLINES, DONE_AS_AGREED, LOGICAL_ORDER, REALISTIC
from planforms.checks.saying import a_day, about, own_words
from planforms.values.almanac import plain
from planforms.values.dates_written import dates_written

__all__ = ["due_after_plan", "due_before_plan", "due_before_start", "no_date", "no_end_date", "overdue"]

_SLACK = dt.timedelta(7)  # "July" in a plan that ends on 30 July is no contradiction


@check("warning", DEADLINES)
def no_date(case: Case) -> Iterator[Weakness]:
    """An action with no date at all."""
    for path, action in case.actions:
        time = action.timescale
        if time.kind == "none" and not time.start and not case.due(action):
            yield Weakness(
                path + ".timescale",
                f"{about(action)} has no date.",
                "Write the day by which it will be done.",
                f"“{own_words(action.description)}”: by {a_day(case)}.",
            )


@check("warning", BEGIN_AND_END)
def no_end_date(case: Case) -> Iterator[Weakness]:
    """An action that is to be done as soon as possible, or goes on, with no day in sight."""
    for path, action in case.actions:
        time = action.timescale
        open_end = time.kind in ("asap", "ongoing") and not time.start and not _names_a_day(time.written)
        if open_end and not case.due(action):
            soon = time.kind == "asap"
            words = own_words(action.description)
            yield Weakness(
                path + ".timescale",
                f"{about(action)} {'is to be done soon, but by no day' if soon else 'goes on without an end'}.",
                "Write the latest day that will do." if soon else "Write how often, and when you look at it again.",
                f"“{words}”: {'by' if soon else '[how often], looked at again on'} {a_day(case)}.",
            )


@check("warning", REALISTIC)
def due_before_plan(case: Case) -> Iterator[Weakness]:
    """An action that was due before there was a plan, and is not done."""
    for path, action in case.actions:
        due = case.due(action)
        if due and due < _begins(case):
            yield Weakness(
                path + ".timescale",
                f"{about(action)} was due before the plan began.",
                "See whether it is done, or whether the year is wrong, and write the new day.",
                f"“{own_words(action.description)}”: by {a_day(case)}.",
            )


@check("note", REALISTIC)
def due_after_plan(case: Case) -> Iterator[Weakness]:
    """An action that is due after the plan has ended."""
    ends = case.plan.ends
    for path, action in case.actions if ends else ():
        due = case.due(action)
        if action.timescale.kind == "month" and due:
            due = due.replace(day=1)
        if due and ends and due - ends > _SLACK:
            yield Weakness(
                path + ".timescale",
                f"{about(action)} is due after the plan ends.",
                "Move the day, or say who keeps it in sight when the plan has ended.",
            )


@check("warning", DONE_AS_AGREED)
def overdue(case: Case) -> Iterator[Weakness]:
    """An action whose day has passed, and that is not done."""
    for path, action in case.actions if case.today else ():
        due = case.due(action)
        if due and case.today and _begins(case) <= due < case.today:
            yield Weakness(
                path + ".timescale",
                f"{about(action)} is past its day and not marked as done.",
                "Ask what stands in the way; write that down, and a new day.",
                f"“{own_words(action.description)}”: not yet, because [why]; now by {a_day(case)}.",
            )


@check("error", LOGICAL_ORDER)
def due_before_start(case: Case) -> Iterator[Weakness]:
    """An action that ends before it starts."""
    for path, action in case.actions:
        start, due = action.timescale.start, action.timescale.due
        if start and due and due < start:
            yield Weakness(
                path + ".timescale",
                f"{about(action)} ends before it starts.",
                "See which of the two days is right.",
            )


def _begins(case: Case) -> dt.date:
    """The earliest day of the plan; the first of all days where it has none."""
    return min((day for day in (case.plan.agreed_on, case.plan.starts) if day), default=dt.date.min)


def _names_a_day(words: str) -> bool:
    """Whether words such as "ongoing, look again on 17 October" hold a date."""
    return bool(dates_written(plain(words)))
