"""Labels beside their values: the facts of a plan, the block of an outcome, a card for an action, a row of signatures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.evidence import is_person
from planforms.reading.foreign.fields import FACTS
from planforms.reading.foreign.guidance import says_nothing
from planforms.reading.foreign.heading import Announced, announced
from planforms.reading.foreign.labels import KNOWN, is_generic, numbered, weigh
from planforms.reading.foreign.people import people_in
from planforms.reading.foreign.prose import write
from planforms.values.anchor import Anchor
from planforms.values.dates_written import dates_written
from planforms.values.day import understand_day
from planforms.values.roles import is_name
from planforms.values.timescale import understand_timescale

__all__ = ["Pair", "pair_row"]

_SIGNED = re.compile(r"\b(?:signed|signature|sign here|print name|printed name)\b", re.IGNORECASE)
_NAME_OF_SIGNER = re.compile(r"\b(?:print(?:ed)? name|name)\b", re.IGNORECASE)
_OF_PERSON = {"person_role": "role", "person_organisation": "organisation", "person_contact": "contact"}
_ATTRIBUTES = frozenset({"responsible", "involved", "start", "due", "frequency", "completed", "status", "progress"})
_NO_FACT = frozenset({"own"})

Pair = tuple[str, Cell | None, list[Cell]]
"""A label, its cell, and the cells with its values."""


def pair_row(build: Build, pairs: Sequence[Pair]) -> None:
    """Place the values of one row of labels and values."""
    if any(_SIGNED.search(label) for label, _, _ in pairs):
        for _, own, _ in pairs:
            if own is not None:
                build.own(own)
        _signature(build, pairs)
        return
    context = ""
    build.card = build.card or any(announced(label)[1] in ("action", "objective") for label, _, _ in pairs)
    for label, own, values in pairs:
        context = _pair(build, label, own, values, context)
    if not context.startswith("person"):
        build.person, build.lead_open = None, False


def _pair(build: Build, label: str, own: Cell | None, values: Sequence[Cell], context: str) -> str:
    """Place one pair. Gives what the next label of the row may belong to."""
    words = label.strip().rstrip(":").strip()
    typed = [cell for value in values if (cell := build.typed(value, words)) is not None]
    where, sense = _meaning(build, words, typed, context)
    if own is not None:
        if where == "" and not values and not is_generic(words):
            build.leave(own)
        else:
            build.own(own)
    person = _OF_PERSON.get(_person_sense(words), "")
    if person and (build.person is not None or build.lead_open):
        for cell in typed:
            _about_person(build, person, words, cell)
        return "person"
    if where == "" and not typed:
        return context
    number = numbered(words)
    if number and number[0] and where in ("item", "risk"):
        return _numbered(build, number[0], number[1], words, values, typed)
    if where == "fact" and sense not in _NO_FACT:
        return _fact(build, sense, words, typed)
    if where == "item":
        for cell in typed:
            item(build, sense, words, cell)
        return "item"
    if where == "risk":
        for cell in typed:
            _risk(build, sense, words, cell)
        return "risk"
    for cell in typed:
        if says_nothing(cell.text):
            build.leave(cell, words)
        else:
            build.detail(words, cell)
    return ""


def _meaning(build: Build, label: str, typed: Sequence[Cell], context: str) -> Announced:
    """What a label announces: by itself, in the block of a risk, or, where it is less sure, with its value."""
    if build.risk is not None and (sense := _of_risk(label)):
        return ("risk", sense)
    found = announced(label)
    if found[0] == "item" and found[1] in _ATTRIBUTES and context != "item" and not build.card:
        return ("", "")
    if found != ("", "") or not typed:
        return found
    where, sense = announced(label, least=0.55)
    text = typed[0].text
    if sense in ("review", "agreed_on", "starts", "ends", "date_of_birth"):
        agrees = typed[0].date is not None or bool(dates_written(text)) or understand_timescale(text)[0].kind != "none"
        agrees = agrees and len(text.split()) <= 10
    elif sense == "lead":
        agrees = is_person(text)
    elif sense == "subject":
        agrees = is_name(text)
    else:
        prose = ("child_view", "parent_view", "family_view", "contingency", "strengths", "aim", "objective", "measure")
        agrees = sense in prose and len(text.split()) >= 4
    return (where, sense) if agrees else ("", "")


def _of_risk(label: str) -> str:
    found = weigh(label, "risks")
    best = max(found, key=lambda sense: found[sense], default="")
    kept = ("risk", "likelihood", "impact", "mitigation", "owner", "due", "status")
    return best if best in kept and found[best] >= KNOWN else ""


def _numbered(build: Build, level: str, title: str, label: str, values: Sequence[Cell], typed: list[Cell]) -> str:
    """A block's head: "Outcome 2" beside its words."""
    if not typed and not title:
        if level in ("objective", "area", "need") and values:
            build.close()
        return "item"
    if level == "action":
        for cell in typed:
            item(build, "action", label, cell)
        return "item"
    if level == "risk":
        for cell in typed:
            _risk(build, "risk", label, cell)
        return "risk"
    build.head(None)
    if not typed:
        return "item"
    item(build, level, label, typed[0], begin=True)
    for cell in typed[1:]:
        name, _, rest = cell.text.partition(":")
        if rest.strip() and len(name.split()) <= 4:
            build.leave(replace(cell, text=rest.strip()), name.strip())
        else:
            build.leave(cell, label)
    return "item"


