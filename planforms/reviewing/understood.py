"""From what was written into a review form to its answers: what each box means, and what is in doubt.

Words that a box cannot hold are kept beside it as remarks; nothing is guessed in silence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planforms.boxes import understand
from planforms.finding import Finding
from planforms.form import Field
from planforms.forms.review import FACES
from planforms.forms.review_boxes import boxes_of
from planforms.plan import Plan, Status, View
from planforms.reviewing.answers import COLLECTED, Answer, Item, of_view, person_of, review_answer
from planforms.reviewing.rows import Meant, meant
from planforms.reviewing.typed import Remark, Typed, TypedRow
from planforms.text import comparable
from planforms.values.anchor import Anchor
from planforms.views.review_attendance import attendance

__all__ = ["Understood", "understood"]

_KEPT_BESIDE = ("resources_note", "copies_to")
_WHOSE = {"child": "child", "parent or carer": "parent", "parent": "parent", "family": "family"}
_HAPPENED = "happened"

Values = dict[str, tuple[Any, str]]
"""What the boxes of a row mean, by path: the value, and its place."""


@dataclass
class Understood:
    """The answers of one form, the words beside them, what is in doubt, and the period that it looks back over."""

    answers: list[Answer] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    period: str = ""


def understood(typed: Typed, plan: Plan, anchor: Anchor, *, same_version: bool) -> Understood:
    """The answers that were written. What is relative ("in two weeks") counts from the day on which it was held.

    Where the form was made from another version of the plan, a row counts only if it still says what the plan says.
    """
    result = Understood()
    whole = next((row for row in typed.rows if row.each == "review"), TypedRow("review", ""))
    values = _values(whole, result, anchor)
    result.period = whole.given["period"].text if "period" in whole.given else ""
    held, _ = values.get("held_on", (None, ""))
    anchor = replace(anchor, plan_date=held)
    result.answers += _of_review(whole, values, result, plan)
    for row in typed.rows:
        if row.each == "taking_part":
            result.answers += _present(row, _values(row, result, anchor), plan)
        elif row.each == "views":
            result.answers += _voice(row, _values(row, result, anchor))
        elif row.each in _PARTS:
            found = meant(row, plan, same_version=same_version)
            if found is None:
                _keep_beside(row, result, same_version=same_version)
            else:
                result.answers += _PARTS[row.each](found, _values(row, result, anchor))
    result.answers = _together(result.answers)
    return result


def face_words(face: str) -> str:
    """How things are for me: good (4 of 5)"""
    return f"How things are for me: {dict(FACES)[face].lower()} ({face} of {len(FACES)})"


def _values(row: TypedRow, result: Understood, anchor: Anchor) -> Values:
    """What the boxes of a row mean; words that they do not hold, and doubts, go into the result."""
    values: Values = {}
    for box in boxes_of(row.each):
        written = row.boxes.get(box.path)
        if written is None or not written.text.strip():
            continue
        found = understand(box, written.text, anchor, written.number)
        if box.path in found.values:
            values[box.path] = (found.values[box.path], written.place)
        if found.left:
            result.remarks.append(Remark(_label(row, box), written.text, written.place))
        result.findings += [
            Finding(doubt.code, doubt.severity, doubt.message, place=written.place, hint=doubt.hint)
            for doubt in found.doubts
        ]
    return values


def _of_review(row: TypedRow, values: Values, result: Understood, plan: Plan) -> Iterator[Answer]:
    whose = " ".join((row.given["whose"].text if "whose" in row.given else row.words).split())
    planned, place = values.pop("planned_next", ("", ""))
    if planned and "next_review" not in values:
        values["next_review"] = (dt.date.fromisoformat(planned), place)
    for path, (value, place) in values.items():
        if path in _KEPT_BESIDE:
            result.remarks.append(
                Remark(next(box.label for box in boxes_of("review") if box.path == path), value, place)
            )
        elif path == "led_by":
            yield from _somebody(value, plan, place, part="lead", attended=True)
        elif path in COLLECTED and whose:
            yield Answer(review_answer(path), path, f"{whose}: {value}", place)
        else:
            yield Answer(review_answer(path), path, value, place)


def _present(row: TypedRow, values: Values, plan: Plan) -> Iterator[Answer]:
    """Whoever is written in beside those of the plan took part, whether or not it was ticked as well."""
    written = row.boxes.get("name") or row.given.get("name")
    name = " ".join((written.text if written else row.words).split())
    expected = {comparable(one) for one in attendance(plan)}
    attended, place = values.get("attended", (None, row.place))
    if attended is None and written and comparable(name) not in expected:
        attended, place = True, written.place
    if name and attended is not None:
        yield from _somebody(name, plan, place, attended=attended)


def _somebody(name: str, plan: Plan, place: str, *, part: str = "", attended: bool) -> Iterator[Answer]:
    item: Item = ("taking_part", comparable(name))
    yield Answer(item, "person", person_of(name, plan), place)
    yield Answer(item, "attended", attended, place)
    if part:
        yield Answer(item, "part", part, place)


def _voice(row: TypedRow, values: Values) -> Iterator[Answer]:
    typed = row.given.get("whose")
    whose = _WHOSE.get(comparable(typed.text if typed else row.ref), "other")
    named = row.given.get("name")
    name = " ".join((named.text if named else row.words).split())
    face, place = values.get("face", ("", ""))
    if face:
        yield from of_view(View.model_validate({"whose": whose, "name": name, "text": face_words(face)}), place)
    text, place = values.get("text", ("", ""))
    if text:
        share, _ = values.get("share", (None, ""))
        view = View.model_validate({"whose": whose, "name": name, "text": text, "share": share})
        yield from of_view(view, place)


def _plain(found: Meant, values: Values) -> Iterator[Answer]:
    for path, (value, place) in values.items():
        yield Answer(found.item, path, value, place)


def _outcome(found: Meant, values: Values) -> Iterator[Answer]:
    """What is said of a further measure stands below what is said of the first, with the measure's own words."""
    for path, (value, place) in values.items():
        words = f"{found.measure}: {value}" if found.measure and path in ("now", "evidence") else value
        yield Answer(found.item, path, words, place)


