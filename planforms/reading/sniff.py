"""What kind of file some bytes are, whatever its name says.

People rename files, and mail programs do too: the first bytes tell a Word file from an old one, from a PDF, from a
file behind a password. Each refusal says what the file is and how to make one of it that can be read.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import Literal

from planforms.errors import CannotRead

__all__ = ["Kind", "sniff"]

Kind = Literal["word", "excel", "json"]

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_AS_WORD = "Open it in Word, choose Save As, and save it as .docx."
_AS_EXCEL = "Open it in Excel, choose Save As, and save it as .xlsx."
_AS_EITHER = "Put the plan into a Word (.docx) or Excel (.xlsx) form and use that file."
_AGAIN = "Fetch or save it again, and open it once in Word or Excel to see that it is whole."
_UNLOCK = "Open it with its password, choose File, Info, Protect, take the password off, and save it."

# How a file begins that is neither zip nor OLE: the start, the code, what it is, what to do.
_STARTS: tuple[tuple[bytes, str, str, str], ...] = (
    (b"{\\rtf", "rtf-file", "This is a Rich Text file (.rtf), whatever its name says.", _AS_WORD),
    (b"%PDF-", "pdf-file", "This is a PDF.", "Use the Word or Excel file that the PDF was made from."),
    (b"\xff\xd8\xff", "picture-file", "This is a picture.", _AS_EITHER),
    (b"\x89PNG", "picture-file", "This is a picture.", _AS_EITHER),
    (b"mime-version:", "html-file", "This is a saved web page or e-mail.", _AS_WORD),
)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|table)\b")
# Names of streams in an OLE file, each at the start of a directory entry of 128 bytes, coded in UTF-16.
_STREAMS: tuple[tuple[str, str, str, str], ...] = (
    ("EncryptedPackage", "password-protected", "This file is protected by a password.", _UNLOCK),
    ("WordDocument", "old-word-file", "This is an old Word file (.doc).", _AS_WORD),
    ("Workbook", "old-excel-file", "This is an old Excel file (.xls).", _AS_EXCEL),
    ("Book", "old-excel-file", "This is an old Excel file (.xls).", _AS_EXCEL),
    (
        "__properties_version1.0",
        "email-file",
        "This is an Outlook message.",
        "Open it, save the attached plan, and use that file.",
    ),
)
# Other packages of Office, by words in the table of contents; a Word file may hold such a package, so these come last.
_PACKAGES: tuple[tuple[str, str, str, str], ...] = (
    ("ms-excel.sheet.binary", "binary-excel-file", "This is a binary Excel file (.xlsb).", _AS_EXCEL),
    ("presentationml.", "powerpoint-file", "This is a PowerPoint file.", _AS_EITHER),
    ("ms-powerpoint.", "powerpoint-file", "This is a PowerPoint file.", _AS_EITHER),
)
_WORD = re.compile(r"(?:wordprocessingml|ms-word)\.(?:document|template)[a-z.]*\.?main\+xml", re.IGNORECASE)
_EXCEL = re.compile(r"(?:spreadsheetml|ms-excel)\.(?:sheet|template|addin)[a-z.]*\.?main\+xml", re.IGNORECASE)


def sniff(data: bytes) -> Kind:
    """The kind of file: "word" (.docx .docm .dotx .dotm), "excel" (.xlsx .xlsm .xltx .xltm) or "json".

    Raises CannotRead for everything else. Its codes: empty-file, old-word-file, old-excel-file, binary-excel-file,
    password-protected, rtf-file, odt-file, ods-file, html-file, pdf-file, picture-file, text-file, word-xml-file,
    powerpoint-file, pages-file, email-file, zip-file, lock-file, damaged-file, unknown-file.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise CannotRead("empty-file", "There is nothing in this file.", _AGAIN)
    if data.startswith(b"PK"):
        return _in_zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _old_office(data)
    if len(data) in (162, 165) and data[0] < 56 and b"\0" in data[:64]:
        raise CannotRead(
            "lock-file", "This is the mark that Word or Excel leaves beside an open file.", "Leave it out."
        )
    return _in_text(data)


