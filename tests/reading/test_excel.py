"""The Excel reader: what is typed into a workbook stands in the document once, at its place, as Excel shows it."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from planforms.errors import CannotRead
from planforms.place import Place
from planforms.reading.document import Cell, Document, Paragraph, Table
from planforms.reading.excel import read_excel

SHEET = "xl/worksheets/sheet1.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def saved_sheet(values: dict[str, str]) -> bytes:
    book = Workbook()
    for name, value in values.items():
        first(book)[name] = value
    return saved(book)


def first(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def read_sheet(fill: Callable[[Worksheet], object]) -> Document:
    book = Workbook()
    sheet = first(book)
    sheet.title = "Plan"
    fill(sheet)
    return read_excel(saved(book))


def cells(document: Document) -> dict[str, Cell]:
    return {cell.place.cell: cell for cell in all_cells(document)}


def all_cells(document: Document) -> Iterator[Cell]:
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from row.cells


def edited(data: bytes, changes: dict[str, Callable[[str], str]], added: dict[str, str] | None = None) -> bytes:
    """The package with parts rewritten, for what openpyxl cannot write."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            target.writestr(name, changes[name](text.decode()) if name in changes else text)
        for name, new in (added or {}).items():
            target.writestr(name, new)
    return out.getvalue()


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings]


def test_each_sheet_is_its_name_and_one_table_of_its_cells() -> None:
    book = Workbook()
    first(book).title = "Cover"
    first(book)["B2"] = "Ormsdale Start Well Partnership"
    book.create_sheet("Empty")
    book.create_sheet("Area 1")["C7"] = "Doorstep visits"
    document = read_excel(saved(book))
    assert document.blocks[0] == Paragraph("Cover", Place(part="sheet name", sheet="Cover"), level=1)
    assert [block.name for block in document.blocks if isinstance(block, Table)] == ["Cover", "Area 1"]
    cell = cells(document)["C7"]
    assert (cell.text, cell.row, cell.column) == ("Doorstep visits", 7, 3)
    assert cell.place == Place(sheet="Area 1", cell="C7", table=2, row=7, column=3)
    assert document.format == "excel"


def test_a_stray_cell_at_the_far_end_costs_nothing() -> None:
    document = read_sheet(lambda sheet: [sheet.cell(1, 1, "here"), sheet.cell(1_048_576, 16_384, "there")])
    assert {name: cell.text for name, cell in cells(document).items()} == {"A1": "here", "XFD1048576": "there"}


