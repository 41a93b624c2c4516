"""Who is who in a plan: whom a word in a cell means, and what a reader calls each person.

A child calls people as the child does: Mum, Nanny Mo, Miss Patel. A grown-up reads the family's first names and the
professionals' whole names. Source: practice guides that teach social workers to write to the child.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from planforms.plan import Person, Plan, Who
from planforms.text import capital, comparable, fold
from planforms.views.family.reader import CHILD_READERS, Reader
from planforms.views.family.roles import known_role

__all__ = ["KIN", "Cast", "called", "kin_of", "one_line"]

KIN = frozenset(
    (
        "mum mummy mam mammy mom dad daddy nan nana nanna nanny nain gran granny grandma grandad granddad grandpa taid "
        "grandmother grandfather stepdad stepmum step-dad step-mum auntie aunty aunt uncle brother sister carer"
    ).split()
)
_SAME_KIN = {
    "mother": "mum", "moc": "mum", "mommy": "mum", "mam": "mum", "mummy": "mum", "birth mother": "mum",
    "father": "dad", "foc": "dad", "daddy": "dad", "birth father": "dad", "granddad": "grandad",
    "maternal grandmother": "grandmother", "paternal grandmother": "grandmother", "mgm": "grandmother",
    "pgm": "grandmother",
}  # fmt: skip
_CONTACT = re.compile(r"\S+@\S+|\+?[0-9][0-9 ()-]{5,}[0-9]")
_OWN_WORD = re.compile(r"[“\"‘']([^\W\d_][^”\"’']{1,30})[”\"’']")


class Cast:
    """The people of a plan, by their place in its list."""

    def __init__(self, plan: Plan, reader: Reader, you: Collection[int] = ()) -> None:
        self.people, self._reader, self._you = plan.people, reader, frozenset(you)
        self._subject = called(plan) if plan.kind == "child" else ""
        self._by_word = _words_for(plan)
        kin = [kin_of(person) for person in plan.people]
        self._kin = [word if word and kin.count(word) == 1 else "" for word in kin]

    def whom(self, who: Who) -> int | None:
        """The place in the list of people of whoever is named in a cell; None for anybody else."""
        return self.find(who.name or who.role or who.written)

    def find(self, words: str) -> int | None:
        """The place of the person whom the words mean: a whole name, a first name, Mum, the school nurse."""
        text = comparable(one_line(words))
        text = _SAME_KIN.get(text, text)
        return self._by_word.get(text) if text else None

    def name_of(self, number: int) -> str:
        """What the reader calls the person at a place of the list."""
        person = self.people[number]
        name = one_line(person.name)
        if person.part == "child":
            return self._subject or name
        own = _OWN_WORD.search(person.relationship)
        if self._reader in CHILD_READERS:
            return (one_line(own[1]) if own else "") or capital(self._kin[number]) or name or one_line(person.role)
        first = name.split()[0] if name.split() else ""
        return first if self._is_family(number) and self.find(first) == number else name or one_line(person.role)

    def is_kin(self, number: int) -> bool:
        """Whether the person at a place of the list is of the family."""
        return self._is_family(number)

    def is_you(self, number: int | None) -> bool:
        """Whether the person at a place of the list is the reader."""
        return number is not None and number in self._you

    def _is_family(self, number: int) -> bool:
        return bool(kin_of(self.people[number])) or self.people[number].part in ("parent", "child")


def called(plan: Plan) -> str:
    """What the child or the partnership is called; "" where no name is given."""
    subject = plan.subject
    first = subject.name.split()[0] if plan.kind == "child" and subject.name.split() else subject.name
    return one_line(subject.preferred_name) or one_line(first)


def kin_of(person: Person) -> str:
    """mum, nanny: the word for a relative among a person's relationship or role; "" for others."""
    for words in (person.relationship, person.role):
        word = re.sub(r" (?:to|of) .*$", "", fold(re.split(r"[,;(]", words)[0]))
        word = _SAME_KIN.get(word, word)
        if word in KIN:
            return word
        if word.startswith(("great-grand", "great grand")):
            return "grandmother" if "mother" in word else "grandfather"
    return ""


def one_line(text: str) -> str:
    """A name on one line, without a telephone number or an e-mail address that was typed beside it."""
    return " ".join(_CONTACT.sub("", text).split()).strip(" ,;–-")


def _words_for(plan: Plan) -> dict[str, int]:
    """Each word that means one person of the plan alone, with that person's place."""
    found: dict[str, set[int]] = {}
    for number, person in enumerate(plan.people):
        own = _OWN_WORD.search(person.relationship)
        names = comparable(one_line(person.name))
        words = {names, names.split()[0] if names else "", kin_of(person), comparable(own[1]) if own else ""}
        words.add(comparable(known_role(person.role) or one_line(person.role)))
        if person.part == "child":
            words |= {comparable(plan.subject.preferred_name), comparable(plan.subject.name)}
        for word in words - {""}:
            found.setdefault(word, set()).add(number)
    lone = {word: numbers.pop() for word, numbers in found.items() if len(numbers) == 1}
    short = {_shortened(plan.people[number].name): number for number in set(lone.values())}
    return {word: number for word, number in short.items() if word and word not in found} | lone


def _shortened(name: str) -> str:
    """C Ashdown"""
    words = comparable(name).split()
    return f"{words[0][0]} {words[-1]}" if len(words) > 1 else ""
