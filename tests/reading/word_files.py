"""Word files made in a test, out of the XML that the test is about."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from planforms.reading.document import Document, Paragraph, Row, Table
from planforms.reading.word import read_word

__all__ = ["DECLARED", "cell", "cells", "paragraph", "read", "row", "run", "table", "texts", "word_file"]

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "future": "http://example.org/word/2099/words",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENTS = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{}</Types>'
)
_OVERRIDE = '<Override PartName="/word/{}.xml" ContentType="{}"/>'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_file(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    strict: bool = False,
    content: str = f"{_WORD}.document.main+xml",
) -> bytes:
    """A .docx with this body. `parts` maps the kind of a part ("styles", "header") to the XML inside its root.

    A part is related to the document as "rId" and its key: its kind, with a number where there are several of a kind.
    """
    roots = {"header": "w:hdr", "footer": "w:ftr", "chart": "c:chartSpace", "diagramData": "dgm:dataModel"}
    files = {"word/document.xml": f"<w:document {DECLARED}><w:body>{body}</w:body></w:document>"}
    links, contents = [], [_OVERRIDE.format("document", content)]
    for key, inside in (parts or {}).items():
        kind = key.rstrip("0123456789")
        root = roots.get(kind, f"w:{kind}")
        files[f"word/{key}.xml"] = f"<{root} {DECLARED}>{inside}</{root}>"
        links.append((f"rId{key}", kind, f"{key}.xml"))
        contents.append(_OVERRIDE.format(key, f"{_WORD}.{kind}+xml"))
    files["word/_rels/document.xml.rels"] = _relationships(links)
    files["_rels/.rels"] = _relationships([("rId1", "officeDocument", "word/document.xml")])
    if strict:
        files = {name: _strict(text) for name, text in files.items()}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENTS.format("".join(contents)))
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def read(body: str, parts: Mapping[str, str] | None = None) -> Document:
    """The document that is read from a .docx with this body."""
    return read_word(word_file(body, parts))


def run(text: str, formatting: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{formatting}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    inside = inside if inside.startswith("<") or not inside else run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def cell(inside: str = "", properties: str = "") -> str:
    """A cell of blocks, or of one paragraph of plain text."""
    inside = inside if inside.startswith("<w:") else paragraph(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*inside: str, properties: str = "") -> str:
    """A row of cells; plain text becomes a cell."""
    made = (one if one.startswith("<") else cell(one) for one in inside)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def texts(document: Document) -> list[str]:
    """The texts of the paragraphs of the body."""
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def cells(document: Document, number: int = 1) -> list[list[str]]:
    """The texts of the cells of a table, row by row."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [_texts(one) for one in tables[number - 1].rows]


def _texts(one: Row) -> list[str]:
    return [cell.text for cell in one.cells]


def _relationships(links: list[tuple[str, str, str]]) -> str:
    made = "".join(f'<Relationship Id="{id_}" Type="{_KINDS}/{kind}" Target="{to}"/>' for id_, kind, to in links)
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{made}</Relationships>'


def _strict(text: str) -> str:
    """The same in the namespaces of the strict variant of the standard."""
    for local in ("wordprocessingml", "drawingml"):  # and those of Microsoft stay as they are
        text = text.replace(f"schemas.openxmlformats.org/{local}/2006/", f"purl.oclc.org/ooxml/{local}/")
    return text.replace("schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/")
