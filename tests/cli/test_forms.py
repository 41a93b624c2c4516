"""Blank and filled forms by the command line: `forms`, `new`, `fill`, `schema`."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from planforms.forms import FORMS
from planforms.plan import Plan
from planforms.reading import read_file
from tests.cli.conftest import Run
from tests.specimens import one_action


def test_every_form_is_listed_with_its_purpose(run: Run) -> None:
    words = " ".join(run("forms").stdout.split())
    for form in FORMS.values():
        assert f"{form.name} {form.purpose}" in words


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
@pytest.mark.parametrize("form", FORMS)
def test_a_new_form_is_known_again(run: Run, tmp_path: Path, form: str, ending: str) -> None:
    file = tmp_path / f"blank.{ending}"
    assert run("new", form, "-o", file).exit_code == 0
    reading = read_file(file.read_bytes())
    assert reading.form == form
    assert reading.unplaced == ()


@pytest.mark.parametrize("ending", ["docx", "XLSX"])
def test_a_filled_form_holds_the_plan(run: Run, plan_json: Path, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"filled.{ending}"
    result = run("fill", "child-plan", plan_json, "-o", file)
    assert result.exit_code == 0, result.output
    assert read_file(file.read_bytes()).plan == one_action()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("command", ["new", "fill"])
def test_a_file_that_is_there_is_replaced_by_force_alone(
    run: Run, plan_json: Path, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "there.docx"
    file.write_text("mine")
    words = [command, "child-plan", *([plan_json] if command == "fill" else []), "-o", file]
    result = run(*words)
    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert file.read_text() == "mine"
    assert run(*words, "--force").exit_code == 0
    assert file.read_bytes().startswith(b"PK")


def test_the_source_is_not_replaced_even_by_force(run: Run, plan_json: Path, tmp_path: Path) -> None:
    file = tmp_path / "filled.docx"
    run("fill", "child-plan", plan_json, "-o", file)
    before = file.read_bytes()
    result = run("fill", "child-plan", file, "-o", file, "--force")
    assert result.exit_code == 4
    assert "Choose another" in result.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["plan.odt", "plan", "plan.doc"])
def test_an_ending_that_is_no_form_is_a_usage_error(run: Run, tmp_path: Path, name: str) -> None:
    result = run("new", "child-plan", "-o", tmp_path / name)
    assert result.exit_code == 2
    assert ".docx (Word) or .xlsx (Excel)" in result.stderr


def test_an_unknown_form_is_answered_with_those_there_are(run: Run, tmp_path: Path) -> None:
    result = run("new", "poster", "-o", tmp_path / "poster.docx")
    assert result.exit_code == 2
    assert all(form in result.stderr for form in FORMS)


def test_a_plan_that_breaks_the_model_is_refused_by_name_of_file_and_field(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "robin.json"
    file.write_text('{"kind": "child", "titel": "Robin Marsh"}')
    result = run("fill", "child-plan", file, "-o", tmp_path / "robin.docx")
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{file}: ")
    assert "titel" in result.stderr
    assert "Robin Marsh" not in result.stderr


def test_the_schema_is_that_of_the_plan(run: Run) -> None:
    assert json.loads(run("schema").stdout) == Plan.model_json_schema()
