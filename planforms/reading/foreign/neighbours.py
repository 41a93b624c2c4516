"""What a column is beside the others of its table, once each was weighed by itself: a table says each thing once,
and in an order. What a form was taught to mean is not looked at again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planforms.reading.foreign.content import content_points
from planforms.reading.foreign.evidence import Evidence
from planforms.reading.foreign.headings import Heading
from planforms.text import fold

__all__ = ["beside_others"]

_HINT = 1.0
"""Points of a label that is no more than a hint."""
_SPANS = 0.25
"""Of the cells of a column that hold what several actions are for, so many are merged downwards;"""
_SPANS_OF_ROWS = 0.7
"""or there are no more of them than so many of the rows."""
_OF_A_TITLE = 4  # words
_PLAINLY = 1.0
"""Points of content that says plainly how things will be."""


def beside_others(
    headings: Sequence[Heading],
    evidence: Sequence[Evidence],
    labels: Sequence[Mapping[str, float]],
    found: Sequence[str],
) -> list[str]:
    """The senses of the columns of a table of actions, looked at side by side."""
    senses = list(found)
    _beside_measure(headings, senses)
    _after_progress(senses)
    _what_will_be(evidence, senses)
    _shown_by(evidence, labels, senses)
    _beside_status(evidence, labels, senses)
    _over_actions(headings, evidence, labels, senses)
    return senses


def _beside_measure(headings: Sequence[Heading], senses: list[str]) -> None:
    """Where a baseline or a measure stands beside it, a target is a number to reach, not what is to change."""
    for at, heading in enumerate(headings):
        if senses[at] == "objective" and fold(heading.cell.text) in ("target", "targets") and "baseline" in senses:
            senses[at] = "target"
        elif senses[at] == "target" and not {"objective", "baseline"} & set(senses):
            senses[at] = "objective"


def _what_will_be(evidence: Sequence[Evidence], senses: list[str]) -> None:
    """Beside what is wrong now, the only column that says how things will be is of outcomes, not of measures."""
    measures = [at for at, sense in enumerate(senses) if sense == "measure"]
    if "objective" in senses or "need" not in senses or len(measures) != 1:
        return
    found = evidence[measures[0]]
    if content_points("objective", found) >= _PLAINLY and found.counts < 0.5:
        senses[measures[0]] = "objective"


def _shown_by(evidence: Sequence[Evidence], labels: Sequence[Mapping[str, float]], senses: list[str]) -> None:
    """Where the outcomes stand elsewhere, what will have changed, said behind the actions that it spans, is how anybody
    will know."""
    if "objective" not in senses or "action" not in senses or "measure" in senses:
        return
    for at in range(senses.index("action") + 1, len(senses)):
        found = evidence[at]
        if not senses[at] and labels[at].get("objective", 0.0) > _HINT and found.tall >= _SPANS and found.prose >= 0.5:
            senses[at] = "measure"
            return


def _beside_status(evidence: Sequence[Evidence], labels: Sequence[Mapping[str, float]], senses: list[str]) -> None:
    """Beside a column of states, another that speaks of where things are, in words of its own, says how it goes."""
    if "status" not in senses or "progress" in senses:
        return
    for at, found in enumerate(evidence):
        speaks = max(labels[at].get("status", 0.0), labels[at].get("progress", 0.0)) >= _HINT
        if not senses[at] and speaks and found.count and found.prose >= 0.5 and found.words >= 3:
            senses[at] = "progress"
            return


def _after_progress(senses: list[str]) -> None:
    """What is to be done, said a second time behind how it went, is a change to the plan (Annex 2)."""
    went = next((at for at, sense in enumerate(senses) if sense in ("status", "progress")), len(senses))
    for at in range(went + 1, len(senses)):
        if senses[at] == "action" and "action" in senses[:went]:
            senses[at] = "other"


def _over_actions(
    headings: Sequence[Heading],
    evidence: Sequence[Evidence],
    labels: Sequence[Mapping[str, float]],
    senses: list[str],
) -> None:
    """Sentences at the left that each span several actions are what these are for, where no label names that; beside
    them, those that tell of trouble are what is wrong now."""
    if "action" not in senses:
        return
    for at in reversed(range(senses.index("action"))):
        found = evidence[at]
        spans = found.tall >= _SPANS or found.count <= _SPANS_OF_ROWS * headings[at].rows
        if senses[at] or found.count < 2 or not spans or found.prose < 0.5:
            continue
        if found.words <= _OF_A_TITLE and "objective" in senses[at:] and "area" not in senses and found.tall >= _SPANS:
            senses[at] = "area"
        if senses[at] or found.words < 3:
            continue
        if "objective" not in senses:
            senses[at] = "objective"
        elif "need" not in senses and (labels[at].get("need", 0.0) >= _HINT or found.manners.get("trouble", 0) >= 0.5):
            senses[at] = "need"
