"""One change of a plan, as people talk about it: done, slipped by three weeks, a new owner, reworded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from planforms.changes.edits import Add, Drop, Edit, Move, Set
from planforms.changes.rewording import Piece
from planforms.plan import Part

__all__ = ["KINDS", "Change", "Kind"]

Kind = Literal[
    "done", "stopped", "slipped", "earlier", "date", "owner", "status", "decided", "added", "dropped", "moved",
    "reworded", "review", "other",
]  # fmt: skip

KINDS: dict[Kind, str] = {
    "done": "Done",
    "slipped": "Slipped",
    "earlier": "Brought forward",
    "date": "Another date",
    "owner": "New owner",
    "status": "How it is going",
    "stopped": "Stopped",
    "decided": "Outcomes closed or opened again",
    "added": "Added",
    "dropped": "Dropped",
    "moved": "Moved",
    "reworded": "Reworded",
    "review": "Reviews",
    "other": "Other changes",
}
"""Each kind with its heading, in the order in which a meeting wants to hear of them."""


@dataclass(frozen=True)
class Change:
    """One change. `about` is what it is about ("Action 1.1.2"), `title` its words, `field` what of it has changed.

    `days` says by how many days a date has moved, `times` for which time it slips; `pieces` are the words of a text
    that was reworded. The `edits` of all changes turn the old plan into the new one.
    """

    kind: Kind
    about: str
    title: str
    field: str = ""
    before: str = ""
    after: str = ""
    days: int | None = None
    times: int | None = None
    pieces: tuple[Piece, ...] = ()
    edits: tuple[Edit, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The change as an object of JSON, with the edits that make it."""
        said = {name: getattr(self, name) for name in ("kind", "about", "title", "field", "before", "after")}
        counted = {name: value for name in ("days", "times") if (value := getattr(self, name)) is not None}
        words = {"words": [[piece.state, piece.text] for piece in self.pieces]} if self.pieces else {}
        return {**said, **counted, **words, "edits": [_edit(edit) for edit in self.edits]}


def _edit(edit: Edit) -> dict[str, Any]:
    made: dict[str, Any] = {"do": type(edit).__name__.casefold(), "path": ".".join(map(str, edit.path))}
    if isinstance(edit, Set | Drop):
        made["old"] = _plain(edit.old)
    if isinstance(edit, Add | Move):
        made["at"] = edit.at
    if isinstance(edit, Set | Add):
        made["new"] = _plain(edit.new)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, Part):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
