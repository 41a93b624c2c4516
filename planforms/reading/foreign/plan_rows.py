"""The rows of a table of actions: each becomes an action, or several, under the need and the outcome that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planforms.plan import Status
from planforms.reading.document import Cell, Row
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.guidance import is_guidance, is_instruction, says_nothing
from planforms.reading.foreign.header import Header
from planforms.reading.foreign.headings import Heading
from planforms.reading.foreign.help_row import is_help_row
from planforms.reading.foreign.keys import is_scale
from planforms.reading.foreign.labels import KNOWN, link_of, numbered
from planforms.reading.foreign.manner import manner_of
from planforms.reading.foreign.parallel import divided, items, of_each, tasks_with_doers
from planforms.reading.foreign.row_outcome import place_beside, place_references
from planforms.reading.record import Record
from planforms.values.blank import is_as_above
from planforms.values.fill import state_of_fill
from planforms.values.status import fold, is_completion, understand_status

__all__ = ["PlanRows"]

_APART = re.compile(r"\s*[,;\n]\s*|\s+[–—-]\s+")
_COUNTS = re.compile(r"^\W*[0-9]{1,2}[.)]?\s+")
_SAYS = re.compile(r"[^\W\d_]")  # a letter: a bare number is a sum, or a reference
_TICKED = re.compile(r"[xX☒☑✓✔✅]")
_TICKS = re.compile(r"[☐☒]")
_OUTER = ("area", "need", "objective", "measure", "baseline", "target", "monitoring")
_LEVELS = ("area", "need", "objective")
_CLEAR = 2.0  # points of a label that speaks clearly
_OF_AN_OUTCOME = 5  # words
_NEARLY = 0.6  # points by which it may speak more for what is no row over others


class PlanRows:
    """One table of actions, row by row."""

    def __init__(self, build: Build, grid: Grid, header: Header) -> None:
        self.build = build
        self.grid = grid
        self.header = header
        self.before: dict[str, Cell] = {}
        self.choices: dict[int, Record] = {}
        self.first = True
        self.marked = True
        self.outcomes = False

    def row(self, row: Row) -> None:
        """Read one row below the header."""
        cells = [cell for cell in row.cells if cell.text.strip() or cell.struck or cell.fill]
        said = [cell for cell in cells if cell.text.strip()]
        if not said and not any(cell.struck for cell in cells):
            return
        if self._is_header(said):
            for cell in said:
                self.build.own(cell)
            return
        prompts = self._is_guidance(said) and not _is_closed(said)
        if self.first and (prompts or is_help_row(self.header.columns, said)):
            for cell in said:
                self.build.leave(cell, self._label(cell))
            return
        self.first = False
        if said and (section := self._section(row, said)) is not None:
            self._divide(section)
            return
        if said:
            self.marked = self.marked and is_marked(said[0])
        self._item(row, cells)

    # -- what kind of row it is --

    def _is_header(self, said: Sequence[Cell]) -> bool:
        labels = {" ".join(heading.cell.text.split()).casefold() for heading in self.header.columns.headings}
        return len(said) > 1 and all(" ".join(cell.text.split()).casefold() in labels for cell in said)

    def _is_guidance(self, said: Sequence[Cell]) -> bool:
        own = [all(is_guidance(line) for line in cell.lines) or is_instruction(cell.text) for cell in said if cell.text]
        return bool(said) and sum(own) * 3 >= len(own) * 2 and not any(cell.date for cell in said)

    def _section(self, row: Row, said: Sequence[Cell]) -> Cell | None:
        """The cell of a row that divides the table; None for a row of the table."""
        if len(said) != 1:
            return None
        cell = said[0]
        wide = cell.width * 5 >= self.grid.width * 3 and self.grid.width > 1
        marked = is_marked(cell) and (cell.bold or bool(cell.fill)) and cell.column == row.cells[0].column
        under = self._sense(cell)
        return cell if wide or (marked and under in ("", "ref", "area", "need", "objective", "action")) else None

    def _divide(self, cell: Cell) -> None:
        """A row over the whole table: an area, an outcome, or a score."""
        build = self.build
        if _TICKS.search(cell.text) or is_scale(cell.text) or len(cell.text) > 300:
            build.leave(cell)
            return
        typed = build.typed(cell, keep_first=True)
        if typed is None or is_instruction(typed.text):
            build.leave(typed)
            return
        label, _, rest = typed.text.partition(":")
        found = numbered(typed.text)
        level = found[0] if found else ""
        value = found[1] if found else ""
        if not level and rest.strip():
            level = self._announces(label)
            value = rest.strip() if level else ""
        words = replace(typed, text=value or typed.text)
        self.outcomes = self.outcomes or (not level and self._is_outcome(typed.text))
        if level == "objective" or (not level and self.outcomes):
            build.fill(build.open_objective(), "objective", label.strip(), words)
        elif level == "need":
            build.fill(self._area("need"), "need", label.strip(), words)
        else:
            build.head(None)
            build.fill(build.open_area(), "area", label.strip() if rest else "heading", words)

    def _is_outcome(self, text: str) -> bool:
        """Whether a row over the whole table says how things will be, in a table without another place for that."""
        return (
            "objective" not in self.header.columns.senses
            and len(text.split()) >= _OF_AN_OUTCOME
            and manner_of(text) == "state"
        )

    def _announces(self, label: str) -> str:
        """What the label of a row over the whole table says that the rest of it is; "" where that is not sure."""
        known, points = self.build.senses.weigh(label, "record"), self.build.senses.points(label, "actions")
        level = max(_LEVELS, key=lambda sense: (known.get(sense, 0.0), points.get(sense, 0.0)))
        clear = points.get(level, 0.0) >= _CLEAR and points[level] >= max(points.values()) - _NEARLY
        return level if known.get(level, 0.0) >= KNOWN or clear else ""

    # -- an ordinary row --

    def _item(self, row: Row, cells: Sequence[Cell]) -> None:
        build = self.build
        found: dict[str, list[tuple[Heading, Cell]]] = {}
        grey = _is_closed(cells)
        for cell in cells:
            heading, sense = self._heading(cell)
            label = heading.label if heading else ""
            if sense == "status" and not cell.text.strip() and not cell.struck:
                found.setdefault(sense, []).append((heading, cell))  # type: ignore[arg-type]  # a sense has a heading
                continue
            typed = build.typed(cell, label, planned=True, grey=grey)
            if typed is None:
                continue
            if (
                heading is None
                or not sense
                or sense == "other"
                or (says_nothing(typed.text) and sense not in ("responsible", "due", "involved", "ref"))
            ):
                build.leave(typed, label)
            else:
                found.setdefault(sense, []).append((heading, typed))
        if any(sense not in ("ref", "status") for sense in found) or any(
            cell.text.strip() for sense in found.values() for _, cell in sense
        ):
            self._place(row, found)

    def _place(self, row: Row, found: dict[str, list[tuple[Heading, Cell]]]) -> None:
        build = self.build
        senses = self.header.columns.senses
        self._outer(row, found)
        if "action" in found:
            actions = self._actions(found)
        elif self._covered(row, "action") and build.action is not None:
            actions = [build.action]
        elif any(sense in found for sense in ("responsible", "due", "involved", "start", "completed", "frequency")) or (
            "progress" in found and "action" not in senses
        ):
            actions = [build.open_action()]
        else:
            actions = []
        if build.doer is not None and "responsible" not in senses:
            for record in actions:
                build.fill(record, "responsible", *build.doer)
            build.doer_told = True
        self._attributes(found, actions)
        place_beside(build, found, actions)
        place_references(build, found, actions)

    def _outer(self, row: Row, found: Mapping[str, list[tuple[Heading, Cell]]]) -> None:
        """Open the area, the need and the outcome that the row names for the first time."""
        build = self.build
        for heading, cell in found.get("area", ()):
            if not self._again("area", cell):
                build.fill(self._area("area"), "area", heading.label, cell)
        needs = found.get("need", ())
        for at, (heading, cell) in enumerate(needs):
            if self._again("need", cell):
                continue
            if at and build.area is not None:
                build.fill(build.area, "need", heading.label, cell)
            else:
                build.fill(self._area("need"), "need", heading.label, cell)
        self._choose(found)
        for heading, cell in found.get("objective", ()):
            if self._again("objective", cell) and build.objective is not None:
                continue
            if build.open_again(cell.text):
                build.repeat(cell)
            elif link_of(cell.text):
                build.leave(cell, heading.label)
            else:
                self._objectives(heading, cell)

    def _objectives(self, heading: Heading, cell: Cell) -> None:
        """The outcomes of a cell, each without the number before it."""
        for part in items(cell):
            number = numbered(part.text)
            words = replace(part, text=number[1]) if number and number[0] == "objective" and number[1] else part
            self.build.fill(self.build.open_objective(), "objective", heading.label, words)

    def _choose(self, found: Mapping[str, list[tuple[Heading, Cell]]]) -> None:
        """Where the outcomes head columns of their own, open the first of those that the row ticks."""
        build, columns = self.build, self.header.columns
        heads = [one for one, sense in zip(columns.headings, columns.senses, strict=True) if sense == "chosen"]
        if heads and not self.choices:
            for heading in heads:
                self.choices[heading.cell.column] = build.open_objective()
                words = replace(heading.cell, text=_COUNTS.sub("", heading.cell.text), lines=())
                build.fill(self.choices[heading.cell.column], "objective", heading.above, words)
        ticked = [heading for heading, _ in found.get("chosen", ())]
        if ticked:
            build.objective, build.action = self.choices[ticked[0].cell.column], None
        for _, cell in found.get("chosen", ()):
            build.repeat(cell)

    def _again(self, sense: str, cell: Cell) -> bool:
        """Whether a cell repeats the words of the one above it, as tables do that are not merged."""
        before = self.before.get(sense)
        self.before[sense] = cell
        same = before is not None and " ".join(before.text.split()) == " ".join(cell.text.split())
        if same:
            self.build.repeat(cell)
        return same or is_as_above(cell.text)

    def _area(self, sense: str) -> Record:
        return self.build.lacking(sense) or self.build.open_area()

    def _actions(self, found: Mapping[str, list[tuple[Heading, Cell]]]) -> list[Record]:
        build = self.build
        records = []
        named = "responsible" in self.header.columns.senses
        for heading, cell in found["action"]:
            if not _SAYS.search(cell.text):
                build.leave(cell, heading.label)
                continue
            for task, doer in () if named else tasks_with_doers(cell):
                records.append(build.open_action())
                build.fill(records[-1], "action", heading.label, task)
                build.fill(records[-1], "responsible", heading.label, doer)
            if records and records[-1].boxes[0].cell.place == cell.place:
                continue
            beside = [one for sense in ("responsible", "due", "status") for _, one in found.get(sense, ())]
            for part in divided(cell, *beside):
                record = build.open_action()
                build.fill(record, "action" if named else "step", heading.label, part)
                records.append(record)
        return records

    def _attributes(self, found: dict[str, list[tuple[Heading, Cell]]], actions: Sequence[Record]) -> None:
        build = self.build
        for sense in ("responsible", "involved", "start", "due", "frequency", "completed", "status", "progress"):
            for heading, cell in found.get(sense, ()):
                if not actions:
                    self._without_action(sense, heading, cell)
                    continue
                if sense == "responsible" and "due" not in self.header.columns.senses and len(actions) == 1:
                    self._who_and_when(actions[0], heading, cell)
                    continue
                shared = of_each(cell, len(actions))
                if shared is None:
                    build.leave(cell, heading.label)
                    build.bound.doubtful.append(cell.place.under(heading.label))
                    continue
                for record, part in zip(actions, shared, strict=True):
                    if part is not None:
                        self._attribute(record, sense, heading, part)

    def _who_and_when(self, record: Record, heading: Heading, cell: Cell) -> None:
        """Somebody and a day in one cell: "Carla – 03/03/26"."""
        found = next((one for one in _APART.finditer(cell.text) if is_time(cell.text[one.end() :])), None)
        if found is None or not is_person(cell.text[: found.start()]):
            self._attribute(record, "responsible", heading, cell)
            return
        for sense, words in (("responsible", cell.text[: found.start()]), ("due", cell.text[found.end() :])):
            self._attribute(record, sense, heading, replace(cell, text=words.strip(), lines=(), date=None))

    def _attribute(self, record: Record, sense: str, heading: Heading, cell: Cell) -> None:
        build = self.build
        if sense == "status" and not cell.text.strip():
            state = state_of_fill(cell.fill, build.fill_key or None)  # type: ignore[arg-type]  # states by colour
            if state and not build.has(record, "status"):
                build.give(record, "status", heading.label, cell, {"status": Status(state=state)})
            return
        if sense == "status" and (heading.above or _is_state(heading)) and _TICKED.fullmatch(cell.text.strip()):
            self._ticked(record, heading, cell)
            return
        if sense == "status" and (meant := build.status_key.get(fold(cell.text))) and not build.has(record, "status"):
            given = Status.model_validate({"written": cell.text, "state": meant})
            build.give(record, "status", heading.label, cell, {"status": given})
            return
        repeats = self.before.get(sense) if is_as_above(cell.text) else None
        if repeats is None:
            self.before[sense] = cell
        if (sense == "due" and is_completion(cell.text)) or (
            sense == "completed"
            and cell.date is None
            and not is_completion(cell.text)
            and not re.search(r"\d", cell.text)
        ):
            sense = "status" if not build.has(record, "status") else "progress"
        elif sense == "frequency" and build.has(record, "due"):
            build.leave(cell, heading.label)
            return
        if build.has(record, sense) and sense not in ("progress", "responsible", "involved"):
            build.leave(cell, heading.label)
            return
        build.fill(record, sense, heading.label, cell)
        if repeats is not None:
            record.boxes[-1] = replace(record.boxes[-1], repeats=repeats)

    def _ticked(self, record: Record, heading: Heading, cell: Cell) -> None:
        """A tick under one of several states: what its heading says."""
        words = heading.cell.text.strip()
        state = self.build.status_key.get(fold(words)) or understand_status(words).state
        if state and not self.build.has(record, "status"):
            status = Status.model_validate({"written": words, "state": state})
            self.build.give(record, "status", heading.label, cell, {"status": status})
        else:
            self.build.leave(cell, heading.label)

    def _without_action(self, sense: str, heading: Heading, cell: Cell) -> None:
        build = self.build
        objective = build.objective
        if not cell.text.strip():
            return
        if sense == "status" and objective is not None and not build.has(objective, "status"):
            build.fill(objective, "status", heading.label, cell)
        else:
            build.leave(cell, heading.label)

    # -- columns --

    def _heading(self, cell: Cell) -> tuple[Heading | None, str]:
        for heading, sense in zip(self.header.columns.headings, self.header.columns.senses, strict=True):
            if heading.cell.column <= cell.column < heading.cell.column + heading.cell.width:
                return heading, sense
        return None, ""

    def _sense(self, cell: Cell) -> str:
        return self._heading(cell)[1]

    def _label(self, cell: Cell) -> str:
        heading, _ = self._heading(cell)
        return heading.label if heading else ""

    def _covered(self, row: Row, sense: str) -> bool:
        """Whether a cell that began further up is merged down over this row in the column of a sense."""
        at = row.cells[0].row if row.cells else 0
        return any(
            self.grid.covering(at, heading.cell.column) is not None
            for heading, one in zip(self.header.columns.headings, self.header.columns.senses, strict=True)
            if one == sense
        )


def _is_state(heading: Heading) -> bool:
    return bool(understand_status(heading.cell.text).state)


def _is_closed(cells: Sequence[Cell]) -> bool:
    """Whether a row stands in grey because it is done with: it holds days, or people, as no prompt does."""
    said = [cell for cell in cells if cell.text.strip()]
    grey = bool(said) and all(line.faint for cell in said for line in cell.lines)
    return grey and any(cell.date is not None or is_time(cell.text) or is_person(cell.text) for cell in said)
