"""What a workbook shows outside its cells: page headers and footers, text boxes, boxes to tick; notes are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from planforms.place import Place
from planforms.reading.alternatives import take_one_alternative
from planforms.reading.document import Paragraph
from planforms.reading.excel_text import YES, local, reference, unescaped
from planforms.reading.excel_workbook import Sheet, Workbook
from planforms.reading.package import Package

__all__ = ["around_sheet", "custom_properties", "hidden_boxes_of", "notes_of"]

# ECMA-376 part 1, 18.3.1.46: page numbers, dates and names that Excel itself fills in are nobody's text.
_PAGE_COUNT = re.compile(r"(?:page\s*)?&P(?:\s*(?:of|/)\s*&N)?", re.IGNORECASE)
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-F]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|[A-Z])', re.IGNORECASE)
_HEADER_SECTION = re.compile(r"&[LCR]")


def around_sheet(root: etree._Element, workbook: Workbook, sheet: Sheet) -> Iterator[Paragraph]:
    """The visible text around the cells of a sheet."""
    for part, text in _page_texts(root):
        yield Paragraph(text, Place(part=part, sheet=sheet.name))
    package = workbook.package
    related = package.related(sheet.part)
    take_one_alternative(root)
    ticked = dict(_ticked(root, package, related))
    for kind, name in related.values():
        if kind == "drawing":
            yield from _drawn(package.tree(name), ticked, sheet)
            for inside, part in package.related(name).values():
                if inside in ("chart", "diagramData"):
                    yield from _titled(package.tree(part), "chart" if inside == "chart" else "diagram", sheet)


def notes_of(workbook: Workbook, sheet: Sheet) -> int:
    """How many cells of a sheet have a note or a thread of comments, which Excel stores as a note besides."""
    related = workbook.package.related(sheet.part)
    parts = [workbook.package.tree(name) for kind, name in related.values() if kind in ("comments", "threadedComment")]
    return len({note.get("ref") for part in parts for note in part.iter("{*}comment", "{*}threadedComment")})


def hidden_boxes_of(workbook: Workbook, sheet: Sheet) -> int:
    """How many text boxes with words somebody hid in a sheet."""
    related = workbook.package.related(sheet.part)
    drawings = (workbook.package.tree(name) for kind, name in related.values() if kind == "drawing")
    shapes = (shape for drawing in drawings for shape in drawing.iter("{*}sp", "{*}cxnSp"))
    return sum(_is_hidden(shape) and any(map(_drawn_text, shape.iterfind("{*}txBody/{*}p"))) for shape in shapes)


def custom_properties(package: Package) -> dict[str, str]:
    """The custom document properties: name -> value, as text."""
    found = {}
    for kind, name in package.related().values():
        if kind == "custom-properties":
            for element in package.tree(name).iterfind("{*}property"):
                found[element.get("name", "")] = unescaped("".join(map(str, element.itertext()))).strip()
    return found


def _page_texts(root: etree._Element) -> Iterator[tuple[str, str]]:
    setting = root.find("{*}headerFooter")
    if setting is None:
        return
    for element in setting.iterchildren():
        kind = local(element)
        if kind.startswith("even") and setting.get("differentOddEven") not in YES:
            continue
        if kind.startswith("first") and setting.get("differentFirst") not in YES:
            continue
        for section in _HEADER_SECTION.split(unescaped(element.text or "")):
            text = _header_text(section)
            if text:
                yield "page header" if kind.endswith("Header") else "page footer", text


def _header_text(section: str) -> str:
    """What somebody typed into a section; "&&" is one ampersand."""
    texts = [_HEADER_CODE.sub("", _PAGE_COUNT.sub("", text)) for text in section.split("&&")]
    return "&".join(texts).strip()


def _drawn(drawing: etree._Element, ticked: dict[str, str], sheet: Sheet) -> Iterator[Paragraph]:
    """The paragraphs of text boxes and other shapes."""
    take_one_alternative(drawing)
    for shape in drawing.iter("{*}sp", "{*}cxnSp"):
        if _is_hidden(shape):
            continue
        paragraphs = shape.findall("{*}txBody/{*}p")
        number = _about(shape, "id")
        if number in ticked:
            label = " ".join(filter(None, (_drawn_text(element) for element in paragraphs)))
            yield Paragraph(f"{ticked[number]} {label}".strip(), Place(part="tick box", sheet=sheet.name))
            continue
        for element in paragraphs:
            text, struck = _drawn_text(element), _drawn_text(element, struck=True)
            if text or struck:
                yield Paragraph(text, Place(part="text box", sheet=sheet.name), struck=struck)


def _is_hidden(shape: etree._Element) -> bool:
    """Whether somebody hid a shape; a form's box to tick is hidden as a shape and drawn by Excel, its label is seen."""
    return _about(shape, "hidden") in YES and next(shape.iter("{*}compatExt"), None) is None


def _about(shape: etree._Element, name: str) -> str:
    about = shape.find("*/{*}cNvPr")
    return "" if about is None else about.get(name, "")


def _titled(root: etree._Element, part: str, sheet: Sheet) -> Iterator[Paragraph]:
    """The words of a chart that stand in no cell, and those of a diagram."""
    for element in root.iter("{*}p"):
        text = _drawn_text(element)
        if text:
            yield Paragraph(text, Place(part=part, sheet=sheet.name))


def _drawn_text(paragraph: etree._Element, *, struck: bool = False) -> str:
    """The text of a drawn paragraph that is not struck through, or the text that is."""
    found = []
    for element in paragraph.iterchildren():
        look = element.find("{*}rPr")
        if (look is not None and look.get("strike", "noStrike") != "noStrike") == struck:
            found.append("\n" if local(element) == "br" else unescaped(element.findtext("{*}t") or ""))
    return "".join(found).strip()


def _ticked(root: etree._Element, package: Package, related: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Number of the shape of each box to tick -> ☒ or ☐."""
    for control in root.iter("{*}control"):
        kind, name = related.get(reference(control), ("", ""))
        if kind == "ctrlProp" and package.tree(name).get("objectType") == "CheckBox":
            yield control.get("shapeId", ""), "☒" if package.tree(name).get("checked") == "Checked" else "☐"
