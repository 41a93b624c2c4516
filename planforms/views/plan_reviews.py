"""The reviews that have been held, as the printable plan keeps them: shortly, and with everything that they found."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.dates import full, long_day
from planforms.plan import ActionReview, OutcomeReview, Person, Plan, Review
from planforms.text import joined
from planforms.views.grid import Cell, Column, Grid, grid
from planforms.views.plan_closing import RiskActions, assumption_grid, risk_actions, risk_grid
from planforms.views.plan_front import Fact, Quote, quotes
from planforms.views.when import when_words
from planforms.views.who import Roles
from planforms.views.wording import state_word, status_notes, yes_no

__all__ = ["ReviewHeld", "reviews_held"]

_NEXT = {"": "", "continue": "Carry on", "adjust": "Change it", "achieved": "Achieved", "stop": "Stop"}
_DECISIONS = {
    "": "", "continue": "Carry on", "adjust": "Change the plan", "close": "Close it", "step_up": "Step up",
    "step_down": "Step down",
}  # fmt: skip


@dataclass(frozen=True)
class ReviewHeld:
    """One review: its heading, who took part, what was found action by action and outcome by outcome, the decision."""

    heading: str
    findings: tuple[Fact, ...]
    actions: Grid
    outcomes: Grid
    assumptions: Grid
    risks: Grid
    risk_actions: tuple[RiskActions, ...]
    quotes: tuple[Quote, ...]


def reviews_held(plan: Plan) -> tuple[ReviewHeld, ...]:
    """Every review that was held, oldest first."""
    return tuple(_held(review, number, plan) for number, review in enumerate(plan.reviews, start=1))


def _held(review: Review, number: int, plan: Plan) -> ReviewHeld:
    date = f", {full(review.held_on)}" if review.held_on else ""
    findings = [
        Fact("Period", review.period.strip()),
        Fact("Took part", joined([_taking_part(person) for person in review.taking_part])),
        Fact("What worked", review.what_worked.strip()),
        Fact("What did not", review.what_did_not.strip()),
        Fact("Anything unexpected", review.unexpected.strip()),
        Fact("Resources sufficient", yes_no(review.resources_sufficient)),
        Fact("Decision", _DECISIONS[review.decision]),
        Fact("Reasons", review.reasons.strip()),
        Fact("Next review", long_day(review.next_review) if review.next_review else ""),
    ]
    return ReviewHeld(
        heading=f"Review {review.number or number}{date}",
        findings=tuple(fact for fact in findings if fact.value),
        actions=_actions(review.actions),
        outcomes=_outcomes(review.outcomes),
        assumptions=assumption_grid(review.assumptions),
        risks=risk_grid(review.risks, Roles(plan.people), nobody=""),
        risk_actions=risk_actions(review.risks, plan),
        quotes=quotes(review.views, plan),
    )


def _taking_part(person: Person) -> str:
    said = (person.role, person.organisation, person.relationship, person.contact)
    more = [text.strip() for text in said if text.strip()]
    if person.attended is False:
        more.append("not at the meeting")
    return f"{person.name} ({', '.join(more)})" if more else person.name


def _actions(reviewed: tuple[ActionReview, ...]) -> Grid:
    columns = (
        Column("Ref", 13, keeps=True),
        Column("What happened", 58, grows=True),
        Column("Change to the plan", 49),
        Column("New date", 27),
        Column("Status", 25),
    )
    return grid(columns, (_action(action) for action in reviewed))


def _action(action: ActionReview) -> tuple[Cell, ...]:
    why = f"Why not: {action.why_not.strip()}" if action.why_not.strip() else ""
    notes = (why,) if why else ()
    return (
        Cell(action.id, ref=True),
        Cell(action.progress.strip(), notes=notes),
        Cell(action.change.strip()),
        Cell(when_words(action.new_due)),
        Cell(state_word(action.status), notes=status_notes(action.status), state=action.status.state),
    )


def _outcomes(reviewed: tuple[OutcomeReview, ...]) -> Grid:
    columns = (
        Column("Ref", 13, keeps=True),
        Column("Now", 47),
        Column("How we know", 66, grows=True),
        Column("Still right?", 22),
        Column("What next", 24),
    )
    return grid(columns, (_outcome(outcome) for outcome in reviewed))


def _outcome(outcome: OutcomeReview) -> tuple[Cell, ...]:
    return (
        Cell(outcome.id, ref=True),
        Cell(outcome.now.strip()),
        Cell(outcome.evidence.strip()),
        Cell(yes_no(outcome.still_right)),
        Cell(_NEXT[outcome.decision]),
    )
