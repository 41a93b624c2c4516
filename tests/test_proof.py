"""The proof of a reading shows the form with every word of it, and what became of each."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path

import docx
import openpyxl
import pytest

from planforms.appraisal import read_document_of
from planforms.errors import CannotRead
from planforms.filling import fill
from planforms.forms import FORMS
from planforms.proof import proof_html
from planforms.reading.document import Paragraph
from tests.council_forms import word_form
from tests.specimens import rowan

EXAMPLES = sorted(path for path in Path("examples").rglob("*") if path.suffix in (".docx", ".xlsx"))


def _proof(data: bytes) -> str:
    return proof_html(*read_document_of(data), "Our plan.docx")


def _words(page: str) -> str:
    body = page.partition("</head>")[2]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body.replace("<wbr>", ""))).split())


def _typed_into(form: bytes, table: int, row: int, column: int, words: str) -> bytes:
    document = docx.Document(io.BytesIO(form))
    document.tables[table].rows[row].cells[column].paragraphs[0].add_run(words)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_word_of_a_form_stands_in_its_proof(example: Path) -> None:
    document, reading = read_document_of(example.read_bytes())
    shown = _words(proof_html(document, reading, example.name))
    for block in (*document.blocks, *document.around):
        cells = [block] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row.cells]
        for cell in cells:
            for line in (*cell.text.split("\n"), *cell.struck.split("\n")):
                assert " ".join(line.split()) in shown


def test_a_placed_word_says_what_it_was_taken_for_and_where_it_went() -> None:
    page = _words(_proof(_typed_into(word_form(), 1, 1, 2, "Read with Amira each evening")))
    assert "Read with Amira each evening taken for action 1.1.1" in page


def test_a_word_that_was_not_placed_is_marked_as_such() -> None:
    data = fill(FORMS["child-plan"], rowan(), "word")
    document = docx.Document(io.BytesIO(data))
    document.sections[0].header.paragraphs[0].add_run("File 17, second shelf")
    buffer = io.BytesIO()
    document.save(buffer)
    assert "File 17, second shelf not placed" in _words(_proof(buffer.getvalue()))


def test_a_doubt_stands_where_it_arises() -> None:
    page = _words(_proof(_typed_into(_typed_into(word_form(), 1, 1, 2, "Read each evening"), 1, 1, 3, "HV & mum")))
    assert re.search(r"HV & mum taken for who \(1\.1\.1\) Look: Several people", page)


def test_words_of_the_blank_form_count_as_the_forms_own() -> None:
    page = _proof(word_form())
    assert 'class="form">What worries us' in page
    assert "To be looked at 0" in _words(page)


def test_struck_words_are_shown_struck() -> None:
    document = docx.Document(io.BytesIO(word_form()))
    document.tables[1].rows[1].cells[2].paragraphs[0].add_run("Ring the landlord").font.strike = True
    buffer = io.BytesIO()
    document.save(buffer)
    assert 'class="struck">Ring the landlord' in _proof(buffer.getvalue())


def test_merged_cells_and_gaps_keep_each_word_in_its_column() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for at, words in {"A1": "Need", "B1": "Action", "D1": "Who", "A2": "Sleep", "B2": "Talk", "B4": "Visit"}.items():
        sheet[at] = words
    sheet["D4"] = "Ann Marsh"
    sheet.merge_cells("A2:A4")
    buffer = io.BytesIO()
    book.save(buffer)
    rows = re.findall(r"<tr>(.*?)</tr>", _proof(buffer.getvalue()), re.DOTALL)
    assert [_words(f"</head>{row}").split(" taken for")[0] for row in rows[1:]] == ["Sleep", "Visit"]
    assert 'rowspan="2"' in rows[1]
    assert [cell == "" for cell in re.findall(r"<td[^>]*>(.*?)</td>", rows[2], re.DOTALL)] == [False, False]


def test_a_plan_in_json_has_no_form_to_be_looked_at() -> None:
    with pytest.raises(CannotRead) as refused:
        read_document_of(rowan().model_dump_json().encode())
    assert refused.value.code == "no-form"
