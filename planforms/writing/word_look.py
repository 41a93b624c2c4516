"""How a Word form looks, and how it is known again: page, styles, languages, and its name in two places.

The styles keep to fonts that every office machine has. The form's identity stands in a custom property, which survives
every word processor that was tried, and in a printed line, which survives a copy and paste.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from planforms.form import Form
from planforms.writing.archive import custom_properties

__all__ = ["ACCENT", "INK", "RULE", "TINT", "add_identity", "prepare"]

INK, SOFT, ACCENT, RULE, TINT = "14212B", "45535E", "0A5560", "AAB5BC", "EEF2F3"
_FONT = "Arial"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_STYLES: tuple[tuple[str, float, bool, str, float, float], ...] = (
    # name, size, bold, colour, space before, space after (pt)
    ("Title", 22, True, INK, 0, 2),
    ("Heading 1", 14, True, INK, 16, 3),
    ("Heading 3", 10.5, True, SOFT, 6, 3),
    ("Help", 9, False, SOFT, 0, 4),
    ("Label", 9.5, True, SOFT, 2, 2),
    ("Block label", 11, True, ACCENT, 3, 3),
    ("Block title", 11, True, INK, 3, 3),
    ("Column head", 9, True, SOFT, 2, 2),
    ("Space", 4, False, INK, 0, 0),
)


def prepare(document: Document, form: Form) -> None:
    """Set up the page, the styles and the properties of an empty document."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(15), Mm(16)
    section.footer_distance = Mm(8)
    _styles(document)
    _table_style(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = form.title, "", ""
    properties.language = "en-GB"
    properties.created = properties.modified = dt.datetime(2026, 1, 1)
    package = document.part.package
    data = custom_properties({"planforms-form": form.mark})
    custom = Part(
        PackURI("/docProps/custom.xml"),
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        data,
        package,
    )
    package.relate_to(custom, _CUSTOM)


def add_identity(document: Document, form: Form) -> None:
    """The line at the end by which a copied form is known, and the page number at the foot of each page."""
    document.add_paragraph(f"Form: {form.identity}", style="Help")
    footer = document.sections[0].footer.paragraphs[0]
    footer.style = document.styles["Help"]
    footer.add_run(f"{form.identity}\t\tPage ")
    for instruction in ("PAGE", None, "NUMPAGES"):
        if instruction is None:
            footer.add_run(" of ")
            continue
        field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        footer._p.append(field)
    tabs = footer.paragraph_format.tab_stops
    tabs.add_tab_stop(Mm(133))
    tabs.add_tab_stop(Mm(267), alignment=2)


def _styles(document: Document) -> None:
    styles = document.styles
    normal = styles["Normal"]
    _font(normal, 10.5, False, INK)
    normal.paragraph_format.space_before, normal.paragraph_format.space_after = Pt(2), Pt(2)
    for name, size, bold, colour, before, after in _STYLES:
        style: Any = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _font(style, size, bold, colour)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name.startswith("Heading"):
            style.paragraph_format.keep_with_next = True
        for frame in style.element.findall(f".//{qn('w:pBdr')}"):
            frame.getparent().remove(frame)
    if "PlaceholderText" not in [style.style_id for style in styles]:
        prompt = styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
        prompt.font.color.rgb = RGBColor.from_string("6B7780")
    languages = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if languages is not None:
        languages.set(qn("w:val"), "en-GB")


def _font(style: Any, size: float, bold: bool, colour: str) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        if fonts.get(qn(f"w:{name}")) is not None:
            del fonts.attrib[qn(f"w:{name}")]
    fonts.set(qn("w:cs"), _FONT)


def _table_style(document: Document) -> None:
    style = document.styles.add_style("Plan table", WD_STYLE_TYPE.TABLE)
    properties = OxmlElement("w:tblPr")
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(f'<w:{edge} w:w="85" w:type="dxa"/>' for edge in ("left", "right"))
    for name, inner in (("tblBorders", lines), ("tblCellMar", margins)):
        properties.append(parse_xml(f"<w:{name} {nsdecls('w')}>{inner}</w:{name}>"))
    style.element.append(properties)
