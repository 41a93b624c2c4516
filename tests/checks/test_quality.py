"""The checks find what a careful reader finds, and little else: measured on plans whose findings were written down first.

The plans stand in outline in `plans/`, those of `examples/` with their findings in `examples.txt`. The good ones are
full of near misses.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from planforms.checks import ALL_CHECKS, remarks
from planforms.checks.catalogue import CHECKS
from planforms.plan import Plan
from tests.checks.outline import Outline, read_outline

HERE = Path(__file__).parent
PLANS = sorted((HERE / "plans").glob("*.txt"))
EXAMPLES = HERE.parents[1] / "examples"
TODAY = dt.date(2026, 11, 22)
Found = Counter[tuple[str, str]]


@cache
def outline(path: Path) -> Outline:
    return read_outline(path.read_text(encoding="utf-8"))


def found(plan: Plan, today: dt.date | None) -> Found:
    return Counter((remark.code, remark.ref or "plan") for remark in remarks(plan, {}, today))


@cache
def cases() -> dict[str, tuple[Found, Found]]:
    """For each plan what is found in it and what is to be found."""
    told: dict[str, tuple[Found, Found]] = {}
    for path in PLANS:
        one = outline(path)
        told[path.stem] = found(one.plan, one.today), Counter(one.expected)
    expected: dict[str, Found] = {}
    for line in (HERE / "examples.txt").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition(": ")
        code, _, where = rest.partition(" ")
        expected.setdefault(name, Counter())[code, where or "plan"] += 1
    for name, wanted in expected.items():
        plan = Plan.model_validate_json((EXAMPLES / f"{name}.plan.json").read_text(encoding="utf-8"))
        told[name] = found(plan, TODAY), wanted
    return told


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def test_there_are_thirty_plans_and_all_examples() -> None:
    kinds = Counter(outline(path).plan.kind for path in PLANS)
    assert len(PLANS) >= 30
    assert min(kinds["child"], kinds["partnership"]) >= 7
    assert {
        f"{file.parent.name}/{file.name.removesuffix('.plan.json')}" for file in EXAMPLES.rglob("*.plan.json")
    } <= set(cases())
    for quality in ("good", "middling", "poor"):
        assert sum(f"-{quality}-" in path.stem for path in PLANS) >= 7


def test_what_is_to_be_found_names_checks_there_are() -> None:
    for _, wanted in cases().values():
        assert {code for code, _ in wanted} <= set(ALL_CHECKS)


def test_precision_and_recall_over_all_plans() -> None:
    hits = sum((got & wanted).total() for got, wanted in cases().values())
    assert share(hits, sum(got.total() for got, _ in cases().values())) >= 0.95
    assert share(hits, sum(wanted.total() for _, wanted in cases().values())) >= 0.95


def test_most_checks_are_put_to_the_proof_by_some_plan() -> None:
    seen = {code for _, wanted in cases().values() for code, _ in wanted}
    assert len(seen & set(CHECKS)) >= 0.9 * len(CHECKS)


@pytest.mark.parametrize("name", [path.stem for path in PLANS if "-good-" in path.stem])
def test_a_good_plan_has_no_false_alarm(name: str) -> None:
    got, wanted = cases()[name]
    assert got - wanted == Counter()


@pytest.mark.parametrize("code", CHECKS)
def test_no_check_is_wrong_more_often_than_right(code: str) -> None:
    false = sum(
        number for got, wanted in cases().values() for (one, _), number in (got - wanted).items() if one == code
    )
    right = sum(
        number for got, wanted in cases().values() for (one, _), number in (got & wanted).items() if one == code
    )
    assert false <= right // 4
