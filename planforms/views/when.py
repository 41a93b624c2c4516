"""When something is due, as a professional document prints it, and what is late on a day.

A `due` is the latest day that the words allow. Where the words are not of one day ("before Easter"), they are what is
printed, and the day serves only to put things in order and to see what is late.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.dates import day, short
from planforms.plan import Action, Plan, Timescale
from planforms.text import capital, unbroken
from planforms.views.written import names_day, running_on, says_more_than_a_day

__all__ = [
    "Meeting",
    "exact_day",
    "is_open",
    "is_overdue",
    "meetings",
    "next_due",
    "next_review",
    "running_on",
    "when_words",
]

_CLOSED = ("done", "stopped")
_VAGUE = ("month", "approximate", "event", "asap", "ongoing")
_LONGEST = 28  # letters: words of a date that have room in the outcome list, on two lines


@dataclass(frozen=True)
class Meeting:
    """A review that is fixed: its day, the latest one where `words` (as written) are not of one day."""

    on: dt.date
    words: str = ""


def when_words(timescale: Timescale) -> str:
    """The date as it was written; a whole date in one style, whatever way it was typed. "" where there is none."""
    written = unbroken(" ".join(timescale.written.split()))
    if not written and timescale.start and timescale.due and timescale.start != timescale.due:
        return f"{day(timescale.start)} to {day(timescale.due)}"
    if exact := exact_day(timescale):
        if not says_more_than_a_day(written):
            return day(exact)
        return capital(written) if names_day(written, exact) else f"{capital(written)}, {day(exact)}"
    if written:
        return capital(written)
    if timescale.due or timescale.start:
        return day(timescale.due) if timescale.due else f"From {day(timescale.start)}" if timescale.start else ""
    return capital(unbroken(timescale.depends_on_event.strip()))


def exact_day(timescale: Timescale) -> dt.date | None:
    """The one day that a timescale names; None where its words are of anything else."""
    return timescale.due if timescale.kind == "exact" or not timescale.written.strip() else None


def is_open(action: Action) -> bool:
    """Whether there is still something to do."""
    return action.status.state not in _CLOSED


def is_overdue(action: Action, today: dt.date) -> bool:
    """Whether the latest day that its words allow has passed, and it is not finished."""
    return is_open(action) and action.timescale.due is not None and action.timescale.due < today


def next_due(actions: Iterable[Action], today: dt.date) -> tuple[str, bool]:
    """The next date among unfinished actions, and whether it has passed: ("Overdue: 9 Oct", True).

    Where none of them has a day, the words of the first that has some: ("As soon as possible", False).
    """
    times = [action.timescale for action in actions if is_open(action)]
    dated = [(time.due, number) for number, time in enumerate(times) if time.due]
    if not dated:
        short_words = (words for time in times if 0 < len(words := when_words(time)) <= _LONGEST)
        return next(short_words, ""), False
    first, number = min(dated)
    words = short(first) if first.year == today.year else day(first)
    if times[number].kind in _VAGUE and 0 < len(said := when_words(times[number])) <= _LONGEST:
        words = said
    return (f"Overdue: {running_on(words)}", True) if first < today else (words, False)


def meetings(plan: Plan) -> tuple[Meeting, ...]:
    """All reviews that the plan fixes, in order of their days; one a day."""
    fixed = {review.next_review: Meeting(review.next_review) for review in plan.reviews if review.next_review}
    for point in plan.review_points:
        if point.on.due:
            exact = exact_day(point.on)
            fixed.setdefault(point.on.due, Meeting(point.on.due, "" if exact else when_words(point.on)))
    return tuple(fixed[on] for on in sorted(fixed))


def next_review(plan: Plan, today: dt.date) -> tuple[Meeting | None, bool]:
    """The next review, and whether its day has passed without a review; None where none is fixed."""
    fixed = meetings(plan)
    ahead = [meeting for meeting in fixed if meeting.on >= today]
    if ahead:
        return ahead[0], False
    held = [review.held_on for review in plan.reviews if review.held_on]
    missed = [meeting for meeting in fixed if not held or meeting.on > max(held)]
    return (missed[0], True) if missed else (None, False)
