"""The items of a plan in the order in which the tables of a form list them, each with the ref of its owner."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any

from planforms.form import Rows
from planforms.plan import Action, Area, Objective, Part, Plan, Risk

__all__ = ["grid_rows", "items", "with_plain_refs", "with_refs"]

_PLAIN = re.compile(r"[A-Za-z]?[0-9]+(?:\.[0-9]+)*[a-z]?")


def items(plan: Any, rows: Rows) -> list[tuple[str, Any]]:
    """(ref of the owner, item) for each row of a table; the ref is "" for items of the plan itself.

    Resources belong to an objective or to one of its actions; both stand in one table. `plan` is a plan, or whatever
    else a form is made for.
    """
    owners: Iterator[Any]
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


def with_plain_refs(plan: Plan) -> Plan:
    """The plan with a ref of its own on each area, objective, action and risk, as a form needs it: "1", "1.2", "1.2.3".

    A plain ref stays where it is the first of its kind; one that is missing, odd or there twice gets the next free
    number of its owner, so that rows of a filled form can be moved and still be told apart.
    """

    def fits(ref: str, level: int) -> bool:
        return _PLAIN.fullmatch(ref) is not None and (level != 1 or "." in ref)

    return _numbered(plan, fits)


def with_refs(plan: Plan) -> Plan:
    """The plan with a ref of its own on each area, objective, action and risk, and on each action of a risk. Whatever
    stands alone stays; one that is missing, has white space around it or is there twice is numbered as above."""

    def fits(ref: str, level: int) -> bool:
        return ref != "" and ref == " ".join(ref.split())

    numbered = _numbered(plan, fits)
    taken = {action.id for objective in _objectives(numbered) for action in objective.actions}
    return numbered.model_copy(update={"risks": tuple(_of_risk(risk, taken) for risk in numbered.risks)})


def _of_risk(risk: Risk, taken: set[str]) -> Risk:
    """A risk whose actions have refs that no other action has; they are added to those taken."""
    made = []
    for action in risk.actions:
        ref = action.id
        if ref in taken or not ref or ref != " ".join(ref.split()):
            ref = next(free for number in count(1) if (free := f"{risk.id}.{number}") not in taken)
        taken.add(ref)
        made.append(action.model_copy(update={"id": ref}))
    return risk.model_copy(update={"actions": tuple(made)})


def _numbered(plan: Plan, fits: Callable[[str, int], bool]) -> Plan:
    objectives = [objective for area in plan.areas for objective in area.objectives]
    actions = [action for objective in objectives for action in objective.actions]
    taken = [{one.id for one in level} for level in (plan.areas, objectives, actions, plan.risks)]
    seen: list[set[str]] = [set(), set(), set(), set()]

    def ref_of(part: Part, level: int, prefix: str) -> str:
        ref = str(getattr(part, "id", ""))
        if ref in seen[level] or not fits(ref, level):
            ref = next(free for number in count(1) if (free := f"{prefix}{number}") not in taken[level])
            taken[level].add(ref)
        seen[level].add(ref)
        return ref

    def numbered(parts: Sequence[Part], level: int, prefix: str) -> tuple[Part, ...]:
        made = []
        for part in parts:
            ref = ref_of(part, level, prefix)
            inside = ("objectives", "actions", "", "")[level]
            own = {inside: numbered(getattr(part, inside), level + 1, f"{ref}.")} if inside else {}
            made.append(part.model_copy(update={"id": ref, **own}))
        return tuple(made)

    return plan.model_copy(update={"areas": numbered(plan.areas, 0, ""), "risks": numbered(plan.risks, 3, "R")})


def _objectives(plan: Plan) -> Iterator[Objective]:
    return (objective for area in plan.areas for objective in area.objectives)
