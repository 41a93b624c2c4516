"""What a timescale says about time, as a bar can show it: nothing is drawn that the plan does not say."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from planforms.plan import Action, Plan, Timescale

__all__ = ["CLOSED", "Bar", "Paint", "bar_of"]

Paint = Literal["done", "solid", "open", "hatched"]
CLOSED = ("done", "stopped")

_PAINT: dict[str, Paint] = {
    "done": "done",
    "stopped": "done",
    "on_track": "solid",
    "at_risk": "hatched",
    "off_track": "hatched",
}
_SOON = dt.timedelta(days=10)
_DAY = dt.timedelta(days=1)
_WEEKLY = re.compile(r"\b(?:week(?:ly|s)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b", re.IGNORECASE)
_FORTNIGHTLY = re.compile(
    r"\bfortnight|\b(?:2|two|other) weeks?\b|\bother (?:week|mon|tue|wed|thu|fri|sat|sun)"
    r"|\b(?:first and third|second and fourth|1st and 3rd|2nd and 4th)\b",
    re.IGNORECASE,
)
_SELDOM = re.compile(
    r"\bmonth|\bterm|\bevery (?:[3-9]|1[0-9]|three|four|five|six|eight|ten|twelve) weeks", re.IGNORECASE
)
_AT_REVIEWS = re.compile(r"\breviews?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Bar:
    """An action on the line of time. `start` and `end` are its first and last day.

    `dates` are days on which something is due (diamonds); `beat` is the number of days between the dots of what
    comes round; `soft_from` is where the certain part stops; `late_until` is today, where the date has passed.
    """

    paint: Paint
    start: dt.date
    end: dt.date
    dates: tuple[dt.date, ...] = ()
    beat: int = 0
    thread: bool = False
    soft_from: dt.date | None = None
    carries_on: bool = False
    late_until: dt.date | None = None

    @property
    def last(self) -> dt.date:
        """The last day on which the action is on somebody's hands, as far as anybody knows."""
        return max(self.end, self.late_until or self.end)

    def active(self, first: dt.date, end: dt.date) -> bool:
        """Whether it takes somebody's time from `first` until the day before `end`; single dates do so on their day."""
        if self.thread and not self.beat and len(self.dates) > 1:
            return any(first <= date < end for date in self.dates)
        return self.start < end and (self.carries_on or self.last >= first)


def bar_of(action: Action, plan: Plan, reviews: tuple[dt.date, ...], today: dt.date) -> Bar | None:
    """The bar of an action, None where the plan gives no date at all."""
    time, state = action.timescale, action.status.state
    paint = _PAINT.get(state, "open")
    begins = time.start or time.counted_from
    if state in CLOSED:
        return _closed(begins, action.status.completed or (min(time.due, today) if time.due else None), state)
    late = today if time.due and time.due < today else None
    if time.kind == "ongoing" and not time.due:
        starts = begins or plan.agreed_on or plan.starts or today
        return Bar(paint, starts, max(plan.ends or starts, starts, today), carries_on=True)
    if time.kind == "recurring":
        return _recurring(time, paint, begins, plan, reviews, today, late)
    if time.due:
        return _to_a_date(time, paint, begins, late)
    if begins or time.kind == "asap":
        certain = max(begins or today, today)
        return Bar(paint, begins or today, certain + _SOON, soft_from=certain)
    return None


def _closed(begins: dt.date | None, finished: dt.date | None, state: str) -> Bar | None:
    if finished is None:
        return Bar("done", begins, begins) if begins else None
    starts = min(begins, finished) if begins else finished
    return Bar("done", starts, finished, dates=(finished,) if state == "done" else ())


def _to_a_date(time: Timescale, paint: Paint, begins: dt.date | None, late: dt.date | None) -> Bar | None:
    due = time.due
    if due is None:
        return None
    starts = min(begins, due) if begins else due
    if time.kind == "month":
        soft = max(starts, due.replace(day=1)) if begins else due.replace(day=1)
        return Bar(paint, min(starts, soft), due, soft_from=soft, late_until=late)
    if time.kind in ("approximate", "asap", "event"):
        soft = max(starts, due - _SOON) if begins else due - _SOON
        return Bar(paint, min(starts, soft), due, soft_from=soft, late_until=late)
    return Bar(paint, starts, due, dates=(due,), late_until=late)


def _recurring(
    time: Timescale,
    paint: Paint,
    begins: dt.date | None,
    plan: Plan,
    reviews: tuple[dt.date, ...],
    today: dt.date,
    late: dt.date | None,
) -> Bar:
    """What comes round: dots where the words give the rhythm, the reviews where they are meant, else a thread."""
    starts = begins or plan.agreed_on or plan.starts or today
    ends = max(time.due or plan.ends or today, starts)
    open_ended = time.due is None
    dates = (time.due,) if time.due else ()
    if _AT_REVIEWS.search(time.written) and reviews:
        dates = tuple(sorted({*dates, *(date for date in reviews if starts <= date <= ends)}))
        return Bar(paint, starts, ends, dates=dates, thread=True, late_until=late)
    seldom = _SELDOM.search(time.written)
    beat = 14 if _FORTNIGHTLY.search(time.written) else 7 if _WEEKLY.search(time.written) and not seldom else 0
    return Bar(paint, starts, ends, dates, beat, thread=True, carries_on=open_ended, late_until=late)
