"""What is kept of each plan of a folder to find what was copied from one into another: digests and names, no texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from planforms.checks.case import Case
from planforms.checks.places import Places, ref_of
from planforms.checks.rules import USUAL_RULES, Accepted, Rules

__all__ = ["Beside", "Folder", "Print", "Text", "folder_of", "print_of"]

_LONG, _LONG_QUOTE = 10, 6  # words: shorter texts are alike in many plans
_WORD = re.compile(r"[^\W_]+")
_INSIDE = re.compile(
    r"(?<=[\w,;] )(?P<kin>(?:brother|sister|friend|cousin|twin|baby|with) )?(?P<name>[A-Z][a-zà-ž]{2,})(?![\w])"
)
_BEGINS = re.compile(r"(?:^|[.!?:]\s+)(?P<name>[A-Z][a-zà-ž]{2,})(?=(?:’s|'s)?\s)")
_WORDS_TOO = frozenset(
    (
        "may will april june august summer autumn spring art mark hope grace faith joy bill page chase english welsh "
        "polish monday tuesday wednesday thursday friday saturday sunday christmas easter"
    ).split()
)
_COPIED = ("need", "statement", "description", "aim", "contingency")


@dataclass(frozen=True)
class Text:
    """A text of a plan: where it stands, its digest ("" for a short one), and the words in it that may be names."""

    path: str
    ref: str
    place: str
    digest: str
    names: frozenset[str]


@dataclass(frozen=True)
class Print:
    """One plan: the child's first name in small letters, whose it is, every name known in it, its texts; what is set,
    and what somebody has accepted in it."""

    first_name: str
    whose: str
    known: frozenset[str]
    texts: tuple[Text, ...]
    rules: Rules = USUAL_RULES
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True)
class Folder:
    """The plans of a folder: which of them are of a child called so, and in which a text stands."""

    named: Mapping[str, frozenset[str]] = field(default_factory=dict)
    holding: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Beside:
    """A plan among the others of its folder."""

    plan: Print
    folder: Folder


def print_of(case: Case, places: Places, accepted: tuple[Accepted, ...] = ()) -> Print:
    """What is kept of a plan."""
    plan, child = case.plan, case.is_childs
    names = [*case.cast.names, *(text for person in plan.people for text in (person.relationship, person.role))]
    known = frozenset(_WORD.findall(" ".join((*names, plan.subject.name, plan.title)).casefold()))
    calls = plan.subject.preferred_name or plan.subject.name if child else ""
    family = frozenset(_WORD.findall(" ".join((*case.cast.childs_names, *_family(case))).casefold()))
    texts = [*case.texts, *((f"views.{n}.text", view.text) for n, view in enumerate(plan.views))]
    return Print(
        calls.split()[0].casefold() if calls.split() else "",
        " ".join(plan.subject.name.casefold().split()) or plan.reference.casefold(),
        known,
        tuple(
            Text(path, ref_of(plan, path), places.of(path), _digest(path, text, family), _names(path, text))
            for path, text in texts
        ),
        case.rules,
        accepted,
    )


def folder_of(prints: Iterable[Print]) -> Folder:
    """What the plans of a folder have between them."""
    named: dict[str, set[str]] = {}
    holding: dict[str, set[str]] = {}
    for one in prints:
        if one.first_name:
            named.setdefault(one.first_name, set()).add(one.whose)
        for text in one.texts:
            if text.digest:
                holding.setdefault(text.digest, set()).add(one.whose)
    return Folder(
        {name: frozenset(whose) for name, whose in named.items()},
        {digest: frozenset(whose) for digest, whose in holding.items() if len(whose) > 1},
    )


def _family(case: Case) -> tuple[str, ...]:
    return tuple(person.name for person in case.plan.people if person.part in ("child", "parent"))


def _digest(path: str, text: str, family: frozenset[str]) -> str:
    """The same for the same words, whatever the family is called; "" for a text that may well be in two plans."""
    words = _WORD.findall(text.casefold())
    said = path.startswith("views.")
    if len(words) < (_LONG_QUOTE if said else _LONG) or not (said or path.endswith(_COPIED)):
        return ""
    plain = " ".join("·" if word in family else word for word in words)
    return blake2b(plain.encode(), digest_size=9).hexdigest()


def _names(path: str, text: str) -> frozenset[str]:
    """Words that may be somebody's name, but for those that a brother or friend is called by; none of a view."""
    if path.startswith("views."):
        return frozenset()
    found = {one["name"].casefold() for one in _INSIDE.finditer(text) if not one["kin"]}
    found |= {one["name"].casefold() for one in _BEGINS.finditer(text)}
    return frozenset(found - _WORDS_TOO)
