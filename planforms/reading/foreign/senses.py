"""What labels mean: the phrases that are known, and what an organisation taught about its own form.

A heading of a column is weighed within a kind of table; a label beside a value, or a heading over text, announces
something by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from planforms.reading.foreign.clues import points_of
from planforms.reading.foreign.labels import KNOWN, LONGEST, numbered
from planforms.reading.foreign.vocabulary import Kind, phrases
from planforms.text import fold

__all__ = ["ITEM", "NOTHING", "USUAL_SENSES", "Announced", "Senses"]

Announced = tuple[str, str]
"""Where a sense belongs, and the sense: ("fact", "lead"), ("item", "objective"), ("risk", "likelihood")."""
NOTHING: Announced = ("", "")

_PART = re.compile(r"\s*/\s*|\s*\|\s*|\s+[-–—]\s+|\n+|\s*:\s+|\s{2,}")
ITEM = frozenset(
    {"area", "need", "objective", "measure", "action", "responsible", "involved", "start", "due", "frequency",
     "completed", "status", "progress", "priority", "resource", "monitoring"}
)  # fmt: skip
_RISK = ("risk", "likelihood", "impact", "mitigation", "owner")
_ONLY_NAMED = ("impact", "mitigation", "owner")
_TAUGHT = 9.0
_KNOWN_POINTS = 6 * KNOWN - 1
_WORDS_OF = {"record": "actions"}
_AND_WHO = re.compile(
    r"(?P<what>.{3,60}?)(?:\s*[,;/&+–-]\s*(?:and\s+)?|\s+(?:and|with)\s+)(?:who|by whom|when|by when)\b.{0,40}",
    re.IGNORECASE,
)
"""Steps, and who takes them: what is told comes first, who and when stand in the sentences."""
_BOTH = re.compile(
    r"\bstrengths?\b.*\b(?:needs?|difficult\w*|concerns?|weakness\w*)\b|\bneeds?\b.*\bstrengths?\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Senses:
    """The senses of labels. `columns` are taught by kind of table, `labels` for labels beside values and headings;
    both from a folded label to a sense, "" for a label that means nothing to a plan. `own` are folded texts of the
    blank form, which nobody typed; `states` the folded words or letters that a key of the form says the states by."""

    columns: Mapping[Kind, Mapping[str, str]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    @cached_property
    def taught(self) -> bool:
        """Whether anything was taught."""
        return bool(self.columns or self.labels)

    def points(self, label: str, kind: Kind) -> Mapping[str, float]:
        """Sense -> points for it: 5 for a phrase in use, less for part of one or for its words alone; below 0 where
        the words speak against it."""
        if self.is_taught(label, kind):
            known = self.labels if kind in ("facts", "record") else self.columns.get(kind, {})
            sense = known.get(fold(label))
            return {sense: _TAUGHT} if sense else {}
        return _points(label, kind)

    def weigh(self, label: str, kind: Kind) -> Mapping[str, float]:
        """As `points`, of what a label speaks for, as a weight from 0 to 1: 1 for a phrase in use, below `KNOWN` for
        its words alone."""
        found = self.points(label, kind)
        return {sense: min(1.0, (points + 1) / 6) for sense, points in found.items() if points > 0}

    def is_taught(self, label: str, kind: Kind) -> bool:
        """Whether a label was taught for a kind of table, or for another kind alone, so that nothing is left open."""
        if not self.taught:
            return False
        known = self.labels if kind in ("facts", "record") else self.columns.get(kind, {})
        return fold(label) in known or any(fold(label) in other for other in self.columns.values())

    def is_phrase(self, label: str, kind: Kind) -> bool:
        """Whether a label is a phrase in use, or was taught: known by itself."""
        if self.is_taught(label, kind):
            return bool(self.points(label, kind))
        known = phrases(kind).get(fold(label), {}) if len(label) <= LONGEST else {}
        return max(known.values(), default=0.0) >= KNOWN

    def teaches(self, label: str) -> bool:
        """Whether a label beside a value was taught, be it as one that means nothing."""
        return self.taught and fold(label.strip().rstrip(":")) in self.labels

    def is_own(self, text: str) -> bool:
        """Whether a text stands in the blank form already."""
        return bool(self.own) and fold(text) in self.own

    def knows(self, label: str, *kinds: Kind) -> float:
        """How well a label is known in any of some kinds of table."""
        return max((weight for kind in kinds for weight in self.weigh(label, kind).values()), default=0.0)

    def announced(self, label: str, *, least: float = KNOWN, among: frozenset[Announced] | None = None) -> Announced:
        """What a label announces by itself, of some senses or of all; nothing where it is not known well enough, or
        means two things."""
        words = label.strip().rstrip(":").strip()
        if self.taught and (sense := self.labels.get(fold(words))) is not None:
            return _at_home(sense)
        return _announced(words, least, among)


USUAL_SENSES = Senses()
"""What is known of labels without having been taught."""


def _at_home(sense: str) -> Announced:
    if not sense:
        return NOTHING
    return ("item", sense) if sense in ITEM else ("risk", sense) if sense in _RISK else ("fact", sense)


@lru_cache(maxsize=20_000)
def _points(label: str, kind: Kind) -> Mapping[str, float]:
    if not label.strip() or len(label) > LONGEST:
        return {}
    known = phrases(kind)
    found = {sense: 6 * weight - 1 for sense, weight in known.get(fold(label), {}).items() if weight}
    if found and max(found.values()) >= _KNOWN_POINTS:
        return found
    if not found:
        for part in _parts(label):
            for sense, weight in known.get(part, {}).items():
                found[sense] = max(found.get(sense, 0), 6 * weight * 0.9 - 1)
    joined = _AND_WHO.fullmatch(label.strip())
    for sense, points in points_of(joined["what"] if joined else label, _WORDS_OF.get(kind, kind)).items():
        found[sense] = max(found[sense], points) if sense in found else points
    return found


@lru_cache(maxsize=20_000)
def _weighed(label: str, kind: Kind) -> Mapping[str, float]:
    return {sense: min(1.0, (points + 1) / 6) for sense, points in _points(label, kind).items() if points > 0}


def _parts(label: str) -> Iterator[str]:
    """The parts of a label in two languages, or with an example or a hint behind it."""
    for part in _PART.split(label):
        folded = fold(part)
        if len(folded) > 1:
            yield folded


@lru_cache(maxsize=20_000)
def _announced(words: str, least: float, among: frozenset[Announced] | None) -> Announced:
    if _BOTH.search(words):
        return NOTHING
    found = [("fact", sense, weight) for sense, weight in _weighed(words, "facts").items()]
    found += [("item", sense, weight * 0.98) for sense, weight in _weighed(words, "actions").items() if sense in ITEM]
    found += [
        ("risk", sense, weight * 0.97)
        for sense, weight in _weighed(words, "risks").items()
        if sense in _RISK and (sense not in _ONLY_NAMED or "risk" in words.casefold())
    ]
    found += [
        ("fact", sense, weight) for sense, weight in _weighed(words, "assumptions").items() if sense == "assumption"
    ]
    number = numbered(words)
    if number and number[0]:
        found.append(("risk" if number[0] == "risk" else "item", number[0], 0.95))
    if among is not None:
        found = [one for one in found if (one[0], one[1]) in among]
    best = max(found, key=lambda one: one[2], default=("", "", 0.0))
    return (best[0], best[1]) if best[2] >= least else NOTHING
