"""A plan without the names of its family, for a page that shows the plans of several children side by side.

Who is responsible stays to be seen where it is a practitioner. The child is "the child", a parent or another member of
the family is called by what they are to the child, and a family name is left out ("Mrs …").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from planforms.plan import Part, Person, Plan, Who
from planforms.text import comparable

__all__ = ["without_names"]

_FAMILY = ("child", "parent")
_CHILD, _PARENT, _LEFT_OUT = "the child", "a parent", "…"
_RELATIONS = set(
    "mum mother dad father nan grandmother grandad grandfather step-mother step-father carer aunt uncle".split()
)
# The fields of a plan that a timeline shows; the others hold marks and dates.
_TEXTS = set("title statement description reference written name role organisation depends_on_event".split())
_PARTICLES = {"de", "van", "von", "der", "den", "of", "al", "el", "bin", "the", "and", "mr", "mrs", "ms", "miss", "dr"}
# Names that are words as well: these are names only where they begin with a capital letter.
_WORDS = set(
    (
        "art ash bill bob bliss bonnie brook clay coral daisy dale dawn dean drew earl eve faith fern finn flora "
        "frank gene ginger glen grace grant guy hazel heather holly hope iris ivy jack jade jay jewel joy june "
        "lark lee lily lord mark may melody mercy miles olive pat patience pearl penny pip poppy price ray reed "
        "rich robin rose ruby rue rusty sage sky skip sonny star summer sunny trinity trip violet ward wade will "
        "winter young"
    ).split()
)


def without_names(plan: Plan) -> Plan:
    """The plan as it may lie beside those of other children: no name of the child or of the family is in it."""
    patterns = tuple(_patterns(plan))

    def said(text: str) -> str:
        found = text
        for pattern, instead in patterns:
            found = pattern.sub(instead, found)
        return text if found == text else f"{found[0].upper()}{found[1:]}"

    replaced = _replaced(plan, said)
    return replaced if isinstance(replaced, Plan) else plan


def _patterns(plan: Plan) -> Iterator[tuple[re.Pattern[str], str]]:
    """What finds each name, whole names before their parts, and what stands in its place."""
    child = [plan.subject.name, plan.subject.preferred_name] if plan.kind == "child" else []
    family = [person for person in plan.people if person.part in _FAMILY]
    named = [(name, _CHILD) for name in child] + [(each.name, _called(each)) for each in family]
    named = [(" ".join(name.split()), instead) for name, instead in named if name.strip()]
    for name, instead in sorted(named, key=lambda pair: -len(pair[0])):
        yield _pattern(name), instead
    for name, instead in named:
        parts = [part for part in name.split() if comparable(part).strip(".") not in _PARTICLES]
        for number, part in enumerate(parts):
            yield _pattern(part), instead if number == 0 else _LEFT_OUT


def _called(person: Person) -> str:
    """What a member of the family is to the child; words that are no such thing may hold a name themselves."""
    relationship = comparable(person.relationship)
    return _CHILD if person.part == "child" else relationship if relationship in _RELATIONS else _PARENT


def _pattern(name: str) -> re.Pattern[str]:
    """The name as a whole word, in capitals or not; a name that is a word counts with a capital letter only."""
    letters = r"\s+".join(re.escape(part) for part in name.split())
    flags = re.NOFLAG if comparable(name) in _WORDS else re.IGNORECASE
    return re.compile(rf"(?<!\w){letters}(?!\w)", flags)


def _replaced(value: Any, said: Callable[[str], str]) -> Any:
    """A part of the plan with its texts as they may be said; somebody whose name changes is left with a role."""
    if isinstance(value, tuple):
        return tuple(_replaced(item, said) for item in value)
    if not isinstance(value, Part):
        return value
    changed = {name: _replaced(getattr(value, name), said) for name in type(value).model_fields}
    changed |= {name: said(text) for name, text in changed.items() if name in _TEXTS and text}
    if isinstance(value, Who) and value.name and changed["name"] != value.name:
        changed |= {"name": "", "role": changed["name"], "written": changed["name"]}
    return value.model_copy(update=changed)
