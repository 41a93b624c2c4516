"""A run that is ended in the middle leaves nothing half-done, and the same command goes on from there."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.batch.conftest import Convert, contents, names, started, write_plan
from tests.harm.killing import kill_and_resume

pytestmark = pytest.mark.usefixtures("no_process_left")
TODAY = ("--today", "2026-11-06")


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files, with a path that is as short as it mostly is."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(24):
        write_plan(folder / f"plan-{number:03}.json", f"P/{number}")
    return folder


def _wait_for_documents(out: Path, process: subprocess.Popen[str], number: int = 2) -> None:
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        if out.is_dir() and len(names(out)) >= number:
            return
        time.sleep(0.02)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, pytest.param(signal.SIGHUP, marks=pytest.mark.long)])
def test_whoever_ends_a_run_finds_whole_documents_and_nothing_else(
    many: Path, out: Path, temporary: Path, how: signal.Signals
) -> None:
    command = ("convert", many, "-o", out, "--as", "plan", "--to", "html", *TODAY)
    process = started(*command, temporary=temporary)
    _wait_for_documents(out, process)
    process.send_signal(how)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "files are left to do: Stopped. The same command goes on from here." in said
    assert not list(out.rglob("*.part"))
    assert not list(temporary.iterdir())
    assert all(data.rstrip().endswith(b"</html>") for data in contents(out).values())
    again = started(*command, temporary=temporary)
    said, _ = again.communicate(timeout=120)
    assert again.returncode == 0, said
    assert "have not changed since" in said
    assert len(names(out)) == 24


def test_a_run_that_is_killed_leaves_no_process_and_the_next_one_clears_up(
    many: Path, out: Path, temporary: Path
) -> None:
    command = ("convert", many, "-o", out, "--as", "plan,review", "--to", "pdf", *TODAY)
    process = started(*command, temporary=temporary)
    _wait_for_documents(out, process)
    (out / ".planforms" / ".planforms-torn.part").write_bytes(b"half")
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive
    assert list(temporary.glob("planforms-run-*")), "nobody could tidy up"
    shutil.rmtree(many)
    many.mkdir()
    write_plan(many / "plan-000.json", "P/0")
    again = started(*command, temporary=temporary)
    said, _ = again.communicate(timeout=60)
    assert again.returncode == 0, said
    assert not list(out.rglob("*.part"))
    assert not list(temporary.iterdir())


def test_killed_again_and_again_each_form_has_exactly_one_result(many: Path, out: Path, temporary: Path) -> None:
    (many / "letter.docx").write_bytes(b"%PDF-1.7")
    done = kill_and_resume([many], out, kills=5, longest=2.0, dice=random.Random(8), temporary=temporary)  # noqa: S311
    assert done.torn == done.left_over == done.twice == done.missing == 0, done
    assert done.documents == 24


@pytest.mark.long
def test_what_a_killed_run_made_equals_what_a_whole_run_makes(
    convert: Convert, many: Path, out: Path, temporary: Path
) -> None:
    kill_and_resume([many], out, kills=3, longest=2.0, dice=random.Random(3), temporary=temporary)  # noqa: S311
    killed = contents(out)
    shutil.rmtree(out)
    convert(paths=(many,))
    assert contents(out) == killed


def test_the_journal_notes_each_form_that_was_done(convert: Convert, forms: Path, out: Path) -> None:
    convert()
    lines = [json.loads(line) for line in (out / ".planforms" / "journal.jsonl").read_text().splitlines()]
    assert len({line["form"] for line in lines[1:]}) == len(lines) - 1 == len(list(forms.iterdir()))
