"""The rules by which the readers normalise a file, found in the code itself, and how one of them is switched off."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["MODULES", "Rule", "rules"]

MODULES = (
    "alternatives", "word_tree", "word_controls", "word_fields", "word_text", "word_names", "word_table", "word_story",
    "word_around", "word_styles", "word_dates", "word_findings", "word_symbols", "word", "excel", "excel_around", "excel_cells", "excel_layout", "excel_text", "excel_values",
    "excel_workbook", "excel_formats", "excel_format_parts",
    "excel_dates", "excel_styles", "excel_colours",
)  # fmt: skip
_ROOMS = ("planforms.reading", "tests.reading")
_NOTHING: Mapping[str, Callable[[], object]] = {
    "str": str, "bool": bool, "int": int, "list": list, "tuple": tuple, "dict": dict, "Iterator": lambda: iter(()),
    "frozenset": frozenset, "Sequence": tuple, "Mapping": dict,
}  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """A function, or one entry of a table of names, and what stands in its place when it is switched off."""

    name: str
    module: str
    value: object
    off: object
    owner: type | None = None

    def everywhere(self) -> Iterator[tuple[Any, str]]:
        """Each module of the readers, and of their tests, in which the rule stands, and its name there."""
        places = [module for name, module in list(sys.modules.items()) if name.startswith(_ROOMS)]
        for place in [self.owner] if self.owner else places:
            yield from ((place, key) for key, value in list(vars(place).items()) if value is self.value)


def rules() -> Iterator[Rule]:
    """Every function of the modules, every method of their classes, and every entry of their tables of names."""
    for short in MODULES:
        module = importlib.import_module(f"planforms.reading.{short}")
        for key, value in vars(module).items():
            if inspect.isclass(value) and value.__module__ == module.__name__:
                yield from _methods(short, value)
            elif callable(value) and inspect.isroutine(inspect.unwrap(value)) and value.__module__ == module.__name__:
                yield Rule(f"{short}.{key}", short, value, _idle(inspect.unwrap(value)))
            elif isinstance(value, (tuple, frozenset, dict)) and key.isupper() and _is_own(module, key):
                yield from _entries(f"{short}.{key}", short, value)


def _methods(module: str, kind: type) -> Iterator[Rule]:
    for key, value in vars(kind).items():
        if inspect.isfunction(value) and not key.startswith("__") and value.__module__ == kind.__module__:
            yield Rule(f"{module}.{kind.__name__}.{key}", module, value, _idle(value), kind)


def _is_own(module: Any, key: str) -> bool:
    """Whether a module makes a table itself, and does not import it."""
    return f"\n{key} = " in inspect.getsource(module) or f"\n{key}: " in inspect.getsource(module)


def _entries(name: str, module: str, table: Any) -> Iterator[Rule]:
    for entry in table:
        if isinstance(entry, str):
            without = (
                {key: table[key] for key in table if key != entry}
                if isinstance(table, dict)
                else type(table)(one for one in table if one != entry)
            )
            yield Rule(f"{name} without {entry.rpartition('}')[2]}", module, table, without)


def _idle(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that does nothing: it gives back what it got, where it makes the like of it, else nothing."""
    signature = inspect.signature(function)
    gives = str(signature.return_annotation)
    names = list(signature.parameters)
    first = 1 if names[:1] == ["self"] else 0
    takes = [str(parameter.annotation) for parameter in signature.parameters.values()][first:]
    if takes and takes[0] == gives and gives != "bool":
        return lambda *given, **_: given[first]
    nothing = _NOTHING.get(gives.partition("[")[0])
    return (lambda *_, **__: nothing()) if nothing else (lambda *_, **__: None)
