"""An Excel form has what makes it pleasant to fill in: lists, real dates, frozen headings, a good print set-up."""

from __future__ import annotations

import datetime as dt
import io
from functools import lru_cache
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from planforms.filling import blank_form, fill
from planforms.form import Blocks, Facts, Field, Grid, Rows
from planforms.forms import FORMS
from planforms.plan import Action, Area, Objective, Plan, Resource, Timescale
from planforms.reading import read_file
from tests.plans import token_plan

_NAMES = list(FORMS)


@lru_cache(maxsize=4)
def _book(name: str, *, filled: bool = False) -> Any:
    form = FORMS[name]
    return openpyxl.load_workbook(
        io.BytesIO(fill(form, token_plan(form.kind), "excel") if filled else blank_form(form, "excel"))
    )


def _tables(name: str) -> dict[str, tuple[Field, ...]]:
    """The columns of each sheet that holds a table."""
    found: dict[str, tuple[Field, ...]] = {}
    for section in FORMS[name].sections:
        if isinstance(section, Grid):
            found |= {f"Area {number}": section.columns for number in range(1, section.blank + 1)}
        for rows in section.flat if isinstance(section, Blocks) else (section,):
            if isinstance(rows, Rows):
                found[rows.sheet or rows.heading] = rows.columns
    return found


@pytest.mark.parametrize("name", _NAMES)
def test_each_table_has_a_sheet_with_its_headings_frozen_and_repeated_in_print(name: str) -> None:
    book = _book(name)
    for title, columns in _tables(name).items():
        sheet = book[title]
        assert [cell.value for cell in sheet[4]][: len(columns)] == [box.label for box in columns]
        assert str(sheet.freeze_panes).endswith("5")
        assert str(sheet.print_title_rows).endswith("$4")
    assert len(book.worksheets) == len(_tables(name)) + 1


@pytest.mark.parametrize("name", _NAMES)
def test_each_page_prints_on_a4_across_with_its_number(name: str) -> None:
    for sheet in _book(name).worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert sheet.oddFooter.left.text == FORMS[name].identity


@pytest.mark.parametrize("name", _NAMES)
def test_choices_have_lists_and_dates_a_word_of_help_and_neither_refuses_other_words(name: str) -> None:
    book = _book(name)
    for title, columns in _tables(name).items():
        rules = book[title].data_validations.dataValidation
        for number, box in enumerate(columns, 1):
            cell = f"{get_column_letter(number)}5"
            found = [rule for rule in rules if cell in rule.sqref]
            if box.choices or box.shape in ("answer", "tick", "day", "start", "timescale"):
                assert len(found) == 1, (title, box.label)
                assert found[0].type == ("list" if box.choices or box.shape in ("answer", "tick") else "date")
                assert not found[0].showErrorMessage
                assert found[0].prompt
            if box.choices:
                for _, words in box.choices:
                    assert words in str(found[0].formula1)


@pytest.mark.parametrize("name", _NAMES)
def test_refs_and_words_are_text_so_that_nothing_is_made_a_date_or_a_sum(name: str) -> None:
    book = _book(name)
    for title, columns in _tables(name).items():
        for number, box in enumerate(columns, 1):
            number_format = book[title].cell(5, number).number_format
            if box.shape in ("ref", "refs", "text", "lines", "people", "who"):
                assert number_format == "@", (title, box.label)


def test_days_are_real_dates_sums_are_numbers_and_text_is_text() -> None:
    due = dt.date(2026, 9, 12)
    action = Action(
        id="1.1.1",
        description="=SUM(1)",
        timescale=Timescale(written="12 September 2026", due=due, kind="exact"),
        resources=(Resource(description="+44", amount=1150.5, kind="finance"),),
    )
    plan = Plan(
        kind="child", agreed_on=due, areas=(Area(id="1", objectives=(Objective(id="1.1", actions=(action,)),)),)
    )
    book = openpyxl.load_workbook(io.BytesIO(fill(FORMS["child-plan"], plan, "excel")))
    row = {head.value: cell for head, cell in zip(book["Actions"][4], book["Actions"][5], strict=True)}
    assert (row["Ref"].value, row["Ref"].data_type) == ("1.1.1", "s")
    assert (row["What will be done"].value, row["What will be done"].data_type) == ("=SUM(1)", "s")
    assert (row["By when"].value, row["By when"].data_type) == (dt.datetime(2026, 9, 12), "d")
    needed = {head.value: cell for head, cell in zip(book["What is needed"][4], book["What is needed"][5], strict=True)}
    assert (needed["Cost"].value, needed["Cost"].data_type) == (1150.5, "n")
    assert needed["What is needed"].data_type == "s"


@pytest.mark.parametrize("name", _NAMES)
def test_each_help_and_label_of_the_facts_stands_beside_its_box(name: str) -> None:
    cells = {cell.value for row in _book(name)["Plan"].iter_rows() for cell in row}
    for section in FORMS[name].sections:
        if isinstance(section, Facts):
            assert {section.heading, *(box.label for box in section.fields)} <= cells
            assert {words for words in (section.help, *(box.help for box in section.fields)) if words} <= cells


def test_a_day_before_excel_counts_days_is_kept_as_words() -> None:
    plan = Plan(kind="child", starts=dt.date(1899, 12, 31), ends=dt.date(1900, 2, 28))
    assert read_file(fill(FORMS["child-plan"], plan, "excel")).plan == plan


@pytest.mark.parametrize("name", _NAMES)
def test_no_sheet_is_protected_since_people_add_rows(name: str) -> None:
    assert not any(sheet.protection.sheet for sheet in _book(name, filled=True).worksheets)
