"""What a timescale says about time: when an action is on somebody's hands. Nothing is added that the plan does not say.

From the day on which it begins until the day on which it is due; on that day alone where no beginning is known. What
is late stays until today. What carries on has no end. Of words such as "mid-October" or "as soon as possible" the last
ten days are not certain; of a month, all of it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from planforms.plan import Action, Plan, Timescale

__all__ = ["CLOSED", "Span", "review_days", "rhythm", "span_of"]

CLOSED = ("done", "stopped")

_SOON = dt.timedelta(days=10)
_WEEKLY = re.compile(r"\b(?:week(?:ly|s)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b", re.IGNORECASE)
_FORTNIGHTLY = re.compile(
    r"\bfortnight|\b(?:2|two|other) weeks?\b|\bother (?:week|mon|tue|wed|thu|fri|sat|sun)"
    r"|\b(?:first and third|second and fourth|1st and 3rd|2nd and 4th)\b",
    re.IGNORECASE,
)
_MONTHLY = re.compile(r"\bmonthly\b|\b(?:a|each|every|per) month\b", re.IGNORECASE)
_SELDOM = re.compile(
    r"\bmonth|\bterm|\bevery (?:[3-9]|1[0-9]|three|four|five|six|eight|ten|twelve) weeks", re.IGNORECASE
)
_AT_REVIEWS = re.compile(r"\breviews?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """An action in time. `start` and `end` are its first and last day.

    `dates` are days on which something is due or was finished; `beat` is the number of days between the times of what
    comes round each week or two, and `months` of what does so by months; `thread` is what comes round at all.
    `soft_from` is where the certain part stops; `soon` is what is wanted as soon as possible; `carries_on` is what has
    no end, `late_until` is today where the date has passed. `waiting` is what begins with an event of no known day: it
    has no place in time, and `start` is only the first day on which the event may come.
    """

    start: dt.date
    end: dt.date
    dates: tuple[dt.date, ...] = ()
    beat: int = 0
    months: int = 0
    thread: bool = False
    soft_from: dt.date | None = None
    soon: bool = False
    carries_on: bool = False
    late_until: dt.date | None = None
    waiting: bool = False

    @property
    def last(self) -> dt.date:
        """The last day on which the action is on somebody's hands, as far as anybody knows."""
        return max(self.end, self.late_until or self.end)

    def active(self, first: dt.date, end: dt.date) -> bool:
        """Whether it takes somebody's time from `first` until the day before `end`; single dates do so on their day."""
        if self.waiting:
            return False
        if self.thread and not (self.beat or self.months) and len(self.dates) > 1:
            return any(first <= date < end for date in self.dates)
        return self.start < end and (self.carries_on or self.last >= first)


def span_of(action: Action, plan: Plan, today: dt.date) -> Span | None:
    """The span of an action; None where the plan says nothing at all of when."""
    time, state = action.timescale, action.status.state
    begins = time.start or time.counted_from
    if state in CLOSED:
        return _closed(begins, action.status.completed or (min(time.due, today) if time.due else None), state)
    late = today if time.due and time.due < today else None
    if time.kind == "ongoing" and not time.due:
        starts = begins or plan.agreed_on or plan.starts or today
        return Span(starts, max(plan.ends or starts, starts, today), carries_on=True)
    if time.kind == "recurring":
        return _recurring(time, begins, plan, today, late)
    if time.due:
        return _to_a_date(time, time.due, begins, late)
    if time.kind == "event" and (time.depends_on_event or time.written).strip():
        starts = max(begins or today, today)
        return Span(starts, starts, waiting=True)
    if begins or time.kind == "asap":
        certain = max(begins or today, today)
        until = certain + min(_SOON, dt.date.max - certain)
        return Span(begins or today, until, soft_from=certain, soon=time.kind == "asap")
    return None


def review_days(plan: Plan) -> tuple[dt.date, ...]:
    """The days of all reviews that the plan fixes, in order."""
    days = {review.next_review for review in plan.reviews} | {point.on.due for point in plan.review_points}
    return tuple(sorted(day for day in days if day))


def rhythm(written: str) -> tuple[int, int]:
    """How often something comes round: in days (7 or 14), or in months; (0, 0) where the words do not tell."""
    seldom = _SELDOM.search(written)
    beat = 14 if _FORTNIGHTLY.search(written) else 7 if _WEEKLY.search(written) and not seldom else 0
    return beat, 1 if not beat and _MONTHLY.search(written) else 0


def _closed(begins: dt.date | None, finished: dt.date | None, state: str) -> Span | None:
    if finished is None:
        return Span(begins, begins) if begins else None
    starts = min(begins, finished) if begins else finished
    return Span(starts, finished, dates=(finished,) if state == "done" else ())


def _to_a_date(time: Timescale, due: dt.date, begins: dt.date | None, late: dt.date | None) -> Span:
    starts = min(begins, due) if begins else due
    if time.kind == "month":
        soft = max(starts, due.replace(day=1)) if begins else due.replace(day=1)
        return Span(min(starts, soft), due, soft_from=soft, late_until=late)
    if time.kind in ("approximate", "asap", "event"):
        eve = due - min(_SOON, due - dt.date.min)
        soft = max(starts, eve) if begins else eve
        return Span(min(starts, soft), due, soft_from=soft, soon=time.kind == "asap", late_until=late)
    return Span(starts, due, dates=(due,), late_until=late)


def _recurring(time: Timescale, begins: dt.date | None, plan: Plan, today: dt.date, late: dt.date | None) -> Span:
    """What comes round: times where the words give the rhythm, the reviews where they are meant, else a thread."""
    starts = begins or plan.agreed_on or plan.starts or today
    ends = max(time.due or plan.ends or today, starts)
    dates = (time.due,) if time.due else ()
    reviews = review_days(plan)
    if _AT_REVIEWS.search(time.written) and reviews:
        dates = tuple(sorted({*dates, *(date for date in reviews if starts <= date <= ends)}))
        return Span(starts, ends, dates, thread=True, late_until=late)
    beat, months = rhythm(time.written)
    return Span(starts, ends, dates, beat, months, thread=True, carries_on=time.due is None, late_until=late)
