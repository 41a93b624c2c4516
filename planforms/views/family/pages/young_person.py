"""The copy for a young person of 13 and more: what you said, what you do, what others do, your say."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.views.family.blocks import agreed_and_runs, footing, ideas_of, meet, people, quotes, section
from planforms.views.family.deeds import card, deed_idea, done_last, names_in, own_idea
from planforms.views.family.pages.child import talk_and_disagree
from planforms.views.family.parts import Card, FamilyPage, Person, Quote, Section
from planforms.views.family.permitted import ForYoungPerson, Goal
from planforms.views.family.setting import Setting

__all__ = ["YoungPersonPage", "young_person_page"]


@dataclass(frozen=True)
class YoungPersonPage(FamilyPage):
    """Everything that a young person's copy says, in the order in which it says it."""

    quotes_heading: str
    quotes: tuple[Quote, ...]
    before: tuple[Section, ...]
    yours: Section | None
    cards_heading: str
    cards: tuple[Card, ...]
    no_cards: str
    meet: Section | None
    people_heading: str
    people: tuple[Person, ...]
    talk: tuple[Section, ...]
    lines_heading: str


def young_person_page(seen: ForYoungPerson, setting: Setting) -> YoungPersonPage:
    """The page of a young person, as it stands on the day of the setting."""
    title = setting.say("{name}’s plan", name=seen.name) if seen.name else setting.say("My plan")
    names = names_in(seen.goals, seen.helpers, seen.name)
    helped = setting.say("You helped to make it.") if seen.took_part else setting.say("You can help to change it.")
    before = (
        section(setting, "Why we made this plan", "compass", ideas_of(seen.why, setting, "compass")),
        section(setting, "What is going well", "star", ideas_of(seen.strengths, setting, "star")),
    )
    own = [deed for goal in seen.goals for deed in goal.deeds if deed.yours]
    yours = section(
        setting, "What you will do", "clipboard", [own_idea(deed, setting, names, seen.name) for deed in own]
    )
    runs = agreed_and_runs(seen.agreed_on, seen.starts, seen.ends, setting)
    return YoungPersonPage(
        footing=footing(setting, title),
        document_title=title,
        title=title,
        about=(setting.say("This is your plan."), helped, *runs),
        quotes_heading=setting.say("What you said") if seen.said else "",
        quotes=quotes(seen.said, setting),
        before=tuple(part for part in before if part),
        yours=yours,
        cards_heading=setting.say("What other people do") if yours else setting.say("What we want to be different"),
        cards=tuple(_card(goal, setting, names, seen.name) for goal in seen.goals),
        no_cards="" if seen.goals else setting.say("We have not yet agreed what we want to be different."),
        meet=section(setting, "When we meet", "spiral-calendar", meet(seen.meetings, setting)),
        people_heading=setting.say("Who is helping you") if seen.helpers else "",
        people=people(seen.helpers, setting),
        talk=talk_and_disagree(seen.lead, setting),
        lines_heading=setting.say("Room for your own words"),
    )


def _card(goal: Goal, setting: Setting, names: frozenset[str], reader: str) -> Card:
    """An outcome with what others do for it; what the reader does stands above."""
    others = [deed for deed in done_last(goal.deeds) if not deed.yours]
    return card(goal, setting, (deed_idea(deed, setting, names, reader, dated=True) for deed in others))
