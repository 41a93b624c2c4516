"""Awkward files, through the whole reading: every visible word is accounted for once, every other nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforms.forms import FORMS
from planforms.reading import open_document, read_document
from tests.conservation.excel_awkward import awkward_sheet_form, awkward_workbook, single_cells
from tests.conservation.excel_filled import sprinkled_excel
from tests.conservation.law import breaches_of_document, breaches_of_reading
from tests.conservation.word_awkward import awkward_form, awkward_word, single_words
from tests.conservation.word_filled import sprinkled_word
from tests.conservation.words import Words

_MAKERS = (awkward_word, awkward_form, awkward_workbook, awkward_sheet_form)
_SPRINKLERS = (sprinkled_word, sprinkled_excel)
_SINGLES = [*single_words(), *single_cells()]


def _keeps_the_law(data: bytes, words: Words) -> None:
    document = open_document(data)
    assert breaches_of_document(document, words) == {}
    assert breaches_of_reading(read_document(document), words) == {}


@pytest.mark.parametrize(("data", "words"), [made[1:] for made in _SINGLES], ids=[made[0] for made in _SINGLES])
def test_each_way_to_show_or_hide_a_word_is_known(data: bytes, words: Words) -> None:
    _keeps_the_law(data, words)


@pytest.mark.parametrize("make", _MAKERS)
def test_awkward_files_keep_the_law(make: Callable[[int], tuple[bytes, Words]]) -> None:
    for seed in range(40):
        _keeps_the_law(*make(seed))


@pytest.mark.long
@pytest.mark.parametrize("make", _MAKERS)
def test_many_awkward_files_keep_the_law(make: Callable[[int], tuple[bytes, Words]]) -> None:
    for seed in range(1000, 1400):
        _keeps_the_law(*make(seed))


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("sprinkle", _SPRINKLERS)
def test_our_forms_keep_the_law_whatever_is_put_into_them(
    sprinkle: Callable[[str, int], tuple[bytes, Words]], name: str
) -> None:
    for seed in range(3):
        data, words = sprinkle(name, seed)
        assert breaches_of_reading(read_document(open_document(data)), words) == {}


@pytest.mark.long
@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("sprinkle", _SPRINKLERS)
def test_our_forms_keep_the_law_whatever_is_put_into_many_of_them(
    sprinkle: Callable[[str, int], tuple[bytes, Words]], name: str
) -> None:
    for seed in range(1000, 1025):
        data, words = sprinkle(name, seed)
        assert breaches_of_reading(read_document(open_document(data)), words) == {}
