"""What a plan says about time and load, reckoned a second time for the oracle, from the words of the promise alone.

From the day on which an action begins until the day on which it is due; on that day alone where no beginning is known.
What is late stays until today. What carries on, and what comes round without an end, has no end. Of words that are not
sure of the day the last ten days are not certain, and of a month, all of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from itertools import pairwise

from planforms.plan import Action, Plan

TEN = dt.timedelta(days=10)
FAR = dt.date(2200, 1, 1)
Days = tuple[dt.date, dt.date] | list[dt.date] | None


def actions(plan: Plan) -> list[Action]:
    found = [action for area in plan.areas for objective in area.objectives for action in objective.actions]
    return found + [action for risk in plan.risks for action in risk.actions]


def people(action: Action) -> list[str]:
    names = [who.name or who.role or who.organisation or who.written for who in action.responsible]
    return [" ".join(name.split()) for name in names if name.strip()]


def is_closed(action: Action) -> bool:
    return action.status.state in ("done", "stopped")


def days(action: Action, plan: Plan, today: dt.date) -> Days:
    """First and last day on somebody's hands, the single days of what is due at reviews, None for what has no time."""
    if is_closed(action):
        return _closed(action, today)
    if action.timescale.kind in ("ongoing", "recurring"):
        return _over_and_over(action, plan, today)
    return _once(action, today)


def _closed(action: Action, today: dt.date) -> Days:
    time, due = action.timescale, action.timescale.due
    begins = time.start or time.counted_from
    end = action.status.completed or (min(due, today) if due else None)
    return (min(begins or end, end), end) if end else (begins, begins) if begins else None


def _over_and_over(action: Action, plan: Plan, today: dt.date) -> Days:
    time, due = action.timescale, action.timescale.due
    begins = time.start or time.counted_from
    usual = begins or plan.agreed_on or plan.starts or today
    until = max(due, today) if due else FAR
    if time.kind == "recurring":
        reviews = sorted({point.on.due for point in plan.review_points if point.on.due})
        if "review" in time.written.lower() and reviews:
            last = max(due or plan.ends or today, usual)
            single = sorted({*([due] if due else []), *(day for day in reviews if usual <= day <= last)})
            return single if len(single) > 1 else (usual, max(last, until) if due else last)
        return usual, max(until, usual)
    return _once(action, today) if due else (usual, FAR)


def _once(action: Action, today: dt.date) -> Days:
    time, due = action.timescale, action.timescale.due
    begins = time.start or time.counted_from
    if due:
        until = max(due, today)
        if time.kind == "month":
            start = min(begins or due, due.replace(day=1)) if not begins else min(begins, due)
            return start, until
        if time.kind in ("approximate", "asap", "event"):
            return (min(begins, due) if begins else due - TEN), until
        return (min(begins, due) if begins else due), until
    if time.kind == "event" and (time.written or time.depends_on_event).strip():
        return None
    if begins or time.kind == "asap":
        return begins or today, max(begins or today, today) + TEN
    return None


def load(plan: Plan, today: dt.date, edges: list[dt.date]) -> dict[str, list[int]]:
    """The number of actions of each person in each period; what nobody is named for under "No one named"."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * (len(edges) - 1))
    for action in actions(plan):
        time = days(action, plan, today)
        for person in dict.fromkeys(people(action)) or ["No one named"]:
            for number, (first, after) in enumerate(pairwise(edges)):
                if time is None:
                    continue
                if isinstance(time, list):
                    counts[person][number] += any(first <= day < after for day in time)
                else:
                    counts[person][number] += time[0] < after and time[1] >= first
    return {person: row for person, row in counts.items() if any(row)}


def sure_day(action: Action) -> dt.date | None:
    """The day on which an action ends, where its words name the day."""
    time = action.timescale
    return time.due if time.kind in ("exact", "range", "duration") else None


def shown_date(action: Action) -> str:
    """The day and month that must stand on the row."""
    due = action.timescale.due
    sure = due and action.timescale.kind in ("exact", "range", "duration", "recurring")
    return f"{due.day}{due:%b}" if due and sure else re.sub(r"\s+", "", action.timescale.written)