def item(build: Build, sense: str, label: str, cell: Cell, *, begin: bool = False) -> None:
    """Place a part of a need, an outcome or an action that stands beside its label."""
    if says_nothing(cell.text) and not begin:
        build.leave(cell, label)
    elif sense in ("area", "need"):
        area = build.area
        fresh = area is not None and not build.has(area, sense) and not any(True for _ in area.of("objectives"))
        if begin or build.title is not None or not fresh:
            area = build.in_area() if build.title is not None else build.open_area()
        assert area is not None
        build.fill(area, sense, label, cell)
        build.objective = build.action = None
    elif sense == "objective":
        if build.objective is not None and not build.has(build.objective, "objective") and not begin:
            build.fill(build.objective, "objective", label, cell)
        else:
            build.fill(build.open_objective(), "objective", label, cell)
    elif sense in ("measure", "monitoring"):
        build.fill(build.in_objective(), sense, label, cell)
    elif sense == "priority":
        _priority(build, label, cell)
    elif sense == "action":
        _action(build, label, cell)
    else:
        _of_action(build, sense, label, cell)


def _priority(build: Build, label: str, cell: Cell) -> None:
    target = build.objective or build.area
    if target is None or build.has(target, "priority"):
        build.leave(cell, label)
    else:
        build.fill(target, "priority", label, cell)


def _action(build: Build, label: str, cell: Cell) -> None:
    from planforms.reading.foreign.parallel import items

    for part in items(cell):
        action = build.action
        if action is None or build.has(action, "action"):
            action = build.open_action()
        build.fill(action, "action", label, part)


def _of_action(build: Build, sense: str, label: str, cell: Cell) -> None:
    """Owner, date, status and the like: of the open action, else of one that begins here."""
    inside = build.objective is not None or build.action is not None or build.risk is not None
    if not inside or says_nothing(cell.text):
        build.leave(cell, label)
        return
    if sense in ("status", "resource") and build.action is None and build.objective is not None:
        if sense == "resource" or not build.has(build.objective, "status"):
            build.fill(build.objective, sense, label, cell)
            return
    action = build.action
    if action is None or build.has(action, sense):
        if action is not None and build.has(action, "action") and build.has(action, sense):
            build.leave(cell, label)
            return
        action = build.open_action()
    build.fill(action, sense, label, cell)


def _fact(build: Build, sense: str, label: str, typed: Sequence[Cell]) -> str:
    context = ""
    for cell in typed:
        if says_nothing(cell.text) and sense not in ("lead",):
            build.leave(cell, label)
        elif sense in ("first_name", "last_name"):
            build.part_of_name(sense, label, cell)
        elif sense == "lead":
            context = _lead(build, label, cell)
        elif sense == "person":
            context = "person" if people_in(build, label, cell) else context
        elif sense in _OF_PERSON:
            build.detail(label, cell)
        elif sense == "review":
            _review(build, label, cell)
        elif sense == "reviewers":
            build.reviewers(label, cell)
        elif sense == "period":
            _period(build, label, cell)
        elif sense in ("agreed_on", "starts", "ends", "date_of_birth"):
            _day(build, sense, label, cell)
        elif sense == "dated":
            day, _ = understand_day(cell.text)
            build.dated = build.dated or cell.date or day
            build.detail(label, cell)
        elif sense in FACTS and sense not in ("strengths", "contingency", "aim"):
            build.fact(sense, label, cell)
        else:
            write(build, "fact", sense, label, cell)
    return context


