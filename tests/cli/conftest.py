"""The command line under test: `run` calls it in this process, `bare` in a new one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planforms.cli import cli
from tests.specimens import one_action

Run = Callable[..., Result]
Bare = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    def run(*words: object) -> Result:
        return CliRunner().invoke(cli, [str(word) for word in words], prog_name="planforms")

    return run


@pytest.fixture
def bare() -> Bare:
    def bare(code: str, *words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-W", "error", "-c", code, *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    return bare


@pytest.fixture
def plan_json(tmp_path: Path) -> Path:
    """A small plan as a file, in a folder of its own."""
    file = tmp_path / "plans" / "robin.json"
    file.parent.mkdir()
    file.write_text(one_action().model_dump_json(), encoding="utf-8")
    return file
