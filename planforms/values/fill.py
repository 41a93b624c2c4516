"""The state that the fill of an otherwise empty status cell shows."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping

from planforms.values.status import State

__all__ = ["state_of_fill"]

_PALE, _DARK, _GREY = 0.895, 0.1, 0.15
_HUES: tuple[tuple[float, State], ...] = (
    (20, "off_track"), (66, "at_risk"), (170, "on_track"), (255, "done"), (330, ""), (360, "off_track"),
)  # fmt: skip
"""Where on the colour wheel, in degrees, each state ends: red, amber and yellow, green, blue; purple says nothing."""


def state_of_fill(rgb: str, key: Mapping[str, State] | None = None) -> State:
    """Red is off track, amber and yellow at risk, green on track, blue done; "" for white, grey, black and pale bands.

    `rgb` are six hexadecimal digits, or eight with the transparency first, as Excel stores them. `key` gives the
    meaning of colours in the form's own legend, by their six digits in capitals; it goes before the colour wheel.
    """
    found = re.fullmatch(r"#?(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})", rgb.strip())
    if found is None:
        return ""
    digits = found[1].upper()
    if key and digits in key:
        return key[digits]
    hue, light, saturation = colorsys.rgb_to_hls(*(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    if light >= _PALE or light <= _DARK or saturation < _GREY:
        return ""
    return next(state for ends, state in _HUES if hue * 360 <= ends)
