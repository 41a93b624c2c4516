"""Dates as families say them: "By Friday 9 October", "As soon as we can", "No date yet".

The words somebody wrote are kept wherever they say more than a date does ("Every Friday", "Mid-October"); a date is
never made up. Source: Rough Guide, "Deciding timescales"; the words for open-ended timescales are those that families
were given in plain copies of plans.
"""

from __future__ import annotations

import datetime as dt
import re

from planforms.dates import MONTHS, long_day
from planforms.plan import Plan, Timescale
from planforms.text import capital, fold, joined, unbroken
from planforms.views.when import Meeting, exact_day, running_on
from planforms.views.written import says_more_than_a_day

__all__ = ["NO_DATE", "family_day", "late_words", "meeting_words", "plan_year", "runs", "when_words"]

NO_DATE = "No date yet"
_NOT_A_DATE = frozenset({"", "tbc", "tba", "tbd", "n/a", "na", "none", "to be confirmed", "to be agreed", "not known"})
_ONGOING = re.compile(r"\b(?:on-?going|on going|continuous|continuing|throughout|open)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:from|after|since|starting|start|every|each)\b", re.IGNORECASE)
_SAME_AS_ASAP = frozenset({"asap", "a.s.a.p", "as soon as possible", "immediate", "immediately", "urgent", "now"})
_HOW_OFTEN = {
    "daily": "Every day",
    "weekly": "Every week",
    "fortnightly": "Every two weeks",
    "monthly": "Every month",
    "termly": "Every term",
    "yearly": "Every year",
    "annually": "Every year",
}


def plan_year(plan: Plan, today: dt.date) -> int:
    """The year in which the plan starts; a date in another year is printed with its year."""
    return (plan.starts or plan.agreed_on or today).year


def family_day(date: dt.date, year: int) -> str:
    """Friday 9 October; in another year than the plan's, Friday 12 February 2027"""
    return long_day(date, year=date.year != year)


def when_words(when: Timescale, year: int) -> str:
    """When something is to happen, as a phrase that can stand alone, without a full stop at its end."""
    due = family_day(when.due, year) if when.due else ""
    start = family_day(when.start, year) if when.start else ""
    if when.kind == "ongoing":
        return _ongoing(when, due)
    if when.kind == "asap":
        return _with_words(f"As soon as we can, by {due}" if due else "As soon as we can", when, _SAME_AS_ASAP)
    if when.kind == "recurring":
        return _how_often(when, due)
    if when.kind in ("event", "approximate"):
        return _as_written(when) or (f"By {due}" if due else NO_DATE)
    if when.kind == "month" and when.due:
        return f"By {_month_end(when.due, year)}"
    if start and due:
        return f"On {due}" if when.start == when.due else f"From {start} to {due}"
    if due:
        more = when.kind == "exact" and says_more_than_a_day(when.written)
        return _as_written(when) if more else f"By {due}"
    return f"From {start}" if start else _as_written(when) or NO_DATE


def late_words(when: Timescale, due: dt.date, year: int) -> str:
    """Late: it was due on Friday 9 October; where the words are not of one day, in those words."""
    written = _as_written(when)
    if when.kind == "month":
        return f"Late: it was due by {_month_end(due, year)}"
    if exact_day(when) or not written:
        return f"Late: it was due on {family_day(due, year)}"
    if when.kind in ("event", "approximate", "asap"):
        return f"Late: it was due {running_on(written)}"
    return f"Late: it was due by {family_day(due, year)}"


def meeting_words(plan: Plan, year: int, today: dt.date) -> tuple[str, str]:
    """The sentence that says when we meet next, and what follows it ("" where nothing does)."""
    fixed = [Meeting(point.on.due, _meeting(point.on)) for point in plan.review_points if point.on.due]
    dated = sorted({meeting.on: meeting for meeting in fixed}.values(), key=lambda meeting: meeting.on)
    coming = [meeting for meeting in dated if meeting.on >= today]
    words = [_meeting(point.on) for point in plan.review_points if not point.on.due and _as_written(point.on)]
    if coming:
        first, *later = [meeting.words or family_day(meeting.on, year) for meeting in coming]
        opening = f"We meet: {first}." if coming[0].words else f"We meet on {first}."
        then = joined(later + words)
        return opening, f"Then: {then}." if then else ""
    if words:
        return f"We meet: {joined(words)}.", ""
    if dated:
        last = dated[-1].words or family_day(dated[-1].on, year)
        return "There is no new date to meet yet.", f"The last date in the plan was {last}."
    return "There is no date to meet yet.", ""


def runs(plan: Plan) -> str:
    """The sentence that says from when to when the plan runs; "" where neither is known."""
    starts, ends = (f"{MONTHS[d.month - 1]} {d.year}" if d else "" for d in (plan.starts, plan.ends))
    if starts and ends:
        return f"It runs from {starts} to {ends}." if starts != ends else f"It is for {starts}."
    if starts:
        return f"It starts in {starts}."
    return f"It runs until {ends}." if ends else ""


def _meeting(when: Timescale) -> str:
    """The words of a meeting that is not fixed to one day; "" for one that is."""
    return "" if exact_day(when) else running_on(_as_written(when))


def _month_end(due: dt.date, year: int) -> str:
    in_year = "" if due.year == year else f" {due.year}"
    return f"the end of {MONTHS[due.month - 1]}{in_year}"


def _ongoing(when: Timescale, due: str) -> str:
    """We keep doing this; the written words alone where they say from when or how often."""
    written = _as_written(when)
    rest = _ONGOING.sub("", written).strip(" ,;:.–-")
    if not rest:
        return f"We keep doing this until {due}" if due else "We keep doing this"
    return capital(rest) if rest == written or _FROM.match(rest) else f"We keep doing this ({rest})"


def _how_often(when: Timescale, due: str) -> str:
    words = _HOW_OFTEN.get(fold(when.written)) or _as_written(when)
    if not words:
        return f"Until {due}" if due else NO_DATE
    says_an_end = re.search(r"[0-9]|\b(?:until|till)\b", words)
    return f"{words} until {due}" if due and not says_an_end else words


def _with_words(phrase: str, when: Timescale, said_by_phrase: frozenset[str]) -> str:
    """The phrase, followed by what was written where that says more than the phrase."""
    written = " ".join(when.written.split())
    return phrase if not written or fold(written) in said_by_phrase else f"{phrase} ({written})"


def _as_written(when: Timescale) -> str:
    """The written words with a capital; "" where they only say that there is no date."""
    text = " ".join(when.written.split()).rstrip(" .")
    if fold(text) in _NOT_A_DATE or not re.search(r"\w", text):
        return ""
    return capital(unbroken(text))
