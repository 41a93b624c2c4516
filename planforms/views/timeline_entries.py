"""A plan's actions in outline: what stands in each row, and what its bar says about time.

Only what the timeline shows is taken from the plan: headings, actions, who, when, how far, what waits for what. No
needs, no one's own words, nothing withheld. "All proposed action is summarised on a timeline" (*Implementation
Planning*): the actions that reduce risks are among them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planforms.dates import day, short
from planforms.pace.spans import Span, review_days
from planforms.pace.tasks import Task, tasks_of
from planforms.plan import Action, Plan
from planforms.text import capital, comparable, joined, unbroken
from planforms.views.wording import NO_DATE, NO_ONE, NOT_RECORDED

__all__ = ["Entry", "Heading", "entries_of", "needs_years", "stamp"]

_OF_RISKS = "To make risks smaller"


@dataclass(frozen=True)
class Heading:
    """What an action stands under in its plan: the number and the title of an area or an objective."""

    id: str
    title: str


@dataclass(frozen=True)
class Entry:
    """One action in outline. `when` is as it is printed; `organisations` are those of the people responsible."""

    task: Task
    text: str
    when: str
    area: Heading
    objective: Heading
    organisations: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The action's number, "" where it has none."""
        return self.task.ref

    @property
    def state(self) -> str:
        """How far it has come, as the plan's model has it."""
        return self.task.action.status.state

    @property
    def span(self) -> Span | None:
        """Its place in time; None where the plan gives none."""
        return self.task.span

    @property
    def late(self) -> bool:
        """Whether its date has passed, and it is not finished."""
        return self.task.late

    @property
    def people(self) -> str:
        """Those responsible, as the row names them."""
        return joined(self.task.who) or NO_ONE

    @property
    def after(self) -> str:
        """What it waits for, in words; "" where it waits for nothing, or is finished."""
        return f"(after {joined(self.task.waits_for)})" if self.task.open and self.task.waits_for else ""


def entries_of(plan: Plan, today: dt.date, years: bool, mark: str = "") -> tuple[Entry, ...]:
    """Every action of a plan as it stands on a day, in the order of the plan.

    With `years` dates are printed with their year; `mark` stands before each number where there are several plans.
    """
    organisations = {comparable(person.name): person.organisation for person in plan.people if person.name.strip()}
    headings = tuple(_headings(plan, mark))
    return tuple(
        Entry(
            task=task,
            text=task.action.description or NOT_RECORDED,
            when=f"{when}, late" if task.late else when,
            area=area,
            objective=objective,
            organisations=tuple(_organisations(task.action, organisations)),
        )
        for task, (area, objective) in zip(tasks_of(plan, today, mark), headings, strict=True)
        for when in (_when(task.action, years),)
    )


def needs_years(plans: Iterable[Plan], today: dt.date) -> bool:
    """Whether a day and a month could mean two days of these plans, as they are looked at on a day."""
    dates = [today]
    for plan in plans:
        when = [action.timescale for area in plan.areas for step in area.objectives for action in step.actions]
        when += [action.timescale for risk in plan.risks for action in risk.actions]
        dates += [date for time in when for date in (time.start, time.due) if date]
        dates += review_days(plan)
        dates += [date for date in (plan.starts, plan.ends) if date]
    return (max(dates) - min(dates)).days > 330


def stamp(date: dt.date, years: bool) -> str:
    """A whole date as the timeline prints it: with the year where the chart shows more than one of its kind."""
    return day(date) if years else short(date)


def _headings(plan: Plan, mark: str) -> Iterator[tuple[Heading, Heading]]:
    """The area and the objective of each action, in the order of the tasks."""
    for area in plan.areas:
        title = area.title or (f"Part {area.id}" if area.id else "Actions")
        over = Heading(f"{mark}{area.id}".strip(), title)
        for objective in area.objectives:
            under = Heading(f"{mark}{objective.id}".strip(), objective.statement or title)
            yield from ((over, under) for _ in objective.actions)
    risks = Heading(mark.strip(), _OF_RISKS)
    for risk in plan.risks:
        yield from ((risks, risks) for _ in risk.actions)


def _organisations(action: Action, known: dict[str, str]) -> Iterator[str]:
    """The organisation of each person responsible, as the action or the list of people has it."""
    for who in action.responsible:
        organisation = who.organisation.strip() or known.get(comparable(who.name), "").strip()
        if organisation:
            yield organisation


def _when(action: Action, years: bool) -> str:
    """A date where there is one, else the words that were written."""
    time = action.timescale
    written = " ".join(time.written.split())
    if time.due and (time.kind not in ("month", "approximate", "asap", "event") or not written):
        return stamp(time.due, years)
    said = {"ongoing": "Ongoing", "asap": "As soon as possible"}.get(time.kind, NO_DATE)
    return capital(unbroken(written or time.depends_on_event.strip() or said))
