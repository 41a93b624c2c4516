"""Days as a calendar file that telephones and calendars take in (iCalendar, RFC 5545).

Whole days without an hour, a place or other people: there is nothing in it but the day and what happens.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from icalendar import Calendar, Event

from planforms.writing.letters import printable

__all__ = ["family_days"]


def family_days(days: Sequence[tuple[dt.date, str]], title: str, language: str, today: dt.date) -> bytes:
    """The bytes of an .ics file with each day and its words; the same days give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//planforms//family days//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", printable(title))
    stamp = dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC)
    for day, words in days:
        event = Event()
        event.add("uid", f"{hashlib.sha256(f'{day} {words}'.encode()).hexdigest()[:32]}@planforms.invalid")
        event.add("dtstamp", stamp)
        event.add("dtstart", day)
        event.add("dtend", day + dt.timedelta(days=1))
        event.add("summary", printable(" ".join(words.split())), {"language": language})
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
