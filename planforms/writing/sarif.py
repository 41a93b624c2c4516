"""Findings as SARIF 2.1.0, for programs that show findings of many tools in one place.

It holds no word of a plan: a message quotes nothing, and the examples are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from planforms import __version__
from planforms.check import Check
from planforms.checked import Checked, Remark

__all__ = ["sarif"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(plans: Sequence[tuple[str, Checked]], checks: Iterable[Check[Any]]) -> dict[str, Any]:
    """One run with a result for each finding; a finding that somebody accepted is a suppressed result."""
    rules = [_rule(one) for one in checks]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "planforms", "semanticVersion": __version__, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(file, remark, index) for file, plan in plans for remark in plan.remarks],
            }
        ],
    }


def _rule(one: Check[Any]) -> dict[str, Any]:
    why = f"“{one.why.words}” ({one.why.source})"
    return {
        "id": one.code,
        "shortDescription": {"text": one.title},
        "fullDescription": {"text": why},
        "help": {"text": why},
        "defaultConfiguration": {"level": one.severity},
    }


def _result(file: str, remark: Remark, index: dict[str, int]) -> dict[str, Any]:
    logical = {"fullyQualifiedName": remark.path or "plan", "kind": "member"}
    if remark.ref or remark.place:
        logical["name"] = remark.place or remark.ref
    result: dict[str, Any] = {
        "ruleId": remark.code,
        "ruleIndex": index[remark.code],
        "level": remark.severity,
        "message": {"text": f"{remark.message} {remark.instead} ({remark.why.source})"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": _uri(file)}},
                "logicalLocations": [logical],
            }
        ],
        "partialFingerprints": {"codeAndPlace/v1": f"{remark.code}:{remark.ref or remark.path}"},
    }
    if remark.accepted:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _uri(file: str) -> str:
    return quote(PurePath(file).as_posix().encode("utf-8", "surrogateescape"))
