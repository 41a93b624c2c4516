"""A PDF form that was filled in: its fields by name, with what was typed or ticked, and where each stands."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planforms.errors import CannotRead

__all__ = ["PdfField", "PdfForm", "is_pdf", "read_pdf_form"]

_MOST, _DEEPEST = 50_000, 20  # fields, and how deep they may stand in each other
_AGAIN = "Open it, choose Save (not Print), and use that file; or fill in the Word or Excel form."
_LETTERS = 20  # fewer on a whole PDF: it is a picture of a page


@dataclass(frozen=True)
class PdfField:
    """One field: what was typed, or the value of the box that was ticked, "" where nothing was. `label` is what a
    screen reader says of it; pages count from 1."""

    value: str
    label: str = ""
    page: int = 0


@dataclass(frozen=True)
class PdfForm:
    """The form that a PDF says it is ("review-form 1 3fa2b1c9-2"), and its fields by name."""

    mark: str
    fields: Mapping[str, PdfField] = field(default_factory=dict)


def is_pdf(data: bytes) -> bool:
    """Whether some bytes are a PDF, whatever the file is called."""
    return b"%PDF-" in data[:1024]


def read_pdf_form(data: bytes, name: str, seal: str = "") -> PdfForm:
    """The form in a PDF. `name` is that of the form ("review-form"), by which it is known where it lost its properties.

    Of the forms in a pack it is the one whose mark has the `seal`.

    Raises CannotRead: "password-protected"; "not-in-the-pack" where none of them has it; "flattened-pdf" and
    "scanned-pdf" where nothing that was filled in can be read any more; "not-our-pdf" for another PDF; "damaged-file".
    """
    import pypdf

    _be_quiet()
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        form = PdfForm("") if locked else _form(reader, name, seal)
        refused = _nothing_left(reader, form.mark, name) if not locked and not form.fields else None
    except CannotRead:
        raise
    except Exception as problem:  # broken PDFs raise whatever they please
        raise CannotRead("damaged-file", "This PDF is damaged or incomplete.", _AGAIN) from problem
    if locked:
        raise CannotRead("password-protected", "This PDF is protected by a password.", "Save it without one.")
    if refused:
        raise refused
    return form


def _be_quiet() -> None:
    """Keep the library's own warnings off the screen: they may quote what is in the file."""
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
        logger.propagate = False


def _form(reader: Any, name: str, seal: str) -> PdfForm:
    mark = str(reader.metadata.get("/PlanformsForm", "")) if reader.metadata else ""
    fields = {key: one for key, one in _fields(reader) if "/" in key}
    if any(key.startswith(f"{name} ") for key in fields):
        return _of_a_pack(fields, name, seal)
    return PdfForm(mark or (_printed_mark(reader, name) if fields else ""), fields)


def _of_a_pack(fields: Mapping[str, PdfField], name: str, seal: str) -> PdfForm:
    """One of several forms, each of which has its mark before the names of its fields."""
    forms: dict[str, dict[str, PdfField]] = {}
    for key, one in fields.items():
        mark, dot, own = key.partition(".")
        if dot and mark.startswith(f"{name} "):
            forms.setdefault(mark, {})[own] = one
    meant = next((mark for mark in forms if seal and f" {seal}-" in mark), None)
    if meant is None:
        raise CannotRead(
            "not-in-the-pack",
            "This pack has no review form of this plan as it is now.",
            "Apply it to the version of the plan that the pack was made from.",
        )
    return PdfForm(meant, forms[meant])


def _fields(reader: Any) -> Iterator[tuple[str, PdfField]]:
    form = reader.trailer["/Root"].get("/AcroForm")
    if form is None:
        return
    pages = {
        reference.idnum: number
        for number, page in enumerate(reader.pages, 1)
        for reference in page.get("/Annots", ())
        if hasattr(reference, "idnum")
    }
    for count, (name, node, reference) in enumerate(_walk(form.get_object().get("/Fields", ()), "", 0)):
        if count > _MOST:
            return
        kids = [kid for kid in node.get("/Kids", ()) if hasattr(kid, "idnum")]
        page = next((pages[one.idnum] for one in (reference, *kids) if getattr(one, "idnum", 0) in pages), 0)
        yield name, PdfField(_value(node), str(node.get("/TU", "")), page)


def _walk(nodes: Any, above: str, depth: int) -> Iterator[tuple[str, Any, Any]]:
    """(full name, field, reference) of each field that holds a value."""
    for reference in nodes if depth < _DEEPEST else ():
        node = reference.get_object()
        name = ".".join(part for part in (above, str(node.get("/T", ""))) if part)
        named = [kid for kid in node.get("/Kids", ()) if "/T" in kid.get_object()]
        if named:
            yield from _walk(named, name, depth + 1)
        else:
            yield name, node, reference


def _value(node: Any) -> str:
    value = node.get("/V")
    value = value.get_object() if hasattr(value, "get_object") else value
    if node.get("/FT") == "/Btn":
        shown = [kid.get_object().get("/AS") for kid in node.get("/Kids", ())] or [node.get("/AS")]
        states = [str(state) for state in (value, *shown) if state not in (None, "/Off", "Off", "")]
        return states[0].removeprefix("/") if states else ""
    if hasattr(value, "get_data"):
        value = value.get_data().decode("utf-8", "replace")
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def _printed_mark(reader: Any, name: str) -> str:
    """The mark as it is printed on the last page: "Form: planforms review-form 1 3fa2b1c9-2."."""
    words = " ".join(str(reader.pages[-1].extract_text()).split())
    _, found, rest = words.partition(f"planforms {name} ")
    return f"{name} {' '.join(rest.split()[:2])}".rstrip(".") if found else ""


def _nothing_left(reader: Any, mark: str, name: str) -> CannotRead:
    words = "".join(str(page.extract_text()) for page in reader.pages)
    if len(words.strip()) < _LETTERS:
        return CannotRead(
            "scanned-pdf",
            "This PDF is a scan or a photograph: nothing that was written could be read.",
            "Type the answers into the form, in Word, Excel or the PDF that was sent out.",
        )
    if mark or f"planforms {name}" in " ".join(words.split()):
        return CannotRead(
            "flattened-pdf",
            "This PDF has no fields any more: it was printed to PDF or flattened, and nothing could be read from it.",
            _AGAIN,
        )
    return CannotRead("not-our-pdf", "This PDF is no review form of planforms.", "Check that it is the right file.")
