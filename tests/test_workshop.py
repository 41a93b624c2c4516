"""The workshop keeps its word: the lock, the versions, the Makefile, the blank forms, the written commands."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from planforms import __version__
from planforms.cli import cli
from workshop.catalogue import catalogue
from workshop.templates import blank_forms

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WRITTEN = ("README.md", "CONTRIBUTING.md", *sorted(f"docs/{file.name}" for file in (ROOT / "docs").glob("*.md")))


def _lock() -> dict[str, str]:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): exact for name, exact in pairs}


def _needed() -> list[Requirement]:
    return [Requirement(line) for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"])]


def test_the_lock_holds_every_dependency_within_its_bounds() -> None:
    lock = _lock()
    for need in _needed():
        assert need.specifier.contains(lock[canonicalize_name(need.name)]), need
        assert need.specifier, f"{need.name} has no lower bound"


def test_what_is_installed_is_what_is_locked() -> None:
    for name, exact in _lock().items():
        try:
            assert version(name) == exact, name
        except PackageNotFoundError:
            pytest.fail(f"{name} is in the lock and not installed: run make install")


def test_every_import_is_a_declared_dependency() -> None:
    provided = {"docx": "python-docx", "fontTools": "fonttools"}
    needed = (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["cluster"])
    declared = {canonicalize_name(Requirement(line).name) for line in needed} | {"markupsafe"}
    for file in (ROOT / "planforms").rglob("*.py"):
        for name in _imported(file):
            known = name in sys.stdlib_module_names or name == "planforms"
            assert known or canonicalize_name(provided.get(name, name)) in declared, f"{file.name} imports {name}"


def _imported(file: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {
        name.partition(".")[0]
        for name in plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    }


def test_the_changes_name_this_version_or_what_is_to_come() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in {"Unreleased", __version__}


@pytest.mark.parametrize(
    "target",
    "run test test-all check look templates catalogue refusals bench bench-readers lock install clean".split(),
)
def test_every_target_of_the_makefile_can_be_planned(target: str) -> None:
    planned = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert planned.returncode == 0, planned.stderr
    for script in re.findall(r"\b(?:workshop|benchmarks)/\w+\.\w+", planned.stdout):
        assert (ROOT / script).is_file(), script


def test_the_blank_forms_are_fresh() -> None:
    for name, data in blank_forms().items():
        assert (ROOT / name).read_bytes() == data, f"{name} is stale: run make templates"


def test_the_catalogue_of_checks_is_fresh() -> None:
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == catalogue(), "run make catalogue"


@pytest.mark.parametrize("name", WRITTEN)
def test_every_command_that_is_written_down_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    context = click.Context(cli)
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    lines += re.findall(r"`((?:make|planforms) [^`]+)`", text)
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for line in lines:
        words = shlex.split(line, comments=True)
        if words[:1] == ["make"]:
            assert set(words[1:]) <= set(targets), line
        elif words[:1] == ["planforms"]:
            command = cli.get_command(context, words[1])
            assert command, line
            if isinstance(command, click.Group) and len(words) > 2:
                command = command.get_command(context, words[2])
                assert command, line
            known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
            assert {word for word in words[2:] if re.match("--?[a-z]", word)} <= known, line


@pytest.mark.parametrize("name", WRITTEN)
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", text):
        assert (ROOT / name).parent.joinpath(target).exists(), target
