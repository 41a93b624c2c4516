"""What written words say beyond a day that is printed in the house's form: nothing is said twice, nothing lost."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from planforms.text import capital
from planforms.values.almanac import plain
from planforms.values.dates_written import Written, dates_written

__all__ = ["names_day", "running_on", "says_more_than_a_day", "without_opening"]

_WORD = re.compile(r"[^\W_]+")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OPENING = frozenset(
    (
        "after a an as at autumn before beginning between by daily during each early end every first following "
        "fortnightly from half immediately in late mid middle monthly no now on once one ongoing quarterly review "
        "second since spring start starting straight summer termly the then this three to twice two until week weekly "
        "weeks when winter within yearly"
    ).split()
)
_AROUND_A_DAY = frozenset("at by date dated due is later latest no on than the was".split())


def says_more_than_a_day(text: str) -> bool:
    """Whether the words hold more than one whole day: "first one by 19 December", but not "by 19/12/26"."""
    days = [found for found in dates_written(plain(text)) if found.shape == "day"]
    rest, at = "", 0
    for found in days:
        rest, at = f"{rest}{plain(text)[at : found.begin]} ", found.end
    words = set(_WORD.findall(f"{rest}{plain(text)[at:]}".casefold()))
    return len(days) > 1 or bool(words - _AROUND_A_DAY)


def names_day(text: str, day: dt.date) -> bool:
    """Whether a day stands in a text, however it is written: 23/9/26, 23rd September."""
    return any(_is(found, day) for found in dates_written(plain(text)))


def without_opening(text: str, words: Collection[str], day: dt.date | None) -> str:
    """The text without the words and the day that it begins with, where these stand for themselves.

    "Letter sent" of "Done 23/9/26, letter sent"; all of "finished early".
    """
    whole = " ".join(text.split())
    days = {found.begin: found.end for found in dates_written(plain(whole)) if day and _is(found, day)}
    at, ended = 0, False
    while at < len(whole):
        word = _WORD.match(whole, at)
        if at in days:
            at, ended = days[at], True
        elif word and word[0].casefold() in words:
            at, ended = word.end(), False
        elif word or whole[at] in "“‘\"'([":
            break
        else:
            at, ended = at + 1, ended or whole[at] != " "
    return capital(whole[at:]) if ended or at == len(whole) else whole


def running_on(words: str) -> str:
    """Words that came first in their cell and now follow others: weekly until 18 Dec 2026"""
    first = _FIRST_WORD.match(words)
    return f"{words[0].lower()}{words[1:]}" if first and first[0].casefold() in _OPENING else words


def _is(found: Written, day: dt.date) -> bool:
    return found.shape == "day" and (found.day, found.month) == (day.day, day.month) and found.year in (None, day.year)
