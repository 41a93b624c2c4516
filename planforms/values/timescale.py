"""When something is to happen, as people write it.

A small regular grammar of our own, because a general date reader takes "6 weeks" for a day in the past and 12/25 for
Christmas. It never reads the month first, gives a day only where the words allow one, and keeps the words.
"""

from __future__ import annotations

import re

from planforms.plan import Timescale
from planforms.values.almanac import plain
from planforms.values.anchor import NO_ANCHOR, Anchor, within_reason
from planforms.values.blank import AS_ABOVE, is_as_above, is_not_given
from planforms.values.dated import Bounds, bounds, has_day
from planforms.values.day import SERIAL, excel_day, say_day
from planforms.values.doubt import Doubt
from planforms.values.events import understand_event, understand_next_review
from planforms.values.lengths import duration, is_since_event, later, understand_duration, without_health_notation
from planforms.values.recurring import is_asap, is_ongoing, is_recurring
from planforms.values.relative import understand_relative
from planforms.values.seasons import understand_season
from planforms.values.status import is_completion

__all__ = ["say_timescale", "understand_timescale"]

NOT_UNDERSTOOD = Doubt(
    "timescale-not-understood", "warning", "No time could be read from these words.", "By which day, at the latest?"
)
STATUS = Doubt(
    "status-in-timescale",
    "note",
    "This says that it is done, not by when it was to be done.",
    "Move it to the status or date completed.",
)
BEFORE_PLAN = Doubt(
    "before-plan", "warning", "This day lies before the plan.", "Is it overdue, already done, or is the year wrong?"
)

TOO_LONG = Doubt(
    "long-timescale",
    "warning",
    "Only the beginning of this long text was read as a time.",
    "By which day, at the latest?",
)
_LONGEST = 600
_DOTTED = re.compile(r"(?<![^ ])([0-3][0-9])\.(0[1-9]|1[0-2])$")
_Reading = tuple[Timescale, tuple[Doubt, ...]]


def understand_timescale(text: str, anchor: Anchor = NO_ANCHOR) -> _Reading:
    """The timescale that the text gives, its words kept, and what is doubtful about it; "" gives an empty one.

    `due` is the latest day that the words allow, None where there is no honest day: ongoing, as soon as possible, once
    something has happened, by half term.
    """
    anchor = within_reason(anchor)
    cell = plain(text)
    found, doubts = _understand(cell[:_LONGEST], anchor)
    if len(cell) > _LONGEST:
        doubts = (*doubts, TOO_LONG)
    if found.due and anchor.plan_date and found.due < anchor.plan_date:
        doubts = (*doubts, BEFORE_PLAN)
    return found.model_copy(update={"written": text}), tuple(dict.fromkeys(doubts))


def say_timescale(timescale: Timescale) -> str:
    """What to put into the cell of a form: the words as written, else words made of its parts."""
    if timescale.written:
        return timescale.written
    start, due = timescale.start and say_day(timescale.start), timescale.due and say_day(timescale.due)
    kind = {"ongoing": "Ongoing", "asap": "As soon as possible", "recurring": "Regularly"}.get(timescale.kind, "")
    if start and due:
        days = f"from {start} to {due}" if kind else f"{start} to {due}"
    else:
        days = f"from {start}" if start else f"by {due}" if due and (kind or timescale.kind != "exact") else due or ""
    event = timescale.depends_on_event and f"once: {timescale.depends_on_event}"
    return ", ".join(part for part in (kind, days, event) if part)


def _understand(cell: str, anchor: Anchor) -> _Reading:
    if is_not_given(cell):
        return Timescale(), ()
    if is_as_above(cell):
        return Timescale(), (AS_ABOVE,)
    if (counted := excel_day(cell)) is not None:
        return Timescale(kind="exact", due=counted), (SERIAL,)
    if is_completion(cell):
        return Timescale(), (STATUS,)
    cell, doubts = without_health_notation(_DOTTED.sub(r"\1/\2", cell))
    found, more = _timed(cell, anchor)
    return found, (*doubts, *more)


def _timed(cell: str, anchor: Anchor) -> _Reading:
    dates = bounds(cell, anchor)
    if is_recurring(cell):
        return _lasting(dates, "recurring")
    if is_ongoing(cell):
        return _lasting(dates, "ongoing")
    if not has_day(cell) and (season := understand_season(cell, anchor)):
        return _in_month(season, dates)
    if dates.found:
        return _dated(cell, dates)
    length = duration(cell)
    if length and is_since_event(cell, length):
        return Timescale(kind="event", depends_on_event=re.sub(r"^\W*\w+\W+", "", cell[length.end :])), ()
    for reading in (understand_relative, understand_next_review):
        if found := reading(cell, anchor):
            return found
    if is_asap(cell):
        return Timescale(kind="asap"), ()
    event = understand_event(cell)
    if event and event[1]:
        return event
    return understand_duration(cell, anchor) or event or (Timescale(), (NOT_UNDERSTOOD,))


def _lasting(dates: Bounds, kind: str) -> _Reading:
    """What recurs or goes on has a start and an end only where words such as from and until give them."""
    update = {"kind": kind, "start": dates.start, "due": dates.due if dates.deadline else None}
    return Timescale().model_copy(update=update), dates.doubts


def _in_month(season: _Reading, dates: Bounds) -> _Reading:
    """By February half term: not later than the end of February."""
    found, doubts = season
    if dates.kind == "month" and found.due is None and found.start is None:
        found = found.model_copy(update={"due": dates.due})
    return found, doubts


def _dated(cell: str, dates: Bounds) -> _Reading:
    length = duration(cell)
    if length and dates.start and dates.started_by and dates.due is None:
        due = later(dates.started_by, length)
        return Timescale(kind="duration", start=dates.start, due=due), dates.doubts
    event = understand_event(re.sub(r"^(?:by|before|after|until|at|on|for|in)\b", "", cell, flags=re.IGNORECASE))
    if event and dates.kind in ("exact", "none") and dates.due is None and not dates.doubts:
        return event
    return Timescale(kind=dates.kind, start=dates.start, due=dates.due), dates.doubts
