"""What can be done to a workbook so that nobody sees a difference in it."""

from __future__ import annotations

import copy
import datetime as dt
import random
import re
from typing import Any

from lxml import etree

from tests.conservation.excel_package import SPACES, column_letters
from tests.conservation.package import MAIN, Change, M, Package, R, elements

__all__ = ["SHEETS"]

_SHEETS = r"xl/worksheets/sheet\d+\.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_BEFORE = ("sheetData", "sheetFormatPr", "sheetViews", "dimension", "sheetPr")


def _cells(package: Package, chance: random.Random, most: int = 12) -> list[Any]:
    """Some cells with text, on all sheets; the part of shared strings is there, should one be wanted."""
    _shared(package)
    found = [
        cell
        for name in package.named(_SHEETS)
        for cell in package.tree(name).iter(M + "c")
        if cell.get("t") in ("s", "inlineStr")
    ]
    return chance.sample(found, min(most, len(found)))


def _string(package: Package, cell: Any) -> list[Any]:
    """The elements of a string, copied out of the cell or of the shared strings."""
    if cell.get("t") == "inlineStr":
        return list(copy.deepcopy(cell.find(M + "is")))
    return list(copy.deepcopy(_shared(package).findall(M + "si")[int(cell.findtext(M + "v"))]))


def _shared(package: Package) -> Any:
    name = "xl/sharedStrings.xml"
    if name not in package.parts:
        package.add(MAIN["excel"], "sharedStrings", name, f"<sst {SPACES}/>", f"{_KIND}.sharedStrings+xml")
    return package.tree(name)


def _say(package: Package, cell: Any, inside: list[Any], *, shared: bool) -> None:
    """Let a cell hold a string, in itself or among the shared ones."""
    for child in list(cell):
        cell.remove(child)
    if shared:
        strings = _shared(package)
        item = etree.SubElement(strings, M + "si")
        item.extend(inside)
        cell.set("t", "s")
        etree.SubElement(cell, M + "v").text = str(len(strings.findall(M + "si")) - 1)
    else:
        cell.set("t", "inlineStr")
        etree.SubElement(cell, M + "is").extend(inside)


def _stored(*, shared: bool) -> Change:
    def change(package: Package, chance: random.Random) -> None:
        for cell in _cells(package, chance, 40):
            _say(package, cell, _string(package, cell), shared=shared)

    return change


def _runs(package: Package, chance: random.Random) -> None:
    """Plain texts cut into runs of one look, with an empty one between and a reading aid behind."""
    for cell in _cells(package, chance):
        inside = _string(package, cell)
        text = inside[0].text if len(inside) == 1 and inside[0].tag == M + "t" else ""
        if text and len(text) > 1:
            at = chance.randrange(1, len(text))
            made = elements(
                package, '<r><t/></r><r><t/></r><r><t/></r><rPh sb="0" eb="1"><t>aid</t></rPh><phoneticPr fontId="0"/>'
            )
            for run, part in ((made[0], text[:at]), (made[2], text[at:])):
                run[0].text = part
                run[0].set(_SPACE, "preserve")
            _say(package, cell, made, shared=chance.random() < 0.5)


def _escapes(package: Package, chance: random.Random) -> None:
    """Some letters written as Excel writes those that XML cannot hold."""
    for cell in _cells(package, chance):
        inside = _string(package, cell)
        for text in (one for part in inside for one in part.iter(M + "t") if one.text and "_x" not in one.text):
            at = chance.randrange(len(text.text))
            if ord(text.text[at]) < 0x10000:
                text.text = f"{text.text[:at]}_x{ord(text.text[at]):04X}_{text.text[at + 1 :]}"
        _say(package, cell, inside, shared=chance.random() < 0.5)


def _formulas(package: Package, chance: random.Random) -> None:
    """Plain texts that a formula gives."""
    for cell in _cells(package, chance):
        inside = _string(package, cell)
        if len(inside) == 1 and inside[0].tag == M + "t" and inside[0].text:
            for child in list(cell):
                cell.remove(child)
            cell.set("t", "str")
            etree.SubElement(cell, M + "f").text = "Lists!A1"
            etree.SubElement(cell, M + "v").text = inside[0].text


