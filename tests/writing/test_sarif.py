"""Findings as SARIF follow the published schema, and hold no word of a plan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from planforms.checked import Checked
from planforms.checks import ALL_CHECKS, checked
from planforms.writing.sarif import sarif
from tests.checks.outline import read_outline
from tests.checks.specimens import BREAKS, specimen

PLANS = sorted((Path(__file__).parents[1] / "checks" / "plans").glob("*.txt"))
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def validate() -> Any:
    return fastjsonschema.compile(SCHEMA)


def plans() -> list[tuple[str, Checked]]:
    read = [(path, read_outline(path.read_text(encoding="utf-8"))) for path in PLANS]
    return [(f"Team plans/{path.stem} é\n.docx", checked(one.plan, {}, one.today)[0]) for path, one in read]


def test_the_findings_of_all_plans_follow_the_schema(validate: Any) -> None:
    tree = json.loads(json.dumps(sarif(plans(), ALL_CHECKS.values())))
    validate(tree)
    run = tree["runs"][0]
    assert len(run["results"]) > 200
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(ALL_CHECKS)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_the_schema_refuses_what_is_no_sarif(validate: Any) -> None:
    tree = sarif(plans(), ALL_CHECKS.values())
    tree["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validate(tree)


def test_no_word_of_a_plan_is_in_it() -> None:
    for path, (_, one) in zip(PLANS, plans(), strict=True):
        outline = read_outline(path.read_text(encoding="utf-8"))
        text = json.dumps(sarif([("plan.docx", one)], ALL_CHECKS.values()), ensure_ascii=False)
        for person in outline.plan.people:
            assert person.name not in text
        for area in outline.plan.areas:
            for objective in area.objectives:
                assert not objective.statement or objective.statement not in text
                for action in objective.actions:
                    assert len(action.description.split()) < 3 or action.description not in text


def test_an_accepted_finding_is_a_suppressed_result(validate: Any) -> None:
    outline = specimen(f"{BREAKS['no-date']}\nnote Other: Accepted: no-date – Robin’s clinic – Sue")
    tree = sarif([("a.docx", checked(outline.plan, {}, outline.today)[0])], ALL_CHECKS.values())
    validate(json.loads(json.dumps(tree)))
    assert tree["runs"][0]["results"][0]["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert "Robin" not in json.dumps(tree)
