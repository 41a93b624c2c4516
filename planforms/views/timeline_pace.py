"""What the timeline says in words under the chart: clashes of one week, what lies outside the plan, who carries most,
and when everything is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.pace.clashes import carrier, outside, same_week
from planforms.values.days_off import DaysOff, bank_holidays, school_holidays
from planforms.views.timeline_entries import Entry, stamp
from planforms.views.timeline_request import Request
from planforms.views.timeline_sentences import Sentence, capped, counted, listed_in_words, ref_of

__all__ = ["Closed", "closed", "holiday_sentences", "pace_sentences"]

_MOST = 3
_MOST_DAYS = 12
_NATIONS = {"england": "England", "wales": "Wales", "scotland": "Scotland", "northern-ireland": "Northern Ireland"}


@dataclass(frozen=True)
class Closed:
    """The holidays of the chart's time: of the schools, and of the banks of a nation."""

    nation: str = ""
    school: tuple[DaysOff, ...] = ()
    bank: tuple[DaysOff, ...] = ()


def closed(request: Request, first: dt.date, last: dt.date) -> Closed:
    """The holidays from one day to another, where they were asked for."""
    if request.nation is None:
        return Closed()
    school = school_holidays(request.terms, request.nation, first, last)
    return Closed(_NATIONS[request.nation], school, bank_holidays(request.nation, first, last))


def pace_sentences(entries: Sequence[Entry], today: dt.date, years: bool, *, alone: bool) -> tuple[Sentence, ...]:
    """The clashes that are still ahead, with names; each sentence holds a few and counts the others.

    `alone` says that these are the actions of one person, of whom it goes without saying that she carries most.
    """
    by_task = {id(entry.task): entry for entry in entries}
    tasks = [entry.task for entry in entries]
    found = []
    weeks = [
        f"{week.person}, {listed_in_words([ref_of(by_task[id(task)]) for task in week.tasks], 5)}"
        f" in the week of {stamp(week.monday, years)}"
        for week in same_week(tasks, today)
    ]
    if weeks:
        found.append(Sentence("Ending in one week:", capped(weeks, _MOST), alarm=False))
    beyond: list[str] = []
    for each in outside(tasks):
        entry, does = by_task[id(each.task)], "ends" if each.after else "begins"
        edge = each.task.ends if each.after else each.task.starts
        whole = (
            f", {'after the plan ends' if each.after else 'before the plan starts'} on {stamp(edge, years)}"
            if edge
            else ""
        )
        who = f"{ref_of(entry)} ({entry.people})"
        beyond.append(f"{who} {does} on {stamp(each.day, years)}{whole if not beyond else ''}")
    if beyond:
        found.append(Sentence("Outside the plan’s period:", capped(beyond, _MOST), alarm=False))
    if not alone and (carries := carrier(tasks)):
        text = f"{carries.person}, {carries.actions} of the {carries.whole} actions still to be done."
        found.append(Sentence("Carries most of the plan:", text, alarm=False))
    return tuple(found)


def holiday_sentences(off: Closed, entries: Iterable[Entry], years: bool) -> tuple[Sentence, ...]:
    """The holidays that are marked, by name and date, and what is due on one."""
    if not off.nation:
        return ()
    found = []
    if off.school:
        usual = "" if all(each.given for each in off.school) else ", the usual days in England"
        listed = _capped([f"{each.name} {_stretch(each, years)}" for each in off.school])
        found.append(Sentence(f"School holidays (shaded{usual}):", f"{listed}.", alarm=False))
    else:
        text = f"no term dates for {off.nation} are known; planforms.toml can give them."
        found.append(Sentence("School holidays:", text, alarm=False))
    if off.bank:
        listed = _capped([stamp(each.first, years) for each in off.bank])
        found.append(Sentence(f"Bank holidays in {off.nation} (dotted):", f"{listed}.", alarm=False))
    days = {each.first: each.name for each in off.bank}
    due = [
        f"{ref_of(entry)} ({entry.people}), {stamp(on, years)}, {days[on]}"
        for entry in entries
        if entry.task.open and (on := entry.task.ends_on) and on in days
    ]
    if due:
        found.append(Sentence("Due on a bank holiday:", capped(due, _MOST)))
    return tuple(found)


def _capped(listed: Sequence[str]) -> str:
    rest = [f"and {counted(len(listed) - _MOST_DAYS, 'other')}"] if len(listed) > _MOST_DAYS else []
    return ", ".join([*listed[:_MOST_DAYS], *rest])


def _stretch(off: DaysOff, years: bool) -> str:
    return f"{stamp(off.first, years)} to {stamp(off.last, years)}"
