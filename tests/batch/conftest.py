"""A folder of small plans, and what converts it: quickly, as HTML and one document each, unless a test wants more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from click.testing import CliRunner, Result

from planforms.cli import cli
from tests.specimens import one_action

QUICK = ("--as", "plan", "--to", "html", "--today", "2026-11-06")
Convert = Callable[..., Result]


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """Six plans of children that differ in name and reference."""
    folder = tmp_path / "forms"
    folder.mkdir()
    for number in range(6):
        write_plan(folder / f"plan-{number}.json", f"P/{number}")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def convert(forms: Path, out: Path) -> Convert:
    """Convert the folder, or other paths, in this process; the workers are others."""

    def convert(*words: object, paths: tuple[Path, ...] = ()) -> Result:
        command = ["convert", *map(str, paths or (forms,)), "-o", str(out), *QUICK, *map(str, words)]
        return CliRunner().invoke(cli, command, prog_name="planforms")

    return convert


@pytest.fixture
def no_process_left() -> Iterator[None]:
    """Whatever processes the test started are gone when it ends, but the one that this process forks its workers from."""
    before = {process.pid for process in psutil.process_iter()}
    yield
    new = [process for process in psutil.process_iter() if process.pid not in before and _is_ours(process)]
    _, alive = psutil.wait_procs(new, timeout=10)
    assert not [process.cmdline() for process in alive if process.ppid() != os.getpid()]


def write_plan(path: Path, reference: str = "P/1") -> None:
    path.write_text(json.dumps({**one_action().model_dump(mode="json"), "reference": reference}), encoding="utf-8")


def names(folder: Path) -> list[str]:
    """The documents in a folder; what planforms keeps for itself is hidden."""
    return sorted(file.name for file in folder.iterdir() if file.name != ".planforms")


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names(folder)}


def started(*words: object, temporary: Path | None = None) -> subprocess.Popen[str]:
    """The command line in a process of its own, whose temporary files go where the test looks for them."""
    command = [sys.executable, "-m", "planforms", *map(str, words)]
    environment = {**os.environ, "TMPDIR": str(temporary)} if temporary else None
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)


def _is_ours(process: psutil.Process) -> bool:
    """Whether a process is one of this Python; another test may run beside this one, with another parent."""
    with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
        parents = {parent.pid for parent in process.parents()}
        return sys.executable in process.cmdline() and (os.getpid() in parents or process.ppid() == 1)
    return False