def _numbers(package: Package, chance: random.Random) -> None:
    """Numbers written another way."""
    for name in package.named(_SHEETS):
        for cell in package.tree(name).iter(M + "c"):
            value = cell.find(M + "v")
            if cell.get("t", "n") == "n" and value is not None and value.text:
                number = float(value.text)
                value.text = chance.choice(
                    [repr(number), f"{number:.17G}", f"{number:E}" if number == int(number) < 1000 else repr(number)]
                )


def _looks(package: Package, chance: random.Random) -> None:
    """The looks of cells in another order, with twins and unused ones among them."""
    root = package.tree("xl/styles.xml")
    looks = root.find(M + "cellXfs")
    old = list(looks)
    order = [number for number in range(len(old)) for _ in range(chance.randint(1, 2))]
    chance.shuffle(order)
    for look in old:
        looks.remove(look)
    looks.extend([copy.deepcopy(old[number]) for number in order])
    new = {str(number): [str(at) for at, one in enumerate(order) if one == number] for number in range(len(old))}
    for name in package.named(_SHEETS):
        for element in package.tree(name).iter(M + "c"):
            element.set("s", chance.choice(new[element.get("s", "0")]))


def _positions(package: Package, chance: random.Random) -> None:
    """Cells and rows that follow each other do not say where they are."""
    for name in package.named(_SHEETS):
        last = 0
        for row in package.tree(name).iter(M + "row"):
            number, column = int(row.get("r")), 0
            for cell in row:
                here = _column(cell.get("r"))
                if here == column + 1:
                    del cell.attrib["r"]
                column = here
            if number == last + 1:
                del row.attrib["r"]
            row.attrib.pop("spans", None)
            last = number


def _column(name: str) -> int:
    number = 0
    for letter in re.sub(r"[^A-Z]", "", name):
        number = number * 26 + ord(letter) - 64
    return number


def _beyond(package: Package, chance: random.Random) -> None:
    """Empty cells with a look, below and beside what is written, and at the far end of the sheet."""
    for name in package.named(_SHEETS):
        data = package.tree(name).find(M + "sheetData")
        for row in list(data)[:3]:
            column = max((_column(cell.get("r")) for cell in row), default=0) + 3
            row.append(elements(package, f'<c r="{column_letters(column)}{row.get("r")}" s="0"/>')[0])
        for number in (max(int(row.get("r")) for row in data) + 1, 1_048_576):
            data.append(elements(package, f'<row r="{number}"><c r="A{number}" s="0"/><c r="XFD{number}"/></row>')[0])


def _hidden_beyond(package: Package, chance: random.Random) -> None:
    """A hidden row below and a hidden column beside what is written, with text in them."""
    for name in package.named(_SHEETS):
        root = package.tree(name)
        data = root.find(M + "sheetData")
        number = max(int(row.get("r")) for row in data) + 1
        said = '<c r="{0}" t="inlineStr"><is><t>never seen</t></is></c>'
        data.append(elements(package, f'<row r="{number}" hidden="1">{said.format(f"B{number}")}</row>')[0])
        data[0].append(elements(package, said.format(f"ZZ{data[0].get('r')}"))[0])
        columns = root.find(M + "cols")
        if columns is None:
            columns = elements(package, "<cols/>")[0]
            data.addprevious(columns)
        columns.append(elements(package, '<col min="702" max="702" width="0" customWidth="1"/>')[0])


def _hidden_sheets(package: Package, chance: random.Random) -> None:
    for state in ("hidden", "veryHidden"):
        text = f'<worksheet {SPACES}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>never seen</t></is></c></row></sheetData></worksheet>'
        identity = package.add(
            MAIN["excel"], "worksheet", f"xl/worksheets/{state}9.xml", text, f"{_KIND}.worksheet+xml"
        )
        sheets = package.tree(MAIN["excel"]).find(M + "sheets")
        sheet = elements(package, f'<sheet name="{state} lists" sheetId="{len(sheets) + 50}" state="{state}"/>')[0]
        sheet.set(R + "id", identity)
        sheets.append(sheet)


