"""What can be done to the paragraphs, tables and parts of a Word file so that nobody sees a difference on its pages."""

from __future__ import annotations

import copy
import random
import re
from typing import Any

from lxml import etree

from tests.conservation.package import MAIN, Change, Package, R, W, elements, wrapped
from tests.conservation.word_inline import CONTROL
from tests.conservation.word_unseen_words import cut
from tests.reading.word_files import DECLARED

__all__ = ["BLOCKS", "VARIANTS"]

_HOLE = "<hole/>"
_BETWEEN = (
    '<w:bookmarkStart w:id="930" w:name="b"/><w:bookmarkEnd w:id="930"/><w:proofErr w:type="gramStart"/>'
    '<w:permStart w:id="931" w:edGrp="everyone"/><w:permEnd w:id="931"/><w:moveFromRangeStart w:id="932" w:name="m"/>'
    '<w:moveFromRangeEnd w:id="932"/><w:customXmlDelRangeStart w:id="933"/><w:customXmlDelRangeEnd w:id="933"/>'
)
_CUSTOM = '<w:customXml w:uri="u" w:element="e"><w:customXmlPr/><hole/></w:customXml>'
_CONTROL = CONTROL.format('<w:tag w:val="t"/>', _HOLE)
_FIVE = CONTROL.format("", CONTROL.format("", CONTROL.format("", CONTROL.format("", _CONTROL))))
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _some(package: Package, chance: random.Random, kind: str, most: int = 5) -> list[Any]:
    found = list(package.tree(MAIN["word"]).iter(W + kind))
    return chance.sample(found, min(most, len(found)))


def _around(kind: str, pattern: str) -> Change:
    def change(package: Package, chance: random.Random) -> None:
        for element in _some(package, chance, kind):
            wrapped(package, element, pattern)

    return change


def _properties(kind: str, pattern: str) -> Change:
    """Something more in the properties of paragraphs, rows, cells or tables, which changes nothing that is seen."""

    def change(package: Package, chance: random.Random) -> None:
        for element in _some(package, chance, kind, 20):
            found = element.find(f"{W}{kind}Pr")
            if found is None:
                found = elements(package, f"<w:{kind}Pr/>")[0]
                element.insert(0, found)
            found.extend(elements(package, pattern))

    return change


def _more(kind: str, pattern: str) -> Change:
    """Something unseen before some paragraphs, rows or cells."""

    def change(package: Package, chance: random.Random) -> None:
        for element in _some(package, chance, kind):
            for made in elements(package, pattern):
                element.addprevious(made)

    return change


def _twins(mark: str) -> Change:
    """Copies of rows that are deleted or hidden."""

    def change(package: Package, chance: random.Random) -> None:
        for row in _some(package, chance, "tr"):
            twin = copy.deepcopy(row)
            properties = twin.find(W + "trPr")
            if properties is None:
                properties = elements(package, "<w:trPr/>")[0]
                twin.insert(0, properties)
            properties.extend(elements(package, mark))
            row.addprevious(twin)

    return change


def _parted(package: Package, chance: random.Random) -> None:
    """A paragraph parted in two within a word, the mark between them deleted."""
    for run in [run for run in package.tree(MAIN["word"]).iterfind(f".//{W}p/{W}r[{W}t]") if chance.random() < 0.2]:
        paragraph, rest = run.getparent(), cut(run, chance)
        if rest is not None:
            first = elements(package, '<w:p><w:pPr><w:rPr><w:del w:id="910"/></w:rPr></w:pPr></w:p>')[0]
            first.extend([child for child in list(paragraph)[: paragraph.index(rest)] if child.tag != W + "pPr"])
            for made in (first, *elements(package, _BETWEEN)):
                paragraph.addprevious(made)


def _styles(package: Package, chance: random.Random) -> None:
    """The styles have other ids, and the same names."""
    package.settle()
    root = package.tree("word/styles.xml")
    ids = {
        style.get(W + "styleId"): f"s{chance.randrange(10**6)}n{at}" for at, style in enumerate(root.iter(W + "style"))
    }
    ids.pop("PlaceholderText", None)  # known by its id, which Word never changes
    for name in package.named(r"word/[a-z0-9]+\.xml"):
        for element in package.tree(name).iter(etree.Element):
            for attribute in (W + "styleId", W + "val"):
                tag = etree.QName(element).localname
                named = attribute == W + "styleId" or tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
                if named and element.get(attribute) in ids:
                    element.set(attribute, ids[element.get(attribute)])


def _unshown_header(package: Package, chance: random.Random) -> None:
    text = f"<w:hdr {DECLARED}><w:p><w:r><w:t>Old school</w:t></w:r></w:p></w:hdr>"
    identity = package.add(MAIN["word"], "header", "word/header99.xml", text, f"{_WORD}.header+xml")
    for section in package.tree(MAIN["word"]).iter(W + "sectPr"):
        if section.find(W + "titlePg") is None:
            reference = elements(package, '<w:headerReference w:type="first"/>')[0]
            reference.set(R + "id", identity)
            section.insert(0, reference)


def _unused_parts(package: Package, chance: random.Random) -> None:
    said = "<w:p><w:r><w:t>never seen</w:t></w:r></w:p>"
    glossary = f"<w:glossaryDocument {DECLARED}><w:docParts><w:docPart><w:docPartBody>{said}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
    package.add(MAIN["word"], "glossaryDocument", "word/glossary/document.xml", glossary)
    note = f'<w:endnotes {DECLARED}><w:endnote w:id="77">{said}</w:endnote></w:endnotes>'
    package.add(MAIN["word"], "endnotes", "word/endnotes9.xml", note)
    package.add(MAIN["word"], "customXml", "customXml/item9.xml", "<plan><who>never seen</who></plan>")


