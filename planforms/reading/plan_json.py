"""A plan in JSON: the neutral model as other programs write it."""

from __future__ import annotations

import difflib
import json
from typing import Any

from pydantic import ValidationError

from planforms.errors import InvalidPlan
from planforms.plan import Part, Plan

__all__ = ["read_plan_json"]


def read_plan_json(data: bytes) -> Plan:
    """The plan in a JSON text (UTF-8), or in the object that `planforms read --json` prints.

    Raises InvalidPlan that names the field, and for an unknown key the nearest known one.
    """
    try:
        tree = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:  # not UTF-8, not JSON, a number of thousands of digits, too deep
        where = (
            f" at line {problem.lineno}, column {problem.colno}" if isinstance(problem, json.JSONDecodeError) else ""
        )
        raise InvalidPlan("broken-json", f"This is not valid JSON{where}.", "Export the plan again.") from None
    if isinstance(tree, dict) and {"form", "plan", "places"} <= tree.keys():
        tree = tree["plan"]
    if not isinstance(tree, dict):
        raise InvalidPlan(
            "not-a-plan", "This JSON file holds no plan.", "A plan is one object, as the schema describes."
        )
    try:
        return Plan.model_validate_json(json.dumps(tree))
    except ValidationError as problem:
        raise _invalid(problem) from None


def _invalid(problem: ValidationError) -> InvalidPlan:
    messages = []
    hint = "Correct the field; `planforms schema` prints what a plan may hold."
    for error in problem.errors(include_input=False, include_url=False)[:5]:
        if error["type"] == "json_invalid":  # half of a character, which is all that JSON lets through
            return InvalidPlan("broken-text", "The plan holds a broken character.", "Export the plan again.")
        path = ".".join(str(step) for step in error["loc"])
        if error["type"] == "extra_forbidden":
            nearest = difflib.get_close_matches(str(error["loc"][-1]), _keys_beside(error["loc"]), n=1, cutoff=0.0)
            messages.append(f"{path}: there is no such key" + (f"; the nearest is “{nearest[0]}”" if nearest else ""))
        else:
            messages.append(f"{path}: {error['msg']}")
    return InvalidPlan("invalid-plan", "The plan does not follow the model. " + ". ".join(messages) + ".", hint)


def _keys_beside(location: tuple[int | str, ...]) -> list[str]:
    kind: Any = Plan
    for step in location[:-1]:
        if isinstance(step, str) and isinstance(kind, type) and issubclass(kind, Part):
            kind = _part(kind.model_fields[step].annotation) if step in kind.model_fields else None
    return list(kind.model_fields) if isinstance(kind, type) and issubclass(kind, Part) else []


def _part(annotation: Any) -> Any:
    """The Part inside an annotation such as `tuple[Area, ...]` or `Who | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((part for inside in getattr(annotation, "__args__", ()) if (part := _part(inside)) is not None), None)
