from __future__ import annotations

import json
from pathlib import Path

import pytest

from planforms.filling import fill
from planforms.forms import FORMS
from tests.checks.outline import read_outline
from tests.checks.specimens import BREAKS, SOUND, SOUND_PARTNERSHIP, specimen
from tests.cli.conftest import Bare, Run
from tests.cli.test_cli import _RUN_AND_LIST

TODAY = ("--today", "2026-09-10")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with a form that breaks a check, a sound one, and a partnership's."""
    folder = tmp_path / "plans"
    folder.mkdir()
    dated = "do 1.1.2: Ask the clinic for an appointment | Sue Hart | 2 October 2026"
    plan = specimen(f"{BREAKS['no-date']}\n{dated}").plan
    (folder / "a-robin.docx").write_bytes(fill(FORMS["child-plan"], plan, "word"))
    (folder / "b-sound.json").write_text(read_outline(SOUND.replace("EH-1", "EH-7")).plan.model_dump_json())
    (folder / "c-team.json").write_text(read_outline(SOUND_PARTNERSHIP).plan.model_dump_json())
    return folder


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_finding_is_said_with_its_place_the_guidance_and_what_to_write(run: Run, plans: Path) -> None:
    result = run("check", plans / "a-robin.docx", *TODAY)
    assert result.exit_code == 0, result.output
    said = " ".join(result.stdout.split())
    assert "Action 1.1.1 has no date. (table 9, row 2, column By when)" in said
    assert (
        "Why: “Every plan should include specific tasks or actions, deadlines, dates.” Rough Guide, “It is specific”"
        in said
    )
    assert "Instead: Write the day by which it will be done." in said
    assert "For example: “Draw a bedtime chart”: by Friday" in said
    order = [said.index(words) for words in (" Strong ", "What matters most", "no-date, warning")]
    assert order == sorted(order)


def test_a_sound_plan_is_said_to_be_one(run: Run, plans: Path) -> None:
    result = run("check", plans / "b-sound.json", *TODAY)
    assert "Nothing was found that the guidance would have otherwise" in result.stdout
    assert "at a glance" not in result.stdout


def test_json_is_one_object_and_nothing_else(run: Run, plans: Path) -> None:
    result = run("check", plans, "--to", "json", *TODAY)
    tree = json.loads(result.stdout)
    assert [Path(plan["file"]).name for plan in tree["plans"]] == ["a-robin.docx", "b-sound.json", "c-team.json"]
    finding = tree["plans"][0]["findings"][0]
    assert finding["code"] == "no-date"
    assert finding["why"]["section"] == "It is specific"
    assert finding["accepted"] is None


def test_sarif_goes_to_the_screen_too(run: Run, plans: Path) -> None:
    tree = json.loads(run("check", plans, "--to", "sarif", *TODAY).stdout)
    assert [result["ruleId"] for result in tree["runs"][0]["results"]] == ["no-date"]


def test_reports_of_each_plan_and_of_all_go_into_the_folder(run: Run, plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "reports"
    result = run("check", plans, "--to", "html,pdf,xlsx,json,sarif", "-o", out, *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(out) == sorted(
        [f"{name}-check.{form}" for name in ("a-robin", "b-sound", "c-team") for form in ("html", "pdf")]
        + ["overview.html", "overview.xlsx", "findings.json", "findings.sarif"]
    )
    assert (out / "a-robin-check.pdf").read_bytes().startswith(b"%PDF-")
    assert f"{plans / 'a-robin.docx'}: 1 warning" in result.stdout
    assert _names(plans) == ["a-robin.docx", "b-sound.json", "c-team.json"]


def test_an_overview_of_a_folder_names_no_child_unless_asked(run: Run, plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("check", plans, "--overview", "--to", "text,html", "-o", out, *TODAY)
    assert "3 plans at a glance" in result.stdout
    for text in (result.stdout, (out / "overview.html").read_text()):
        assert "robin" not in text.replace(str(plans), "").casefold()
    assert _names(out) == ["overview.html"]
    run("check", plans, "--overview", "--names", "--to", "html", "-o", out, *TODAY)
    assert "a-robin" in (out / "overview.html").read_text()


def test_what_has_changed_since_the_last_run_is_said_and_kept(run: Run, plans: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    first = run("check", plans, "--overview", "--since", state, *TODAY)
    assert "nothing to compare with" in first.stdout
    (plans / "a-robin.docx").write_bytes(fill(FORMS["child-plan"], read_outline(SOUND).plan, "word"))
    second = run("check", plans, "--overview", "--since", state, "--today", "2026-09-11")
    assert "Settled, 1 finding: An action with no date at all (1)." in " ".join(second.stdout.split())
    assert run("check", plans, "--since", plans / "b-sound.json", *TODAY).exit_code == 2
    assert json.loads((plans / "b-sound.json").read_text())["kind"] == "child"


def test_the_exit_code_follows_fail_on_and_leaves_accepted_findings_out(run: Run, plans: Path, tmp_path: Path) -> None:
    command = ("check", plans, *TODAY)
    assert run(*command).exit_code == 0
    assert run(*command, "--fail-on", "warning").exit_code == 1
    assert run(*command, "--fail-on", "error").exit_code == 0
    settings = tmp_path / "ours.toml"
    settings.write_text('[[accepted]]\ncode = "no-date"\nreason = "None are given."\nby = "Sue Hart"\n')
    accepted = run(*command, "--fail-on", "note", "--profile", settings)
    assert accepted.exit_code == 0, accepted.output
    assert "Sue Hart: None are given." in accepted.stdout
    graver = tmp_path / "graver.toml"
    graver.write_text('[severity]\nno-date = "error"\n')
    assert run(*command, "--fail-on", "error", "--profile", graver).exit_code == 1


def test_a_bad_file_is_named_and_the_others_are_checked(run: Run, plans: Path) -> None:
    (plans / "letter.docx").write_bytes(b"%PDF-1.7")
    result = run("check", plans, *TODAY)
    assert result.exit_code == 3
    assert "This is a PDF" in result.stderr
    assert "Action 1.1.1 has no date." in result.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--to", "pdf"), "Reports in html, pdf and xlsx need a folder."),
        (("--to", "json,sarif"), "Only one format can go to the screen."),
        (("--to", "docx"), "“docx” is none of text, json, sarif, html, pdf, xlsx."),
    ],
)
def test_a_wrong_option_is_a_usage_error(run: Run, plans: Path, words: tuple[str, ...], sentence: str) -> None:
    result = run("check", plans, *words)
    assert result.exit_code == 2
    assert sentence in result.stderr


@pytest.mark.parametrize("formats", ["text", "json", "html,xlsx"])
def test_nothing_but_pdf_loads_weasyprint(bare: Bare, plans: Path, tmp_path: Path, formats: str) -> None:
    done = bare(_RUN_AND_LIST, "check", plans, "--to", formats, "-o", tmp_path / "out", *TODAY)
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stderr.splitlines()[-1])
    assert "weasyprint" not in loaded
    if formats in ("text", "json"):
        assert not {"openpyxl", "jinja2"} & set(loaded)  # pages and workbooks are made by these, findings without


def test_a_report_never_takes_the_place_of_a_file_that_was_checked(run: Run, plans: Path) -> None:
    named = plans / "findings.json"
    named.write_text((plans / "b-sound.json").read_text())
    result = run("check", plans, named, "--to", "json", "-o", plans, *TODAY)
    assert result.exit_code == 4
    assert "kind" in json.loads(named.read_text())
