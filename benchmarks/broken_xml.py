"""A file of Office broken in the XML of its parts: elements, values, texts, references."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from benchmarks.broken_packages import Way, packed, unpacked

__all__ = ["XML"]

# Values that no program writes, by the attribute; others get one of the last.
_WILD: Mapping[str, tuple[str, ...]] = {
    "val": ("1000000000", "-1", "", "continue", "FFFFFFFFFF", "0x7f", "none", "99999999999999999999", "é"),
    "r": ("A0", "XFD1048577", "ZZZZZZ1", "0", "-5", "99999999999", "1.5", "R1C1", "A1:B2", "", "١"),
    "ref": ("C3:A1", "A1:XFD1048576", "A:A", "A1", "1:1", "#REF!", "A1:B2:C3", "XFD1:A1", "A1:ZZZ9999999", ""),
    "s": ("999999", "-1", "x", "1e3", "", "٣"),
    "t": ("s", "e", "d", "b", "str", "inlineStr", "n", "zzz", ""),
    "min": ("0", "16385", "-1", "x", "99999999999"),
    "max": ("1", "99999999999", "x", "-1"),
    "ht": ("-1", "1e999", "x", "0.0.0"),
    "hidden": ("2", "yes", "TRUE"),
    "numFmtId": ("-1", "164000", "x", "49"),
    "formatCode": (
        "[", '"', "[<", "0" * 5000, ";;;;;;", "[>=1e999]0", "\\", "[$-", "#" * 99 + "." + "0" * 99, "yyyyyyyyyyyy",
        "[hhhh]",
    ),
    "fontId": ("99999", "-1"),
    "fillId": ("99999", "-1"),
    "rgb": ("zzzzzz", "", "FFFFFFFFFFFF"),
    "theme": ("99", "-1", "x"),
    "tint": ("9e999", "nan", "x"),
    "fullDate": ("9999-99-99", "", "now", "0000-00-00T00:00:00Z"),
    "char": ("FFFFFFFFF", "D800", "", "zz", "0000"),
    "fldCharType": ("begin", "end", "separate", "", "zzz"),
    "type": ("first", "even", "", "zzz"),
    "id": ("-1", "", "rId1", "rId99999", "2147483648"),
    "Target": ("/", "../../../../etc/passwd", "document.xml", "/word/document.xml", "/xl/workbook.xml", "", "http://x/"),
    "Type": ("", "x/styles", "x/officeDocument", "x/sharedStrings", "x/worksheet", "x/header"),
    "TargetMode": ("External", "zzz"),
    "Requires": ("zzz", "", "w"),
    "count": ("99999999", "-1"),
    "date1904": ("1", "zzz"),
    "localSheetId": ("99", "-1", "x"),
}  # fmt: skip
_ENCODINGS = ("utf-7", "latin-1", "utf-16", "zzz", "ascii", "cp037")
_ODD = ("", "-1", "99999999999999999999", "x" * 70_000, "NaN", "true", " ", "\u202e", "\ufffd")
_TEXTS = (
    "",
    "x" * 200_000,
    "1e999",
    "nan",
    "inf",
    "-1",
    "99999999",
    "2958466",
    "1.5",
    "=1/0",
    "_xD800_",
    "\u200b" * 50,
    "A\u0300" * 99,
    " " * 5000,
)


def _on_xml(change: Callable[[Any, random.Random], None]) -> Callable[[bytes, random.Random], bytes]:
    """A change to the tree of one part, more often one that holds text."""

    def changed(data: bytes, chance: random.Random) -> bytes:
        parts = unpacked(data)
        names = [name for name in parts if name.endswith((".xml", ".rels"))]
        if not names:
            return data
        busy = [name for name in names if name.endswith(("document.xml", "sharedStrings.xml")) or "/sheet" in name]
        name = chance.choice(busy or names) if chance.random() < 0.6 else chance.choice(names)
        try:
            root: Any = etree.fromstring(parts[name])
        except etree.XMLSyntaxError:
            return data
        change(root, chance)
        return packed({**parts, name: etree.tostring(root, encoding="UTF-8", xml_declaration=True)})

    return changed


def _some(root: Any, chance: random.Random) -> Any:
    return chance.choice([element for element in root.iter(etree.Element) if element.getparent() is not None] or [root])


def _deleted(root: Any, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 1, 5, 50])):
        element = _some(root, chance)
        if element.getparent() is not None:
            element.getparent().remove(element)


def _repeated(root: Any, chance: random.Random) -> None:
    element = _some(root, chance)
    if element.getparent() is not None:
        text = etree.tostring(element)
        for _ in range(min(chance.choice([1, 3, 300]), 3_000_000 // len(text))):
            element.addnext(etree.fromstring(text))


def _moved(root: Any, chance: random.Random) -> None:
    element, other = _some(root, chance), _some(root, chance)
    if element is not root and not any(one is element for one in [other, *other.iterancestors()]):
        other.append(element)


def _deep(root: Any, chance: random.Random) -> None:
    element = _some(root, chance)
    tag = chance.choice([element.tag, _some(root, chance).tag])
    for _ in range(chance.choice([5, 60, 140, 2000])):
        inner = etree.SubElement(element, tag)
        element = inner


def _valued(root: Any, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 1, 3, 30])):
        element = _some(root, chance)
        if element.attrib:
            name = chance.choice(list(element.attrib))
            values = _WILD.get(etree.QName(name).localname, ())
            _set(element, name, chance.choice([*values, *values, *_ODD]))


def _set(element: Any, name: str, value: str) -> None:
    try:
        element.set(name, value)
    except ValueError:  # what XML cannot hold at all
        element.set(name, "")


def _stripped(root: Any, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 5, 50])):
        _some(root, chance).attrib.clear()


def _worded(root: Any, chance: random.Random) -> None:
    holding = [element for element in root.iter(etree.Element) if (element.text or "").strip()]
    for _ in range(chance.choice([1, 3, 20])):
        if holding:
            chance.choice(holding).text = chance.choice(_TEXTS)


def _renamed(root: Any, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 10])):
        element = _some(root, chance)
        names = [
            element.tag,
            _some(root, chance).tag,
            etree.QName(element).localname,
            f"{{urn:zzz}}{etree.QName(element).localname}",
        ]
        element.tag = chance.choice(names)


def _awkward(root: Any, chance: random.Random) -> None:
    """Merges, spans, fields and dates that contradict each other."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for element in list(root.iter(w + "tcPr", w + "trPr", w + "r"))[:: chance.randint(1, 9)]:
        tag, value = chance.choice(
            [
                ("gridSpan", "1000000000"), ("vMerge", "continue"), ("vMerge", "restart"), ("hMerge", "continue"),
                ("gridBefore", "999999"), ("gridAfter", "-7"), ("del", "1"), ("cellDel", "1"), ("fldChar", "begin"),
                ("fldChar", "end"), ("sym", "x"),
            ]
        )  # fmt: skip
        made = etree.SubElement(element, w + tag)
        made.set(w + ("fldCharType" if tag == "fldChar" else "val"), value)
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    if root.tag == main + "worksheet":
        merges = etree.SubElement(root, main + "mergeCells")
        for reference in chance.sample(_WILD["ref"], 4):
            etree.SubElement(merges, main + "mergeCell").set("ref", reference)
        columns = etree.Element(main + "cols")
        etree.SubElement(
            columns, main + "col", {"min": "1", "max": chance.choice(["3", "16384", "999999999"]), "hidden": "1"}
        )
        root.insert(0, columns)


