"""A text as sentences. A line of a list is a sentence of its own; "Mr." and "9.30" end none."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Sentence", "sentences", "words_of"]

# A mark that ends a sentence, what closes after it, then a space before a capital, a digit or an opening quote.
_END = re.compile(r"(?<=[.!?])[)”’\"']?\s+(?=[“‘\"'(]?[^\W_a-z])")
_NO_END = re.compile(r"(?:^|\s)(?:mr|mrs|ms|mx|dr|prof|rev|st|no|e\.g|i\.e|approx|etc|cf|[a-z])\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[’'.\-–/][^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a text, and where it begins there."""

    text: str
    begin: int

    @property
    def words(self) -> tuple[str, ...]:
        """Its words; "9.30", "well-being" and "Rowan’s" are one each."""
        return words_of(self.text)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in their order, those without a word left out."""
    found = []
    for line in re.finditer(r"[^\n\r]+", text):
        begin = line.start()
        for end in (*(mark.end() for mark in _END.finditer(line[0])), len(line[0])):
            piece = text[begin : line.start() + end]
            if end < len(line[0]) and _NO_END.search(piece.rstrip()):
                continue
            if _WORD.search(piece):
                lead = len(piece) - len(piece.lstrip())
                found.append(Sentence(piece.strip(), begin + lead))
            begin = line.start() + end
    return tuple(found)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(_WORD.findall(text))
