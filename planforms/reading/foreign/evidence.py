"""What stands in a column: people, dates, statuses, references, and how its sentences speak."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from planforms.reading.document import Cell
from planforms.reading.foreign.manner import Manner, manner_of
from planforms.values.almanac import WEEKDAY, plain
from planforms.values.blank import is_as_above, is_not_given
from planforms.values.dates_written import dates_written
from planforms.values.fill import state_of_fill
from planforms.values.level import understand_level
from planforms.values.roles import is_kin, sort_of
from planforms.values.splitting import segments
from planforms.values.status import is_completion, understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.vocabulary import ACTION_NOUNS, ACTION_VERBS, BODIES, JOBS

__all__ = ["Evidence", "is_body", "is_person", "is_time", "weigh_column"]

_REF = re.compile(r"(?:[A-Za-z]{0,4}[-. ]?)?[0-9]{1,3}(?:[.\-/][0-9]{1,3}){0,3}[a-z]?\.?")
_TICK = re.compile(
    r"[☒☑✓✔✅xX☐](?:\W.*)?|(?:y(?:es)?|no?|part(?:ly|ially)?)(?:\s*[^\w\s].*)?", re.IGNORECASE | re.DOTALL
)
_NUMBER = re.compile(r"[£€]?[0-9][0-9,.]*\s?%?|[0-9]+\s?/\s?[0-9]+")
_BEGINS_TIME = re.compile(
    r"(?:(?:by|before|after|once|when|until|within|from|every|each|in|on|at|end|start|mid|early|late|first|weekly|monthly|"
    r"daily|termly|ongoing|asap|as|next|review|spring|summer|autumn|winter|completed|both|all)\b|w/c|q[1-4]\b|"
    r"[0-9]+ ?(?:x|minutes?|hours?|times|days?|weeks?|months?|st|nd|rd|th|/|\.|-)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(r"(?!start\b)(?:[A-Z][a-z]*ed|went|got|put|met|rang|sent|none|two|three|half)\b", re.IGNORECASE)
_OTHER_WORDS = re.compile(
    r"\b(?!(?:by|the|of|end|mid|term|half|next|this|each|every|week|month|day|year|school|holidays?|meeting|review|only|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Za-z]{4,}\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[£€]|\b(?:costs?|free|budget|funded|funding|fund|grant|money|hours|staff time)\b", re.IGNORECASE)
_COUNTS = re.compile(
    r"[0-9]\s?%|\b[0-9]+ (?:out )?of\b|\b(?:out of|more than|fewer|at least|increase|reduc\w+|up from|down from|"
    r"all [a-z0-9]+ (?:can|have|are))\b|\bfrom [0-9]+%? to [0-9]+\b|\b[0-9,]+ [a-z]+ (?:attended|trained"
    r"|visited|seen)\b"
    r"|\b(?:report|survey|register|score\w*|chart|records?|figures?|data)\b",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"\b(?:reports?|checks?|checked|monitor\w*|audits?|governors?|committee|termly|monthly|quarter\w*|half term|"
    r"dashboard|logged|minutes|supervision|learning walks?|meetings?|tracked|data|figures|samples?)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S@\S+\.\w|(?<![0-9])0[0-9]{2,4}[ -]?[0-9]{3}|\bext\.? ?[0-9]|whatsapp", re.IGNORECASE)
_LABELS = re.compile(r"\b(?:lead|support|with|others?|owner|by)\s*:", re.IGNORECASE)
_NO_PERSON = re.compile(rf"[£€%]|\b{WEEKDAY}\b|\b(?:a|per|each|every) (?:day|week|month|term|year)\b|[!?]")
_IN_PROSE = {"so", "their", "them", "they", "is", "are", "who", "about", "every", "each", "will", "that", "when", "the"}
_FIRST = re.compile(r",|\s[-–—]\s|\s(?:to|will|should)\s")
_OF = re.compile(r"\s(?:of|for|from|at|in|to|with)\s")
_TASK = re.compile(r"\s(?:to|will|should)\s[a-z]")
_ENDS = re.compile(r"[a-z]{3}\.\s*$")
_CLAUSE = re.compile(r"\b(?:but|we|it|they|he|she|what|because|there)\b", re.IGNORECASE)
_SENTENCE = 5  # words: more of them, with a full stop, are a sentence
_SMALL = frozenset({"", "of", "the", "for", "and", "in", "at", "on"})
_LONGEST_NAME = 7  # words
_LONGEST_PEOPLE, _LONGEST_TASK = 160, 8  # characters; words of somebody with a task, such as "Paul to collect"


@dataclass(frozen=True)
class Evidence:
    """Shares from 0 to 1 over the cells of a column that say something; `count` is how many do.

    `filled` is the share of rows with a cell that says something, `tall` of cells merged down, `again` of cells that
    repeat one further up; `words` is the usual number of words;
    `dated` is the share of cells with a day in them, whatever else they say;
    `proper` is the share of names of something, such as a firm, by their capitals alone; `lit` is the share of rows
    that a colour alone says the state of. `manners` are shares of how the cells speak.
    """

    count: int = 0
    filled: float = 1.0
    tall: float = 0
    again: float = 0
    words: float = 0
    times: float = 0
    dated: float = 0
    people: float = 0
    named: float = 0
    kin: float = 0
    bodies: float = 0
    proper: float = 0
    states: float = 0
    coloured: float = 0
    lit: float = 0
    refs: float = 0
    levels: float = 0
    ticks: float = 0
    numbers: float = 0
    money: float = 0
    counts: float = 0
    checks: float = 0
    contacts: float = 0
    manners: Mapping[Manner, float] = field(default_factory=dict)

    @property
    def prose(self) -> float:
        """The share of cells that are neither dates, nor people, nor marks; a single word may be a name."""
        people = self.named + 0.5 * (self.people - self.named)
        return 1 - max(self.times, people, self.states, self.ticks, self.refs, self.numbers, self.levels)


def weigh_column(cells: Sequence[Cell], rows: int = 0) -> Evidence:
    """The evidence of a column's cells; blank ones and prompts say nothing, a colour alone does. `rows` is how many
    rows the table has there."""
    said = [cell for cell in cells if cell.text.strip() and not is_not_given(cell.text)]
    coloured = [cell for cell in cells if cell.fill and not cell.text.strip()]
    count = len(said)
    if not count:
        lit = sum(bool(state_of_fill(cell.fill)) for cell in coloured) / max(rows, len(coloured), 1)
        return Evidence(0, coloured=1.0 if coloured else 0.0, lit=lit, filled=0.0)

    def share(test: Callable[[Cell], object]) -> float:
        return sum(bool(test(cell)) for cell in said) / count

    texts = Counter(cell.text.strip().casefold() for cell in said)
    manners = Counter(manner_of(cell.text) for cell in said)
    return Evidence(
        count=count,
        filled=min(1.0, count / rows) if rows else 1.0,
        tall=share(lambda cell: cell.height > 1),
        again=1 - len(texts) / count,
        words=sorted(len(cell.text.split()) for cell in said)[count // 2],
        times=share(lambda cell: cell.date is not None or all(is_time(line) for line in _lines(cell))),
        dated=share(lambda cell: cell.date is not None or bool(dates_written(plain(cell.text)))),
        people=share(lambda cell: is_person(cell.text)),
        named=share(lambda cell: is_person(cell.text) and _is_named(cell.text)),
        kin=share(lambda cell: _is_role(cell.text)),
        proper=share(lambda cell: not is_person(cell.text) and _is_proper(cell.text)),
        bodies=share(lambda cell: sort_of(cell.text) == "organisation"),
        states=share(lambda cell: len(cell.text.split()) <= 5 and understand_status(cell.text).state),
        coloured=len(coloured) / (count + len(coloured)),
        refs=share(lambda cell: _REF.fullmatch(cell.text.strip()) is not None and cell.date is None),
        levels=share(lambda cell: len(cell.text.split()) <= 3 and understand_level(cell.text).level),
        ticks=share(lambda cell: _TICK.fullmatch(cell.text.strip()) is not None),
        numbers=share(lambda cell: _NUMBER.fullmatch(cell.text.strip()) is not None),
        money=share(lambda cell: _MONEY.search(cell.text) is not None),
        counts=share(lambda cell: _COUNTS.search(cell.text) is not None),
        checks=share(lambda cell: _CHECKS.search(cell.text) is not None),
        contacts=share(lambda cell: _CONTACT.search(cell.text) is not None),
        manners={manner: number / count for manner, number in manners.items()},
    )


@lru_cache(maxsize=10_000)  # a cell stands below many a row that may be a header
def is_person(text: str) -> bool:
    """Whether a cell names people, roles or bodies, and says nothing else."""
    if (
        is_as_above(text)
        or len(text) > _LONGEST_PEOPLE
        or _NO_PERSON.search(text)
        or _TICK.fullmatch(text.strip())
        or _REF.fullmatch(text.strip())
    ):
        return False
    if _CLAUSE.search(re.sub(r"\(.*?\)", "", text)):
        return False
    words = text.split()
    if (len(words) > _LONGEST_TASK and _TASK.search(text)) or (len(words) > _SENTENCE and _ENDS.search(text)):
        return False
    parts = segments(_LABELS.sub(";", text))
    if any(len(part.strip(" .")) == 1 for part in parts):
        return False
    sorts = [_sort_of_person(_FIRST.split(re.sub(r"\(.*?\)", "", part))[0].strip()) for part in parts]
    return (
        bool(sorts)
        and all(sort != "task" for sort in sorts)
        and sum(map(bool, sorts)) * 2 >= max(len(sorts), 2 if len(sorts) > 1 else 1)
    )


def _is_named(text: str) -> bool:
    """Whether somebody is named beyond doubt: a single word with a capital may be anything."""
    return any(len(part.split()) > 1 or sort_of(part) == "role" for part in segments(text))


def _is_proper(text: str) -> bool:
    """Whether a text is the name of somebody or something by its capitals: Deaf Youth Laurin, Pinfold Infants."""
    words = [word for word in re.split(r"[\s/&,-]+", re.sub(r"\(.*?\)", "", text)) if word not in _SMALL]
    capitals = all(word[:1].isupper() for word in words)
    return 1 < len(words) <= _LONGEST_NAME and capitals and words[0].casefold() not in ACTION_VERBS


def is_body(text: str) -> bool:
    """Whether a text is the name of a body: Carrigmoyle Children and Young People's Services Committee."""
    return len(text.split()) > 2 and _is_proper(text) and sort_of(text) == "organisation"


