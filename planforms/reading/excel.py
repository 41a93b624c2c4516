"""Reading an Excel workbook: each visible sheet becomes its name and one table of the cells stored in it.

The parts of the package are read as they are stored. A library that loads a workbook to save it again walks the area
between two far cells, and leaves out text boxes, ticks and rich text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from planforms.errors import CannotRead
from planforms.finding import Finding, Severity
from planforms.place import Place
from planforms.reading.document import Block, Document, Paragraph, Table
from planforms.reading.excel_around import around_sheet, custom_properties, hidden_boxes_of, notes_of
from planforms.reading.excel_cells import read_cells
from planforms.reading.excel_workbook import Sheet, Workbook, open_workbook
from planforms.reading.package import Limits, open_package

__all__ = ["read_excel"]

# Code of a finding -> how grave it is, what it says for one and for several, what to do.
_NOTICES: Mapping[str, tuple[Severity, str, str, str]] = {
    "hidden-sheet": (
        "warning", "1 hidden sheet was left out.", "{} hidden sheets were left out.",
        "Show a sheet that belongs to the plan, and read the file again.",
    ),
    "hidden-row": (
        "warning", "1 hidden row with text was left out.", "{} hidden rows with text were left out.",
        "Show a row that belongs to the plan, and read the file again.",
    ),
    "hidden-column": (
        "warning", "1 hidden column with text was left out.", "{} hidden columns with text were left out.",
        "Show a column that belongs to the plan, and read the file again.",
    ),
    "hidden-value": (
        "note", "The format of 1 cell hides what it holds, which was left out.",
        "The formats of {} cells hide what they hold, which was left out.", "",
    ),
    "hidden-text": (
        "warning", "1 hidden text box was left out.", "{} hidden text boxes were left out.",
        "Show it in Excel (Home, Find & Select, Selection Pane) if it belongs to the plan, and read the file again.",
    ),
    "formula-not-calculated": (
        "warning", "1 formula was never calculated, so its cell is blank.",
        "{} formulas were never calculated, so their cells are blank.",
        "Open the workbook in Excel or LibreOffice, save it, and read it again.",
    ),
    "formula-error": (
        "warning", "1 formula ends in an error, so its cell is blank.",
        "{} formulas end in errors, so their cells are blank.", "Repair it, or type what should stand there.",
    ),
    "text-under-merge": (
        "note", "1 cell with text lies hidden under a merged cell; its text was kept with what shows.",
        "{} cells with text lie hidden under merged cells; their text was kept with what shows.", "",
    ),
    "struck-text": (
        "note", "There is struck-through text in 1 place; it was not read as part of the plan.",
        "There is struck-through text in {} places; it was not read as part of the plan.", "",
    ),
    "comments": (
        "note", "1 note or comment on a cell was left out.", "{} notes or comments on cells were left out.",
        "Type what belongs to the plan into the form itself.",
    ),
}  # fmt: skip
_REPAIR = "Open it in Excel or LibreOffice, save it as a new .xlsx, and use that file."


def read_excel(data: bytes, limits: Limits | None = None) -> Document:
    """Open a workbook (.xlsx, .xlsm, .xltx, .xltm, also strict): visible cells, the text around them, findings.

    Cells stand at their true rows and columns. A sheet without any visible text gives no block. Raises CannotRead:
    the codes of the preflight, or "broken-excel" where the package holds no workbook that can be understood.
    """
    package = open_package(data, limits)
    try:
        return _document(open_workbook(package))
    except CannotRead:
        raise
    except Exception as problem:  # a damaged part may break any of the steps; the file, not planforms, is at fault
        raise CannotRead("broken-excel", "This workbook is damaged inside.", _REPAIR) from problem


def _document(workbook: Workbook) -> Document:
    blocks: list[Block] = []
    around: list[Paragraph] = []
    noticed: dict[str, list[str]] = defaultdict(list)
    room = workbook.package.limits.text
    for sheet in workbook.sheets:
        if sheet.hidden:
            noticed["hidden-sheet"].append(f"sheet {sheet.name}")
            continue
        root = workbook.package.tree(sheet.part)
        table = sum(isinstance(block, Table) for block in blocks) + 1
        grid = read_cells(root, workbook, sheet, table, room)
        room -= grid.said
        if grid.rows:
            blocks.append(Paragraph(sheet.name, Place(part="sheet name", sheet=sheet.name), level=1))
            blocks.append(Table(grid.rows, Place(sheet=sheet.name, table=table), name=sheet.name))
        beside = list(around_sheet(root, workbook, sheet))
        around.extend(beside)
        for code, names in grid.noticed.items():
            noticed[code].extend(_place(code, name, sheet) for name in names)
        noticed["struck-text"].extend(str(paragraph.place) for paragraph in beside if paragraph.struck)
        for code, count in (("comments", notes_of), ("hidden-text", hidden_boxes_of)):
            noticed[code].extend([f"sheet {sheet.name}"] * count(workbook, sheet))
    return Document(
        format="excel",
        blocks=tuple(blocks),
        around=_once(around),
        properties=custom_properties(workbook.package),
        findings=tuple(_finding(code, noticed[code]) for code in _NOTICES if noticed[code]),
    )


def _finding(code: str, places: list[str]) -> Finding:
    severity, one, several, hint = _NOTICES[code]
    message = one if len(places) == 1 else several.format(len(places))
    return Finding(code, severity, message, place="; ".join(dict.fromkeys(places)), hint=hint)


def _place(code: str, name: str, sheet: Sheet) -> str:
    kind = {"hidden-row": "row ", "hidden-column": "column "}.get(code, "cell ")
    return f"sheet {sheet.name}, {kind}{name}"


def _once(around: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """A header that every sheet repeats is one text."""
    found: dict[tuple[str, str], Paragraph] = {}
    for paragraph in around:
        key = (paragraph.place.part, paragraph.text)
        if paragraph.place.part.startswith("page"):
            found.setdefault(key, paragraph)
        else:
            found[(str(len(found)), paragraph.text)] = paragraph
    return tuple(found.values())
