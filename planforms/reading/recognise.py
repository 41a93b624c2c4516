"""Which form a document is: by the name it carries, by its printed line, else by how many of its labels are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.errors import CannotRead
from planforms.form import Form
from planforms.forms import FORMS
from planforms.forms.review import REVIEW
from planforms.reading.bind import bind
from planforms.reading.document import Document, Paragraph, Table

__all__ = ["form_by_labels", "named_form"]

_ENOUGH = 40  # labels: a blank form of ours has more, another that borrows its words fewer
_LEFT = 8  # at most one cell in so many stands under no label of a form that is ours

_IDENTITY = re.compile(r"planforms ([a-z]+(?:-[a-z]+)+) ([0-9]+)")


def named_form(document: Document) -> Form | None:
    """The form whose name the document carries in its properties or in print; None where it carries none.

    Raises CannotRead, "review-form", for the review form of a plan."""
    carried = document.properties.get("planforms-form", "").partition(" ")[0]
    if carried in FORMS:
        return FORMS[carried]
    if carried == REVIEW.name:
        raise CannotRead(
            "review-form",
            "This is a review form, and no plan.",
            "`planforms review apply PLAN REVIEW -o NEXT` takes what was written in it into the plan that it reviews.",
        )
    for text in _lines(document):
        found = _IDENTITY.search(text)
        if found and found[1] in FORMS:
            return FORMS[found[1]]
    return None


def form_by_labels(document: Document) -> Form | None:
    """The form of ours whose labels hold nearly all of a document that has lost its name; None for another form."""
    cells = sum(
        bool(cell.text)
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    )
    for form in FORMS.values():
        bound = bind(document, form)
        if bound.matched >= _ENOUGH and len(bound.unplaced) * _LEFT <= cells:
            return form
    return None


def _lines(document: Document) -> Iterator[str]:
    yield from (paragraph.text for paragraph in document.around)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells if cell.text.startswith("Form: "))
