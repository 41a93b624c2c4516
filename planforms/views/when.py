"""When something is due, as a professional document prints it, and what is late on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from planforms.dates import day, short
from planforms.plan import Action, Plan, Timescale

__all__ = ["is_open", "is_overdue", "next_due", "next_review", "review_days", "when_words"]

_CLOSED = ("done", "stopped")


def when_words(timescale: Timescale) -> str:
    """The date as it was written; a whole date in one style, whatever way it was typed. "" where there is none."""
    written = timescale.written.strip()
    if timescale.kind == "exact" and timescale.due:
        return day(timescale.due)
    if written:
        return written
    if timescale.start and timescale.due and timescale.start != timescale.due:
        return f"{day(timescale.start)} to {day(timescale.due)}"
    if timescale.due or timescale.start:
        return day(timescale.due) if timescale.due else f"From {day(timescale.start)}" if timescale.start else ""
    return timescale.depends_on_event.strip()


def is_open(action: Action) -> bool:
    """Whether there is still something to do."""
    return action.status.state not in _CLOSED


def is_overdue(action: Action, today: dt.date) -> bool:
    """Whether the latest day that its words allow has passed, and it is not finished."""
    return is_open(action) and action.timescale.due is not None and action.timescale.due < today


def next_due(actions: Iterable[Action], today: dt.date) -> tuple[str, bool]:
    """The next date among unfinished actions, and whether it has passed: ("Overdue: 9 Oct", True)."""
    dues = [action.timescale.due for action in actions if is_open(action) and action.timescale.due]
    if not dues:
        return "", False
    first = min(dues)
    words = short(first) if first.year == today.year else day(first)
    return (f"Overdue: {words}", True) if first < today else (words, False)


def review_days(plan: Plan) -> tuple[dt.date, ...]:
    """The days of all reviews that the plan fixes, in order."""
    fixed = [point.on.due for point in plan.review_points] + [review.next_review for review in plan.reviews]
    return tuple(sorted({date for date in fixed if date}))


def next_review(plan: Plan, today: dt.date) -> tuple[dt.date | None, bool]:
    """The day of the next review, and whether it has passed without a review; None where none is fixed."""
    days = review_days(plan)
    ahead = [date for date in days if date >= today]
    if ahead:
        return ahead[0], False
    held = [review.held_on for review in plan.reviews if review.held_on]
    missed = [date for date in days if not held or date > max(held)]
    return (missed[0], True) if missed else (None, False)
