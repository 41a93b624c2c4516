"""What pages of family copies are built of: finished words, each beside its picture.

A picture is the address of an image: one of the package ("symbols/kite.svg") or one of the organisation's own as data.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from planforms.views.family.explain import Explained
from planforms.views.family.speech import NO_WORDS, Piece, Words

__all__ = ["Card", "Face", "FamilyPage", "Footing", "Idea", "Person", "Quote", "Section"]


@dataclass(frozen=True)
class Idea:
    """One idea: its picture, its words, when (no words where that is not said), and hard words explained.

    `mark` is the picture of a state, beside its word in `when` ("Done"). `beside` says that the date stands in a column
    of its own.
    """

    picture: str = field(metadata={"printed": False})
    words: Words
    when: Words = NO_WORDS
    explained: tuple[Explained, ...] = ()
    mark: str = field(default="", metadata={"printed": False})
    beside: bool = field(default=False, metadata={"printed": False})
    long: bool = field(default=False, metadata={"printed": False})

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words in pieces, the hard ones marked where they first stand."""
        return self.words.pieces([word.term for word in self.explained])


@dataclass(frozen=True)
class Card:
    """One outcome: picture, title, what is done for it, and how it is going ("" where nobody has said).

    `done` are the short lines of what has been done already, under their heading, where they stand apart from the rest.
    """

    picture: str = field(metadata={"printed": False})
    title: Words
    ideas: tuple[Idea, ...]
    done_heading: str = ""
    done: tuple[Idea, ...] = ()
    empty: str = ""
    mark: str = field(default="", metadata={"printed": False})
    going: str = ""
    explained: tuple[Explained, ...] = ()
    long: bool = field(default=False, metadata={"printed": False})

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The title in pieces, as those of an idea."""
        return self.title.pieces([word.term for word in self.explained])


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, and whose they are."""

    words: Words
    said_by: str
    long: bool = field(default=False, metadata={"printed": False})


@dataclass(frozen=True)
class Person:
    """Somebody who helps: picture, name, job in plain words, and what somebody in that job does."""

    picture: str = field(metadata={"printed": False})
    name: str
    role: str = ""
    does: str = ""


@dataclass(frozen=True)
class Section:
    """Ideas under one heading. `picture` is that of the heading."""

    heading: str
    ideas: tuple[Idea, ...]
    picture: str = field(default="", metadata={"printed": False})


@dataclass(frozen=True)
class Face:
    """A face to colour, and its word."""

    picture: str = field(metadata={"printed": False})
    word: str


@dataclass(frozen=True)
class Footing:
    """What every family copy has: its language and direction, how it is set, whether it is a draft.

    `status` says that it is a draft, or who checked it and when; `whose` stands at the foot of each page beside the
    words of "Page 1 of 2".
    """

    language: str = field(metadata={"printed": False})
    direction: str = field(metadata={"printed": False})
    reader: str = field(metadata={"printed": False})
    preset: str = field(metadata={"printed": False})
    draft: str
    status: str
    whose: str
    page_word: str
    of_word: str


@dataclass(frozen=True)
class FamilyPage:
    """The head and foot of every family copy."""

    footing: Footing
    document_title: str
    title: str
    about: tuple[str, ...]

    @property
    def language(self) -> str:
        """The language of its words."""
        return self.footing.language
