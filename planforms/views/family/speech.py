"""Words on their way to a page in some language: what is fixed is said in it, what a person wrote stays as written.

A person's words are never translated by a program. They go out in a translation sheet, and what a translator wrote
for them is put in their place; without that they stay in the language of the plan and are marked as such, so that a
screen reader reads them aright.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from planforms.language import ENGLISH, Language
from planforms.views.family.sentences import Sentence

__all__ = ["NO_WORDS", "Piece", "Speech", "Unit", "Words"]

Piece = tuple[str, Literal["plain", "name", "term"]]


@dataclass(frozen=True)
class Words:
    """Words on a page: before a name, the name (set bold), after it. `lang` is that of words in another language."""

    before: str
    who: str = ""
    after: str = ""
    lang: str = field(default="", metadata={"printed": False})

    @property
    def whole(self) -> str:
        """The words as they are read."""
        return f"{self.before}{self.who}{self.after}"

    def pieces(self, terms: Sequence[str] = ()) -> tuple[Piece, ...]:
        """The words in pieces, and what each is: plain, the name, or where one of the hard words first stands."""
        found: list[Piece] = [(self.before, "plain"), (self.who, "name"), (self.after, "plain")]
        for term in terms:
            at = next((n for n, (text, kind) in enumerate(found) if term in text and kind == "plain"), None)
            if at is not None:
                before, _, after = found[at][0].partition(term)
                found[at : at + 1] = [(before, "plain"), (term, "term"), (after, "plain")]
        return tuple((text, kind) for text, kind in found if text)


NO_WORDS = Words("")


@dataclass(frozen=True)
class Unit:
    """One piece to translate: where in the plan it comes from, and its words as an English copy prints them."""

    place: str
    text: str


class Speech:
    """The words of one copy in one language. It keeps what there is to translate, and what a person should look at."""

    def __init__(self, language: Language, translated: Mapping[str, tuple[str, str]] | None = None) -> None:
        self.language = language
        self._translated = translated or {}
        self.units: list[Unit] = []
        self.form_words: list[Unit] = []
        self.untranslated: list[Unit] = []

    def say(self, sentence: str, **values: str) -> str:
        """A fixed sentence in the language of the copy."""
        return self.language.say(sentence, **values)

    def fixed(self, sentence: str, **values: str) -> Words:
        """A fixed sentence, as words of the page."""
        return Words(self.say(sentence, **values))

    def text(self, place: str, words: str, *, plain: bool = False) -> Words:
        """Words that a person wrote, or their translation. `plain` says that they were written for the family."""
        return self.sentence(place, Sentence(words, "", ""), plain=plain)

    def sentence(self, place: str, sentence: Sentence, *, plain: bool = False) -> Words:
        """A sentence about an action, or its translation. Without `plain` its words are those of the form."""
        unit = Unit(place, sentence.whole)
        if unit.text:
            self.units.append(unit)
        if unit.text and not plain:
            self.form_words.append(unit)
        if self.language.code == "en" or not unit.text:
            return Words(sentence.before, sentence.who, sentence.after)
        source, target = self._translated.get(place, ("", ""))
        if target.strip() and " ".join(source.split()) == " ".join(unit.text.split()):
            return Words(target.strip())
        self.untranslated.append(unit)
        return Words(sentence.before, sentence.who, sentence.after, lang=ENGLISH.tag)
