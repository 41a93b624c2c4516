"""The actions and outcomes of a copy: sentences with their dates, cards with how it is going."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from planforms.language import fixed
from planforms.text import comparable
from planforms.views.family.dates import by_day, is_late, said_when
from planforms.views.family.parts import Card, Idea
from planforms.views.family.permitted import Deed, Doer, Goal, Helper
from planforms.views.family.pictures import NEUTRAL
from planforms.views.family.reader import CHILD_READERS
from planforms.views.family.roles import known_role, role_picture, role_words
from planforms.views.family.sentences import Sentence, Spoken, deed_sentence, full_stop
from planforms.views.family.setting import Setting
from planforms.views.family.speech import NO_WORDS, Words
from planforms.views.family.verbs import begins_with_verb

__all__ = ["card", "deed_idea", "done_last", "going", "names_in", "own_idea"]

_DONE = "symbols/done.svg"
_DATED = ("parent", "public")
_BESIDE = 44  # letters of a date that stands beside the words: three lines
_LINE = {"clear": 58, "dyslexia": 52, "large": 44, "easy-read": 44}
_MOST_LINES = {"clear": 14, "dyslexia": 12, "large": 10, "easy-read": 8}
# A state with its mark, and the words that a family reads.
_GOING = {
    "not_started": ("not-started", fixed("Not started yet")),
    "started": ("seedling", fixed("Started")),
    "on_track": ("star", fixed("Going well")),
    "at_risk": ("ring-buoy", fixed("Needs help")),
    "off_track": ("ring-buoy", fixed("Needs help")),
    "done": ("done", fixed("Done")),
    "stopped": ("stopped", fixed("Stopped")),
}


def names_in(goals: Sequence[Goal], helpers: Sequence[Helper], name: str = "") -> frozenset[str]:
    """Every name that a sentence may hold, as it is called, and its first word. `name` is the child's."""
    doers = [doer for goal in goals for deed in goal.deeds for doer in (*deed.doers, *deed.helpers) if doer.named]
    names = {*(doer.name for doer in doers), *(helper.name for helper in helpers), name} - {""}
    return frozenset(names | {called.split()[0] for called in names})


def deed_idea(deed: Deed, setting: Setting, names: Collection[str], reader_name: str, *, dated: bool = False) -> Idea:
    """One action as an idea. With `dated` its day stands inside a sentence that was made by a pattern."""
    finished = deed.state in ("done", "stopped")
    folded = deed.plain and deed.state == "done" and setting.reader in CHILD_READERS
    sentence = deed_sentence(
        deed.plain, deed.words, () if folded else _spoken(deed.doers), _spoken(deed.helpers), names,
        reader_name=reader_name, finished=finished,
    )  # fmt: skip
    said = sentence.whole
    sentence = _introduced(sentence, deed, setting)
    english = setting.speech.language.code == "en"
    made = not deed.plain and sentence.sure and ". " not in sentence.after
    end = by_day(deed, setting.today, setting.speech.language) if dated and made and english else ""
    if end:
        sentence = replace(sentence, after=f"{sentence.after.rstrip('.')} {end}.")
    words = setting.speech.sentence(deed.place, sentence, plain=_is_plain(deed))
    silent = end or _too_much(deed, setting)
    when = NO_WORDS if silent else said_when(deed, setting.speech, setting.today)
    return Idea(
        picture=_picture(deed, setting),
        words=words,
        when=when,
        explained=setting.explainer.of(Words(said)),
        mark=f"symbols/{_GOING[deed.state][0]}.svg" if finished else "",
        beside=_beside(when, setting),
        long=_lines(words.whole, setting) > _MOST_LINES[setting.preset] // 2,
    )


def own_idea(deed: Deed, setting: Setting, names: Collection[str], reader_name: str) -> Idea:
    """One of the reader's own actions, under a heading that says so: "Keep the sleep diary", with whom."""
    alone = not deed.plain and begins_with_verb(deed.words, names) and deed.state not in ("done", "stopped")
    if not alone:
        return deed_idea(deed, setting, names, reader_name)
    others = [person.name for person in (*deed.doers, *deed.helpers) if not person.you]
    others = [name for name in others if name not in deed.words]
    together = f" With {setting.speech.language.joined(others)}." if others else ""
    words = setting.speech.sentence(deed.place, Sentence("", "", f"{full_stop(deed.words)}{together}"))
    when = said_when(deed, setting.speech, setting.today)
    return Idea(
        _picture(deed, setting), words, when, setting.explainer.of(words), beside=_beside(when, setting),
        long=_lines(words.whole, setting) > _MOST_LINES[setting.preset] // 2,
    )  # fmt: skip


def done_last(deeds: Iterable[Deed]) -> list[Deed]:
    """The actions of a child's card as they stand on it: first what is to come, then what is done."""
    return sorted(deeds, key=lambda deed: deed.state == "done")


