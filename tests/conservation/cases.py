"""The cases of a test module that need nothing but themselves, so that another test can run them."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from typing import Any

__all__ = ["cases_of"]


def cases_of(module: str) -> Iterator[Callable[[], object]]:
    """Each test of a module that takes no fixture, once for each of its parameters; those of hypothesis left out."""
    for name, function in vars(importlib.import_module(module)).items():
        if name.startswith("test_") and not hasattr(function, "is_hypothesis_test"):
            given = list(_parameters(function))
            if set(inspect.signature(function).parameters) == set(given[0]):
                yield from (partial(function, **arguments) for arguments in given)


def _parameters(function: Any) -> Iterator[dict[str, Any]]:
    """The arguments of each case, of one mark `parametrize` or of several."""
    marks = [mark.args for mark in getattr(function, "pytestmark", ()) if mark.name == "parametrize"]
    named = [
        (tuple(part.strip() for part in names.split(",")) if isinstance(names, str) else names, rows)
        for names, rows in marks
    ]
    for rows in product(*(rows for _, rows in named)):
        found: dict[str, Any] = {}
        for (names, _), row in zip(named, rows, strict=True):
            found |= dict(zip(names, row if len(names) > 1 else (row,), strict=True))
        yield found
