"""What keeps planforms from filling a form, making a document or writing a file. By code, as in `of_files`."""

from __future__ import annotations

import datetime as dt
import io
import logging
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from jinja2 import DictLoader
from openpyxl import load_workbook

from planforms import copies, filling, own_filling
from planforms.disk import make_folder, write_whole
from planforms.forms import FORMS
from planforms.place import Place
from planforms.plan import Action, Area, Objective, Plan, Withheld
from planforms.reading import open_document
from planforms.reading.learn import learn, learnt_from
from planforms.reading.profile import LearntForm
from planforms.unexpected import unexpected
from planforms.views.printed_plan import VIEW, build
from planforms.writing import html, one_sheet, pdf
from planforms.writing.own_excel import fill_excel
from planforms.writing.own_form import Rows, Words
from planforms.writing.own_word import fill_word
from planforms.writing.pdf_watch import watched
from planforms.writing.word_form import word_form as word_form_of_ours
from tests.conservation.excel_package import SPACES
from tests.conservation.package import Package
from tests.council_forms import excel_form, word_form
from tests.refusals.of_files import Act
from tests.views.family.family import copied, plan, who

__all__ = ["WORK"]

_DAY = dt.date(2026, 11, 6)
_SHEET = Place(sheet="Plan")


def _learnt(blank: bytes) -> LearntForm:
    return learnt_from(tomllib.loads(learn(open_document(blank), "Helping Hands", "blank.docx")), "our-form.toml")


def _plan(count: int = 1, **changes: Any) -> Plan:
    actions = tuple(Action(id=f"1.1.{number}", description=f"Visit {number}") for number in range(1, count + 1))
    area = Area(id="1", need="Sleep", objectives=(Objective(id="1.1", statement="Sam sleeps", actions=actions),))
    return Plan(**{"kind": "child", "areas": (area,), **changes})


def _changed(blank: bytes, change: Callable[[Any], object]) -> bytes:
    book: Any = load_workbook(io.BytesIO(blank))
    change(book.active)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _crowded(_: Path) -> bytes:
    """Two rows for a table that has one empty row, and something right below it."""
    blank = _changed(excel_form(), lambda sheet: sheet.cell(10, 2, "Please sign"))
    return fill_excel(blank, (), [Rows(_SHEET, (9,), [{1: "Visit"}, {1: "Ring"}])], ())


def _merged(_: Path) -> bytes:
    blank = _changed(excel_form(), lambda sheet: sheet.merge_cells("A9:B9"))
    return fill_excel(blank, [Words(_SHEET, 9, 2, "x")], (), ())


def _moved(_: Path) -> bytes:
    return fill_word(word_form(), [Words(Place(table=1), 99, 1, "x")], (), ())


def _with_drawing(_: Path) -> bytes:
    package = Package(excel_form())
    package.add("xl/worksheets/sheet1.xml", "drawing", "xl/drawings/drawing9.xml", f"<xdr:wsDr {SPACES}/>")
    return fill_excel(package.packed(), (), (), ())


def _dropped(_: Path) -> bytes:
    """A form written by a hand that leaves everything out."""
    with patch.object(filling, "_writer", lambda _format: lambda form, *_: word_form_of_ours(form)):
        return filling.fill(FORMS["child-plan"], _plan(), "word")


def _filled_already(_: Path) -> bytes:
    form = _learnt(word_form())
    return own_filling.fill_own(form, own_filling.fill_own(form, word_form(), _plan()), Plan(kind="child"))


def _dropped_of_own(_: Path) -> bytes:
    with patch.object(own_filling, "fill_word", lambda blank, *_: blank):
        return own_filling.fill_own(_learnt(word_form()), word_form(), _plan())


def _without_pango(_: Path) -> object:
    pdf._weasyprint.cache_clear()
    try:
        with patch.dict(sys.modules, {"weasyprint": None}):
            return pdf._weasyprint()
    finally:
        pdf._weasyprint.cache_clear()


def _warned(words: str) -> Act:
    """A page that WeasyPrint warned about."""

    def act(_: Path) -> None:
        with watched():
            logging.getLogger("weasyprint").warning(words)

    return act


def _not_legible(_: Path) -> None:
    """A page on which something could not be read."""
    promise: Any = None
    with patch.object(one_sheet, "_is_kept", return_value=False):
        one_sheet.hold_to(promise, b"", ())


def _odd_link(_: Path) -> str:
    """A page with a link to a program."""
    pages = DictLoader({f"{VIEW.design}.html.j2": '<a href="javascript:alert(1)">x</a>'})
    with patch.object(html._environment(), "loader", pages):
        return html.page_html(VIEW, build(_plan(), _DAY), standalone=False)


def _withheld() -> Plan:
    return plan(aim="We meet at 12 Elm Row.", withheld=(Withheld(text="12 Elm Row", from_whom="Dad"),))


def _found_where_texts_meet(_: Path) -> None:
    secret = plan(
        Action(id="1.1.1", description="Visit", responsible=(who("Priya Nair"),)),
        withheld=(Withheld(text="12 Elm Row", from_whom="Dad"),),
    )
    copies._refuse_found(["We meet at 12", "12 Elm Row"], copied(secret, "Martin Price"))


def _found_in_name(_: Path) -> None:
    secret = plan(withheld=(Withheld(text="Elm Row", from_whom="Dad"),))
    copy = copied(secret, "Martin Price")
    copies.refuse_in_name("elm-row-for-parent", copy.secrets, copy.allowed)


def _over_its_source(folder: Path) -> None:
    form = folder / "form.docx"
    form.write_bytes(b"")
    write_whole(form, b"x", sources=(form,))


def _in_a_file(folder: Path) -> None:
    (folder / "notes").write_bytes(b"")
    make_folder(folder / "notes" / "documents")


def _mistake(_: Path) -> None:
    raise unexpected(ValueError("Sam Hill is 4"))


WORK: Mapping[str, Sequence[Act]] = {
    "control-character": (lambda _: filling.refuse_what_no_file_holds(_plan(title="a\x0bb"), "word"),),
    "too-long-for-excel": (lambda _: filling.refuse_what_no_file_holds(_plan(title="x" * 40_000), "excel"),),
    "not-read-back": (_dropped, _dropped_of_own),
    "other-kind": (lambda _: own_filling.fill_own(_learnt(word_form()), word_form(), Plan(kind="partnership")),),
    "filled-form": (_filled_already,),
    "too-few-rows": (_crowded,),
    "merged-box": (_merged,),
    "form-moved": (_moved,),
    "excel-would-lose": (_with_drawing,),
    "no-pango": (_without_pango,),
    "no-letters": (_warned("No font has this letter (U+F1234)"),),
    "bad-page": (_warned("Ignored `colour: red`"),),
    "not-legible": (_not_legible,),
    "unsafe-link": (_odd_link,),
    "withheld-found": (lambda _: copied(_withheld(), "Martin Price"), _found_where_texts_meet),
    "withheld-in-name": (_found_in_name,),
    "is-a-source": (_over_its_source,),
    "not-written": (lambda folder: write_whole(folder / "nowhere" / "plan.pdf", b"x"),),
    "no-folder": (_in_a_file,),
    "unexpected": (_mistake,),
}
