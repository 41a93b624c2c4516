"""Checks of an organisation's own: a folder of Python files, each with functions made by `check`.

They are programs. They run with all that the user may do, so they are loaded only where the user names the settings
that name them; a settings file that lies beside a form is never enough.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from planforms.check import Check, Weakness
from planforms.checks.case import Case
from planforms.checks.catalogue import ALL_CHECKS
from planforms.errors import PlanformsError, UsageError

__all__ = ["codes_in", "own_checks"]

_HINT = "docs/own-checks.md shows how such a file is written."


def codes_in(folder: Path) -> frozenset[str]:
    """The codes of the checks in a folder, read off the files without running them."""
    return frozenset(
        node.name.replace("_", "-")
        for file in _files(folder)
        for node in _parsed(file).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    )


def own_checks(folder: Path) -> tuple[Check[Case], ...]:
    """The checks in a folder; this runs its files. Raises UsageError, "own-checks"."""
    found: dict[str, Check[Case]] = {}
    for file in _files(folder):
        for name, value in vars(_loaded(file)).items():
            if not isinstance(value, Check) or name.startswith("_") or value.code in found:
                continue
            if value.code in ALL_CHECKS and value is not ALL_CHECKS[value.code]:
                raise _wrong(f"{file.name} has a check “{value.code}”, which planforms has already.", "Rename it.")
            if value.code not in ALL_CHECKS:
                found[value.code] = replace(value, look=_guarded(value, file))
    if not found:
        raise _wrong(f"There is no check in the folder {folder.name}.", _HINT)
    return tuple(found.values())


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise _wrong(f"There is no folder {folder.name} of checks.", "It is looked for beside the settings.")
    return sorted(file for file in folder.glob("*.py") if not file.name.startswith("_"))


def _parsed(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_bytes())
    except (SyntaxError, ValueError) as problem:
        line = f", line {problem.lineno}" if isinstance(problem, SyntaxError) else ""
        raise _wrong(f"{file.name}{line}, is not written as Python.", _HINT) from problem


def _loaded(file: Path) -> ModuleType:
    _parsed(file)
    spec = importlib.util.spec_from_file_location(f"planforms_own_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise _wrong(f"{file.name} could not be loaded.", _HINT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses of the file look their module up
    try:
        spec.loader.exec_module(module)
    except Exception as problem:
        raise _wrong(f"{file.name} could not be loaded ({type(problem).__name__}).", _HINT) from problem
    return module


def _guarded(one: Check[Case], file: Path) -> Callable[[Case], Iterator[Weakness]]:
    """The check, whose mistakes are said to be its own; their words are left out, as they may quote the plan."""

    def look(case: Case) -> Iterator[Weakness]:
        try:
            yield from one.look(case)
        except Exception as problem:
            lines = [
                frame.lineno for frame in traceback.extract_tb(problem.__traceback__) if frame.filename == str(file)
            ]
            at = f", line {lines[-1]}" if lines else ""
            raise PlanformsError(
                "own-check-failed",
                f"The check “{one.code}” of your own stopped ({file.name}{at}: {type(problem).__name__}).",
                "Mend it, or take the file out of the folder for now.",
            ) from problem

    return look


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("own-checks", message, hint)
