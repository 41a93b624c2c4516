"""What WeasyPrint works out for each element, worked out once for all that look alike.

The rows of a table have the same styles, and WeasyPrint computes them anew for each row that differs in anything, be it
a width of its own; it resolves the same margins and lines of text for each box, draws the same tick anew for each word
to tick, and measures each word of a text whose whole line has room. While a page of ours is laid out, styles that come
from the same declarations under the same parent are one, what follows from a style alone is kept with it, and a picture
is drawn once for each size. The same page comes out, byte by byte, and a test looks.

This replaces what WeasyPrint does not promise: the class of computed styles, and a few of its functions. They are
replaced for as long as a page takes, and only in the WeasyPrint whose files are those that are known here; any
other works as it is, and takes longer.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import weasyprint.css
import weasyprint.css.computed_values
import weasyprint.css.properties
import weasyprint.formatting_structure.boxes
import weasyprint.images
import weasyprint.layout.percent
import weasyprint.layout.preferred
import weasyprint.pdf.stream
import weasyprint.text.line_break

from planforms.writing.pdf_styles import computed_style

__all__ = ["alike", "is_known"]

_KNOWN = "e245f24de2d03d1939005f37de700940"  # WeasyPrint 70.0
_FILES = (
    weasyprint.css,
    weasyprint.css.computed_values,
    weasyprint.css.properties,
    weasyprint.formatting_structure.boxes,
    weasyprint.images,
    weasyprint.layout.percent,
    weasyprint.layout.preferred,
    weasyprint.pdf.stream,
    weasyprint.text.line_break,
)
_SIDES = ("top", "right", "bottom", "left")
_USED = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *(f"{most}{way}" for most in ("", "min_", "max_") for way in ("width", "height")),
)
"""What resolving percentages sets on a box."""
_Box = weasyprint.formatting_structure.boxes.Box
_PageBox = weasyprint.formatting_structure.boxes.PageBox
_resolve = weasyprint.layout.percent.resolve_percentages
_strut = weasyprint.text.line_break.strut
_shrink = weasyprint.layout.preferred.shrink_to_fit
_Picture = weasyprint.images.SVGImage
_in_flow, _draw = _Box.is_in_normal_flow, _Picture.draw


@cache
def is_known() -> bool:
    """Whether WeasyPrint's files are those that were looked at when this was written."""
    digest = hashlib.blake2b(digest_size=16)
    try:
        for module in _FILES:
            digest.update(Path(str(module.__file__)).read_bytes())
    except OSError:
        return False
    return digest.hexdigest() == _KNOWN


@contextmanager
def alike() -> Iterator[None]:
    """Work is done once for all that look alike, where WeasyPrint is known."""
    if not is_known():
        yield
        return
    computed = weasyprint.css.ComputedStyle
    places = _places()
    try:
        weasyprint.css.ComputedStyle = computed_style
        _Box.is_in_normal_flow, _Picture.draw = _kept_in_flow, _kept_drawing
        for module, name, ours, _ in places:
            setattr(module, name, ours)
        yield
    finally:
        weasyprint.css.ComputedStyle = computed
        _Box.is_in_normal_flow, _Picture.draw = _in_flow, _draw
        for module, name, _, theirs in places:
            setattr(module, name, theirs)


@cache
def _places() -> tuple[tuple[Any, str, Any, Any], ...]:
    """Each module that has one of the functions under its name: the module, the name, our function, and theirs."""
    modules = [module for name, module in sys.modules.items() if name.startswith("weasyprint.")]
    replaced = (
        ("resolve_percentages", _kept_percentages, _resolve),
        ("shrink_to_fit", _quick_shrink, _shrink),
        ("strut", _kept_strut, _strut),
    )
    return tuple(
        (module, name, ours, theirs)
        for name, ours, theirs in replaced
        for module in modules
        if getattr(module, name, None) is theirs
    )


def _kept_percentages(box: Any, containing_block: Any) -> None:
    """`resolve_percentages`: what it sets depends on the style, on the room, and, where borders collapse, on what was
    settled between the cells."""
    style, state = box.style, box.__dict__
    if isinstance(containing_block, _Box):
        room = containing_block.width, containing_block.height
    else:
        room = containing_block[0], containing_block[1]
    key: Any = room, isinstance(box, _PageBox)
    if style["border_collapse"] == "collapse":
        key += tuple(map(state.get, _USED[8:12]))
    resolved = style.__dict__.setdefault("kept_percentages", {})
    used = resolved.get(key)
    if used is None:
        _resolve(box, containing_block)
        resolved[key] = {name: state[name] for name in _USED}
    else:
        state.update(used)


def _kept_strut(style: Any) -> Any:
    """`strut`: the height of a line, and its baseline."""
    kept = style.__dict__.get("kept_strut")
    if kept is None:
        kept = style.__dict__["kept_strut"] = _strut(style)
    return kept


def _kept_in_flow(box: Any) -> Any:
    """`Box.is_in_normal_flow`."""
    kept = box.style.__dict__.get("kept_in_flow")
    if kept is None:
        kept = box.style.__dict__["kept_in_flow"] = _in_flow(box)
    return kept


def _quick_shrink(context: Any, box: Any, room: Any) -> Any:
    """`shrink_to_fit`: how narrow the words could be does not matter where all of them have room beside each other."""
    widest = weasyprint.layout.preferred.max_content_width(context, box, outer=False)
    return widest if widest <= room else _shrink(context, box, room)


def _kept_drawing(picture: Any, stream: Any, width: Any, height: Any, style: Any) -> None:
    """`SVGImage.draw`: what is drawn into a group of its own, with nothing but colours, is the same each time."""
    if stream.extra.get("Subtype") != "/Form" or len(stream.stream) > 1:
        _draw(picture, stream, width, height, style)
        return
    drawings, resources = picture.__dict__.setdefault("kept_drawings", {}), stream.extra["Resources"]
    kept = drawings.get((width, height))
    if kept is not None:
        stream.stream += kept[0]
        resources["ExtGState"] |= kept[1]
        return
    begin = len(stream.stream)
    _draw(picture, stream, width, height, style)
    if not any(resources[kind] for kind in ("XObject", "Pattern", "Shading")):
        drawings[width, height] = stream.stream[begin:], dict(resources["ExtGState"])
