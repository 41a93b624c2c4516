"""The last look at a form: whatever nothing accounted for is kept, so that no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from planforms.place import Place
from planforms.reading.document import Document, Paragraph
from planforms.reading.foreign.build import Build

__all__ = ["sweep"]


def sweep(document: Document, build: Build) -> None:
    """Leave the lines of which some words were neither placed, nor left, nor the form's own."""
    for text, place in _pieces(document):
        told = [_words(words) for words in build.told.get(place.under(""), ())]
        lines = [(line, _words(line)) for line in text.split("\n")]
        # A line that was told as it stands comes first: its words are not there for another line to be made of.
        whole = {
            at for at in sorted(range(len(lines)), key=lambda at: -len(lines[at][1])) if _taken_out(told, lines[at][1])
        }
        rest = Counter(word for words in told for word in words)
        for at, (line, said) in enumerate(lines):
            if at not in whole:
                if Counter(said) - rest:
                    build.leave_words(line, place)
                rest -= Counter(said)


def _taken_out(told: list[list[str]], said: list[str]) -> bool:
    """Take words that follow each other out of what was told, in place; False where they do not stand there so."""
    for number, words in enumerate(told):
        for at in range(len(words) - len(said) + 1):
            if words[at : at + len(said)] == said:
                told[number : number + 1] = [words[:at], words[at + len(said) :]]
                return True
    return False


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
