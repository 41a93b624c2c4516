"""Who does it: one person for each task (Rough Guide, "It clearly defines responsibilities for implementation")."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.checks.weakness import Weakness, actions
from planforms.plan import Plan

__all__ = ["nobody_responsible", "two_owners"]


def nobody_responsible(plan: Plan) -> Iterator[Weakness]:
    """An action that no one has been given to do."""
    for path, action in actions(plan):
        if not any(who.name or who.role or who.organisation for who in action.responsible):
            yield Weakness(
                path,
                f"Action {action.id} names nobody who is responsible.".replace("  ", " "),
                "Name one person: a task without an owner isn’t likely to be done (Rough Guide).",
            )


def two_owners(plan: Plan) -> Iterator[Weakness]:
    """An action that several people are responsible for, so that nobody is."""
    for path, action in actions(plan):
        if len(action.responsible) > 1:
            yield Weakness(
                f"{path}.responsible",
                f"Action {action.id} names {len(action.responsible)} people as responsible.".replace("  ", " "),
                "Name the one who answers for it, and the others as involved (Rough Guide).",
            )
