"""From records to a plan: refs are given, items find their owners, words are understood, doubts become findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from planforms.boxes import understand
from planforms.finding import Finding
from planforms.form import Form
from planforms.plan import Plan, Timescale
from planforms.reading.owners import settle
from planforms.reading.reading import Unplaced
from planforms.reading.record import Bound, Filled, Record
from planforms.values.anchor import Anchor

__all__ = ["Assembled", "assemble"]


@dataclass
class Assembled:
    """The plan that the form alone gives (its closing section not yet applied), with the anchor of its dates."""

    plan: Plan
    anchor: Anchor
    places: dict[str, str] = field(default_factory=dict)
    placed: int = 0
    unplaced: list[Unplaced] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def assemble(bound: Bound, form: Form) -> Assembled:
    """The plan of a form's records. Nothing is guessed in silence: each doubt is a finding at its place."""
    result = Assembled(Plan(kind=form.kind), Anchor(plan_kind=form.kind))
    result.findings += settle(bound, result.unplaced)
    result.anchor = _anchor(bound.plan, form)
    tree: dict[str, Any] = {"kind": form.kind, "notes": []}
    left: list[tuple[str, str, Filled]] = []
    _item(tree, bound.plan, "", result, left)
    for rest, label, cell in bound.extra:
        details = tree.setdefault("subject", {}).setdefault("details", {}) if rest else None
        if details is not None and label not in details:
            details[label] = cell.text
            result.places[f"subject.details.{label}"] = str(cell.place.under(label))
            result.placed += 1
        else:
            _note(tree, label, cell.text, str(cell.place), result)
    for ref, path, filled in left:
        heading = f"{filled.box.label} ({ref})" if ref else filled.box.label
        _note(tree, heading, filled.cell.text, str(filled.place), result, counted=path == "")
    for heading, text, place in bound.notes:
        _note(tree, heading, text, str(place), result)
    result.plan = Plan.model_validate(tree)
    return result


def _anchor(plan: Record, form: Form) -> Anchor:
    """What relative words are counted from: the day the plan was agreed, else its start; the next review."""
    days: dict[str, dt.date] = {}
    for filled in plan.boxes:
        if filled.box.path in ("agreed_on", "starts"):
            value = understand(filled.box, filled.cell.text, Anchor()).values.get(filled.box.path)
            if value:
                days[filled.box.path] = value
    plan_date = days.get("agreed_on") or days.get("starts")
    anchor = Anchor(plan_date=plan_date, plan_kind=form.kind)
    reviews = [
        due
        for point in plan.of("review_points")
        for filled in point.boxes
        if filled.box.path == "on"
        and (due := understand(filled.box, filled.cell.text, anchor).values["on"].due)
        and (plan_date is None or due >= plan_date)
    ]
    return Anchor(plan_date=plan_date, next_review=min(reviews, default=None), plan_kind=form.kind)


def _item(
    tree: dict[str, Any], record: Record, path: str, result: Assembled, left: list[tuple[str, str, Filled]]
) -> None:
    for filled in sorted(record.boxes, key=lambda filled: filled.box.path.count(".")):
        understood = understand(filled.box, filled.cell.text, result.anchor, filled.cell.number)
        stored = [_put(tree, key, value) for key, value in understood.values.items()]
        for key in understood.values:
            result.places.setdefault(f"{path}{key}", str(filled.place))
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


def _grouped(record: Record) -> Iterator[tuple[str, list[Record]]]:
    for each in dict.fromkeys(inside.each for inside in record.inside):
        yield each, list(record.of(each))


def _put(tree: dict[str, Any], path: str, value: Any) -> bool:
    """Put a value at a path. A box that is filled twice (on a further row) adds to what stands there; False where it
    cannot be added."""
    keys = path.split(".", 2) if path.startswith("subject.details.") else path.split(".")
    if len(keys) == 2 and keys[0] != "subject":
        part = tree.get(keys[0], Timescale())
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
    tree: dict[str, Any], heading: str, text: str, place: str, result: Assembled, *, counted: bool = True
) -> None:
    result.places[f"notes.{len(tree['notes'])}.text"] = place
    tree["notes"].append({"heading": heading, "text": text})
    result.placed += counted
