"""Workbooks made in a test, out of the XML that the test is about."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

__all__ = ["SPACES", "SheetParts", "column_letters", "workbook_file"]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    f'xmlns="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:future="http://example.org/excel/2099/words"'
)
_CONTENTS = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" '
    'ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>{}</Types>'
)
_OVERRIDE = '<Override PartName="/{}" ContentType="{}"/>'
_SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"


@dataclass
class SheetParts:
    """A sheet: its name, the XML inside its root, and the parts that it refers to by their kinds."""

    name: str
    inside: str
    state: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    beyond: dict[str, str] = field(default_factory=dict)


def workbook_file(
    sheets: list[SheetParts], parts: dict[str, str], *, content: str, settings: str = "", strict: bool = False
) -> bytes:
    """A workbook. `parts` maps "sharedStrings" and "styles" to the whole XML of the part; `settings` stands before the
    sheets, as a date system does; what stands `beyond` a sheet is related to the last of its parts."""
    files = {f"xl/{name}.xml": text for name, text in parts.items()}
    overrides = [_OVERRIDE.format("xl/workbook.xml", content)]
    overrides += [_OVERRIDE.format(f"xl/{name}.xml", _SHEET_KIND.format(name)) for name in parts]
    links = [(f"rIdP{number}", name, f"{name}.xml") for number, name in enumerate(parts, 1)]
    listed = ""
    for number, sheet in enumerate(sheets, 1):
        path = f"xl/worksheets/sheet{number}.xml"
        overrides.append(_OVERRIDE.format(path, _SHEET_KIND.format("worksheet")))
        links.append((f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml"))
        state = f' state="{sheet.state}"' if sheet.state else ""
        listed += f'<sheet name="{sheet.name}" sheetId="{number}"{state} r:id="rId{number}"/>'
        files[path] = f"<worksheet {SPACES}>{sheet.inside}</worksheet>"
        files |= _around(number, sheet)
    files["xl/workbook.xml"] = f"<workbook {SPACES}>{settings}<sheets>{listed}</sheets></workbook>"
    files["xl/_rels/workbook.xml.rels"] = _relationships(links)
    files["_rels/.rels"] = _relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    if strict:
        files = {name: _strict(text) for name, text in files.items()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENTS.format("".join(overrides)))
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def column_letters(column: int) -> str:
    """1 -> "A", 28 -> "AB"."""
    first, last = divmod(column - 1, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


def _around(number: int, sheet: SheetParts) -> dict[str, str]:
    """The parts of a sheet, with the lists of what refers to what."""
    files, links, beyond = {}, [], []
    for kind, text in sheet.parts.items():
        name = f"{kind}{number}.{'vml' if kind == 'vmlDrawing' else 'xml'}"
        files[f"xl/{kind}s/{name}"] = text
        links.append((f"rId{kind}", kind, f"../{kind}s/{name}"))
    for kind, text in sheet.beyond.items():
        files[f"xl/{kind}s/{kind}{number}.xml"] = text
        beyond.append((f"rId{kind}", kind, f"/xl/{kind}s/{kind}{number}.xml"))
    if links:
        files[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = _relationships(links)
    if beyond:
        files[f"xl/drawings/_rels/drawing{number}.xml.rels"] = _relationships(beyond)
    return files


def _relationships(links: list[tuple[str, str, str]]) -> str:
    kinds = {"threadedComment": "http://schemas.microsoft.com/office/2017/10/relationships"}
    made = "".join(
        f'<Relationship Id="{id_}" Type="{kinds.get(kind, _OFFICE)}/{kind}" Target="{to}"/>' for id_, kind, to in links
    )
    return f'<Relationships xmlns="{_LINKS}">{made}</Relationships>'


def _strict(text: str) -> str:
    """The same in the namespaces of the strict variant of the standard."""
    text = text.replace("schemas.openxmlformats.org/spreadsheetml/2006/", "purl.oclc.org/ooxml/spreadsheetml/")
    text = text.replace("schemas.openxmlformats.org/drawingml/2006/", "purl.oclc.org/ooxml/drawingml/")
    return text.replace("schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/")
