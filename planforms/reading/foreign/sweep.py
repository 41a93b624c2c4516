"""The last look at a form: whatever nothing accounted for is kept, so that no word is lost."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from planforms.place import Place
from planforms.reading.document import Document, Paragraph
from planforms.reading.foreign.build import Build

__all__ = ["sweep"]

_START = 3  # words by which the places where a line may have been told are found


def sweep(document: Document, build: Build) -> None:
    """Leave the lines of which some words were neither placed, nor left, nor the form's own."""
    for text, place in _pieces(document):
        words = [_words(words) for words in build.told.get(place.under(""), ())]
        if _words(text) in words:
            continue
        told = _Told(words)
        lines = [(line, _words(line)) for line in text.split("\n")]
        # A line that was told as it stands comes first: its words are not there for another line to be made of.
        whole = {at for at in sorted(range(len(lines)), key=lambda at: -len(lines[at][1])) if told.take(lines[at][1])}
        rest = told.rest()
        for at, (line, said) in enumerate(lines):
            if at not in whole:
                if Counter(said) - rest:
                    build.leave_words(line, place)
                rest -= Counter(said)


class _Told:
    """The words that were told of one place, in the order in which they were told."""

    def __init__(self, told: Iterable[list[str]]) -> None:
        self._told: list[list[str | None]] = [[*words] for words in told]  # None where a word was taken out
        self._starts: dict[tuple[str | None, ...], list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(self._told):
            for at in range(len(words)):
                for length in range(1, _START + 1):
                    self._starts[tuple(words[at : at + length])].append((number, at))

    def take(self, said: list[str]) -> bool:
        """Take words that follow each other out of what was told; False where they do not stand there so."""
        for number, at in self._starts.get(tuple(said[:_START]), ()):
            if self._told[number][at : at + len(said)] == said:
                self._told[number][at : at + len(said)] = [None] * len(said)
                return True
        return not said

    def rest(self) -> Counter[str]:
        """The words that were not taken out."""
        return Counter(word for words in self._told for word in words if word is not None)


def _pieces(document: Document) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if block.place.part != "sheet name":
                yield block.text, block.place
                yield block.struck, block.place
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield cell.text, cell.place
                    yield cell.struck, cell.place


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
