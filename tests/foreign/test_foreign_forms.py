"""Forms of other people's design, written by somebody who did not know the reader, are read as a person would."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from planforms.reading import read_file
from tests.foreign.truth import Score, score

FORMS = sorted(path for path in (Path(__file__).parent / "forms").glob("*.*") if path.suffix in (".docx", ".xlsx"))


@cache  # a form is read once for all that is promised of it
def _score(form: Path) -> Score:
    return score(read_file(form.read_bytes()), form.with_name(f"{form.stem}.truth.json"))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_no_typed_word_is_lost_and_no_prompt_reaches_the_plan(form: Path) -> None:
    found = _score(form)
    assert (found.lost, found.leaked) == ((), ())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_each_form_is_read_nearly_whole(form: Path) -> None:
    found = _score(form)
    assert found.f1 >= 0.9, (found.missed, found.extra)


def test_all_forms_together_are_read_as_a_careful_person_would() -> None:
    found = [_score(form) for form in FORMS]
    hits = sum(one.hits for one in found)
    wrong = sum(len(one.missed) + len(one.extra) for one in found)
    assert 2 * hits / (2 * hits + wrong) >= 0.97
