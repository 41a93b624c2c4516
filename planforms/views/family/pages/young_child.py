"""The copy for a child of 5 to 7, to be read aloud together: large pictures, few words, room to draw."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.views.family.blocks import faces, footing, ideas_of, meet, people, quotes, said
from planforms.views.family.deeds import card, deed_idea, done_last, names_in
from planforms.views.family.parts import Card, Face, FamilyPage, Idea, Person, Quote
from planforms.views.family.permitted import ForYoungChild
from planforms.views.family.setting import Setting

__all__ = ["YoungChildPage", "young_child_page"]


@dataclass(frozen=True)
class YoungChildPage(FamilyPage):
    """Everything that a small child's copy says, in the order in which it says it."""

    quotes: tuple[Quote, ...]
    strengths_heading: str
    strengths: tuple[Idea, ...]
    people_heading: str
    people: tuple[Person, ...]
    cards_heading: str
    cards: tuple[Card, ...]
    no_cards: str
    next: tuple[Idea, ...]
    feeling_heading: str
    faces: tuple[Face, ...]
    drawing: str


def young_child_page(seen: ForYoungChild, setting: Setting) -> YoungChildPage:
    """The page of a small child, as it stands on the day of the setting."""
    whose = setting.say("{name}’s plan", name=seen.name) if seen.name else setting.say("My plan")
    names = names_in(seen.goals, seen.helpers, seen.name)
    lead = seen.lead
    tell = (
        said(setting, "left-speech-bubble", "You can always tell {name}.", name=lead)
        if lead
        else said(setting, "left-speech-bubble", "You can always tell a grown-up you trust.")
    )
    return YoungChildPage(
        footing=footing(setting, whose),
        document_title=whose,
        title=setting.say("Hello {name}", name=seen.name) if seen.name else setting.say("Hello"),
        about=(setting.say("This plan is for you."), setting.say("We want to help you.")),
        quotes=quotes(seen.said, setting),
        strengths_heading=setting.say("Good things") if seen.strengths else "",
        strengths=ideas_of(seen.strengths, setting, "sun-with-face"),
        people_heading=setting.say("These people help you") if seen.helpers else "",
        people=people(seen.helpers, setting),
        cards_heading=setting.say("What we want"),
        cards=tuple(
            card(goal, setting, (deed_idea(deed, setting, names, seen.name) for deed in done_last(goal.deeds)))
            for goal in seen.goals
        ),
        no_cards="" if seen.goals else setting.say("We have not yet agreed what we want to be different."),
        next=(*meet(seen.meetings, setting)[:1], tell),
        feeling_heading=setting.say("How do you feel? Colour a face."),
        faces=faces(setting),
        drawing=setting.say("Draw a really good day."),
    )
