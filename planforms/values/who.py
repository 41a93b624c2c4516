"""Who does something, as people write it."""

from __future__ import annotations

from collections.abc import Sequence

from planforms.plan import Who
from planforms.values.doubt import Doubt

__all__ = [
    "say_people",
    "say_responsibility",
    "say_who",
    "understand_people",
    "understand_responsibility",
    "understand_who",
]


def understand_who(text: str) -> Who | None:
    """The one person or organisation that the text names; None for an empty text."""
    return Who(name=text.strip(), written=text.strip()) if text.strip() else None


def understand_people(text: str) -> tuple[Who, ...]:
    """Everybody whom the text names, in its order."""
    return tuple(who for line in text.splitlines() if (who := understand_who(line)))


def understand_responsibility(text: str) -> tuple[tuple[Who, ...], tuple[Who, ...], tuple[Doubt, ...]]:
    """Who is responsible, who is involved, and what is doubtful about it."""
    return understand_people(text), (), ()


def say_who(who: Who) -> str:
    """One person as a cell gives them: the words as written, else name, role and organisation."""
    return who.written or ", ".join(part for part in (who.name, who.role, who.organisation) if part)


def say_people(people: Sequence[Who]) -> str:
    """Several people, one per line."""
    return "\n".join(say_who(who) for who in people)


def say_responsibility(responsible: Sequence[Who], involved: Sequence[Who]) -> str:
    """Those responsible, one per line, then those involved."""
    return "\n".join([*(say_who(who) for who in responsible), *(f"With: {say_who(who)}" for who in involved)])
