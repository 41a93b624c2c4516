"""The boxes of the review form by name, as the fields of its PDF are called."""

from __future__ import annotations

import re

from planforms.form import Field, Rows
from planforms.forms.review import REVIEW

__all__ = ["box_name", "box_named", "boxes_of"]


def boxes_of(each: str) -> tuple[Field, ...]:
    """The boxes of a row of one table; "review" for those of the review as a whole."""
    return tuple(
        box
        for section in REVIEW.sections
        if (section.each if isinstance(section, Rows) else "review") == each
        for box in section.fields
    )


def box_name(each: str, ref: str, path: str) -> str:
    """The name of one box in a PDF form: "actions/1-2e-2/status". A full stop would divide it, so it is coded."""
    return f"{each}/{_coded(ref)}/{path}"


def box_named(name: str) -> tuple[str, str, str] | None:
    """(table, ref, path) of a box by its name; None for a name that is no box of the form."""
    each, _, rest = name.partition("/")
    ref, _, path = rest.partition("/")
    if path not in {box.path for box in boxes_of(each)}:
        return None
    return each, re.sub("-([0-9a-f]+)-", lambda found: chr(int(found[1], 16)), ref), path


def _coded(ref: str) -> str:
    return re.sub("[^0-9A-Za-z]", lambda found: f"-{ord(found[0]):x}-", ref)
