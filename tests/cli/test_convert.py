from __future__ import annotations

import io
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from planforms.filling import blank_form, fill
from planforms.forms import FORMS
from tests.cli.conftest import Run
from tests.specimens import many, one_action

TODAY = ("--today", "2026-11-06")


def _names(folder: Path) -> list[str]:
    """The documents in a folder; what planforms keeps for itself is hidden."""
    return sorted(file.name for file in folder.iterdir() if file.name != ".planforms")


def test_a_plan_becomes_the_four_documents_and_the_release_sheet_in_both_formats(
    run: Run, plan_json: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "documents"
    result = run("convert", plan_json, "-o", out, "--to", "pdf,html", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(out) == sorted(
        f"robin-{view}.{form}"
        for view in ("plan", "review", "family", "release", "timeline")
        for form in ("pdf", "html")
    )
    for file in (out / name for name in _names(out)):
        assert file.read_bytes().startswith(b"%PDF-" if file.suffix == ".pdf" else b"<!")
    assert f"{plan_json}: 10 documents" in result.output
    assert "10 documents of 1 plan" in result.output


def test_a_reading_kept_beside_its_form_is_not_converted_a_second_time(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    folder.mkdir()
    (folder / "robin.docx").write_bytes(fill(FORMS["child-plan"], one_action(), "word"))
    (folder / "robin.plan.json").write_text(one_action().model_dump_json())
    (folder / "alone.plan.json").write_text(one_action().model_dump_json())
    run("convert", folder, "-o", tmp_path / "out", "--as", "plan", "--to", "html", *TODAY)
    assert _names(tmp_path / "out") == ["alone.plan-plan.html", "robin-plan.html"]


def test_only_what_was_asked_for_is_made(run: Run, plan_json: Path, tmp_path: Path) -> None:
    result = run("convert", plan_json, "-o", tmp_path / "out", "--as", "timeline, plan", "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(tmp_path / "out") == ["robin-plan.html", "robin-timeline.html"]


def test_a_bad_file_is_named_with_what_to_do_and_the_rest_goes_on(run: Run, plan_json: Path, tmp_path: Path) -> None:
    (plan_json.parent / "a-letter.docx").write_bytes(b"%PDF-1.7")
    (plan_json.parent / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (plan_json.parent / "other.json").write_text('{"kind": "child", "childs_name": "Robin Marsh"}')
    result = run("convert", plan_json.parent, "-o", tmp_path / "out", "--as", "plan", "--to", "html", *TODAY)
    assert result.exit_code == 3
    assert _names(tmp_path / "out") == ["robin-plan.html"]
    problems = result.stderr.splitlines()
    assert [line.split(": ")[0].rpartition("/")[2] for line in problems] == ["a-letter.docx", "old.doc", "other.json"]
    assert "This is a PDF. Use the Word or Excel file" in problems[0]
    assert "Robin Marsh" not in result.stderr
    assert "3 files could not be used" in result.output


def test_a_document_that_cannot_be_made_costs_itself_alone(run: Run, plan_json: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "robin-plan.html").mkdir(parents=True)
    result = run("convert", plan_json, "-o", out, "--as", "plan,review", "--to", "html", *TODAY)
    assert result.exit_code == 4
    assert "(plan.html): The file could not be written" in result.stderr
    assert (out / "robin-review.html").is_file()
    assert not list(out.glob(".planforms-*"))


def test_sources_are_never_changed(run: Run, tmp_path: Path) -> None:
    plan = one_action()
    for name in ("a.docx", "b.xlsx"):
        (tmp_path / name).write_bytes(fill(FORMS["child-plan"], plan, "word" if name == "a.docx" else "excel"))
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.iterdir()}
    result = run("convert", tmp_path, "-o", tmp_path, "--as", "plan", "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in before} == before
    assert _names(tmp_path) == ["a-plan.html", "a.docx", "b-plan.html", "b.xlsx"]
    again = run("convert", tmp_path, "-o", tmp_path, "--as", "plan", "--to", "html", *TODAY)
    assert _names(tmp_path) == ["a-plan.html", "a.docx", "b-plan.html", "b.xlsx"], again.output


def test_a_document_never_takes_the_place_of_a_file_that_was_named(run: Run, plan_json: Path) -> None:
    beside = plan_json.with_name("robin-plan.html")
    beside.write_text("<html>notes of mine</html>")
    result = run("convert", plan_json, beside, "-o", beside.parent, "--as", "plan", "--to", "html", *TODAY)
    assert result.exit_code == 4
    assert beside.read_text() == "<html>notes of mine</html>"


def test_equal_names_do_not_overwrite_each_other(run: Run, plan_json: Path, tmp_path: Path) -> None:
    for name in ("Robin.json", "deeper/robin.json", "deeper/robin-2.json"):
        target = plan_json.parent / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(plan_json, target)
    result = run("convert", plan_json.parent, "-o", tmp_path / "out", "--as", "plan", "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(tmp_path / "out") == [
        "Robin-plan.html", "robin-2-plan.html", "robin-3-plan.html", "robin-4-plan.html",
    ]  # fmt: skip


def test_locks_hidden_files_and_the_output_folder_are_left_out(run: Run, plan_json: Path) -> None:
    folder = plan_json.parent
    out = folder / "documents"
    for name in ("~$robin.docx", ".hidden.json", ".cache/x.json", "documents/filled.json", "notes.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("no plan")
    result = run("convert", folder, "-o", out, "--as", "plan", "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(out) == ["filled.json", "robin-plan.html"]


def test_findings_decide_the_exit_code_only_when_asked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "many.docx"
    file.write_bytes(fill(FORMS["child-plan"], many(), "word"))
    command = ("convert", file, "-o", tmp_path / "out", "--as", "plan", "--to", "html", *TODAY)
    result = run(*command)
    assert "warning" in result.output
    assert result.exit_code == 0
    assert run(*command, "--fail-on", "warning").exit_code == 1
    assert run(*command, "--fail-on", "note").exit_code == 1
    assert run(*command, "--fail-on", "error").exit_code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--as", "plan,poster"), "“poster” is none of plan, review, family, timeline."),
        (("--to", ","), "Name at least one of pdf, html."),
        (("--today", "6/11/2026"), "'6/11/2026' does not match"),
    ],
)
def test_a_wrong_option_is_a_usage_error(
    run: Run, plan_json: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    result = run("convert", plan_json, "-o", tmp_path / "out", *words)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["convert", "timeline", "check"])
def test_the_name_of_a_document_is_not_made_a_folder_of(
    run: Run, plan_json: Path, tmp_path: Path, command: str
) -> None:
    result = run(command, plan_json, "-o", tmp_path / "Ruby.pdf")
    assert result.exit_code == 2
    assert "“Ruby.pdf” is the name of a file." in result.stderr
    assert not (tmp_path / "Ruby.pdf").exists()


def test_a_bar_stands_on_a_terminal_during_long_work_alone(plan_json: Path, tmp_path: Path) -> None:
    for number in (2, 3):
        shutil.copy(plan_json, plan_json.with_name(f"robin {number}.json"))
    words = ["convert", plan_json.parent, "-o", tmp_path / "out", "--to", "html", *TODAY]
    assert "3/3" in _on_a_terminal(*words)
    assert "1/1" not in _on_a_terminal(*words[:1], plan_json, *words[2:])


def _on_a_terminal(*words: object) -> str:
    """What a terminal that is standard error gets to see."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        command = [sys.executable, "-m", "planforms", *map(str, words)]
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
        with subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL, env=environment) as process:
            os.close(theirs)
            seen = b"".join(_read_until_closed(screen))
            assert process.wait(timeout=60) == 0
    return seen.decode("utf-8", "replace")


def _read_until_closed(screen: io.FileIO) -> Iterator[bytes]:
    with suppress(OSError):  # how Linux says that the other end of a terminal is gone
        while part := screen.read(4096):
            yield part


@pytest.mark.parametrize("command", [("convert", "--as", "plan"), ("timeline",)], ids=lambda words: words[0])
def test_a_form_that_is_still_blank_is_said_to_be(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    forms = tmp_path / "forms"
    forms.mkdir()
    for name, form in FORMS.items():
        for ending in ("docx", "xlsx"):
            (forms / f"{name}.{ending}").write_bytes(blank_form(form, "word" if ending == "docx" else "excel"))
    (forms / "robin.json").write_text(one_action().model_dump_json())
    result = run(command[0], forms, "-o", tmp_path / "out", *command[1:], "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    said = {
        line.partition(": ")[0].rpartition("/")[2]: line for line in result.stdout.splitlines() if ": 1 doc" in line
    }
    assert len(said) == 2 * len(FORMS) + 1
    for name, line in said.items():
        assert ("This form is blank: nothing was filled in. Look whether" in line) is (name != "robin.json"), line
