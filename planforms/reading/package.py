"""Opening a Word or Excel file without trusting it: what is inside the package is looked at before anybody reads it.

A plan comes by e-mail, from many hands. The preflight looks at the table of contents of the zip, then at each XML
part: one that is plainly harmless is built at once, any other is run through without building it, so that a file made
to fill the memory is refused while it is still small.
Ordinary files are far below every limit (99 in 100 unpack to less than 3 MB and are less than 20 elements deep).
"""

from __future__ import annotations

import difflib
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from io import BytesIO
from typing import Any
from xml.parsers import expat

from lxml import etree

from planforms.errors import CannotRead, UsageError

__all__ = ["TOO_BIG", "Limits", "Package", "limits_from", "open_package", "parse", "preflight"]

_DAMAGED = "Open it in the program that made it, save it again under a new name, and use that file."
TOO_BIG = "Take large pictures and pasted sheets out of it, save it again, and use that file."
_SAFE_ONLY = "Ask whoever sent it for a fresh copy, saved by Word or Excel."
_AT_ONCE = 4_000_000  # bytes of XML in a file that are kept as trees from the first look; a form has a tenth of that
# A part that begins so is in UTF-8: no other coding can hide a declaration in it.
_UTF_8 = re.compile(
    rb"(?:\xef\xbb\xbf)?<(?:[A-Za-z]|\?xml(?:(?!encoding)[^>])*(?:encoding=[\"'](?i:utf-8)[\"'][^>]*)?>)"
)
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)
_SHORTEST = len("<a/>")  # no element is written in fewer bytes
_MERGE = re.compile(r"^\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})$")
# What zipfile, zlib and struct raise on a broken archive; each is met by a mutated file in practice.
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
)


@dataclass(frozen=True)
class Limits:
    """How large a file may be. Sizes in bytes; `ratio` is unpacked to packed, for members above 1 MB.

    `elements` are those of one part, `merged` the cells that a sheet merges, `text` the characters in the cells of a
    workbook, where many cells may refer to one long text.
    """

    size: int = 60_000_000
    members: int = 2_000
    unpacked: int = 300_000_000
    part: int = 40_000_000
    ratio: int = 400
    depth: int = 120
    elements: int = 300_000
    merged: int = 200_000
    text: int = 10_000_000


def limits_from(tree: Mapping[str, object]) -> Limits:
    """The limits of a `[limits]` table of settings, the usual ones where it names none.

    Raises UsageError for a key that is not known, with the nearest that is, and for anything but a whole number.
    """
    usual = asdict(Limits())
    for key, value in tree.items():
        if key not in usual:
            nearest = difflib.get_close_matches(key, usual, n=1, cutoff=0.0)[0]
            raise UsageError("limits", f"The limit “{key}” is not known.", f"The nearest is “{nearest}”.")
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise UsageError("limits", f"The limit “{key}” is not a whole number above 0.", f"Such as {usual[key]}.")
    return Limits(**{**usual, **tree})


class Package(Mapping[str, bytes]):
    """The parts of a package by name ("word/document.xml"): parts are unpacked when asked for."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits, trees: dict[str, etree._Element]) -> None:
        self._archive, self.limits = archive, limits
        self._members = {_part_name(info.filename): info for info in archive.infolist() if not info.is_dir()}
        self._folded = {name.casefold(): name for name in self._members}
        self._trees = trees

    def __getitem__(self, name: str) -> bytes:
        return _unpacked(self._archive, self._members[self._folded[name.casefold()]])

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.casefold() in self._folded

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def tree(self, name: str) -> etree._Element:
        """The root element of an XML part, parsed once; KeyError where there is no such part."""
        key = self._folded[name.casefold()]
        if key not in self._trees:
            data = self[key]
            if not _is_xml(key):
                _look_through(data, self.limits)
            self._trees[key] = parse(data)
        return self._trees[key]

    def related(self, part: str = "") -> dict[str, tuple[str, str]]:
        """What a part refers to inside the package: id of the relationship -> (kind, name of the part that is there).

        `kind` is the last word of the relationship's type ("header"), the same in transitional and strict files. A
        reference to a part that is missing, or outside the file, is left out: Word does not mind either.
        """
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self:
            return {}
        found = {}
        for link in self.tree(name).iter("{*}Relationship"):
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/")
            if link.get("TargetMode") != "External" and target in self:
                found[link.get("Id", "")] = (link.get("Type", "").rsplit("/", 1)[-1], self._folded[target.casefold()])
        return found


def preflight(data: bytes, limits: Limits | None = None) -> None:
    """Refuse a package that is broken, larger than any form, or made to do harm.

    Raises CannotRead with one of the codes damaged-file, too-large, password-protected, unsafe-file.
    """
    open_package(data, limits)


def open_package(data: bytes, limits: Limits | None = None) -> Package:
    """The package, once the preflight has found nothing wrong with it; raises CannotRead as `preflight` does."""
    limits = limits or Limits()
    if len(data) > limits.size:
        raise CannotRead("too-large", f"This file is larger than {limits.size // 1_000_000} MB.", TOO_BIG)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _ZIP_ERRORS as problem:
        raise _damaged() from problem
    _look_at_members(archive.infolist(), limits)
    trees: dict[str, etree._Element] = {}
    room = _AT_ONCE
    for info in archive.infolist():
        if _is_xml(info.filename):
            data = _unpacked(archive, info)
            room -= len(data)
            tree = _harmless(data, limits) if room > 0 else None
            if tree is None:
                _look_through(data, limits)
            else:
                trees[_part_name(info.filename)] = tree
    return Package(archive, limits, trees)


def parse(data: bytes) -> etree._Element:
    """The root of an XML part, with no entity resolved, nothing fetched and no limit of the parser lifted."""
    try:
        return etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise _damaged() from problem


def _look_at_members(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Everything that the table of contents of the zip tells; the sizes it declares are held to when unpacking."""
    if len(members) > limits.members:
        raise CannotRead("too-large", f"This file holds more than {limits.members} parts.", TOO_BIG)
    if sum(info.file_size for info in members) > limits.unpacked:
        raise CannotRead("too-large", "This file is far larger inside than it looks from outside.", TOO_BIG)
    seen = set()
    for info in members:
        name = _part_name(info.filename)
        if not _is_plain(name) or name.casefold() in seen:
            raise CannotRead("unsafe-file", "The parts inside this file have names that no form has.", _SAFE_ONLY)
        seen.add(name.casefold())
        if info.flag_bits & 1:
            raise CannotRead(
                "password-protected",
                "This file is protected by a password.",
                "Take the password off and save it again.",
            )
        if _is_xml(name) and info.file_size > limits.part:
            raise CannotRead("too-large", "This file holds more text than any form.", TOO_BIG)
        odd = info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        if odd or info.file_size > max(1_000_000, limits.ratio * info.compress_size):
            raise CannotRead("unsafe-file", "This file is packed in a way that no form is.", _SAFE_ONLY)


