"""How the closing section says a path of the plan and a value, and how it understands them again.

A path is said by what it is about ("Action 1.2.3") and which field ("Responsible 1 › Role"); a value as a person would
write it. Every value has exactly one such wording, so that what is said is understood to the letter.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import types
import typing
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Literal

from planforms.plan import Level, Part, Plan, Status, Timescale, Who
from planforms.values.anchor import Anchor
from planforms.values.day import say_day, understand_day
from planforms.values.level import understand_level
from planforms.values.status import understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.who import understand_who

__all__ = [
    "NEW",
    "Names",
    "Path",
    "can_say_key",
    "checksum",
    "kind_at",
    "meaning",
    "names",
    "say_path",
    "say_value",
    "understand_path",
    "understand_value",
]

Path = tuple[str | int, ...]
Names = Mapping[Path, str]

NEW, NOTHING = "(new)", "(nothing)"
_NOUNS = {"areas": "Area", "objectives": "Objective", "actions": "Action"}
_WHOLE = "The plan"
_STEP = " › "
# Items that carry no ref are called by their first words, so that a row stays with them when others go or move.
_CALLED = {
    "people": ("Person", "name"),
    "views": ("Words", "text"),
    "measures": ("Measure", "statement"),
    "resources": ("Resource", "description"),
    "monitoring": ("Information", "information"),
    "risks": ("Risk", "statement"),
    "assumptions": ("Assumption", "statement"),
    "withheld": ("Withheld", "text"),
    "sharing": ("Copy for", "who"),
    "signatures": ("Signature", "name"),
    "notes": ("Note", "heading"),
}
_SHORT = 60  # letters of the words that an item is called by
_UNSEEN = re.compile("[\x7f-\x9f\u00ad\u2028\u2029\ufeff]")  # word processors take such characters out


def names(tree: Mapping[str, Any]) -> Names:
    """The paths of items that can be called by their ref, or by their first words, each with its name."""
    found: dict[Path, str] = {}

    def walk(node: Mapping[str, Any], path: Path) -> None:
        for each in (each for each in (*_NOUNS, *_CALLED) if each in node):
            for index, item in enumerate(node[each]):
                here = (*path, each, index)
                name = _name(each, item)
                if name:
                    found[here] = name
                walk(item, here)

    walk(tree, ())
    counts = Counter(found.values())
    return {path: name for path, name in found.items() if counts[name] == 1}


def say_path(path: Path, called: Names) -> tuple[str, str]:
    """(what it is about, which field)"""
    known = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in called), ())
    words: list[str] = []
    for position in range(len(known), len(path)):
        key = path[position]
        if isinstance(key, int):
            words[-1] += f" {key + 1}"
        elif path[:position] == ("subject", "details"):
            words.append(key)
        else:
            words.append(key.replace("_", " ").capitalize())
    return called.get(known, _WHOLE), _STEP.join(words)


def understand_path(about: str, what: str, called: Names) -> Path | None:
    """The path that the two cells name; None where the plan has no such place."""
    start: Path | None = () if about == _WHOLE else next((path for path, name in called.items() if name == about), None)
    if start is None:
        return None
    path = start
    for word in what.split(_STEP) if what else ():
        if path == ("subject", "details"):
            path = (*path, word)
            continue
        found = re.fullmatch(r"(.*?)(?: ([0-9]{1,6}))?", word)
        if not found:
            return None
        path = (*path, found[1].casefold().replace(" ", "_"))
        if found[2]:
            path = (*path, int(found[2]) - 1)
    return path if kind_at(path) is not None else None


def _name(each: str, item: Mapping[str, Any]) -> str:
    if each != "people" and re.fullmatch(r"\S{1,30}", item.get("id", "")) and not _UNSEEN.search(item["id"]):
        return f"{_NOUNS.get(each, 'Risk')} {item['id']}"
    if each not in _CALLED:
        return ""
    noun, field = _CALLED[each]
    words = item[field]
    if not words or words != " ".join(words.split()) or _UNSEEN.search(words):
        return ""
    return f"{noun} “{words if len(words) <= _SHORT else words[:_SHORT].rstrip() + '…'}”"


def can_say_key(key: str) -> bool:
    """Whether a key of a mapping (a label of the form) can stand in a path as it is."""
    return key == key.strip() != "" and _STEP.strip() not in key and key.isprintable()


@lru_cache(maxsize=5_000)  # the same places in all plans
def kind_at(path: Path) -> Any:
    """The type of the plan model at a path: a Part, a tuple, a dict, a literal or a plain type; None for no place."""
    kind: Any = Plan
    for key in path:
        kind = _required(kind)
        if isinstance(key, int):
            kind = typing.get_args(kind)[0] if typing.get_origin(kind) is tuple else None
        elif typing.get_origin(kind) is dict:
            kind = typing.get_args(kind)[1]
        elif isinstance(kind, type) and issubclass(kind, Part) and key in kind.model_fields:
            kind = kind.model_fields[key].annotation
        else:
            kind = None
        if kind is None:
            return None
    return _required(kind)


def meaning(kind: Any, written: str, anchor: Anchor) -> Any:
    """What written words mean where the model keeps words beside their interpretation; None elsewhere."""
    understand: dict[Any, Callable[[], Part | None]] = {
        Who: lambda: understand_who(written),
        Timescale: lambda: understand_timescale(written, anchor)[0],
        Status: lambda: understand_status(written, anchor),
        Level: lambda: understand_level(written),
    }
    found = understand[kind]() if kind in understand else None
    return None if found is None else found.model_dump(mode="json")


def say_value(kind: Any, value: Any, anchor: Anchor) -> str:
    """A value in the words of the closing section."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, dict) and value.get("written") and meaning(kind, value["written"], anchor) == value:
        return _say_text(value["written"])
    if isinstance(value, dict | list):
        return _literal(value)
    if typing.get_origin(kind) is Literal:
        return str(value).replace("_", " ").capitalize() or NOTHING
    if kind is dt.date:
        words = say_day(dt.date.fromisoformat(value))
        day, _ = understand_day(words)
        return words if day and day.isoformat() == value else str(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return _say_text(value) if isinstance(value, str) else json.dumps(value)


def understand_value(kind: Any, words: str, anchor: Anchor) -> Any:
    """The value that `say_value` said. Raises ValueError for words that say none."""
    if not words:
        raise ValueError(words)  # whoever empties a cell has not said what is to stand there
    if words == NOTHING:
        return "" if kind is str or typing.get_origin(kind) is Literal else None
    if words == NEW and isinstance(kind, type) and issubclass(kind, Part):
        return kind().model_dump(mode="json")
    if kind is str:
        return json.loads(words) if words.startswith('"') else words
    if words.startswith(("{", "[")) and kind not in (Who, Timescale, Status, Level):
        return json.loads(words)
    if kind in (Who, Timescale, Status, Level):
        return _understand_meaning(kind, words, anchor)
    if typing.get_origin(kind) is Literal:
        return words.casefold().replace(" ", "_")
    if kind is dt.date:
        day, _ = understand_day(words)
        return day.isoformat() if day else dt.date.fromisoformat(words).isoformat()
    if kind is bool:
        return {"Yes": True, "No": False}[words]
    return json.loads(words)


def checksum(value: Any) -> str:
    """A short sum over a value that is too long to print twice."""
    return f"(checksum {zlib.crc32(json.dumps(value, sort_keys=True).encode()):08x})"


def _understand_meaning(kind: Any, words: str, anchor: Anchor) -> Any:
    if words.startswith("{"):
        try:
            return json.loads(words)
        except ValueError:
            pass
    return meaning(kind, json.loads(words) if words.startswith('"') else words, anchor)


def _say_text(text: str) -> str:
    odd = any(line != line.strip() for line in text.split("\n")) or "\t" in text or "\n\n" in text
    odd = odd or text != text.strip() or _UNSEEN.search(text) is not None
    special = text.startswith(('"', "{", "[")) or text in (NEW, NOTHING)
    return _literal(text) if odd or special else text


def _literal(value: Any) -> str:
    """JSON in which characters that no eye sees stand as escapes, so that no word processor takes them out."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _required(kind: Any) -> Any:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return next(part for part in typing.get_args(kind) if part is not type(None))
    return kind
