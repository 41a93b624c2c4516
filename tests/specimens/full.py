"""A plan with a word, a day or a number of its own in every field that the model has, built from the model itself."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator
from itertools import count
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from planforms.plan import Plan

__all__ = ["filled_plan", "leaves"]


def filled_plan(kind: str) -> Plan:
    """One of everything, each text being a word that stands nowhere else: "word12x"."""
    plan: Plan = _filled(Plan, count(1))
    return plan.model_copy(update={"kind": kind})


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every text, day and number of a plan with its path: ("areas.0.title", "word9x")."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), f"{path}.{name}".strip("."))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from leaves(item, f"{path}.{number}")
    elif isinstance(value, dict):
        for label, text in value.items():
            yield path, label
            yield path, text
    else:
        yield path, value


def _filled(model: type[BaseModel], numbers: Iterator[int]) -> Any:
    fields = model.model_fields.items()
    return model.model_validate({name: _value(field.annotation, numbers) for name, field in fields})


def _value(kind: Any, numbers: Iterator[int]) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return next((part for part in parts if part and part != "none"), "")
    if origin in (Union, types.UnionType):
        return _value(parts[0], numbers)
    if origin is tuple:
        return (_value(parts[0], numbers),)
    number = next(numbers)
    if origin is dict:
        return {f"word{number}x": f"word{number}value"}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _filled(kind, numbers)
    simple: dict[Any, Any] = {
        str: f"word{number}x",
        dt.date: dt.date(2020, 1, 1) + dt.timedelta(days=number),
        bool: True,
        float: 1000.0 + number,
        int: number,
    }
    return simple[kind]
