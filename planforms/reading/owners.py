"""Who owns which item: rows that name an outcome or an action go to it, and every item that needs a ref gets one.

A ref that somebody wrote stays. Where two items carry the same ref (rows are copied, tables too) the later one gets the
next free number, and a finding says so: other rows may mean either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

from planforms.finding import Finding
from planforms.reading.reading import Unplaced
from planforms.reading.record import PLAIN_REF, Bound, Record

__all__ = ["settle"]

_NOUN = re.compile(r"^(?:need|outcome|objective|action|step|area|development area)\b", re.IGNORECASE)


def settle(bound: Bound, unplaced: list[Unplaced]) -> list[Finding]:
    """Move each item to its owner and number what has no ref, in place. What finds no owner is left unplaced."""
    findings: list[Finding] = []
    plan = bound.plan
    _prune(plan, unplaced)
    areas = list(plan.of("areas"))
    _number([("", areas)], findings)
    _adopt(plan, "objectives", {area.ref: area for area in areas}, areas, findings, unplaced)
    _number([(f"{area.ref}.", list(area.of("objectives"))) for area in plan.of("areas")], findings)
    objectives = _objectives(plan)
    _adopt(plan, "actions", {one.ref: one for one in objectives}, objectives, findings, unplaced)
    objectives = _objectives(plan)
    _number([(f"{one.ref}.", list(one.of("actions"))) for one in objectives], findings)
    known = {one.ref: one for one in objectives}
    for each in ("measures", "monitoring"):
        _adopt(plan, each, known, objectives, findings, unplaced)
    actions = {action.ref: action for objective in objectives for action in objective.of("actions")}
    _adopt(plan, "resources", actions | known, objectives, findings, unplaced)
    _number([("R", list(plan.of("risks")))], findings)
    return findings


def _prune(record: Record, unplaced: list[Unplaced]) -> None:
    """Take out the blocks of the form that nobody filled in; a ref that somebody made up is kept as words."""
    kept = []
    for inside in record.inside:
        _prune(inside, unplaced)
        if inside.boxes or inside.inside:
            kept.append(inside)
        elif not PLAIN_REF.fullmatch(inside.ref):
            unplaced.append(Unplaced(inside.ref, inside.place))
    record.inside[:] = kept


def _number(groups: Sequence[tuple[str, Sequence[Record]]], findings: list[Finding]) -> None:
    """Give each record of one kind a ref that no other has: what its group's refs begin with, and the next number."""
    taken = {record.ref for _, records in groups for record in records}
    seen: set[str] = set()
    for prefix, records in groups:
        free = (ref for number in count(1) if (ref := f"{prefix}{number}") not in taken)
        for record in records:
            if not record.ref or record.ref in seen:
                twice = record.ref != ""
                record.ref = next(free)
                taken.add(record.ref)
                findings += [_named_twice(record)] if twice else []
            seen.add(record.ref)


def _named_twice(record: Record) -> Finding:
    return Finding(
        "ref-twice",
        "warning",
        f"The same ref stands twice; the second one was read as {record.ref}.",
        place=str(record.boxes[0].place) if record.boxes else record.place,
        hint="Give each row a ref of its own, and look at the rows that name it.",
    )


def _adopt(
    plan: Record,
    each: str,
    owners: dict[str, Record],
    candidates: list[Record],
    findings: list[Finding],
    unplaced: list[Unplaced],
) -> None:
    """Move the plan's own records of a list to the owners that they name."""
    for record in list(plan.of(each)):
        plan.inside.remove(record)
        owner = owners.get(_named(record.owner))
        if owner is None and not record.owner:
            owner = _by_prefix(record, owners) or (candidates[0] if len(candidates) == 1 else None)
        if owner is None and each in ("objectives", "actions"):
            owner = _nobody(plan, each, candidates, owners)
            findings.append(_without_owner(record, "The row was put under a heading without words."))
            unplaced += [Unplaced(record.owner, record.place)] if record.owner else []
        if owner is not None:
            owner.inside.append(record)
            continue
        findings.append(_without_owner(record, "Its words were not placed."))
        unplaced += [Unplaced(words, record.place) for words in (record.owner, record.ref) if words]
        for filled in record.boxes:
            unplaced.append(Unplaced(filled.cell.text, str(filled.place), filled.cell.place.under("")))


def _named(owner: str) -> str:
    """The ref of the owner in words such as "1.2", "1.2." and "Outcome 1.2"."""
    return _NOUN.sub("", owner).strip(" .:")


def _by_prefix(record: Record, owners: dict[str, Record]) -> Record | None:
    return owners.get(record.ref.rpartition(".")[0]) if record.ref else None


def _nobody(plan: Record, each: str, candidates: list[Record], owners: dict[str, Record]) -> Record:
    """An area or objective without words, for rows that belong to none: made once."""
    if "" in owners:
        return owners[""]
    area = Record("areas")
    plan.inside.append(area)
    _number([("", list(plan.of("areas")))], [])
    owner = area
    if each == "actions":
        owner = Record("objectives")
        area.inside.append(owner)
        _number([(f"{area.ref}.", [owner])], [])
    candidates.append(owner)
    owners[""] = owner
    return owner


def _objectives(plan: Record) -> list[Record]:
    return [objective for area in plan.of("areas") for objective in area.of("objectives")]


def _without_owner(record: Record, what: str) -> Finding:
    named = "names an outcome or action that is not there" if record.owner else "does not say what it belongs to"
    return Finding(
        "no-owner-row",
        "warning",
        f"A row {named}. {what}",
        place=str(record.boxes[0].place) if record.boxes else "",
        hint="Write the ref of its outcome or action in the row, such as 1.1.",
    )
