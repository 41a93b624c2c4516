"""The sheet for the fridge: what happens in the next four weeks, and the days themselves for a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planforms.views.family.blocks import first_name, footing, said
from planforms.views.family.dates import exact_day, needs_year, said_when
from planforms.views.family.deeds import deed_idea, names_in, own_idea
from planforms.views.family.parts import FamilyPage, Idea
from planforms.views.family.permitted import Deed, ForParent, ForPublic, Permitted
from planforms.views.family.routines import Rhythm, rhythm
from planforms.views.family.setting import Setting
from planforms.views.family.speech import Words
from planforms.views.written import says_more_than_a_day

__all__ = ["Entry", "FourWeeksPage", "Week", "days_title", "entries", "four_weeks_page"]

_WEEKS = 4


@dataclass(frozen=True)
class Entry:
    """Something on a day: its words without a picture, whether it is the reader's own, and that it is a meeting."""

    on: dt.date
    words: str
    own: bool
    meeting: bool = False


@dataclass(frozen=True)
class Day:
    """One day on which something happens."""

    weekday: str
    day: str
    ideas: tuple[Idea, ...]


@dataclass(frozen=True)
class Week:
    """One week: from which day, and the days on which something happens."""

    heading: str
    days: tuple[Day, ...]
    empty: str


@dataclass(frozen=True)
class Routine:
    """What happens week by week: its picture and words, a time of the clock, and its days in each week, to tick."""

    picture: str = field(metadata={"printed": False})
    words: Words
    when: Words
    weeks: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class FourWeeksPage(FamilyPage):
    """Four weeks on one sheet: each week with its dates, what happens week by week, then all that has no day.

    `quiet` is the one sentence that stands for four weeks without a date, where there are routines.
    """

    weeks: tuple[Week, ...]
    routines_heading: str
    routines: tuple[Routine, ...]
    quiet: str
    always_heading: str
    always: tuple[Idea, ...]


def four_weeks_page(seen: Permitted, setting: Setting) -> FourWeeksPage:
    """The sheet of the four weeks that begin with the week of the setting's day."""
    name = _called(seen)
    title = setting.say("The next four weeks")
    whose = setting.say("{name}’s plan", name=name) if name else setting.say("Our plan")
    monday = setting.today - dt.timedelta(days=setting.today.weekday())
    by_day: dict[dt.date, list[Idea]] = {}
    for day, idea in _dated(seen, setting):
        by_day.setdefault(day, []).append(idea)
    mondays = tuple(monday + dt.timedelta(weeks=number) for number in range(_WEEKS))
    routines = tuple(_routines(seen, setting, mondays))
    weeks = tuple(_week(first, by_day, setting) for first in mondays)
    always = tuple(_undated(seen, setting, mondays))
    quiet = routines and not any(week.days for week in weeks)
    return FourWeeksPage(
        footing=footing(setting, whose),
        document_title=f"{whose}: {title}",
        title=title,
        about=(f"{whose}.",),
        weeks=tuple(week for week in weeks if week.days or not routines),
        routines_heading=setting.say("Week by week") if routines else "",
        routines=routines,
        quiet=setting.say("No other dates in these weeks.") if quiet else "",
        always_heading=setting.say("Again and again, or when we can") if always else "",
        always=always,
    )


def entries(seen: Permitted, setting: Setting) -> tuple[Entry, ...]:
    """The reader's own days: meetings to come, and what the reader has said to do by one day."""
    names = _names(seen)
    found = [
        Entry(meeting.when.due, setting.say("We meet about the plan."), own=True, meeting=True)
        for meeting in seen.meetings
        if meeting.when.due and exact_day(meeting.when) and meeting.when.due >= setting.today
    ]
    for deed in _open(seen):
        day = _one_day(deed)
        if day and deed.yours and day >= setting.today:
            found.append(Entry(day, own_idea(deed, setting, names, _reader_name(seen)).words.whole, own=True))
    return tuple(sorted(dict.fromkeys(found), key=lambda entry: (entry.on, not entry.meeting, entry.words)))


