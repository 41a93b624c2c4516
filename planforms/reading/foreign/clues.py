"""What the words of a label speak for, by points: the sum over its words, each further one counting less."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from planforms.reading.foreign.label_words import LABEL_WORDS
from planforms.text import fold

__all__ = ["MOST", "points_of"]

MOST = 3.4
"""Points: words alone never say more than that."""
_LONGEST = 14  # words: a longer label is a sentence, in which a word says little
_FURTHER = 0.5  # what each further word for the same sense counts, beside the one before


@lru_cache(maxsize=20_000)
def points_of(label: str, kind: str) -> Mapping[str, float]:
    """Sense -> points, for each sense of a kind of table that the words of a label speak for or against."""
    folded = fold(label)
    if not folded or len(folded.split()) > _LONGEST:
        return {}
    found = {}
    for sense, finder, entries in _finders(kind):
        words = set(finder.findall(folded))
        if words:
            found[sense] = _sum([points for word in words for points in _of_word(word, entries)])
    return found


def _sum(points: list[float]) -> float:
    for_it = sorted((one for one in points if one > 0), reverse=True)
    total = sum(one * _FURTHER**at for at, one in enumerate(for_it))
    return min(total, MOST) + sum(one for one in points if one < 0)


_Entries = tuple[tuple[str, float], ...]


@cache  # one for each kind of table
def _finders(kind: str) -> tuple[tuple[str, re.Pattern[str], _Entries], ...]:
    """For each sense a pattern that finds its words, the longest first, and the words with their points."""
    finders = []
    for sense, by_points in LABEL_WORDS[kind].items():
        entries = [(entry.strip(), points) for points, words in by_points.items() for entry in words.split("|")]
        longest_first = sorted((entry for entry, _ in entries), key=len, reverse=True)
        pattern = "|".join(re.escape(entry).replace(r"\*", r"[\w'-]*") for entry in longest_first)
        finders.append((sense, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), tuple(entries)))
    return tuple(finders)


def _of_word(word: str, entries: _Entries) -> list[float]:
    """The points of a word that was found: as it stands among the entries, or by its stem."""
    return [
        points for entry, points in entries if entry == word or (entry.endswith("*") and word.startswith(entry[:-1]))
    ]
