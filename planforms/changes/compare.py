"""Two plans compared: every step from the one to the other, with the items that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planforms.changes.edits import Add, Drop, Edit, Move, Path, Set
from planforms.changes.matching import pairs, stays
from planforms.plan import Part, Plan

__all__ = ["Step", "compared"]

_LISTS: Mapping[str, tuple[str, ...]] = {
    "Plan": (
        "areas", "risks", "assumptions", "people", "views", "review_points", "reviews", "withheld", "sharing",
        "signatures", "notes",
    ),
    "Area": ("objectives",),
    "Objective": ("actions", "measures", "resources", "monitoring"),
    "Risk": ("actions",),
}  # fmt: skip
_NESTED = ("subject",)


@dataclass(frozen=True)
class Step:
    """One edit, and the item it is about, as it was and as it is (None where there was, or is, none). `each` names its
    list, "" for the plan itself; `inside` are the items around it in the new plan, the outermost first."""

    edit: Edit
    each: str
    old: Part | None
    new: Part | None
    inside: tuple[Part, ...] = field(default=())


def compared(old: Plan, new: Plan, *, by_ref: bool = True) -> tuple[Step, ...]:
    """Every step from the old plan to the new one. None where they are equal.

    `by_ref` is False where refs only count the rows of a form, and say nothing of which item is which."""
    return tuple(_part(old, new, (), "", (), by_ref))


def _part(old: Any, new: Any, path: Path, each: str, inside: tuple[Part, ...], by_ref: bool) -> Iterator[Step]:
    if old == new:
        return
    kind = type(old).__name__
    lists = _LISTS.get(kind, ())
    for name in type(old).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if name in lists:
            around = (*inside, new) if each else inside
            yield from _list(before, after, (*path, name), around, by_ref)
        elif name in _NESTED:
            yield from _part(before, after, (*path, name), each, inside, by_ref)
        else:
            yield Step(Set((*path, name), before, after), each, old, new, inside)


def _list(
    olds: Sequence[Part], news: Sequence[Part], path: Path, inside: tuple[Part, ...], by_ref: bool
) -> Iterator[Step]:
    each = str(path[-1])
    found = pairs(each, olds, news, by_ref=by_ref)
    at_home = stays(found)
    to = dict(found)
    for at, old in enumerate(olds):
        if at not in to:
            yield Step(Drop((*path, at), old), each, old, None, inside)
            continue
        new = news[to[at]]
        if at not in at_home:
            yield Step(Move((*path, at), to[at]), each, old, new, inside)
        yield from _part(old, new, (*path, at), each, inside, by_ref)
    kept = set(to.values())
    for at, new in enumerate(news):
        if at not in kept:
            yield Step(Add(path, at, new), each, None, new, inside)
