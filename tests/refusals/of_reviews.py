"""What makes planforms refuse a form for a review, or what comes back of it. By code, as in `of_files`."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdf
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from planforms.cli.review.prepare import _copies
from planforms.forms.review import REVIEW
from planforms.plan import Plan
from planforms.reading import read_file
from planforms.reading.pdf_form import read_pdf_form
from planforms.reviewing.prepare import prepared
from planforms.reviewing.returned import read_returned
from tests.reading.word_files import word_file
from tests.refusals.of_commands import command
from tests.refusals.of_files import Act
from tests.specimens import one_action

__all__ = ["REVIEWS"]

_DAY = dt.date(2026, 11, 6)
_WORDS = "Form: planforms review-form 1 3fa2b1c9-2. Review of the plan, with everything that was agreed."


def _pdf(text: str, mark: str = "", *, locked: bool = False) -> bytes:
    """A page with a line of text, and nothing to fill in."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(600, 800)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    drawn = DecodedStreamObject()
    drawn.set_data(f"BT /F1 9 Tf 50 700 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = drawn
    if mark:
        writer.add_metadata({"/PlanformsForm": mark})
    if locked:
        writer.encrypt("a word", algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


def _returned(data: bytes) -> Act:
    return lambda _: read_pdf_form(data, REVIEW.name)


def _preferred_a_stranger(folder: Path) -> object:
    for name in ("review.docx", "stranger.docx"):
        (folder / name).write_bytes(b"")
    words = ("{}/plan.json", "{}/review.docx", "-o", "{}/next.docx", "--prefer", "{}/stranger.docx")
    return command("review", "apply", *words)(folder)


_PREPARE = ("review", "prepare", "{}/plan.json", "-o")

REVIEWS: Mapping[str, Sequence[Act]] = {
    "review-form": (lambda _: read_file(prepared(one_action(), _DAY, "word")),),
    "not-a-review-form": (lambda _: read_returned(word_file("<w:p/>"), "letter.docx", one_action()),),
    "nothing-of-theirs": (lambda _: prepared(one_action(), _DAY, "html", "Zoe"),),
    "nobody": (lambda folder: _copies(Plan(kind="child"), folder / "review.docx", None, each=True),),
    "for-or-each": (command(*_PREPARE, "{}/review.docx", "--for", "Zoe", "--each"),),
    "unknown-ending": (command(*_PREPARE, "{}/review.txt"),),
    "prefer": (_preferred_a_stranger,),
    "damaged-file": (_returned(_pdf(_WORDS)[:300]),),
    "password-protected": (_returned(_pdf(_WORDS, locked=True)),),
    "scanned-pdf": (_returned(_pdf("")),),
    "flattened-pdf": (_returned(_pdf(_WORDS, "review-form 1 3fa2b1c9-2")),),
    "not-our-pdf": (_returned(_pdf("Dear all, here are the minutes of Monday, with all that was said about it.")),),
}
