"""Names of sheets: somebody's words are kept, the names that programs and forms give are not."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from planforms.reading import read_file


def _left(name: str) -> list[str]:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in (("Action", "Who", "By when"), ("Visit weekly", "Jo Hall", "3 May 2026")):
        sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return [piece.text for piece in read_file(packed.getvalue()).unplaced if piece.place.startswith("sheet name")]


@pytest.mark.parametrize("name", ["Amira", "Term 2 (new)", "Area 1 to do"])
def test_a_name_that_somebody_chose_is_kept(name: str) -> None:
    assert _left(name) == [name]


@pytest.mark.parametrize("name", ["Sheet1", "Plan", "Plan (2)", "Development area 3", "Actions", "Kept with this plan"])
def test_a_name_that_a_program_or_a_form_gives_is_nobodys_words(name: str) -> None:
    assert _left(name) == []
