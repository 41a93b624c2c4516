"""A file of Office taken apart, changed, and packed again."""

from __future__ import annotations

import io
import posixpath
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

from tests.conservation.excel_package import SPACES
from tests.reading.word_files import DECLARED

__all__ = ["MAIN", "Change", "M", "Package", "R", "W", "declaring", "elements", "wrapped"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN = {"word": "word/document.xml", "excel": "xl/workbook.xml"}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARED = {"word": DECLARED, "excel": SPACES}
Change = Callable[["Package", random.Random], None]


class Package:
    """The parts of a file by name; a part is parsed when it is asked for as a tree. `packing` says how it is packed."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {info.filename: archive.read(info) for info in archive.infolist()}
        self.format = "word" if MAIN["word"] in self.parts else "excel"
        self.packing: dict[str, Any] = {"compression": zipfile.ZIP_DEFLATED}
        self._trees: dict[str, Any] = {}

    def tree(self, name: str) -> Any:
        """The root of a part, which may be changed in place."""
        if name not in self._trees:
            root = etree.fromstring(self.parts[name])
            self._trees[name] = declaring(root, self.format) if name == MAIN["word"] else root
        return self._trees[name]

    def named(self, pattern: str) -> list[str]:
        """The names of the parts that match."""
        return [name for name in self.parts if re.fullmatch(pattern, name)]

    def settle(self) -> None:
        """Write the trees back into their parts."""
        for name, root in self._trees.items():
            self.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._trees.clear()

    def add(self, owner: str, kind: str, name: str, text: str, content: str = "application/xml") -> str:
        """Add a part that another refers to; gives the id of the relationship."""
        self.settle()
        self.parts[name] = text.encode()
        folder, file = posixpath.split(owner)
        links = posixpath.join(folder, "_rels", f"{file}.rels")
        if links not in self.parts:
            self.parts[links] = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
        identity = f"rIdMore{len(self.parts)}"
        kind = kind if "/" in kind else f"{_OFFICE}/{kind}"
        link = f'<Relationship Id="{identity}" Type="{kind}" Target="/{name}"/>'
        self._within(links, link)
        self._within("[Content_Types].xml", f'<Override PartName="/{name}" ContentType="{content}"/>')
        return identity

    def packed(self) -> bytes:
        """The file."""
        self.settle()
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", **self.packing) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return buffer.getvalue()

    def _within(self, name: str, text: str) -> None:
        root = self.tree(name)
        root.append(etree.fromstring(text.replace(" ", f' xmlns="{etree.QName(root).namespace}" ', 1)))
        self.settle()


def declaring(root: Any, format: str = "word") -> Any:
    """The root with the usual prefixes, which alternatives name in their attributes."""
    made = etree.Element(root.tag, dict(root.attrib), nsmap={**_spaces(format), **root.nsmap})
    made.text = root.text
    made.extend(list(root))
    return made


def _spaces(format: str) -> dict[Any, str]:
    return dict(etree.fromstring(f"<made {_DECLARED[format]}/>").nsmap)


def elements(package: Package, inside: str) -> list[Any]:
    """Elements out of their XML, with the usual prefixes."""
    return list(etree.fromstring(f"<made {_DECLARED[package.format]}>{inside}</made>"))


def wrapped(package: Package, element: Any, around: str) -> None:
    """Put an element into what `around` makes, where that says <hole/>."""
    made = elements(package, around)
    element.addprevious(made[0])
    for one in reversed(made[1:]):
        made[0].addnext(one)
    tail, element.tail = element.tail, None
    made[-1].tail = tail
    holes = [hole for one in made for hole in one.iter("{*}hole")]
    for hole in holes:
        inside = element if hole is holes[0] else etree.fromstring(etree.tostring(element))
        hole.getparent().replace(hole, inside)
