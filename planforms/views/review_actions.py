"""Part A of the review form, monitoring: each action of the plan, to be ticked and written beside.

The questions are those of the *Rough Guide*, "Monitoring a plan": how are we doing in relation to planned actions, has
everyone done what they were supposed to do, if not, why not, are we on track, do we need to make any adjustments? What
the plan says of an action is filled in; how it stands is never filled in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planforms.plan import Action, ActionReview, Area, Objective, Plan, Review, Risk
from planforms.views.review_boxes import Box, Tick, box, ticks
from planforms.views.review_space import LONGEST_WHOLE, lines_for, text_height
from planforms.views.when import running_on, when_words
from planforms.views.who import names
from planforms.views.wording import NO_DATE, NO_ONE, level_words, state_word

__all__ = ["ACTION_COLUMNS", "ActionGroup", "ActionRow", "action_groups", "as_sentence", "last_time"]

ACTION_COLUMNS = (13.0, 66.0, 60.0, 62.0, 42.0, 24.0)
"""Ref · action, who and by when · how is it going · what happened · change to the plan · new date, in mm."""

_STATEMENT = 248.0  # mm: the width of an outcome's heading
_LEAST = 3  # writing lines: three rows of tick boxes


@dataclass(frozen=True)
class ActionRow:
    """One action of the plan as it is printed, and what is asked of it; a row `to_write` is blank, and for a pen."""

    ref: str
    text: str
    who: str
    no_one: bool
    more: str
    last: str
    lines: int
    to_write: bool = False
    states: tuple[Tick, ...] = ()
    progress: Box | None = None
    why_not: Box | None = None
    change: Box | None = None
    new_due: Box | None = None

    @property
    def long(self) -> bool:
        """Whether the row may break over pages."""
        return self.lines > LONGEST_WHOLE


_BLANK = ActionRow("", "", "", no_one=False, more="", last="", lines=_LEAST, to_write=True)


@dataclass(frozen=True)
class ActionGroup:
    """The actions of one outcome, of a need without outcomes, or of one risk.

    `area` heads the first of its area; `missing` says in a sentence that there is no action, or no outcome.
    """

    area: str
    ref: str
    statement: str
    missing: str
    lines: int
    rows: tuple[ActionRow, ...]


def action_groups(plan: Plan, last: Review | None) -> tuple[ActionGroup, ...]:
    """Every action of the plan once, in the plan's order; at the end those that make a risk smaller."""
    known = {review.id: review for review in last.actions} if last else {}
    groups = [group for area in plan.areas for group in _of_area(area, plan, known)]
    groups += [_of_risk(risk, known) for risk in plan.risks if risk.actions]
    return tuple(groups) or (_group("", "", "", missing="The plan has no actions yet."),)


def as_sentence(text: str) -> str:
    """The text with a full stop, if it lacks an end; an empty one stays empty."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…”" else f"{text}."


def last_time(*parts: str, where: str = "Last review") -> str:
    """Last review: at risk. Waiting for a place. Or "" where nothing was said."""
    said = [as_sentence(part) for part in parts if part.strip()]
    return f"{where}: {' '.join(said[:1] + [part[:1].upper() + part[1:] for part in said[1:]])}" if said else ""


def _of_area(area: Area, plan: Plan, known: dict[str, ActionReview]) -> Iterable[ActionGroup]:
    heading = _area_heading(area) if plan.kind == "partnership" else ""
    if not area.objectives:
        missing = "No outcome is recorded for this need." if plan.kind == "child" else "No step objective is recorded."
        yield _group(heading, area.id, area.title or area.need, missing=missing)
    for number, objective in enumerate(area.objectives):
        rows = tuple(_row(action, known.get(action.id)) for action in objective.actions)
        missing = "" if rows else "No action is recorded."
        yield _group(heading if number == 0 else "", objective.id, _statement(objective), rows, missing)


def _of_risk(risk: Risk, known: dict[str, ActionReview]) -> ActionGroup:
    rows = tuple(_row(action, known.get(action.id)) for action in risk.actions)
    return _group("", risk.id, f"To make a risk smaller: {risk.statement.strip()}", rows)


def _group(area: str, ref: str, statement: str, rows: tuple[ActionRow, ...] = (), missing: str = "") -> ActionGroup:
    heading = f"{statement.strip()} {missing}".strip()
    lines = lines_for([text_height([(heading, 11, 14, 700)], _STATEMENT)], 1)
    return ActionGroup(area, ref, statement.strip(), missing, lines, rows or (_BLANK,))


def _statement(objective: Objective) -> str:
    return objective.statement.strip() or objective.plain.strip() or "No words are recorded for this outcome."


def _area_heading(area: Area) -> str:
    parts = (f"Development area {area.id}".strip() + (f": {area.title.strip()}" if area.title.strip() else ""),)
    return ". ".join((*parts, level_words(area.priority, "priority")) if level_words(area.priority) else parts)


def _row(action: Action, review: ActionReview | None) -> ActionRow:
    text = action.description.strip() or action.plain.strip() or "No words are recorded for this action."
    who, when = names(action.responsible), running_on(when_words(action.timescale) or NO_DATE)
    beside = names(action.involved)
    more = f"{when}, with {beside}" if beside else when
    last = _last(review) if review else ""
    named = f"{who or NO_ONE}, {more}"
    height = text_height([(text, 10, 13.5, 400), (named, 10, 13.5, 600), (last, 9.5, 13, 400)], ACTION_COLUMNS[1])
    lines = lines_for([height], _LEAST)
    return ActionRow(action.id, text, who or NO_ONE, not who, more, last, lines, **_asked(action.id, text))


def _asked(ref: str, words: str) -> dict[str, Any]:
    """The boxes of an action's row."""
    places = {path: box("actions", ref, path, words) for path in ("progress", "why_not", "change", "new_due")}
    return {"states": ticks("actions", ref, "status", words), **places}


def _last(review: ActionReview) -> str:
    new_date = when_words(review.new_due)
    state = state_word(review.status).lower() if review.status.state else review.status.written
    new = f"New date: {running_on(new_date)}" if new_date else ""
    return last_time(state, review.progress, review.why_not, review.change, new)
