"""Which item of the old plan is which of the new one: by its ref, and where refs say nothing, by its words.

A form without refs numbers its rows, so that a row put in above changes the number of every other one. The same words
count most, then the same ref on words that are alike, then words that are alike; a ref alone comes last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from planforms.plan import Part
from planforms.text import comparable

__all__ = ["alike", "likeness", "pairs", "stays", "words_of"]

_ALIKE = 0.6
_BARELY_ALIKE = 0.3
_WORD = re.compile(r"\w+")

# What an item is known by, beside its ref.
_WORDS = {
    "areas": ("title", "need"),
    "objectives": ("statement",),
    "actions": ("description",),
    "risks": ("statement",),
    "people": ("name", "role", "relationship"),
    "assumptions": ("statement",),
    "measures": ("statement",),
    "resources": ("description",),
    "monitoring": ("information",),
    "views": ("whose", "name"),
    "review_points": ("on",),
    "reviews": ("number",),
    "withheld": ("text",),
    "sharing": ("who",),
    "signatures": ("name", "role"),
    "notes": ("heading",),
}


def words_of(each: str, item: Part) -> str:
    """What an item of a list is known by, as it is compared."""
    values = (getattr(item, name) for name in _WORDS[each])
    return comparable(" ".join(str(getattr(value, "written", value) or "") for value in values))


def pairs(each: str, olds: Sequence[Part], news: Sequence[Part], *, by_ref: bool) -> list[tuple[int, int]]:
    """(index in the old list, index in the new list) of each item that is in both.

    `by_ref`: the refs were given by people, and stay with their items whatever their words.
    """
    old = [(str(getattr(item, "id", "")), words_of(each, item), item) for item in olds]
    new = [(str(getattr(item, "id", "")), words_of(each, item), item) for item in news]
    found: dict[int, int] = {}
    steps: list[Callable[[Any, Any], bool]] = [
        lambda one, other: one[2] == other[2],
        lambda one, other: one[0] == other[0] and one[1] == other[1],
        lambda one, other: one[1] == other[1] != "",
        lambda one, other: one[0] == other[0] != "" and likeness(one[1], other[1]) >= _BARELY_ALIKE,
    ]
    for same in steps:
        _pair(old, new, found, same)
    _pair_alike(old, new, found)
    if by_ref:
        _pair(old, new, found, lambda one, other: one[0] == other[0] != "")
    return sorted(found.items())


def likeness(one: str, other: str) -> float:
    """How much of the words two texts share, from 0 to 1 (Dice)."""
    first, second = Counter(_WORD.findall(one)), Counter(_WORD.findall(other))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def alike(one: str, other: str) -> bool:
    """Whether two texts are versions of one."""
    return likeness(one, other) >= _ALIKE


def stays(found: Sequence[tuple[int, int]]) -> set[int]:
    """Of paired items those whose order among each other is the same in both lists, as many as can be; old indices."""
    best: list[list[int]] = []
    for at, (_, new) in enumerate(found):
        before = max((run for run in best if found[run[-1]][1] < new), key=len, default=[])
        best.append([*before, at])
    return {found[at][0] for at in max(best, key=len, default=[])}


def _pair(old: Sequence[Any], new: Sequence[Any], found: dict[int, int], same: Callable[[Any, Any], bool]) -> None:
    taken = set(found.values())
    for at, one in enumerate(old):
        if at in found:
            continue
        match = next((to for to, other in enumerate(new) if to not in taken and same(one, other)), None)
        if match is not None:
            found[at] = match
            taken.add(match)


def _pair_alike(old: Sequence[Any], new: Sequence[Any], found: dict[int, int]) -> None:
    """The most alike first."""
    taken = set(found.values())
    for _, at, to in sorted(_candidates(old, new, found), key=lambda one: (-one[0], one[1], one[2])):
        if at not in found and to not in taken:
            found[at] = to
            taken.add(to)


def _candidates(old: Sequence[Any], new: Sequence[Any], found: dict[int, int]) -> Iterator[tuple[float, int, int]]:
    taken = set(found.values())
    for at, one in enumerate(old):
        for to, other in enumerate(new):
            if at not in found and to not in taken and (value := likeness(one[1], other[1])) >= _ALIKE:
                yield value, at, to
