"""A plan's actions in outline: what stands in each row, and what its bar says about time.

Only what the timeline shows is taken from the plan: headings, actions, who, when, how far, what waits for what. No
needs, no one's own words, nothing withheld. "All proposed action is summarised on a timeline" (*Implementation
Planning*): the actions that reduce risks are among them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.dates import day, short
from planforms.plan import Action, Area, Plan, Risk
from planforms.text import capital, joined, unbroken
from planforms.views.timeline_spans import Bar, bar_of
from planforms.views.when import is_open, is_overdue, review_days
from planforms.views.who import name_of
from planforms.views.wording import NO_DATE, NO_ONE, NOT_RECORDED

__all__ = ["Entry", "Group", "entries_of", "groups_of", "needs_years", "stamp"]

_OF_RISKS = "To make risks smaller"


@dataclass(frozen=True)
class Entry:
    """One action in outline. `who` holds those responsible, empty where nobody is named; `when` is as it is printed."""

    id: str
    text: str
    who: tuple[str, ...]
    when: str
    state: str
    due: dt.date | None
    open: bool
    late: bool
    bar: Bar | None
    waits_for: tuple[str, ...]

    @property
    def people(self) -> str:
        """Those responsible, as the row names them."""
        return joined(self.who) or NO_ONE


@dataclass(frozen=True)
class Group:
    """The actions under one heading: a need of a child, a development area of a partnership, or the risks."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def groups_of(plan: Plan, today: dt.date) -> tuple[Group, ...]:
    """Every action of the plan under its heading, in the order of the plan; headings without actions are left out."""
    years = needs_years(plan)
    reviews = review_days(plan)

    def group(part: str, title: str, actions: Iterable[Action]) -> Group:
        return Group(part, title, tuple(_entry(action, plan, reviews, today, years) for action in actions))

    groups = [
        group(area.id, _title(area), (action for objective in area.objectives for action in objective.actions))
        for area in plan.areas
    ]
    groups.append(group("", _OF_RISKS, _of_risks(plan.risks)))
    return tuple(group for group in groups if group.entries)


def entries_of(groups: Iterable[Group]) -> tuple[Entry, ...]:
    """All the entries, in order."""
    return tuple(entry for group in groups for entry in group.entries)


def needs_years(plan: Plan) -> bool:
    """Whether a day and a month could mean two days of this plan."""
    when = [action.timescale for area in plan.areas for objective in area.objectives for action in objective.actions]
    dates = [date for time in when for date in (time.start, time.due) if date]
    dates += review_days(plan)
    dates += [date for date in (plan.starts, plan.ends) if date]
    return bool(dates) and (max(dates) - min(dates)).days > 330


def stamp(date: dt.date, years: bool) -> str:
    """A whole date as the timeline prints it: with the year where the chart shows more than one of its kind."""
    return day(date) if years else short(date)


def _of_risks(risks: Iterable[Risk]) -> Iterable[Action]:
    return (action for risk in risks for action in risk.actions)


def _title(area: Area) -> str:
    return area.title or (f"Part {area.id}" if area.id else "Actions")


def _entry(action: Action, plan: Plan, reviews: tuple[dt.date, ...], today: dt.date, years: bool) -> Entry:
    late = is_overdue(action, today)
    when = _when(action, years)
    return Entry(
        id=action.id,
        text=action.description or NOT_RECORDED,
        who=tuple(name for who in action.responsible if (name := name_of(who))),
        when=f"{when}, late" if late else when,
        state=action.status.state,
        due=action.timescale.due,
        open=is_open(action),
        late=late,
        bar=bar_of(action, plan, reviews, today),
        waits_for=action.depends_on,
    )


def _when(action: Action, years: bool) -> str:
    """A date where there is one, else the words that were written."""
    time = action.timescale
    written = " ".join(time.written.split())
    if time.due and (time.kind not in ("month", "approximate", "asap", "event") or not written):
        return stamp(time.due, years)
    said = {"ongoing": "Ongoing", "asap": "As soon as possible"}.get(time.kind, NO_DATE)
    return capital(unbroken(written or time.depends_on_event.strip() or said))
