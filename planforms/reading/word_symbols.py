"""Characters of symbol fonts as the Unicode characters that show the same.

A symbol font draws a tick where the file stores a letter. Boxes and ticks become "☒" and "☐", in which every reader
of planforms shows them; what is not in these tables stays as it is stored.
"""

from __future__ import annotations

__all__ = ["shown"]

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐",
    0x72: "☐", 0x76: "❖", 0x78: "☒", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "☒", 0xFD: "☒", 0xFE: "☒",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "☒", 0x51: "☒", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_WEBDINGS = {0x61: "☒", 0x63: "☐", 0x72: "✗"}
_GREEK = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_GREEK |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SYMBOL = _GREEK | {
    0xA3: "≤", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS, "symbol": _SYMBOL}


def shown(text: str, font: str) -> str:
    """The text as its font shows it: Word stores such a character at its own code, or at 0xF000 above it."""
    table = _FONTS.get(font.casefold())
    return "".join(table.get(_code(character), character) for character in text) if table else text


def _code(character: str) -> int:
    code = ord(character)
    return code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