# The text of a part, with what parsers trip over; the first argument is the part without its declaration.
_WRITINGS: tuple[Callable[[str, random.Random], bytes], ...] = (
    lambda bare, chance: f'<?xml version="1.0" encoding="{chance.choice(_ENCODINGS)}"?>{bare}'.encode(),
    lambda bare, chance: bare.encode(chance.choice(["utf-16", "utf-16-be", "utf-32", "utf-8-sig"])),
    lambda bare, _: f'<!DOCTYPE a [<!ENTITY b "{"c" * 99}">]>{bare}'.encode(),
    lambda bare, _: f"<?xml version='1.1'?>{bare}".encode(),
    lambda bare, _: bare.replace("<", "&#0;<", 3).encode(),
    lambda bare, _: (bare + bare).encode(),
    lambda bare, chance: bare.replace("http://schemas", "http://strange", chance.choice([1, -1])).encode(),
    lambda bare, _: bare.replace("</", "<", 1).encode(),
    lambda bare, _: bare.replace(">", f"><![CDATA[{'x' * 5000}]]>", 9).encode(),
    lambda bare, _: bare.replace(">", "><!-- \u202e --><?a b?>", 9).encode(),
)


def _written(data: bytes, chance: random.Random) -> bytes:
    parts = unpacked(data)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    if not names:
        return data
    name = chance.choice(names)
    text = parts[name].decode("utf-8", "replace")
    return packed({**parts, name: chance.choice(_WRITINGS)(text.partition("?>")[2] or text, chance)})


def _linked(data: bytes, chance: random.Random) -> bytes:
    """Parts that refer to themselves, to each other, or to parts of another kind."""
    parts = unpacked(data)
    names = [name for name in parts if name.endswith(".rels") and parts[name].startswith(b"<")]
    if not names:
        return data
    name = chance.choice(names)
    try:
        root: Any = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return data
    for link in root:
        if chance.random() < 0.5:
            link.set("Target", f"/{chance.choice(list(parts))}")
    for _ in range(chance.choice([0, 1, 400]) if len(root) else 0):
        root.append(etree.fromstring(etree.tostring(chance.choice(list(root)))))
    return packed({**parts, name: etree.tostring(root)})


XML: Mapping[str, Way] = {
    "elements deleted": _on_xml(_deleted),
    "elements repeated": _on_xml(_repeated),
    "elements moved": _on_xml(_moved),
    "elements nested": _on_xml(_deep),
    "elements renamed": _on_xml(_renamed),
    "values wild": _on_xml(_valued),
    "values gone": _on_xml(_stripped),
    "texts wild": _on_xml(_worded),
    "merges and fields wild": _on_xml(_awkward),
    "text of XML": _written,
    "references wild": _linked,
}
