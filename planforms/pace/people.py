"""Whose hands an action is in: people as they are named, and when two names are one person's."""

from __future__ import annotations

from planforms.plan import Action, Who
from planforms.text import comparable

__all__ = ["name_of", "responsible_for", "same_person"]


def name_of(who: Who) -> str:
    """The name; where there is none the role, the organisation, or the words as written."""
    return (who.name or who.role or who.organisation or who.written).strip()


def responsible_for(action: Action, mark: str = "") -> tuple[str, ...]:
    """Those responsible for an action, each once; empty where nobody is named.

    Among several plans, `mark` is put behind whom the words of one plan do not make known to the others: "Mum (A)",
    while a name of two words or more is taken for one person wherever it stands.
    """
    names: dict[str, str] = {}
    for who in action.responsible:
        if name := " ".join(name_of(who).split()):
            known = not mark.strip() or len(who.name.split()) > 1
            names.setdefault(comparable(name), name if known else f"{name} ({mark.strip()})")
    return tuple(names.values())


def same_person(one: str, other: str) -> bool:
    """Whether two names differ in capitals and spaces at most."""
    return comparable(one) == comparable(other)
