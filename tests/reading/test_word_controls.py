"""Content controls: unanswered prompts, ticks, dates, wherever the control stands."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.reading.document import Cell, Document, Table
from tests.reading.word_files import cell, cells, paragraph, read, row, run, table, texts


def control(inside: str, kind: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def first_cell(document: Document) -> Cell:
    assert isinstance(document.blocks[0], Table)
    return document.blocks[0].rows[0].cells[0]


@pytest.mark.parametrize(
    "body",
    [
        control(table(row("Visit", "Ann", "1 June"))),
        table(control(row("Visit", "Ann", "1 June"))),
        table(row("Visit", control(cell("Ann")), "1 June")),
        table(row("Visit", cell(control(paragraph("Ann"))), "1 June")),
        table(row("Visit", cell(paragraph(control(run("Ann")))), "1 June")),
        table(control(control(row(control(control(cell("Visit"))), control(cell("Ann") + cell("1 June")))))),
    ],
)
def test_no_cell_is_lost_or_shifted_by_a_control_around_it(body: str) -> None:
    assert cells(read(body)) == [["Visit", "Ann", "1 June"]]


def test_a_prompt_that_nobody_answered_is_no_text() -> None:
    prompt = control(run("Choose an item."), "<w:showingPlcHdr/>")
    around = control(cell("Click here"), "<w:showingPlcHdr/>")
    document = read(paragraph(run("Owner: ") + prompt) + table(row("Owner", around, "Notes")))
    assert texts(document) == ["Owner:"]
    assert cells(document) == [["Owner", "", "Notes"]]
    answered = control(run("prompt ") + control(run("Ann")), "<w:showingPlcHdr/>")
    assert texts(read(paragraph(answered))) == ["Ann"]
    assert texts(read(paragraph(control(run("Ann"), '<w:showingPlcHdr w:val="0"/>')))) == ["Ann"]


@pytest.mark.parametrize(
    ("state", "content", "text"),
    [
        ('<w14:checked w14:val="1"/>', run("☒"), "☒"),
        ('<w14:checked w14:val="1"/>', run("✔"), "☒"),
        ('<w14:checked w14:val="true"/>', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "☒"),
        ('<w14:checked w14:val="0"/>', run("☐"), "☐"),
        ("", run("☐"), "☐"),
        ('<w14:checked w14:val="1"/>', "", "☒"),
        ('<w14:checked w14:val="1"/>', run("typed over"), "typed over"),
    ],
)
def test_a_tick_is_shown_by_its_state(state: str, content: str, text: str) -> None:
    box = control(content, f"<w14:checkbox>{state}</w14:checkbox>")
    assert texts(read(paragraph(box + run(" Yes")))) == [f"{text} Yes"]


@pytest.mark.parametrize(
    ("text", "shown_as", "date", "findings"),
    [
        ("01/06/2026", "dd/MM/yyyy", dt.date(2026, 6, 1), []),
        ("1 Mehefin 2026", "d MMMM yyyy", dt.date(2026, 6, 1), []),
        ("6/1/2026", "M/d/yyyy", dt.date(2026, 6, 1), []),
        ("June 2026", "MMMM yyyy", None, []),
        ("12/06/2026", "dd/MM/yyyy", None, ["date-mismatch"]),
        ("as soon as possible", "dd/MM/yyyy", None, ["date-mismatch"]),
    ],
)
def test_the_text_of_a_date_wins_over_the_day_it_holds(
    text: str, shown_as: str, date: dt.date | None, findings: list[str]
) -> None:
    kind = f'<w:date w:fullDate="2026-06-01T00:00:00Z"><w:dateFormat w:val="{shown_as}"/></w:date>'
    document = read(table(row(control(cell(text), kind))))
    assert (first_cell(document).text, first_cell(document).date) == (text, date)
    assert [(one.code, one.place) for one in document.findings] == [
        (code, "table 1, row 1, column 1") for code in findings
    ]


def test_a_cell_with_more_than_a_date_control_has_no_day() -> None:
    kind = '<w:date w:fullDate="2026-06-01T00:00:00Z"/>'
    document = read(table(row(cell(paragraph(run("by ") + control(run("01/06/2026"), kind))))))
    assert (first_cell(document).text, first_cell(document).date) == ("by 01/06/2026", None)
