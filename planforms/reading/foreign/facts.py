"""Facts of the plan itself beside their labels: whom it is for, who leads it, its days, its reviews."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.fields import FACTS
from planforms.reading.foreign.guidance import says_nothing
from planforms.reading.foreign.people import people_in, without_birth
from planforms.reading.foreign.prose import write
from planforms.values.almanac import plain
from planforms.values.dates_written import dates_written
from planforms.values.day import understand_day
from planforms.values.timescale import understand_timescale

__all__ = ["OF_PERSON", "about_person", "fact"]

OF_PERSON = {"person_role": "role", "person_organisation": "organisation", "person_contact": "contact"}
"""Labels that say more about the person before them."""
_LEADS = re.compile(r"\b(?:lead\w*|key ?worker|co-?ordinat\w+)\b", re.IGNORECASE)
"""Labels that name the lead beyond doubt, before those of a named person or a chair."""
_PROSE = ("strengths", "contingency", "aim")
_TWO_YEARS = re.compile(r"\d{4}\D+.*\d{4}")


def fact(build: Build, sense: str, label: str, typed: Sequence[Cell]) -> str:
    """Place the values of a fact. Gives "person" where what follows in the row may be about somebody named here."""
    context = ""
    for cell in typed:
        if says_nothing(cell.text) and sense != "lead":
            build.leave(cell, label)
        elif sense == "lead":
            context = _lead(build, label, cell)
        elif sense == "person":
            context = "person" if people_in(build, label, cell) else context
        elif sense in ("first_name", "last_name"):
            build.part_of_name(sense, label, cell)
        elif sense in _PLACED:
            _PLACED[sense](build, sense, label, cell)
        elif sense in FACTS and sense not in _PROSE:
            build.fact(sense, label, cell)
        else:
            write(build, ("fact", sense), label, cell)
    return context


def about_person(build: Build, sense: str, label: str, cell: Cell) -> None:
    """Place a role, an organisation or a contact of the person who was named last."""
    person = build.person
    if person is None:
        if sense == "contact" or not build.lead_open:
            build.detail(label, cell)
        else:
            build.give(build.bound.plan, f"lead.{sense}", label, cell, {f"lead.{sense}": cell.text})
        return
    target = "relationship" if label.casefold().startswith("relation") else sense
    if build.has(person, target) and sense != "contact":
        build.leave(cell, label)
    else:
        build.fill(person, target, label, cell)


def _lead(build: Build, label: str, cell: Cell) -> str:
    if build.knows("lead") and _LEADS.search(label) and not _LEADS.search(build.label_of("lead")):
        build.take_back("lead")
    if build.knows("lead") or build.area is not None:
        build.leave(cell, label)
        return ""
    build.fact("lead", label, cell)
    build.lead_open, build.person = True, None
    return "person"


def _review(build: Build, sense: str, label: str, cell: Cell) -> None:
    lines = [line for line in re.split(r"\n|;", cell.text) if line.strip()]
    if len(lines) < 2 or not all(dates_written(line) for line in lines):
        build.fill(build.item("review_points"), "review", label, cell)
        return
    for line in lines:
        build.fill(build.item("review_points"), "review", label, replace(cell, text=line.strip()))


def _reviewers(build: Build, sense: str, label: str, cell: Cell) -> None:
    build.reviewers(label, cell)


def _period(build: Build, sense: str, label: str, cell: Cell) -> None:
    timescale, _ = understand_timescale(cell.text)
    if timescale.start and timescale.due and not build.knows("starts") and not build.knows("ends"):
        build.give(build.bound.plan, "starts", label, cell, {"starts": timescale.start, "ends": timescale.due})
        if _TWO_YEARS.search(cell.text):
            return
    build.detail(label, cell)


def _day(build: Build, sense: str, label: str, cell: Cell) -> None:
    days = [one for one in dates_written(plain(cell.text)) if one.shape == "day" and one.year]
    if cell.date or understand_day(cell.text)[0] or not days:
        if cell.date or dates_written(cell.text):
            build.fact(sense, label, cell)
        else:
            build.detail(label, cell)
        return
    words = plain(cell.text)
    rest = " ".join(f"{words[: days[0].begin]} {words[days[0].end :]}".split())
    build.fact(sense, label, replace(cell, text=words[days[0].begin : days[0].end], lines=()))
    build.leave(replace(cell, text=rest), label)


def _subject(build: Build, sense: str, label: str, cell: Cell) -> None:
    """Whose plan it is, and the day of birth where it stands behind the name."""
    name, born = without_birth(cell.text)
    if born and understand_day(born)[0] and not build.knows("date_of_birth"):
        build.own(cell)
        build.fact(sense, label, replace(cell, text=name, lines=()))
        build.fact("date_of_birth", label, replace(cell, text=born, lines=(), date=None))
    else:
        build.fact(sense, label, cell)


def _dated(build: Build, sense: str, label: str, cell: Cell) -> None:
    build.dated = build.dated or cell.date or understand_day(cell.text)[0]
    build.detail(label, cell)


def _of_nobody(build: Build, sense: str, label: str, cell: Cell) -> None:
    build.detail(label, cell)


_Place = Callable[[Build, str, str, Cell], None]
_PLACED: dict[str, _Place] = {
    "review": _review,
    "reviewers": _reviewers,
    "period": _period,
    "dated": _dated,
    "subject": _subject,
    **dict.fromkeys(("agreed_on", "starts", "ends", "date_of_birth"), _day),
    **dict.fromkeys(OF_PERSON, _of_nobody),
}
