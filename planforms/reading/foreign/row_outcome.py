"""What a row of a table of actions says of its outcome: measures, monitoring, priority, resources; its reference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from planforms.plan import Measure, Monitoring
from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.headings import Heading
from planforms.reading.record import Record

__all__ = ["place_beside", "place_references"]

_PLAIN_NUMBER = re.compile(r"[0-9]{1,3}[.)]?")


def place_beside(build: Build, found: Mapping[str, list[tuple[Heading, Cell]]], actions: Sequence[Record]) -> None:
    """Measures, monitoring and priority belong to the outcome; resources to the action where there is only one."""
    _measures(build, found)
    _monitoring(build, found.get("monitoring", ()))
    for heading, cell in found.get("priority", ()):
        objective = build.in_objective()
        if build.has(objective, "priority"):
            build.leave(cell, heading.label)
        else:
            build.fill(objective, "priority", heading.label, cell)
    for heading, cell in found.get("resource", ()):
        target = actions[0] if len(actions) == 1 and cell.height == 1 else build.in_objective()
        build.fill(target, "resource", heading.label, cell)


def place_references(build: Build, found: Mapping[str, list[tuple[Heading, Cell]]], actions: Sequence[Record]) -> None:
    """The reference of the only action of a row is that of the action; a bare number counts the rows."""
    for heading, cell in found.get("ref", ()):
        ref = cell.text.strip().rstrip(".)")
        if _PLAIN_NUMBER.fullmatch(cell.text.strip()):
            build.repeat(cell)
        elif len(actions) == 1 and not actions[0].ref:
            actions[0].ref = ref
            build.repeat(cell)
        else:
            build.leave(cell, heading.label)


def _measures(build: Build, found: Mapping[str, list[tuple[Heading, Cell]]]) -> None:
    beside = {sense: found[sense][0][1].text for sense in ("baseline", "target") if sense in found}
    for heading, cell in found.get("measure", ()):
        if beside:
            measure = Measure(statement=cell.text, **beside)
            build.give(build.in_objective(), "measures", heading.label, cell, {"measures": (measure,)})
            for sense in beside:
                build.repeat(found[sense][0][1])
        else:
            build.fill(build.in_objective(), "measure", heading.label, cell)
    if beside and "measure" not in found:
        for sense in beside:
            build.leave(found[sense][0][1], found[sense][0][0].label)


def _monitoring(build: Build, found: Sequence[tuple[Heading, Cell]]) -> None:
    inner = [(heading, cell) for heading, cell in found if heading.above]
    for heading, cell in found:
        if not heading.above:
            build.fill(build.in_objective(), "monitoring", heading.label, cell)
    if inner:
        parts = _monitoring_parts(inner)
        heading, cell = inner[0]
        build.give(build.in_objective(), "monitoring", heading.label, cell, {"monitoring": (Monitoring(**parts),)})
        for _, cell in inner[1:]:
            build.repeat(cell)


def _monitoring_parts(found: Sequence[tuple[Heading, Cell]]) -> Mapping[str, str]:
    """The parts of monitoring by the headings under it: who, when, how, and what; no words are dropped where two
    headings say the same."""
    parts: dict[str, str] = {}
    for heading, cell in found:
        label = heading.cell.text.casefold()
        by_content = "when" if is_time(cell.text) else "collected_by" if is_person(cell.text) else "information"
        by_content = "information" if by_content in parts else by_content
        part = next((part for part, words in _OF_MONITORING if words.search(label)), by_content)
        parts[part] = f"{parts[part]}; {cell.text}" if part in parts else cell.text
    return parts


_OF_MONITORING = (
    ("when", re.compile(r"\b(?:when|dates?|often|frequency|term)\b")),
    ("how", re.compile(r"\b(?:how|method|means|way)\b")),
    ("collected_by", re.compile(r"\b(?:who|whom|whose|by|lead|person)\b")),
)
