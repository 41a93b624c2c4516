"""What turns one plan into another, step by step: something set, added, dropped or moved. Old and steps give new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from planforms.plan import Part, Plan

__all__ = ["Add", "Drop", "Edit", "Move", "Path", "Set", "patched"]

Path = tuple[str | int, ...]
"""Where something stands in the old plan: ("areas", 0, "objectives", 1, "statement")."""

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True)
class Set:
    """A field that has another value now."""

    path: Path
    old: Any
    new: Any


@dataclass(frozen=True)
class Drop:
    """An item that is no longer there."""

    path: Path
    old: Any


@dataclass(frozen=True)
class Add:
    """An item that is new: the list that it stands in, and its place in the list of the new plan."""

    path: Path
    at: int
    new: Any


@dataclass(frozen=True)
class Move:
    """An item that stands at another place of its list."""

    path: Path
    at: int


Edit = Set | Drop | Add | Move


def patched(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """The plan with all edits made, in whatever order they come."""
    return _part(plan, (), tuple(edits))


def _part(part: PartT, path: Path, edits: Sequence[Edit]) -> PartT:
    """A part with its own edits made; edits of other parts do not concern it."""
    depth = len(path)
    own = [edit for edit in edits if edit.path[:depth] == path]
    if not own:
        return part
    updates: dict[str, Any] = {}
    for name in {str(edit.path[depth]) for edit in own}:
        here = (*path, name)
        inside = [edit for edit in own if edit.path[depth] == name]
        whole = next((edit for edit in inside if isinstance(edit, Set) and edit.path == here), None)
        value = getattr(part, name)
        if whole is not None:
            updates[name] = whole.new
        elif isinstance(value, tuple):
            updates[name] = _items(value, here, inside)
        else:
            updates[name] = _part(value, here, inside)
    return part.model_copy(update=updates)


def _items(items: tuple[Part, ...], path: Path, edits: Sequence[Edit]) -> tuple[Part, ...]:
    """A list: those that stay in their order, and every other one put in at its place, from the first to the last."""
    gone = {edit.path[-1] for edit in edits if isinstance(edit, Drop | Move) and edit.path[:-1] == path}
    made = [_part(item, (*path, index), edits) for index, item in enumerate(items) if index not in gone]
    put_in = [(edit.at, edit.new) for edit in edits if isinstance(edit, Add) and edit.path == path]
    for edit in edits:
        if isinstance(edit, Move) and edit.path[:-1] == path:
            index = int(edit.path[-1])
            put_in.append((edit.at, _part(items[index], edit.path, [one for one in edits if one is not edit])))
    for at, item in sorted(put_in, key=lambda pair: pair[0]):
        made.insert(at, item)
    return tuple(made)
