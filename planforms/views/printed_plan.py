"""The printable plan: the whole plan on A4, for the file and for the meeting.

Page 1 says what, how far, who and when; strengths come before needs; the plan ends with what could prove it wrong.
The reader is a professional, and this is the file copy: every field of the plan is here but two. Words that somebody
gave in confidence, and the list of what must not reach a named person (`withheld`), are on no paper; a text of that
list stays where it stands in the plan. A copy for the family is another document.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planforms.dates import long_day
from planforms.plan import Plan
from planforms.view import View
from planforms.views.grid import Grid
from planforms.views.metrics import shortened
from planforms.views.plan_closing import (
    NoteSection,
    RiskActions,
    Signing,
    assumption_grid,
    details,
    notes,
    plain_words,
    reviews_ahead,
    risk_actions,
    risk_grid,
    sharing,
    signings,
)
from planforms.views.plan_front import (
    Fact,
    Mark,
    OutcomeLine,
    Quote,
    facts,
    key,
    lede,
    marks_width,
    outcome_lines,
    quotes,
)
from planforms.views.plan_needs import Need, needs, paragraphs
from planforms.views.plan_people import Card, cards, people_table, who_was_there
from planforms.views.plan_reviews import ReviewHeld, reviews_held
from planforms.views.plan_room import above, begins_a_page, stand_beside
from planforms.views.when import next_review
from planforms.views.who import Roles
from planforms.views.wording import called, kind_of_plan

__all__ = ["VIEW", "Headings", "PlanPage", "build"]


@dataclass(frozen=True)
class Headings:
    """The headings that a child's plan and a partnership's plan word differently."""

    why: str
    outcomes: str
    outcome: str


_HEADINGS = {
    "child": Headings("Why there is a plan", "What we want to be different", "Outcome"),
    "partnership": Headings("What we want to achieve together", "What we want to be different", "Step objective"),
}


@dataclass(frozen=True)
class PlanPage:
    """The printable plan as finished wording, from the first page to the signatures."""

    document_title: str
    language: str
    whose: str
    running: str
    kind: str
    footer: str
    headings: Headings
    lede: str
    facts: tuple[Fact, ...]
    aim: tuple[str, ...]
    outcomes: tuple[OutcomeLine, ...]
    marks_width: float
    key: tuple[Mark, ...]
    strengths: tuple[str, ...]
    quotes: tuple[Quote, ...]
    no_words: str
    side_by_side: bool
    cards: tuple[Card, ...]
    people: Grid
    who_was_there: str
    first_on_new_page: bool
    needs: tuple[Need, ...]
    contingency: tuple[str, ...]
    assumptions: Grid
    reviews: Grid
    no_reviews: str
    risks: Grid
    risk_actions: tuple[RiskActions, ...]
    reviews_held: tuple[ReviewHeld, ...]
    notes: tuple[NoteSection, ...]
    plain_words: Grid
    details: tuple[Fact, ...]
    sharing: Grid
    signings: tuple[Signing, ...]


def build(plan: Plan, today: dt.date) -> PlanPage:
    """The printable plan of a plan as it stands on a day."""
    whose = (
        plan.subject.name.strip() or plan.title.strip() or plan.subject.preferred_name.strip() or "Name not recorded"
    )
    kind = kind_of_plan(plan)
    outcomes = outcome_lines((objective for area in plan.areas for objective in area.objectives), today)
    words = quotes(plan.views, plan)
    strengths = tuple(text.strip() for text in plan.strengths if text.strip())
    aim, people, reviews = paragraphs(plan.aim), cards(plan), reviews_ahead(plan)
    who, known, body = lede(plan, today), facts(plan, today), needs(plan)
    height = above(whose, who, known, aim, outcomes)
    return PlanPage(
        document_title=f"{whose}: {kind}",
        language="en-GB",
        whose=whose,
        running=shortened(whose, 98, 9, 600),
        kind=kind,
        footer=_footer(plan, today),
        headings=_HEADINGS[plan.kind],
        lede=who,
        facts=known,
        aim=aim,
        outcomes=outcomes,
        marks_width=marks_width(outcomes),
        key=key(outcomes),
        strengths=strengths,
        quotes=words,
        no_words="" if words or plan.kind != "child" else _no_words(plan),
        side_by_side=stand_beside(height, strengths, words),
        cards=people,
        people=people_table(plan),
        who_was_there=who_was_there(plan),
        first_on_new_page=begins_a_page(height, strengths, words, people, body),
        needs=body,
        contingency=paragraphs(plan.contingency),
        assumptions=assumption_grid(plan.assumptions),
        reviews=reviews,
        no_reviews="" if reviews else "No review date has been fixed.",
        risks=risk_grid(plan.risks, Roles(plan.people)),
        risk_actions=risk_actions(plan.risks, plan),
        reviews_held=reviews_held(plan),
        notes=notes(plan),
        plain_words=plain_words(plan),
        details=details(plan),
        sharing=sharing(plan),
        signings=signings(plan),
    )


def _footer(plan: Plan, today: dt.date) -> str:
    """A child's plan says how it may be shared; a partnership's says when it is looked at next."""
    if plan.kind == "child":
        return "Confidential. Share only as agreed in this plan."
    review, missed = next_review(plan, today)
    return f"Next review: {review.words or long_day(review.on)}" if review and not missed else ""


def _no_words(plan: Plan) -> str:
    name = called(plan)
    return f"{name}’s views have not been recorded." if name else "The child’s views have not been recorded."


VIEW: View[PlanPage] = View(name="plan", design="printed_plan", title="Printable plan", build=build)
