"""Hard words of a copy, each explained where it first stands: beside the word, never in its place."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.language import ENGLISH
from planforms.plain import Glossary
from planforms.views.family.speech import Words

__all__ = ["Explained", "Explainer"]


@dataclass(frozen=True)
class Explained:
    """A hard word as it stands in the copy, and what it means."""

    term: str
    means: str


class Explainer:
    """The glossary for one copy of a plan of a kind: each word is explained once, an English one in an English copy."""

    def __init__(self, glossary: Glossary, kind: str, language: str) -> None:
        self._glossary, self._kind, self._language = glossary, kind, language
        self._done: set[str] = set()
        self.ambiguous: list[str] = []

    def of(self, *words: Words) -> tuple[Explained, ...]:
        """What is to be explained in the words, in their order. Labels for harm are not: they are the worker's."""
        if self._language != ENGLISH.code:
            return ()
        found = []
        for text in words:
            for term, place in self._glossary.found_in(text.whole, self._kind):
                if term.use == "ambiguous":
                    self.ambiguous.append(place[0])
                elif term.use == "" and term.term not in self._done:
                    self._done.add(term.term)
                    found.append(Explained(place[0], term.means))
        return tuple(found)
