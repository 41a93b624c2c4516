"""How checks say things: refs, numbers, the plan's own words as an example."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from planforms.checks.case import Case
from planforms.dates import long_day
from planforms.plan import Action

__all__ = ["a_day", "about", "counted", "listed", "own_words"]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LAST_YEAR = 9000  # counting on from a later one could leave the calendar
_LONGEST = 16  # words of a plan that an example repeats


def about(action: Action) -> str:
    """Action 1.2.3; "This action" where it has no ref."""
    return f"Action {action.id}" if action.id else "This action"


def counted(number: int, one: str, many: str = "") -> str:
    """one action, two actions, 12 actions"""
    word = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{word} {one if number == 1 else many or one + 's'}"


def listed(refs: Sequence[str], most: int = 8) -> str:
    """1.1.1, 1.1.2 and 1.2.1; of many the first, and how many more."""
    known = list(dict.fromkeys(ref for ref in refs if ref))
    if len(known) > most:
        return f"{', '.join(known[: most - 1])} and {len(known) - most + 1} more"
    return " and ".join(filter(None, (", ".join(known[:-1]), *known[-1:])))


def own_words(text: str) -> str:
    """The first words of a text of the plan as an example repeats them, without its final stop."""
    words = re.sub(r"[\s.;:,]+$", "", " ".join(text.split())).split()
    return " ".join(words) if len(words) <= _LONGEST else f"{' '.join(words[:_LONGEST])} …"


def a_day(case: Case) -> str:
    """A working day about two weeks on, as an example gives one; "[day]" where nobody knows when the plan is."""
    begin = max((day for day in (case.today, case.begins) if day), default=None)
    if begin is None or begin.year > _LAST_YEAR:
        return "[day]"
    later = begin + dt.timedelta(14)
    friday = later + dt.timedelta((4 - later.weekday()) % 7)
    return long_day(friday)
