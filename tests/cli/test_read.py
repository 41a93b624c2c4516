from __future__ import annotations

import json
from pathlib import Path

import pytest

from planforms.filling import fill
from planforms.forms import FORMS
from planforms.plan import Plan
from tests.cli.conftest import Run
from tests.council_forms import word_form
from tests.specimens import one_action, rowan


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("read") / "rowan.docx"
    file.write_bytes(fill(FORMS["child-plan"], rowan(), "word"))
    return file


def test_json_is_the_contract_and_nothing_else(run: Run, filled: Path) -> None:
    result = run("read", filled, "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    tree = json.loads(result.stdout)
    assert list(tree) == ["form", "plan", "places", "placed", "unplaced", "findings"]
    assert tree["form"] == "child-plan"
    assert Plan.model_validate_json(json.dumps(tree["plan"])) == rowan()
    assert all(set(finding) == {"code", "severity", "message", "path", "place", "hint"} for finding in tree["findings"])


def test_the_account_says_for_whom_how_much_and_where(run: Run, filled: Path) -> None:
    result = run("read", filled)
    assert result.exit_code == 0
    words = " ".join(result.stdout.split())
    assert "Child’s plan (child-plan)" in words
    assert rowan().subject.name in words
    actions = sum(len(objective.actions) for area in rowan().areas for objective in area.objectives)
    assert f"{actions} actions table" in words
    assert "Every text was placed" in words


@pytest.mark.parametrize(("kind", "words"), [("child", "A child’s plan"), ("partnership", "An implementation plan")])
def test_the_account_says_which_kind_of_plan_it_was_taken_for(kind: str, words: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text(json.dumps({"kind": kind, "title": "Our plan"}), encoding="utf-8")
    (row,) = [row for row in run("read", tmp_path / "plan.json").output.splitlines() if row.startswith("  Kind ")]
    assert row.split(maxsplit=1)[1].strip() == words


def test_a_blank_form_is_called_blank(run: Run, tmp_path: Path) -> None:
    run("new", "child-plan", "-o", tmp_path / "blank.docx")
    assert "Nothing was filled in" in run("read", tmp_path / "blank.docx").stdout


def test_a_file_that_is_no_form_is_refused_by_name(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "scan.docx"
    file.write_bytes(b"%PDF-1.7 Robin Marsh")
    result = run("read", file)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr == f"{file}: This is a PDF. Use the Word or Excel file that the PDF was made from.\n"


def test_half_a_letter_is_refused_and_not_altered(run: Run, tmp_path: Path) -> None:
    tree = json.loads(one_action().model_dump_json())
    tree["aim"] = "half \ud83d a smile"
    file = tmp_path / "half.json"
    file.write_text(json.dumps(tree))
    result = run("read", file, "--json")
    assert result.exit_code == 3
    assert result.stdout == ""


def test_the_proof_is_written_for_the_eye(run: Run, filled: Path, tmp_path: Path) -> None:
    result = run("read", filled, "--html", tmp_path / "proof.html")
    assert result.exit_code == 0, result.output
    assert rowan().subject.name in (tmp_path / "proof.html").read_text(encoding="utf-8")
    assert rowan().subject.name not in result.output


def test_the_account_says_how_much_was_placed_of_how_much_and_what_labels_were_taken_for(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "council.docx"
    file.write_bytes(word_form())
    words = " ".join(run("read", file).stdout.split())
    assert "What should be different outcome" in words
    assert "1 of 2 pieces of text" in words


def test_the_account_never_shows_a_path_of_the_plan_as_a_place(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(rowan().model_copy(update={"lead": None, "assumptions": ()}).model_dump_json(), encoding="utf-8")
    findings = json.loads(run("read", plan, "--json").stdout)["findings"]
    said = run("read", plan).stdout
    paths = {finding["path"] for finding in findings if not finding["place"]} - {""}
    assert any("." in path for path in paths)
    assert not [path for path in paths if f"({path})" in said]
