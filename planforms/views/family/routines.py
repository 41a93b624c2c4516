"""What happens week by week: on which days of some weeks, where the words leave no doubt.

"Every Tuesday and Thursday from 22 September" has its days, and so has "first and third Saturday of the month";
"weekly" has its weeks. Words that say more than these rules know ("in term time", "every other Friday") give no days:
the family reads them as they are.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from planforms.values.almanac import MONTH, WEEKDAY, number, plain, weekday_number
from planforms.views.family.permitted import When

__all__ = ["Rhythm", "rhythm"]

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_BARE = WEEKDAY.removesuffix("(?![a-z])")  # so that an s may follow
_COUNT = re.compile(r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:weeks|sessions)\b")
_DAY = re.compile(
    rf"\b(?:{_BARE}s?\b ?)?"
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: [0-9]{{4}})?|[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.][0-9]{{2,4}})"
)
_CLOCK = re.compile(r"\b[0-9]{1,2}(?:[.:][0-9]{2} ?(?:am|pm)?| ?(?:am|pm))\b")
_WEEKDAYS = re.compile(rf"\b{_BARE}s?\b")
_ORDINAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b")
_NOT_SURE = re.compile(
    rf"\b(?:every|each) (?:[0-9]|two|three|four|five|six|eight)|{_BARE}s? ?(?:-|to|until|till) ?{_BARE}"
)
_KNOWN = frozenset("and at each every from in month of on once starting the to till until week weekly a per".split())


@dataclass(frozen=True)
class Rhythm:
    """The days of each week in order, and whether they stand for the whole week ("weekly") and not for a day of it.

    `told` says that the days tell all that the words did, but for a time of the clock.
    """

    weeks: tuple[tuple[dt.date, ...], ...]
    whole_week: bool
    told: bool


def rhythm(when: When, mondays: Sequence[dt.date]) -> Rhythm | None:
    """On which days of the weeks that begin on these Mondays something happens; None where that is not sure."""
    text = plain(when.written).casefold()
    counted = _COUNT.search(text)
    if when.kind != "recurring" or (counted and not when.start) or _NOT_SURE.search(text):
        return None
    rest = _CLOCK.sub(" ", _DAY.sub(" ", _COUNT.sub(" ", text)))
    days = {weekday_number(found[0]) for found in _WEEKDAYS.finditer(rest)}
    nths = {_ORDINALS[found[0]] for found in _ORDINAL.finditer(rest)}
    left = set(re.findall(r"[^\W_]+", _ORDINAL.sub(" ", _WEEKDAYS.sub(" ", rest))))
    weekly = not days and not nths and bool(left & {"weekly", "week"})
    if left - _KNOWN or not (days or weekly) or (nths and "weekly" in left) or (bool(nths) is not ("month" in left)):
        return None
    last = when.due
    if counted and when.start:
        last = when.start + dt.timedelta(weeks=number(counted[1])) - dt.timedelta(days=1)
    chosen = _weekly(mondays, when.start, last) if weekly else _on(days, nths, mondays, when.start, last)
    return Rhythm(chosen, weekly, not _CLOCK.search(text))


def _weekly(mondays: Sequence[dt.date], first: dt.date | None, last: dt.date | None) -> tuple[tuple[dt.date, ...], ...]:
    """The Monday of each week of which a day lies between the first and the last."""
    return tuple(
        (monday,)
        if (first is None or monday + dt.timedelta(days=6) >= first) and (last is None or monday <= last)
        else ()
        for monday in mondays
    )


def _on(
    days: set[int], nths: set[int], mondays: Sequence[dt.date], first: dt.date | None, last: dt.date | None
) -> tuple[tuple[dt.date, ...], ...]:
    """These weekdays of each week; with `nths` those alone that are the first, second ... of their month."""
    found = []
    for monday in mondays:
        week = (monday + dt.timedelta(days=number) for number in sorted(days))
        found.append(
            tuple(
                day
                for day in week
                if (first is None or day >= first)
                and (last is None or day <= last)
                and (not nths or (day.day - 1) // 7 + 1 in nths)
            )
        )
    return tuple(found)
