"""Sentences for the family from the structured fields of a plan.

Words that somebody wrote for the family come first and are never altered. Where there are none, a sentence is made
only if its grammar is sure ("Mum will take Rowan to football"); otherwise the name stands in front of the words as
they were written. Harm, risk and legal words are never softened, because no written word is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.plan import Action, Plan, Who
from planforms.text import comparable, fold, joined
from planforms.views.family_roles import role_words
from planforms.views.wording import called

__all__ = ["Names", "Sentence", "action_sentence", "calling_name", "full_stop", "possessive"]

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
_TITLES = ("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "rev", "fr", "cllr", "nurse")
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
        self.child = calling_name(plan) if plan.kind == "child" else ""
        self._called: dict[str, str] = {}
        self._kin: dict[str, str] = {}
        relations = [_kin(person.relationship) or _kin(person.role) for person in plan.people]
        for person, relation in zip(plan.people, relations, strict=True):
            name = relation if relation and relations.count(relation) == 1 else _one_line(person.name)
            if person.part == "child":
                name = calling_name(plan) or name
            self._called[comparable(person.name)] = name
            if relation and relations.count(relation) == 1:
                self._kin[relation] = name
        wholes = [person.name for person in plan.people if len(person.name.split()) > 1]
        firsts = [comparable(whole.split()[0]) for whole in wholes]
        for first, whole in zip(firsts, wholes, strict=True):
            if firsts.count(first) == 1:
                self._called.setdefault(first, self._called[comparable(whole)])
        if plan.subject.name:
            self._called.setdefault(comparable(plan.subject.name), calling_name(plan))
        self._called.pop("", None)

    def of(self, who: Who) -> str:
        """The name of somebody in a cell: name, else role, else organisation, else the words; never a telephone."""
        if who.name.strip():
            return self.called(who.name)
        if who.role.strip():
            kin = _kin(who.role)
            return self._kin.get(kin) or kin or self._called.get(comparable(who.role)) or role_words(who.role)
        return _one_line(who.organisation or who.written)

    def called(self, name: str) -> str:
        """What the plan's person of that name is called; the name itself for somebody else."""
        return self._called.get(comparable(name)) or _one_line(name)

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
    who = list(dict.fromkeys(name for person in action.responsible if (name := names.of(person))))
    subject = _capital(joined(who))
    if action.plain.strip():
        return _authored(action.plain.strip(), who, action, names.child)
    words = full_stop(action.description.strip())
    involved = [name for person in action.involved if (name := names.of(person)) and name not in who]
    involved = [name for name in involved if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)]
    together = f" With {joined(list(dict.fromkeys(involved)))}." if involved else ""
    if not subject:
        return Sentence("", "No one named yet:", f" {words or 'nothing written yet.'}{together}")
    if not words:
        return Sentence("", subject, f" will help.{together}")
    if _is_sure(action, words, names):
        return Sentence("", subject, f" will {words[:1].lower()}{words[1:]}{together}")
    return Sentence("", f"{subject}:", f" {words}{together}")


def full_stop(text: str) -> str:
    """The text with a full stop, unless it ends in a mark already."""
    return f"{text}." if text and text[-1].isalnum() else text


def _authored(plain: str, who: list[str], action: Action, child: str) -> Sentence:
    """Words written for the family, whole: the first name set bold where they hold it; named after them otherwise."""
    places = {name: found for name in who if (found := _place(name, plain))}
    if child in who and child not in places and (you := re.search(r"\byou\b", plain, re.IGNORECASE)):
        places[child] = you
    if places:
        first = min(places.values(), key=re.Match.start)
        unsaid = [name for name in who if name not in places]
        after = f"{plain[first.end() :]} With {joined(unsaid)}." if unsaid else plain[first.end() :]
        return Sentence(plain[: first.start()], first.group(), after)
    if not who:
        return Sentence("", "", plain)
    looks = "looked" if action.status.state == "done" else "look" if len(who) > 1 else "looks"
    return Sentence(f"{full_stop(plain)} ", _capital(joined(who)), f" {looks} after this.")


def _place(name: str, plain: str) -> re.Match[str] | None:
    """Where the words hold a name, its first word, or Mr or Ms with its last word."""
    first, *more = name.split() or [""]
    calls = [re.escape(name)]
    if more:
        calls += [] if first.casefold().rstrip(".") in _TITLES else [rf"{re.escape(first)}"]
        calls.append(rf"(?:{'|'.join(_TITLES)})\.? {re.escape(more[-1])}".replace("(?:mr", "(?i:mr"))
    any_case = re.IGNORECASE if name.casefold() in _FAMILY or name[:1].islower() else re.NOFLAG
    return re.search(rf"(?<!\w)(?:{'|'.join(calls)})(?!\w)", plain, any_case)


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


def _kin(words: str) -> str:
    """Mum, where a relationship (or a role) is written as a family says it; "" otherwise."""
    word = re.sub(r" (?:to|of) .*$", "", fold(re.split(r"[,;(]", words)[0]))
    return _capital(word) if word in _FAMILY else ""


def _one_line(text: str) -> str:
    """A name on one line, without a telephone number or an e-mail address that was typed beside it."""
    return " ".join(_CONTACT.sub("", text).split()).strip(" ,;–-")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