def _widths(package: Package, chance: random.Random) -> None:
    """Widths, heights, frozen panes, and where somebody stopped."""
    for name in package.named(_SHEETS):
        root = package.tree(name)
        for row in root.iter(M + "row"):
            row.set("ht", str(chance.randint(12, 90)))
            row.set("customHeight", "1")
        for column in root.iter(M + "col"):
            column.set("width", str(chance.randint(5, 60)))
        for old in root.findall(M + "sheetViews"):
            root.remove(old)
        view = '<sheetViews><sheetView workbookViewId="0" zoomScale="70"><pane ySplit="1" state="frozen"/><selection activeCell="C9" sqref="C9"/></sheetView></sheetViews>'
        at = max(
            (root.index(found) + 1 for found in root if etree.QName(found).localname in ("dimension", "sheetPr")),
            default=0,
        )
        root.insert(at, elements(package, view)[0])


def _behind(pattern: str) -> Change:
    """Something behind the cells that nobody sees."""

    def change(package: Package, chance: random.Random) -> None:
        for name in package.named(_SHEETS):
            for made in elements(package, pattern):
                package.tree(name).append(made)

    return change


def _comments(package: Package, chance: random.Random) -> None:
    name = chance.choice(package.named(_SHEETS))
    said = '<comment ref="A1" authorId="0"><text><t>never seen</t></text></comment>'
    package.add(
        name, "comments", "xl/comments9.xml", f"<comments {SPACES}><commentList>{said}</commentList></comments>"
    )
    thread = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    text = '<ThreadedComments xmlns="t"><threadedComment ref="A1"><text>never seen</text></threadedComment></ThreadedComments>'
    package.add(name, thread, "xl/threadedComments/threadedComment9.xml", text)


def _drawing(package: Package, chance: random.Random) -> None:
    """A picture with a description, a hidden box."""
    name = chance.choice([name for name in package.named(_SHEETS) if package.tree(name).find(M + "drawing") is None])
    shape = '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="n" hidden="1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>never seen</a:t></a:r></a:p></xdr:txBody></xdr:sp>'
    picture = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="n" descr="never seen"/></xdr:nvPicPr></xdr:pic>'
    text = f"<xdr:wsDr {SPACES}><xdr:oneCellAnchor>{shape}</xdr:oneCellAnchor><xdr:oneCellAnchor>{picture}</xdr:oneCellAnchor></xdr:wsDr>"
    identity = package.add(name, "drawing", "xl/drawings/drawing99.xml", text)
    element = elements(package, "<drawing/>")[0]
    element.set(R + "id", identity)
    package.tree(name).append(element)


def _table(package: Package, chance: random.Random) -> None:
    """A list object over some cells; its own names of the columns are those of the cells."""
    name = chance.choice(package.named(_SHEETS))
    text = f'<table {SPACES} id="1" name="T" displayName="T" ref="A1:B2"><tableColumns count="1"><tableColumn id="1" name="never seen"/></tableColumns></table>'
    package.add(name, "table", "xl/tables/table9.xml", text)


def _names(package: Package, chance: random.Random) -> None:
    """Names of cells, and the order in which Excel calculates."""
    root = package.tree(MAIN["excel"])
    names = root.find(M + "definedNames")
    if names is None:
        names = elements(package, "<definedNames/>")[0]
        root.find(M + "sheets").addnext(names)
    names.append(elements(package, '<definedName name="never_seen" comment="never seen">"never seen"</definedName>')[0])
    package.add(MAIN["excel"], "calcChain", "xl/calcChain9.xml", f'<calcChain {SPACES}><c r="A1" i="1"/></calcChain>')


def _epoch(package: Package, chance: random.Random) -> None:
    """Days counted from 1904, each day the same."""
    root = package.tree(MAIN["excel"])
    settings = root.find(M + "workbookPr")
    if settings is None:
        settings = elements(package, "<workbookPr/>")[0]
        root.insert(0, settings)
    settings.set("date1904", "1")
    formats = _dated(package.tree("xl/styles.xml"))
    for name in package.named(_SHEETS):
        for cell in package.tree(name).iter(M + "c"):
            value = cell.find(M + "v")
            if value is not None and cell.get("t", "n") == "n" and int(cell.get("s", "0")) in formats:
                value.text = repr(float(value.text) - 1462)


