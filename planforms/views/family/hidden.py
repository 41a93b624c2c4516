"""Of whom nothing may reach a reader: people of the plan who are withheld from this reader.

Somebody is, where a withheld text names them, or holds their telephone or address. Where a text is withheld from the
reader and it is open whom it protects, every other grown-up of the family counts: in doubt a copy leaves out. A copy
for a child, or for any parent, may be seen by all of the family, so that what is withheld from one is withheld from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planforms.plan import Plan, Withheld
from planforms.text import comparable
from planforms.views.family.cast import Cast
from planforms.views.family.reader import CHILD_READERS, Choices
from planforms.views.family.recipient import Recipient
from planforms.withheld import Secret, contacts, holds

__all__ = ["Hidden", "applying", "hidden_from"]

_EVERYONE = frozenset(("", "all", "anyone", "everybody", "everyone", "family", "the family", "nobody"))
_PARENTS = frozenset(("parent", "parents", "both parents", "carers", "parents and carers", "mum and dad"))


@dataclass(frozen=True)
class Hidden:
    """The places of hidden people: `sure` because they are named, `doubtful` because nobody said whom it protects."""

    sure: frozenset[int] = frozenset()
    doubtful: frozenset[int] = frozenset()

    @property
    def all(self) -> frozenset[int]:
        """Everybody who is hidden."""
        return self.sure | self.doubtful


def hidden_from(plan: Plan, to: Recipient, choices: Choices) -> Hidden:
    """The people of whom nothing may reach a recipient."""
    cast = Cast(plan, to.reader)
    others = [n for n, person in enumerate(plan.people) if person.part != "child" and n not in to.you and person.name]
    sure: set[int] = set()
    doubtful: set[int] = set()
    for item in applying(plan, to, choices, cast):
        named = {number for number in others if _names(item.text, plan, number, cast)}
        sure |= named
        if not named and _readers(item.from_whom, cast) & _reached(plan, to):
            doubtful |= {number for number in others if cast.is_kin(number)}
    allowed = {number for words in choices.allow if (number := cast.find(words)) is not None}
    return Hidden(frozenset(sure), frozenset(doubtful - sure - allowed))


def applying(plan: Plan, to: Recipient, choices: Choices, cast: Cast) -> Iterator[Withheld]:
    """The entries that hold for a recipient: all, but those that are clearly withheld from other people alone."""
    for item in plan.withheld:
        if not item.text.strip():
            continue
        from_whom = _readers(item.from_whom, cast)
        adult = to.named and to.reader not in CHILD_READERS
        if not adult or not from_whom or from_whom & to.you:
            yield item
    yield from (Withheld(text=text) for text in choices.withhold if text.strip())


def _readers(words: str, cast: Cast) -> frozenset[int]:
    """The people from whom something is withheld; nobody in particular where that is everybody, or not clear."""
    text = comparable(words)
    if text in _EVERYONE:
        return frozenset()
    if text in _PARENTS:
        return frozenset(number for number, person in enumerate(cast.people) if person.part == "parent")
    parts = text.replace(" and ", ",").replace("&", ",").replace("/", ",").replace(";", ",").split(",")
    found = [cast.find(part.strip(" ().’'")) for part in parts if part.strip()]
    known = frozenset(number for number in found if number is not None)
    return known if len(known) == len(found) else frozenset()


def _reached(plan: Plan, to: Recipient) -> frozenset[int]:
    """Everybody of the list who may read the copy."""
    if to.reader == "parent" and not to.named:
        return frozenset(number for number, person in enumerate(plan.people) if person.part == "parent")
    return to.you


def _names(text: str, plan: Plan, number: int, cast: Cast) -> bool:
    """Whether a withheld text names a person, alone or among other words, or holds what reaches that person."""
    person = plan.people[number]
    if cast.find(text) == number or holds(text, Secret(person.name, "person", "")):
        return True
    return any(
        holds(text, Secret(contact.text, "contact", "")) or holds(person.contact, Secret(text, "contact", ""))
        for contact in contacts(person.contact)
    )
