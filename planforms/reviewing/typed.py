"""What somebody wrote into a review form, box by box, from Word, Excel or PDF, before anybody asks what it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from planforms.errors import CannotRead
from planforms.finding import Finding
from planforms.form import Field
from planforms.forms.review import REVIEW
from planforms.forms.review_boxes import box_named, boxes_of
from planforms.reading import open_document
from planforms.reading.bind import bind
from planforms.reading.document import Document, Paragraph, Table
from planforms.reading.package import Limits
from planforms.reading.pdf_form import PdfField, is_pdf, read_pdf_form
from planforms.reading.record import Bound, Record
from planforms.views.review_boxes import row_of, words_in

__all__ = ["Remark", "Typed", "TypedRow", "Written", "typed_in"]

_MARK = re.compile(rf"{REVIEW.name} ([0-9]+) ([0-9a-f]{{8}})-([0-9]{{1,4}})")


@dataclass(frozen=True)
class Written:
    """The words in one box, and where it is."""

    text: str
    place: str = ""
    number: float | None = None


@dataclass(frozen=True)
class Remark:
    """Words that have no box of their own: the label that they stand under, and their place."""

    label: str
    text: str
    place: str = ""


@dataclass(frozen=True)
class TypedRow:
    """One row of a table, or the boxes of the review as a whole (`each` is "review").

    `given` holds the plan's words as they stand in the form now; `words` what a PDF says that the row is about. The
    second row of an item (`nth` is 2) is about its second measure.
    """

    each: str
    ref: str
    boxes: Mapping[str, Written] = field(default_factory=dict)
    given: Mapping[str, Written] = field(default_factory=dict)
    words: str = ""
    nth: int = 1
    place: str = ""


@dataclass(frozen=True)
class Typed:
    """A form that came back: the seal of the plan that it was made from, the number of the review, and its rows.

    `findings` are about the file itself: changes that nobody accepted, comments in the margin."""

    seal: str
    number: int | None
    rows: tuple[TypedRow, ...]
    remarks: tuple[Remark, ...] = ()
    findings: tuple[Finding, ...] = ()


def typed_in(data: bytes, limits: Limits | None = None, seal: str = "") -> Typed:
    """What was written into a form; of several in a pack, into that of the plan with the `seal`.

    Raises CannotRead; "not-a-review-form" for any other file.
    """
    if is_pdf(data):
        form = read_pdf_form(data, REVIEW.name, seal)
        if not form.mark.startswith(REVIEW.name) and not any(box_named(name) for name in form.fields):
            raise _not_ours()
        return Typed(*_marked(form.mark), tuple(_pdf_rows(form.fields)))
    document = open_document(data, limits)
    mark = _mark_of(document)
    if mark is None:
        raise _not_ours()
    made_from, number = _marked(mark)
    bound = bind(document, replace(REVIEW, stamp=f"{made_from}-{number}" if made_from else ""))
    whole = _row(bound.plan, "review")
    if number is None and "number" in whole.given and whole.given["number"].text.strip().isdecimal():
        number = int(whole.given["number"].text)
    return Typed(made_from, number, (whole, *_rows(bound.plan)), tuple(_remarks(bound)), document.findings)


def _mark_of(document: Document) -> str | None:
    """The mark that a document carries in its properties or in print."""
    carried = document.properties.get("planforms-form", "")
    if carried.partition(" ")[0] == REVIEW.name:
        return carried
    return next((text for text in _lines(document) if f"planforms {REVIEW.name}" in text), None)


def _lines(document: Document) -> Iterator[str]:
    yield from (paragraph.text for paragraph in document.around)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells if cell.text.startswith("Form: "))


def _marked(mark: str) -> tuple[str, int | None]:
    """(seal of the plan, number of the review) of a mark; ("", None) where it has lost them."""
    found = _MARK.search(mark)
    return (found[2], int(found[3])) if found else ("", None)


def _rows(plan: Record) -> Iterator[TypedRow]:
    seen: Counter[tuple[str, str]] = Counter()
    for record in plan.inside:
        row = _row(record, record.each)
        seen[row.each, row.ref] += 1
        yield replace(row, nth=seen[row.each, row.ref])


def _row(record: Record, each: str) -> TypedRow:
    boxes: dict[str, Written] = {}
    given: dict[str, Written] = {}
    for filled in record.boxes:
        kept = given if filled.box.given else boxes
        words = Written(filled.cell.text, str(filled.place), filled.cell.number)
        before = kept.get(filled.box.path)
        kept[filled.box.path] = replace(before, text=f"{before.text}\n{words.text}") if before else words
    return TypedRow(each, " ".join(record.ref.split()), boxes, given, place=record.place)


def _remarks(bound: Bound) -> Iterator[Remark]:
    yield from (Remark(label, cell.text, str(cell.place)) for _, label, cell in bound.extra)
    yield from (Remark(heading, text, str(place)) for heading, text, place in bound.notes)
    yield from (Remark("", piece.text, piece.place) for piece in bound.unplaced)
    for entry, place in bound.closing:
        yield Remark(entry.about, f"{entry.what}: {entry.kept}", str(place))


def _pdf_rows(fields: Mapping[str, PdfField]) -> Iterator[TypedRow]:
    """The rows of a PDF form; the value of a box that was ticked is put in its words."""
    rows: dict[tuple[str, str], dict[str, PdfField]] = {}
    for name, one in fields.items():
        box = box_named(name)
        if box:
            rows.setdefault(box[:2], {})[box[2]] = one
    for (each, ref), boxes in rows.items():
        item, nth = row_of(ref)
        known = {box.path: box for box in boxes_of(each)}
        written = {
            path: Written(_in_words(known[path], one.value), _pdf_place(known[path], item, one))
            for path, one in boxes.items()
            if one.value.strip()
        }
        words = next((words_in(one.label) for one in boxes.values()), "")
        place = next((f"page {one.page}" for one in boxes.values() if one.page), "")
        yield TypedRow(each, item, written, {}, words, nth, place)


def _in_words(box: Field, value: str) -> str:
    if box.shape == "answer":
        return {"yes": "Yes", "no": "No"}.get(value, value)
    return dict(box.choices).get(value, value)


def _pdf_place(box: Field, ref: str, one: PdfField) -> str:
    return ", ".join(part for part in (f"page {one.page}" if one.page else "", ref, box.label) if part)


def _not_ours() -> CannotRead:
    return CannotRead(
        "not-a-review-form",
        "This is no review form that planforms made.",
        "`planforms review prepare PLAN -o FILE` makes one; `planforms read FILE` shows what a plan form holds.",
    )
