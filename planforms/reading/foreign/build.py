"""The plan as it grows while a form is gone through: which area, outcome and action is open, and what was left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from planforms.form import Field
from planforms.place import Place
from planforms.reading.document import Cell, Paragraph, lines_of
from planforms.reading.foreign.fields import FACTS, ITEMS, box
from planforms.reading.foreign.guidance import is_control_prompt, parted
from planforms.reading.foreign.labels import link_of
from planforms.reading.foreign.senses import Senses
from planforms.reading.reading import Unplaced
from planforms.reading.record import Bound, Filled, Record
from planforms.text import comparable
from planforms.values.blank import is_placeholder

__all__ = ["Build", "as_cell"]


def as_cell(paragraph: Paragraph, text: str | None = None) -> Cell:
    """A paragraph, or some words of it, as a cell."""
    words = paragraph.text.strip() if text is None else text
    lines = (paragraph.line,) if text is None else ()
    return Cell(words, paragraph.place, 0, 0, listed=paragraph.listed, bold=paragraph.bold, lines=lines)


class Build:
    """The records of one form, and what is open in it."""

    def __init__(self, senses: Senses) -> None:
        self.senses = senses
        self.bound = Bound(Record(""))
        self.told: dict[Place, list[str]] = {}
        self.columns: dict[str, dict[str, str]] = {}
        self.labels: dict[str, str] = {}
        self.items_by_label: dict[str, tuple[str, str]] = {}
        self.under_label: Mapping[str, Sequence[Cell]] = {}
        self.prompts: list[str] = []
        self.dated: dt.date | None = None
        self.status_key: dict[str, str] = {}
        self.fill_key: dict[str, str] = {}
        self.level_key: dict[str, str] = {}
        self.scale_top = 0
        self.over = ""
        self.doer: tuple[str, Cell] | None = None
        self.doer_told = False
        self.area: Record | None = None
        self.objective: Record | None = None
        self.action: Record | None = None
        self.risk: Record | None = None
        self.person: Record | None = None
        self.lead_open = False
        self.title: Cell | None = None
        self.card = False
        self.headed = False
        self._struck: set[Place] = set()
        self._names: dict[str, str] = {}
        self._half: tuple[str, Cell]
        self._facts: dict[str, str] = {}

    # -- what is not placed --

    def leave(self, cell: Cell | None, label: str = "") -> None:
        """Keep the words of a cell that stand in no field of the plan."""
        if cell is not None:
            self.leave_words(cell.text, cell.place, label)

    def leave_words(self, words: str, place: Place, label: str = "") -> None:
        """Keep words that stand in no field of the plan; a prompt that nobody answered is nothing."""
        self._tell(place, words)
        if words.strip() and not is_control_prompt(words) and not self.senses.is_own(words):
            where = str(place.under(label) if label else place)
            self.bound.unplaced.append(Unplaced(words.strip(), where, place.under("")))

    def leave_struck(self, cell: Cell) -> None:
        """Keep what was struck through in a cell, once, however many parts of the cell are looked at."""
        if cell.struck and cell.place not in self._struck:
            self._struck.add(cell.place)
            self.leave_words(cell.struck, cell.place.struck_through())

    def own(self, cell: Cell) -> None:
        """Words of the blank form, such as a label: they are no content."""
        self._tell(cell.place, cell.text)

    def _tell(self, place: Place, words: str) -> None:
        self.told.setdefault(place.under(""), []).append(words)

    def typed(
        self, cell: Cell, label: str = "", *, keep_first: bool = False, planned: bool = False, grey: bool = False
    ) -> Cell | None:
        """The cell with what somebody typed into it, None where nobody did; the form's own words in it are left."""
        self.leave_struck(cell)
        if not cell.text.strip():
            return None
        typed, own = parted(replace(cell, lines=lines_of(cell)), planned=planned, grey=grey)
        if keep_first and own and own[0].text == lines_of(cell)[0].text:
            typed, own = [own[0], *typed], own[1:]
        for line in [line for line in typed if self.senses.is_own(line.text)]:
            typed.remove(line)
            own.append(line)
        for line in own:
            if self.senses.is_own(line.text):
                self._tell(cell.place, line.text)
            else:
                self.prompts.append(line.text)
                self.leave_words(line.text, cell.place, label)
        if not typed or is_placeholder("\n".join(line.text for line in typed)):
            for line in typed:
                self.leave_words(line.text, cell.place, label)
            return None
        if not own:
            return cell
        return replace(cell, text="\n".join(line.text for line in typed), lines=tuple(typed), date=None, number=None)

    # -- what is placed --

    def fill(self, record: Record, sense: str, label: str, cell: Cell, given: Mapping[str, Any] | None = None) -> None:
        """Fill a box of a record."""
        self._tell(cell.place, cell.text)
        record.boxes.append(Filled(box(record.each, sense, label), cell, given))
        record.place = record.place or str(cell.place)

    def give(self, record: Record, path: str, label: str, cell: Cell, given: Mapping[str, Any]) -> None:
        """Fill a box of a record with what was understood already."""
        self._tell(cell.place, cell.text)
        record.boxes.append(Filled(Field(label, path), cell, given))
        record.place = record.place or str(cell.place)

    def has(self, record: Record, sense: str) -> bool:
        """Whether the box of a sense is filled in a record."""
        path = (ITEMS[record.each] if record.each else FACTS)[sense][0]
        return any(filled.box.path == path for filled in record.boxes)

    def fact(self, sense: str, label: str, cell: Cell) -> bool:
        """A fact of the plan itself; False where the plan has another already, and the words were left."""
        path = FACTS[sense][0]
        said = " ".join(cell.text.split()).casefold()
        if path in self._facts and sense != "strengths":
            if self._facts[path] != said:
                self.leave(cell, label)
            else:
                self.repeat(cell)
            return self._facts[path] == said
        self._facts[path] = said
        self.fill(self.bound.plan, sense, label, cell)
        return True

    def take_back(self, sense: str) -> None:
        """Leave a fact of the plan that was found, since another is the better."""
        path = FACTS[sense][0]
        del self._facts[path]
        for filled in [one for one in self.bound.plan.boxes if one.box.path.partition(".")[0] == path]:
            self.bound.plan.boxes.remove(filled)
            self.leave(filled.cell, filled.box.label)

    def label_of(self, sense: str) -> str:
        """The label that a fact of the plan was found under; "" where none was found."""
        path = FACTS[sense][0]
        return next((filled.box.label for filled in self.bound.plan.boxes if filled.box.path == path), "")

    def knows(self, sense: str) -> bool:
        """Whether a fact of the plan was found."""
        return FACTS[sense][0] in self._facts

    def is_title(self, cell: Cell) -> bool:
        """Whether these are the words of the plan's title again, as on each sheet of a workbook."""
        return self._facts.get("title") == " ".join(cell.text.split()).casefold()

    def detail(self, label: str, cell: Cell) -> None:
        """A label that the plan has no field for, with its words."""
        self._tell(cell.place, cell.text)
        self.bound.extra.append(("subject.details" if len(cell.text) <= 300 else "", label.strip(" :"), cell))

    def repeat(self, cell: Cell) -> None:
        """Words that the plan has already, from another place, or in one of its ids."""
        self._tell(cell.place, cell.text)
        self.bound.repeated.append(cell)

    def item(self, each: str, inside: Record | None = None) -> Record:
        """A new item of a list of the plan, or of a record."""
        record = Record(each)
        (inside or self.bound.plan).inside.append(record)
        return record

    def part_of_name(self, sense: str, label: str, cell: Cell) -> None:
        """The first or the last name of whom the plan is for; the name is both."""
        if sense in self._names or self.knows("subject"):
            self.leave(cell, label)
            return
        self._names[sense] = cell.text.strip()
        if len(self._names) == 2:
            self._facts["subject.name"] = ""
            name = f"{self._names['first_name']} {self._names['last_name']}"
            self.give(self.bound.plan, "subject.name", label, cell, {"subject.name": name})
        else:
            self._half = (label, cell)
            self.repeat(cell)

    def reviewers(self, label: str, cell: Cell) -> None:
        """Who takes part in the reviews: stands with each of them."""
        points = list(self.bound.plan.of("review_points"))
        if not points:
            self.detail(label, cell)
        for point in points:
            self.fill(point, "reviewers", label, cell)

    # -- areas, outcomes and actions --

    def open_area(self) -> Record:
        """Begin an area; the heading above it is its title."""
        area = self.area = self.item("areas")
        self.objective = self.action = self.risk = None
        self.headed = False
        if self.title is not None:
            self.fill(area, "area", "heading", self.title)
            self.title = None
        return area

    def open_objective(self) -> Record:
        """Begin an outcome in the open area."""
        objective = self.objective = self.item("objectives", self.in_area())
        self.action = None
        return objective

    def open_action(self) -> Record:
        """Begin an action of the open risk, or of the open outcome."""
        action = self.action = self.item("actions", self.risk or self.in_objective())
        return action

    def in_area(self) -> Record:
        """The open area; a new one where none is open, or a heading stands above."""
        return self.open_area() if self.area is None or self.title is not None else self.area

    def in_objective(self) -> Record:
        """The open outcome; one without words where none is open."""
        return self.open_objective() if self.objective is None or self.title is not None else self.objective

    def lacking(self, sense: str) -> Record | None:
        """The area that a title or a need may still be of: one without it, and without outcomes."""
        if self.title is not None and sense == "area":
            self.head(None)
            return None
        if self.title is not None:
            return self.open_area()
        area = self.area
        if area is None or self.has(area, sense) or any(True for _ in area.of("objectives")):
            return None
        return area

    def apart(self) -> Record | None:
        """The area of the open outcome alone: what is wrong now may be said below an outcome, before anything is
        planned for it. None where another area must begin."""
        area, objective = self.area, self.objective
        if area is None or objective is None or not self.card or not objective.boxes or objective.inside:
            return None
        if self.title is not None or (self.has(area, "need") and not self.headed):
            return None
        if len(area.inside) > 1 or self.has(area, "need"):
            area.inside = [one for one in area.inside if one is not objective]
            self.area = area = self.item("areas")
            area.inside.append(objective)
        return area

    def head(self, cell: Cell | None) -> None:
        """A heading that names an area, should anything be planned under it."""
        if self.title is not None:
            self.leave(self.title)
        self.title = cell

    def open_again(self, text: str) -> bool:
        """Go on with an outcome that the plan has already, by its words, or by its number; False where it has none."""
        known = [one for area in self.bound.plan.of("areas") for one in area.of("objectives")]
        number = link_of(text)
        said = comparable(text)
        found = next((one for one in known if any(comparable(box.cell.text) == said for box in _statements(one))), None)
        if number and found is None:
            found = _counted(known if number.isdigit() else self._of_area(), number)
        if found is None:
            return False
        self.head(None)
        self.objective, self.action = found, None
        return True

    def _of_area(self) -> list[Record]:
        """The outcomes of the last area that has any."""
        areas = [list(area.of("objectives")) for area in self.bound.plan.of("areas")]
        return next((found for found in reversed(areas) if found), [])

    def does(self, label: str, cell: Cell | None) -> None:
        """Somebody who does all that is planned below, as on a sheet of their own; None where that ends."""
        if self.doer is not None and not self.doer_told:
            self.leave(self.doer[1], self.doer[0])
        self.doer, self.doer_told = (label, cell) if cell is not None else None, False

    def close(self) -> None:
        """End a block: what follows belongs to no outcome that is open now."""
        self.does("", None)
        self.area = self.objective = self.action = self.risk = self.person = None
        self.lead_open = self.headed = False

    def finish(self) -> None:
        """The records, without actions that have no words of their own and belong to nothing."""
        self.does("", None)
        self.head(None)
        if len(self._names) == 1:
            label, cell = self._half
            self.bound.repeated.remove(cell)
            self.detail(label, cell)


def _counted(known: Sequence[Record], number: str) -> Record | None:
    """The outcome of a number, or of a letter."""
    at = int(number) - 1 if number.isdigit() else ord(number.casefold()) - ord("a")
    return known[at] if 0 <= at < len(known) else None


def _statements(objective: Record) -> list[Filled]:
    return [filled for filled in objective.boxes if filled.box.path == "statement"]
