"""One step leads to the next: what waits for what, without circles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import DEPENDENT, LOGICAL_ORDER, SYSTEMATIC
from planforms.checks.saying import about, listed

__all__ = ["same_ref", "waits_for_later", "waits_for_nothing", "waits_in_a_circle"]


@check("error", LOGICAL_ORDER)
def waits_in_a_circle(case: Case) -> Iterator[Weakness]:
    """Actions that wait for each other, so that none can begin."""
    waits = {action.id: action.depends_on for _, action in case.actions if action.id}
    paths = {action.id: path for path, action in case.actions}
    told: set[str] = set()
    for ref in waits:
        circle = _circle(ref, waits) if ref not in told else ()
        if circle:
            told.update(circle)
            yield Weakness(
                paths[ref] + ".depends_on",
                f"{listed(circle)} wait for each other." if len(circle) > 1 else f"{ref} waits for itself.",
                "See which of them can be done first, and take out what it waits for.",
            )


@check("warning", DEPENDENT)
def waits_for_nothing(case: Case) -> Iterator[Weakness]:
    """An action that waits for one that is not in the plan."""
    known = {action.id for _, action in case.all_actions} | {objective.id for _, objective in case.objectives}
    known |= {area.id for _, area in case.areas}
    for path, action in case.actions:
        missing = [ref for ref in action.depends_on if ref not in known]
        if missing:
            yield Weakness(
                path + ".depends_on",
                f"{about(action)} waits for {listed(missing)}, which is not in the plan.",
                "Write the ref of the action that must come first.",
            )


@check("warning", DEPENDENT)
def waits_for_later(case: Case) -> Iterator[Weakness]:
    """An action that is due before the one that it waits for."""
    by_ref = {action.id: action for _, action in case.actions if action.id}
    for path, action in case.actions:
        due = case.due(action)
        for ref in action.depends_on:
            first = by_ref.get(ref)
            other = case.due(first) if first and first is not action else None
            if due and other and due < other:
                yield Weakness(
                    path + ".timescale",
                    f"{about(action)} is due before {ref}, which it waits for.",
                    "Move one of the two days.",
                )


@check("warning", SYSTEMATIC)
def same_ref(case: Case) -> Iterator[Weakness]:
    """Two actions with the same ref."""
    seen: set[str] = set()
    for path, action in case.all_actions:
        if action.id and action.id in seen:
            yield Weakness(
                path + ".id",
                f"There are two actions {action.id}.",
                "Give one of them a ref of its own, so that nobody reports on the wrong one.",
            )
        seen.add(action.id)


def _circle(start: str, waits: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The refs of a circle that leads back to where it starts; () where there is none."""
    trails: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while trails:
        trail = trails.pop()
        for ref in waits.get(trail[-1], ()):
            if ref == start:
                return trail
            if ref in waits and ref not in seen:
                seen.add(ref)
                trails.append((*trail, ref))
    return ()
