"""Dates as families say them: "By Friday 9 October", "As soon as we can", "No date yet".

The words somebody wrote are kept wherever they say more than a date does ("Every Friday", "Mid-October"); a date is
never made up. Source: Rough Guide, "Deciding timescales"; the words for open-ended timescales are those that families
were given in plain copies of plans.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from planforms.language import ENGLISH, Language, fixed
from planforms.text import capital, fold, unbroken
from planforms.views.family.permitted import Deed, Meeting, When
from planforms.views.family.speech import Speech, Words
from planforms.views.written import running_on, says_more_than_a_day

__all__ = ["by_day", "exact_day", "family_day", "is_late", "meeting_words", "needs_year", "runs", "said_when"]

_NOT_A_DATE = frozenset({"", "tbc", "tba", "tbd", "n/a", "na", "none", "to be confirmed", "to be agreed", "not known"})
_ONGOING = re.compile(r"\b(?:on-?going|on going|continuous|continuing|throughout|open)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:from|after|since|starting|start|every|each)\b", re.IGNORECASE)
_SAME_AS_ASAP = frozenset({"asap", "a.s.a.p", "as soon as possible", "immediate", "immediately", "urgent", "now"})
_HOW_OFTEN = {
    "daily": fixed("Every day"),
    "weekly": fixed("Every week"),
    "fortnightly": fixed("Every two weeks"),
    "monthly": fixed("Every month"),
    "termly": fixed("Every term"),
    "yearly": fixed("Every year"),
    "annually": fixed("Every year"),
}
_CLOSED = ("done", "stopped")
_NEAR = dt.timedelta(days=183)


def family_day(date: dt.date, today: dt.date, language: Language) -> str:
    """Friday 9 October; with the year where it is not clear without, Friday 12 February 2027"""
    return language.day(date, year=needs_year(date, today))


def needs_year(date: dt.date, today: dt.date) -> bool:
    """Whether a reader needs the year of a date: it is another year, or more than about six months away."""
    return date.year != today.year or abs(date - today) > _NEAR


def exact_day(when: When) -> dt.date | None:
    """The one day that the words name; None where they are of anything else."""
    return when.due if when.kind == "exact" or not when.written else None


def is_late(deed: Deed, today: dt.date) -> bool:
    """Whether the latest day that the words allow has passed, and it is not finished."""
    return deed.state not in _CLOSED and deed.when.due is not None and deed.when.due < today


def said_when(deed: Deed, speech: Speech, today: dt.date) -> Words:
    """When something is to happen, or happened, as a phrase that can stand alone, without a full stop at its end."""
    if deed.state == "done":
        day = family_day(deed.completed, today, speech.language) if deed.completed else ""
        return speech.fixed("Done on {day}", day=day) if day else speech.fixed("Done")
    if deed.state == "stopped":
        return speech.fixed("Stopped")
    words, own = (_late if is_late(deed, today) else _when)(deed.when, today, speech.language)
    if own and speech.language.code != "en":
        words, _ = (_late if is_late(deed, today) else _when)(deed.when, today, ENGLISH)
    return speech.text(f"{deed.place}.timescale", words) if own else Words(words)


def by_day(deed: Deed, today: dt.date, language: Language) -> str:
    """by Friday 9 October: the end of a sentence about something still to be done by one day; "" for all else."""
    day = exact_day(deed.when)
    if day is None or is_late(deed, today) or deed.state in _CLOSED or says_more_than_a_day(deed.when.written):
        return ""
    return "" if deed.when.start else language.say("by {day}", day=family_day(day, today, language))


def meeting_words(meetings: Sequence[Meeting], speech: Speech, today: dt.date) -> tuple[Words, ...]:
    """The sentences that say when we meet: the next meeting first, then the others."""
    fixed_days = sorted({m.when.due: m for m in meetings if m.when.due}.items())
    coming = [meeting for day, meeting in fixed_days if day >= today]
    open_ended = [meeting for meeting in meetings if not meeting.when.due and _as_written(meeting.when)]
    days = [family_day(day, today, speech.language) for m in coming if (day := exact_day(m.when))]
    said = [_in_words(meeting, speech) for meeting in (*coming, *open_ended) if not exact_day(meeting.when)]
    if days:
        later = [speech.fixed("Then we meet on {days}.", days=speech.language.joined(days[1:]))] if days[1:] else []
        return (speech.fixed("We meet on {day}.", day=days[0]), *later, *said)
    if said:
        return tuple(said)
    if fixed_days:
        last = family_day(fixed_days[-1][0], today, speech.language)
        return (
            speech.fixed("There is no new date to meet yet."),
            speech.fixed("The last date in the plan was {day}.", day=last),
        )
    return (speech.fixed("There is no date to meet yet."),)


def runs(starts: dt.date | None, ends: dt.date | None, language: Language) -> str:
    """The sentence that says from when to when the plan runs; "" where neither is known."""
    first, last = (language.month(day) if day else "" for day in (starts, ends))
    if first and last:
        if first == last:
            return language.say("It is for {month}.", month=first)
        return language.say("It runs from {first} to {last}.", first=first, last=last)
    if first:
        return language.say("It starts in {first}.", first=first)
    return language.say("It runs until {last}.", last=last) if last else ""


def _in_words(meeting: Meeting, speech: Speech) -> Words:
    return speech.text(meeting.place, f"We meet: {running_on(_as_written(meeting.when))}.")


def _when(when: When, today: dt.date, language: Language) -> tuple[str, bool]:
    """The phrase, and whether somebody's own words are in it."""
    due = family_day(when.due, today, language) if when.due else ""
    start = family_day(when.start, today, language) if when.start else ""
    say, written = language.say, _as_written(when)
    if when.kind == "ongoing":
        return _ongoing(when, due, language)
    if when.kind == "asap":
        phrase = say("As soon as we can, by {day}", day=due) if due else say("As soon as we can")
        same = not when.written or fold(when.written) in _SAME_AS_ASAP
        return (phrase, False) if same else (f"{phrase} ({when.written})", True)
    if when.kind == "recurring":
        return _how_often(when, due, language)
    if when.kind in ("event", "approximate"):
        return (written, True) if written else (say("By {day}", day=due) if due else say("No date yet"), False)
    if when.kind == "month" and when.due:
        return say("By the end of {month}", month=_month(when.due, today, language)), False
    if start and due:
        one_day = when.start == when.due
        return (say("On {day}", day=due) if one_day else say("From {day} to {until}", day=start, until=due)), False
    if due:
        more = when.kind in ("exact", "range") and says_more_than_a_day(when.written)
        return (written, True) if more else (say("By {day}", day=due), False)
    if start:
        return say("From {day}", day=start), False
    return (written, True) if written else (say("No date yet"), False)


