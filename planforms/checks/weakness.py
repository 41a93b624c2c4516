"""One weak spot of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planforms.finding import Severity
from planforms.plan import Action, Objective, Plan

__all__ = ["Weakness", "actions", "objectives"]


@dataclass(frozen=True)
class Weakness:
    """What is weak, where in the plan (a dotted path), and what to write instead, with the guidance that says so."""

    path: str
    message: str
    hint: str
    severity: Severity = "warning"


def objectives(plan: Plan) -> Iterator[tuple[str, Objective]]:
    """Every objective with its path."""
    for a, area in enumerate(plan.areas):
        for o, objective in enumerate(area.objectives):
            yield f"areas.{a}.objectives.{o}", objective


def actions(plan: Plan) -> Iterator[tuple[str, Action]]:
    """Every action that is still to be done, with its path."""
    for path, objective in objectives(plan):
        for n, action in enumerate(objective.actions):
            if action.status.state not in ("done", "stopped"):
                yield f"{path}.actions.{n}", action
