"""The words of a sentence that say when a step is done: "by Friday 7 November", "(this week)", "every Monday".

A day inside a description ("the letter of 3 May", "the Year 9 trip") is not one of them: where a date has no word
such as by, on or from before it and does not stand apart at the end, it is left alone.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from planforms.values.almanac import MONTH, NUMBER, WEEKDAY
from planforms.values.anchor import Anchor
from planforms.values.dates_written import dates_written
from planforms.values.periods import period
from planforms.values.recurring import recurring_spans

__all__ = ["words_of_time"]

_END = r"(?:at |by )?(?:the )?(?:very )?(?:end|start|beginning) of (?:the |this |next )*"
_DEADLINE = re.compile(
    r"(?:\b(?:by|before|prior to|no later than|not later than|until|till|up to|in time for|due(?: by| on)?)\b"
    rf"|{_END}$)(?:\s+(?:the|end|of|start|beginning|early|late|mid|on|in|around|about|at|latest)\b)*\s*$",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\b(?:on|in|during|over|at|w/c|(?:the )?week (?:beginning|commencing|of))(?: (?:the|early|late|mid))*\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|start(?:s|ing)|beginning|as of|after)(?: (?:on|in|the|early|late|mid))*\s*$", re.IGNORECASE
)
_PAPERS = re.compile(
    r"\b(?:letters?|reports?|e-?mails?|minutes|incidents?|notes?|assessments?|form|dated|happened|said|told|agreed"
    r"|held|born|since|of|the)(?: (?:from|on|of|in|dated))*\s*$",
    re.IGNORECASE,
)
_APART = re.compile(r"(?:[(\[,;:]|\s[-–—]|[a-z)]\.)\s*(?:on |for )?$")
_FULL_STOP = re.compile(r"[\s.)\]!]*(?:$|[,;(\[]|\s[-–—]\s)")
_SEASON = re.compile(
    r"\b(?:(?:end|start|beginning) of (?:the )?)?(?:(?:this|next|the new) )?"
    rf"(?:(?:(?:{MONTH}|autumn|spring|summer) )?half[- ]?term|(?:autumn|spring|summer|this|next|end of(?: the)?) term"
    r"|(?:the )?term\b(?! time)|(?:summer|christmas|easter|school) (?:holidays?|break)|christmas|xmas|easter|new year"
    r"|(?:school|academic|financial) year|KS ?[1-5]|(?:year|Y) ?1?[0-9](?= transition))(?: holidays?| transition)?\b"
    r"(?! (?:trip|party|play|fair|concert|club|show|pupils?|children|group))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"\b(?:tomorrow|(?:this|next|coming) (?:week(?:end)?|month|{WEEKDAY})"
    rf"|(?:end of (?:the|this|next) )(?:week|month|year|day)"
    rf"|the [0-9]{{1,2}}(?:st|nd|rd|th)(?=[.,;) ]*$)|{WEEKDAY})(?![a-z])(?! (?:and|&|to) {WEEKDAY})",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?:with ?in|in|over|inside)(?: the)?(?: (?:next|coming|following))? {NUMBER}(?:\s?(?:-|to|or)\s?{NUMBER})? "
    r"(?:working |school )?(?:days?|weeks?|wks?|months?|fortnights?)\b(?:'s? time)?"
    r"(?! (?:of|after|from|old|before|following) )",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?:as soon as (?:possible|poss)|asap|straight ?away|right away|immediately|at once)\b", re.IGNORECASE
)
_REVIEW = re.compile(
    r"\b(?:by|before|until|till|at|in time for)(?: the| our)? next (?:\w+ ){0,2}?"
    r"(?:review|meeting|TAF|TAC|PEP|core group|conference|mapping|panel)\b",
    re.IGNORECASE,
)
_ONGOING = re.compile(r"(?<=[(,;–—-])\s*(?:ongoing|throughout)\s*(?=[).]*\s*$)", re.IGNORECASE)
_CLOSES = re.compile(r"\bbefore (?:[\w'’-]+ ){1,5}on $")
_CLOSING = re.compile(r"[\s.)]*$")
_WHOLE = re.compile(r"[\s,]*(?:(?:and|then|-|–|to)\s+)?")


_NEAR = 25
"""So many letters may stand between how often and from when, for both to be one: every Monday at school from 3 May."""


@dataclass(frozen=True)
class _Found:
    """A stretch of the sentence; `rank` 0 is a deadline, 1 a day, 2 a start, 3 what recurs, 4 soon or ongoing."""

    begin: int
    end: int
    rank: int


def words_of_time(sentence: str, anchor: Anchor) -> str:
    """The words that say when, as typed; "" where the sentence does not say it, or only perhaps.

    A deadline counts before a day, a day before a start, these before what recurs; a start or an end that belongs to
    something that recurs stays with it.
    """
    found = _joined(sentence, sorted(_all(sentence, anchor), key=lambda one: (one.begin, -one.end)))
    if not found:
        return ""
    best = min(found, key=lambda one: (one.rank, one.begin))
    again = next((one for one in found if one.rank == 3), None)
    limit = next((one for one in found if one.rank == 2 or sentence[one.begin :].casefold().startswith("until")), None)
    if again and limit and max(again.begin, limit.begin) - min(again.end, limit.end) < _NEAR:
        best = _Found(min(again.begin, limit.begin), max(again.end, limit.end), 3)
    return sentence[best.begin : best.end].strip(" .")


def _all(sentence: str, anchor: Anchor) -> list[_Found]:
    found = _dates(sentence, anchor)
    found += [placed for span in _spans(sentence) if (placed := _placed(sentence, *span))]
    found += [_Found(*match.span(), 0) for words in (_COUNTED, _REVIEW) for match in words.finditer(sentence)]
    found += [_Found(*match.span(), 4) for words in (_SOON, _ONGOING) for match in words.finditer(sentence)]
    found += [_Found(begin, end, 3) for begin, end in recurring_spans(sentence) if _recurs(sentence, begin, end)]
    return found


def _spans(sentence: str) -> list[tuple[int, int]]:
    return [match.span() for words in (_SEASON, _RELATIVE) for match in words.finditer(sentence)]


def _dates(sentence: str, anchor: Anchor) -> list[_Found]:
    """The dates with a word before them that says what they are, or that stand apart."""
    found = []
    for written in dates_written(sentence):
        begin, before = written.begin, sentence[: written.begin]
        weekday = re.search(rf"\b{WEEKDAY}[\s,]*(?:the )?$", before, re.IGNORECASE)
        if weekday:
            begin, before = weekday.start(), before[: weekday.start()]
        closes = _CLOSES.search(before)
        if closes and written.shape == "day":
            found.append(_Found(closes.start(), written.end, 0))
            continue
        placed = _placed(sentence, begin, written.end, bare=written.shape != "year")
        if placed is None and written.shape == "day" and written.year and _CLOSING.match(sentence[written.end :]):
            placed = None if _PAPERS.search(before) else _Found(begin, written.end, 1)
        if placed is None:
            continue
        day, _ = period(written, anchor)
        past = day is not None and anchor.plan_date is not None and day.last < anchor.plan_date - dt.timedelta(1)
        if past and written.shape == "day" and placed.rank == 1 and sentence[begin - 1 : begin] != "(":
            continue
        found.append(placed)
    return found


def _placed(sentence: str, begin: int, end: int, *, bare: bool = True) -> _Found | None:
    """The time with the word before it; None where nothing says that it belongs to the step."""
    before = sentence[:begin]
    for rank, words in ((0, _DEADLINE), (2, _FROM), (1, _ON)):
        if introduced := words.search(before):
            if rank and _PAPERS.search(before[: introduced.start()]):
                return None
            return _Found(introduced.start(), end, rank)
    said = sentence[begin:end].casefold()
    if re.match(r"(?:tomorrow|this (?:week|month)|next week|end of)", said):
        return _Found(begin, end, 1)
    if bare and _APART.search(before) and _FULL_STOP.match(sentence[end:]):
        return _Found(begin, end, 1)
    return None


def _recurs(sentence: str, begin: int, end: int) -> bool:
    """Whether the words say how often, and do not describe a thing: "weekly", not "the weekly food parcel"."""
    if not re.fullmatch(r"\w+ly|annual", sentence[begin:end], re.IGNORECASE):
        return True
    return (
        re.match(r"\s*(?:$|[.,;)(–-]|(?:from|until|on|at|in|by|for|starting|and|so|to)\b)", sentence[end:]) is not None
    )


def _joined(sentence: str, found: list[_Found]) -> list[_Found]:
    """Neighbours as one stretch, the lower rank kept; what lies inside another is part of it."""
    joined: list[_Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and (one.begin <= last.end or _WHOLE.fullmatch(sentence[last.end : one.begin])):
            joined[-1] = _Found(last.begin, max(last.end, one.end), min(last.rank, one.rank))
        else:
            joined.append(one)
    return joined
