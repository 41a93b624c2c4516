"""What stands in a column: people, dates, statuses, references, sentences that tell somebody to do something."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from planforms.reading.document import Cell
from planforms.values.almanac import plain
from planforms.values.blank import is_as_above, is_not_given
from planforms.values.dates_written import dates_written
from planforms.values.level import understand_level
from planforms.values.roles import sort_of
from planforms.values.splitting import segments
from planforms.values.status import is_completion, understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.vocabulary import ACTION_VERBS, JOBS

__all__ = ["Evidence", "fit", "is_person", "is_time", "is_told", "weigh_column"]

_REF = re.compile(r"(?:[A-Za-z]{0,4}[-. ]?)?[0-9]{1,3}(?:[.\-/][0-9]{1,3}){0,3}[a-z]?\.?")
_TICK = re.compile(r"[☒☑✓✔xX☐]|y(?:es)?|no?", re.IGNORECASE)
_BEGINS_TIME = re.compile(
    r"(?:(?:by|before|after|once|when|until|within|from|every|each|in|on|at|end|start|mid|early|late|first|weekly|monthly|"
    r"daily|termly|ongoing|asap|as|next|review|spring|summer|autumn|winter|completed|both|all)\b|w/c|q[1-4]\b|"
    r"[0-9]+ ?(?:x|minutes?|hours?|times|days?|weeks?|months?|st|nd|rd|th|/|\.|-)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"£|\b(?:cost|free|budget|funded|fund|grant)\b", re.IGNORECASE)
_TO_DO = re.compile(r"^[A-Z][\w’'.-]*(?: [A-Z&][\w’'.-]*){0,3} (?:to|will|should) [a-z]")
_STATE = re.compile(
    r"\b(?:is|are|has|have|can|will|feels?|knows?|gets?|goes|lives?|sleeps?|attends?|\w+s) (?:a|an|the|in|to|at|on|more"
    r"|less|better|able|safe|happy|every|not|no|up|her|his|their|my)\b",
    re.IGNORECASE,
)


_PROBLEM = re.compile(
    r"\b(?:not|no|never|without|often|worr\w*|difficult\w*|struggl\w*|late|miss\w*|low|poor|behind|anxious|unsafe|risk|"
    r"lack\w*|only|too|angry|hurt\w*|debt|damp|few\w*|unclear|vary|varies|gaps?|delays?|absen\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"[0-9]\s?%|\b[0-9]+ (?:out )?of\b|\b(?:out of|more than|fewer|at least|increase|reduc\w+|"
    r"all [a-z]+ (?:can|have|are))\b|\bfrom [0-9]+ to [0-9]+\b|\b[0-9,]+ [a-z]+ (?:attended|trained|visited|seen)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"^(?:[A-Z][a-z]+ )?(?:booked|sent|done|met|started|completed|agreed|signed|made|been|went|waiting|first|draft|"
    r"live|still|invites?|interviews?|on track|not yet|no change|nothing)\b|\b(?:has|have|had|was|were|went|did|"
    r"been|so far|yet|already|booked|happened|replied)\b|\b[0-9]{1,2}/[0-9]{1,2}\b",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"\b(?:reports?|checks?|checked|monitor\w*|audits?|governors?|committee|termly|monthly|quarter\w*|half term|"
    r"dashboard|logged|minutes|supervision|learning walks?|meetings?|tracked|data)\b",
    re.IGNORECASE,
)


_LABELS = re.compile(r"\b(?:lead|support|with|others?|owner|by)\s*:", re.IGNORECASE)
_NO_PERSON = re.compile(r"[£%]|\b(?:a|per|each|every) (?:day|week|month|term|year)\b|[!?]")
_IN_PROSE = {"so", "their", "them", "they", "is", "are", "who", "about", "every", "each", "will", "that", "when", "the"}
_FIRST = re.compile(r",|\s[-–—]\s|\s(?:to|will|should)\s")
_LONGEST_PEOPLE = 160


@dataclass(frozen=True)
class Evidence:
    """Shares from 0 to 1 over the filled cells of a column; `count` is how many are filled.

    `outer` says how far the column is one that several rows share: its cells are merged down, or left empty.
    """

    count: int = 0
    times: float = 0
    people: float = 0
    states: float = 0
    coloured: float = 0
    refs: float = 0
    levels: float = 0
    ticks: float = 0
    money: float = 0
    sentences: float = 0
    commands: float = 0
    problems: float = 0
    numbers: float = 0
    past: float = 0
    checks: float = 0
    wanted: float = 0
    outer: float = 0
    named: float = 0


def weigh_column(cells: Sequence[Cell], rows: int = 0) -> Evidence:
    """The evidence of a column's cells; blank ones and prompts say nothing, a colour alone does. `rows` is how many
    rows the table has there."""
    said = [cell for cell in cells if cell.text.strip() and not is_not_given(cell.text)]
    coloured = [cell for cell in cells if cell.fill and not cell.text.strip()]
    count = len(said)
    tall = sum(cell.height > 1 for cell in said)
    if not count:
        return Evidence(0, coloured=1.0 if coloured else 0.0)

    signs = [_signs(cell.text, dated=cell.date is not None) for cell in said]
    shares = {name: sum(getattr(one, name) for one in signs) / count for name in _Signs._fields}
    return Evidence(
        count=count,
        coloured=len(coloured) / (count + len(coloured)),
        outer=max(tall / count, min(1.0, max(0.0, 1 - count / rows) * 1.5)) if rows > 1 else 0.0,
        **shares,
    )


class _Signs(NamedTuple):
    """What one cell is a sign of; the names are those of `Evidence`."""

    times: bool
    people: bool
    states: bool
    refs: bool
    levels: bool
    ticks: bool
    money: bool
    sentences: bool
    commands: bool
    problems: bool
    numbers: bool
    past: bool
    checks: bool
    wanted: bool
    named: bool


@lru_cache(maxsize=10_000)
def _signs(text: str, *, dated: bool) -> _Signs:
    """The signs of a cell: it stands below many a row that may be a header, and is looked at for each."""
    words, person = len(text.split()), is_person(text)
    return _Signs(
        times=dated or all(is_time(line) for line in text.split("\n") if line.strip()),
        people=person,
        states=words <= 5 and bool(understand_status(text).state),
        refs=_REF.fullmatch(text.strip()) is not None and not dated,
        levels=words <= 3 and bool(understand_level(text).level),
        ticks=_TICK.fullmatch(text.strip()) is not None,
        money=_MONEY.search(text) is not None,
        sentences=words >= 4,
        commands=is_told(text),
        problems=_PROBLEM.search(text) is not None,
        numbers=_NUMBERS.search(text) is not None,
        past=_PAST.search(text) is not None,
        checks=_CHECKS.search(text) is not None,
        wanted=_STATE.search(text[:90]) is not None,
        named=person and _is_named(text),
    )


def fit(sense: str, found: Evidence) -> float:
    """How well a column's content agrees with a sense, from 0 to 1; 0.5 where it says nothing."""
    if not found.count:
        return 0.5 if not found.coloured else 1.0 if sense in ("status", "score") else 0.2
    return _FITS[sense](found) if sense in _FITS else max(_prose(found), 0.4)


