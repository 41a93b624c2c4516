"""Who does something, as a professional document names them: the name first, then what the name alone does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planforms.pace.people import name_of
from planforms.plan import Person, Who
from planforms.text import comparable, fold, joined

__all__ = ["Roles", "name_of", "names", "uncaught", "whole"]

_WORD = re.compile(r"\w+")


def names(whos: Iterable[Who]) -> str:
    """Claire Ashdown and Rowan"""
    return joined([name for who in whos if (name := name_of(who))])


def whole(who: Who) -> str:
    """All that is known of somebody, in one line: Jane Smith (SW, Children’s services)"""
    name = name_of(who)
    more = [text.strip() for text in (who.role, who.organisation) if text.strip() and text.strip() != name]
    more += uncaught([who])
    return f"{name} ({', '.join(more)})" if more else name


class Roles:
    """What the list of people says of each name, so that a table does not say it again."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._said: dict[str, set[str]] = {}
        for person in people:
            known = {fold(text) for text in (person.role, person.organisation, person.relationship)}
            self._said.setdefault(comparable(person.name), set()).update(known)

    def notes(self, whos: Sequence[Who]) -> tuple[str, ...]:
        """Roles and organisations that the list of people does not hold, and words that no part of a name caught."""
        notes = []
        for who in whos:
            said = self._said.get(comparable(who.name), set())
            more = [text.strip() for text in (who.role, who.organisation) if text.strip() and fold(text) not in said]
            more = [text for text in more if text != name_of(who)]
            if more:
                notes.append(", ".join(more) if len(whos) == 1 else f"{name_of(who)}: {', '.join(more)}")
        return (*notes, *uncaught(whos))


def uncaught(whos: Sequence[Who]) -> tuple[str, ...]:
    """The words of a cell as they were written, where names, roles and organisations do not hold all of them."""
    caught = set(_words(" ".join(f"{who.name} {who.role} {who.organisation}" for who in whos)))
    written = dict.fromkeys(who.written.strip() for who in whos if who.name or who.role or who.organisation)
    small = {"and", "with", "the", "of", "from", "lead"}
    return tuple(f"“{text}”" for text in written if set(_words(text)) - caught - small)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
