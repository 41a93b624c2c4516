"""The parts of a Word form: cells, controls for dates, choices and ticks, and what Word needs to show them well.

Controls stand around dates, choices and ticks alone; text stands in bare paragraphs, so that any word processor that
opens and saves the form keeps it. The one door to python-docx's elements.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from planforms.boxes import TICKED, UNTICKED

__all__ = [
    "add_choice",
    "add_date",
    "add_text",
    "add_ticks",
    "border",
    "keep_row",
    "repeat_header",
    "set_style",
    "set_table_style",
    "shade",
]

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_LIKE_AN_ESCAPE = re.compile(r"_(?=x005F_x[0-9A-Fa-f]{4}_)")  # what the reader would take for LibreOffice's guard
_TICK_FONT = "MS Gothic"


def add_text(paragraph: Paragraph, text: str) -> None:
    """Put one line of text into a paragraph; tabs become tabs, right-to-left text runs from the right."""
    rtl = _runs_from_right(text)
    if rtl:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    run = paragraph.add_run()
    if rtl:
        run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))
    for index, piece in enumerate(text.split("\t")):
        if index:
            run._r.append(OxmlElement("w:tab"))
        if piece:
            element = OxmlElement("w:t")
            element.text = _LIKE_AN_ESCAPE.sub("_x005F_", piece)
            element.set(qn("xml:space"), "preserve")
            run._r.append(element)


def add_date(paragraph: Paragraph, tag: str, day: dt.date | None, prompt: str) -> None:
    """A date control that holds a day, or shows its prompt."""
    date = OxmlElement("w:date")
    if day:
        date.set(qn("w:fullDate"), f"{day.isoformat()}T00:00:00Z")
    for name, value in (
        ("w:dateFormat", "d MMMM yyyy"),
        ("w:lid", "en-GB"),
        ("w:storeMappedDataAs", "dateTime"),
        ("w:calendar", "gregorian"),
    ):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        date.append(child)
    words = f"{day.day} {day:%B} {day.year:04d}" if day else ""
    _control(paragraph, tag, date, words, prompt)


def add_choice(paragraph: Paragraph, tag: str, choices: Sequence[str], chosen: str, prompt: str) -> None:
    """A drop-down control; `chosen` is one of the choices, or "" to show the prompt."""
    options = OxmlElement("w:dropDownList")
    for choice in choices:
        item = OxmlElement("w:listItem")
        item.set(qn("w:displayText"), choice)
        item.set(qn("w:value"), choice)
        options.append(item)
    _control(paragraph, tag, options, chosen, prompt)


def add_ticks(paragraph: Paragraph, tag: str, options: Sequence[tuple[str, bool]]) -> None:
    """Check boxes in a row, each with its word (or "") and whether it is ticked."""
    for index, (word, ticked) in enumerate(options):
        if index:
            paragraph.add_run("   ")
        paragraph._p.append(_tick(f"{tag}-{word.lower() or 'tick'}", ticked))
        if word:
            add_text(paragraph, f" {word}")


def set_style(paragraph: Paragraph, name: str) -> None:
    """Give a paragraph one of the form's styles; python-docx would search all styles for each paragraph."""
    paragraph._p.style = name.replace(" ", "")


def set_table_style(table: Table, name: str) -> None:
    """Give a table one of the form's styles."""
    table._tbl.tblStyle_val = name.replace(" ", "")


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour, as six hexadecimal digits."""
    fill = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    cell._tc.get_or_add_tcPr().append(fill)


def border(cell: _Cell, edge: str, eighths: int, colour: str) -> None:
    """Draw one edge of a cell ("top", "bottom"), in eighths of a point."""
    properties = cell._tc.get_or_add_tcPr()
    borders = properties.find(qn("w:tcBorders"))
    if borders is None:
        borders = OxmlElement("w:tcBorders")
        shading = properties.find(qn("w:shd"))
        if shading is None:
            properties.append(borders)
        else:  # the standard has borders before shading
            shading.addprevious(borders)
    line = OxmlElement(f"w:{edge}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "0"), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)


def repeat_header(row: Any) -> None:
    """Repeat a row at the head of each page that its table runs on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_row(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _control(paragraph: Paragraph, tag: str, kind: Any, words: str, prompt: str) -> None:
    control = OxmlElement("w:sdt")
    properties = OxmlElement("w:sdtPr")
    name = OxmlElement("w:tag")
    name.set(qn("w:val"), tag)
    properties.append(name)
    if not words:
        properties.append(OxmlElement("w:showingPlcHdr"))
    properties.append(kind)
    content = OxmlElement("w:sdtContent")
    run = parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"/></w:r>')
    if not words:
        run.insert(0, parse_xml(f'<w:rPr {nsdecls("w")}><w:rStyle w:val="PlaceholderText"/></w:rPr>'))
    run[-1].text = words or prompt
    content.append(run)
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)


def _tick(tag: str, ticked: bool) -> Any:
    font = " ".join(f'w:{script}="{_TICK_FONT}"' for script in ("ascii", "eastAsia", "hAnsi"))
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w:tag w:val="{tag}"/><w14:checkbox>'
        f'<w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="{_TICK_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_TICK_FONT}"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr><w:rFonts {font} w:hint="eastAsia"/></w:rPr>'
        f"<w:t>{TICKED if ticked else UNTICKED}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _runs_from_right(text: str) -> bool:
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return strong != "L"
