"""Words for what comes again and again, what goes on, and what cannot wait."""

from __future__ import annotations

import re

from planforms.values.almanac import NUMBER, WEEKDAY

__all__ = ["is_asap", "is_ongoing", "is_recurring", "recurring_spans"]

_UNIT = (
    r"(?:(?:school|working|week|half) ?)?(?:days?|weeks?|wks?|months?|mths?|terms?|half[- ]terms?|years?|"
    r"nights?|mornings?|evenings?|weekends?|lessons?|sessions?|times?|visits?|meetings?|meals?|fortnights?|quarters?|others?|hours?)\b"
)
_ADVERB = (
    r"(?:daily|nightly|weekly|(?:bi|tri)-?(?:weekly|monthly)|fortnightly|monthly|(?:half[- ])?termly|"
    r"quarterly|annually|annual|yearly|regularly|weekdays|weekends|hourly|1/4ly|¼ly)\b"
)
_TIMES = (
    rf"(?:{NUMBER}|once|twice|thrice|times|x|mins?|minutes?|hours?|hrs?|sessions?|visits?|lessons?|days?|nights?|1:1)"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))"
_BY_ONE = r"(?<!\bby )(?<!\bby the )(?<!\bbefore )(?<!\bbefore the )(?<!\buntil )(?<!\buntil the )"
_RECURRING = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"\b(?:every|each)\s+(?:{NUMBER}\s+|single\s+|second\s+|third\s+|other\s+)?(?:{_UNIT}|{WEEKDAY}s?)",
        rf"\b(?<!next )(?<!next\s){_ADVERB}(?!\s+(?:meeting|review|report|board|conference|governors))",
        rf"\bper\s+{_UNIT}|/\s?(?:week|wk|day|month|term)\b",
        rf"\b{_TIMES}\W+(?:\w+\W+)?an?\s+{_UNIT}",
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
        rf"\b{WEEKDAY}(?:\s*(?:,|/|-|&|and|to)\s*{WEEKDAY})+",
        r"\b(?:mornings|afternoons|evenings|nights|lunchtimes)\b",
        rf"{_BY_ONE}\b{_ORDINAL} {WEEKDAY} (?:of|in) (?:the|a) month\b",
        rf"\b{_ORDINAL}(?:\s*(?:,|/|&|and|or)\s*(?:the )?{_ORDINAL})+ {WEEKDAY}s?\b",
    )
)
_ONGOING = re.compile(
    r"\b(?:on[- ]?going|continu(?:ous|ously|al|ally|ing|es?)|throughout|open(?:[- ]ended)?$|always|indefinite(?:ly)?|"
    r"permanent(?:ly)?|as (?:and )?when(?: (?:required|needed|necessary))?|as (?:required|needed|necessary)|"
    r"(?:in place|started|already)(?: now| already)?$|since|(?:to|until) (?:now|date|present)|"
    r"24/7|all (?:year|the time))\b",
    re.IGNORECASE,
)
_ASAP = re.compile(
    r"\b(?:a\.?s\.?a\.?p\b|as soon as (?:possible|poss|practic\w+)|soonest|urgent(?:ly)?|immediate(?:ly)?|"
    r"straight[- ]?away|right away|at once|now|to-?day|end of (?:the )?day|without delay|(?:a )?priority)\b",
    re.IGNORECASE,
)


def is_recurring(cell: str) -> bool:
    """weekly, every Thursday, 3 x 20 minutes a week, Mon & Thurs 3.15-4pm, first and third Saturday of the month"""
    return any(words.search(cell) for words in _RECURRING)


def recurring_spans(text: str) -> list[tuple[int, int]]:
    """Where such words stand in a text, from where to where"""
    return [found.span() for words in _RECURRING for found in words.finditer(text)]


def is_ongoing(cell: str) -> bool:
    """ongoing, throughout, as required: nothing here ends"""
    return _ONGOING.search(cell) is not None


def is_asap(cell: str) -> bool:
    """Such as: as soon as possible, straight away, today: soon, but no day"""
    return _ASAP.search(cell) is not None