def _prose(found: Evidence) -> float:
    return 1 - max(found.times, found.states, found.ticks, found.refs, found.people * 0.8)


def is_told(text: str) -> bool:
    """Whether a text tells somebody to do something: "Book the review", "Paul to collect", "Six sessions"."""
    line = re.sub(r"^\W+|^[0-9]{1,2}[.)]\s*", "", text.strip())
    first = re.split(r"[\s,]", line, maxsplit=1)[0].casefold()
    return first in ACTION_VERBS or _TO_DO.match(line) is not None


def is_person(text: str) -> bool:
    """Whether a cell names people, roles or bodies, and says nothing else."""
    if is_as_above(text) or len(text) > _LONGEST_PEOPLE or _NO_PERSON.search(text):
        return False
    parts = segments(_LABELS.sub(";", text))
    sorts = [_sort_of_person(_FIRST.split(re.sub(r"\(.*?\)", "", part))[0].strip()) for part in parts]
    return bool(sorts) and all(sort != "task" for sort in sorts) and sum(map(bool, sorts)) * 2 > len(sorts)


def _is_named(text: str) -> bool:
    """Whether somebody is named beyond doubt: a single word with a capital may be anything."""
    return any(len(part.split()) > 1 or sort_of(part) == "role" for part in segments(text))


def _sort_of_person(words: str) -> str:
    """As `sort_of`, but stricter: what begins with a verb is a task, and a long description is nobody."""
    tokens = words.casefold().split()
    if len(tokens) > 1 and tokens[0] in ACTION_VERBS and sort_of(words) != "name":
        return "task"
    capitals = sum(token[:1].isupper() for token in words.split())
    described = len(tokens) > 3 and capitals * 2 < len(tokens)
    if _IN_PROSE.intersection(tokens[1:]) or len(tokens) > 8 or (described and tokens[0] not in JOBS):
        return ""
    return sort_of(words)


def is_time(text: str) -> bool:
    """Whether a text says when, and hardly anything else."""
    cell = plain(text)
    if len(cell.split()) > 12 or is_as_above(cell):
        return False
    if is_completion(cell):
        return True
    if len(cell.split()) > 5 and not _BEGINS_TIME.match(cell):
        return False
    timescale, _ = understand_timescale(cell)
    return timescale.kind != "none" or (bool(dates_written(cell)) and len(cell.split()) <= 8)


_FITS: dict[str, Callable[[Evidence], float]] = {
    **dict.fromkeys(("responsible", "involved", "owner", "name", "lead"), lambda found: found.people),
    **dict.fromkeys(("due", "start", "completed", "frequency"), lambda found: found.times),
    "status": lambda found: max(found.states, found.coloured),
    **dict.fromkeys(("priority", "likelihood", "impact"), lambda found: max(found.levels, found.refs * 0.6, 0.3)),
    "ref": lambda found: found.refs,
    **dict.fromkeys(("attended", "still_holds"), lambda found: max(found.ticks, 0.4)),
    "score": lambda found: max(found.refs, found.levels, 0.3),
    "action": lambda found: min(1.0, _prose(found) * (0.6 + 0.45 * found.commands - 0.3 * found.outer)),
    "resource": lambda found: min(1.0, _prose(found) * (0.45 + 0.6 * found.money)),
    "objective": lambda found: (
        _prose(found) * min(1.0, 0.65 + 0.2 * found.outer + 0.3 * found.wanted - 0.25 * found.commands)
    ),
    "need": lambda found: (
        _prose(found) * min(1.0, 0.6 + 0.2 * found.outer + 0.35 * found.problems - 0.25 * found.commands)
    ),
    "measure": lambda found: _prose(found) * min(1.0, 0.6 + 0.4 * found.numbers + 0.1 * found.outer),
    "progress": lambda found: max(_prose(found) * min(1.0, 0.5 + 0.5 * found.past), 0.3),
    "monitoring": lambda found: max(_prose(found), 0.5) * min(1.0, 0.6 + 0.4 * found.checks + 0.1 * found.outer),
    "risk": lambda found: _prose(found) * (1.0 - 0.25 * found.commands),
    "mitigation": lambda found: _prose(found) * min(1.0, 0.7 + 0.3 * found.commands),
}
"""Of each sense, how a column with this content agrees with it."""
