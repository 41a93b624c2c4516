"""Who is who in a plan: "Mum", "Kelly" and "Kelly Ashcombe" are one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from planforms.plan import Person, Plan, Who
from planforms.text import comparable
from planforms.values.known import fits_name, initials_of
from planforms.values.roles import is_group, is_plural
from planforms.values.vocabulary import BODIES

__all__ = ["Cast"]

_KIN = {
    "mother": "mum mother mam mummy mom moc",
    "father": "dad father daddy foc",
    "grandmother": "nan nana nanny gran granny grandma grandmother mgm pgm",
    "grandfather": "grandad grandfather granddad grandpa mgf pgf",
    "stepmother": "stepmum step-mum stepmother",
    "stepfather": "stepdad step-dad stepfather",
}
_KIN_OF = {word: kin for kin, words in _KIN.items() for word in words.split()}
_PARENTS = ("mother", "father", "stepmother", "stepfather")
_RELATIVES = frozenset("uncle aunt auntie aunty sister brother sibling siblings cousin guardian twin".split())
_RAISING = frozenset("carer carers parent parents guardian guardians family grandparents child".split())
_EVERYBODY = re.compile(
    r"(?:all|all of us|every(?:one|body)|(?:the )?whole family|(?:the )?family)(?: .*above)?", re.IGNORECASE
)
_SHORT_NAME = 3  # letters: Gwen for Gwenllian
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,2}[A-Z]\.?")


class Cast:
    """The people of a plan, found again however a cell names them."""

    def __init__(self, plan: Plan) -> None:
        self._people = plan.people
        self._lead = plan.lead
        self._bodies = {comparable(person.organisation) for person in plan.people if person.organisation}
        names = (plan.subject.name.strip(), plan.subject.preferred_name.strip())
        self._childs = plan.kind == "child"
        self._child = tuple(filter(None, names)) if self._childs else ()
        self._found: dict[tuple[str, str], Person | None] = {}

    def person(self, who: Who) -> Person | None:
        """The one person of the plan's list whom a cell means; None where nobody or several fit."""
        key = (who.name, who.role)
        if key not in self._found:
            self._found[key] = self._looked_up(who)
        return self._found[key]

    def key(self, who: Who) -> str:
        """What stands for the person when things are counted; "" where no one person is named."""
        if self.is_child(who):
            return "child"
        if person := self.person(who):
            return comparable(person.name)
        if not self.is_one_person(who):
            return ""
        return comparable(who.name or _kin_of(who.role) or who.role)

    def is_one_person(self, who: Who) -> bool:
        """Whether a cell names one person or one post: not a team, an organisation, a meeting, several people."""
        if who.name.strip():
            return not (is_group(who.name) or is_plural(who.name) or self._is_body(who.name))
        several = is_plural(who.role) or is_group(who.role) or _is_several(who.role)
        leaders = who.role == "SLT" and not self._childs  # in a child’s plan it is a therapist
        return bool(who.role.strip()) and not several and not leaders

    def is_listed(self, who: Who) -> bool:
        """Whether somebody with a name is among the people of the plan, or leads it, or is the child."""
        known = [*(person.name for person in self._people), *self._child, self._lead.name if self._lead else ""]
        also = any(_is_called(person, comparable(who.name)) for person in self._people)
        return also or any(_means(who.name, name) for name in known if name)

    def is_child(self, who: Who) -> bool:
        """Whether a cell means the child whom the plan is for."""
        if any(_means(who.name, name) for name in self._child):
            return True
        person = self.person(who)
        return person is not None and person.part == "child"

    def is_parent(self, who: Who) -> bool:
        """Whether a cell means somebody who brings the child up."""
        person = self.person(who)
        if person is not None and "foster" in f"{person.role} {person.relationship}".casefold():
            return False  # it is their work
        if person is not None:
            return person.part == "parent" or _kin_of(person.relationship or person.role) in _PARENTS
        return _kin_of(who.role) in _PARENTS

    def is_family(self, who: Who) -> bool:
        """Whether a cell means the child, somebody of the family or who cares for the child, or everybody."""
        if self.is_child(who):
            return True
        person = self.person(who)
        if person is not None and person.part in ("child", "parent"):
            return True
        if person is not None:
            return _of_family(person.relationship) or _of_family(person.role)
        if who.role or who.name:
            return _of_family(who.role)
        said = who.organisation or who.written
        return _EVERYBODY.fullmatch(said.strip(" .")) is not None or _of_family(said)

    def organisation(self, who: Who) -> str:
        """The organisation that somebody speaks for; "" where it is not known."""
        person = self.person(who)
        return (who.organisation or (person.organisation if person else "")).strip()

    def shown(self, who: Who) -> str:
        """The full name from the list of people, else what the cell names."""
        person = self.person(who)
        return (person.name if person else who.name or who.role or who.organisation or who.written).strip()

    def name_in(self, text: str) -> bool:
        """Whether a text names the child."""
        return any(name.split()[0].casefold() in text.casefold() for name in self._child)

    @property
    def childs_names(self) -> tuple[str, ...]:
        """The names of the child whom the plan is for."""
        return self._child

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of somebody in the plan, whole."""
        lead = self._lead.name if self._lead else ""
        return tuple(filter(None, (*(person.name for person in self._people), *self._child, lead)))

    def _looked_up(self, who: Who) -> Person | None:
        if who.name.strip():
            name = comparable(who.name)
            return (
                _only([person for person in self._people if comparable(person.name) == name])
                or _only([person for person in self._people if _means(who.name, person.name)])
                or _only([person for person in self._people if _is_called(person, name)])
            )
        kin = _kin_of(who.role)
        if kin:
            return _only([one for one in self._people if kin in (_kin_of(one.relationship), _kin_of(one.role))])
        if not who.role:
            return None
        role = comparable(who.role)
        return _only([person for person in self._people if comparable(person.role) == role])

    def _is_body(self, name: str) -> bool:
        """Whether what was taken for a name is an organisation of the plan: "Dunmarsh Homes"."""
        last = comparable(name).rpartition(" ")[2]
        several = last.removesuffix("s"), f"{last.removesuffix('ies')}y"
        return comparable(name) in self._bodies or any(word in BODIES and word != last for word in several)


def _is_called(person: Person, name: str) -> bool:
    """Whether what else the list says of somebody holds a name: Great-grandmother (“Nanny Mo”)."""
    also = comparable(f"{person.relationship} {person.role}")
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", also) is not None


def _only(people: Sequence[Person]) -> Person | None:
    return people[0] if len(people) == 1 else None


@cache
def _means(written: str, name: str) -> bool:
    """Whether a name as somebody wrote it may be this whole name: the same, a part of it, its initials."""
    if comparable(written) == comparable(name):
        return True
    if not written.strip() or not name.strip():
        return False
    if _INITIALS.fullmatch(written):
        return re.sub(r"[^A-Z]", "", written) in initials_of(name)
    if fits_name(written, name):
        return True
    words, whole = comparable(written).split(), comparable(name).split()
    if len(words) == 1:
        return len(words[0]) >= _SHORT_NAME and whole[0].startswith(words[0])
    return words[-1] == whole[-1] and words[0][0] == whole[0][0]


def _kin_of(words: str) -> str:
    """mother, for "Mum" and "Mum, works nights"; "" where the words begin with no relative."""
    first = re.split(r"[\s,;(]", words.strip().casefold(), maxsplit=1)[0]
    return _KIN_OF.get(first, "")


def _of_family(words: str) -> bool:
    """Grandad (Mum’s dad), foster carer, Kuba’s carers; not young carers worker, family liaison."""
    part = re.split(r"[,;(]", words.strip().casefold())[0].split()
    if not part:
        return False
    return bool(_kin_of(words)) or part[0] in _RELATIVES or part[-1] in _RAISING | _RELATIVES


def _is_several(role: str) -> bool:
    """Parents, both carers, family: a role that several people have."""
    return role.strip().casefold() in ("parents", "carers", "family", "grandparents", "both parents", "siblings")
