"""Tables: a true grid, each text once, at the cell that it belongs to."""

from __future__ import annotations

import pytest

from planforms.place import Place
from planforms.reading.document import Cell, Table
from tests.reading.word_files import cell, cells, paragraph, read, row, run, table

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def grid(body: str) -> list[list[tuple[str, int, int, int, int]]]:
    """Per row: text, row, column, width, height of each cell."""
    block = read(body).blocks[0]
    assert isinstance(block, Table)
    return [[(one.text, one.row, one.column, one.width, one.height) for one in line.cells] for line in block.rows]


def only(inside: str, properties: str = "") -> Cell:
    block = read(table(row(cell(inside, properties)))).blocks[0]
    assert isinstance(block, Table)
    return block.rows[0].cells[0]


def test_cells_stand_at_their_columns() -> None:
    wide = cell("Wide", '<w:gridSpan w:val="2"/>')
    late = row("Late", properties='<w:gridBefore w:val="2"/>')
    assert grid(table(row(wide, "After"), late)) == [
        [("Wide", 1, 1, 2, 1), ("After", 1, 3, 1, 1)],
        [("Late", 2, 3, 1, 1)],
    ]


def test_a_cell_merged_down_is_there_once() -> None:
    body = table(
        row(cell("Need", DOWN), "One"), row(cell("", ON), "Two"), row(cell("", ON), "Three"), row("Next", "Four")
    )
    assert grid(body) == [
        [("Need", 1, 1, 1, 3), ("One", 1, 2, 1, 1)],
        [("Two", 2, 2, 1, 1)],
        [("Three", 3, 2, 1, 1)],
        [("Next", 4, 1, 1, 1), ("Four", 4, 2, 1, 1)],
    ]


def test_text_under_a_merge_is_kept_with_the_cell_that_covers_it() -> None:
    assert cells(read(table(row(cell("Need", DOWN)), row(cell("", ON)), row(cell("Covered", ON))))) == [
        ["Need\nCovered"],
        [],
        [],
    ]


def test_text_under_a_merge_is_a_finding_at_the_cell_that_covers_it() -> None:
    document = read(table(row("A", cell("Need", DOWN)), row("B", cell("Covered", ON)), row("C", cell("", ON))))
    assert [(one.code, one.place) for one in document.findings] == [("text-under-merge", "table 1, row 1, column 2")]


def test_two_merges_below_each_other_are_two() -> None:
    body = table(row(cell("A", DOWN)), row(cell("", ON)), row(cell("B", DOWN)), row(cell("", ON)))
    assert grid(body) == [[("A", 1, 1, 1, 2)], [], [("B", 3, 1, 1, 2)], []]


def test_a_merge_that_goes_on_with_nothing_is_a_cell() -> None:
    assert grid(table(row("A", cell("B", ON)))) == [[("A", 1, 1, 1, 1), ("B", 1, 2, 1, 1)]]


def test_an_old_merge_to_the_right_is_one_cell() -> None:
    body = table(row(cell("A", '<w:hMerge w:val="restart"/>'), cell("more", "<w:hMerge/>"), "C"))
    assert grid(body) == [[("A\nmore", 1, 1, 2, 1), ("C", 1, 3, 1, 1)]]


@pytest.mark.parametrize(("span", "width"), [("0", 1), ("-3", 1), ("many", 1), ("2147483647", 63)])
def test_a_span_that_no_table_has_is_not_believed(span: str, width: int) -> None:
    assert only("A", f'<w:gridSpan w:val="{span}"/>').width == width


def test_paragraphs_of_a_cell_are_lines_without_blanks_around_them() -> None:
    inside = paragraph("") + paragraph(" One ") + paragraph("") + paragraph("Two") + paragraph("")
    assert only(inside).text == "One \n\nTwo"


def test_struck_words_are_not_in_the_text_of_a_cell() -> None:
    found = only(paragraph(run("May", "<w:strike/>")) + paragraph(run("June ") + run("2025", "<w:strike/>")))
    assert (found.text, found.struck, found.place) == ("June", "May\n2025", Place(table=1, row=1, column=1))


def test_a_line_struck_through_whole_leaves_no_empty_line() -> None:
    assert only(paragraph("Ann") + paragraph(run("Bob", "<w:strike/>")) + paragraph("Cas")).text == "Ann\nCas"


def test_a_cell_says_how_it_looks() -> None:
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    found = only(paragraph(run("Aim", "<w:b/>"), number) + paragraph(""), '<w:shd w:val="clear" w:fill="d9e2f3"/>')
    assert (found.bold, found.listed, found.fill) == (True, True, "D9E2F3")
    plain = only(paragraph("Aim") + paragraph("One", number), '<w:shd w:val="clear" w:fill="auto"/>')
    assert (plain.bold, plain.listed, plain.fill) == (False, False, "")


def test_a_row_that_repeats_on_each_page_is_a_header() -> None:
    switches = ["<w:tblHeader/>", '<w:tblHeader w:val="0"/>', ""]
    block = read(table(*(row("A", properties=switch) for switch in switches))).blocks[0]
    assert isinstance(block, Table)
    assert [one.header for one in block.rows] == [True, False, False]


def test_the_lines_of_a_cell_keep_their_looks() -> None:
    broken = f"{run('Lead: ', '<w:b/>')}<w:r><w:br/></w:r>{run('Ann')}"
    found = only(paragraph(broken) + paragraph(""))
    assert [(line.text, line.bold) for line in found.lines] == [("Lead:", True), ("Ann", False)]
