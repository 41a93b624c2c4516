"""Part B of the review form: what difference the plan has made, outcome by outcome and measure by measure.

The questions are those of the *Rough Guide*, "Reviewing a plan": are the desired outcomes still relevant, is there
evidence of progress towards them, does the plan require adjustment, have they been achieved?
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from planforms.plan import Area, Measure, Objective, OutcomeReview, Plan, Review
from planforms.text import joined
from planforms.views.review_actions import last_time
from planforms.views.review_boxes import Box, Tick, box, more, ticks
from planforms.views.review_space import LONGEST_WHOLE, lines_for, text_height

__all__ = ["OUTCOME_COLUMNS", "OutcomeRow", "outcome_rows"]

OUTCOME_COLUMNS = (13.0, 60.0, 24.0, 31.0, 27.0, 41.0, 20.0, 51.0)
"""Ref · outcome and measure · at the start · aim · now · how we know · still right · what next, in mm."""

_LEAST, _LEAST_MORE, _BLANK_ROWS = 3, 2, 4
_DECISIONS = {"continue": "we carried on", "adjust": "we changed it", "achieved": "achieved", "stop": "we stopped"}
_STILL_RIGHT = {True: "still right", False: "no longer right"}


@dataclass(frozen=True)
class OutcomeRow:
    """One measure of an outcome. The first one carries the outcome and its boxes; a further one (`more`) its own words.

    An empty `baseline` or `target` is a writing line on paper. A row `to_write` is blank.
    """

    ref: str
    statement: str
    measure: str
    evidence: str
    last: str
    baseline: str
    target: str
    lines: int
    more: bool = False
    followed: bool = False
    to_write: bool = False
    now: Box | None = None
    known: Box | None = None
    right: tuple[Tick, ...] = ()
    next: tuple[Tick, ...] = ()

    @property
    def long(self) -> bool:
        """Whether the row may break over pages."""
        return self.lines > LONGEST_WHOLE


def outcome_rows(plan: Plan, last: Review | None) -> tuple[OutcomeRow, ...]:
    """Every measure of every outcome in the plan's order; blank rows where the plan has no outcome."""
    known = {review.id: review for review in last.outcomes} if last else {}
    rows = [row for area in plan.areas for row in _of_area(area, plan, known)]
    return tuple(rows) or (OutcomeRow("", "", "", "", "", "", "", _LEAST, to_write=True),) * _BLANK_ROWS


def _of_area(area: Area, plan: Plan, known: dict[str, OutcomeReview]) -> Iterable[OutcomeRow]:
    if not area.objectives:
        missing = "No outcome is recorded for this need." if plan.kind == "child" else "No step objective is recorded."
        yield _row(area.id, area.title or area.need, Measure(statement=missing))
    for objective in area.objectives:
        yield from _of_objective(objective, known.get(objective.id))


def _of_objective(objective: Objective, review: OutcomeReview | None) -> Iterable[OutcomeRow]:
    measures = objective.measures or (Measure(statement="No measure is recorded."),)
    statement = objective.statement.strip() or objective.plain.strip() or "No words are recorded for this outcome."
    last = _last(review) if review else ""
    first = _row(objective.id, statement, measures[0], _evidence(objective), last)
    yield replace(
        first,
        followed=len(measures) > 1,
        right=ticks("outcomes", objective.id, "still_right", statement),
        next=ticks("outcomes", objective.id, "decision", statement),
        **_places(objective.id, statement),
    )
    for number, measure in enumerate(measures[1:], 2):
        words = measure.statement.strip() or statement
        yield replace(
            _row("", "", measure), followed=number < len(measures), **_places(more(objective.id, number), words)
        )


def _places(ref: str, words: str) -> dict[str, Any]:
    return {"now": box("outcomes", ref, "now", words), "known": box("outcomes", ref, "evidence", words)}


def _row(ref: str, statement: str, measure: Measure, evidence: str = "", last: str = "") -> OutcomeRow:
    words = measure.statement.strip()
    baseline, target = measure.baseline.strip(), measure.target.strip()
    heights = (
        text_height(
            [(statement, 10, 13.5, 700), (words, 10, 13.5, 400), (evidence, 9.5, 13, 400), (last, 9.5, 13, 400)],
            OUTCOME_COLUMNS[1],
        ),
        text_height([(baseline, 10, 13.5, 400)], OUTCOME_COLUMNS[2]),
        text_height([(target, 10, 13.5, 400)], OUTCOME_COLUMNS[3]),
    )
    lines = lines_for(heights, _LEAST if statement else _LEAST_MORE)
    return OutcomeRow(ref, statement.strip(), words, evidence, last, baseline, target, lines, more=not statement)


def _evidence(objective: Objective) -> str:
    """Look at: sleep diary (Claire Ashdown); register (Tunde Adeyemi)"""
    found = [
        each.information.strip() + (f" ({each.collected_by.strip()})" if each.collected_by.strip() else "")
        for each in objective.monitoring
        if each.information.strip()
    ]
    return f"Look at: {joined(found)}" if found else ""


def _last(review: OutcomeReview) -> str:
    still = "" if review.still_right is None else _STILL_RIGHT[review.still_right]
    return last_time(review.now, review.evidence, still, _DECISIONS.get(review.decision, ""))
