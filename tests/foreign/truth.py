"""What a careful reader takes from a form, compared with a reading: the measure of reading forms that nobody described.

A truth file holds `facts` (kind, what it belongs to, value), `optional` facts that count neither way, `text` that
somebody typed and that may not be lost, and `prompts` of the blank form that may not reach the plan.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from planforms.plan import Plan, Who
from planforms.reading import Reading

Fact = tuple[str, str, str]
_BULLET = re.compile(r"^(?:[-–—•●▪◦·*]|\(?\d{1,2}[.)])\s+")
_ALIKE = 0.93


@dataclass(frozen=True)
class Score:
    """How a reading compares with the truth of its form."""

    hits: int
    missed: tuple[Fact, ...]
    extra: tuple[Fact, ...]
    lost: tuple[str, ...]
    leaked: tuple[str, ...]

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(2 * self.hits + len(self.missed) + len(self.extra), 1)


def score(reading: Reading, truth_file: Path) -> Score:
    """Compare a reading with the truth that stands beside its form."""
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    wanted = [_folded(*fact) for fact in truth["facts"]]
    optional = [_folded(*fact) for fact in truth.get("optional", [])]
    kinds = {kind for kind, _, _ in wanted}
    got = [fact for fact in facts(reading.plan) if fact[0] in kinds and not any(_same(one, fact) for one in optional)]
    missed = []
    for fact in wanted:
        match = next((one for one in got if _same(fact, one)), None)
        if match is None:
            missed.append(fact)
        else:
            got.remove(match)
    in_plan = _all_text(reading.plan.model_dump(mode="json"))
    anywhere = in_plan + " ¦ ".join(_fold(piece.text) for piece in reading.unplaced)
    return Score(
        len(wanted) - len(missed),
        tuple(missed),
        tuple(got),
        tuple(text for text in truth["text"] if _fold(text) not in anywhere),
        tuple(text for text in truth.get("prompts", ()) if _fold(text) in in_plan),
    )


def facts(plan: Plan) -> list[Fact]:
    """The facts of a plan, folded; empty ones are none."""
    return [_folded(*fact) for fact in _facts(plan) if fact[2] not in (None, "")]


def _facts(plan: Plan) -> Iterator[tuple[str, str, Any]]:
    for name in ("name", "preferred_name", "date_of_birth"):
        yield f"subject.{name}", "", getattr(plan.subject, name)
    for name in ("starts", "agreed_on", "contingency"):
        yield name, "", getattr(plan, name)
    yield from (("strength", "", strength) for strength in plan.strengths)
    yield from (("lead", "", part) for part in _who(plan.lead))
    yield from (("person", "", person.name) for person in plan.people)
    for area in plan.areas:
        yield "area", "", area.title
        yield "need", "", area.need
        yield "priority", area.title or area.need, area.priority.level
        for objective in area.objectives:
            yield from _of_objective(objective)
    yield from (("assumption", "", assumption.statement) for assumption in plan.assumptions)
    for risk in plan.risks:
        yield "risk", "", risk.statement
        yield "likelihood", risk.statement, risk.likelihood.level
        yield "impact", risk.statement, risk.impact.level
        yield "mitigation", risk.statement, risk.mitigation
        yield from (("risk_owner", risk.statement, part) for part in _who(risk.owner))
    yield from ((f"view.{view.whose}", "", view.text) for view in plan.views)
    yield from (("review", "", point.on.due or point.on.start) for point in plan.review_points)


def _of_objective(objective: Any) -> Iterator[tuple[str, str, Any]]:
    goal = objective.statement
    yield "objective", "", goal
    yield "priority", goal, objective.priority.level
    yield "status", goal, objective.status.state
    yield from (("measure", goal, measure.statement) for measure in objective.measures)
    yield from (("resource", goal, resource.description) for resource in objective.resources)
    for entry in objective.monitoring:
        yield from (("monitoring", goal, part) for part in entry.model_dump().values())
    for action in objective.actions:
        yield "action", goal, action.description
        yield from _of_action(action)


def _of_action(action: Any) -> Iterator[tuple[str, str, Any]]:
    task, when = action.description, action.timescale
    for kind in ("responsible", "involved"):
        yield from ((kind, task, part) for who in getattr(action, kind) for part in _who(who))
    yield "start", task, when.start
    yield "due", task, when.due
    yield "timescale", task, when.kind if when.kind not in ("none", "exact") else ""
    yield "status", task, action.status.state
    yield "completed", task, action.status.completed
    yield "progress", task, action.progress
    yield from (("resource", task, resource.description) for resource in action.resources)


def _who(who: Who | None) -> list[str]:
    if who is None:
        return []
    return [part for part in (who.name, who.role, who.organisation) if part] or [who.written]


def _folded(kind: str, of: str, value: Any) -> Fact:
    return kind, _fold(of), _fold(value)


def _fold(value: Any) -> str:
    text = str(value).translate(str.maketrans("’‘“”\u00a0", "''\"\" "))
    return " ".join(_BULLET.sub("", text.strip()).split()).strip(" .;:,").casefold()


def _same(one: Fact, other: Fact) -> bool:
    return one[0] == other[0] and all(
        a == b or (min(len(a), len(b)) > 12 and SequenceMatcher(None, a, b).ratio() >= _ALIKE)
        for a, b in zip(one[1:], other[1:], strict=True)
    )


def _all_text(node: Any) -> str:
    if isinstance(node, dict):
        return " ¦ ".join(f"{_fold(key)} ¦ {_all_text(value)}" for key, value in node.items())
    if isinstance(node, list):
        return " ¦ ".join(map(_all_text, node))
    return _fold(node)
