"""What follows the needs in the printable plan: assumptions, reviews, risks, notes, copies, signatures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planforms.dates import day, full, long_day
from planforms.plan import Assumption, Plan, ReviewPoint, Risk, Timescale
from planforms.text import comparable, fold, joined
from planforms.views.grid import Cell, Column, Grid, grid
from planforms.views.plan_front import LEDE_LABELS, Fact
from planforms.views.plan_needs import action_grid, paragraphs
from planforms.views.when import exact_day, when_words
from planforms.views.who import Roles, name_of, names
from planforms.views.wording import NO_DATE, NO_ONE, level_words, state_word, status_notes, yes_no

__all__ = [
    "NoteSection",
    "RiskActions",
    "Signing",
    "assumption_grid",
    "details",
    "notes",
    "plain_words",
    "reviews_ahead",
    "risk_actions",
    "risk_grid",
    "sharing",
    "signings",
]

_CHANGES = {
    "new": "New",
    "up": "More likely than before",
    "same": "As before",
    "down": "Less likely than before",
    "": "",
}


@dataclass(frozen=True)
class NoteSection:
    """A headed section of the form, kept as it was written."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class RiskActions:
    """The actions that reduce one risk."""

    ref: str
    statement: str
    actions: Grid


@dataclass(frozen=True)
class Signing:
    """Who signs. `signed` is the day, "" where the line is still to be signed."""

    name: str
    role: str
    signed: str


def assumption_grid(assumptions: Sequence[Assumption]) -> Grid:
    """What is taken for granted, and what the last look at it found."""
    columns = (Column("Assumption", 92, grows=True), Column("Still true?", 24), Column("Note", 56))
    return grid(columns, ((Cell(a.statement), Cell(yes_no(a.still_holds)), Cell(a.note)) for a in assumptions))


def reviews_ahead(plan: Plan) -> Grid:
    """The fixed points at which the plan is looked at, in order of their days, and who takes part."""
    columns = (Column("When", 60, keeps=True), Column("Who takes part", 112, grows=True))
    points = sorted(plan.review_points, key=lambda point: point.on.due or dt.date.max)
    return grid(columns, (_review_point(point, Roles(plan.people)) for point in points))


def risk_grid(risks: Sequence[Risk], roles: Roles, *, nobody: str = NO_ONE) -> Grid:
    """What may go wrong, how likely and how bad, what is done about it, who, by when; `nobody` where no owner is."""
    columns = (
        Column("Ref", 13),
        Column("What may go wrong", 49, grows=True),
        Column("Likelihood, impact", 31),
        Column("What we do about it", 48),
        Column("Who and by when", 31),
    )
    return grid(columns, (_risk(risk, roles, nobody) for risk in risks))


def risk_actions(risks: Sequence[Risk], plan: Plan) -> tuple[RiskActions, ...]:
    """The actions of each risk, where the form lists them one by one."""
    roles = Roles(plan.people)
    return tuple(
        RiskActions(risk.id, risk.statement.strip(), action_grid(risk.actions, plan, roles))
        for risk in risks
        if risk.actions
    )


def plain_words(plan: Plan) -> Grid:
    """The wording of actions that was written for the family, so that the file holds what the family reads."""
    columns = (Column("Ref", 13), Column("Wording for the family", 159, grows=True))
    actions = (action for area in plan.areas for outcome in area.objectives for action in outcome.actions)
    of_risks = (action for risk in _all_risks(plan) for action in risk.actions)
    worded = [action for action in (*actions, *of_risks) if action.plain.strip()]
    return grid(columns, ((Cell(action.id, ref=True), Cell(action.plain.strip())) for action in worded))


def notes(plan: Plan) -> tuple[NoteSection, ...]:
    """Every other headed section of the form that holds something."""
    return tuple(NoteSection(n.heading.strip() or "Note", paragraphs(n.text)) for n in plan.notes if n.text.strip())


def details(plan: Plan) -> tuple[Fact, ...]:
    """What the form asks about the subject and the plan, and the first page does not show."""
    rows = [(label, value.strip()) for label, value in plan.subject.details.items() if fold(label) not in LEDE_LABELS]
    if plan.title.strip() and comparable(plan.title) != comparable(plan.subject.name):
        rows.insert(0, ("Title of the plan", plan.title.strip()))
    rows.append(("Reference", plan.reference.strip()))
    rows += [("Starts", full(plan.starts) if plan.starts else ""), ("Ends", full(plan.ends) if plan.ends else "")]
    return tuple(Fact(label.strip() or "Detail", value) for label, value in rows if value)


def sharing(plan: Plan) -> Grid:
    """Who gets which copy."""
    columns = (Column("Who", 60), Column("Copy", 112, grows=True))
    return grid(columns, ((Cell(s.who.strip(), ref=True), Cell(s.copy.strip())) for s in plan.sharing))


def signings(plan: Plan) -> tuple[Signing, ...]:
    """Who has signed, and who is still to sign."""
    return tuple(Signing(s.name.strip(), s.role.strip(), full(s.on) if s.on else "") for s in plan.signatures)


def _all_risks(plan: Plan) -> Iterator[Risk]:
    yield from plan.risks
    for review in plan.reviews:
        yield from review.risks


def _review_point(point: ReviewPoint, roles: Roles) -> tuple[Cell, Cell]:
    exact = exact_day(point.on)
    words = long_day(exact) if exact and day(exact) == when_words(point.on) else when_words(point.on)
    taking_part = names(point.involved)
    return Cell(words or NO_DATE, ref=True), Cell(taking_part, notes=roles.notes(point.involved))


def _risk(risk: Risk, roles: Roles, nobody: str) -> tuple[Cell, ...]:
    affects = f"Affects {joined(risk.affects)}" if risk.affects else ""
    levels = [level_words(risk.likelihood, "likelihood"), level_words(risk.impact, "impact"), _CHANGES[risk.change]]
    status = [state_word(risk.status), *status_notes(risk.status)]
    listed = f"See {joined([action.id for action in risk.actions])}" if risk.actions else ""
    done = [listed if risk.mitigation.strip() else "", *status]
    return (
        Cell(risk.id, ref=True),
        Cell(risk.statement.strip(), notes=(affects,) if affects else ()),
        Cell("\n".join(level for level in levels if level)),
        Cell(risk.mitigation.strip() or listed, notes=tuple(text for text in done if text)),
        _owner(risk, roles, nobody),
    )


def _owner(risk: Risk, roles: Roles, nobody: str) -> Cell:
    due = _due(risk.due)
    if risk.owner is None or not name_of(risk.owner):
        return Cell("" if risk.actions else nobody, notes=due, alarm=not risk.actions)
    return Cell(name_of(risk.owner), notes=(*roles.notes([risk.owner]), *due), strong=True)


def _due(timescale: Timescale) -> tuple[str, ...]:
    words = when_words(timescale)
    return (words,) if words else ()
