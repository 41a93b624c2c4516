"""Every action of a plan with whose hands it is in and when, the actions that make risks smaller among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from planforms.pace.people import responsible_for
from planforms.pace.spans import CLOSED, Span, span_of
from planforms.plan import Action, Plan

__all__ = ["Task", "tasks_of"]

_SURE = ("exact", "range", "duration", "recurring")


@dataclass(frozen=True)
class Task:
    """One action of a plan.

    `path` is where it stands in the plan, `ref` its id as it is printed, `waits_for` the refs of what comes first;
    `starts` and `ends` are those of its plan.
    """

    path: str
    ref: str
    action: Action
    who: tuple[str, ...]
    span: Span | None
    waits_for: tuple[str, ...] = ()
    starts: dt.date | None = None
    ends: dt.date | None = None

    @property
    def open(self) -> bool:
        """Whether there is still something to do."""
        return self.action.status.state not in CLOSED

    @property
    def due(self) -> dt.date | None:
        """The latest day that the words allow."""
        return self.action.timescale.due

    @property
    def late(self) -> bool:
        """Whether that day has passed, and it is not finished."""
        return self.open and self.span is not None and self.span.late_until is not None

    @property
    def ends_on(self) -> dt.date | None:
        """The day on which it ends, where the plan names that day and no other time (a month, "mid-October")."""
        time = self.action.timescale
        return time.due if time.kind in _SURE or not time.written.strip() else None


def tasks_of(plan: Plan, today: dt.date, mark: str = "") -> tuple[Task, ...]:
    """The actions in the order of the plan, as they stand on a day; those of risks last.

    `mark` tells the actions of several plans apart: it stands before each id.
    """

    def ref(id_: str) -> str:
        return f"{mark}{id_}" if id_ else ""

    return tuple(
        Task(
            path=path,
            ref=ref(action.id),
            action=action,
            who=responsible_for(action, mark),
            span=span_of(action, plan, today),
            waits_for=tuple(ref(other) for other in action.depends_on if other and other != action.id),
            starts=plan.starts,
            ends=plan.ends,
        )
        for path, action in _actions(plan)
    )


def _actions(plan: Plan) -> Iterator[tuple[str, Action]]:
    for a, area in enumerate(plan.areas):
        for o, objective in enumerate(area.objectives):
            for n, action in enumerate(objective.actions):
                yield f"areas.{a}.objectives.{o}.actions.{n}", action
    for r, risk in enumerate(plan.risks):
        for n, action in enumerate(risk.actions):
            yield f"risks.{r}.actions.{n}", action