def _pretty(package: Package, chance: random.Random) -> None:
    """Blanks between the elements, as other programs write them."""
    for element in package.tree(MAIN["word"]).iter(
        *(W + name for name in ("body", "tbl", "tr", "tc", "p", "pPr", "rPr", "sectPr"))
    ):
        element.text = "\n  "
        for child in element:
            child.tail = "\n  "


def _no_grid(package: Package, chance: random.Random) -> None:
    for grid in list(package.tree(MAIN["word"]).iter(W + "tblGrid")):
        for column in list(grid):
            column.set(W + "w", str(chance.randrange(200, 4000)))


def _other_kind(package: Package, chance: random.Random) -> None:
    """A template, or a file that may hold macros."""
    kinds = (
        "application/vnd.ms-word.document.macroEnabled",
        f"{_WORD}.template",
        "application/vnd.ms-word.template.macroEnabledTemplate",
    )
    package.settle()
    types = package.parts["[Content_Types].xml"].decode()
    package.parts["[Content_Types].xml"] = types.replace(f"{_WORD}.document", chance.choice(kinds)).encode()


def _strict(package: Package, chance: random.Random) -> None:
    """The strict variant of the standard."""
    package.settle()
    for name in package.named(r".*\.(xml|rels)"):
        text = package.parts[name].decode()
        for local in ("wordprocessingml", "drawingml"):
            text = re.sub(rf"schemas\.openxmlformats\.org/{local}/2006/", f"purl.oclc.org/ooxml/{local}/", text)
        text = text.replace("schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/")
        package.parts[name] = text.encode()


_CHANGED = {"tracked-changes"}
_GONE = "<w:r><w:t>gone</w:t></w:r>"
# What is done -> the codes of the findings that may come of it, how. In this order they can be combined.
BLOCKS: dict[str, tuple[set[str], Change]] = {
    "paragraphs in controls": (set(), _around("p", _CONTROL)),
    "paragraphs in five controls": (set(), _around("p", _FIVE)),
    "paragraphs in custom XML": (set(), _around("p", _CUSTOM)),
    "tables in controls": (set(), _around("tbl", _FIVE)),
    "rows in controls": (set(), _around("tr", _CONTROL)),
    "rows in five controls": (set(), _around("tr", _FIVE)),
    "rows in custom XML": (set(), _around("tr", _CUSTOM)),
    "cells in controls": (set(), _around("tc", _CONTROL)),
    "cells in five controls": (set(), _around("tc", _FIVE)),
    "cells in custom XML": (set(), _around("tc", _CUSTOM)),
    "paragraphs inserted": (set(), _properties("p", '<w:rPr><w:ins w:id="911"/></w:rPr>')),
    "tab stops": (set(), _properties("p", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')),
    "paragraphs of former looks": (set(), _properties("p", '<w:pPrChange w:id="912"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:pPrChange>')),
    "deleted paragraphs": (_CHANGED, _more("p", '<w:p><w:pPr><w:rPr><w:del w:id="913"/></w:rPr></w:pPr><w:del w:id="914"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>')),
    "hidden paragraphs": ({"hidden-text"}, _more("p", "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r></w:p>")),
    "hidden drawings": ({"hidden-text"}, _more("p", f'<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" hidden="1"/><wps:txbx><w:txbxContent><w:p>{_GONE}</w:p></w:txbxContent></wps:txbx></wp:inline></w:drawing></w:r></w:p>')),
    "deleted rows": (_CHANGED, _twins('<w:del w:id="915"/>')),
    "hidden rows": ({"hidden-text"}, _twins("<w:hidden/>")),
    "deleted cells": (_CHANGED, _more("tc", f'<w:tc><w:tcPr><w:cellDel w:id="916"/></w:tcPr><w:p>{_GONE}</w:p></w:tc>')),
    "inserted rows": (_CHANGED, _properties("tr", '<w:ins w:id="917"/>')),
    "rows of former looks": (set(), _properties("tr", '<w:trPrChange w:id="918"><w:trPr><w:hidden/><w:gridBefore w:val="1"/><w:tblHeader/></w:trPr></w:trPrChange>')),
    "inserted cells": (set(), _properties("tc", '<w:cellIns w:id="919"/>')),
    "cells of former looks": (set(), _properties("tc", '<w:tcPrChange w:id="920"><w:tcPr><w:gridSpan w:val="4"/><w:vMerge/><w:shd w:fill="FF0000"/></w:tcPr></w:tcPrChange>')),
    "merges of one cell": (set(), _properties("tc", '<w:vMerge w:val="restart"/>')),
    "paragraphs parted by a deleted mark": (set(), _parted),
    "widths of columns": (set(), _no_grid),
    "styles with other ids": (set(), _styles),
    "a header that no page shows": (set(), _unshown_header),
    "parts that nobody sees": (set(), _unused_parts),
    "blanks between elements": (set(), _pretty),
}  # fmt: skip
VARIANTS: dict[str, tuple[set[str], Change]] = {
    "another kind of file": (set(), _other_kind),
    "the strict variant": (set(), _strict),
}
"""The same, of the whole file: made after all that is done to its words."""