def _harmless(data: bytes, limits: Limits) -> etree._Element | None:
    """The root of a part that can be seen at once to be within every limit; None where it must be looked through.

    Without "<!" there is no DOCTYPE, there are no more elements than "<", and lxml builds the tree that is wanted
    anyway, many times as fast as each element can be counted.
    """
    declares = b"!" in data and b"<!" in data  # one character is looked for twenty times as fast as two
    may_be_many = len(data) > limits.elements * _SHORTEST and data.count(b"<") > limits.elements
    if declares or may_be_many or not _UTF_8.match(data):
        return None
    try:
        root = parse(data)
    except CannotRead:
        return None
    too_deep = _deeper_than(limits.depth)(root)
    merges = b"mergeCell" in data and _merged(root) > limits.merged
    return None if too_deep or merges else root


@cache
def _deeper_than(depth: int) -> etree.XPath:
    """What stands deeper in a tree than this, in a search that is made ready once."""
    return etree.XPath("/*" * (depth + 1))


def _merged(root: etree._Element) -> int:
    """How many cells a sheet merges."""
    return sum(_area(merge.get("ref", "")) for merge in root.iter("{*}mergeCell"))


def _look_through(data: bytes, limits: Limits) -> None:
    """Run once through an XML part: well formed, no DOCTYPE, not too deep, not too much, no giant merged area."""
    depth = elements = merged = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements, merged
        depth += 1
        elements += 1
        if depth > limits.depth or elements > limits.elements:
            raise CannotRead("too-large", "This file is built far more intricately than any form.", TOO_BIG)
        if name.rpartition(":")[2] == "mergeCell":
            merged += _area(attributes.get("ref", ""))
            if merged > limits.merged:
                raise CannotRead("too-large", "This workbook merges more cells than any form.", TOO_BIG)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_words: Any) -> None:
        raise CannotRead("unsafe-file", "A part of this file declares its own rules, as no form does.", _SAFE_ONLY)

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.ParseFile(BytesIO(data))
    except (expat.ExpatError, LookupError, ValueError) as problem:
        raise _damaged() from problem


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A member, never more of it than it declared: `ZipFile.read` would first unpack whatever is there."""
    try:
        with archive.open(info) as member:
            return member.read(info.file_size)
    except _ZIP_ERRORS as problem:
        raise _damaged() from problem


def _damaged() -> CannotRead:
    return CannotRead("damaged-file", "This file is damaged or incomplete.", _DAMAGED)


def _part_name(member: str) -> str:
    """Some programs write Windows separators."""
    return member.replace("\\", "/")


def _is_plain(name: str) -> bool:
    return not name.startswith("/") and ":" not in name and ".." not in name.split("/")


def _is_xml(name: str) -> bool:
    return name.casefold().endswith((".xml", ".rels"))


def _area(reference: str) -> int:
    """How many cells a reference such as "A1:C3" covers; 0 for what is none."""
    match = _MERGE.match(reference)
    if not match:
        return 0
    left, top, right, bottom = match.groups()
    return (abs(_number(right) - _number(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
