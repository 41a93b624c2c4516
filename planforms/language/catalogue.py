"""All fixed wording of the family copies, in each language that they come in.

The English words stand where they are used, as `language.say("...")`, or `fixed("...")` in a table of data. The other
languages stand in `words/<code>.po`, one gettext catalogue each: any program for translators opens them. A sentence
that has no translation is an error and not English in the middle of a Welsh page: a test holds the catalogues full.

What a person wrote is in none of them and is never translated by a program.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from babel.dates import format_date
from babel.lists import format_list
from babel.messages.pofile import read_po

from planforms.assets import asset_text
from planforms.text import NBSP

__all__ = ["ENGLISH", "LANGUAGES", "Language", "fixed", "language"]

_PLACE = re.compile(r"\{(?P<name>[a-z]+)\}")
_AND_OR = re.compile(r"a\(c\) (?=(?P<first>\w)?)")
_VOWELS = "aeiouwyâêîôûŵŷàèìòùáéíóúäëïöü"


@dataclass(frozen=True)
class Language:
    """One language: its code, the tag of its pages (BCP 47), its own name, and which way it runs."""

    code: str
    tag: str
    name: str
    right_to_left: bool = False
    _sentences: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    def say(self, sentence: str, **values: str) -> str:
        """The fixed sentence in this language, its {places} filled with the values.

        Raises KeyError where the catalogue lacks the sentence: a page is in one language.
        """
        if not sentence:
            return ""
        words = self._sentences[sentence] if self.code != "en" else sentence
        return _PLACE.sub(lambda place: values[place["name"]], words) if values else words

    def day(self, date: dt.date, *, year: bool = False) -> str:
        """Friday 9 October, as it stands inside a sentence; with the year where that is wanted."""
        words = format_date(date, f"EEEE d'{NBSP}'MMMM{' y' if year else ''}", locale=self._locale)
        return words[:1].lower() + words[1:] if self.code == "cy" else words

    def month(self, date: dt.date) -> str:
        """October 2026"""
        return format_date(date, "MMMM y", locale=self._locale)

    def month_name(self, date: dt.date) -> str:
        """October"""
        return format_date(date, "LLLL", locale=self._locale)

    def day_in_month(self, date: dt.date, *, year: bool = False) -> str:
        """9 October; with the year where that is wanted"""
        return format_date(date, f"d'{NBSP}'MMMM{' y' if year else ''}", locale=self._locale)

    def short_day(self, date: dt.date, *, weekday: bool = True) -> str:
        """Fri 9 Oct, for a column that holds no more; without the weekday 9 Oct"""
        return format_date(date, f"{'EEE ' if weekday else ''}d'{NBSP}'MMM", locale=self._locale)

    def weekday(self, date: dt.date) -> str:
        """Friday"""
        return format_date(date, "EEEE", locale=self._locale)

    def joined(self, words: Sequence[str]) -> str:
        """The words as a list in a sentence: "Mum, Dad and Priya"."""
        listed = format_list(list(words), locale=self._locale) if words else ""
        return _AND_OR.sub(_welsh_and, listed).replace(", a", " a") if self.code == "cy" else listed

    @property
    def _locale(self) -> str:
        return self.tag.replace("-", "_")


def fixed(sentence: str) -> str:
    """Mark a fixed sentence of a table of data, so that it is found for the catalogues; it is said later."""
    return sentence


@cache
def language(code: str) -> Language:
    """The language of a code ("en", "cy", "ur"), with its catalogue. Raises KeyError for one that there is not."""
    tag, name, right_to_left = _KNOWN[code]
    return Language(code, tag, name, right_to_left, _sentences(code))


def _sentences(code: str) -> dict[str, str]:
    if code == "en":
        return {}
    catalogue = read_po(io.BytesIO(asset_text(f"words/{code}.po").encode()), locale=code, abort_invalid=True)
    return {str(message.id): str(message.string) for message in catalogue if message.id and message.string}


def _welsh_and(found: re.Match[str]) -> str:
    """Ac stands before a vowel, a before any other letter."""
    first = (found["first"] or "").casefold()
    return "ac " if first and first in _VOWELS else "a "


_KNOWN = {"en": ("en-GB", "English", False), "cy": ("cy", "Cymraeg", False), "ur": ("ur", "اردو", True)}
LANGUAGES = tuple(_KNOWN)
ENGLISH = Language("en", "en-GB", "English")