def _late(when: When, today: dt.date, language: Language) -> tuple[str, bool]:
    """Late: it was due on Friday 9 October; where the words are not of one day, in those words."""
    written, due, say = _as_written(when), when.due, language.say
    if due is None:
        return _when(when, today, language)
    if when.kind == "month":
        return say("Late: it was due by the end of {month}", month=_month(due, today, language)), False
    if exact_day(when) or not written:
        return say("Late: it was due on {day}", day=family_day(due, today, language)), False
    if when.kind in ("event", "approximate", "asap"):
        return f"Late: it was due {running_on(written)}", True
    return say("Late: it was due by {day}", day=family_day(due, today, language)), False


def _month(due: dt.date, today: dt.date, language: Language) -> str:
    return language.month(due) if needs_year(due, today) else language.month_name(due)


def _ongoing(when: When, due: str, language: Language) -> tuple[str, bool]:
    """We keep doing this; the written words alone where they say from when or how often."""
    written = _as_written(when)
    rest = _ONGOING.sub("", written).strip(" ,;:.–-")
    if not rest:
        keep = language.say("We keep doing this until {day}", day=due) if due else language.say("We keep doing this")
        return keep, False
    own = capital(rest) if rest == written or _FROM.match(rest) else f"We keep doing this ({rest})"
    return own, True


def _how_often(when: When, due: str, language: Language) -> tuple[str, bool]:
    known, written = _HOW_OFTEN.get(fold(when.written), ""), _as_written(when)
    if known:
        often = language.say(known)
        return (language.say("{often} until {day}", often=often, day=due) if due else often), False
    if not written:
        return (language.say("Until {day}", day=due) if due else language.say("No date yet")), False
    says_an_end = re.search(r"[0-9]|\b(?:until|till)\b", written)
    return (f"{written} until {due}" if due and not says_an_end else written), True


def _as_written(when: When) -> str:
    """The written words with a capital; "" where they only say that there is no date."""
    text = when.written.rstrip(" .")
    if fold(text) in _NOT_A_DATE or not re.search(r"\w", text):
        return ""
    return capital(unbroken(text))
