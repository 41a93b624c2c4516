"""Which column of a table means what: from its label, from what stands in it, and from its neighbours.

Every sense gets points for each column: what the words of the label speak for, and how well the content agrees. All
columns are then settled together, so that no sense is given twice, the order is one in which plans are written, and
the table has what a table of its kind is for. A label that says nothing leaves it to the content, which must then be
plain; what does not reach `_ENOUGH` is left, with its heading: wrong is worse than unplaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planforms.reading.foreign.content import content_points
from planforms.reading.foreign.evidence import Evidence, weigh_column
from planforms.reading.foreign.headings import Heading
from planforms.reading.foreign.marks import by_marks
from planforms.reading.foreign.neighbours import beside_others
from planforms.reading.foreign.senses import Senses
from planforms.reading.foreign.vocabulary import KEYS, Kind
from planforms.values.status import understand_status

__all__ = ["Columns", "meant"]

_ENOUGH = 1.8
"""Points that place a column: less than that is a guess."""
_LIKELY_ACTION = -1.5
"""So much less is enough for what is done, since somebody is to do it in the columns beside it."""
_SURE = 3.5
"""Points of a label that is known."""
_SEVERAL = frozenset(
    {
        "action",
        "progress",
        "monitoring",
        "measure",
        "resource",
        "need",
        "other",
        "objective",
        "role",
        "chosen",
        "responsible",
    }
)
_BY_CONTENT: Mapping[Kind, Mapping[str, float]] = {
    "actions": {
        "due": 2.0, "responsible": 2.0, "status": 2.4, "action": -0.5, "objective": 1.4, "need": 1.4, "measure": 2.0,
        "resource": 2.2, "progress": 1.8,
    },
    "people": {"name": 2.0, "contact": 2.0, "role": 2.0},
}  # fmt: skip
"""How plainly the content must be of a sense, where the label does not speak for it."""
_TYPED = frozenset({"due", "responsible", "status", "name", "contact"})
"""Senses whose content is of one type, which may outweigh a label."""
_CLEAR = 1.6
"""Points of a label that speaks clearly for another sense: sentences below it do not outweigh it."""
_TOLD = 0.25
"""Of the cells of a column that is taken for what is done by its content alone, so many tell somebody to do it."""
_FEWEST_OF_ACTION = 3
"""Words: less is a mark such as "stop", where no label says that it is what is done."""
_HINT = 1.0
"""Points of a label that are no more than a hint: they do not count against those of a clear one."""
_DOUBT = 1.0
"""Points that content loses where the label speaks for another sense."""
_UNNAMED = 0.6
"""How plainly a column must hold people or days, where no label of the table names who, or when."""
_NEAR = 0.5
"""A label names each sense that it speaks for nearly as well as for the best."""
_PROMISE = re.compile(
    r"(?:\bwill|^(?:at|in) \w+(?: \w+)?,? (?:we|I|they|adults|staff|my family))(?:\s*[:.…]+)?$", re.IGNORECASE
)
"""A label that says who does what stands below it: "At home, my family will"."""
_PROMISED = 3.0
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
_IN_ORDER = 0.2
_OF_ACTION = {"responsible", "involved", "start", "due", "frequency", "completed", "progress"}
_OF_PERSON = {"role", "relationship", "contact", "attended", "organisation"}
_Way = tuple[float, tuple[str, ...]]


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
    return 2.4 if kind in _OVER and _OVER[kind].search(under) else 0.0


def _as(known: Senses, kind: Kind, headings: Sequence[Heading], evidence: Sequence[Evidence]) -> Columns:
    """The best way to give each heading a sense, all of them together: a beam search from left to right."""
    labels = [_label_points(known, heading, kind) for heading in headings]
    _told_apart(labels)
    for at, heading in enumerate(headings):
        if kind == "actions" and not known.is_taught(heading.cell.text, kind):
            labels[at] = by_marks(known, heading, labels[at], evidence[at])
    named = frozenset(
        sense for label in labels for sense, points in label.items() if 0 < points >= max(label.values()) - _NEAR
    )
    ways: list[_Way] = [(0.0, ())]
    for at, heading in enumerate(headings):
        taught = known.is_taught(heading.cell.text, kind)
        choices = [("", 0.0), *_choices(kind, labels[at], evidence[at], named, settled=taught)]
        ways = [
            (total + score, (*senses, sense))
            for total, senses in ways
            for sense, score in choices
            if not sense or sense not in senses or _may_repeat(sense, heading, labels[at], score)
        ]
        ways = sorted(ways, key=lambda way: way[0] + _order(way[1]), reverse=True)[:_BEAM]
    total, senses = max(ways, key=lambda way: way[0] + _order(way[1]) + _whole(kind, way[1], labels))
    settled = [known.is_taught(heading.cell.text, kind) for heading in headings]
    beside = beside_others(headings, evidence, labels, senses) if kind == "actions" else senses
    final = tuple(one if taught else other for one, other, taught in zip(senses, beside, settled, strict=True))
    return Columns(kind, tuple(headings), final, total + _whole(kind, senses, labels))


def _choices(
    kind: Kind, label: Mapping[str, float], found: Evidence, named: frozenset[str], *, settled: bool
) -> Iterator[tuple[str, float]]:
    """The senses that a heading may have, each with the points that it has more than enough; `named` are those that
    some label of the table speaks for."""
    best = max(label.values(), default=0.0)
    for sense, points in label.items():
        if _is_key_issue(sense, found) or points <= 0 or (points < _HINT and best > _CLEAR and sense not in _TYPED):
            continue
        agrees = 0.0 if settled or sense == "other" else content_points(sense, found)
        score = points + agrees - _ENOUGH
        if score > (_LIKELY_ACTION if sense in ("action", "mitigation") else 0.0):
            yield sense, min(score, 1.5) if sense == "other" else score
    if settled or found.count < 2:
        return
    for sense, least in _BY_CONTENT.get(kind, {}).items():
        if best > _CLEAR and sense not in _TYPED:
            continue
        if sense == "action" and (found.manners.get("told", 0.0) < _TOLD or found.words < _FEWEST_OF_ACTION):
            continue
        agrees = content_points(sense, found) + min(0.0, label.get(sense, 0.0)) - (_DOUBT if best > 1 else 0.0)
        enough = _UNNAMED if kind == "actions" and sense in ("responsible", "due") and sense not in named else least
        if label.get(sense, 0.0) <= 0 and agrees >= enough:
            yield sense, 0.25 * agrees
    if kind == "actions" and "action" not in named and {"responsible", "due"} <= named and _may_be_done(found):
        yield "action", 0.1 * content_points("action", found)


def _is_key_issue(sense: str, found: Evidence) -> bool:
    """Whether what stands under "Priority" is a key issue in words, and not how urgent it is."""
    return sense == "priority" and found.count > 1 and found.words > 1 and not found.levels


def _may_be_done(found: Evidence) -> bool:
    """Whether a column may be what is done, in a table that says who and when and has no label for it."""
    return found.prose >= 0.5 and found.words >= 2 and found.money < 0.5 and found.tall < 0.5


def _order(senses: Sequence[str]) -> float:
    """Tables run from the need to the outcome, from what is done to who does it, when, and how it went."""
    placed = [(_RANKS[sense], at) for at, sense in enumerate(senses) if sense in _RANKS]
    return _IN_ORDER * sum(1 if one[0] <= other[0] else -1 for one, other in pairwise(placed))


def _whole(kind: Kind, senses: Sequence[str], labels: Sequence[Mapping[str, float]]) -> float:
    """What speaks for a kind of table as a whole: something is to be done, a risk is weighed or met."""
    if kind == "actions":
        if "action" not in senses:
            return -3.0 if _OF_ACTION & set(senses) else -0.6
        said = any(sense == "action" and label.get(sense, 0) > 0 for sense, label in zip(senses, labels, strict=True))
        return 1.8 if said or _OF_ACTION & set(senses) else -1.0
    if kind == "people":
        return 1.5 if _OF_PERSON & set(senses) else -1.5
    if kind == "risks":
        return 1.8 if {"likelihood", "impact", "mitigation"} & set(senses) and "risk" in senses else -2.4
    return 0.0


def _told_apart(labels: Sequence[dict[str, float]]) -> None:
    """Beside a column that can only be objectives, outcomes are what they are measured by (Annex 1)."""
    sure = [at for at, points in enumerate(labels) if points.get("objective", 0) >= 4.7 and "measure" not in points]
    for at, points in enumerate(labels):
        if sure and at not in sure and points.get("measure", 0) >= 1.4 and points.get("objective", 0) > 0:
            points["measure"] = max(points["measure"], 4.7)
            points["objective"] *= 0.5
    likely = [at for at, points in enumerate(labels) if points.get("objective", 0) >= _ENOUGH]
    for at in likely[1:]:
        labels[at]["measure"] = max(labels[at].get("measure", 0.0), 2.3)


def _may_repeat(sense: str, heading: Heading, label: Mapping[str, float], score: float) -> bool:
    """Whether a sense that another column has already may be meant a second time."""
    points = label.get(sense, 0.0)
    if sense == "action" and points >= 1.5 and score >= 1.0:
        return True
    if heading.above and sense in ("monitoring", "likelihood", "impact", "status"):
        return True
    if sense == "status" and understand_status(heading.cell.text).state:
        return True
    if sense == "objective" and max((label[one] for one in label if one != sense), default=0.0) >= 1.4:
        return False
    return sense in _SEVERAL and points >= _SURE


def _label_points(known: Senses, heading: Heading, kind: Kind) -> dict[str, float]:
    """What a label speaks for; under a heading that spans several columns, the heading decides of what they are
    parts."""
    points = dict(known.points(heading.cell.text, kind))
    if kind == "actions" and _PROMISE.search(heading.cell.text.strip()):
        points["action"] = max(points.get("action", 0.0), _PROMISED)
    if heading.above:
        above = known.points(heading.above, kind)
        if understand_status(heading.cell.text).state and max(above.get("status", 0), above.get("progress", 0)) > 1:
            return {"status": 5.0}
        for sense in ("monitoring", "likelihood", "impact", "status"):
            if above.get(sense, 0) >= _ENOUGH:
                return {sense: 5.0}
        if above.get("due", 0) >= _ENOUGH:
            return {"start" if _OPENS.search(heading.cell.text) else "due": 3.8}
        if not any(one > 0 for one in points.values()):
            points = dict(above)
    return points
