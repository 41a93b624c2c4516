"""Sentences for the family from the structured fields of an action.

Words that somebody wrote for the family come first and are never altered. Where there are none, a sentence is made only
if its grammar is sure ("Mum will take you to football"); otherwise the name stands in front of the words as they were
written. A text about harm, risk or law is never put into another form.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from planforms.language import ENGLISH
from planforms.plain import hints, packaged_glossary, sentences
from planforms.text import capital
from planforms.views.family.grave import is_grave
from planforms.views.family.roles import known_role
from planforms.views.family.verbs import begins_with_verb

__all__ = ["Sentence", "Spoken", "deed_sentence", "for_small_children", "full_stop", "speaks_to_somebody"]

_MOST_DOERS = 3
_SMALL_CHILD_WORDS = 10
_OTHERS = re.compile(r"\b(?:he|him|his|she|her|hers|they|them|their|himself|herself|themselves)\b", re.IGNORECASE)
_AFTER_YOU = (
    r"(?=\s*(?:[.,;]|$)|\s+(?:to|at|in|on|about|with|from|for|by|after|before|into|back|home|and|every|each|how|what|why|"
    r"where|when|who|until|through|so|out|up|during|twice|once|weekly|daily|a|an|the)\b)"
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"^(?:to\s+)", re.IGNORECASE)
_KIN_CALLED = frozenset(
    "mum mummy mam mammy mom dad daddy nan nana nanny nain gran granny grandma grandad grandpa taid".split()
)
_TITLES = ("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "rev", "fr", "cllr", "nurse")


@dataclass(frozen=True)
class Spoken:
    """Who does something, as a sentence needs it: called so, the reader or not, a person or a role."""

    name: str
    you: bool
    named: bool


@dataclass(frozen=True)
class Sentence:
    """One thing that will be done: the words before the name, the name (set bold), the words after it.

    `sure` says that the sentence was written for the family, or made by a pattern; False: the words of the form as they
    were written, with nothing put into them.
    """

    before: str
    who: str
    after: str
    sure: bool = True

    @property
    def whole(self) -> str:
        """The sentence as it is read."""
        return f"{self.before}{self.who}{self.after}"


def deed_sentence(
    plain: str,
    words: str,
    doers: tuple[Spoken, ...],
    helpers: tuple[Spoken, ...],
    names: Collection[str],
    *,
    reader_name: str = "",
    finished: bool = False,
) -> Sentence:
    """Who does what, as one English sentence. `names` are all names that a sentence may hold, as they are called.

    `reader_name` is what the reader is called in the words of the form, to be addressed as "you" where that is sure.
    """
    if plain:
        return _authored(plain, doers)
    who = ENGLISH.joined([("you" if doer.you else doer.name) for doer in doers])
    others = [helper.name for helper in helpers if not helper.you and not _holds(helper.name, words)]
    you_too = any(helper.you for helper in helpers) and not any(doer.you for doer in doers)
    you_too = you_too and not (reader_name and _holds(reader_name, words))
    with_whom = ENGLISH.joined((["you"] if you_too else []) + [name for name in others if name not in who])
    together = f" With {with_whom}." if with_whom else ""
    if not who:
        return Sentence("", "No one named yet:", f" {full_stop(words) or 'Nothing written yet.'}{together}", sure=False)
    if not words:
        return Sentence("", capital(who), f" will help.{together}")
    said = _INFINITIVE.sub("", words) if begins_with_verb(_INFINITIVE.sub("", words), names) else words
    sure = not finished and not is_grave(words) and all(doer.named or doer.you for doer in doers)
    if sure and len(doers) <= _MOST_DOERS and begins_with_verb(said, names):
        object_words = _to_you(said, reader_name)
        return Sentence("", capital(who), f" will {object_words[:1].lower()}{full_stop(object_words[1:])}{together}")
    if sure and (spoken := _somebody_to(words, names)):
        return Sentence("", spoken[0], f" will {full_stop(_to_you(spoken[1], reader_name))}{together}")
    if said_already := _named_first(words, who, doers):
        return Sentence("", said_already, f"{full_stop(words[len(said_already) :])}{together}", sure=False)
    return Sentence("", f"{capital(who)}:", f" {full_stop(words)}{together}", sure=False)


def for_small_children(words: str) -> bool:
    """Whether words of the form would make a short, sure sentence that a small child can be read."""
    (first, *more) = sentences(words) or ((),)
    if more or not first or len(first.words) > _SMALL_CHILD_WORDS or re.search(r"[;:/()&]|\d", words):
        return False
    easy = not hints(first, "child", packaged_glossary(), _SMALL_CHILD_WORDS)
    return easy and not is_grave(words) and begins_with_verb(_INFINITIVE.sub("", words.strip()), ())


def speaks_to_somebody(plain: str, *, told: bool) -> bool:
    """Whether words for the family call somebody "you": the child. With `told` an order to somebody counts too."""
    return _YOU.search(plain) is not None or (told and begins_with_verb(plain, ()))


def full_stop(text: str) -> str:
    """The text with a full stop, unless it ends in a mark already."""
    return f"{text}." if text and text[-1].isalnum() else text


def _authored(plain: str, doers: tuple[Spoken, ...]) -> Sentence:
    """Words written for the family, whole: the first name set bold where they hold it; named after them otherwise."""
    places = {}
    for doer in doers:
        found = re.search(r"\byou\b", plain, re.IGNORECASE) if doer.you else None
        found = found or _place(doer.name, plain)
        if found:
            places[doer.name] = found
    if places:
        first = min(places.values(), key=re.Match.start)
        unsaid = ["you" if doer.you else doer.name for doer in doers if doer.name not in places]
        after = f"{full_stop(plain[first.end() :])} With {ENGLISH.joined(unsaid)}." if unsaid else plain[first.end() :]
        return Sentence(plain[: first.start()], first.group(), after)
    if not doers:
        return Sentence("", "", plain)
    who = ENGLISH.joined(["you" if doer.you else doer.name for doer in doers])
    looks = "look" if len(doers) > 1 or doers[0].you else "looks"
    return Sentence(f"{full_stop(plain)} ", capital(who), f" {looks} after this.")


def _named_first(words: str, who: str, doers: tuple[Spoken, ...]) -> str:
    """The name with which the words begin, as it stands there, where it is that of whoever does it; "" otherwise.

    It is the whole name; of one person with a first name and others, the first name too ("Lorna to ring").
    """
    calls = [who]
    if len(doers) == 1 and doers[0].named and not doers[0].you and not known_role(who):
        first, *more = who.split()
        calls += [first] if more and all(part[0].isupper() for part in who.split()) else []
    for called in calls:
        if found := re.match(rf"{re.escape(called)}(?![\w’'-])", words, re.IGNORECASE):
            return found[0]
    return ""


def _holds(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def _place(name: str, plain: str) -> re.Match[str] | None:
    """Where the words hold a name, its first word, or Mr or Ms with its last word."""
    first, *more = name.split() or [""]
    calls = [re.escape(name)]
    if more:
        calls += [] if first.casefold().rstrip(".") in _TITLES else [rf"{re.escape(first)}"]
        calls.append(rf"(?i:{'|'.join(_TITLES)})\.? {re.escape(more[-1])}")
    any_case = re.IGNORECASE if name.casefold() in _KIN_CALLED or name[:1].islower() else re.NOFLAG
    return re.search(rf"(?<!\w)(?:{'|'.join(calls)})(?!\w)", plain, any_case) if name else None


def _somebody_to(words: str, names: Collection[str]) -> tuple[str, str] | None:
    """Who and what of "Mum to take Rowan to school", where Mum is somebody of the plan and a verb follows."""
    found = re.match(r"(?P<who>[^\W\d_][\w’'. -]{0,40}?) to (?P<what>\w.*)$", words, re.DOTALL)
    if found and capital(found["who"]) in names and begins_with_verb(found["what"], names):
        return capital(found["who"]), found["what"]
    return None


def _to_you(words: str, name: str) -> str:
    """The words with the reader's own name as "you", where each of its places is sure to be an object."""
    if not name or name not in words or _OTHERS.search(words):
        return words
    own = re.sub(rf"(?<!\w){re.escape(name)}[’']s(?!\w)", "your", words)
    you = re.sub(rf"(?<!\w){re.escape(name)}{_AFTER_YOU}", "you", own)
    return words if _holds(name, you) else you