def _in_zip(data: bytes) -> Kind:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        names = {name.replace("\\", "/").casefold(): name for name in archive.namelist()}
        kind = _first(archive, names.get("mimetype", ""))
        contents = _first(archive, names.get("[content_types].xml", ""))
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        zlib.error,
    ) as problem:
        raise CannotRead("damaged-file", "This file is damaged or incomplete.", _AGAIN) from problem
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        raise CannotRead("odt-file", "This is an OpenDocument text (.odt).", _AS_WORD)
    if kind.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        raise CannotRead("ods-file", "This is an OpenDocument spreadsheet (.ods).", _AS_EXCEL)
    if _WORD.search(contents) or "word/document.xml" in names:
        return "word"
    if _EXCEL.search(contents) or "xl/workbook.xml" in names:
        return "excel"
    for words, code, message, hint in _PACKAGES:
        if words in contents:
            raise CannotRead(code, message, hint)
    if any(name.endswith(".iwa") for name in names):
        hint = "Open it in Pages or Numbers, choose Export To, and export it to Word or Excel."
        raise CannotRead("pages-file", "This is an Apple Pages or Numbers file.", hint)
    raise CannotRead(
        "zip-file", "This is a zip folder, neither a Word nor an Excel file.", "Unpack it and use the files in it."
    )


def _first(archive: zipfile.ZipFile, name: str) -> str:
    """The beginning of a member as text, "" where there is none: a table of contents of an ordinary form is short."""
    if not name:
        return ""
    with archive.open(name) as member:
        return member.read(500_000).decode("utf-8", "replace")


def _old_office(data: bytes) -> CannotRead:
    """What an OLE file is: its own streams stand before those of anything embedded in it."""
    folded = data.lower()
    found = sorted((_entry(folded, row[0].lower()), row) for row in _STREAMS)
    for at, (_, code, message, hint) in found:
        if at >= 0:
            return CannotRead(code, message, hint)
    return CannotRead("unknown-file", "This is an old Office file that is neither Word nor Excel.", _AS_EITHER)


def _entry(data: bytes, name: str) -> int:
    """Where the directory has a stream of this name, -1 where it has none."""
    coded = name.encode("utf-16-le") + b"\0\0"
    at = data.find(coded, 512)
    while at >= 0 and at % 128:
        at = data.find(coded, at + 1)
    return at


def _in_text(data: bytes) -> Kind:
    start = data[:4096]
    for bom in _BOMS:
        start = start.removeprefix(bom)
    start = start.lstrip().lower()
    for begins, code, message, hint in _STARTS:
        if start.startswith(begins.lower()):
            raise CannotRead(code, message, hint)
    if b"%pdf-" in start[:1024]:
        raise CannotRead(*_STARTS[1][1:])
    if start.replace(b"\0", b"")[:1] in (b"{", b"["):
        return "json"
    if b'progid="word.document"' in start or b"2006/xmlpackage" in start:
        raise CannotRead("word-xml-file", "This is a Word file saved as XML.", _AS_WORD)
    if start.startswith(b"<") and _HTML.search(start):
        raise CannotRead("html-file", "This is a web page, whatever its name says.", _AS_WORD)
    if _is_text(data[:4096]):
        raise CannotRead("text-file", "This is a plain text file.", _AS_EITHER)
    raise CannotRead("unknown-file", "This is not a Word file, an Excel file or a plan.json.", _AS_EITHER)


def _is_text(start: bytes) -> bool:
    """Text of any coding: next to no control characters."""
    if start.startswith(_BOMS):
        return True
    return b"\0" not in start and sum(byte < 32 and byte not in b"\t\r\n\f\x1b" for byte in start) == 0
