"""Colours of a workbook: written out, from the old palette, or from the theme with a tint (ECMA-376 part 1, 18.8.3)."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

from lxml import etree

__all__ = ["hex_colour", "theme_colours"]

# The order in which cells number the colours of a theme; the theme itself lists dark before light.
_THEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_OFFICE = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47",
)  # fmt: skip
# ECMA-376 part 1, 18.8.27: 0 to 7 repeat 8 to 15.
_CODES = (
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
    "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
    "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
    "003366 339966 003300 333300 993300 993366 333399 333333"
)
_PALETTE = _CODES.split()
_HEX = re.compile(r"(?:[0-9A-F]{2})?([0-9A-F]{6})")


def theme_colours(theme: etree._Element | None) -> Sequence[str]:
    """The ten colours of the theme in the order in which cells number them; those of Office where there is none."""
    scheme = theme.find(".//{*}clrScheme") if theme is not None else None
    if scheme is None:
        return _OFFICE
    found = []
    for name, usual in zip(_THEME, _OFFICE, strict=True):
        colour = scheme.find(f"{{*}}{name}/*")
        written = (colour.get("lastClr") or colour.get("val") or "") if colour is not None else ""
        match = _HEX.fullmatch(written.upper())
        found.append(match[1] if match else usual)
    return tuple(found)


def hex_colour(colour: etree._Element, theme: Sequence[str]) -> str:
    """The colour as "FFC000"; "" where it is automatic or cannot be told."""
    match = _HEX.fullmatch(colour.get("rgb", "").upper())
    index, place = _number(colour.get("indexed")), _number(colour.get("theme"))
    found = ""
    if match:
        found = match[1]
    elif 0 <= place < len(theme):
        found = theme[place]
    elif 0 <= index < len(_PALETTE) + 8:
        found = _PALETTE[index if index < 8 else index - 8]
    return _tinted(found, colour.get("tint", "0")) if found else ""


def _tinted(colour: str, tint: str) -> str:
    """The colour made lighter (above 0) or darker by its tint, between -1 and 1."""
    try:
        share = max(-1.0, min(1.0, float(tint)))
    except ValueError:
        return colour
    if not share:
        return colour
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, strength))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else -1
