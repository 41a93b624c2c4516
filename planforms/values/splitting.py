"""One cell that names several people, taken apart: lines, slashes, "and", commas with care."""

from __future__ import annotations

import re
from functools import lru_cache

from planforms.values.roles import is_kin, is_plural, sort_of

__all__ = ["LONGEST", "segments"]

LONGEST = 300
"""A longer line is prose: it names people, but is no list of them."""

_BULLET = re.compile(r"^(?:[•◦▪●■○§*·–—‐-]\s*|o\s+(?=[A-Z])|\(?[0-9]{1,2}[.)]\s+)+")
_OVER_TIME = re.compile(r"\((?:from|until|till|to|since)\b", re.IGNORECASE)
_SLASH = re.compile(r"\s+/\s*|\s*/\s+|(?<=[\w.)])/(?=\w)")
_AND = re.compile(r"\s*&\s*|\s+(?:and|\+|plus)\s+|\s*\+\s*", re.IGNORECASE)
_ONE_BODY = re.compile(r"[A-Z][a-z]{2,}[b-df-hj-np-rtv-z]s (?:and|&) [A-Z][a-z]{2,}[b-df-hj-np-rtv-z]s")
"""Parks and Streets, Roads & Transport: what a council calls one service."""
_SUBJECT = re.compile(r"[A-Z][a-z]{3,}ing")
"""Teaching, Housing: what work is about, before "and" never a name."""
_COMMA = re.compile(r"\s*,\s*(?:and\s+|&\s*)?")
_TASK = re.compile(r"\s+(?:to|will|should)\s+\w")
_NEXT_TASK = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", re.IGNORECASE)
_DOER = re.compile(r"(?P<who>[^,;&]{1,40}?)\s+(?:to|will|should)\s+[a-z]")


@lru_cache(maxsize=5_000)  # what was found is said and read again, to see that it stays the same
def segments(text: str) -> tuple[str, ...]:
    """The parts of a cell that each name one person or body, in its order.

    A part taken apart again is itself, so that one part per line gives the same people.
    """
    parts = [part for line in re.split(r";|\n", "\n".join(text.splitlines())) for part in _of_line(_trimmed(line))]
    return tuple(part for part in parts if re.search(r"\w|\?", part))


def _trimmed(line: str) -> str:
    return _BULLET.sub("", " ".join(line.split())).strip(" ,/&+")


def _of_line(line: str) -> list[str]:
    if not line:
        return []
    if len(line) > LONGEST:
        return [line]
    for divide in (_tasks, _slashes, _ands, _commas):
        parts = [trimmed for part in divide(line) if (trimmed := _trimmed(part))]
        if len(parts) > 1:
            return [found for part in parts for found in _of_line(part)]
    return [line]


def _tasks(line: str) -> list[str]:
    """School to arrange and Mum to attend: two people, each with a task."""
    if not (first := _DOER.match(line)) or not sort_of(first["who"]):
        return [line]
    parts, begin = [], 0
    for found in _NEXT_TASK.finditer(line, first.end()):
        doer = _DOER.match(line, found.end())
        outside = line.count("(", 0, found.start()) <= line.count(")", 0, found.start())
        if doer and outside and _TASK.search(line[begin : found.start()]) and sort_of(doer["who"]):
            parts.append(line[begin : found.start()])
            begin = found.end()
    return [*parts, line[begin:]]


def _slashes(line: str) -> list[str]:
    if _OVER_TIME.search(line) or sort_of(line) == "nobody":
        return [line]
    parts = _outside_brackets(line, _SLASH)
    spaced = re.search(r"\s/|/\s", line) is not None
    known = all(sort_of(part) in ("name", "role", "organisation") for part in parts)
    return parts if spaced or (known and not _is_one(line)) else [line]


def _is_one(line: str) -> bool:
    """Parent/carer is one person, not two."""
    return (
        re.fullmatch(r".*\b(?:parents?/carers?|carers?/parents?|he/she|and/or|w/c)\b.*", line, re.IGNORECASE)
        is not None
    )


def _ands(line: str) -> list[str]:
    parts = _outside_brackets(line, _AND)
    if len(parts) < 2 or _TASK.search(parts[0]) or sort_of(line) == "name":
        return [line]
    if _ONE_BODY.fullmatch(line) or _SUBJECT.fullmatch(parts[0]):
        return [line]
    return parts if all(_stands_alone(part, first=at == 0) for at, part in enumerate(parts)) else [line]


def _stands_alone(part: str, *, first: bool) -> bool:
    """Whether a part beside "and" is somebody by itself: Mum, Jane, school; not Speech, nor Development Sub-group."""
    words = re.sub(r"\(.*?\)", "", _COMMA.split(part)[-1 if first else 0]).strip()
    words = _TASK.split(words)[0]
    sort = sort_of(words)
    if first or sort == "name":
        return sort in ("name", "role", "organisation")
    return sort in ("role", "organisation") and len(words.split()) < 3


def _commas(line: str) -> list[str]:
    """A role or body after a comma belongs to the person before it; a name, or a second role, begins the next one."""
    parts = _outside_brackets(line, _COMMA)
    grouped: list[list[str]] = []
    seen: set[str] = set()
    for part in parts:
        sort = _sort_with_brackets(part)
        if grouped and _describes(part, sort, grouped[-1][0], seen):
            grouped[-1].append(part)
            seen.add(sort)
        else:
            grouped.append([part])
            seen = {sort}
    return [", ".join(group) for group in grouped]


def _describes(part: str, sort: str, before: str, seen: set[str]) -> bool:
    """Whether a part after a comma says more about the person before it."""
    if is_plural(part):
        return False
    if sort in ("", "nobody"):
        return True
    if sort == "name" or sort in seen:
        return False
    if "name" in seen:
        return not is_kin(part) or len(before.split()) > 1
    several = is_plural(before) or is_kin(before)
    return sort == "organisation" and len(part.split()) > 1 and not several


def _sort_with_brackets(part: str) -> str:
    outside = re.sub(r"\(.*?\)", "", part).strip()
    if outside != part.strip() and sort_of(outside) == "name":
        return "name"
    return sort_of(_TASK.split(outside)[0])


def _outside_brackets(line: str, at: re.Pattern[str]) -> list[str]:
    parts, begin = [], 0
    for found in at.finditer(line):
        before = line[: found.start()]
        if before.count("(") <= before.count(")"):
            parts.append(line[begin : found.start()])
            begin = found.end()
    return [*parts, line[begin:]]
