"""What there is to see to on a day, of one plan: each with whom it concerns and why it is listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from planforms.plan import Action, Objective, Plan, Risk, Timescale, Who
from planforms.text import comparable
from planforms.views.review_attendance import is_meant
from planforms.views.when import is_open, meetings, next_review, when_words
from planforms.views.who import name_of

__all__ = ["WHY", "Duty", "What", "Why", "duties"]

What = Literal["action", "risk", "resource", "review"]
Why = Literal["late", "due", "waits", "no date", "no certain date", "no owner"]

WHY: dict[Why, str] = {
    "late": "Late",
    "due": "Falls due",
    "waits": "Waits",
    "no date": "No date",
    "no certain date": "No certain date",
    "no owner": "No one named",
}
"""Each reason for which something is listed, in words, the most urgent first."""

_GOES_ON = ("ongoing", "recurring")


@dataclass(frozen=True)
class Duty:
    """One thing to see to. `what` is an action, the action against a risk, something to be obtained, or a review.

    `days` counts from the day that was asked for: 3 in three days, -2 two days late, None without a day. `waits_for`
    says what must come first.
    """

    what: What
    ref: str
    text: str
    who: tuple[str, ...]
    when: str
    due: dt.date | None
    days: int | None
    why: tuple[Why, ...]
    waits_for: str = ""


def duties(plan: Plan, on: dt.date, within: dt.timedelta) -> tuple[Duty, ...]:
    """What is late on a day, falls due within a time after it, waits for something, or lacks a date or an owner.

    No unfinished action is lost: one that is not listed has a last day after that time, or goes on without an end.
    What is finished is left out, and so is a plan that was closed. The most urgent comes first.
    """
    if plan.reviews and plan.reviews[-1].decision == "close":
        return ()
    listing = _Listing(plan, on, within)
    found = [duty for duty in listing.all() if duty.why]
    return tuple(sorted(found, key=lambda duty: (duty.due is None, duty.due or on)))


class _Listing:
    """One plan, gone through for one day."""

    def __init__(self, plan: Plan, on: dt.date, within: dt.timedelta) -> None:
        self._plan, self._on, self._until = plan, on, on + within
        self._open = {action.id for action in self._actions() if is_open(action)}

    def all(self) -> Iterator[Duty]:
        yield from self._reviews()
        for objective in self._objectives():
            if objective.status.state != "stopped":
                yield from self._resources(objective)
                yield from (self._action(action) for action in objective.actions if is_open(action))
        for risk in self._plan.risks:
            yield from (self._action(action) for action in risk.actions if is_open(action))
            yield from self._risk(risk)

    def _objectives(self) -> Iterator[Objective]:
        return (objective for area in self._plan.areas for objective in area.objectives)

    def _actions(self) -> Iterator[Action]:
        yield from (action for objective in self._objectives() for action in objective.actions)
        yield from (action for risk in self._plan.risks for action in risk.actions)

    def _action(self, action: Action) -> Duty:
        waits = [ref for ref in action.depends_on if ref in self._open]
        event = action.timescale.depends_on_event.strip()
        waits_for = ", ".join([*waits, *([event] if event else [])])
        why = self._when(action.timescale)
        if waits_for and "late" not in why:
            why = (*why, "waits")
        who = self._names(action.responsible)
        text = action.description.strip() or action.plain.strip()
        return self._duty("action", action.id, text, who, action.timescale, why, waits_for)

    def _risk(self, risk: Risk) -> Iterator[Duty]:
        """What is done to make a risk smaller, where it has a day of its own."""
        if risk.status.state not in ("done", "stopped") and risk.due.due:
            text = risk.mitigation.strip() or risk.statement.strip()
            who = self._names((risk.owner,) if risk.owner else ())
            yield self._duty("risk", risk.id, text, who, risk.due, self._when(risk.due))

    def _resources(self, objective: Objective) -> Iterator[Duty]:
        """What must be obtained by a day of its own, for an action that is not finished."""
        owners = [(objective.id, objective.resources)]
        owners += [(action.id, action.resources) for action in objective.actions if is_open(action)]
        for ref, resources in owners:
            for resource in resources:
                if resource.needed_by.due:
                    who = self._names((resource.obtained_by,) if resource.obtained_by else ())
                    why = self._when(resource.needed_by)
                    yield self._duty("resource", ref, resource.description.strip(), who, resource.needed_by, why)

    def _reviews(self) -> Iterator[Duty]:
        meeting, missed = next_review(self._plan, self._on)
        lead = self._names((self._plan.lead,) if self._plan.lead else ())
        if meeting is None:
            if not meetings(self._plan):
                yield Duty("review", "", "Review of the plan", lead, "", None, None, ("no date",))
            return
        due: tuple[Why, ...] = ("late",) if missed else ("due",) if meeting.on <= self._until else ()
        when = meeting.words or when_words(Timescale(due=meeting.on, kind="exact"))
        days = (meeting.on - self._on).days
        yield Duty("review", "", "Review of the plan", lead, when, meeting.on, days, due)

    def _when(self, time: Timescale) -> tuple[Why, ...]:
        if time.due and time.due < self._on:
            return ("late",)
        if time.due and time.due <= self._until:
            return ("due",)
        if time.due or time.kind in _GOES_ON or time.depends_on_event.strip():
            return ()
        # "Sometime after Christmas" begins on a day and ends on none: nobody would ever be asked for it.
        return ("no date",) if time.kind == "none" and not time.start else ("no certain date",)

    def _duty(
        self,
        what: What,
        ref: str,
        text: str,
        who: tuple[str, ...],
        time: Timescale,
        why: tuple[Why, ...],
        waits: str = "",
    ) -> Duty:
        days = (time.due - self._on).days if time.due else None
        reasons = why if who else (*why, "no owner")
        return Duty(what, ref, " ".join(text.split()), who, when_words(time), time.due, days, reasons, waits)

    def _names(self, whos: Iterable[Who]) -> tuple[str, ...]:
        """People by the name that the plan's list has for them, whatever a cell calls them."""
        names: dict[str, str] = {}
        for who in whos:
            known = (one.name for one in self._plan.people if one.name.strip() and is_meant(one, who, self._plan))
            name = " ".join((next(known, "") or name_of(who)).split())
            if name:
                names.setdefault(comparable(name), name)
        return tuple(names.values())
