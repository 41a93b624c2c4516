"""A plan in JSON comes in whole, or with an error that names the field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from planforms.errors import InvalidPlan
from planforms.filling import blank_form
from planforms.forms import FORMS
from planforms.plan import Plan
from planforms.reading import read_file
from planforms.reading.plan_json import read_plan_json
from tests.plans import plans, token_plan


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(plans(2))
def test_a_plan_that_is_written_comes_in_equal(plan: Plan) -> None:
    assert read_plan_json(plan.model_dump_json().encode()) == plan
    assert read_plan_json(json.dumps(plan.model_dump(mode="json"), indent=2).encode("utf-8-sig")) == plan


def test_what_reading_prints_can_be_read_again() -> None:
    reading = read_file(blank_form(FORMS["child-plan"], "word"))
    assert read_plan_json(json.dumps(reading.as_json()).encode()) == reading.plan


def _said(tree: object) -> str:
    data = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    with pytest.raises(InvalidPlan) as refused:
        read_file(data) if isinstance(tree, dict) else read_plan_json(data)
    assert refused.value.exit_code == 3
    return str(refused.value)


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        ({"kind": "child", "titel": "x"}, "titel: there is no such key; the nearest is “title”"),
        ({"kind": "child", "areas": [{"objective": []}]}, "areas.0.objective: there is no such key; the nearest is “objectives”"),
        ({"kind": "child", "lead": {"nmae": "x"}}, "lead.nmae: there is no such key; the nearest is “name”"),
        ({"kind": "child", "areas": [{"objectives": [{"actions": [{"timescale": {"du": None}}]}]}]}, "nearest is “due”"),
        ({"kind": "child", "starts": "31 June 2026"}, "starts: "),
        ({"kind": "child", "areas": [{"objectives": [{"actions": [{}, {"timescale": {"due": "2026-02-30"}}]}]}]}, "areas.0.objectives.0.actions.1.timescale.due: "),
        ({"kind": "family"}, "kind: "),
        ({}, "kind: "),
        ({"kind": "child", "title": 3}, "title: "),
        ({"kind": "child", "schema_version": "2"}, "schema_version: "),
        ({"kind": "child", "areas": {"0": {}}}, "areas: "),
    ],
)  # fmt: skip
def test_what_does_not_follow_the_model_is_named(tree: dict[str, Any], words: str) -> None:
    assert words in _said(tree)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"kind": "child",}', b"\xff\xfe{}", b"[" * 100_000, b'{"kind": "child", "title": "\\ud800"}', b"null", b"[]", b'"child"',
     b'{"kind": "child", "reviews": [{"number": ' + b"9" * 5_000 + b"}]}", b'{"form": null, "plan": 1, "places": {}}'],
)  # fmt: skip
def test_what_is_no_plan_in_json_is_refused(data: bytes) -> None:
    assert _said(data)


def test_an_error_of_broken_json_says_the_line() -> None:
    assert "line 3" in _said(b'{\n"kind": "child",\n"title" "x"}')


def test_an_error_carries_no_words_of_the_plan() -> None:
    tree = token_plan("child").model_dump(mode="json")
    tree["areas"][0]["objectives"][0]["actions"][0]["audience"] = "zq1x"
    tree["subject"]["date_of_birth"] = "zq2x"
    said = _said(tree)
    assert "audience" in said
    assert "date_of_birth" in said
    assert "zq" not in said
    assert "zt" not in said
