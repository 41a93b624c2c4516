"""Parts that several pages share: texts as ideas, own words, people, meetings, whom to talk to, whose copy it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from planforms.language import ENGLISH, fixed
from planforms.plain import sentences
from planforms.views.family.dates import meeting_words, runs
from planforms.views.family.parts import Face, Footing, Idea, Person, Quote, Section
from planforms.views.family.permitted import Helper, Meeting, Said, Text
from planforms.views.family.reader import CHILD_READERS
from planforms.views.family.roles import role_explained, role_picture, role_words
from planforms.views.family.sentences import full_stop
from planforms.views.family.setting import Setting
from planforms.views.family.speech import Words

__all__ = [
    "agreed_and_runs",
    "contact",
    "faces",
    "first_name",
    "footing",
    "ideas_of",
    "meet",
    "people",
    "quotes",
    "said",
    "section",
    "status",
]

_LONG_QUOTE = 240
_IN_A_ROW = 5


def said(setting: Setting, picture: str, sentence: str, **values: str) -> Idea:
    """A fixed sentence as an idea beside a picture."""
    return Idea(setting.picture("", picture), setting.speech.fixed(sentence, **values))


def section(setting: Setting, heading: str, picture: str, ideas: Sequence[Idea]) -> Section | None:
    """Ideas under a heading; None where there are none, so that the heading leaves no trace."""
    return Section(setting.say(heading), tuple(ideas), setting.pictures.named(picture)) if ideas else None


def ideas_of(texts: Sequence[Text] | Text | None, setting: Setting, otherwise: str) -> tuple[Idea, ...]:
    """Words of the plan as ideas, one for each text; in Easy Read one for each sentence."""
    found = []
    for text in (texts,) if isinstance(texts, Text) else texts or ():
        pieces = [full_stop(line) for line in text.words.splitlines() if line.strip()]
        if setting.preset == "easy-read" and setting.speech.language.code == ENGLISH.code:
            pieces = [sentence.text for piece in pieces for sentence in sentences(piece)] or pieces
        for number, piece in enumerate(pieces):
            place = text.place if len(pieces) == 1 else f"{text.place}#{number + 1}"
            words = setting.speech.text(place, piece)
            found.append(Idea(setting.picture(piece, otherwise), words, explained=setting.explainer.of(words)))
    return tuple(found)


def quotes(own: Sequence[Said], setting: Setting) -> tuple[Quote, ...]:
    """Own words, and whose they are. They are theirs, and shared by agreement: nobody puts them in plain words."""
    found = []
    for one in own:
        by = _yours(setting) if one.you else setting.say("{name} said this.", name=one.by) if one.by else ""
        found.append(Quote(setting.speech.text(one.place, one.words, plain=True), by, len(one.words) > _LONG_QUOTE))
    return tuple(found)


def _yours(setting: Setting) -> str:
    return setting.say("You said this.") if setting.reader in CHILD_READERS else setting.say("These are your words.")


def people(helpers: Sequence[Helper], setting: Setting) -> tuple[Person, ...]:
    """Who helps, each with the job in plain words and what somebody in that job does; the reader is not among them."""
    found = []
    for helper in helpers:
        if helper.you:
            continue
        otherwise = "people-hugging" if helper.kin else "bust-in-silhouette"
        does = role_explained(helper.role, setting.speech.language)
        role = "" if helper.kin and setting.reader != "public" else role_words(helper.role, setting.speech.language)
        picture = setting.picture("", role_picture(helper.role) or otherwise)
        found.append(Person(picture, helper.name or role, role if helper.name else "", does))
    return tuple(found)


def meet(meetings: Sequence[Meeting], setting: Setting) -> tuple[Idea, ...]:
    """When we meet: the next meeting, then the others."""
    said = meeting_words(meetings, setting.speech, setting.today)
    return tuple(Idea(setting.picture("", "spiral-calendar"), words) for words in said)


def contact(setting: Setting) -> tuple[Idea, ...]:
    """The organisation's own words on whom to talk to, from its settings."""
    picture = setting.pictures.named("telephone-receiver")
    return tuple(Idea(picture, Words(text)) for text in setting.contact)


def first_name(name: str) -> str:
    """The first word of a name; "" of none."""
    return name.split(maxsplit=1)[0] if name else ""


def faces(setting: Setting) -> tuple[Face, ...]:
    """Three faces to colour: how somebody feels about the plan."""
    listed = (
        ("smiling-face", fixed("Happy")),
        ("neutral-face", fixed("Not sure")),
        ("frowning-face", fixed("Not happy")),
    )
    return tuple(Face(setting.pictures.named(picture), setting.say(word)) for picture, word in listed)


def agreed_and_runs(
    agreed_on: dt.date | None, starts: dt.date | None, ends: dt.date | None, setting: Setting
) -> list[str]:
    """When the plan was agreed, and from when to when it runs."""
    agreed = setting.say("We agreed it on {day}.", day=setting.day(agreed_on)) if agreed_on else ""
    return [sentence for sentence in (agreed, runs(starts, ends, setting.speech.language)) if sentence]


def status(setting: Setting) -> str:
    """That the copy is a draft, or who checked it and when."""
    if not setting.approved_by:
        return setting.say("This is a draft. Nobody has checked it yet.")
    return setting.say("{name} checked this copy on {day}.", name=setting.approved_by, day=setting.day(setting.today))


def footing(setting: Setting, whose: str) -> Footing:
    """What every page carries; `whose` stands at its foot."""
    language = setting.speech.language
    return Footing(
        language=language.tag,
        direction="rtl" if language.right_to_left else "ltr",
        reader=setting.reader,
        preset=setting.preset,
        draft="" if setting.approved_by else setting.say("Draft"),
        status=status(setting),
        whose=whose,
        page_word=setting.say("Page"),
        of_word=setting.say("of"),
    )
