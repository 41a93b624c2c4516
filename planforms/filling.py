"""Filling a form with a plan: what is written is read back before it is handed over.

Whatever the form has no place for goes into its closing section. A plan that a file cannot hold to the letter is
refused, with the field that it is about; it is never altered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal

from planforms.closing import entries
from planforms.errors import CannotHold
from planforms.form import Form
from planforms.items import with_plain_refs
from planforms.plan import Plan
from planforms.reading import open_document, read_form
from planforms.reading.assemble import assemble
from planforms.reading.bind import bind

__all__ = ["Format", "blank_form", "fill", "first_difference", "refuse_what_no_file_holds"]

Format = Literal["word", "excel"]

_EXCEL_LIMIT = 32_767
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def blank_form(form: Form, format: Format) -> bytes:
    """The blank form as a file."""
    return _writer(format)(form)


def fill(form: Form, plan: Plan, format: Format) -> bytes:
    """The form filled with a plan, as a file that reads back as an equal plan.

    Raises CannotHold where no such file can be made.
    """
    refuse_what_no_file_holds(plan, format)
    write = _writer(format)
    written = with_plain_refs(plan)
    data = write(form, written)
    body = assemble(bind(open_document(data), form), form.kind)
    rows = entries(body.plan, plan, body.anchor)
    if rows:
        data = write(form, written, rows)
    got = read_form(open_document(data), form, form.name).plan
    if got != plan:
        raise CannotHold(
            "not-read-back",
            f"The form cannot hold the field {first_difference(plan, got)} without altering it.",
            "Shorten or simplify that field, or keep the plan as JSON.",
        )
    return data


def _writer(format: Format) -> Callable[..., bytes]:
    """Loaded when a form is written and not before: the libraries for it take as long to load as all the rest."""
    if format == "word":
        from planforms.writing.word_form import word_form

        return word_form
    from planforms.writing.excel_form import excel_form

    return excel_form


def refuse_what_no_file_holds(plan: Plan, format: Format) -> None:
    """Raise CannotHold for a plan with text that no file of this format can keep."""
    for path, text in _texts(plan.model_dump(mode="json"), ""):
        if _NOT_IN_XML.search(text):
            raise CannotHold(
                "control-character",
                f"The field {path} holds a control character, which no Word or Excel file can keep.",
                "Remove it; it is usually left over from copying out of another program.",
            )
        if format == "excel" and len(text.encode("utf-16-le")) // 2 > _EXCEL_LIMIT - 500:
            raise CannotHold(
                "too-long-for-excel",
                f"The field {path} is longer than a cell of Excel can hold.",
                "Use the Word form for this plan.",
            )


def _texts(node: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text of a plan with its path; a label of somebody's own is called by its number, it may hold a name."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        own = path == "subject.details"
        for number, (key, value) in enumerate(node.items(), 1):
            here = f"{path} {number}" if own else f"{path}.{key}".strip(".")
            if own:
                yield here, key
            yield from _texts(value, here)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _texts(value, f"{path}.{number}")


def first_difference(wanted: Plan, got: Plan) -> str:
    """The path of the first field in which two plans differ."""

    def walk(one: Any, other: Any, path: str) -> str | None:
        if one == other:
            return None
        if (
            isinstance(one, dict)
            and isinstance(other, dict)
            and one.keys() == other.keys()
            and path != "subject.details"
        ):
            return next(
                (found for key in one if (found := walk(one[key], other[key], f"{path}.{key}".strip(".")))), path
            )
        if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
            pairs = enumerate(zip(one, other, strict=True))
            return next((found for number, pair in pairs if (found := walk(*pair, f"{path}.{number}"))), path)
        return path

    return walk(wanted.model_dump(mode="json"), got.model_dump(mode="json"), "") or "of the plan"
