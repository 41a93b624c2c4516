"""`planforms review`: forms out and back by the command line."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

from planforms.filling import fill
from planforms.forms import FORMS
from planforms.plan import Plan
from planforms.reading import read_file
from planforms.reviewing.prepare import owners
from tests.cli.conftest import Run
from tests.council_forms import word_form
from tests.reviewing.typing_in import typed
from tests.specimens import rowan

DAY = ("--today", "2026-10-19")
DONE, AT_RISK = {"How is it going?": "Done"}, {"How is it going?": "At risk"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "rowan.docx"
    file.write_bytes(fill(FORMS["child-plan"], rowan(), "word"))
    return file


def returned(run: Run, plan: Path, name: str, ref: str, words: dict[str, str]) -> Path:
    """A form of the plan, made and typed into."""
    file = plan.with_name(name)
    assert run("review", "prepare", plan, "-o", file, *DAY).exit_code == 0
    file.write_bytes(typed(file.read_bytes(), "What happened", ref, words))
    return file


def as_plan(file: Path) -> Plan:
    return read_file(file.read_bytes()).plan


@pytest.mark.parametrize("ending", ["docx", "xlsx", "html"])
def test_the_form_is_made_by_the_ending_of_the_file(run: Run, plan: Path, ending: str) -> None:
    file = plan.with_name(f"review.{ending}")
    result = run("review", "prepare", plan, "-o", file, *DAY)
    assert (result.exit_code, result.stdout) == (0, f"Made {file}\n")
    assert file.stat().st_size > 5_000


def test_each_person_gets_a_copy_of_their_own(run: Run, plan: Path) -> None:
    result = run("review", "prepare", plan, "-o", plan.with_name("copy.html"), "--each", *DAY)
    assert result.exit_code == 0
    people = owners(rowan())
    assert sorted(file.name for file in plan.parent.glob("copy-*.html")) == sorted(
        f"copy-{name}.html" for name in people
    )
    assert "1 action names nobody, and is on no copy." in result.stderr
    priya = plan.with_name("copy-Priya Nair.html").read_text(encoding="utf-8")
    assert "young carer’s needs assessment" in priya
    assert "bedtime routine" not in priya


def test_a_name_that_the_plan_does_not_have_is_refused_with_those_that_it_has(run: Run, plan: Path) -> None:
    result = run("review", "prepare", plan, "-o", plan.with_name("x.docx"), "--for", "Nobody Known", *DAY)
    assert result.exit_code == 2
    assert "Priya Nair" in result.stderr
    assert not plan.with_name("x.docx").exists()


def test_what_was_written_goes_into_the_next_version_in_the_form_that_it_came_in(run: Run, plan: Path) -> None:
    form = returned(run, plan, "review.docx", "1.1.3", {**DONE, "What happened": "Helen saw them twice."})
    result = run("review", "apply", plan, form, "-o", plan.with_name("next.docx"))
    assert result.exit_code == 0, result.output
    assert "Done" in result.stdout
    reading = read_file(plan.with_name("next.docx").read_bytes())
    assert reading.form == "child-plan"
    assert (reading.plan.version, len(reading.plan.reviews)) == ("3", 1)


def test_applying_it_again_changes_nothing(run: Run, plan: Path) -> None:
    form = returned(run, plan, "review.docx", "1.1.3", DONE)
    following, again = plan.with_name("2.json"), plan.with_name("3.json")
    assert run("review", "apply", plan, form, "-o", following).exit_code == 0
    result = run("review", "apply", following, form, "-o", again)
    assert "Nothing in the plan has changed." in result.stdout
    assert as_plan(again) == as_plan(following)


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pdf"])
def test_of_a_form_in_which_nothing_was_filled_in_no_new_version_is_made(run: Run, plan: Path, ending: str) -> None:
    form, following = plan.with_name(f"review.{ending}"), plan.with_name("next.docx")
    assert run("review", "prepare", plan, "-o", form, *DAY).exit_code == 0
    result = run("review", "apply", plan, form, "-o", following)
    assert result.exit_code == 0, result.output
    assert " ".join(result.stdout.split()).startswith("Nothing was filled in")
    assert not following.exists()


def test_copies_that_disagree_are_named_until_one_is_preferred(run: Run, plan: Path) -> None:
    one, other = returned(run, plan, "one.docx", "1.1.3", DONE), returned(run, plan, "two.xlsx", "1.1.3", AT_RISK)
    result = run("review", "apply", plan, one, other, "-o", plan.with_name("next.json"))
    assert result.exit_code == 1
    said = "".join(result.stdout.split())  # the terminal folds long paths
    assert "Thecopiesdisagree" in said
    assert "“Done”in" in said
    assert "two.xlsx,sheetA.Whathasbeendone,cell" in said
    result = run("review", "apply", plan, one, other, "-o", plan.with_name("next.json"), "--force", "--prefer", other)
    assert result.exit_code == 0
    states = {action.id: action.status.state for area in as_plan(plan.with_name("next.json")).areas
              for objective in area.objectives for action in objective.actions}  # fmt: skip
    assert states["1.1.3"] == "at_risk"


def test_a_file_that_is_no_review_form_is_named_and_the_others_count(run: Run, plan: Path) -> None:
    form = returned(run, plan, "review.docx", "1.1.3", DONE)
    result = run("review", "apply", plan, plan, form, "-o", plan.with_name("next.json"))
    assert result.exit_code == 3
    assert "no review form" in result.stderr
    assert len(as_plan(plan.with_name("next.json")).reviews) == 1


def test_neither_the_plan_nor_a_review_is_written_over(run: Run, plan: Path) -> None:
    form = returned(run, plan, "review.docx", "1.1.3", DONE)
    for file in (plan, form):
        before = file.read_bytes()
        result = run("review", "apply", plan, form, "-o", file, "--force")
        assert result.exit_code == 4
        assert file.read_bytes() == before


def test_prefer_names_one_of_the_reviews(run: Run, plan: Path) -> None:
    form = returned(run, plan, "review.docx", "1.1.3", DONE)
    result = run("review", "apply", plan, form, "-o", plan.with_name("next.json"), "--prefer", plan)
    assert (result.exit_code, "none of the reviews" in result.stderr) == (2, True)


def council_plan(folder: Path) -> Path:
    """A form of a council's own, filled in."""
    document = docx.Document(io.BytesIO(word_form()))
    words = ("Sleep", "Ruby sleeps through", "Ring the clinic", "Jo Hall", "3 December 2026")
    for cell, text in zip(document.tables[1].rows[1].cells, words, strict=False):
        cell.text = text
    document.tables[0].rows[0].cells[1].text = "Ruby Ash"
    file = folder / "council.docx"
    document.save(str(file))
    return file


