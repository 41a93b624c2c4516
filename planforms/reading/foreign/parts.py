"""A part of a need, an outcome, an action or a risk that stands beside its label, as in a block or on a card."""

from __future__ import annotations

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.guidance import says_nothing
from planforms.reading.foreign.parallel import items

__all__ = ["item", "risk_part"]


def item(build: Build, sense: str, label: str, cell: Cell, *, begin: bool = False) -> None:
    """Place a part of an area, an outcome or an action; `begin` where the label counts a new one."""
    if says_nothing(cell.text) and not begin:
        build.leave(cell, label)
    elif sense in ("area", "need"):
        _area(build, sense, label, cell, begin=begin)
    elif sense == "objective":
        _objective(build, label, cell, begin=begin)
    elif sense in ("measure", "monitoring"):
        build.fill(build.in_objective(), sense, label, cell)
    elif sense == "priority":
        _priority(build, label, cell)
    elif sense == "action":
        _action(build, label, cell)
    else:
        _of_action(build, sense, label, cell)


def risk_part(build: Build, sense: str, label: str, cell: Cell) -> None:
    """Place a part of a risk; what may go wrong begins one."""
    if build.risk is None or (sense == "risk" and build.has(build.risk, "risk")):
        build.risk = build.item("risks")
        build.action = None
    if build.has(build.risk, sense):
        build.leave(cell, label)
    else:
        build.fill(build.risk, sense, label, cell)


def _area(build: Build, sense: str, label: str, cell: Cell, *, begin: bool) -> None:
    around = build.apart() if sense == "need" and not begin else None
    if around is not None:
        build.fill(around, sense, label, cell)
        return
    area = None if begin else build.lacking(sense)
    build.fill(area or build.open_area(), sense, label, cell)
    build.objective = build.action = None


def _objective(build: Build, label: str, cell: Cell, *, begin: bool) -> None:
    waiting = build.objective
    if begin or waiting is None or build.has(waiting, "objective"):
        waiting = build.open_objective()
    build.fill(waiting, "objective", label, cell)


def _priority(build: Build, label: str, cell: Cell) -> None:
    target = build.objective or build.area
    if target is None or build.has(target, "priority"):
        build.leave(cell, label)
    else:
        build.fill(target, "priority", label, cell)


def _action(build: Build, label: str, cell: Cell) -> None:
    for part in items(cell):
        action = build.action
        if action is None or build.has(action, "action"):
            action = build.open_action()
        build.fill(action, "action", label, part)


def _of_action(build: Build, sense: str, label: str, cell: Cell) -> None:
    """Owner, date, status and the like: of the open action, else of one that begins here."""
    objective, action = build.objective, build.action
    if objective is None and action is None and build.risk is None:
        build.leave(cell, label)
    elif (sense == "resource" and action is None and objective is not None) or (
        sense == "status" and action is None and objective is not None and not build.has(objective, "status")
    ):
        build.fill(objective, sense, label, cell)
    elif action is not None and build.has(action, sense) and build.has(action, "action"):
        build.leave(cell, label)
    else:
        if action is None or build.has(action, sense):
            action = build.open_action()
        build.fill(action, sense, label, cell)
