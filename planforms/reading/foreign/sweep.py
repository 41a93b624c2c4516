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
        told = Counter(word for words in build.told.get(place.under(""), ()) for word in _words(words))
        for line in text.split("\n"):
            said = Counter(_words(line))
            if said - told:
                build.leave_words(line, place)
            told -= said


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
