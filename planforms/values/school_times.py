"""Times of the school calendar: terms, halves of a term, half terms, holidays, the school year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from itertools import pairwise

from planforms.plan import Timescale
from planforms.values.almanac import MONTH, month_number, year_of
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt
from planforms.values.english_terms import AUTUMN, SPRING, SUMMER
from planforms.values.terms import Term, school_year

__all__ = ["TERM_DATES", "calendar_doubt", "understand_school_time"]

_HOW = (
    r"(?:\b(?P<how>by|before|prior to|in time for|ahead of|until|till|after|following|from|since|during|over|in|at|for)"
    r"\s+(?:the )?)?"
)
_PART = r"(?:(?P<part>end|start|beginning|first half|second half|middle)(?: of)?(?: the)?\s+)?"
_SEASON = (
    r"(?P<season>autumn|spring|summer|winter|michaelmas|hilary|lent|trinity|aut|spr|sum)\b\.?"
    r"(?P<term> terms?\b)?(?: ?(?P<half>[12])(?![0-9]))?(?: term\b)?"
    r"(?:,? ?(?P<year>20[0-9]{2}|(?<= )[0-9]{2})(?:/(?P<year2>(?:20)?[0-9]{2}))?(?![0-9]))?"
)
_FINDERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words, re.IGNORECASE))
    for name, words in (
        (
            "holiday",
            rf"{_HOW}{_PART}\b(?:(?P<season>summer|autumn|spring|christmas|xmas|easter|school)\s+)(?:holidays?|break|hols)\b",
        ),
        (
            "half term",
            (
                rf"{_HOW}(?P<part>(?:end|start|beginning|this|next|first|second)(?: of)?(?: the)? )?"
                rf"(?:(?P<month>{MONTH}|whitsun|whit|autumn|spring|summer)\s+)?"
                r"(?<!\w)(?:(?:half|½)[- ]?term\b|HT(?![0-9a-z]| ?[1-6]))(?P<rest>\s+(?:holidays?|break|week))?"
            ),
        ),
        ("numbered", rf"{_HOW}{_PART}\b(?:half[- ]?term|term|HT) ?(?P<number>[1-6])(?![0-9])"),
        ("term", rf"{_HOW}{_PART}(?:(?:this|next) )?\b{_SEASON}"),
        (
            "this term",
            rf"{_HOW}{_PART}(?:\b(?P<which>this|next|new|coming|current) )?\b(?<![- ]half[- ])term\b(?![- ]?time)",
        ),
        (
            "school year",
            (
                rf"{_HOW}{_PART}(?:the )?(?:\b(?P<which>this|next|new|coming|current) )?"
                r"\b(?:school|academic) year\b"
            ),
        ),
        ("term time", r"\bterm[- ]?time\b"),
    )
)
_BEFORE = ("before", "prior to", "in time for", "ahead of")
_AFTER = ("after", "following")
_OF_MONTH = {10: AUTUMN, 11: AUTUMN, 2: SPRING, 5: SUMMER, 6: SUMMER}
_OF_WORD = {
    "aut": AUTUMN, "mic": AUTUMN, "win": AUTUMN, "chr": AUTUMN, "xma": AUTUMN,
    "spr": SPRING, "hil": SPRING, "len": SPRING, "eas": SPRING, "sum": SUMMER, "tri": SUMMER, "whi": SUMMER,
}  # fmt: skip
_SAYS_TERM = ("aut", "autumn", "spr", "sum", "michaelmas", "hilary", "lent", "trinity")

TERM_DATES = Doubt(
    "term-dates",
    "warning",
    "The day depends on the term dates, which are not known here.",
    "By which day, at the latest?",
)
USUAL = Doubt(
    "term-dates",
    "note",
    "The day was taken from the usual school terms in England.",
    "Is that the day? Write it, or give the school’s own term dates.",
)
GIVEN = Doubt(
    "term-dates", "note", "The day was taken from the calendar of school terms.", "Write the day if another is meant."
)
_Reading = tuple[Timescale, tuple[Doubt, ...]]
_UNKNOWN: _Reading = (Timescale(kind="approximate"), (TERM_DATES,))


def understand_school_time(cell: str, anchor: Anchor) -> _Reading | None:
    """A term, half term or holiday; `due` is the last day that the words allow.

    A half term has a day only where its dates were given: the usual ones differ by weeks from council to council.
    """
    for name, words in _FINDERS:
        found = words.search(cell)
        if found and (name != "this term" or found["how"] or found["part"] or found["which"]):
            if anchor.plan_date is None and not found.groupdict().get("year"):
                return _UNKNOWN
            return _READERS[name](found, anchor) or _UNKNOWN
    return None


def calendar_doubt(term: Term) -> Doubt:
    """Where a day of the term was taken from."""
    return GIVEN if term.given else USUAL


def _holiday(found: re.Match[str], anchor: Anchor) -> _Reading | None:
    word = found["season"].casefold()[:3]
    after = anchor.plan_date or dt.date.min
    terms = anchor.terms.around(after)
    gaps = [
        (term, following)
        for term, following in pairwise(terms)
        if following.first > after and (term.season == _OF_WORD.get(word) or word == "sch")
    ]
    if not gaps:
        return None
    term, following = gaps[0]
    first, last = term.last + dt.timedelta(1), following.first - dt.timedelta(1)
    return _placed(found, anchor, term, first, last, into=True)


def _half_term(found: re.Match[str], anchor: Anchor) -> _Reading | None:
    if found["part"] or not found["month"]:
        season = ""
    elif re.fullmatch(MONTH, found["month"], re.IGNORECASE):
        season = _OF_MONTH.get(month_number(found["month"]), "none")
    else:
        season = _OF_WORD[found["month"].casefold()[:3]]
    after = anchor.plan_date or dt.date.min
    for term in anchor.terms.around(after):
        first, last, eve = term.half_term_first, term.half_term_last, term.last_before_half_term()
        if not first or not last or not eve or season not in ("", term.season):
            continue
        if last < after or (eve < after and not found["month"]):
            continue
        if not term.given or found["part"]:
            return None
        return _placed(found, anchor, term, first, last, into=True)
    return None


def _term(found: re.Match[str], anchor: Anchor) -> _Reading | None:
    word = found["season"].casefold()
    if not found["term"] and not found["half"] and word not in _SAYS_TERM:
        return None
    season, half = _OF_WORD[word[:3]], int(found["half"] or 0)
    if found["year"]:
        year = year_of(found["year"])
        terms = anchor.terms.of_year(year if found["year2"] or season == AUTUMN else year - 1)
    else:
        terms = anchor.terms.around(anchor.plan_date or dt.date.min)
    known = [term for term in terms if term.season == season and (found["year"] or _ends_after(term, anchor))]
    return _of_term(found, anchor, known[0], half) if known else None


def _numbered(found: re.Match[str], anchor: Anchor) -> _Reading | None:
    """Term 3, HT3: the six halves of the school year."""
    number = int(found["number"])
    season, half = (AUTUMN, SPRING, SUMMER)[(number - 1) // 2], 2 - number % 2
    known = [
        term
        for term in anchor.terms.around(anchor.plan_date or dt.date.min)
        if term.season == season and _ends_after(term, anchor)
    ]
    return _of_term(found, anchor, known[0], half) if known else None


def _this_term(found: re.Match[str], anchor: Anchor) -> _Reading | None:
    ahead = [term for term in anchor.terms.around(anchor.plan_date or dt.date.min) if _ends_after(term, anchor)]
    which = (found["which"] or "").casefold()
    begins = found["part"] and found["part"].casefold() in ("start", "beginning")
    if not (which or found["part"] or (found["how"] or "").casefold() in ("by", *_BEFORE)):
        return None
    later = which in ("next", "new", "coming") or (begins and which != "this")
    if later and ahead[0].first > (anchor.plan_date or dt.date.min):
        later = False
    return _of_term(found, anchor, ahead[1] if later else ahead[0], 0)


def _school_year(found: re.Match[str], anchor: Anchor) -> _Reading | None:
    today = anchor.plan_date or dt.date.min
    year = school_year(today)
    if today > anchor.terms.last_day_of_year(year).last:
        year += 1
    begins = (found["part"] or "").casefold() in ("start", "beginning")
    if (found["which"] or "").casefold() in ("next", "new", "coming") or begins:
        year += year == school_year(today)
    last = anchor.terms.last_day_of_year(year)
    return _placed(found, anchor, last, anchor.terms.of_year(year)[0].first, last.last, into=bool(found["which"]))


def _of_term(found: re.Match[str], anchor: Anchor, term: Term, half: int) -> _Reading | None:
    first, last = term.first, term.last
    if "half" in (found["part"] or ""):
        half = 1 if found["part"].casefold().startswith("first") else 2
    if half and not (term.given and term.half_term_first and term.half_term_last):
        if half == 1 or (found["how"] or "").casefold() in _BEFORE:
            return None
    elif half == 1:
        last = term.last_before_half_term() or last
    elif half == 2:
        first = (term.half_term_last or first) + dt.timedelta(1)
    return _placed(found, anchor, term, first, last)


def _placed(
    found: re.Match[str], anchor: Anchor, term: Term, first: dt.date, last: dt.date, *, into: bool = False
) -> _Reading | None:
    """The stretch of days from `first` to `last`, as the words around it say; `into` for a holiday, which ends what
    comes "by" it before it begins."""
    how, part = (found["how"] or "").casefold(), (found.groupdict().get("part") or "").casefold().split(" ")[0]
    eve = first - dt.timedelta(1)
    while eve.weekday() > 4:
        eve -= dt.timedelta(1)
    start = due = None
    if part in ("start", "beginning"):
        due = eve if how in _BEFORE else first
        if how in (*_AFTER, "from"):
            start, due = first, None
    elif part == "middle":
        return None
    elif how in _AFTER:
        start = last + dt.timedelta(1)
    elif how in ("from", "since"):
        start = first
    elif (how in _BEFORE and part != "end") or (into and how in ("by", "until", "till")):
        due = eve
    else:
        due = last
    counted = anchor.plan_date if not found.groupdict().get("year") else None
    update = {"kind": "approximate", "start": start, "due": due, "counted_from": counted}
    return Timescale().model_copy(update=update), (calendar_doubt(term),)


def _ends_after(term: Term, anchor: Anchor) -> bool:
    return term.last >= (anchor.plan_date or dt.date.min)


_READERS: dict[str, Callable[[re.Match[str], Anchor], _Reading | None]] = {
    "holiday": _holiday,
    "half term": _half_term,
    "numbered": _numbered,
    "term": _term,
    "this term": _this_term,
    "school year": _school_year,
    "term time": lambda found, anchor: None,
}