def test_a_plan_in_somebody_elses_form_goes_through_the_cycle(run: Run, tmp_path: Path) -> None:
    plan = council_plan(tmp_path)
    form = returned(run, plan, "review.docx", "1.1.1", DONE)
    result = run("review", "apply", plan, form, "-o", tmp_path / "next.docx")
    assert result.exit_code == 0, result.output
    assert "in planforms’ own form now" in result.stderr
    following = as_plan(tmp_path / "next.docx")
    assert following.areas[0].objectives[0].actions[0].description == "Ring the clinic"
    assert following.reviews[0].actions[0].status.state == "done"


def test_a_plan_in_a_form_that_was_learnt_stays_in_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "blank.docx").write_bytes(word_form())
    assert run("learn", tmp_path / "blank.docx", "-o", tmp_path / "ours.toml").exit_code == 0
    (tmp_path / "planforms.toml").write_text('forms = ["ours.toml"]', encoding="utf-8")
    plan = council_plan(tmp_path)
    form = returned(run, plan, "review.docx", "1.1.1", DONE)
    result = run("review", "apply", plan, form, "-o", tmp_path / "next.docx")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    assert b"Marsden Bay" in zipfile.ZipFile(tmp_path / "next.docx").read("word/document.xml")
    found = json.loads(run("read", tmp_path / "next.docx", "--json").stdout)
    assert found["form"] == "blank"
    assert found["plan"]["reviews"][0]["actions"][0]["status"]["state"] == "done"


def test_nothing_that_is_said_in_an_error_names_the_child(run: Run, plan: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    result = run("review", "apply", plan, broken, "-o", tmp_path / "next.json")
    assert result.exit_code == 3
    assert rowan().subject.name not in result.stderr


def test_the_json_of_the_next_version_is_a_plan(run: Run, plan: Path) -> None:
    form = returned(run, plan, "review.docx", "1.1.3", DONE)
    run("review", "apply", plan, form, "-o", plan.with_name("next.json"))
    assert json.loads(plan.with_name("next.json").read_text(encoding="utf-8"))["schema_version"] == "1"
