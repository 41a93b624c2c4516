"""`planforms diff`: as text, JSON, web page and PDF, for any two versions or readings."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pypdf
import pytest

from planforms.filling import fill
from planforms.forms import FORMS
from planforms.plan import Plan
from tests.changes.test_changes import edited
from tests.cli.conftest import Run
from tests.specimens import one_action, rowan


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """Rowan's plan in Word, and a later version of it in JSON."""
    old, new = tmp_path / "old.docx", tmp_path / "new.json"
    old.write_bytes(fill(FORMS["child-plan"], rowan(), "word"))
    later = edited("1.1.2", description="Keep the sleep diary each night, and bring it to each review.")
    new.write_text(later.model_dump_json(), encoding="utf-8")
    return old, new


def test_a_plan_in_word_and_the_same_in_json_have_no_changes(
    run: Run, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    same = tmp_path / "same.json"
    same.write_text(rowan().model_dump_json(), encoding="utf-8")
    assert run("diff", versions[0], same).stdout == "Nothing has changed.\n"


def test_the_words_that_changed_are_marked(run: Run, versions: tuple[Path, Path]) -> None:
    result = run("diff", *versions)
    assert result.exit_code == 0
    words = " ".join(result.stdout.split())
    assert words.startswith("1 action reworded. Reworded Action 1.1.2")
    assert "Keep the sleep diary [-every school morning-]{+each night+}" in words


def test_two_plans_of_different_people_are_compared_with_a_warning(run: Run, versions: tuple[Path, Path]) -> None:
    other = versions[0].with_name("other.json")
    other.write_text(one_action().model_dump_json(), encoding="utf-8")
    result = run("diff", versions[0], other)
    assert (result.exit_code, "seem to be of different people" in result.stderr) == (0, True)
    assert "different people" not in run("diff", *versions).stderr


def test_json_holds_every_change_with_its_edits(run: Run, versions: tuple[Path, Path]) -> None:
    (change,) = json.loads(run("diff", *versions, "--json").stdout)["changes"]
    assert (change["kind"], change["about"]) == ("reworded", "Action 1.1.2")
    assert change["edits"][0]["path"] == "areas.0.objectives.0.actions.1.description"


def test_a_page_for_the_meeting_is_made_as_pdf_and_html(run: Run, versions: tuple[Path, Path], tmp_path: Path) -> None:
    pdf, html = tmp_path / "changes.pdf", tmp_path / "changes.html"
    assert run("diff", *versions, "--pdf", pdf, "--html", html).exit_code == 0
    (page,) = pypdf.PdfReader(io.BytesIO(pdf.read_bytes())).pages
    assert "What has changed" in page.extract_text()
    assert "<ins>each night</ins>" in html.read_text(encoding="utf-8")


def test_neither_version_is_written_over(run: Run, versions: tuple[Path, Path]) -> None:
    assert run("diff", *versions, "--html", versions[1], "--force").exit_code == 4
    assert Plan.model_validate_json(versions[1].read_bytes()).kind == "child"


def test_a_file_that_cannot_be_read_is_named(run: Run, versions: tuple[Path, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK nothing")
    result = run("diff", versions[0], broken)
    assert (result.exit_code, "broken.docx" in result.stderr) == (3, True)
