"""The journal of an output folder: which forms its documents were made of, so that the same command goes on where it
stopped.

One line of JSON for each plan, added at the end and on the disk before its documents are put in place; the last line of
a form counts. It holds no name and no text of a plan: forms, files and their contents are known by keyed hashes,
findings and texts are counted, errors are codes.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from planforms.disk import add_line, read_lines, write_whole

__all__ = ["Entry", "Journal", "Kept"]

_KEPT = 6  # orders of a form that are remembered: other documents, other days
_ROOM = 2_000  # lines beyond those that count, before the journal is written anew


class Kept(NamedTuple):
    """A document: the view that it is of, and the marks of its name and of its content."""

    view: str
    name: str
    content: str


@dataclass(frozen=True)
class Entry:
    """What is known of a form: the mark of its content; for each order its documents; then what was said when it was
    last read."""

    form: str
    content: str
    orders: Mapping[str, tuple[Kept, ...]] = field(default_factory=dict)
    findings: tuple[int, ...] = ()
    unplaced: int = 0
    codes: tuple[str, ...] = ()


class Journal:
    """The journal in a file; `now` gives the time that is written beside each line."""

    def __init__(self, path: Path, now: Callable[[], str]) -> None:
        self._path, self._now = path, now
        self._entries: dict[str, Entry] = {}
        self._owners: dict[str, str] = {}
        self._made: dict[str, set[str]] = {}
        lines = [line for line in map(_parsed, read_lines(path)) if line]
        salt = next((line["salt"] for line in lines if "salt" in line), None)
        self._salt = bytes.fromhex(salt or secrets.token_hex(16))
        for line in lines:
            self._take(line)
        if salt is None or len(lines) > _ROOM + sum(len(entry.orders) for entry in self._entries.values()):
            self._write_anew()

    def mark(self, content: str | bytes) -> str:
        """What something is known by in this journal."""
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return hashlib.blake2b(data, digest_size=16, key=self._salt).hexdigest()

    def entry(self, form: str) -> Entry | None:
        """What is known of a form, by its mark."""
        return self._entries.get(form)

    def owner(self, name: str) -> Entry | None:
        """The form whose document has a name, by the mark of the name."""
        return self._entries.get(self._owners.get(name, ""))

    def is_ours(self, name: str, content: str) -> bool:
        """Whether planforms made a file of this name with this content."""
        return content in self._made.get(name, ())

    def note(self, entry: Entry, order: str) -> None:
        """Write down what is made of a form for an order. Raises CannotWrite."""
        line = _line(entry, order) | {"at": self._now()}
        add_line(self._path, json.dumps(line))
        self._take(line)

    def forget(self, form: str) -> None:
        """Write down that a form is gone, and its documents with it. Raises CannotWrite."""
        line = {"form": form, "gone": True, "at": self._now()}
        add_line(self._path, json.dumps(line))
        self._take(line)

    def _take(self, line: Mapping[str, Any]) -> None:
        """Add what a line says to what is known."""
        form = line.get("form")
        if not isinstance(form, str):
            return
        known = self._entries.pop(form, None)
        for name in [name for name, owner in self._owners.items() if owner == form] if line.get("gone") else ():
            del self._owners[name]
        if line.get("gone"):
            return
        orders = dict(known.orders) if known else {}
        documents = tuple(Kept(*document) for document in line["documents"])
        orders.pop(line["order"], None)
        orders[line["order"]] = documents
        for document in documents:
            self._owners[document.name] = form
            self._made.setdefault(document.name, set()).add(document.content)
        self._entries[form] = Entry(
            form,
            line["content"],
            dict(list(orders.items())[-_KEPT:]),
            tuple(line["findings"]),
            line["unplaced"],
            tuple(line["codes"]),
        )

    def _write_anew(self) -> None:
        """The journal with the lines alone that count."""
        lines: list[dict[str, Any]] = [{"journal": 1, "salt": self._salt.hex()}]
        lines += [_line(entry, order) for entry in self._entries.values() for order in entry.orders]
        write_whole(self._path, "".join(json.dumps(line) + "\n" for line in lines).encode())


def _line(entry: Entry, order: str) -> dict[str, Any]:
    return {
        "form": entry.form,
        "content": entry.content,
        "order": order,
        "documents": entry.orders[order],
        "findings": list(entry.findings),
        "unplaced": entry.unplaced,
        "codes": list(entry.codes),
    }


def _parsed(text: str) -> dict[str, Any]:
    """A line that was written whole; {} for one that was cut off when the machine stopped."""
    try:
        line = json.loads(text)
    except ValueError:
        return {}
    return line if isinstance(line, dict) else {}
