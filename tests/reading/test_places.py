"""Where a text stands is said as somebody would look for it."""

from __future__ import annotations

import io

import docx
import pytest

from planforms.place import Place
from planforms.reading import read_file
from tests.council_forms import word_form
from tests.reading.word_files import word_file


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(table=2, row=3, column=4).under("Who"), "table 2, row 3, column Who"),
        (Place(table=2, row=3, column=4).under("DOB", beside=True), "table 2, row 3, DOB"),
        (Place(table=1, row=1, column=2).under("Our plan: Name of child"), "table 1, row 1, Our plan: Name of child"),
        (Place(sheet="Plan", cell="B1", row=1, column=2).under("Title"), "sheet Plan, cell B1, Title"),
        (Place(table=2, row=1, column=2), "table 2, row 1, column 2"),
        (Place(table=3, row=4, column=5).struck_through(), "table 3, row 4, column 5, struck through"),
        (Place(paragraph=7).struck_through(), "paragraph 7, struck through"),
    ],
)
def test_only_the_heading_of_a_column_is_called_a_column(place: Place, said: str) -> None:
    assert str(place) == said


def test_a_place_is_the_same_whatever_is_said_of_its_words() -> None:
    place = Place(table=3, row=4, column=5)
    assert place.under("Who", beside=True).under("") == place.struck_through().under("") == place


def test_a_label_beside_its_value_is_not_called_a_column() -> None:
    form = docx.Document(io.BytesIO(word_form()))
    for row in form.tables[0].rows:
        row.cells[1].text = "Sam Hill"
    packed = io.BytesIO()
    form.save(packed)
    places = read_file(packed.getvalue()).places
    own = [place for path, place in places.items() if path.startswith("subject.")]
    assert len(own) > 1
    assert not any("column" in place for place in own)


def test_words_that_are_struck_through_are_not_called_a_column() -> None:
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>NP</w:t></w:r>"
    cell = f"<w:tc><w:p>{struck}<w:r><w:t>Visit</w:t></w:r></w:p></w:tc>"
    reading = read_file(word_file(f"<w:p/><w:tbl><w:tr>{cell * 2}</w:tr><w:tr>{cell * 2}</w:tr></w:tbl>"))
    places = [piece.place for piece in reading.unplaced if piece.text == "NP"]
    assert places == [f"table 1, row {row}, column {column}, struck through" for row in (1, 2) for column in (1, 2)]