def _iso(package: Package, chance: random.Random) -> None:
    """Days written as a strict workbook may write them."""
    formats = _dated(package.tree("xl/styles.xml"))
    for name in package.named(_SHEETS):
        for cell in package.tree(name).iter(M + "c"):
            value = cell.find(M + "v")
            if value is not None and cell.get("t", "n") == "n" and int(cell.get("s", "0")) in formats:
                day = dt.datetime(1899, 12, 30) + dt.timedelta(days=float(value.text))
                cell.set("t", "d")
                value.text = day.isoformat()


def _dated(styles: Any) -> set[int]:
    """The looks that show a day."""
    codes = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(M + "numFmt")}
    dated = {number for number, code in codes.items() if re.search("[dy]", code)} | {"14", "15", "16", "17", "22"}
    return {at for at, look in enumerate(styles.find(M + "cellXfs")) if look.get("numFmtId") in dated}


def _unshown_headers(package: Package, chance: random.Random) -> None:
    for name in package.named(_SHEETS):
        root = package.tree(name)
        header = root.find(M + "headerFooter")
        if header is None:
            header = elements(package, "<headerFooter/>")[0]
            root.append(header)
        if not header.get("differentFirst") and not header.get("differentOddEven"):
            header.extend(
                elements(package, "<evenHeader>&amp;Lnever seen</evenHeader><firstFooter>never seen</firstFooter>")
            )


def _pretty(package: Package, chance: random.Random) -> None:
    for name in package.named(_SHEETS):
        for element in package.tree(name).iter(
            *(M + one for one in ("worksheet", "sheetData", "row", "c", "cols", "mergeCells"))
        ):
            element.text = "\n  "
            for child in element:
                child.tail = "\n  "


def _other_kind(package: Package, chance: random.Random) -> None:
    """A template, or a workbook that may hold macros."""
    kinds = (
        "application/vnd.ms-excel.sheet.macroEnabled",
        f"{_KIND}.template",
        "application/vnd.ms-excel.template.macroEnabled",
    )
    package.settle()
    types = package.parts["[Content_Types].xml"].decode()
    package.parts["[Content_Types].xml"] = types.replace(f"{_KIND}.sheet.main", f"{chance.choice(kinds)}.main").encode()


def _strict(package: Package, chance: random.Random) -> None:
    package.settle()
    for name in package.named(r".*\.(xml|rels)"):
        text = package.parts[name].decode()
        text = text.replace(
            "schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main"
        )
        text = text.replace("schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/")
        package.parts[name] = text.encode()


_HIDDEN = {"hidden-row", "hidden-column", "hidden-sheet"}
_RULES = (
    '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>"never seen"</formula></cfRule></conditionalFormatting>'
    '<dataValidations><dataValidation sqref="A1" prompt="never seen" error="never seen" promptTitle="never seen"><formula1>"never seen"</formula1></dataValidation></dataValidations>'
    '<hyperlinks><hyperlink ref="A1" tooltip="never seen" display="never seen" location="A1"/></hyperlinks><extLst><ext uri="u">never seen</ext></extLst>'
)
# What is done -> the codes of the findings that may come of it, how. In this order they can be combined.
SHEETS: dict[str, tuple[set[str], Change]] = {
    "strings are shared": (set(), _stored(shared=True)),
    "strings stand in their cells": (set(), _stored(shared=False)),
    "texts in runs": (set(), _runs),
    "letters in escapes": (set(), _escapes),
    "texts of formulas": (set(), _formulas),
    "numbers in other figures": (set(), _numbers),
    "looks in another order": (set(), _looks),
    "empty cells beyond": (set(), _beyond),
    "widths and panes": (set(), _widths),
    "hidden rows and columns beyond": (_HIDDEN, _hidden_beyond),
    "hidden sheets": (_HIDDEN, _hidden_sheets),
    "rules and prompts": (set(), _behind(_RULES)),
    "comments": ({"comments"}, _comments),
    "hidden drawings": ({"hidden-text"}, _drawing),
    "list objects": (set(), _table),
    "names of cells": (set(), _names),
    "days as text": (set(), _iso),
    "days from 1904": (set(), _epoch),
    "headers that no page shows": (set(), _unshown_headers),
    "cells without their names": (set(), _positions),
    "blanks between elements": (set(), _pretty),
    "another kind of file": (set(), _other_kind),
    "the strict variant": (set(), _strict),
}
