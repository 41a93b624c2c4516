"""How an element looks before any style of ours: WeasyPrint's own stylesheet, without the rules that no page needs.

Six of its rules are of marks that any element might have (a footnote's call, a marker), so that each element is given
six more styles; a dozen are of lists and tables as they were written long ago. Each element is held against each of
them, which took a tenth of the time of a page. Styles of ours say all that they would have said: the same page comes
out, byte by byte, and a test looks.

This asks what WeasyPrint does not promise: where a page keeps its elements, `HTML._ua_stylesheets`, and
`weasyprint.html.UA`, the text of its stylesheet. Where the stylesheet is another than the one that is known here, it is
used as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import cssselect2
import weasyprint

from planforms.writing.pdf_page import tree_of

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

    def __init__(self, string: str, **options: Any) -> None:
        tree = tree_of(string)
        super().__init__(string=string if tree is None else "<!DOCTYPE html>", **options)
        if tree is not None:
            self.wrapper_element = cssselect2.ElementWrapper.from_html_root(tree, content_language=None)
            self.etree_element = self.wrapper_element.etree_element

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
