"""A plan as the checks look at it: its parts with their paths, the day, and what the organisation has set."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from planforms.checks.cast import Cast
from planforms.checks.rules import USUAL_RULES, Rules
from planforms.plan import Action, Area, Measure, Monitoring, Objective, Plan, Status

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

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The texts that say what is found, wanted and done, with their paths; of actions those still to be done."""
        plan = self.plan
        found = [("aim", plan.aim), ("contingency", plan.contingency)]
        for path, area in self.areas:
            found += [(f"{path}.title", area.title), (f"{path}.need", area.need)]
        for path, objective in self.objectives:
            found += [(f"{path}.statement", objective.statement), (f"{path}.plain", objective.plain)]
            for number, measure in enumerate(objective.measures):
                found += _fields(f"{path}.measures.{number}", measure)
            for number, entry in enumerate(objective.monitoring):
                found += _fields(f"{path}.monitoring.{number}", entry)
        for path, action in self.actions:
            found += [(f"{path}.description", action.description), (f"{path}.plain", action.plain)]
        for number, risk in enumerate(plan.risks):
            found += [(f"risks.{number}.statement", risk.statement), (f"risks.{number}.mitigation", risk.mitigation)]
        found += [(f"assumptions.{number}.statement", one.statement) for number, one in enumerate(plan.assumptions)]
        found += [(f"strengths.{number}", text) for number, text in enumerate(plan.strengths)]
        return tuple((path, text.strip()) for path, text in found if text.strip())

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


def _fields(path: str, part: Measure | Monitoring) -> list[tuple[str, str]]:
    return [(f"{path}.{name}", getattr(part, name)) for name in type(part).model_fields]


def is_closed(status: Status) -> bool:
    """Whether nothing more is to be done."""
    return status.state in ("done", "stopped")
