"""Which form a document is: by the name it carries, by its printed line, else by how many of its labels are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.form import Form
from planforms.forms import FORMS
from planforms.reading.document import Document, Paragraph

__all__ = ["named_form"]

_IDENTITY = re.compile(r"planforms ([a-z]+(?:-[a-z]+)+) ([0-9]+)")


def named_form(document: Document) -> Form | None:
    """The form whose name the document carries in its properties or in print; None where it carries none."""
    carried = document.properties.get("planforms-form", "").partition(" ")[0]
    if carried in FORMS:
        return FORMS[carried]
    for text in _lines(document):
        found = _IDENTITY.search(text)
        if found and found[1] in FORMS:
            return FORMS[found[1]]
    return None


def _lines(document: Document) -> Iterator[str]:
    yield from (paragraph.text for paragraph in document.around)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells if cell.text.startswith("Form: "))
