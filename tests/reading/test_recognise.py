"""A form is known by its name, by its printed line, or by its labels; what is no plan is read as none."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from planforms.errors import CannotRead
from planforms.filling import Format, blank_form
from planforms.forms import FORMS
from planforms.reading import Reading, is_plan, read_file, refuse_no_plan
from tests.reading.word_files import paragraph, row, table, word_file

_EACH = pytest.mark.parametrize(("name", "format"), [(name, kind) for name in FORMS for kind in ("word", "excel")])


def _without(data: bytes, part: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content = content[: content.index(b"<property ")] + b"</Properties>"
            new.writestr(name, content)
    return buffer.getvalue()


@_EACH
def test_a_form_is_known_by_its_property(name: str, format: Format) -> None:
    assert read_file(blank_form(FORMS[name], format)).form == name


@_EACH
def test_a_form_without_its_property_is_known_by_its_printed_line(name: str, format: Format) -> None:
    reading = read_file(_without(blank_form(FORMS[name], format), "docProps/custom.xml"))
    assert reading.form == name
    assert reading.unplaced == ()


def test_a_line_that_names_no_form_of_ours_is_not_believed() -> None:
    reading = read_file(word_file(paragraph("Form: planforms picnic-plan 1")))
    assert reading.form is None
    assert [piece.text for piece in reading.unplaced] == ["Form: planforms picnic-plan 1"]


def _workbook(*rows: tuple[str | float | None, ...]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for cells in rows:
        sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


_LETTER = (
    "Dear Ms Haddad,",
    "We met on 2 March to talk about the plan.",
    "Need 1 was not discussed.",
    "Yours, Jo Hall",
)
_NO_PLANS = {
    "a letter": word_file("".join(paragraph(line) for line in _LETTER)),
    "telephone numbers in Word": word_file(table(row("Name", "Telephone", "Email"), row("Jo Hall", "01632 960123", "jo@example.org"))),
    "telephone numbers in Excel": _workbook(("Name", "Telephone"), ("Jo Hall", "01632 960123"), ("Sam Reed", "01632 960124")),
    "a rota": _workbook(("Monday", "Tuesday", "Who"), ("Jo", "Sam", "Rana"), ("x", None, "x")),
    "an empty Word file": word_file(""),
    "an empty workbook": _workbook(),
    "a budget": _workbook(("Item", "Cost", "Total"), ("Taxi", 12.5, 25), ("Lunch", 4, 8)),
}  # fmt: skip


def _words(reading: Reading) -> str:
    return str(reading.as_json()["plan"]) + str(reading.as_json()["unplaced"])


@pytest.mark.parametrize("what", _NO_PLANS)
def test_what_is_no_plan_invents_neither_area_nor_action(what: str) -> None:
    reading = read_file(_NO_PLANS[what])
    assert reading.form is None
    assert reading.plan.areas == ()
    assert not is_plan(reading)
    with pytest.raises(CannotRead, match="No outcomes or actions"):
        refuse_no_plan(reading)


def test_each_line_of_a_letter_is_among_what_was_not_placed() -> None:
    reading = read_file(_NO_PLANS["a letter"])
    assert [piece.text for piece in reading.unplaced] == list(_LETTER)
    assert [piece.place for piece in reading.unplaced] == [f"paragraph {number}" for number in (1, 2, 3, 4)]


@pytest.mark.parametrize("what", ["telephone numbers in Word", "telephone numbers in Excel", "a rota", "a budget"])
def test_each_word_of_a_table_that_is_no_plan_is_kept(what: str) -> None:
    words = _words(read_file(_NO_PLANS[what]))
    for word in {"telephone numbers in Word": ("Jo Hall", "01632 960123"), "telephone numbers in Excel": ("Sam Reed", "01632 960124"),
                 "a rota": ("Jo", "Sam", "Monday"), "a budget": ("Taxi", "12.5", "Lunch")}[what]:  # fmt: skip
        assert word in words


def test_a_table_of_actions_in_a_strange_layout_is_read_by_its_labels() -> None:
    data = word_file(
        table(row("Action", "By whom", "Target date"), row("Ring the school", "Jo Hall", "12 September 2026"))
    )
    reading = read_file(data)
    assert reading.form is None
    assert is_plan(reading)
    (action,) = reading.plan.areas[0].objectives[0].actions
    assert (action.description, action.responsible[0].name, str(action.timescale.due)) == (
        "Ring the school",
        "Jo Hall",
        "2026-09-12",
    )
