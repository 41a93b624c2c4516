"""The items of a plan in the order in which the tables of a form list them, each with the ref of its owner."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.form import Rows
from planforms.plan import Action, Area, Objective, Part, Plan

__all__ = ["grid_rows", "items"]


def items(plan: Plan, rows: Rows) -> list[tuple[str, Part]]:
    """(ref of the owner, item) for each row of a table; the ref is "" for items of the plan itself.

    Resources belong to an objective or to one of its actions; both stand in one table.
    """
    owners: Iterator[Part]
    if not rows.owner:
        owners = iter((plan,))
    elif rows.owner == "areas":
        owners = iter(plan.areas)
    elif rows.owner == "objectives":
        owners = _objectives(plan)
    else:
        owners = (owner for objective in _objectives(plan) for owner in (objective, *objective.actions))
    return [(getattr(owner, "id", ""), item) for owner in owners for item in getattr(owner, rows.each)]


def grid_rows(area: Area) -> list[tuple[Objective, Action | None, bool]]:
    """(objective, action, first row of its objective?) for each row of an area's table; an objective without
    actions has one row without."""
    rows: list[tuple[Objective, Action | None, bool]] = []
    for objective in area.objectives:
        actions: tuple[Action | None, ...] = objective.actions or (None,)
        rows.extend((objective, action, index == 0) for index, action in enumerate(actions))
    return rows


def _objectives(plan: Plan) -> Iterator[Objective]:
    return (objective for area in plan.areas for objective in area.objectives)
