"""The closing section of a filled form: what the form above has no place for, labelled, so that it reads back.

A plan may hold more than a form asks for: reviews, statuses, the exact meaning of a few words. Each such value gets a
row: what it is about, which of its fields, what the form above gives there, and what is kept. On reading, a row takes
effect only while the form above still gives what it gave; what somebody typed since always comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planforms.closing_words import (
    NEW,
    Names,
    Path,
    can_say_key,
    checksum,
    kind_at,
    meaning,
    names,
    say_path,
    say_value,
    understand_path,
    understand_value,
)
from planforms.plan import Part, Plan
from planforms.values.anchor import Anchor

__all__ = ["CLOSING_COLUMNS", "CLOSING_HEADING", "CLOSING_HELP", "Entry", "entries", "restored"]

CLOSING_HEADING = "Kept with this plan"
CLOSING_HELP = (
    "Filled in by planforms: what the form above has no place for, such as how things stand and earlier reviews. "
    "It is read back together with the form. A row no longer counts once the form above has been changed there."
)
CLOSING_COLUMNS = ("About", "What", "In the form above", "Kept")


@dataclass(frozen=True)
class Entry:
    """One row of the closing section, as it is printed."""

    about: str
    what: str
    instead_of: str
    kept: str


def entries(body: Plan, plan: Plan, anchor: Anchor) -> tuple[Entry, ...]:
    """The rows that turn what the form gives (`body`) into the plan. `anchor` is that of the form's own reading."""
    old, new = body.model_dump(mode="json"), plan.model_dump(mode="json")
    found: list[Entry] = []
    called = names(old)

    def add(path: Path, instead_of: str, kept: str) -> None:
        found.append(Entry(*say_path(path, called), instead_of, kept))

    _compare((), old, new, anchor, add)
    return tuple(found)


def restored(body: Plan, rows: Sequence[Entry], anchor: Anchor) -> tuple[Plan, tuple[Entry, ...]]:
    """The plan that the form and its closing section give together, and the rows that no longer fit the form."""
    if not rows:
        return body, ()
    tree = body.model_dump(mode="json")
    called = names(tree)
    refused = _applied(tree, rows, called, anchor)
    try:
        return Plan.model_validate(tree), refused
    except ValueError:
        return _restored_singly(body, rows, called, anchor)


def _restored_singly(
    body: Plan, rows: Sequence[Entry], called: Names, anchor: Anchor
) -> tuple[Plan, tuple[Entry, ...]]:
    """As `restored`, where some row says what the plan cannot hold: that row is refused, the others hold."""
    plan = body
    refused: list[Entry] = []
    for row in rows:
        tree = plan.model_dump(mode="json")
        refused += _applied(tree, (row,), called, anchor)
        try:
            plan = Plan.model_validate(tree)
        except ValueError:
            refused.append(row)
    return plan, tuple(refused)


def _applied(tree: dict[str, Any], rows: Sequence[Entry], called: Names, anchor: Anchor) -> tuple[Entry, ...]:
    """Put the rows into the tree; those that do not fit come back, with what they would have filled further."""
    refused: list[Entry] = []
    closed: list[Path] = []
    for row in rows:
        path = understand_path(row.about, row.what, called)
        if not path or any(path[: len(one)] == one for one in closed):
            refused.append(row)
        elif not _apply(tree, path, row, anchor):
            refused.append(row)
            if row.kept == NEW:
                closed.append(path)
    return tuple(refused)


def _compare(path: Path, old: Any, new: Any, anchor: Anchor, add: Callable[[Path, str, str], None]) -> None:
    if old == new:
        return
    kind = kind_at(path)
    if isinstance(new, dict) and new.get("written") and meaning(kind, new["written"], anchor) == new:
        add(path, _guard(kind, old, anchor), say_value(kind, new, anchor))
    elif isinstance(new, dict) and old is None:
        add(path, "", NEW)
        _compare(path, kind().model_dump(mode="json"), new, anchor, add)
    elif isinstance(new, dict) and isinstance(old, dict) and _keys_stay(old, new):
        for key in new:
            _compare((*path, key), old.get(key), new[key], anchor, add)
    elif isinstance(new, list) and len(old) <= len(new):
        for index, item in enumerate(new):
            _compare((*path, index), old[index] if index < len(old) else None, item, anchor, add)
    else:
        add(path, _guard(kind, old, anchor), say_value(kind, new, anchor))


def _guard(kind: Any, value: Any, anchor: Anchor) -> str:
    """How the form above is quoted in a row: in its own words where they are short, else by a checksum."""
    if value is None or value == "":
        return ""
    if isinstance(value, dict):
        if value.get("written") and meaning(kind, value["written"], anchor) == value:
            return say_value(kind, value, anchor)
        blank = kind().model_dump(mode="json") if isinstance(kind, type) and issubclass(kind, Part) else None
        return "" if value == blank else checksum(value)
    return checksum(value) if isinstance(value, list) else say_value(kind, value, anchor)


def _keys_stay(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return all(key in new for key in old) and all(
        can_say_key(key) for key in new if key not in old or old[key] != new[key]
    )


def _apply(tree: dict[str, Any], path: Path, row: Entry, anchor: Anchor) -> bool:
    """Put one row into the tree; False where it no longer fits."""
    holder: Any = tree
    for key in path[:-1]:
        if not _has(holder, key):
            return False
        holder = holder[key]
    last, kind = path[-1], kind_at(path)
    current = holder[last] if _has(holder, last) else None
    if _guard(kind, current, anchor) != row.instead_of:
        return False
    try:
        value = understand_value(kind, row.kept, anchor)
    except (ValueError, KeyError, RecursionError):
        return False
    if isinstance(holder, list) and last == len(holder):
        holder.append(value)
    elif _has(holder, last) or (isinstance(holder, dict) and path[:-1] == ("subject", "details")):
        holder[last] = value
    else:
        return False
    return True


def _has(holder: Any, key: str | int) -> bool:
    if isinstance(holder, list):
        return isinstance(key, int) and 0 <= key < len(holder)
    return isinstance(holder, dict) and key in holder
