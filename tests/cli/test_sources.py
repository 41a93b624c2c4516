"""What is typed for PATH, in every command that takes several: files, folders, and what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

TODAY = ("--today", "2026-11-06")
EVERY = pytest.mark.parametrize("command", ["convert", "check", "copy", "timeline", "due"])


def _asked(command: str, out: Path) -> tuple[object, ...]:
    """The options that a command needs."""
    words: dict[str, tuple[object, ...]] = {
        "convert": ("-o", out, "--to", "html", "--as", "plan"),
        "copy": ("-o", out, "--to", "html", "--for", "parent"),
        "timeline": ("-o", out, "--to", "html"),
    }
    return (*words.get(command, ()), *TODAY)


@EVERY
def test_a_path_at_which_there_is_nothing_is_named_and_the_others_go_on(
    run: Run, plan_json: Path, tmp_path: Path, command: str
) -> None:
    missing = plan_json.with_name("nosuch.docx")
    alone, both = tmp_path / "alone", tmp_path / "both"
    usual = run(command, plan_json, *_asked(command, alone))
    result = run(command, plan_json, missing, *_asked(command, both))
    assert (usual.exit_code, result.exit_code) == (0, 3), usual.output
    assert f"{missing}: There is no file or folder of that name. See how it is spelt" in result.stderr
    if command in {"check", "due"}:
        assert result.stdout == usual.stdout
    else:
        assert sorted(both.glob("robin*")) == [both / file.name for file in sorted(alone.glob("robin*"))] != []


@EVERY
def test_a_folder_without_forms_is_named_with_the_endings_of_forms(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "Team plans").mkdir()
    result = run(command, tmp_path / "Team plans", *_asked(command, tmp_path / "out"))
    assert result.exit_code == 2
    assert "There are no forms in “Team plans”." in result.stderr
    for ending in (".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xltx", ".xltm", ".json"):
        assert ending in result.stderr


@EVERY
def test_every_ending_that_is_named_is_taken_up_in_a_folder(run: Run, tmp_path: Path, command: str) -> None:
    endings = ("docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "json")
    for ending in endings:
        (tmp_path / f"form.{ending}").write_bytes(b"%PDF-1.7")
    result = run(command, tmp_path, *_asked(command, tmp_path / "out"))
    assert result.exit_code == 3
    assert all(f"form.{ending}: " in result.stderr for ending in endings)


def test_due_takes_the_day_by_both_of_its_names(run: Run, plan_json: Path) -> None:
    by_on, by_today = (run("due", plan_json, option, "2026-11-20") for option in ("--on", "--today"))
    assert by_on.exit_code == by_today.exit_code == 0
    assert by_on.stdout == by_today.stdout
    assert by_on.stdout != run("due", plan_json, "--on", "2020-01-05").stdout
