"""A plan as the checks look at it: its parts with their paths, the day, and what the organisation has set."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from planforms.checks.cast import Cast
from planforms.checks.rules import USUAL_RULES, Rules
from planforms.plan import Action, Area, Objective, Plan, Status

__all__ = ["Case", "is_closed"]


@dataclass(frozen=True)
class Case:
    """One plan to be looked at. `today` is None where nobody said what day it is: checks that need it are silent."""

    plan: Plan
    today: dt.date | None = None
    rules: Rules = USUAL_RULES

    @cached_property
    def cast(self) -> Cast:
        """Who is who in the plan."""
        return Cast(self.plan)

    @cached_property
    def areas(self) -> tuple[tuple[str, Area], ...]:
        """Every area with its path."""
        return tuple((f"areas.{number}", area) for number, area in enumerate(self.plan.areas))

    @cached_property
    def objectives(self) -> tuple[tuple[str, Objective], ...]:
        """Every objective with its path."""
        return tuple(
            (f"{path}.objectives.{number}", objective)
            for path, area in self.areas
            for number, objective in enumerate(area.objectives)
        )

    @cached_property
    def outcomes(self) -> tuple[tuple[str, Objective], ...]:
        """The objectives that say what is to be different, and that nobody has closed."""
        return tuple(
            (path, objective)
            for path, objective in self.objectives
            if objective.statement.strip() and not is_closed(objective.status)
        )

    @cached_property
    def all_actions(self) -> tuple[tuple[str, Action], ...]:
        """Every action of an objective with its path, finished ones too."""
        return tuple(
            (f"{path}.actions.{number}", action)
            for path, objective in self.objectives
            for number, action in enumerate(objective.actions)
            if action.description.strip() or action.plain.strip()
        )

    @cached_property
    def actions(self) -> tuple[tuple[str, Action], ...]:
        """The actions that are still to be done."""
        return tuple((path, action) for path, action in self.all_actions if not is_closed(action.status))

    @property
    def is_childs(self) -> bool:
        """Whether this is a child's plan."""
        return self.plan.kind == "child"

    @property
    def begins(self) -> dt.date | None:
        """The day from which the plan counts."""
        return self.plan.starts or self.plan.agreed_on

    def due(self, action: Action) -> dt.date | None:
        """The latest day for an action: the new one, where a review gave one."""
        for review in reversed(self.plan.reviews):
            for row in review.actions:
                if row.id == action.id and row.id and row.new_due.due:
                    return row.new_due.due
        return action.timescale.due


def is_closed(status: Status) -> bool:
    """Whether nothing more is to be done."""
    return status.state in ("done", "stopped")
