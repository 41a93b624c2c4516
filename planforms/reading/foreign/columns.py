"""Which column of a table means what: from its label, from what stands in it, and from its neighbours.

A label that is known decides, unless what stands below it says otherwise. A label with no more than a clue needs the
content to agree. A column without any clue is placed only where its content is plainly of one kind and nothing else
in the table can be meant; everything else is left, with its heading: wrong is worse than unplaced.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planforms.reading.document import Cell
from planforms.reading.foreign.evidence import Evidence, fit, weigh_column
from planforms.reading.foreign.labels import KNOWN
from planforms.reading.foreign.senses import Senses
from planforms.reading.foreign.vocabulary import KEYS, Kind
from planforms.text import fold

__all__ = ["Columns", "Heading", "meant"]

_ENOUGH = 0.5
_SEVERAL = frozenset({"action", "progress", "monitoring", "measure", "resource", "need", "other", "objective", "role"})
_BY_CONTENT = (("due", "times"), ("responsible", "people"), ("status", "states"))
_AGAINST = ("raised", "added", "opened", "logged", "reported", "requested", "review", "referr", "updated", "birth")


@dataclass(frozen=True)
class Heading:
    """A column heading with the cells below it. `above` is the heading that spans it, of a table with two levels."""

    cell: Cell
    below: tuple[Cell, ...]
    above: str = ""

    @property
    def label(self) -> str:
        """The heading, as a person would say it."""
        first = " ".join(self.cell.text.split())
        return f"{self.above}: {first}" if self.above else first


@dataclass(frozen=True)
class Columns:
    """The kind of a table and the sense of each of its headings, "" where it has none; `score` says how sure."""

    kind: Kind
    headings: tuple[Heading, ...]
    senses: tuple[str, ...]
    score: float

    @property
    def known(self) -> int:
        """How many headings have a sense."""
        return sum(bool(sense) for sense in self.senses)


def meant(senses: Senses, headings: Sequence[Heading]) -> Columns:
    """The likeliest kind of a table with these headings, and what each of them means."""
    evidence = [weigh_column(heading.below) for heading in headings]
    found = [_as(senses, kind, headings, evidence) for kind in ("actions", "risks", "people", "assumptions")]
    fitting = [columns for columns in found if any(key in columns.senses for key in KEYS[columns.kind])]
    best = max(fitting, key=lambda columns: columns.score, default=None)
    return best or Columns("", tuple(headings), ("",) * len(headings), 0.0)


def _as(known: Senses, kind: Kind, headings: Sequence[Heading], evidence: Sequence[Evidence]) -> Columns:
    senses = [""] * len(headings)
    weights = [_weights(known, heading, kind) for heading in headings]
    _told_apart(weights)
    scored = sorted(
        (
            (_score(weight, sense, evidence[at]), weight, -at, sense)
            for at, weighed in enumerate(weights)
            for sense, weight in weighed.items()
        ),
        reverse=True,
    )
    total = 0.0
    for score, weight, negative, sense in scored:
        at = -negative
        taken = sense in senses and not _may_repeat(sense, weight, headings[at], weights[at])
        if score >= _ENOUGH and not senses[at] and not taken:
            senses[at] = sense
            total += score if sense != "other" else 0.3
    if kind == "actions":
        _beside_measure(headings, senses)
        _by_content(headings, evidence, senses)
    return Columns(kind, tuple(headings), tuple(senses), total)


def _told_apart(weights: Sequence[dict[str, float]]) -> None:
    """Beside a column that can only be objectives, outcomes are what they are measured by (Annex 1)."""
    sure = [
        at for at, weighed in enumerate(weights) if weighed.get("objective", 0) >= 0.95 and "measure" not in weighed
    ]
    for at, weighed in enumerate(weights):
        if sure and at not in sure and weighed.get("measure", 0) >= 0.4 and "objective" in weighed:
            weighed["measure"] = max(weighed["measure"], 0.95)
            weighed["objective"] *= 0.5


def _may_repeat(sense: str, weight: float, heading: Heading, weights: dict[str, float]) -> bool:
    """Whether a sense that another column has already may be meant a second time."""
    if heading.above and sense in ("monitoring", "likelihood", "impact", "status"):
        return True
    if sense == "objective" and max((weights[one] for one in weights if one != sense), default=0.0) >= 0.4:
        return False
    return sense in _SEVERAL and weight >= KNOWN


def _beside_measure(headings: Sequence[Heading], senses: list[str]) -> None:
    """Where a baseline or a measure stands beside it, a target is a number to reach, not what is to change."""
    for at, heading in enumerate(headings):
        if senses[at] == "objective" and fold(heading.cell.text) in ("target", "targets") and "baseline" in senses:
            senses[at] = "target"


def _weights(known: Senses, heading: Heading, kind: Kind) -> dict[str, float]:
    weights = dict(known.weigh(heading.cell.text, kind))
    if heading.above:
        above = known.weigh(heading.above, kind)
        for sense in ("monitoring", "likelihood", "impact", "status"):
            if above.get(sense, 0) >= KNOWN:
                return {sense: 1.0}
        if not weights:
            weights = dict(above)
    return weights


def _score(weight: float, sense: str, evidence: Evidence) -> float:
    agreement = fit(sense, evidence)
    doubt = 0.35 if weight >= KNOWN else 0.8
    return weight + doubt * (agreement - 0.5)


def _by_content(headings: Sequence[Heading], evidence: Sequence[Evidence], senses: list[str]) -> None:
    """Give a sense to headings without any, where the content of exactly one column leaves no other choice."""
    around = sum(sense in ("action", "objective", "responsible", "due", "need") for sense in senses)
    if around < 2:
        return
    for sense, share in _BY_CONTENT:
        if sense in senses:
            continue
        likely = [
            at
            for at, found in enumerate(evidence)
            if not senses[at]
            and getattr(found, share) >= 0.8
            and found.count >= 2
            and not any(word in headings[at].label.casefold() for word in _AGAINST)
        ]
        if len(likely) == 1:
            senses[likely[0]] = sense
    if "action" not in senses and ("responsible" in senses or "due" in senses):
        likely = [
            at
            for at, found in enumerate(evidence)
            if not senses[at] and found.sentences >= 0.6 and found.commands >= 0.6
        ]
        if len(likely) == 1:
            senses[likely[0]] = "action"
