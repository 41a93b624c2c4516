"""A workbook as its package keeps it: the sheets in their order, shared strings, looks, the day dates count from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from planforms.errors import CannotRead
from planforms.reading.excel_styles import Look, looks
from planforms.reading.excel_text import YES, Run, reference, runs
from planforms.reading.package import Package

__all__ = ["Sheet", "Workbook", "open_workbook"]

_REPEATED_ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})$")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, the part it is stored in, whether it is hidden, the rows that repeat on each printed page."""

    name: str
    part: str
    hidden: bool = False
    repeated: range = range(0)


@dataclass(frozen=True)
class Workbook:
    """What every cell of a workbook refers to."""

    package: Package
    sheets: tuple[Sheet, ...]
    strings: Sequence[tuple[Run, ...]]
    looks: Sequence[Look]
    from_1904: bool = False


def open_workbook(package: Package) -> Workbook:
    """The workbook of a package; CannotRead "broken-excel" where there is none."""
    part = next((name for kind, name in package.related().values() if kind == "officeDocument"), "")
    if not part:
        raise CannotRead("broken-excel", "This file holds no workbook.", "Open it in Excel, save it again as .xlsx.")
    root = package.tree(part)
    related = package.related(part)
    known = dict(related.values())
    strings = package.tree(known["sharedStrings"]) if "sharedStrings" in known else None
    settings = root.find("{*}workbookPr")
    return Workbook(
        package=package,
        sheets=_sheets(root, related),
        strings=tuple(runs(item) for item in strings.iterfind("{*}si")) if strings is not None else (),
        looks=looks(_tree(package, known.get("styles")), _tree(package, known.get("theme"))),
        from_1904=settings is not None and settings.get("date1904") in YES,
    )


def _sheets(root: etree._Element, related: dict[str, tuple[str, str]]) -> tuple[Sheet, ...]:
    """The worksheets; a sheet that is nothing but a chart holds no cells."""
    repeated = _repeated_rows(root)
    found = []
    for index, element in enumerate(root.iterfind("{*}sheets/{*}sheet")):
        key = reference(element)
        kind, part = related.get(key, ("", ""))
        if kind == "worksheet":
            hidden = element.get("state", "visible") != "visible"
            found.append(Sheet(element.get("name", ""), part, hidden, repeated.get(index, range(0))))
    return tuple(found)


def _repeated_rows(root: etree._Element) -> dict[int, range]:
    """Index of a sheet -> the rows that its print set-up repeats ("'Plan'!$A:$B,'Plan'!$5:$6" -> 5 and 6)."""
    found = {}
    for name in root.iterfind("{*}definedNames/{*}definedName"):
        sheet = name.get("localSheetId", "")
        rows = _REPEATED_ROWS.search(name.text or "")
        if name.get("name") == "_xlnm.Print_Titles" and rows and sheet.isdecimal():
            found[int(sheet)] = range(int(rows[1]), int(rows[2]) + 1)
    return found


def _tree(package: Package, name: str | None) -> etree._Element | None:
    return package.tree(name) if name else None
