"""Forms broken by chance are read, or refused with one reason: no other exception, no end of the program, no hanging."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.bad_input import MEMORY, outcomes, written_mutants
from benchmarks.mutants import mutants
from planforms.errors import CannotRead
from planforms.reading import read_file


def test_a_broken_form_is_read_or_refused_with_a_reason() -> None:
    for _, data in mutants(40, seed=11):
        with suppress(CannotRead):
            read_file(data)


@pytest.mark.long
def test_hundreds_of_broken_forms_are_read_or_refused_within_their_memory(tmp_path: Path) -> None:
    """Each in a child that is ended after two minutes; `benchmarks/bad_input.py --mutants 4000` reads many more."""
    found = list(outcomes(written_mutants(tmp_path, 300, seed=12), seconds=120, children=2))
    assert [one for one in found if not one.is_clean] == []
    assert max(one.memory for one in found) < MEMORY
