"""Small pure functions over text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["NBSP", "capital", "comparable", "fold", "joined", "unbroken"]

NBSP = "\u00a0"
_NUMBERING = re.compile(r"(?:\(?[0-9]{1,2}[a-z]?[.)]\s+|q[0-9]+[.:]?\s+)")
_BRACKETS = re.compile(r"\s*[\[(][^\])]*[\])]")
_FOOTNOTE = re.compile(r"(?<=[a-z?])[0-9]{1,2}$")
_DAY_AND_MONTH = re.compile(
    r"(?P<to>[0-9]{1,2} ?[–-] ?)?\b(?P<day>[0-9]{1,2}(?:st|nd|rd|th)?) "
    r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\((?:s|es|ies)\)")


@lru_cache(maxsize=20_000)
def fold(label: str) -> str:
    """A label in the form in which labels are compared: case, numbering, quotes, brackets and final marks gone."""
    text = label.replace(NBSP, " ").replace("’", "'").replace("‘", "'").casefold()
    if "(" in text or "[" in text:
        text = _BRACKETS.sub("", _PLURAL.sub("", text))
    text = " ".join(text.split()).strip(" *:?.–-…")
    numbering = _NUMBERING.match(text)
    text = text[numbering.end() :] if numbering else text
    if text[-1:].isdigit():
        text = _FOOTNOTE.sub("", text)
    return text.strip(" *:?.")


def comparable(text: str) -> str:
    """A name or a sentence in the form in which they are compared: case and spacing gone, every word and digit kept."""
    return " ".join(text.casefold().split())


def capital(text: str) -> str:
    """The words as they stand at the beginning of a cell: Every Tuesday. An abbreviation ("w/c 12 Oct") stays."""
    return f"{text[0].upper()}{text[1:]}" if text[:2].isalpha() and text[0].islower() else text


def unbroken(text: str) -> str:
    """The words with no line ending between a day and its month, or between the days of one month."""
    return _DAY_AND_MONTH.sub(_glued, text)


def joined(words: Sequence[str], last: str = "and") -> str:
    """The words as a list in a sentence: "Mum, Dad and Priya"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _glued(found: re.Match[str]) -> str:
    if found["to"]:
        return f"{found['to']}{found['day']}".replace(" ", NBSP) + f" {found['month']}"
    return f"{found['day']}{NBSP}{found['month']}"
