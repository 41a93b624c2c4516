"""Small pure functions over text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["NBSP", "fold", "joined"]

NBSP = "\u00a0"
_NUMBERING = re.compile(r"^(?:\(?[0-9]{1,2}[a-z]?[.)]\s+|q[0-9]+[.:]?\s+)")
_BRACKETS = re.compile(r"\s*[\[(][^\])]*[\])]")
_FOOTNOTE = re.compile(r"(?<=[a-z?])[0-9]{1,2}$")
_PLURAL = re.compile(r"\((?:s|es|ies)\)")


@lru_cache(maxsize=20_000)
def fold(label: str) -> str:
    """A label in the form in which labels are compared: case, numbering, quotes, brackets and final marks gone."""
    text = label.replace(NBSP, " ").replace("’", "'").replace("‘", "'").casefold()
    text = _PLURAL.sub("", text)
    text = _BRACKETS.sub("", text)
    text = " ".join(text.split()).strip(" *:?.–-…")
    text = _NUMBERING.sub("", text)
    return _FOOTNOTE.sub("", text).strip(" *:?.")


def joined(words: Sequence[str], last: str = "and") -> str:
    """The words as a list in a sentence: "Mum, Dad and Priya"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
