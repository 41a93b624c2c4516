"""The cards of the family summary: one per outcome, with who does what by when and how it is going."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from planforms.plan import Action, Objective, Plan
from planforms.views.family_dates import family_day, late_words, when_words
from planforms.views.family_pictures import picture_of
from planforms.views.family_words import Names, Sentence, action_sentence
from planforms.views.when import is_overdue

__all__ = ["Card", "Going", "Step", "cards", "shared_actions"]

_LINE = 56
_MOST_LINES = 20
_LONG_STEP = 10
"""About how many letters a line of a card holds; how many lines a card, and one step, may have and still move whole."""


@dataclass(frozen=True)
class Going:
    """How it is going: the mark and its words. The mark is never alone."""

    mark: str = field(metadata={"printed": False})
    words: str


_NOT_STARTED = Going("not-started", "Not started yet")
_STARTED = Going("seedling", "Started")
_GOING_WELL = Going("star", "Going well")
_NEEDS_HELP = Going("ring-buoy", "Needs help")
_DONE = Going("done", "Done")
_STOPPED = Going("stopped", "Stopped")
_OF_STATE = {
    "not_started": _NOT_STARTED,
    "on_track": _GOING_WELL,
    "at_risk": _NEEDS_HELP,
    "off_track": _NEEDS_HELP,
    "done": _DONE,
    "stopped": _STOPPED,
}


@dataclass(frozen=True)
class Step:
    """One action: its sentence, by when, and its mark where it is done or stopped. A `long` one may be broken."""

    sentence: Sentence
    when: str
    mark: str = field(metadata={"printed": False})
    long: bool = field(metadata={"printed": False})


@dataclass(frozen=True)
class Card:
    """One outcome: picture, title, steps, and how it is going (None where nobody has said).

    A `long` card fills most of a page; it alone may be broken, between its steps.
    """

    picture: str = field(metadata={"printed": False})
    title: str
    steps: tuple[Step, ...]
    empty: str
    going: Going | None
    long: bool = field(metadata={"printed": False})


def cards(plan: Plan, names: Names, year: int, today: dt.date) -> tuple[Card, ...]:
    """The cards of a plan in the order of its outcomes."""
    return tuple(_card(objective, names, year, today) for area in plan.areas for objective in area.objectives)


def shared_actions(objective: Objective) -> tuple[Action, ...]:
    """The actions that a family copy may show, which are those with some words that are not for professionals only."""
    return tuple(
        action
        for action in objective.actions
        if action.audience == "everyone" and (action.plain.strip() or action.description.strip() or action.responsible)
    )


def _card(objective: Objective, names: Names, year: int, today: dt.date) -> Card:
    title = objective.plain.strip() or objective.statement.strip() or "We have not yet written what we want here."
    actions = shared_actions(objective)
    steps = tuple(_step(action, names, year, today) for action in actions)
    return Card(
        picture=picture_of(title),
        title=title,
        steps=steps,
        empty="" if objective.actions else "We have not yet agreed what will be done.",
        going=_going(objective, actions, today),
        long=_lines(title) + sum(1 + _lines(step.sentence.whole) for step in steps) > _MOST_LINES,
    )


def _lines(text: str) -> int:
    return sum(1 + len(line) // _LINE for line in text.splitlines())


def _step(action: Action, names: Names, year: int, today: dt.date) -> Step:
    sentence = action_sentence(action, names)
    state = action.status.state
    mark = _OF_STATE[state].mark if state in ("done", "stopped") else ""
    return Step(sentence, _when(action, year, today), mark, _lines(sentence.whole) > _LONG_STEP)


def _when(action: Action, year: int, today: dt.date) -> str:
    state, completed, due = action.status.state, action.status.completed, action.timescale.due
    if state == "done":
        return f"Done on {family_day(completed, year)}" if completed else "Done"
    if state == "stopped":
        return "Stopped"
    if due and is_overdue(action, today):
        return late_words(action.timescale, due, year)
    return when_words(action.timescale, year)


def _going(objective: Objective, actions: tuple[Action, ...], today: dt.date) -> Going | None:
    """What was recorded for the outcome; else what its actions say together."""
    recorded = _OF_STATE.get(objective.status.state)
    if recorded:
        return recorded
    states = {action.status.state for action in actions if action.status.state != "stopped"}
    if states & {"at_risk", "off_track"} or any(is_overdue(action, today) for action in actions):
        return _NEEDS_HELP
    if states == {"done"}:
        return _DONE
    if states and states <= {"done", "on_track"}:
        return _GOING_WELL
    if states & {"done", "on_track"}:
        return _STARTED
    return _NOT_STARTED if "not_started" in states else None
