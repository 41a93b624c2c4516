"""From records to a plan: refs are given, items find their owners, words are understood, doubts become findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from planforms.boxes import Understood, understand
from planforms.finding import Finding
from planforms.place import Place
from planforms.plan import Part, Plan, Status, Timescale, Who
from planforms.reading.acquainted import acquainted
from planforms.reading.owners import settle
from planforms.reading.reading import Unplaced
from planforms.reading.record import Bound, Filled, Record
from planforms.values.anchor import NO_ANCHOR, Anchor
from planforms.values.blank import AS_ABOVE
from planforms.values.month_first import day_first

__all__ = ["Assembled", "Kind", "assemble"]


Kind = Literal["child", "partnership"]

_DATED = ("day", "start", "timescale", "completed", "status")
"""Shapes of boxes whose words hold dates."""
_PARTS: dict[str, Callable[[], Part]] = {"timescale": Timescale, "status": Status, "lead": Who}
"""The parts of an item that several boxes fill together."""


@dataclass
class Assembled:
    """The plan that the form alone gives (its closing section not yet applied), with the anchor of its dates."""

    plan: Plan
    anchor: Anchor
    places: dict[str, str] = field(default_factory=dict)
    spots: dict[Place, list[str]] = field(default_factory=dict)
    placed: int = 0
    unplaced: list[Unplaced] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    taken: tuple[tuple[str, str], ...] = ()

    def put(self, path: str, place: Place) -> None:
        """Note that the words of a path stand at a place; the first place of a path is the one that is said."""
        self.places.setdefault(path, str(place))
        self.spots.setdefault(place.under(""), []).append(path)


def assemble(bound: Bound, kind: Kind, calendar: Anchor = NO_ANCHOR) -> Assembled:
    """The plan of a form's records. Nothing is guessed in silence: each doubt is a finding at its place.

    `calendar` holds the terms that the school year is counted by, and the day to count from where the form gives none.
    """
    result = Assembled(Plan(kind=kind), replace(calendar, plan_kind=kind))
    result.findings += settle(bound, result.unplaced)
    result.anchor = _anchor(bound.plan, result.anchor)
    tree: dict[str, Any] = {"kind": kind, "notes": []}
    left: list[tuple[str, str, Filled]] = []
    _item(tree, bound.plan, "", result, left)
    for rest, label, cell in bound.extra:
        details = tree.setdefault("subject", {}).setdefault("details", {}) if rest else None
        if details is not None and label not in details:
            details[label] = cell.text
            result.put(f"subject.details.{label}", cell.place.under(label, beside=True))
            result.placed += 1
        else:
            _note(tree, label, cell.text, cell.place, result)
    for ref, path, filled in left:
        heading = f"{filled.box.label} ({ref})" if ref else filled.box.label
        _note(tree, heading, filled.cell.text, filled.place, result, counted=path == "")
    for heading, text, place in bound.notes:
        _note(tree, heading, text, place, result)
    result.plan, doubts = acquainted(Plan.model_validate(tree), result.places)
    result.findings += [*doubts, *(_unclear(place) for place in bound.doubtful)]
    return result


def _unclear(place: Place) -> Finding:
    return Finding(
        "parallel-unclear",
        "warning",
        "Several actions stand in one cell, and it cannot be told which of the words beside them belongs to which.",
        place=str(place),
        hint="Which is for which action? Write each action in a row of its own.",
    )


def _anchor(plan: Record, known: Anchor) -> Anchor:
    """What relative words are counted from: the day the plan was agreed, else its start; the next review."""
    days: dict[str, dt.date] = {}
    for filled in plan.boxes:
        if filled.box.path in ("agreed_on", "starts", "subject.date_of_birth"):
            value = _understood(filled, Anchor()).values.get(filled.box.path)
            if value:
                days[filled.box.path] = value
    plan_date = days.get("agreed_on") or days.get("starts") or known.plan_date
    anchor = replace(known, plan_date=plan_date, born=days.get("subject.date_of_birth"))
    reviews = [
        (filled.box.label, due)
        for point in plan.of("review_points")
        for filled in point.boxes
        if filled.box.path == "on"
        and (due := _understood(filled, anchor).values["on"].due)
        and (plan_date is None or due >= plan_date)
    ]
    return replace(anchor, next_review=min((due for _, due in reviews), default=None), reviews=tuple(reviews))


def _understood(filled: Filled, anchor: Anchor) -> Understood:
    """What a filled box means; what repeats the cell above has its meaning and keeps its own words."""
    if filled.given is not None:
        return Understood(filled.given)
    if filled.repeats is None:
        words = filled.cell.text
        if anchor.month_first and filled.box.shape in _DATED and (turned := day_first(words)) != words:
            return _as_written(understand(filled.box, turned, anchor, filled.cell.number), words)
        return understand(filled.box, words, anchor, filled.cell.number)
    above = understand(filled.box, filled.repeats.text, anchor, filled.repeats.number)
    values = {path: _in_words(value, filled.cell.text) for path, value in above.values.items()}
    return Understood(values, (*above.doubts, AS_ABOVE))


def _as_written(understood: Understood, words: str) -> Understood:
    """What was understood of words whose dates were turned, with the words as they stand in the form."""
    values = {path: _in_words(value, words) for path, value in understood.values.items()}
    return Understood(values, understood.doubts, words if understood.left else "")


def _in_words(value: Any, words: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_in_words(one, words) for one in value)
    return value.model_copy(update={"written": words}) if hasattr(value, "written") else value


def _item(
    tree: dict[str, Any], record: Record, path: str, result: Assembled, left: list[tuple[str, str, Filled]]
) -> None:
    given = {filled.box.path for filled in record.boxes if filled.box.path != "description"}
    anchor = _from_its_start(record, result.anchor)
    for filled in sorted(record.boxes, key=lambda filled: filled.box.path.count(".")):
        understood = _understood(filled, anchor)
        values = {key: value for key, value in understood.values.items() if key == filled.box.path or key not in given}
        stored = [_put(tree, key, value) for key, value in values.items()]
        for key in values:
            result.put(f"{path}{key}", filled.place if path else filled.place.under(filled.box.label, beside=True))
        result.placed += any(stored)
        if understood.left or not all(stored):
            left.append((record.ref, "+" if any(stored) else "", filled))
        for doubt in understood.doubts:
            where = f"{path}{filled.box.path}"
            result.findings.append(
                Finding(doubt.code, doubt.severity, doubt.message, where, str(filled.place), doubt.hint)
            )
    if record.ref:
        tree["id"] = record.ref
    for each, records in _grouped(record):
        rows = tree.setdefault(each, [])
        for inside in records:
            rows.append({})
            _item(rows[-1], inside, f"{path}{each}.{len(rows) - 1}.", result, left)


def _from_its_start(record: Record, anchor: Anchor) -> Anchor:
    """What the words of an item are counted from: of one that starts later than the plan, its own start."""
    start = next((filled for filled in record.boxes if filled.box.path == "timescale.start"), None)
    if start is None or anchor.plan_date is None:
        return anchor
    day = _understood(start, anchor).values.get("timescale.start")
    return replace(anchor, plan_date=day) if day and day > anchor.plan_date else anchor


def _grouped(record: Record) -> Iterator[tuple[str, list[Record]]]:
    for each in dict.fromkeys(inside.each for inside in record.inside):
        yield each, list(record.of(each))


def _put(tree: dict[str, Any], path: str, value: Any) -> bool:
    """Put a value at a path. A box that is filled twice (on a further row) adds to what stands there; False where it
    cannot be added."""
    keys = path.split(".", 2) if path.startswith("subject.details.") else path.split(".")
    if len(keys) == 2 and keys[0] != "subject":
        part = tree.get(keys[0]) or _PARTS[keys[0]]()
        tree[keys[0]] = part.model_copy(update={keys[1]: value})
        return True
    for key in keys[:-1]:
        tree = tree.setdefault(key, {})
    before = tree.get(keys[-1])
    if isinstance(before, tuple) and isinstance(value, tuple):
        value = before + value
    elif isinstance(before, str) and isinstance(value, str) and before:
        value = f"{before}\n{value}"
    elif before is not None and before != value:
        return False
    tree[keys[-1]] = value
    return True


def _note(
    tree: dict[str, Any], heading: str, text: str, place: Place, result: Assembled, *, counted: bool = True
) -> None:
    result.put(f"notes.{len(tree['notes'])}.text", place)
    tree["notes"].append({"heading": heading, "text": text})
    result.placed += counted