def _lead(build: Build, label: str, cell: Cell) -> str:
    if build.knows("lead") or build.area is not None:
        if build.area is not None and (build.objective or build.action):
            item(build, "responsible", label, cell)
        else:
            build.leave(cell, label)
        return ""
    build.fact("lead", label, cell)
    build.lead_open, build.person = True, None
    return "person"


def _about_person(build: Build, sense: str, label: str, cell: Cell) -> None:
    if build.lead_open and build.person is None:
        if sense == "contact":
            build.detail(label, cell)
        else:
            build.give(build.bound.plan, f"lead.{sense}", label, cell, {f"lead.{sense}": cell.text})
    elif build.person is not None:
        target = "relationship" if label.casefold().startswith("relation") else sense
        if build.has(build.person, target):
            if sense == "contact":
                build.fill(build.person, target, label, cell)
            else:
                build.leave(cell, label)
        else:
            build.fill(build.person, target, label, cell)


def _person_sense(words: str) -> str:
    found = weigh(words, "facts")
    return next((sense for sense in _OF_PERSON if found.get(sense, 0) >= 0.75), "")


def _review(build: Build, label: str, cell: Cell) -> None:
    lines = [line for line in re.split(r"\n|;", cell.text) if line.strip()]
    several = len(lines) > 1 and all(dates_written(line) for line in lines)
    for line in lines if several else [cell.text]:
        point = build.item("review_points")
        build.fill(point, "review", label, replace(cell, text=line.strip()) if several else cell)


def _period(build: Build, label: str, cell: Cell) -> None:
    timescale, _ = understand_timescale(cell.text, Anchor())
    if timescale.start and timescale.due and not build.knows("starts") and not build.knows("ends"):
        build.give(build.bound.plan, "starts", label, cell, {"starts": timescale.start, "ends": timescale.due})
        if not re.search(r"\d{4}\D+.*\d{4}", cell.text):
            build.detail(label, cell)
    else:
        build.detail(label, cell)


def _day(build: Build, sense: str, label: str, cell: Cell) -> None:
    day: dt.date | None = cell.date or understand_day(cell.text)[0]
    if day is None:
        days = dates_written(cell.text)
        if not days:
            build.detail(label, cell)
            return
    build.fact(sense, label, cell)


def _risk(build: Build, sense: str, label: str, cell: Cell) -> None:
    if sense == "risk" or build.risk is None:
        build.risk = build.item("risks")
        build.action = None
    if build.has(build.risk, sense):
        build.leave(cell, label)
    else:
        build.fill(build.risk, sense, label, cell)


def _signature(build: Build, pairs: Sequence[Pair]) -> None:
    """A row of signatures: who signed, in which role, and when."""
    record = None
    for label, _, values in pairs:
        words = label.strip().rstrip(":").strip()
        for value in values:
            cell = build.typed(value, words)
            if cell is None or says_nothing(cell.text):
                build.leave(cell, words)
                continue
            sense = "name"
            if re.search(r"\bdate\b", words, re.IGNORECASE):
                sense = "signed_on"
            elif re.search(r"\b(?:role|position|relationship|agency|designation)\b", words, re.IGNORECASE):
                sense = "role"
            if record is None or (sense == "name" and re.search(r"\bsign", words, re.IGNORECASE)):
                record = build.item("signatures")
            if build.has(record, sense) and sense == "name" and _NAME_OF_SIGNER.search(words):
                earlier = next(filled for filled in record.boxes if filled.box.path == "name")
                record.boxes.remove(earlier)
                build.leave(earlier.cell, earlier.box.label)
                build.fill(record, sense, words, cell)
            elif build.has(record, sense):
                build.leave(cell, words)
            else:
                build.fill(record, sense, words, cell)
