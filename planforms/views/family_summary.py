"""The family summary: one document for the child and the family together, or the public summary of a partnership.

What may be on it is an allow-list: preferred name, aim, strengths, words that may be shared, outcomes with who does
what by when, meetings, people with their roles. Nothing else of the plan reaches the page, and a text that the plan
withholds stops it. Source: Rough Guide, "It is communicated to the people who have to implement it and who are
affected by it" and "clear, understandable"; plain-print guides for the sizes.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from planforms.plan import Plan
from planforms.view import View
from planforms.views.family_cards import Card, cards
from planforms.views.family_dates import family_day, meeting_words, plan_year, runs
from planforms.views.family_people import Group, Quote, ask, helpers, quotes
from planforms.views.family_pictures import picture_of
from planforms.views.family_places import places
from planforms.views.family_words import Names, calling_name, full_stop, possessive
from planforms.views.withheld import stop_at_withheld

__all__ = ["VIEW", "FamilyPage", "Strength", "build"]

_SHORT_STRENGTH = 64
_MOST_TILES = 6


@dataclass(frozen=True)
class Strength:
    """One thing that is going well, with its picture."""

    text: str
    picture: str = field(metadata={"printed": False})


@dataclass(frozen=True)
class FamilyPage:
    """Everything that the family summary says, in the order in which it says it."""

    document_title: str
    language: str = field(metadata={"printed": False})
    kind: str = field(metadata={"printed": False})
    title: str
    about: tuple[str, ...]
    quotes: tuple[Quote, ...]
    why: str
    why_heading: str
    strengths: tuple[Strength, ...]
    strengths_as_tiles: bool
    cards_heading: str
    cards: tuple[Card, ...]
    no_cards: str
    meeting: str
    meeting_after: str
    ask_heading: str
    ask: str
    telephone_line: bool
    helpers_heading: str
    helpers: tuple[Group, ...]
    drawing: str
    footer: str


def build(plan: Plan, today: dt.date) -> FamilyPage:
    """The family summary of a plan on a day. Raises CannotRender ("withheld-found") before anything is given away."""
    year, names, child = plan_year(plan, today), Names(plan), plan.kind == "child"
    title = _title(plan)
    meeting, after = meeting_words(plan, year, today)
    strengths = tuple(Strength(full_stop(text.strip()), picture_of(text)) for text in plan.strengths if text.strip())
    page = FamilyPage(
        document_title=title,
        language="en-GB",
        kind=plan.kind,
        title=title,
        about=_about(plan, year, title),
        quotes=quotes(plan, names),
        why=plan.aim.strip(),
        why_heading="Why we made this plan" if child else "What this plan is for",
        strengths=strengths,
        strengths_as_tiles=len(strengths) <= _MOST_TILES and all(len(s.text) <= _SHORT_STRENGTH for s in strengths),
        cards_heading="What we want to be different" if child else "What we want to change",
        cards=cards(plan, names, year, today),
        no_cards="We have not yet agreed what we want to be different." if child else "Nothing has been agreed yet.",
        meeting=meeting,
        meeting_after=after,
        ask_heading="Who you can talk to" if child else "Questions?",
        ask=ask(plan, names),
        telephone_line=child,
        helpers_heading="Who is helping" if child else "Who is taking part",
        helpers=helpers(plan, names),
        drawing="Draw or write here. What would you like to say?" if child else "",
        footer=title,
    )
    stop_at_withheld(page, plan.withheld, places(plan))
    return page


def _title(plan: Plan) -> str:
    if plan.kind == "child":
        name = calling_name(plan)
        return f"{possessive(name)} plan" if name else "Our plan"
    return " ".join((plan.subject.name or plan.title).split()) or "Our plan"


def _about(plan: Plan, year: int, title: str) -> tuple[str, ...]:
    """What the plan is, in one or two sentences under its title."""
    name = calling_name(plan)
    if plan.kind == "child":
        opening = f"This is a plan for {name} and the family." if name else "This is a plan for a child and the family."
    else:
        opening = " ".join(plan.title.split())
        opening = "This is our plan in short." if opening in ("", title) else full_stop(opening)
    agreed = f"We agreed it on {family_day(plan.agreed_on, year)}." if plan.agreed_on else ""
    return tuple(sentence for sentence in (opening, agreed, runs(plan)) if sentence)


VIEW: View[FamilyPage] = View(name="family", design="family_summary", title="Family summary", build=build)