def _risk(found: Meant, values: Values) -> Iterator[Answer]:
    if found.new:
        yield Answer(found.item, "statement", found.new, found.place)
        values.setdefault("change", ("new", found.place))
    values.pop("statement", None)
    for path, (value, place) in values.items():
        if (path, value) == ("change", _HAPPENED):
            yield Answer(found.item, "status", Status(written="It happened"), place)
        else:
            yield Answer(found.item, path, value, place)


def _assumption(found: Meant, values: Values) -> Iterator[Answer]:
    if found.new:
        yield Answer(found.item, "statement", found.new, found.place)
    values.pop("statement", None)
    yield from _plain(found, values)


_PARTS = {"actions": _plain, "outcomes": _outcome, "risks": _risk, "assumptions": _assumption}


def _keep_beside(row: TypedRow, result: Understood, *, same_version: bool) -> None:
    """The row is of nothing in the plan: all that was written in it is kept, and said.

    In a form of this version somebody also wrote what the row is about; in one of another, planforms did."""
    boxes = boxes_of(row.each)
    if not row.boxes and not (same_version and row.given):
        return
    for kept in (row.given, row.boxes):
        for box in (box for box in boxes if box.path in kept):
            result.remarks.append(Remark(_label(row, box), kept[box.path].text, kept[box.path].place))
    result.findings.append(
        Finding(
            "unknown-ref",
            "warning",
            f"A row of the form ({row.ref or 'without a ref'}) is of nothing in this version of the plan; what was "
            "written in it is kept in the notes.",
            place=row.place,
            hint="Write it into the row that it belongs to, or into the plan.",
        )
    )


def _label(row: TypedRow, box: Field) -> str:
    return f"{row.ref}, {box.label}" if row.ref else box.label


def _together(answers: list[Answer]) -> list[Answer]:
    """Several lines of one answer (of the measures of one outcome) put together; what is said twice, once."""
    found: dict[tuple[Item, str], Answer] = {}
    others = []
    for answer in answers:
        key = (answer.item, answer.path)
        before = found.get(key)
        if before is None:
            found[key] = answer
        elif answer.item[0] == "outcomes" and isinstance(answer.value, str) and answer.path in ("now", "evidence"):
            found[key] = replace(before, value=f"{before.value}\n{answer.value}")
        elif before.value != answer.value:
            others.append(answer)
    return [*found.values(), *others]
