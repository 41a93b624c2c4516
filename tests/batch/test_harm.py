"""Files made to do harm, the whole way to a document: each is made or refused by name, and the others go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.batch.conftest import Convert
from tests.harm.hostile import hostile

pytestmark = pytest.mark.usefixtures("no_process_left")
_ENDED = {"too-slow", "too-much-memory", "worker-lost"}  # by the limits, which is what they are for


def _codes(convert: Convert, forms: Path, report: Path, *words: object) -> dict[str, set[str]]:
    """Convert, and give the codes of the errors that there are of each file."""
    done = convert("--report", report, *words)
    assert done.exit_code in {3, 4}, done.output
    found = json.loads(report.read_text())["forms"]
    assert len(found) == len([path for path in forms.rglob("*") if path.is_file()])
    return {
        Path(form["form"]).name: {each["code"] for each in form["findings"] if each["severity"] == "error"}
        for form in found
    }


@pytest.mark.long
def test_the_set_is_as_large_as_is_said() -> None:
    names = [name for name, _ in hostile()]
    assert len(names) == len(set(names)) == 288
    assert "(288 files)" in (Path(__file__).parent.parent.parent / "SECURITY.md").read_text(encoding="utf-8")


def test_a_part_of_the_set_ends_no_batch(convert: Convert, forms: Path, tmp_path: Path) -> None:
    for number, (name, data) in enumerate(hostile("fields", "cells", "kinds")):
        if number % 3 == 0:
            (forms / name).write_bytes(data)
    codes = _codes(convert, forms, tmp_path / "report.json", "--seconds", 30)
    assert not [name for name, found in codes.items() if "unexpected" in found]
    assert all(not found for name, found in codes.items() if name.startswith("plan-"))


@pytest.mark.long
def test_nothing_of_the_whole_set_escapes_on_the_way_to_pdf(convert: Convert, forms: Path, tmp_path: Path) -> None:
    for name, data in hostile():
        (forms / name).write_bytes(data)
    codes = _codes(convert, forms, tmp_path / "report.json", "--seconds", 30, "--as", "plan", "--to", "pdf")
    assert not [name for name, found in codes.items() if "unexpected" in found]
    assert all(not found for name, found in codes.items() if name.startswith("plan-"))
    assert sum(bool(found & _ENDED) for found in codes.values()) < 12
