"""A Word form has what makes it pleasant to fill in, and what Word needs to open it."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import zipfile
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from planforms.filling import blank_form, fill
from planforms.form import Blocks, Facts, Field, Form, Grid, Rows
from planforms.forms import FORMS
from planforms.plan import Action, Area, Objective, Plan, Timescale
from planforms.reading import open_document
from planforms.reading.document import Table
from tests.plans import token_plan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NAMES = list(FORMS)


@lru_cache(maxsize=4)
def _body(name: str, *, filled: bool) -> etree._Element:
    form = FORMS[name]
    plan = token_plan(form.kind).model_copy(update={"reviews": ()})
    data = fill(form, plan, "word") if filled else blank_form(form, "word")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(W + "body")
    assert body is not None
    return body


def _heads(form: Form) -> list[list[str]]:
    """The headings of each table that the form prints."""

    def inside(section: Facts | Rows | Blocks | Grid) -> list[Rows | Grid]:
        if isinstance(section, Blocks):
            return [found for part in section.inside for found in inside(part)]
        return [] if isinstance(section, Facts) else [section]

    tables = [(section, found) for section in form.sections for found in inside(section)]
    return [
        [
            box.label
            for box in (table.fields if isinstance(section, Blocks) and isinstance(table, Rows) else table.columns)
        ]
        for section, table in tables
    ]


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("name", _NAMES)
def test_the_headings_of_each_table_repeat_on_each_page(name: str, filled: bool) -> None:
    repeated = [
        [_text(cell) for cell in row.findall(W + "tc")]
        for row in _body(name, filled=filled).iter(W + "tr")
        if row.find(f"{W}trPr/{W}tblHeader") is not None
    ]
    for heads in _heads(FORMS[name]):
        assert heads in repeated


@pytest.mark.parametrize("name", _NAMES)
def test_a_repeated_row_stands_at_the_top_of_its_table(name: str) -> None:
    for table in _body(name, filled=True).iter(W + "tbl"):
        marks = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(W + "tr")]
        assert marks == sorted(marks, reverse=True)


@pytest.mark.parametrize("name", _NAMES)
def test_dates_are_picked_choices_chosen_and_answers_ticked(name: str) -> None:
    body = _body(name, filled=False)
    dates = list(body.iter(W + "date"))
    assert len(dates) >= 5
    assert all(date.find(W + "lid").get(W + "val") == "en-GB" for date in dates)  # type: ignore[union-attr]
    lists = [
        [item.get(W + "displayText") for item in one.iter(W + "listItem")] for one in body.iter(W + "dropDownList")
    ]
    assert ["Low", "Medium", "High", "Urgent"] in lists
    assert ["Lead", "Member", "Child", "Parent or carer", "Consulted"] in lists
    ticks = list(body.iter(W14 + "checkbox"))
    assert len(ticks) >= 4
    assert all(tick.find(W14 + "checked").get(W14 + "val") == "0" for tick in ticks)  # type: ignore[union-attr]


def test_a_day_is_a_real_date_and_other_words_stand_as_they_are() -> None:
    due = dt.date(2026, 9, 12)
    actions = (
        Action(id="1.1.1", timescale=Timescale(written="12 September 2026", due=due, kind="exact")),
        Action(id="1.1.2", timescale=Timescale(written="by half term")),
    )
    plan = Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=actions),)),))
    tables = [
        block for block in open_document(fill(FORMS["child-plan"], plan, "word")).blocks if isinstance(block, Table)
    ]
    cells = {cell.text: cell.date for table in tables for row in table.rows for cell in row.cells}
    assert cells["12 September 2026"] == due
    assert cells["by half term"] is None


@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("name", _NAMES)
def test_the_last_thing_in_the_body_is_no_table_and_no_two_tables_touch(name: str, filled: bool) -> None:
    tags = [child.tag for child in _body(name, filled=filled)]
    assert tags[-1] == W + "sectPr"
    assert tags[-2] == W + "p"
    assert all((one, other) != (W + "tbl", W + "tbl") for one, other in pairwise(tags))


@pytest.mark.parametrize("name", _NAMES)
def test_every_cell_ends_in_a_paragraph_and_every_row_fills_its_grid(name: str) -> None:
    for table in _body(name, filled=True).iter(W + "tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(W + "tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(W + "tc")]
            assert sum(1 if span is None else int(span.get(W + "val", "1")) for span in spans) == columns
            assert all(cell[-1].tag == W + "p" for cell in row.findall(W + "tc"))


@pytest.mark.parametrize("name", _NAMES)
def test_each_help_of_the_form_stands_in_its_word_form(name: str) -> None:
    words = _text(_body(name, filled=False))
    for section in FORMS[name].sections:
        boxes: tuple[Field, ...] = section.fields if isinstance(section, Facts) else ()
        for line in (section.help, *(box.help for box in boxes)):
            assert line in words


@pytest.mark.parametrize("name", _NAMES)
def test_the_parts_of_an_element_stand_in_the_order_that_word_asks_for(name: str) -> None:
    """ECMA-376 part 1, 17.3.1.26 and 17.4.66: Word repairs, or refuses, a file in which they do not."""
    order = {
        W + "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr",
        W + "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
        W + "trPr": "",
    }  # fmt: skip
    for properties in _body(name, filled=True).iter(*order):
        names = [etree.QName(child).localname for child in properties]
        wanted = order[str(properties.tag)].split()
        if wanted:
            assert names == sorted(names, key=wanted.index), names


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", _NAMES)
def test_a_word_form_opens_in_libreoffice(name: str, tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(blank_form(FORMS[name], "word"))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "form.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
