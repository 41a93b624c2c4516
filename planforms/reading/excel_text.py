"""Text as a workbook stores it: rich text in runs, characters in escapes."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from planforms.reading.word_styles import is_grey
from planforms.reading.word_symbols import shown

__all__ = ["YES", "Run", "local", "on", "reference", "runs", "unescaped"]

YES = ("1", "true")

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u00ad\ud800-\udfff]")  # control characters, soft hyphens


class Run(NamedTuple):
    """A stretch of text of one look; None where the look is that of the cell."""

    text: str
    bold: bool | None = None
    strike: bool | None = None
    italic: bool | None = None
    faint: bool | None = None


def runs(item: etree._Element) -> tuple[Run, ...]:
    """The runs of a shared or inline string, without the reading aids of Japanese."""
    found = []
    for child in item.iterchildren():
        kind = local(child)
        if kind == "t":
            found.append(Run(unescaped(child.text or "")))
        elif kind == "r":
            found.append(_run(child))
    return tuple(found)


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, which differs between transitional and strict files."""
    return str(element.tag).rpartition("}")[2]


def on(element: etree._Element | None) -> bool:
    """Whether a switch such as <b/> or <strike val="0"/> is there and on."""
    return element is not None and element.get("val", "1") in YES


def reference(element: etree._Element) -> str:
    """The relationship that an element names (r:id), whose namespace differs in strict files too."""
    return next((str(value) for name, value in element.items() if str(name).endswith("}id")), "")


def unescaped(text: str) -> str:
    """The text with `_x000A_` as the character it stands for, one kind of line break, and nothing unseen."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if text.isprintable():
        return text
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _run(element: etree._Element) -> Run:
    text = "".join(unescaped(part.text or "") for part in element.iterfind("{*}t"))
    look = element.find("{*}rPr")
    if look is None:
        return Run(text)
    font = look.find("{*}rFont")
    if font is not None:
        text = shown(text, font.get("val", ""))
    bold, strike, italic = (on(look.find("{*}" + name)) for name in ("b", "strike", "i"))
    colour = look.find("{*}color")
    faint = None if colour is None else is_grey(colour.get("rgb", "")[-6:])
    return Run(text, bold, strike, italic, faint)
