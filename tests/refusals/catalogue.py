"""Every refusal of planforms, as it is said: the acts that provoke each code, and what comes of them."""

from __future__ import annotations

import ast
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

import planforms
from planforms.convert import _TOO_MUCH
from planforms.errors import PlanformsError
from planforms.reading.sniff import _PACKAGES, _STARTS, _STREAMS
from tests.refusals.of_commands import COMMANDS
from tests.refusals.of_files import FILES, Act
from tests.refusals.of_folders import FOLDERS
from tests.refusals.of_packs import PACKS
from tests.refusals.of_reviews import REVIEWS
from tests.refusals.of_work import WORK

__all__ = ["REFUSALS", "Provoked", "Site", "provoked", "sites"]

_PARTS = (FILES, REVIEWS, WORK, FOLDERS, PACKS, COMMANDS)
REFUSALS: Mapping[str, Sequence[Act]] = {
    code: [act for part in _PARTS for act in part.get(code, ())] for part in _PARTS for code in part
}
_PACKAGE = Path(planforms.__file__).parent
_ERRORS = ("CannotHold", "CannotRead", "CannotRender", "CannotWrite", "InvalidPlan", "PlanformsError", "UsageError")
_TABLES = {  # whose codes are raised by name
    "sniff.py": frozenset(row[1] for row in (*_STARTS, *_STREAMS, *_PACKAGES)),
    "convert.py": frozenset(words[0] for words in _TOO_MUCH.values()),
}


@dataclass(frozen=True)
class Site:
    """A place in the code that makes an error: the codes that it may give, its file and its lines."""

    codes: frozenset[str]
    file: str
    lines: range

    def __str__(self) -> str:
        return f"{Path(self.file).name}:{self.lines.start} ({', '.join(sorted(self.codes))})"


@dataclass(frozen=True)
class Provoked:
    """What an act ended in: the refusal, and each place that made an error on the way, by file and line."""

    refusal: PlanformsError
    made_at: frozenset[tuple[str, int]]


@cache
def provoked(act: Act) -> Provoked:
    """The refusal that an act ends in. Raises AssertionError where it ends in none."""
    made_at: set[tuple[str, int]] = set()
    make = PlanformsError.__init__

    def noted(error: PlanformsError, code: str, message: str, hint: str = "") -> None:
        caller = sys._getframe(1)
        made_at.add((caller.f_code.co_filename, caller.f_lineno))
        make(error, code, message, hint)

    with tempfile.TemporaryDirectory() as folder, patch.object(PlanformsError, "__init__", noted):
        try:
            act(Path(folder))
        except PlanformsError as refusal:
            return Provoked(refusal, frozenset(made_at))
    raise AssertionError("nothing was refused")


@cache
def sites() -> tuple[Site, ...]:
    """Every place in the code of planforms that makes an error."""
    return tuple(site for path in sorted(_PACKAGE.rglob("*.py")) for site in _sites_in(path))


def _sites_in(path: Path) -> Iterator[Site]:
    source = path.read_text(encoding="utf-8")
    if "planforms.errors" not in source:
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ERRORS:
            code, end = node.args[0], node.end_lineno or node.lineno
            known = frozenset({str(code.value)}) if isinstance(code, ast.Constant) else _of_tables(path)
            yield Site(known, str(path), range(node.lineno, end + 1))


def _of_tables(path: Path) -> frozenset[str]:
    """The codes of an error that is made out of a row of a table."""
    if path.name not in _TABLES:
        raise AssertionError(f"{path.name} makes an error whose code cannot be read in the code")
    return _TABLES[path.name]
