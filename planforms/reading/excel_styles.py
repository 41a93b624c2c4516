"""How the cells of a workbook look: number format, bold, struck through, fill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from planforms.reading.excel_colours import hex_colour, theme_colours
from planforms.reading.excel_formats import BUILT_IN
from planforms.reading.excel_text import local, on
from planforms.reading.word_styles import is_grey

__all__ = ["Look", "looks"]

_WHITE = "FFFFFF"
_LONGEST = 255  # characters: Excel writes no longer number format


@dataclass(frozen=True)
class Look:
    """The look of a cell. `fill` is a colour such as "FFC000", "" for none and for white; `tick` is Excel's own box."""

    format: str = "General"
    bold: bool = False
    strike: bool = False
    fill: str = ""
    font: str = ""
    tick: bool = False
    italic: bool = False
    faint: bool = False


def looks(styles: etree._Element | None, theme: etree._Element | None) -> Sequence[Look]:
    """The looks that cells refer to by number; a single plain one where the workbook has no styles."""
    if styles is None:
        return (Look(),)
    formats = dict(BUILT_IN)
    for element in styles.iterfind("{*}numFmts/{*}numFmt"):
        code = element.get("formatCode", "")
        formats[_index(element, "numFmtId")] = code if 0 < len(code) <= _LONGEST else "General"
    colours = theme_colours(theme)
    fonts = [(font, _faint(font, colours)) for font in styles.findall("{*}fonts/{*}font")]
    fills = [_fill(element, colours) for element in styles.iterfind("{*}fills/{*}fill")]
    found = [_look(element, formats, fonts, fills) for element in styles.iterfind("{*}cellXfs/{*}xf")]
    return tuple(found) or (Look(),)


def _look(
    element: etree._Element, formats: dict[int, str], fonts: list[tuple[etree._Element, bool]], fills: list[str]
) -> Look:
    font_number, fill_number = _index(element, "fontId"), _index(element, "fillId")
    font, faint = fonts[font_number] if font_number < len(fonts) else (None, False)
    name = font.find("{*}name") if font is not None else None
    return Look(
        format=formats.get(_index(element, "numFmtId"), "General"),
        bold=font is not None and on(font.find("{*}b")),
        strike=font is not None and on(font.find("{*}strike")),
        fill=fills[fill_number] if fill_number < len(fills) else "",
        font=name.get("val", "") if name is not None else "",
        tick=any(local(part) == "xfComplement" for part in element.iterdescendants()),
        italic=font is not None and on(font.find("{*}i")),
        faint=faint,
    )


def _faint(font: etree._Element, colours: Sequence[str]) -> bool:
    colour = font.find("{*}color")
    return colour is not None and is_grey(hex_colour(colour, colours))


def _fill(element: etree._Element, colours: Sequence[str]) -> str:
    pattern = element.find("{*}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return ""
    colour = pattern.find("{*}fgColor")
    found = hex_colour(colour, colours) if colour is not None else ""
    return "" if found == _WHITE else found


def _index(element: etree._Element, name: str) -> int:
    number = element.get(name, "0")
    return int(number) if number.isdecimal() else 0
