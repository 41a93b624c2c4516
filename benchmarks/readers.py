"""Other people's readers, each used as its own documentation shows; planforms beside them.

A reader is a function from the bytes of a file to all the text that it gives. None of them was made to read plan forms,
and some leave things out on purpose: what the comparison means is said in docs/reading-compared.md.
"""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planforms.reading import open_document
from planforms.reading.document import Paragraph

__all__ = ["EXCEL", "WORD", "Reader"]

Reader = Callable[[bytes], str]


def _planforms(data: bytes) -> str:
    document = open_document(data)
    texts: list[str] = []
    for block in (*document.blocks, *document.around):
        pieces = [block] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row.cells]
        texts += [text for piece in pieces for text in (piece.text, piece.struck)]
    return "\n".join(texts)


def _python_docx(data: bytes) -> str:
    """Paragraphs and tables in their order, each cell once, then the headers and footers of each section."""
    import docx

    document: Any = docx.Document(io.BytesIO(data))
    texts = list(_blocks(document))
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not part.is_linked_to_previous:
                texts += _blocks(part)
    return "\n".join(texts)


def _blocks(container: Any) -> Iterator[str]:
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            seen = set()
            for cell in (cell for row in block.rows for cell in row.cells):
                if cell._tc not in seen:  # noqa: SLF001 - a merged cell is given once for each column that it spans
                    seen.add(cell._tc)  # noqa: SLF001
                    yield from _blocks(cell)
        else:
            yield block.text


def _docx2python(data: bytes) -> str:
    from docx2python import docx2python

    with docx2python(io.BytesIO(data)) as read:
        return str(read.text)


def _mammoth(data: bytes) -> str:
    import mammoth

    return str(mammoth.extract_raw_text(io.BytesIO(data)).value)


def _markitdown(ending: str) -> Reader:
    def read(data: bytes) -> str:
        from markitdown import MarkItDown, StreamInfo

        return str(MarkItDown().convert_stream(io.BytesIO(data), stream_info=StreamInfo(extension=ending)).text_content)

    return read


def _pandoc(data: bytes) -> str:
    """As plain text; tracked changes are accepted, which is pandoc's own default."""
    command = ["pandoc", "--from", "docx", "--to", "plain", "--wrap", "none"]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout.decode()


def _openpyxl(data: bytes) -> str:
    """The last values of all cells of all sheets."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    values = (value for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)
    return "\n".join([*book.sheetnames, *(str(value) for value in values if value is not None)])


def _calamine(data: bytes) -> str:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    values = (value for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for value in row)
    return "\n".join([*book.sheet_names, *map(str, values)])


WORD: Mapping[str, Reader] = {
    "planforms": _planforms,
    "python-docx": _python_docx,
    "docx2python": _docx2python,
    "mammoth": _mammoth,
    "markitdown": _markitdown(".docx"),
    "pandoc": _pandoc,
}
EXCEL: Mapping[str, Reader] = {
    "planforms": _planforms,
    "openpyxl": _openpyxl,
    "python-calamine": _calamine,
    "markitdown": _markitdown(".xlsx"),
}
