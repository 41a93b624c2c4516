"""Texts in the form in which they are searched: case, accents, spacing, hyphens and line breaks do not count."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["ANYTHING", "BETWEEN", "SHORT", "core", "plain_letters"]

SHORT = 6
"""A shorter text ("Ann") counts only as a whole word: it must not be found in "annual"."""

ANYTHING, BETWEEN = r"[\W_]*", r"[\W_]+"
"""Patterns of what may stand between two letters of a word, and between two words."""

_UNDECOMPOSED = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_LETTER = re.compile(r"[^\W_]")


def plain_letters(text: str) -> str:
    """The text with case and accents removed; letters that are two, such as æ, written as two."""
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.casefold()).translate(_UNDECOMPOSED)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def core(text: str) -> str:
    """A pattern that finds the letters and digits of a text, whatever stands between them; "" where it has none.

    A letter may be doubled or not in a longer text (Philip, Phillip); a digit is as it is.
    """
    letters = _LETTER.findall(plain_letters(text))
    if not letters:
        return ""
    if len(letters) < SHORT:
        return rf"(?<![^\W_]){ANYTHING.join(map(re.escape, letters))}(?![^\W_])"
    once = [letter for at, letter in enumerate(letters) if at == 0 or letter != letters[at - 1] or letter.isdigit()]
    return ANYTHING.join(letter if letter.isdigit() else _run(re.escape(letter)) for letter in once)


def _run(letter: str) -> str:
    """A letter, once or more: the two of "Mill" and the three of "Mill Lane"."""
    return rf"{letter}(?:{ANYTHING}{letter})*"
