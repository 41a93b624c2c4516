"""Where in the form something stands that may not be there: the row it belongs to, under the heading it should have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from planforms.plan import Action, Area, Objective, Part, Plan, Risk

__all__ = ["Places", "called", "ref_of"]

_NUMBER = re.compile(r"(?<=\.)\d+(?=\.|$)")
_CELL = re.compile(r"cell ([A-Z]{1,3})(\d+)")
_LABEL = re.compile(r", (?:column )?[^,]*$")


class Places:
    """The places of a reading, asked for by path."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places
        self._first: dict[str, str] = {}
        self._alike: dict[tuple[str, str], str] = {}
        for path, place in places.items():
            steps = path.split(".")
            for end in range(1, len(steps)):
                self._first.setdefault(".".join(steps[:end]), place)
            alike = _NUMBER.sub("*", path)
            self._alike.setdefault((alike, _table(place)), place)
            self._alike.setdefault((alike, ""), place)

    def of(self, path: str) -> str:
        """The place of a path; where its box is empty, the row with the heading that the box has in other rows."""
        if path in ("", "areas"):  # what is said of all of them stands nowhere
            return ""
        if path in self._places:
            return self._places[path]
        if path in self._first:
            return self._first[path]
        parent, _, field = path.rpartition(".")
        if not parent:
            return ""
        row = self._first.get(parent, "") or self._places.get(parent, "")
        if not row or field.isdigit():
            return row or self.of(parent)
        alike = _NUMBER.sub("*", path)
        return _moved(row, self._alike.get((alike, _table(row))) or self._alike.get((alike, ""), ""))


def _table(place: str) -> str:
    """The sheet or table of a place."""
    return place.partition(", cell ")[0].partition(", row ")[0]


def _moved(row: str, other: str) -> str:
    """The place in a row under the heading of another place: "table 2, row 5, column Who"."""
    if not other or (_CELL.search(row) is None and _CELL.search(other) is not None):
        return row
    heading = _LABEL.search(other)
    here = _CELL.search(row)
    there = _CELL.search(other)
    if here and there:
        if _table(row) != _table(other):
            return row
        row = row.replace(here[0], f"cell {there[1]}{here[2]}")
    return _LABEL.sub(heading[0], row) if heading and _LABEL.search(row) else row


def ref_of(plan: Plan, path: str) -> str:
    """What a path is about, as people call it: "1.2.3", "R1", "review 2", "assumption 1"; "" for the whole plan."""
    return _named(plan, path)[0]


def called(plan: Plan, path: str) -> str:
    """The same with what it is: "outcome 1.2", "risk R1", "held review 1"; "" for the whole plan.

    A path is for programs; this is for whoever reads a finding of something that stands nowhere in a form."""
    ref, part = _named(plan, path)
    noun = _NOUNS.get(type(part), "")
    return f"{noun} {ref}" if noun and ref == getattr(part, "id", "") else ref


def _named(plan: Plan, path: str) -> tuple[str, Part | None]:
    """(ref, the part that has it) of the innermost part of a path that people have a name for."""
    steps = path.split(".")
    node: object = plan
    ref, part = "", None
    for at, step in enumerate(steps):
        if isinstance(node, tuple):
            if not step.isdigit() or int(step) >= len(node):
                break
            node = node[int(step)]
            named = getattr(node, "id", "")
            if named or at <= 1:
                ref = named or f"{_CALLED.get(steps[0], steps[0])} {int(step) + 1}"
                part = node if isinstance(node, Part) else None
        else:
            node = getattr(node, step, None)
    return ref, part


_NOUNS: Mapping[type, str] = {Area: "area", Objective: "outcome", Action: "action", Risk: "risk"}
_CALLED = {
    "review_points": "review",
    "reviews": "held review",
    "assumptions": "assumption",
    "risks": "risk",
    "areas": "area",
    "people": "person",
    "strengths": "strength",
    "views": "view",
}
