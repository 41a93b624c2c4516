"""Which column of a table means what: from its label, from what stands in it, and from its neighbours.

A label that is known decides, unless what stands below it says otherwise. A label with no more than a clue needs the
content to agree. A column without any clue is placed only where its content is plainly of one kind and nothing else
in the table can be meant; everything else is left, with its heading: wrong is worse than unplaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planforms.reading.document import Cell
from planforms.reading.foreign.evidence import Evidence, fit, weigh_column
from planforms.reading.foreign.labels import KNOWN
from planforms.reading.foreign.senses import Senses
from planforms.reading.foreign.vocabulary import KEYS, Kind
from planforms.text import fold

__all__ = ["Columns", "Heading", "meant"]

_ENOUGH = 0.5
_SEVERAL = frozenset({"action", "progress", "monitoring", "measure", "resource", "need", "other", "objective", "role"})
_BY_CONTENT = {"due": 0.8, "responsible": 0.8, "status": 0.8, "action": 0.9}
"""How plainly the content must be of a sense, where the label has no clue to it."""
_BEAM = 120
_OVER = {
    "risks": re.compile(r"\brisks?\b|\braid\b|go wrong", re.IGNORECASE),
    "people": re.compile(
        r"\b(?:who|people|team|attend\w*|present|contacts?|members?|household|family)\b", re.IGNORECASE
    ),
    "assumptions": re.compile(r"\bassum\w+", re.IGNORECASE),
}
"""Words over a table that say of which kind it is."""
_OPENS = re.compile(r"\b(?:opens?|from|starts?|begins?|start date|commences?)\b", re.IGNORECASE)
_RANKS = {
    "ref": 0, "area": 1, "need": 2, "objective": 3, "action": 4, "responsible": 5, "involved": 5, "start": 5, "due": 6,
    "resource": 6, "monitoring": 7, "measure": 7, "progress": 8, "status": 8, "completed": 9,
}  # fmt: skip
_Way = tuple[float, tuple[str, ...]]
_AGAINST = ("raised", "added", "opened", "logged", "reported", "requested", "review", "referr", "updated", "birth")


@dataclass(frozen=True)
class Heading:
    """A column heading with the cells below it. `above` is the heading that spans it, of a table with two levels;
    `rows` is how many rows stand below."""

    cell: Cell
    below: tuple[Cell, ...]
    above: str = ""
    rows: int = 0

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


def meant(senses: Senses, headings: Sequence[Heading], under: str = "") -> Columns:
    """The likeliest kind of a table with these headings, and what each of them means; `under` is what stands over the
    table."""
    evidence = [weigh_column(heading.below, heading.rows) for heading in headings]
    found = [_as(senses, kind, headings, evidence) for kind in ("actions", "risks", "people", "assumptions")]
    fitting = [columns for columns in found if any(key in columns.senses for key in KEYS[columns.kind])]
    best = max(fitting, key=lambda columns: columns.score + _said_over(columns.kind, under), default=None)
    return best or Columns("", tuple(headings), ("",) * len(headings), 0.0)


def _said_over(kind: Kind, under: str) -> float:
    return 0.4 if kind in _OVER and _OVER[kind].search(under) else 0.0


def _as(known: Senses, kind: Kind, headings: Sequence[Heading], evidence: Sequence[Evidence]) -> Columns:
    """The best way to give each heading a sense, all of them together: a beam search from left to right."""
    weights = [_weights(known, heading, kind) for heading in headings]
    _told_apart(weights)
    ways: list[_Way] = [(0.0, ())]
    for at, heading in enumerate(headings):
        choices = [("", 0.0), *_choices(kind, heading, weights[at], evidence[at])]
        ways = [
            (total + score, (*senses, sense))
            for total, senses in ways
            for sense, score in choices
            if not sense or sense not in senses or _may_repeat(sense, heading, weights[at])
        ]
        ways = sorted(ways, key=lambda way: way[0] + _order(way[1]), reverse=True)[:_BEAM]
    total, senses = max(ways, key=lambda way: way[0] + _order(way[1]) + _whole(kind, way[1]))
    settled = list(senses)
    _beside_measure(headings, settled)
    return Columns(kind, tuple(headings), tuple(settled), total + _whole(kind, senses))


def _choices(
    kind: Kind, heading: Heading, weights: Mapping[str, float], evidence: Evidence
) -> Iterator[tuple[str, float]]:
    """The senses that a heading may have, each with what it adds; a label without any clue needs plain content."""
    for sense, weight in weights.items():
        doubt = 0.35 if weight >= KNOWN else 0.8
        score = weight + doubt * (fit(sense, evidence) - 0.5) - _ENOUGH
        if score > 0:
            yield sense, min(score, 0.2) if sense == "other" else score
    if kind != "actions" or any(word in heading.label.casefold() for word in _AGAINST) or evidence.count < 2:
        return
    if not weights and evidence.wanted >= 0.8 and evidence.problems <= 0.4 and evidence.commands <= 0.2:
        yield "objective", 0.05
    for sense, least in _BY_CONTENT.items():
        agreement = fit(sense, evidence)
        unsure = sense == "responsible" and evidence.named < 0.5
        if sense not in weights and agreement >= least and not unsure:
            yield sense, 0.3 * agreement - 0.15


def _order(senses: Sequence[str]) -> float:
    """Tables run from the need to the outcome, from what is done to who does it, when, and how it went."""
    placed = [(_RANKS[sense], at) for at, sense in enumerate(senses) if sense in _RANKS]
    return 0.03 * sum(1 if one[0] <= other[0] else -1 for one, other in pairwise(placed))


def _whole(kind: Kind, senses: Sequence[str]) -> float:
    """What speaks for a kind of table as a whole: something is to be done, a risk is weighed or met."""
    if kind == "actions":
        return 0.3 if "action" in senses else -0.1
    if kind == "risks":
        return 0.3 if {"likelihood", "impact", "mitigation"} & set(senses) and "risk" in senses else -0.4
    return 0.0


def _told_apart(weights: Sequence[dict[str, float]]) -> None:
    """Beside a column that can only be objectives, outcomes are what they are measured by (Annex 1)."""
    sure = [
        at for at, weighed in enumerate(weights) if weighed.get("objective", 0) >= 0.95 and "measure" not in weighed
    ]
    for at, weighed in enumerate(weights):
        if sure and at not in sure and weighed.get("measure", 0) >= 0.4 and "objective" in weighed:
            weighed["measure"] = max(weighed["measure"], 0.95)
            weighed["objective"] *= 0.5
    likely = [at for at, weighed in enumerate(weights) if weighed.get("objective", 0) >= _ENOUGH]
    for at in likely[1:]:
        weights[at].setdefault("measure", 0.55)


def _may_repeat(sense: str, heading: Heading, weights: Mapping[str, float]) -> bool:
    """Whether a sense that another column has already may be meant a second time."""
    weight = weights.get(sense, 0.0)
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
            if above.get(sense, 0) >= _ENOUGH:
                return {sense: 1.0}
        if above.get("due", 0) >= _ENOUGH:
            return {"start" if _OPENS.search(heading.cell.text) else "due": 0.8}
        if not weights:
            weights = dict(above)
    return weights
