"""Letters on their way to paper: what no printer can show is left out, and which way a text runs."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["printable", "runs_right_to_left"]

# Control characters but tab and line breaks, lone surrogates, and code points that are no characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]")
# Word keeps the bullets and ticks of Symbol and Wingdings at these private code points.
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_TICKS = frozenset("\uf0fc\uf0fe\uf052")


def printable(text: str) -> str:
    """The text without what cannot be printed; a private bullet of Word becomes a bullet, a tick a tick."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNPRINTABLE.sub("", text)
    return _PRIVATE.sub(lambda found: "✓" if found[0] in _TICKS else "•", text)


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left (Unicode annex 9, rules P2 and P3)."""
    if text.isascii():
        return False
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return first != "L"