@pytest.mark.parametrize(
    ("format_code", "shown"),
    [
        ("d mmmm yyyy", "12 September 2025"),
        ("dd/mm/yyyy", "12/09/2025"),
        ("d-mmm-yy", "12-Sep-25"),
        ("yyyy-mm-dd", "2025-09-12"),
        ("mm-dd-yy", "12/09/2025"),  # built-in 14 follows the computer: British here
        ("[$-809]dddd, d mmmm yyyy;@", "Friday, 12 September 2025"),
        ("[$-F800]dddd, mmmm dd, yyyy", "12 September 2025"),
        ("ddd d mmm", "Fri 12 Sep"),
    ],
)
def test_a_real_date_is_shown_by_its_format_and_kept_as_a_day(format_code: str, shown: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = dt.date(2025, 9, 12)
        sheet["A1"].number_format = format_code

    cell = cells(read_sheet(fill))["A1"]
    assert (cell.text, cell.date, cell.number) == (shown, dt.date(2025, 9, 12), None)


def test_each_day_of_the_week_has_its_name() -> None:
    def fill(sheet: Worksheet) -> None:
        for column in range(1, 8):
            sheet.cell(1, column, dt.date(2025, 9, 14) + dt.timedelta(days=column)).number_format = "dddd"

    names = [cell.text for cell in all_cells(read_sheet(fill))]
    assert names == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def test_a_date_shown_as_a_month_holds_no_day() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = dt.date(2026, 9, 1)
        sheet["A1"].number_format = "mmm-yy"

    cell = cells(read_sheet(fill))["A1"]
    assert (cell.text, cell.date) == ("Sep-26", None)


def test_dates_of_a_workbook_that_counts_from_1904() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    first(book)["A1"] = dt.date(2026, 11, 20)
    first(book)["A1"].number_format = "d mmmm yyyy"
    cell = cells(read_excel(saved(book)))["A1"]
    assert (cell.text, cell.date) == ("20 November 2026", dt.date(2026, 11, 20))


def test_numbers_and_truths_are_shown_as_excel_shows_them() -> None:
    def fill(sheet: Worksheet) -> None:
        for row, (value, code) in enumerate([(3.0, "General"), (1500, "£#,##0.00"), (0.375, "0%"), (True, "General")]):
            sheet.cell(row + 1, 1, value).number_format = code

    found = cells(read_sheet(fill))
    assert [found[f"A{row}"].text for row in range(1, 5)] == ["3", "£1,500.00", "38%", "TRUE"]
    assert [found[f"A{row}"].number for row in range(1, 5)] == [3.0, 1500.0, 0.375, None]


def test_a_merged_cell_stands_once_at_its_origin() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "One front door"
        sheet.merge_cells("A1:B3")
        sheet["C2"] = "Shared rota"

    document = read_sheet(fill)
    assert (cells(document)["A1"].width, cells(document)["A1"].height) == (2, 3)
    assert list(cells(document)) == ["A1", "C2"]


def test_text_hidden_under_a_merge_is_kept_with_the_origin() -> None:
    data = saved_sheet({"A1": "Anna", "B1": "and Ben"})
    merged = '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
    document = read_excel(edited(data, {SHEET: lambda xml: xml.replace("</sheetData>", merged)}))
    assert [cell.text for cell in all_cells(document)] == ["Anna\nand Ben"]
    assert codes(document) == ["text-under-merge"]


def test_a_merge_whose_first_row_is_hidden_is_still_seen() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A2"], sheet["B2"], sheet["B3"] = "Need", "hidden action", "action"
        sheet.merge_cells("A2:A3")
        sheet.row_dimensions[2].hidden = True

    document = read_sheet(fill)
    assert [cell.text for cell in all_cells(document)] == ["Need", "action"]


def test_hidden_sheets_rows_and_columns_are_reported_and_never_placed() -> None:
    book = Workbook()
    sheet = first(book)
    sheet.title = "Plan"
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["B1"] = "seen", "row", "row too", "column"
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Lists")["A1"] = "sheet"
    book["Lists"].sheet_state = "veryHidden"
    document = read_excel(saved(book))
    assert [cell.text for cell in all_cells(document)] == ["seen"]
    assert codes(document) == ["hidden-sheet", "hidden-row", "hidden-column"]
    assert document.findings[1].message.startswith("2 hidden rows")
    assert document.findings[1].place == "sheet Plan, row 2; sheet Plan, row 3"
    assert "row too" not in repr(document)


def test_a_formula_that_was_never_calculated_is_a_finding_at_its_place() -> None:
    document = read_sheet(lambda sheet: sheet.append(["total", "=SUM(1,2)"]))
    assert [cell.text for cell in all_cells(document)] == ["total"]
    assert [(finding.code, finding.place) for finding in document.findings] == [
        ("formula-not-calculated", "sheet Plan, cell B1")
    ]


def test_a_formula_shows_the_value_that_was_last_calculated() -> None:
    data = edited(
        saved_sheet({"A1": "=1+2", "A2": '=A9&"x"', "A3": "=A9/0"}),
        {
            SHEET: lambda xml: (
                xml.replace("<f>1+2</f><v></v>", "<f>1+2</f><v>3</v>")
                .replace('<c r="A2">', '<c r="A2" t="str">')
                .replace('<f>A9&amp;"x"</f><v></v>', '<f>A9&amp;"x"</f><v>x</v>')
                .replace('<c r="A3">', '<c r="A3" t="e">')
                .replace("<f>A9/0</f><v></v>", "<f>A9/0</f><v>#DIV/0!</v>")
            )
        },
    )
    document = read_excel(data)
    assert {name: cell.text for name, cell in cells(document).items()} == {"A1": "3", "A2": "x"}
    assert codes(document) == ["formula-error"]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "=SUM(1)"
        sheet["A1"].data_type = "s"
        sheet["A2"] = "1.10"

    found = cells(read_sheet(fill))
    assert (found["A1"].text, found["A2"].text) == ("=SUM(1)", "1.10")


def test_line_breaks_stay_and_only_outer_white_space_goes() -> None:
    document = read_sheet(lambda sheet: sheet.append(["  Lead: Bridget Foy \n\n  With:  hub managers\n "]))
    assert cells(document)["A1"].text == "Lead: Bridget Foy \n\n  With:  hub managers"


def test_rich_text_is_joined_and_struck_runs_stand_apart() -> None:
    struck, bold = InlineFont(strike=True), InlineFont(b=True)

    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = CellRichText(TextBlock(struck, "14/11/25"), " ", TextBlock(bold, "28/11"), "/25")
        sheet["A2"] = "dropped at TAF 1"
        sheet["A2"].font = Font(strike=True)

    found = cells(read_sheet(fill))
    assert (found["A1"].text, found["A1"].struck, found["A1"].bold) == ("28/11/25", "14/11/25", False)
    assert (found["A2"].text, found["A2"].struck) == ("", "dropped at TAF 1")


def test_each_line_of_a_cell_keeps_the_looks_of_its_words() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = CellRichText(
            TextBlock(InlineFont(i=True, color=Color(rgb="FF808080")), "Say who\n"), "Ann Lee\n\nBen"
        )
        sheet["A1"].font = Font(bold=True)

    lines = cells(read_sheet(fill))["A1"].lines
    assert [(line.text, line.bold, line.italic, line.faint) for line in lines] == [
        ("Say who", False, True, True),
        ("Ann Lee", True, False, False),
        ("Ben", True, False, False),
    ]


def test_a_cell_in_grey_print_is_faint() -> None:
    def fill(sheet: Worksheet) -> None:
        for column, colour in enumerate((Color(rgb="FF808080"), Color(theme=0, tint=-0.5), Color(rgb="FF000000")), 1):
            sheet.cell(1, column, "Say who").font = Font(color=colour)

    assert [cell.lines[0].faint for cell in all_cells(read_sheet(fill))] == [True, True, False]


def test_fill_and_bold_are_seen_and_white_is_no_fill() -> None:
    def fill(sheet: Worksheet) -> None:
        colours = [Color(rgb="FFFF0000"), Color(theme=4), Color(indexed=13), Color(rgb="FFFFFFFF")]
        for column, colour in enumerate(colours, start=1):
            sheet.cell(1, column, "x").fill = PatternFill("solid", fgColor=colour)
        sheet["E1"] = "heading"
        sheet["E1"].font = Font(bold=True)

    found = cells(read_sheet(fill))
    assert [found[f"{column}1"].fill for column in "ABCDE"] == ["FF0000", "4F81BD", "FFFF00", "", ""]
    assert (found["E1"].bold, found["A1"].bold) == (True, False)


def test_a_cell_that_is_only_coloured_counts_where_its_row_holds_text() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"], sheet["A2"] = "Action", "RAG", "Sign the lease"
        for name in ("B2", "B3", "C2"):
            sheet[name].fill = PatternFill("solid", fgColor="FFFFC000")

    found = cells(read_sheet(fill))
    assert (found["B2"].text, found["B2"].fill) == ("", "FFC000")
    assert not {"B3", "C2"} & found.keys()


def test_the_rows_that_repeat_on_each_page_are_headers() -> None:
    def fill(sheet: Worksheet) -> None:
        for name in ("Title", "Action", "Visit"):
            sheet.append([name])
        sheet.print_title_rows = "2:2"

    table = read_sheet(fill).blocks[1]
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [False, True, False]


def test_page_headers_and_footers_stand_around_once() -> None:
    book = Workbook()
    for sheet in (first(book), book.create_sheet("Two")):
        sheet["A1"] = "text"
        header, footer = sheet.HeaderFooter.oddHeader, sheet.HeaderFooter.oddFooter
        header.left.text = "Case 1042 && family"  # type: ignore[union-attr]  # openpyxl makes all three parts
        footer.center.text = "Page &P of &N"  # type: ignore[union-attr]
        footer.right.text = "Confidential"  # type: ignore[union-attr]
    around = read_excel(saved(book)).around
    assert [(paragraph.place.part, paragraph.text) for paragraph in around] == [
        ("page header", "Case 1042 & family"),
        ("page footer", "Confidential"),
    ]


def test_notes_are_counted_and_their_text_is_left_out() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "Visit"
        sheet["A1"].comment = Comment("something private", "Author")

    document = read_sheet(fill)
    assert codes(document) == ["comments"]
    assert "private" not in repr(document)


def test_custom_properties_are_kept() -> None:
    book = Workbook()
    book.custom_doc_props.append(  # type: ignore[attr-defined]  # new in openpyxl 3.1, not in its stubs
        StringProperty(name="planforms-form", value="child-plan")
    )
    assert read_excel(saved(book)).properties == {"planforms-form": "child-plan"}


def with_shared_string() -> bytes:
    """A workbook as Excel writes it: the text stands in a part of its own, here with reading aid and escapes."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    item = "<si><r><t>Ann_x000D_\n</t></r><r><t xml:space='preserve'> Lee_x005F_x0041_</t></r><rPh><t>an</t></rPh></si>"
    link = f'<Relationship Id="rId90" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    return edited(
        saved_sheet({"A1": "0"}),
        {
            SHEET: lambda xml: xml.replace('t="inlineStr"><is><t>0</t></is>', 't="s"><v>0</v>'),
            "xl/_rels/workbook.xml.rels": lambda xml: xml.replace("</Relationships>", link),
        },
        {"xl/sharedStrings.xml": f"<sst xmlns='{main}'>{item}</sst>"},
    )


def test_shared_strings_are_joined_and_their_escapes_resolved() -> None:
    assert cells(read_excel(with_shared_string()))["A1"].text == "Ann\n Lee_x0041_"


def test_text_boxes_and_boxes_to_tick_stand_around() -> None:
    drawn = "http://schemas.openxmlformats.org/drawingml/2006"
    shape = (
        '<x:sp><x:nvSpPr><x:cNvPr id="{}" name="s"/></x:nvSpPr><x:txBody><a:p><a:r><a:rPr strike="sngStrike"/>'
        "<a:t>cats</a:t></a:r><a:r><a:t>{}</a:t></a:r></a:p></x:txBody></x:sp>"
    )
    drawing = (
        f'<x:wsDr xmlns:x="{drawn}/spreadsheetDrawing" xmlns:a="{drawn}/main">'
        f"{shape.format(2, 'I like the rabbits')}{shape.format(1025, 'School was asked')}</x:wsDr>"
    )
    control = f'<controls xmlns:r="{OFFICE}"><control shapeId="1025" r:id="rId8"/></controls>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2009/9/main"
    data = edited(
        saved_sheet({"A1": "text"}),
        {SHEET: lambda xml: xml.replace("</worksheet>", f"{control}</worksheet>")},
        {
            "xl/drawings/drawing1.xml": drawing,
            "xl/ctrlProps/ctrlProp1.xml": f'<f xmlns="{main}" objectType="CheckBox" checked="Checked"/>',
            "xl/worksheets/_rels/sheet1.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="rId1" Type="{OFFICE}/drawing" Target="../drawings/drawing1.xml"/>'
                f'<Relationship Id="rId8" Type="{OFFICE}/ctrlProp" Target="../ctrlProps/ctrlProp1.xml"/>'
                "</Relationships>"
            ),
        },
    )
    assert [(paragraph.place.part, paragraph.text, paragraph.struck) for paragraph in read_excel(data).around] == [
        ("text box", "I like the rabbits", "cats"),
        ("tick box", "☒ School was asked", ""),
    ]


def test_a_strict_workbook_and_a_cell_without_reference_are_read() -> None:
    plain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = edited(
        saved_sheet({"B2": "Ann"}),
        {SHEET: lambda xml: xml.replace(plain, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(' r="B2"', "")},
    )
    assert [(cell.place.cell, cell.text) for cell in all_cells(read_excel(data))] == [("A2", "Ann")]


@pytest.mark.parametrize(
    ("stored", "shown", "date"),
    [
        ("2026-09-12", "12 September 2026", dt.date(2026, 9, 12)),
        ("2026-09-12T09:30:00", "12 September 2026", dt.date(2026, 9, 12)),
        ("after half term", "after half term", None),
    ],
)
def test_a_day_that_a_strict_workbook_writes_out_is_shown_as_its_format_has_it(
    stored: str, shown: str, date: dt.date | None
) -> None:
    book = Workbook()
    first(book)["A1"] = dt.date(2026, 1, 1)
    first(book)["A1"].number_format = "d mmmm yyyy"
    written = f'<c r="A1" s="1" t="d"><v>{stored}</v></c>'
    data = edited(saved(book), {SHEET: lambda xml: re.sub(r'<c r="A1".*?</c>', written, xml)})
    assert [(cell.text, cell.date) for cell in all_cells(read_excel(data))] == [(shown, date)]


@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_a_workbook_that_is_broken_inside_cannot_be_read(part: str) -> None:
    broken = edited(with_shared_string(), {part: lambda xml: xml.replace("<", "", 3)})
    with pytest.raises(CannotRead):
        read_excel(broken)


def test_a_string_that_is_not_there_is_told_without_a_word_of_the_plan() -> None:
    data = edited(with_shared_string(), {SHEET: lambda xml: xml.replace("<v>0</v>", "<v>99</v>")})
    with pytest.raises(CannotRead) as problem:
        read_excel(data)
    assert problem.value.code == "broken-excel"
    assert "Ann" not in str(problem.value)


def test_a_package_without_a_workbook_cannot_be_read() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(CannotRead) as problem:
        read_excel(out.getvalue())
    assert problem.value.code == "broken-excel"


@st.composite
def forms(draw: st.DrawFn) -> tuple[Workbook, Counter[str]]:
    """A workbook full of numbered tokens, some merged, some hidden, and the tokens that can be seen."""
    book = Workbook()
    book.remove(first(book))
    seen: Counter[str] = Counter()
    number = 0
    for index in range(draw(st.integers(1, 3))):
        sheet = book.create_sheet(f"S{index}")
        hidden_row, hidden_column = draw(st.integers(0, 5)), draw(st.integers(0, 5))
        for row in range(1, 6):
            for column in range(1, 6):
                if draw(st.booleans()):
                    number += 1
                    shown = f"w{number}w"
                    sheet.cell(row, column, draw(st.sampled_from([shown, f" {shown}\n", f"é\n{shown} ≤ &<>"])))
                    if row != hidden_row and column != hidden_column:
                        seen[shown] += 1
        if hidden_row:
            sheet.row_dimensions[hidden_row].hidden = True
        if hidden_column:
            sheet.column_dimensions["ABCDE"[hidden_column - 1]].hidden = True
        top = draw(st.integers(7, 9))
        sheet.cell(top, 7, f"m{index}m")
        sheet.merge_cells(start_row=top, end_row=top + 2, start_column=7, end_column=8)
        seen[f"m{index}m"] += 1
    return book, seen


@given(forms())
@settings(max_examples=40, deadline=None)
def test_every_visible_typed_word_is_kept_exactly_once(form: tuple[Workbook, Counter[str]]) -> None:
    book, seen = form
    words = [word for cell in all_cells(read_excel(saved(book))) for word in cell.text.split()]
    assert Counter(word for word in words if word[:1] in "wm" and word[-1:] in "wm") == seen