def card(goal: Goal, setting: Setting, made: Iterable[Idea]) -> Card:
    """One outcome as a card, with the ideas that stand on it; how it is going counts all its actions.

    The ideas are made here one by one, after the title: a hard word is explained where it first stands. In a copy for a
    child what is done stands in short lines below the rest: what is still to come is what counts.
    """
    said = goal.plain or goal.words
    title = setting.speech.text(goal.place, said, plain=bool(goal.plain)) if said else setting.speech.fixed(_NO_TITLE)
    explained, picture = setting.explainer.of(title), _card_picture(goal, setting)
    state, ideas = going(goal, setting), tuple(made)
    done = tuple(idea for idea in ideas if idea.mark == _DONE) if setting.reader in CHILD_READERS else ()
    ideas = tuple(idea for idea in ideas if idea.mark != _DONE) if done else ideas
    mark, word = ("", "") if done and not ideas else _GOING.get(state, ("", ""))
    lines = _lines(title.whole, setting) + sum(1 + _lines(idea.words.whole, setting) for idea in ideas)
    return Card(
        picture=picture,
        title=title,
        ideas=ideas,
        done_heading=setting.say("Done") if done else "",
        done=done,
        empty=""
        if ideas or done
        else setting.say(_UNDECIDED)
        if goal.undecided
        else setting.say(_YOURS)
        if goal.deeds
        else "",
        mark=f"symbols/{mark}.svg" if mark else "",
        going=setting.say(word) if word else "",
        explained=explained,
        long=lines + sum(_lines(idea.words.whole, setting) for idea in done) > _most_lines(setting),
    )


def going(goal: Goal, setting: Setting) -> str:
    """What was recorded for the outcome; else what its actions say together; "" where nobody has said."""
    if goal.state:
        return goal.state
    states = {deed.state for deed in goal.deeds if deed.state != "stopped"}
    if states & {"at_risk", "off_track"} or any(is_late(deed, setting.today) for deed in goal.deeds):
        return "at_risk"
    if states == {"done"}:
        return "done"
    if states and states <= {"done", "on_track"}:
        return "on_track"
    if states & {"done", "on_track"}:
        return "started"
    return "not_started" if "not_started" in states else ""


_UNDECIDED = fixed("We have not yet agreed what we will do.")
_YOURS = fixed("This is yours to do. See above.")
_NO_TITLE = fixed("We have not yet written what we want here.")


def _is_plain(deed: Deed) -> bool:
    """Whether no word of the form stands in what is said of an action: it has plain words, or says who alone."""
    return bool(deed.plain) or not deed.words


def _spoken(doers: Sequence[Doer]) -> tuple[Spoken, ...]:
    return tuple(Spoken(doer.name, doer.you, doer.named) for doer in doers)


def _introduced(sentence: Sentence, deed: Deed, setting: Setting) -> Sentence:
    """The sentence with the job of its one doer, where a pattern made it and the name stands for the first time."""
    new = [doer for doer in deed.doers if setting.introduces(doer)]
    lone = sentence.sure and len(deed.doers) == len(new) == 1 and sentence.who == new[0].name
    lone = lone and sentence.after.startswith(" will ")
    if not lone or setting.speech.language.code != "en" or not known_role(new[0].role):
        return sentence
    role = role_words(new[0].role, setting.speech.language)
    same = comparable(role) in comparable(new[0].name)
    return sentence if same else replace(sentence, after=f", the {role},{sentence.after}")


def _too_much(deed: Deed, setting: Setting) -> bool:
    """Whether a date says nothing to the reader: a small child is told that something needs help, not since when."""
    return setting.reader == "young-child" and is_late(deed, setting.today)


def _beside(when: Words, setting: Setting) -> bool:
    """Whether a date stands beside the words: for grown-ups who read one line of many, in type that leaves room."""
    narrow = setting.preset in ("clear", "dyslexia") and 0 < len(when.whole) <= _BESIDE
    return narrow and setting.reader in _DATED


def _picture(deed: Deed, setting: Setting) -> str:
    """The picture of what is done; else that of the job of who does it; else the neutral one."""
    job = next((picture for doer in deed.doers if (picture := role_picture(doer.role))), "bust-in-silhouette")
    if setting.reader in ("child", "young-child") and setting.preset != "easy-read":  # they stand in no such row
        return setting.pictures.found(deed.plain or deed.words) or setting.pictures.named(job)
    return setting.picture(deed.plain or deed.words, job)


def _card_picture(goal: Goal, setting: Setting) -> str:
    """The picture of the outcome; else one of what is done for it; else the neutral one."""
    said = goal.plain or goal.words
    done = " ".join(deed.plain or deed.words for deed in goal.deeds)
    return setting.picture(said if setting.pictures.found(said) else done, NEUTRAL)


def _most_lines(setting: Setting) -> int:
    """How many lines of a card stay together; fewer where its rows may divide between pages, with the head on both."""
    most = _MOST_LINES[setting.preset]
    return most if setting.reader in ("child", "young-child") else most * 2 // 3


def _lines(text: str, setting: Setting) -> int:
    """About how many lines a text takes."""
    return sum(1 + len(line) // _LINE[setting.preset] for line in text.splitlines())
