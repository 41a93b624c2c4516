"""The first page of the printable plan: whose it is, how far it has come, what is going well, who takes part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.dates import age_on, day, full, long_day, period
from planforms.plan import Action, Objective, Plan, View
from planforms.text import comparable, fold
from planforms.views.when import next_due, next_review, running_on, when_words
from planforms.views.who import name_of
from planforms.views.wording import NO_DATE, NO_ONE, NOT_RECORDED, STATES, called

__all__ = [
    "LEDE_LABELS",
    "Fact",
    "Mark",
    "OutcomeLine",
    "Quote",
    "facts",
    "key",
    "lede",
    "marks_width",
    "outcome_lines",
    "quotes",
]

_WHOSE = {"child": "The child", "parent": "A parent", "family": "The family", "other": ""}
# Details that say who the child is, in the order of the sentence under the name; the rest stand at the end.
LEDE_LABELS = (
    "year", "year group", "school year", "class", "school", "school or setting", "school or nursery", "nursery",
    "college",
)  # fmt: skip
_NO_STATUS = "No status recorded"


@dataclass(frozen=True)
class Fact:
    """A key fact; `alarm` where something is missing or late."""

    label: str
    value: str
    alarm: bool = False


@dataclass(frozen=True)
class Mark:
    """One mark for one action: its state, and the words that are read aloud."""

    state: str
    word: str


@dataclass(frozen=True)
class OutcomeLine:
    """One outcome in the list: how far each of its actions has come, and the next date."""

    ref: str
    statement: str
    marks: tuple[Mark, ...]
    count: str
    date: str
    overdue: bool


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, and whose they are."""

    text: str
    by: str


def lede(plan: Plan, today: dt.date) -> str:
    """Known as Rowan. Born 14 March 2017, aged 9. Year 5, Holme Valley Primary School."""
    subject, sentences = plan.subject, []
    known = subject.preferred_name.strip()
    if known and comparable(known) != comparable(subject.name):
        sentences.append(f"Known as {known}.")
    if subject.date_of_birth:
        born, age = subject.date_of_birth, age_on(subject.date_of_birth, today)
        sentences.append(f"Born {full(born)}, aged {age}." if age >= 0 else f"Expected {full(born)}.")
    by_label = {fold(label): value.strip() for label, value in subject.details.items()}
    places = [by_label[label] for label in LEDE_LABELS if by_label.get(label)]
    if places:
        sentences.append(f"{', '.join(places).rstrip('.')}.")
    return " ".join(sentences)


def facts(plan: Plan, today: dt.date) -> tuple[Fact, ...]:
    """Lead, agreed, runs, next review. What a plan cannot be without is said to be missing."""
    label = "Lead practitioner" if plan.kind == "child" else "Responsible for the plan"
    lead = name_of(plan.lead) if plan.lead else ""
    review, missed = next_review(plan, today)
    when = (review.words or _weekday(review.on)) if review else ""
    when = f"Overdue: {running_on(review.words) if review.words else day(review.on)}" if review and missed else when
    found = [
        Fact(label, lead or NO_ONE, not lead),
        Fact("Agreed", day(plan.agreed_on) if plan.agreed_on else NOT_RECORDED),
    ]
    if runs := period(plan.starts, plan.ends):
        found.append(Fact("Runs", runs))
    written = next((words for point in plan.review_points if (words := when_words(point.on))), "")
    found.append(Fact("Next review", when or written or NO_DATE, missed or not (when or written)))
    return tuple(found)


def outcome_lines(objectives: Iterable[Objective], today: dt.date) -> tuple[OutcomeLine, ...]:
    """One line an outcome; marks in the order of its actions, or their number where no status is recorded at all."""
    outcomes = tuple(objectives)
    known = any(action.status.state for outcome in outcomes for action in outcome.actions)
    return tuple(_line(outcome, today, known=known) for outcome in outcomes)


def key(lines: Iterable[OutcomeLine]) -> tuple[Mark, ...]:
    """The marks with their words, where a list shows any."""
    shown = {mark.state for line in lines for mark in line.marks}
    if not shown:
        return ()
    marks = [Mark(state, word) for state, word in STATES.items()]
    return (*marks, Mark("no-status", _NO_STATUS)) if "no-status" in shown else tuple(marks)


def marks_width(lines: Iterable[OutcomeLine]) -> int:
    """The millimetres that the longest row of marks asks for, so that it stays one row up to eight marks."""
    longest = max((len(line.marks) for line in lines), default=0)
    return min(max(22, longest * 6 + 3), 51)


def quotes(views: Iterable[View], plan: Plan) -> tuple[Quote, ...]:
    """Own words, the child's first; what was given in confidence stays out."""
    order = ("child", "parent", "family", "other")
    told = sorted((view for view in views if view.share is not False), key=lambda view: order.index(view.whose))
    return tuple(Quote(view.text.strip(), _by(view, plan)) for view in told if view.text.strip())


def _weekday(date: dt.date) -> str:
    return f"{long_day(date)[:3]} {day(date)}"


def _line(outcome: Objective, today: dt.date, *, known: bool) -> OutcomeLine:
    date, overdue = next_due(outcome.actions, today)
    marks = tuple(_mark(action) for action in outcome.actions) if known else ()
    count = "" if known else str(len(outcome.actions))
    if not outcome.actions:
        date, overdue, count = "No actions yet", True, ""
    elif not date and not all(action.status.state in ("done", "stopped") for action in outcome.actions):
        date = NO_DATE
    return OutcomeLine(outcome.id, outcome.statement.strip() or NOT_RECORDED, marks, count, date, overdue)


def _mark(action: Action) -> Mark:
    state = action.status.state
    return Mark(state, STATES[state]) if state else Mark("no-status", action.status.written.strip() or _NO_STATUS)


def _by(view: View, plan: Plan) -> str:
    if view.name.strip():
        return view.name.strip()
    return called(plan) or _WHOSE["child"] if view.whose == "child" else _WHOSE[view.whose]
