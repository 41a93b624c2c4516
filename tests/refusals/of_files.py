"""What makes planforms refuse a file that it is to read. By code; each act is given an empty folder of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

from openpyxl import Workbook

from planforms import older
from planforms.disk import read_whole
from planforms.errors import CannotRead
from planforms.reading import Reading, open_document, read_file, refuse_no_plan
from planforms.reading.package import Limits, open_package
from planforms.reading.plan_json import read_plan_json
from planforms.reading.sniff import sniff
from planforms.reading.translations import read_translations
from tests.reading.word_files import word_file

__all__ = ["FILES", "Act"]

Act = Callable[[Path], object]

_TYPES = "[Content_Types].xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _ole(stream: str) -> bytes:
    return _OLE.ljust(512, b"\0") + stream.encode("utf-16-le").ljust(128, b"\0")


def _workbook(rows: Sequence[Sequence[str]] = (("Action", "Who"),), merged: str = "") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    if merged:
        sheet.merge_cells(merged)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _sniffed(data: bytes) -> Act:
    return lambda _: sniff(data)


def _opened(data: bytes, limits: Limits | None = None) -> Act:
    return lambda _: open_document(data, limits)


def _locked() -> bytes:
    """A zip whose only part is marked as encrypted."""
    data = bytearray(_zip({"word/document.xml": "<a/>"}))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def _broken_string() -> bytes:
    """A cell that refers to a text which is not there."""
    with zipfile.ZipFile(io.BytesIO(_workbook())) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace("</sheetData>", '<row r="9"><c r="A9" t="s"><v>999</v></c></row></sheetData>')
    return _zip(parts)


def _too_big(_: Path) -> object:
    return open_package(bytes(Limits().size + 1))


def _no_plan(_: Path) -> None:
    refuse_no_plan(read_file(_workbook([("Shopping", "Price"), ("Milk", "2")])))


def _not_converted(_: Path) -> bytes:
    """An old file that the program in LibreOffice's place makes nothing of."""
    data = _ole("WordDocument")
    try:
        sniff(data)
    except CannotRead as refused:
        with patch.object(older, "office", lambda: "false"):
            return older.modern(data, refused)
    return b""


def _below_a_file(folder: Path) -> bytes:
    (folder / "form.docx").write_bytes(b"")
    return read_whole(folder / "form.docx" / "plan.docx")


def _too_big_on_disk(folder: Path) -> Reading:
    path = folder / "form.docx"
    with path.open("wb") as file:
        file.truncate(Limits().size + 1)
    return read_file(read_whole(path))


FILES: Mapping[str, Sequence[Act]] = {
    "empty-file": (_sniffed(b" \n\0"),),
    "old-word-file": (_sniffed(_ole("WordDocument")),),
    "old-excel-file": (_sniffed(_ole("Workbook")),),
    "binary-excel-file": (_sniffed(_zip({_TYPES: "application/vnd.ms-excel.sheet.binary.macroEnabled.main"})),),
    "password-protected": (_sniffed(_ole("EncryptedPackage")), lambda _: open_package(_locked())),
    "rtf-file": (_sniffed(b"{\\rtf1 hello}"),),
    "odt-file": (_sniffed(_zip({"mimetype": "application/vnd.oasis.opendocument.text"})),),
    "ods-file": (_sniffed(_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),),
    "html-file": (_sniffed(b"<html><body>hello"), _sniffed(b"MIME-Version: 1.0\n")),
    "pdf-file": (_sniffed(b"%PDF-1.7"), _sniffed(b"\n\njunk %PDF-1.4")),
    "picture-file": (_sniffed(b"\xff\xd8\xff\xe0"),),
    "text-file": (_sniffed(b"Ring the school"),),
    "word-xml-file": (_sniffed(b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>'),),
    "powerpoint-file": (_sniffed(_zip({_TYPES: "presentationml.presentation.main"})),),
    "pages-file": (_sniffed(_zip({"Index/Document.iwa": b"x"})),),
    "email-file": (_sniffed(_ole("__properties_version1.0")),),
    "zip-file": (_sniffed(_zip({"holiday.jpg": b"x"})),),
    "lock-file": (_sniffed(b"\x05Priya".ljust(162, b"\0")),),
    "unknown-file": (_sniffed(b"\x00\x01\x02\x03\x04rubbish"), _sniffed(_ole("Something"))),
    "damaged-file": (
        _sniffed(word_file("<w:p/>")[:300]),
        lambda _: open_package(b"PK no zip"),
        _opened(_zip({_TYPES: "<a/>", "word/styles.xml": "<a/>", "word/document.xml": "<document/>"})),
    ),
    "broken-excel": (
        _opened(_broken_string()),
        _opened(_zip({_TYPES: "<a>spreadsheetml.sheet.main+xml</a>", "a.xml": "<a/>"})),
    ),
    "unsafe-file": (
        _opened(_zip({"word/document.xml": "<a/>", "../evil.xml": "<a/>"})),
        _opened(_zip({"word/document.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})),
        _opened(_zip({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'})),
    ),
    "too-large": (
        _too_big_on_disk,
        _too_big,
        _opened(_zip({"word/document.xml": "<a/>"} | {f"word/{at}.xml": "<a/>" for at in range(Limits().members)})),
        _opened(word_file("<w:p/>"), Limits(unpacked=100)),
        _opened(word_file("<w:p/>"), Limits(part=100)),
        _opened(word_file("<w:p/>" * 20), Limits(elements=10)),
        _opened(_workbook(merged="A1:B9"), Limits(merged=10)),
        _opened(_workbook(), Limits(text=5)),
    ),
    "not-a-file": (read_whole,),
    "not-there": (lambda folder: read_whole(folder / "not there.docx"),),
    "no-access": (_below_a_file,),
    "not-converted": (_not_converted,),
    "no-form": (_opened(b'{"kind": "child"}'),),
    "not-a-plan": (_no_plan, lambda _: read_plan_json(b"[1, 2]")),
    "broken-json": (lambda _: read_plan_json(b'{"kind": "child",\n}'),),
    "broken-text": (lambda _: read_plan_json(b'{"kind": "child", "title": "\\ud800"}'),),
    "invalid-plan": (lambda _: read_plan_json(b'{"kind": "child", "titel": "My plan"}'),),
    "no-sheet": (
        lambda _: read_translations(_workbook([("Word", "Meaning")])),
        lambda _: read_translations(
            _workbook([("Id", "English", "Translation"), ("1", "Hello", "Helo"), ("1", "Hello", "Shwmae")])
        ),
    ),
}
