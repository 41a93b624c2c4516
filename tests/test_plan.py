"""The neutral plan: frozen, strict, and described by its schema."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from planforms.plan import Area, Plan, Resource
from tests.plans import plans


def test_a_plan_cannot_be_changed() -> None:
    plan = Plan(kind="child")
    with pytest.raises(ValidationError):
        plan.title = "other"  # type: ignore[misc]


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="objektives"):
        Area.model_validate({"objektives": []})


def test_an_amount_is_a_number_of_pounds() -> None:
    for amount in (float("nan"), float("inf")):
        with pytest.raises(ValidationError):
            Resource(amount=amount)


def test_words_keep_the_white_space_around_them() -> None:
    assert Plan(kind="child", title="  a\n").title == "  a\n"


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(plans(2))
def test_the_schema_describes_all_that_a_plan_holds(plan: Plan) -> None:
    schema = Plan.model_json_schema()
    assert _problems(plan.model_dump(mode="json"), schema, schema, "") == []


def test_the_schema_allows_no_key_that_the_plan_does_not_know() -> None:
    schema = Plan.model_json_schema()
    for name, part in {**schema["$defs"], "Plan": schema}.items():
        assert part["additionalProperties"] is False, name
    assert _problems({"kind": "child", "titel": ""}, schema, schema, "") == ["titel"]
    assert _problems({"kind": "family", "areas": [{"id": 1}]}, schema, schema, "") == ["kind", "areas.0.id"]


_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None), "array": list, "object": dict,
}  # fmt: skip


def _problems(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    """The paths at which a value does not follow a schema, as far as the plan's schema goes (JSON Schema 2020-12)."""
    if "$ref" in schema:
        return _problems(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, path)
    if "anyOf" in schema:
        return [] if any(not _problems(value, one, root, path) for one in schema["anyOf"]) else [path]
    if ("enum" in schema and value not in schema["enum"]) or ("const" in schema and value != schema["const"]):
        return [path]
    if not isinstance(value, _TYPES[schema["type"]]):
        return [path]
    if isinstance(value, list):
        return [
            found
            for number, one in enumerate(value)
            for found in _problems(one, schema["items"], root, f"{path}.{number}")
        ]
    if isinstance(value, dict):
        known, other = schema.get("properties", {}), schema.get("additionalProperties", False)
        found = [f"{path}.{key}".strip(".") for key in schema.get("required", ()) if key not in value]
        for key, one in value.items():
            here = f"{path}.{key}".strip(".")
            found += _problems(one, known.get(key, other), root, here) if key in known or other else [here]
        return found
    return []
