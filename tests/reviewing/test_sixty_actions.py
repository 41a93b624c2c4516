"""A form of sixty actions prints without a split row or a lost heading, as PDF, from Word and from Excel."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

from planforms.items import with_refs
from planforms.plan import Plan
from planforms.reviewing.prepare import FileFormat, prepared
from tests.specimens import TODAY, many

_SIZE = 60
_LONGEST = 24  # words: a row of five lines


def numbered() -> Plan:
    """A plan of sixty actions, in each of which every word is marked with its number: no two share a word."""
    plan = many(_SIZE)
    count = iter(range(1, _SIZE + 1))
    areas = []
    for area in plan.areas:
        objectives = []
        for objective in area.objectives:
            actions = []
            for action in objective.actions:
                number = next(count)
                words = " ".join(f"w{number}n{at}" for at in range(4 + number % (_LONGEST - 4)))
                actions.append(action.model_copy(update={"description": words}))
            objectives.append(objective.model_copy(update={"actions": tuple(actions)}))
        areas.append(area.model_copy(update={"objectives": tuple(objectives)}))
    return plan.model_copy(update={"areas": tuple(areas)})


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def holds(sheets: list[str], head: str) -> None:
    """Every action stands whole on one page, under the heads of its columns, in the order of the plan."""
    seen: list[int] = []
    for text in sheets:
        on_page = [(int(number), int(at)) for number, at in re.findall(r"w(\d+)n(\d+)", text)]
        numbers = sorted({number for number, _ in on_page})
        for number in numbers:
            assert {at for one, at in on_page if one == number} == set(range(4 + number % (_LONGEST - 4))), number
        assert not numbers or head in " ".join(text.split()), "a page of the table without its heads"
        seen += numbers
    assert seen == list(range(1, _SIZE + 1))


def test_the_pdf_splits_no_row_and_repeats_its_heads() -> None:
    sheets = pages(prepared(numbered(), TODAY, "pdf"))
    holds(sheets, "How is it going?")
    refs = [objective.id for area in with_refs(numbered()).areas for objective in area.objectives]
    for ref in refs:  # the heading of an outcome stands above its first action
        page = next(text for text in sheets if f"Something is different for the child in step {ref}." in text)
        first = 1 + 5 * refs.index(ref)
        assert f"w{first}n0" in page


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("kind", "ending"), [("word", "docx"), ("excel", "xlsx")])
def test_word_and_excel_print_so_too(kind: FileFormat, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"review.{ending}"
    file.write_bytes(prepared(numbered(), TODAY, kind))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(file)], check=True, capture_output=True, timeout=600)
    holds(pages((tmp_path / "review.pdf").read_bytes()), "What happened")
