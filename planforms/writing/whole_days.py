"""Days as a calendar file that telephones and calendars take in (iCalendar, RFC 5545).

Whole days without an hour, a place or other people: there is nothing in it but the day and what happens.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from icalendar import Calendar, Event

from planforms.writing.letters import printable

__all__ = ["Day", "whole_days"]


@dataclass(frozen=True)
class Day:
    """A day and what happens on it. By `known_by` a calendar knows it again, whatever else has changed; a `private`
    one is not shown to those with whom a calendar is shared."""

    on: dt.date
    words: str
    known_by: str
    language: str = ""
    private: bool = False


def whole_days(days: Sequence[Day], program: str, today: dt.date, title: str = "") -> bytes:
    """The bytes of an .ics file with each day; the same days give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", f"-//planforms//{program}//EN")
    calendar.add("version", "2.0")
    if title:
        calendar.add("x-wr-calname", printable(title))
    stamp = dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC)
    for day in days:
        event = Event()
        event.add("uid", f"{day.known_by}@planforms.invalid")
        event.add("dtstamp", stamp)
        event.add("dtstart", day.on)
        event.add("dtend", day.on + dt.timedelta(days=1))
        language = {"language": day.language} if day.language else {}
        event.add("summary", printable(" ".join(day.words.split())), language)
        event.add("transp", "TRANSPARENT")
        if day.private:
            event.add("class", "PRIVATE")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
