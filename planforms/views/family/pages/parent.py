"""The parents' copy: what is going well, what you do, what other people do, when we meet, what happens if not."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.views.family.blocks import (
    agreed_and_runs,
    contact,
    first_name,
    footing,
    ideas_of,
    meet,
    people,
    quotes,
    said,
    section,
)
from planforms.views.family.deeds import card, deed_idea, names_in, own_idea
from planforms.views.family.parts import Card, FamilyPage, Person, Quote, Section
from planforms.views.family.permitted import ForParent, Goal
from planforms.views.family.setting import Setting

__all__ = ["ParentPage", "parent_page"]


@dataclass(frozen=True)
class ParentPage(FamilyPage):
    """Everything that a parents' copy says, in the order in which it says it."""

    quotes: tuple[Quote, ...]
    before: tuple[Section, ...]
    yours: Section | None
    cards_heading: str
    cards: tuple[Card, ...]
    no_cards: str
    after: tuple[Section, ...]
    people_heading: str
    people: tuple[Person, ...]
    talk: tuple[Section, ...]
    lines_heading: str


def parent_page(seen: ForParent, setting: Setting) -> ParentPage:
    """The page of a parent, or of any parent, as it stands on the day of the setting.

    Its parts are made in the order in which they are read: a hard word is explained where it first stands.
    """
    title = setting.say("{name}’s plan", name=seen.child) if seen.child else setting.say("Our plan")
    first = first_name(seen.reader)
    whose = setting.say("{title}: copy for {name}", title=title, name=first) if first else title
    opening = (
        setting.say("This copy is for {name}.", name=seen.reader) if first else setting.say("This copy is for parents.")
    )
    before = (
        section(setting, "Why we made this plan", "compass", ideas_of(seen.why, setting, "compass")),
        section(setting, "What is going well", "star", ideas_of(seen.strengths, setting, "star")),
    )
    yours = _yours(seen, setting)
    cards = _cards(seen, setting, without_yours=yours is not None)
    after = (
        section(setting, "When we meet", "spiral-calendar", meet(seen.meetings, setting)),
        section(
            setting, "If things do not get better", "ring-buoy",
            ideas_of(seen.contingency, setting, "ring-buoy"),
        ),
    )  # fmt: skip
    return ParentPage(
        footing=footing(setting, whose),
        document_title=whose,
        title=title,
        about=(opening, *agreed_and_runs(seen.agreed_on, seen.starts, seen.ends, setting)),
        quotes=quotes(seen.said, setting),
        before=tuple(part for part in before if part),
        yours=yours,
        cards_heading=setting.say("What other people do") if yours else setting.say("What we want to be different"),
        cards=cards,
        no_cards="" if seen.goals else setting.say("We have not yet agreed what we want to be different."),
        after=tuple(part for part in after if part),
        people_heading=setting.say("Who is helping"),
        people=people(seen.helpers, setting),
        talk=_talk(seen.lead, setting),
        lines_heading=setting.say("What you want to say"),
    )


def _yours(seen: ForParent, setting: Setting) -> Section | None:
    """What the reader does, still open or not; None where nothing is."""
    names = names_in(seen.goals, seen.helpers, seen.child)
    own = [deed for goal in seen.goals for deed in goal.deeds if deed.yours]
    ideas = [own_idea(deed, setting, names, first_name(seen.reader)) for deed in own]
    return section(setting, "What you do", "clipboard", ideas)


def _cards(seen: ForParent, setting: Setting, *, without_yours: bool) -> tuple[Card, ...]:
    names, reader = names_in(seen.goals, seen.helpers, seen.child), first_name(seen.reader)
    return tuple(_card(goal, setting, names, reader, without_yours=without_yours) for goal in seen.goals)


def _card(goal: Goal, setting: Setting, names: frozenset[str], reader: str, *, without_yours: bool) -> Card:
    shown = [deed for deed in goal.deeds if not (without_yours and deed.yours)]
    return card(goal, setting, (deed_idea(deed, setting, names, reader) for deed in shown))


def _talk(lead: str, setting: Setting) -> tuple[Section, ...]:
    ask = (
        said(setting, "left-speech-bubble", "Ask {name} about anything here.", name=lead)
        if lead
        else said(setting, "left-speech-bubble", "Ask the person who gave you this plan.")
    )
    talk = [ask, said(setting, "pencil", "Say if something is wrong or has changed."), *contact(setting)]
    disagree = [
        said(setting, "raised-hand", "You do not have to agree with everything."),
        said(setting, "left-speech-bubble", "Tell us what you think is not right."),
        said(setting, "busts-in-silhouette", "You can bring somebody with you to a meeting."),
        said(setting, "envelope", "You can complain. Ask us how to do it."),
    ]
    found = (
        section(setting, "Who you can talk to", "left-speech-bubble", talk),
        section(setting, "If you do not agree", "raised-hand", disagree),
    )
    return tuple(part for part in found if part)
