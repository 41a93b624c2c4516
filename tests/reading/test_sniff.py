"""What kind of file it is, from its bytes alone, and what to do where it is the wrong one."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import openpyxl
import pytest

from planforms.errors import CannotRead
from planforms.reading.sniff import sniff
from tests.reading.word_files import paragraph, word_file

MAIN = '<Types><Override PartName="/main.xml" ContentType="application/vnd.{}"/></Types>'


def packed(**members: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return made.getvalue()


def contents(kind: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", MAIN.format(kind))
    return made.getvalue()


def ole(*streams: str) -> bytes:
    """The start of an OLE file and its directory: entries of 128 bytes that begin with a name in UTF-16."""
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries


def test_files_of_the_libraries_are_known() -> None:
    word, excel = BytesIO(), BytesIO()
    docx.Document().save(word)
    openpyxl.Workbook().save(excel)
    assert sniff(word.getvalue()) == "word"
    assert sniff(excel.getvalue()) == "excel"
    assert sniff(word_file(paragraph("Aim"), strict=True)) == "word"


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("openxmlformats-officedocument.wordprocessingml.document.main+xml", "word"),
        ("openxmlformats-officedocument.wordprocessingml.template.main+xml", "word"),
        ("ms-word.document.macroEnabled.main+xml", "word"),
        ("ms-word.template.macroEnabledTemplate.main+xml", "word"),
        ("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "excel"),
        ("openxmlformats-officedocument.spreadsheetml.template.main+xml", "excel"),
        ("ms-excel.sheet.macroEnabled.main+xml", "excel"),
        ("ms-excel.template.macroEnabled.main+xml", "excel"),
    ],
)
def test_word_and_excel_are_known_with_macros_and_as_templates(kind: str, found: str) -> None:
    assert sniff(contents(kind)) == found


def test_a_workbook_inside_a_document_does_not_make_it_a_workbook() -> None:
    inside = (
        'openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="xlsb" ContentType="'
    )
    assert sniff(contents(f"{inside}application/vnd.ms-excel.sheet.binary.macroEnabled.12")) == "word"


@pytest.mark.parametrize(
    "data", [b'{"plan": {}}', b"\xef\xbb\xbf \r\n{", b"[]", '{"a": 1}'.encode("utf-16"), b"\xfe\xff\0{\0}"]
)
def test_a_plan_as_json_is_known(data: bytes) -> None:
    assert sniff(data) == "json"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\0" * 4000, "empty-file"),
        (b" \r\n", "empty-file"),
        (ole("Root Entry", "WordDocument"), "old-word-file"),
        (ole("Root Entry", "Workbook"), "old-excel-file"),
        (ole("Root Entry", "WORKBOOK"), "old-excel-file"),
        (ole("Root Entry", "Book"), "old-excel-file"),
        (ole("Root Entry", "WordDocument", "ObjectPool", "Workbook"), "old-word-file"),
        (ole("Root Entry", "Workbook", "MBD01", "WordDocument"), "old-excel-file"),
        (ole(" Workbook", "Root Entry", "WordDocument"), "old-word-file"),
        (ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "password-protected"),
        (ole("Root Entry", "__properties_version1.0"), "email-file"),
        (ole("Root Entry", "Quill"), "unknown-file"),
        (b"{\\rtf1\\ansi Plan}", "rtf-file"),
        (b"%PDF-1.7", "pdf-file"),
        (b"\r\n junk %PDF-1.4", "pdf-file"),
        (b"\xff\xd8\xff\xe0\x10JFIF", "picture-file"),
        (b"\x89PNG\r\n\x1a\n", "picture-file"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "html-file"),
        (b"<?xml version='1.0'?><HTML xmlns='x'>", "html-file"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "html-file"),
        (b"<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:x/>", "word-xml-file"),
        (b"Action;Who;By when\r\nVisit;Ann;1 June", "text-file"),
        ("Maßnahme\r\n".encode("latin-1"), "text-file"),
        ("Plan".encode("utf-16"), "text-file"),
        (bytes(range(200, 256)) + b"\0\1\2", "unknown-file"),
        (b"\x05Clerk".ljust(162, b"\0"), "lock-file"),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "odt-file"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "ods-file"),
        (contents("ms-excel.sheet.binary.macroEnabled.main"), "binary-excel-file"),
        (contents("openxmlformats-officedocument.presentationml.presentation.main+xml"), "powerpoint-file"),
        (packed(Index__Document_iwa="x"), "pages-file"),
        (packed(plan_docx="x"), "zip-file"),
        (word_file(paragraph("Aim"))[:300], "damaged-file"),
    ],
)
def test_every_other_file_is_refused_with_what_it_is_and_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(CannotRead) as refused:
        sniff(data)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")
    assert refused.value.hint.endswith(".")


def test_a_word_file_that_lists_no_contents_is_known_by_its_parts() -> None:
    assert sniff(packed(word__document_xml="<x/>")) == "word"
    assert sniff(packed(xl__workbook_xml="<x/>")) == "excel"


def test_an_old_word_file_says_how_to_make_a_new_one() -> None:
    with pytest.raises(CannotRead) as refused:
        sniff(ole("WordDocument"))
    assert str(refused.value) == (
        "This is an old Word file (.doc). Open it in Word, choose Save As, and save it as .docx."
    )
