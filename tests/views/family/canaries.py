"""A plan with a word of its own in every text, by the path of the field that it stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from planforms.plan import Plan

__all__ = ["canaries", "canary", "planted"]

_VALUES: dict[Any, Any] = {dt.date: "2031-07-23", bool: True, float: 98765.0, int: 9876}


def canaries(model: type[BaseModel] = Plan, prefix: str = "") -> Iterator[str]:
    """The path of every text of the model, without the numbers of lists: "areas.objectives.statement"."""
    for name, field in model.model_fields.items():
        for inner in _inside(field.annotation):
            path = f"{prefix}{name}"
            if inner is str:
                yield path
            elif isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from canaries(inner, f"{path}.")


def canary(path: str) -> str:
    """The word that stands in the field of a path, and nowhere else."""
    return "canary" + path.replace(".", "").replace("_", "") + "yranac"


def planted(kind: str, *, plain: bool, share: bool | None = True) -> Plan:
    """A plan of a kind with one item in each list and a canary in every text; without `plain` no words for the family."""
    values = _planted(Plan, "") | {"kind": kind, "starts": None, "ends": None, "agreed_on": None, "withheld": []}
    values["people"][0]["part"] = "member"
    values["subject"]["date_of_birth"] = "1999-02-01"
    values["views"][0] |= {"share": share, "whose": "child"}
    action = values["areas"][0]["objectives"][0]["actions"][0]
    for when in (action["timescale"], values["review_points"][0]["on"]):
        when |= {"kind": "event", "start": None, "due": None}
    if not plain:
        values["areas"][0]["objectives"][0]["plain"] = ""
        values["areas"][0]["objectives"][0]["actions"][0]["plain"] = ""
    return Plan.model_validate(values)


def _planted(model: type[BaseModel], prefix: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        path, note = f"{prefix}{name}", field.annotation
        (inner, *_) = _inside(note)
        value: Any = canary(path)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            value = _planted(inner, f"{path}.")
        elif get_origin(inner) is Literal:
            value = get_args(inner)[0]
        elif inner is not str:
            value = _VALUES[inner]
        values[name] = {value: value} if get_origin(note) is dict else [value] if get_origin(note) is tuple else value
    return values


def _inside(note: Any) -> list[Any]:
    if get_origin(note) in (None, Literal):
        return [note]
    return [inner for part in get_args(note) if part not in (NoneType, Ellipsis) for inner in _inside(part)]