def _is_role(text: str) -> bool:
    """Whether a cell says what somebody is: Mum, Class teacher, Nan (MGM)."""
    first = re.split(r"[,(/]|\s(?:at|to|of|till|from)\s", text.strip())[0].strip()
    return is_kin(first) or sort_of(first) == "role"


def _sort_of_person(words: str) -> str:
    """As `sort_of`, but stricter: what begins with a verb is a task, and a long description is nobody."""
    tokens = words.casefold().split()
    if len(tokens) > 1 and tokens[0] in ACTION_VERBS and sort_of(words) != "name":
        return "task"
    capitals = sum(token[:1].isupper() for token in words.split())
    described = len(tokens) > 3 and capitals * 2 < len(tokens) and tokens[-1] not in JOBS | BODIES
    of_a_post = {"the"} if tokens and tokens[0] in JOBS else set()
    if (_IN_PROSE - of_a_post).intersection(tokens[1:]) or len(tokens) > 8 or (described and tokens[0] not in JOBS):
        return ""
    sort = sort_of(words)
    if len(tokens) > 1 and tokens[-1] in JOBS | BODIES and tokens[-1] not in ACTION_NOUNS:
        return sort
    if sort == "organisation" and len(tokens) > 1 and tokens[0] in BODIES and words[:3].isupper():
        return sort
    if sort in ("role", "organisation") and len(tokens) > 1 and tokens[0] not in JOBS:
        head = _OF.split(words)[0].split()[-1]
        known = sort_of(head) in ("role", "organisation") or head[:1].isupper()
        return sort if known and head.casefold() not in ACTION_NOUNS else ""
    return "" if tokens and tokens[0] in ACTION_NOUNS else sort


@lru_cache(maxsize=10_000)
def is_time(text: str) -> bool:
    """Whether a text says when, and hardly anything else."""
    cell = plain(text)
    if len(cell.split()) > 12 or is_as_above(cell):
        return False
    if is_completion(cell):
        return True
    dates = dates_written(cell)
    begins = _BEGINS_TIME.match(cell) is not None or any(date.begin < 2 for date in dates)
    if not begins and (len(cell.split()) > 5 or _HAPPENED.match(cell) or len(_OTHER_WORDS.findall(cell)) > 2):
        return False
    timescale, _ = understand_timescale(cell)
    return timescale.kind != "none" or (bool(dates) and len(cell.split()) <= 8)


def _lines(cell: Cell) -> list[str]:
    return [line for line in cell.text.split("\n") if line.strip()]
