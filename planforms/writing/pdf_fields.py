"""The fields of a PDF that can be filled in: real text fields and boxes, in a font of ours, drawn as on paper.

A page says where its fields are with `<input>`; WeasyPrint makes an annotation of each, with its place among the tags.
What kind of field it is, what it is called and how it looks filled is set here: one of several boxes that can be ticked
and cleared again, a tick drawn as ours, and text on white, so that typed words do not stand on the lines for the pen.
Empty fields draw nothing: on paper the form is what it would be without them.

An input is a radio button (one of those of its name), or a check box whose name says what it is to be: "line:NAME" and
"lines:NAME" for text, "tick=VALUE:NAME" for a box to tick.
"""

from __future__ import annotations

from typing import Any

import pydyf

from planforms.writing.simple_font import FIRST, FORM_FONT, FORM_WEIGHT, LAST, simple_font

__all__ = ["MARK", "live_fields"]

MARK = "planforms-form"
"""The name under which a page (in a <meta>) and its PDF (among the properties) say which form they are."""

_INK = "0.078 0.129 0.169"
_TICK = f"{_INK} RG 1.7 w 1 J 1 j 3.6 6.9 m 6.2 4.2 l 10.8 10 l S".encode()  # in a box of 5 mm, 14.2 points
_SEVERAL_LINES = 1 << 12
_ONE_LINE, _FITTING = 10, 0  # points; several lines are set as small as it takes to show every word


def live_fields(document: Any, pdf: Any) -> None:
    """Turn the annotations of a page's inputs into the fields of a form. A part of WeasyPrint's finisher."""
    if "AcroForm" not in pdf.catalog:
        return
    mark = document.metadata.custom.get(MARK, "")
    if mark:
        pdf.info["PlanformsForm"] = pydyf.String(mark)
    by_reference: dict[Any, Any] = {part.reference: part for part in pdf.objects if hasattr(part, "reference")}
    dictionaries: list[Any] = [part for part in pdf.objects if isinstance(part, dict)]
    groups = [part for part in dictionaries if part.get("FT") == "/Btn" and "Kids" in part]
    singles = [part for part in dictionaries if part.get("Subtype") == "/Widget" and "Parent" not in part]
    nothing = _nothing(pdf)
    for group in groups:
        _group(group, by_reference, nothing)
    for field in singles:
        _single(field, by_reference, nothing)
    font = _font(pdf)
    pdf.catalog["AcroForm"] = pydyf.Dictionary({
        "Fields": pydyf.Array([field.reference for field in (*groups, *singles)]),
        "DR": pydyf.Dictionary({"Font": pydyf.Dictionary({FORM_FONT: font})}),
        "DA": _set_in(_FITTING),
    })  # fmt: skip


def _group(group: Any, by_reference: Any, nothing: Any) -> None:
    """Boxes of which one can be ticked: each state is called by its value, and a second click clears it."""
    values = [option.string for option in group.pop("Opt")]
    for reference, value in zip(group["Kids"], values, strict=True):
        button = by_reference[reference]
        group["TU"] = pydyf.String(button["TU"].string.partition(". ")[2])
        del button["T"]
        _box(button, value, by_reference, nothing)
    group["Ff"] = 0  # no radio buttons, which nobody could clear again: boxes of one name, each with its own value


def _single(field: Any, by_reference: Any, nothing: Any) -> None:
    kind, _, name = field["T"].string.partition(":")
    field["T"] = pydyf.String(name)
    if kind.startswith("tick="):
        _box(field, kind.removeprefix("tick="), by_reference, nothing)
        return
    several = kind == "lines"
    del field["AS"]
    by_reference[next(iter(field["AP"]["N"].values()))].stream.clear()
    field["FT"], field["V"], field["Ff"] = "/Tx", pydyf.String(""), _SEVERAL_LINES if several else 0
    field["DA"] = _set_in(_FITTING if several else _ONE_LINE)
    field["AP"] = pydyf.Dictionary({"N": next(iter(field["AP"]["N"].values()))})
    field["MK"] = pydyf.Dictionary({"BG": pydyf.Array([1, 1, 1])})


def _box(button: Any, value: str, by_reference: Any, nothing: Any) -> None:
    drawn = next(iter(button["AP"]["N"].values()))
    by_reference[drawn].stream[:] = [_TICK]
    button["AP"] = pydyf.Dictionary({"N": pydyf.Dictionary({value: drawn, "Off": nothing})})
    button["AS"] = "/Off"
    if "V" in button:
        button["V"] = "/Off"
    button["MK"] = pydyf.Dictionary({"CA": pydyf.String("4")})  # a tick, should a program draw it anew


def _nothing(pdf: Any) -> Any:
    """What an empty box looks like: the page has drawn it already."""
    extra = {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array([0, 0, 14, 14])}
    empty = pydyf.Stream([], pydyf.Dictionary(extra))
    pdf.add_object(empty)
    return empty.reference


def _set_in(size: int) -> Any:
    return pydyf.String(f"/{FORM_FONT} {size} Tf {_INK} rg")


def _font(pdf: Any) -> Any:
    """The text font as a simple one, which every program that fills forms can type in; whole, for any word."""
    font = simple_font(FORM_WEIGHT)
    file = pydyf.Stream([font.data], pydyf.Dictionary({"Length1": len(font.data)}), compress=True)
    pdf.add_object(file)
    descriptor = pydyf.Dictionary({
        "Type": "/FontDescriptor", "FontName": f"/{FORM_FONT}", "Flags": 32, "ItalicAngle": 0, "StemV": 80,
        "FontBBox": pydyf.Array(font.box), "Ascent": font.ascent, "Descent": font.descent, "CapHeight": font.capital,
        "FontFile2": file.reference,
    })  # fmt: skip
    pdf.add_object(descriptor)
    simple = pydyf.Dictionary({
        "Type": "/Font", "Subtype": "/TrueType", "BaseFont": f"/{FORM_FONT}", "Encoding": "/WinAnsiEncoding",
        "FirstChar": FIRST, "LastChar": LAST, "Widths": pydyf.Array(font.widths),
        "FontDescriptor": descriptor.reference,
    })  # fmt: skip
    pdf.add_object(simple)
    return simple.reference
