"""How an element looks before any style of ours: WeasyPrint's own stylesheet, without the rules that no page needs.

Six of its rules are of marks that any element might have (a footnote's call, a marker), so that each element is given
six more styles; a dozen are of lists and tables as they were written long ago. Each element is held against each of
them, which took a tenth of the time of a page. Styles of ours say all that they would have said: the same page comes
out, byte by byte, and a test looks.

This asks what WeasyPrint does not promise: `HTML._ua_stylesheets`, and `weasyprint.html.UA`, the text of its
stylesheet. Where either is missing or another than the one that is known here, its own stylesheet is used as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import weasyprint

__all__ = ["Bare", "needed_rules"]

# Rules by how they begin, each a line of its own. All of them must be there, or the stylesheet is not the known one.
_NEEDLESS = (
    re.compile(r"^::(?:footnote|note)-[^\n]*\n", re.MULTILINE),
    re.compile(r"^(?:\[dir\] ){0,2}\[dir=(?:ltr|rtl) i\] (?:dd|:is\(dir, menu, ol, ul\)) \{[^\n]*\n", re.MULTILINE),
    re.compile(r"^:is\((?:dir|colgroup)\b[^\n]*\n", re.MULTILINE),
    re.compile(r"^table:is\(\[rules\], \[frame\]\)[^\n]*\n", re.MULTILINE),
)
_ANY_MARKER = re.compile(r"^::marker \{", re.MULTILINE)


class Bare(weasyprint.HTML):  # type: ignore[misc]  # WeasyPrint is not typed
    """A page of ours: none has footnotes, and lists and tables stand as the styles say."""

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:
        whole, *more = super()._ua_stylesheets(forms)
        return [_needed() or whole, *more]


@cache
def _needed() -> Any:
    rules = needed_rules(getattr(weasyprint.html, "UA", ""))
    return weasyprint.CSS(string=rules) if rules else None


def needed_rules(stylesheet: str) -> str:
    """WeasyPrint's stylesheet without what no page needs; "" for a stylesheet that is not the one known here."""
    for needless in _NEEDLESS:
        stylesheet, found = needless.subn("", stylesheet)
        if not found:
            return ""
    stylesheet, found = _ANY_MARKER.subn("li::marker {", stylesheet)
    return stylesheet if found == 1 else ""