def days_title(seen: Permitted, setting: Setting) -> str:
    """What the calendar of the reader's own days is called; it goes on for as long as the plan has days."""
    name = _called(seen)
    return setting.say("Days in {name}’s plan", name=name) if name else setting.say("Days in our plan")


def _dated(seen: Permitted, setting: Setting) -> Iterator[tuple[dt.date, Idea]]:
    for meeting in seen.meetings:
        if meeting.when.due and exact_day(meeting.when):
            yield meeting.when.due, said(setting, "spiral-calendar", "We meet about the plan.")
    for deed in _open(seen):
        day = _one_day(deed)
        if day:
            yield day, _idea(deed, seen, setting, with_when=False)


def _routines(seen: Permitted, setting: Setting, mondays: Sequence[dt.date]) -> Iterator[Routine]:
    for deed in _open(seen):
        found = rhythm(deed.when, mondays)
        if found and any(found.weeks):
            idea = _idea(deed, seen, setting, with_when=not found.told)
            labels = tuple(tuple(_label(day, found, setting) for day in week) for week in found.weeks)
            yield Routine(idea.picture, idea.words, idea.when, labels)


def _label(day: dt.date, found: Rhythm, setting: Setting) -> str:
    language = setting.speech.language
    if found.whole_week:
        return setting.say("Week of {day}", day=language.short_day(day, weekday=False))
    return language.short_day(day)


def _undated(seen: Permitted, setting: Setting, mondays: Sequence[dt.date]) -> Iterator[Idea]:
    """What happens in these weeks and has no day of its own: every day, as soon as we can, from the 4th on."""
    end = setting.today + dt.timedelta(weeks=_WEEKS)
    for deed in _open(seen):
        runs = deed.when.kind in ("recurring", "ongoing", "asap", "range")
        over = deed.when.due is not None and deed.when.due < setting.today and deed.when.kind != "asap"
        late_start = deed.when.start is not None and deed.when.start > end
        if runs and not over and not _one_day(deed) and not late_start and not rhythm(deed.when, mondays):
            yield _idea(deed, seen, setting, with_when=True)


def _idea(deed: Deed, seen: Permitted, setting: Setting, *, with_when: bool) -> Idea:
    idea = deed_idea(deed, setting, _names(seen), _reader_name(seen))
    when = said_when(deed, setting.speech, setting.today) if with_when else Words("")
    return Idea(idea.picture, idea.words, when)


def _week(monday: dt.date, by_day: dict[dt.date, list[Idea]], setting: Setting) -> Week:
    days = [monday + dt.timedelta(days=number) for number in range(7)]
    language = setting.speech.language
    shown = tuple(
        Day(language.weekday(day), _in_month(day, setting), tuple(dict.fromkeys(by_day[day])))
        for day in days
        if day in by_day
    )
    heading = setting.say("Week of {day}", day=_in_month(monday, setting))
    return Week(heading, shown, "" if shown else setting.say("No dates in this week."))


def _in_month(day: dt.date, setting: Setting) -> str:
    """9 October; in a year that begins in these weeks, 4 January 2027"""
    return setting.speech.language.day_in_month(day, year=needs_year(day, setting.today))


def _open(seen: Permitted) -> Iterator[Deed]:
    return (deed for goal in seen.goals for deed in goal.deeds if deed.state not in ("done", "stopped"))


def _one_day(deed: Deed) -> dt.date | None:
    """The one day by which something is to be done; None for a range, or words of more than one day."""
    if deed.when.start or says_more_than_a_day(deed.when.written):
        return None
    return exact_day(deed.when) or (deed.when.due if deed.when.kind == "duration" else None)


def _names(seen: Permitted) -> frozenset[str]:
    return names_in(seen.goals, seen.helpers, _called(seen))


def _called(seen: Permitted) -> str:
    return "" if isinstance(seen, ForPublic) else seen.child if isinstance(seen, ForParent) else seen.name


def _reader_name(seen: Permitted) -> str:
    """What the reader is called in the words of the form; "" where the copy is not for one person."""
    if isinstance(seen, ForParent):
        return first_name(seen.reader)
    return "" if isinstance(seen, ForPublic) else seen.name
