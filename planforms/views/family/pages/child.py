"""The copy for a child of 8 to 12: hello, own words, good things, a card for each outcome, who helps, room to draw."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.views.family.blocks import contact, faces, footing, ideas_of, meet, people, quotes, said, section
from planforms.views.family.deeds import card, deed_idea, done_last, names_in
from planforms.views.family.parts import Card, Face, FamilyPage, Idea, Person, Quote, Section
from planforms.views.family.permitted import ForChild
from planforms.views.family.setting import Setting

__all__ = ["ChildPage", "child_page", "talk_and_disagree"]

_SHORT_STRENGTH = 70
_MOST_TILES = 6


@dataclass(frozen=True)
class ChildPage(FamilyPage):
    """Everything that a child's copy says, in the order in which it says it."""

    quotes: tuple[Quote, ...]
    why: Section | None
    strengths_heading: str
    tiles: tuple[Idea, ...]
    strengths: tuple[Idea, ...]
    cards_heading: str
    cards: tuple[Card, ...]
    no_cards: str
    meet: Section | None
    people_heading: str
    people: tuple[Person, ...]
    talk: tuple[Section, ...]
    feeling_heading: str
    faces: tuple[Face, ...]
    drawing: str


def child_page(seen: ForChild, setting: Setting) -> ChildPage:
    """The page of a child, as it stands on the day of the setting."""
    title = setting.say("Hello {name}", name=seen.name) if seen.name else setting.say("Hello")
    whose = setting.say("{name}’s plan", name=seen.name) if seen.name else setting.say("My plan")
    strengths = ideas_of(seen.strengths, setting, "star")
    short = all(len(idea.words.whole) <= _SHORT_STRENGTH for idea in strengths) and len(strengths) <= _MOST_TILES
    tiles = strengths if short and setting.preset != "easy-read" else ()
    names = names_in(seen.goals, seen.helpers, seen.name)
    helped = setting.say("You helped to make it.") if seen.took_part else setting.say("You can help to change it.")
    return ChildPage(
        footing=footing(setting, whose),
        document_title=whose,
        title=title,
        about=(setting.say("This is your plan."), helped),
        quotes=quotes(seen.said, setting),
        why=section(setting, "Why we made this plan", "compass", ideas_of(seen.why, setting, "compass")),
        strengths_heading=setting.say("What is going well") if strengths else "",
        tiles=tiles,
        strengths=() if tiles else strengths,
        cards_heading=setting.say("What we want to be different"),
        cards=tuple(
            card(
                goal, setting,
                (deed_idea(deed, setting, names, seen.name, dated=True) for deed in done_last(goal.deeds)),
            )
            for goal in seen.goals
        ),
        no_cards="" if seen.goals else setting.say("We have not yet agreed what we want to be different."),
        meet=section(setting, "When we meet", "spiral-calendar", meet(seen.meetings, setting)),
        people_heading=setting.say("Who is helping you") if seen.helpers else "",
        people=people(seen.helpers, setting),
        talk=talk_and_disagree(seen.lead, setting),
        feeling_heading=setting.say("How do you feel about this plan? Colour a face."),
        faces=faces(setting),
        drawing=setting.say("Draw or write here: what does a really good day look like?"),
    )  # fmt: skip


def talk_and_disagree(lead: str, setting: Setting) -> tuple[Section, ...]:
    """Whom to talk to, and what to do where something is not right."""
    talk = [
        said(setting, "left-speech-bubble", "You can talk to {name}.", name=lead) if lead else None,
        said(setting, "people-hugging", "You can tell any grown-up you trust."),
        *contact(setting),
    ]
    disagree = [
        said(setting, "raised-hand", "Is something here not right? You can say so."),
        said(setting, "pencil", "You can ask us to change the plan."),
        said(setting, "megaphone", "You can ask for somebody to help you say what you want."),
    ]
    found = (
        section(setting, "Who you can talk to", "left-speech-bubble", [idea for idea in talk if idea]),
        section(setting, "If you do not agree", "raised-hand", disagree),
    )
    return tuple(part for part in found if part)
