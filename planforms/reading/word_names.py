"""The names of WordprocessingML, and how a file in the strict variant of the standard is brought to them.

Sources: ECMA-376 part 1 (strict) and part 4 (transitional), chapter 17; [MS-DOCX] for `w14`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

__all__ = [
    "SHOWN",
    "VML",
    "W14",
    "A",
    "C",
    "M",
    "R",
    "W",
    "attribute",
    "child",
    "children",
    "drop",
    "is_on",
    "number",
    "to_transitional",
    "value",
    "within",
]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
VML = "{urn:schemas-microsoft-com:vml}"

# What puts a character on the page.
SHOWN = (*(W + name for name in ("t", "tab", "br", "cr", "ptab", "sym", "noBreakHyphen")), M + "t")

_STRICT = "{http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    f"{_STRICT}wordprocessingml/main}}": W,
    f"{_STRICT}officeDocument/relationships}}": R,
    f"{_STRICT}officeDocument/math}}": M,
    f"{_STRICT}drawingml/main}}": A,
    f"{_STRICT}drawingml/chart}}": C,
}
_VAL = W + "val"
_OFF = ("0", "false", "off")


def to_transitional(root: etree._Element) -> None:
    """Rename, in place, the elements and attributes of a strict part to those that Word writes by default."""
    if not str(root.tag).startswith(_STRICT):
        return
    for element in root.iter(etree.Element):
        element.tag = _renamed(str(element.tag))
        for name in list(element.attrib):
            if str(name).startswith(_STRICT):
                element.set(_renamed(str(name)), element.attrib.pop(name))


def _renamed(name: str) -> str:
    namespace, brace, local = name.rpartition("}")
    return _TRANSITIONAL.get(namespace + brace, namespace + brace) + local


def child(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child with a tag. Properties come first or nearly so: `find`, which takes paths, takes six times as
    long."""
    for one in element:
        if one.tag == tag:
            return one
    return None


def children(element: etree._Element | None) -> dict[str, etree._Element]:
    """The children by their tags, where several of them are asked for; of several alike the first."""
    return {} if element is None else {str(one.tag): one for one in reversed(element)}


def attribute(element: etree._Element | None, path: str, name: str = "val") -> str | None:
    """The attribute `name` of the child at `path` ("tcPr/gridSpan"); None where child or attribute is missing."""
    found = _child(element, path)
    return None if found is None else found.get(W + name)


def value(element: etree._Element | None, path: str = "") -> str:
    """The `val` of the child at `path`, or of the element itself; "" where there is none."""
    found = _child(element, path) if path else element
    return "" if found is None else found.get(_VAL, "")


def is_on(element: etree._Element | None, path: str = "") -> bool | None:
    """A switch such as `trPr/tblHeader`: None where it is not set; without a value it is on."""
    found = _child(element, path) if path else element
    return None if found is None else found.get(_VAL, "1").lower() not in _OFF


def number(text: str, default: int, most: int) -> int:
    """A count such as that of `tcPr/gridSpan`, kept between `default` and `most` whatever the file says."""
    return min(max(int(text[:9]), default), most) if text.isascii() and text.isdigit() else default


def within(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The nearest descendants with one of the tags, through content controls and whatever else wraps them."""
    for one in element:
        if one.tag in tags:
            yield one
        elif len(one):
            yield from within(one, *tags)


def drop(element: etree._Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _child(element: etree._Element | None, path: str) -> etree._Element | None:
    for step in _steps(path):
        if element is None:
            return None
        element = child(element, step)
    return element


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(W + step for step in path.split("/"))
