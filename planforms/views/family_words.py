"""Sentences for the family from the structured fields of a plan.

Words that somebody wrote for the family come first and are never altered. Where there are none, a sentence is made
only if its grammar is sure ("Mum will take Rowan to football"); otherwise the name stands in front of the words as
they were written. Harm, risk and legal words are never softened, because no written word is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.plan import Action, Person, Plan, Who
from planforms.text import fold, joined
from planforms.views.family_roles import role_words
from planforms.views.wording import called

__all__ = ["Names", "Sentence", "action_sentence", "calling_name", "full_stop", "name_key", "possessive"]

# "Mum" and its like, as a relationship is written; verbs that begin an action; what after such a verb can only be its
# object, so that "visit the family" is told from "visit to the clinic".
_FAMILY = frozenset(
    (
        "mum mummy mam mammy mom dad daddy nan nana nanna nanny gran granny grandma grandad granddad grandpa stepdad "
        "stepmum step-dad step-mum auntie aunty"
    ).split()
)
_VERBS = frozenset(
    (
        "agree arrange ask attend bring call check collect complete contact create deliver develop discuss draft find "
        "follow give help invite keep make meet offer prepare provide read refer send share show speak support take "
        "teach tell update visit write"
    ).split()
)
_AFTER_VERB = frozenset(
    (
        "a an the this that these those his her their its our my your each every all both some any one two three four "
        "five six him them"
    ).split()
)
_CONTACT = re.compile(r"\S+@\S+|\+?[0-9][0-9 ()-]{5,}[0-9]")
_MANY = 3


@dataclass(frozen=True)
class Sentence:
    """One thing that will be done: the words before the name, the name (set bold), the words after it."""

    before: str
    who: str
    after: str

    @property
    def whole(self) -> str:
        """The sentence as it is read."""
        return f"{self.before}{self.who}{self.after}"


class Names:
    """What people are called in a family copy: the child's preferred name, "Mum", otherwise their name."""

    def __init__(self, plan: Plan) -> None:
        self._called: dict[str, str] = {}
        relations = [_relation(person) for person in plan.people]
        for person, relation in zip(plan.people, relations, strict=True):
            name = relation if relation and relations.count(relation) == 1 else _one_line(person.name)
            if person.part == "child":
                name = calling_name(plan) or name
            self._called[name_key(person.name)] = name
        if plan.subject.name:
            self._called.setdefault(name_key(plan.subject.name), calling_name(plan))
        self._called.pop("", None)

    def of(self, who: Who) -> str:
        """The name of somebody in a cell: name, else role, else organisation, else the words; never a telephone."""
        if who.name.strip():
            return self.called(who.name)
        if who.role.strip():
            return self._called.get(name_key(who.role)) or role_words(who.role)
        return _one_line(who.organisation or who.written)

    def called(self, name: str) -> str:
        """What the plan's person of that name is called; the name itself for somebody else."""
        return self._called.get(name_key(name)) or _one_line(name)

    def all(self) -> Iterable[str]:
        """Every name that a sentence may hold, as it is called."""
        return self._called.values()


def calling_name(plan: Plan) -> str:
    """What the child or the partnership is called; "" where no name is given."""
    return _one_line(called(plan))


def possessive(name: str) -> str:
    """Rowan’s"""
    return f"{name}’s"


def action_sentence(action: Action, names: Names) -> Sentence:
    """Who does what, as one sentence with the names in it."""
    who = [name for person in action.responsible if (name := names.of(person))]
    subject = _capital(joined(list(dict.fromkeys(who))))
    if action.plain.strip():
        return _authored(action.plain.strip(), who, subject)
    words = full_stop(action.description.strip())
    involved = [name for person in action.involved if (name := names.of(person)) and name not in who]
    together = f" With {joined(list(dict.fromkeys(involved)))}." if involved else ""
    if not subject:
        return Sentence("", "No one named yet:", f" {words or 'nothing written yet.'}{together}")
    if not words:
        return Sentence("", subject, f" will help.{together}")
    if _is_sure(action, words, names):
        return Sentence("", subject, f" will {words[:1].lower()}{words[1:]}{together}")
    return Sentence("", f"{subject}:", f" {words}{together}")


def name_key(name: str) -> str:
    """A name in the form in which names are compared."""
    return " ".join(name.casefold().split())


def full_stop(text: str) -> str:
    """The text with a full stop, unless it ends in a mark already."""
    return f"{text}." if text and text[-1].isalnum() else text


def _authored(plain: str, who: list[str], subject: str) -> Sentence:
    """Words written for the family, whole: the name set bold where they hold it, put in front where they do not."""
    for name in who:
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain)
        if found:
            return Sentence(plain[: found.start()], found.group(), plain[found.end() :])
    return Sentence("", f"{subject}:" if subject else "", f" {plain}" if subject else plain)


def _is_sure(action: Action, words: str, names: Names) -> bool:
    """Whether "Name will ..." is true and grammatical: still open, people named, a verb and what must be its object."""
    if action.status.state in ("done", "stopped"):
        return False
    if not all(person.name.strip() for person in action.responsible) or len(action.responsible) > _MANY:
        return False
    first, _, rest = words.partition(" ")
    if first.casefold() not in _VERBS or not rest:
        return False
    second = re.sub(r"\W+$", "", rest.split()[0])
    known = {name.split()[0] for name in names.all() if name}
    return second.casefold() in _AFTER_VERB or second in known


def _relation(person: Person) -> str:
    """Mum, for a parent whose relationship to the child is written so; "" otherwise."""
    word = re.sub(r" (?:to|of) .*$", "", fold(person.relationship))
    return _capital(word) if person.part == "parent" and word in _FAMILY else ""


def _one_line(text: str) -> str:
    """A name on one line, without a telephone number or an e-mail address that was typed beside it."""
    return " ".join(_CONTACT.sub("", text).split()).strip(" ,;–-")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
