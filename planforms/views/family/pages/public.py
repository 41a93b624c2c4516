"""The public summary of a partnership's plan: what it is for, what will change, who does what by when, whom to ask."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.views.family.blocks import agreed_and_runs, contact, footing, ideas_of, meet, people, said, section
from planforms.views.family.deeds import card, deed_idea, names_in
from planforms.views.family.parts import Card, FamilyPage, Person, Section
from planforms.views.family.permitted import ForPublic, Helper
from planforms.views.family.sentences import full_stop
from planforms.views.family.setting import Setting

__all__ = ["PublicPage", "public_page"]


@dataclass(frozen=True)
class Group:
    """People of one organisation."""

    organisation: str
    people: tuple[Person, ...]


@dataclass(frozen=True)
class PublicPage(FamilyPage):
    """Everything that a public summary says, in the order in which it says it."""

    before: tuple[Section, ...]
    cards_heading: str
    cards: tuple[Card, ...]
    no_cards: str
    meet: Section | None
    ask: Section | None
    people_heading: str
    groups: tuple[Group, ...]


def public_page(seen: ForPublic, setting: Setting) -> PublicPage:
    """The public page of a partnership, as it stands on the day of the setting."""
    title = seen.name or " ".join(seen.title.split()) or setting.say("Our plan")
    plan_title = " ".join(seen.title.split())
    opening = setting.say("This is our plan in short.") if plan_title in ("", title) else full_stop(plan_title)
    names = names_in(seen.goals, seen.helpers)
    before = (
        section(setting, "What this plan is for", "compass", ideas_of(seen.why, setting, "compass")),
        section(setting, "What is going well", "star", ideas_of(seen.strengths, setting, "star")),
    )
    ask = (
        said(setting, "left-speech-bubble", "Ask {name} about anything here.", name=seen.lead)
        if seen.lead
        else said(setting, "left-speech-bubble", "Ask the people who take part.")
    )
    return PublicPage(
        footing=footing(setting, title),
        document_title=title,
        title=title,
        about=(opening, *agreed_and_runs(seen.agreed_on, seen.starts, seen.ends, setting)),
        before=tuple(part for part in before if part),
        cards_heading=setting.say("What we want to change"),
        cards=tuple(
            card(goal, setting, (deed_idea(deed, setting, names, "") for deed in goal.deeds)) for goal in seen.goals
        ),
        no_cards="" if seen.goals else setting.say("We have not yet agreed what we want to change."),
        meet=section(setting, "When we look at it again", "spiral-calendar", meet(seen.meetings, setting)),
        people_heading=setting.say("Who takes part") if seen.helpers else "",
        groups=_groups(seen.helpers, setting),
        ask=section(setting, "Questions?", "left-speech-bubble", (ask, *contact(setting))),
    )


def _groups(helpers: tuple[Helper, ...], setting: Setting) -> tuple[Group, ...]:
    """People by their organisation, in the order in which the organisations first stand."""
    found: dict[str, list[Helper]] = {}
    for helper in helpers:
        found.setdefault(" ".join(helper.organisation.split()), []).append(helper)
    return tuple(Group(organisation, people(tuple(them), setting)) for organisation, them in found.items())
