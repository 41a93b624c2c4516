"""Outcomes: each need leads to one, each has a measure and actions (Rough Guide, "What does planning involve?")."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.checks.weakness import Weakness, objectives
from planforms.plan import Plan

__all__ = ["no_action", "no_measure", "no_outcome"]


def no_outcome(plan: Plan) -> Iterator[Weakness]:
    """A need or development area that leads to no outcome or objective."""
    for number, area in enumerate(plan.areas):
        if not area.objectives:
            yield Weakness(
                f"areas.{number}",
                f"Nothing says what is to be different about {area.id or 'this area'}.",
                "Write the outcome that is wanted: planning starts with the desired outcomes (Rough Guide).",
            )


def no_measure(plan: Plan) -> Iterator[Weakness]:
    """An outcome of which nobody will know whether it has been achieved."""
    for path, objective in objectives(plan):
        if not objective.measures:
            yield Weakness(
                path,
                f"Nothing says how anybody will know that {objective.id or 'this'} has been achieved.",
                "Write what you will see, count or be told then (Rough Guide, “Deciding the results or outcomes”).",
            )


def no_action(plan: Plan) -> Iterator[Weakness]:
    """An outcome for which nothing will be done."""
    for path, objective in objectives(plan):
        if not objective.actions:
            yield Weakness(
                path,
                f"No action leads to {objective.id or 'this outcome'}.",
                "List the steps and actions that are needed to achieve it (Rough Guide, “Agreeing the actions”).",
            )
