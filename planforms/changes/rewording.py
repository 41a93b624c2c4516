"""How a text was reworded: which words stayed, which went, which came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

__all__ = ["Piece", "reworded"]

_TOKEN = re.compile(
    r"\w+\s?|[^\w\s]\s?|\s+"
)  # a word with the space behind it, so that words that changed stay together


@dataclass(frozen=True)
class Piece:
    """A stretch of words: `kept` in both, `gone` from the old, `new` in the new."""

    text: str
    state: Literal["kept", "gone", "new"]


def reworded(old: str, new: str) -> tuple[Piece, ...]:
    """The new text, with what went marked at its place. What is kept or gone is the old text, in order."""
    return tuple(_pieces(_TOKEN.findall(old), _TOKEN.findall(new)))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("".join(old[from_old:to_old]), "kept")
            continue
        if to_old > from_old:
            yield Piece("".join(old[from_old:to_old]), "gone")
        if to_new > from_new:
            yield Piece("".join(new[from_new:to_new]), "new")
