from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from planforms import __version__
from planforms.cli import cli
from planforms.filling import fill
from planforms.forms import FORMS
from tests.cli.conftest import Bare, Run
from tests.specimens import rowan

_RUN_AND_LIST = """
import json, sys
from planforms.cli import cli
try:
    cli(sys.argv[1:], prog_name="planforms")
except SystemExit as leaving:
    assert not leaving.code, leaving.code
    print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "command",
    [
        "forms",
        "read",
        "new",
        "fill",
        "schema",
        "doctor --no-pdf",
        "--help",
        "diff",
        "due",
        "review prepare",
        "review --help",
    ],
)
def test_commands_that_make_no_pdf_never_load_weasyprint(
    bare: Bare, plan_json: Path, tmp_path: Path, command: str
) -> None:
    out = ("-o", tmp_path / "made.docx")
    more = {"read": (plan_json,), "new": ("child-plan", *out), "fill": ("child-plan", plan_json, *out)}
    more |= {"diff": (plan_json, plan_json), "due": (plan_json,), "review prepare": (plan_json, *out)}
    done = bare(_RUN_AND_LIST, *command.split(), *more.get(command, ()))
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stderr.splitlines()[-1])
    assert "weasyprint" not in loaded
    if command == "read":
        assert not {"openpyxl", "docx"} & set(loaded)  # forms are written by these, and read without


def test_html_alone_is_made_without_weasyprint(bare: Bare, plan_json: Path, tmp_path: Path) -> None:
    done = bare(_RUN_AND_LIST, "convert", plan_json, "-o", tmp_path / "out", "--to", "html", "--today", "2026-11-06")
    assert done.returncode == 0, done.stderr
    assert "weasyprint" not in json.loads(done.stderr.splitlines()[-1])


def test_python_m_planforms_is_the_command(bare: Bare) -> None:
    done = bare("import runpy, sys; sys.argv[1:] = ['--version']; runpy.run_module('planforms', run_name='__main__')")
    assert done.stdout == f"planforms {__version__}\n"
    assert done.returncode == 0


def test_every_command_has_help_with_an_example(run: Run) -> None:
    for name in cli.list_commands(click.Context(cli)):
        result = run(name, "--help")
        assert result.exit_code == 0
        assert "Example" in result.stdout
        assert f"planforms {name}" in result.stdout.partition("Example")[2]


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    result = run("print")
    assert result.exit_code == 2
    assert "No such command 'print'" in result.stderr


def test_a_mistake_of_planforms_itself_says_nothing_of_the_plan(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rowan.docx"
    file.write_bytes(fill(FORMS["child-plan"], rowan(), "word"))

    def stumbles(*_: object) -> None:
        raise ValueError(rowan().subject.name)

    monkeypatch.setattr("planforms.cli.read.appraised", stumbles)
    monkeypatch.setattr("planforms.batch.run.opened", stumbles)
    for command in (("read", file), ("convert", file, "-o", tmp_path / "out")):
        result = run(*command)
        assert result.exit_code == 4
        assert "planforms itself made a mistake here (ValueError at" in result.stderr
        assert rowan().subject.name not in result.output


def test_a_name_that_cannot_be_printed_does_not_stop_the_work(run: Run, plan_json: Path, tmp_path: Path) -> None:
    odd = plan_json.with_name("rob\nin\udce9 \x1b[31m.json")
    plan_json.rename(odd)
    result = run("convert", odd, "-o", tmp_path / "out", "--as", "plan", "--to", "html", "--today", "2026-11-06")
    assert result.exit_code == 0, result.output
    assert "\x1b" not in result.output
    assert len(result.stdout.splitlines()[0].split(": 1 document")) == 2


def test_the_doctor_finds_this_computer_well(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    for name in ("Python", "Libraries", "Templates, styles and fonts", "This folder", "Pango", "A trial page"):
        assert f"{name}: " in result.stdout


def test_the_doctor_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", nowhere)
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": "ubuntu", "ID_LIKE": "debian"})
    result = run("doctor")
    assert result.exit_code == 4
    assert "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in result.stdout
