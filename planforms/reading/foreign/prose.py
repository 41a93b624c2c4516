"""Running text under a heading or in a column: strengths, worries, goals, and steps with who and when inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from planforms.place import Place
from planforms.reading.document import Cell, Line, Span, lines_of
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.guidance import is_guidance, is_instruction
from planforms.reading.foreign.manner import is_told
from planforms.reading.foreign.meaning import of_heading
from planforms.reading.foreign.people import people_in
from planforms.reading.foreign.senses import Announced
from planforms.values.almanac import plain
from planforms.values.dates_written import dates_written

__all__ = ["PROSE", "is_prose", "prose_cell", "write"]

_WHOSE = {"child_view": "child", "parent_view": "parent", "family_view": "family", "other_view": "other"}
_BULLET = re.compile(r"^(?:[•◦▪●■○§*·–—‐-]\s*|o\s+(?=[A-Z])|\(?[0-9]{1,2}[.)]\s+)+")
_WILL_BE = re.compile(
    r"(?:there|[A-Z][^.,]{0,40}?) will (?:always |all |both )?(?:be|have|feel|know|sleep|live|stay|see)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


def is_prose(what: Announced) -> bool:
    """Whether text may run under a heading that announces this."""
    return what in PROSE


def prose_cell(build: Build, what: Announced, label: str, cell: Cell) -> None:
    """Place a cell of running text; headings inside it change what the lines below them are."""
    build.leave_struck(cell)
    lines = list(lines_of(cell))
    if len(lines) > 1 and not lines[0].listed and is_instruction(lines[0].text):
        build.leave_words(lines.pop(0).text, cell.place, label)
    for heading, below in _sections(build, lines):
        if heading is not None:
            inner = _inside(build, heading, below)
            if is_prose(inner):
                what, label = inner, heading.text.rstrip(":")
                build.own(replace(cell, text=heading.text))
            else:
                build.leave_words(heading.text, cell.place, label)
        for line in below:
            if is_guidance(line):
                build.leave_words(line.text, cell.place, label)
        _write_lines(build, what, label, cell, [line for line in below if not is_guidance(line)])


def write(build: Build, what: Announced, label: str, cell: Cell) -> None:
    """Place running text whose meaning is known."""
    if what in _EACH:
        each = _EACH[what]
        for part in _parts(cell):
            build.fill(build.item(each), what[1], label, part)
    elif what[1] in _WHOSE:
        view = build.item("views")
        build.give(view, "text", label, cell, {"whose": _WHOSE[what[1]], "text": cell.text})
    elif what in _PLACED:
        _PLACED[what](build, label, cell)
    else:
        build.leave(cell, label)


def _strengths(build: Build, label: str, cell: Cell) -> None:
    for part in _parts(cell):
        build.fact("strengths", label, part)


def _aim(build: Build, label: str, cell: Cell) -> None:
    build.fill(build.bound.plan, "aim", label, cell)


def _contingency(build: Build, label: str, cell: Cell) -> None:
    build.fill(build.bound.plan, "contingency", label, cell)


def _people(build: Build, label: str, cell: Cell) -> None:
    people_in(build, label, cell)


def _objectives(build: Build, label: str, cell: Cell) -> None:
    for part in _parts(cell):
        build.fill(build.open_objective(), "objective", label, part)
    build.headed = False


def _measure(build: Build, label: str, cell: Cell) -> None:
    build.fill(build.in_objective(), "measure", label, cell)


def _need(build: Build, label: str, cell: Cell) -> None:
    area = build.area
    if build.title is not None or area is None or any(True for _ in area.of("objectives")):
        area = build.open_area()
    build.fill(area, "need", label, cell)


def _steps(build: Build, label: str, cell: Cell) -> None:
    """Sentences with who and when inside: one action each, under the only outcome there is, or under none."""
    area = build.area
    goals = list(area.of("objectives")) if area is not None else []
    if len(goals) > 1 and not build.headed:
        build.objective = next((one for one in goals if not one.boxes), None) or build.open_objective()
    parts = _parts(cell)
    wanted = _wanted(parts)
    for part in parts[:wanted]:
        build.fill(build.open_objective(), "objective", label, part)
    if 1 < wanted < len(parts):
        build.open_objective()
    for part in parts[wanted:]:
        build.fill(build.open_action(), "step", label, part)


def _wanted(parts: Sequence[Cell]) -> int:
    """How many sentences before the steps, or instead of them, say how things will be, on no certain day: "Poppy will
    have two people she can ring"."""
    ends = (at for at, part in enumerate(parts) if not _WILL_BE.match(part.text) or dates_written(plain(part.text)))
    count = next(ends, len(parts))
    return count if count == len(parts) or any(is_told(part.text) for part in parts[count:]) else 0


def _parts(cell: Cell) -> list[Cell]:
    lines = lines_of(cell)
    found = [replace(cell, text=_BULLET.sub("", line.text), lines=(line,)) for line in lines]
    if len(found) == 1 and not cell.listed and len(cell.text) > 90:
        sentences = _SENTENCE.split(found[0].text)
        if len(sentences) > 1:
            return [replace(cell, text=one.strip(), lines=(Line((Span(one.strip()),)),)) for one in sentences]
    return found


def _write_lines(build: Build, what: Announced, label: str, cell: Cell, lines: Sequence[Line]) -> None:
    if lines:
        text = "\n".join(line.text for line in lines)
        whole = text == "\n".join(line.text for line in cell.lines)
        words = cell if whole else replace(cell, text=text, lines=tuple(lines), date=None, number=None)
        write(build, what, label, words)


def _sections(build: Build, lines: Sequence[Line]) -> list[tuple[Line | None, list[Line]]]:
    """The lines of a cell under the headings that stand among them."""
    heads = [at for at, line in enumerate(lines) if _may_head(line)]
    found: list[tuple[Line | None, list[Line]]] = [(None, [])]
    for at, line in enumerate(lines):
        if at in heads:
            end = next((other for other in heads if other > at), len(lines))
            below = lines[at + 1 : end]
            if line.bold or is_prose(_inside(build, line, below)) or _is_set_off(line, below):
                found.append((line, []))
                continue
        found[-1][1].append(line)
    return found


def _may_head(line: Line) -> bool:
    return len(line.text.split()) <= 8 and not re.search(r"[.!,;]$", line.text) and not line.listed


def _is_set_off(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line reads as a heading: a few words without a full stop over sentences that have one."""
    sentences = bool(below) and all(re.search(r"[.!?]$", one.text) for one in below)
    return sentences and len(line.text.split()) <= 6 and line.text[:1].isupper()


def _inside(build: Build, heading: Line, below: Sequence[Line]) -> Announced:
    """What a heading among the text announces."""
    known = build.senses.announced(heading.text)
    if is_prose(known):
        return known
    cells = [Cell(line.text, Place(), 0, 0, lines=(line,)) for line in below]
    return of_heading(build, heading.text, cells)


_EACH: dict[Announced, str] = {("risk", "risk"): "risks", ("fact", "assumption"): "assumptions"}
_PLACED: dict[Announced, Callable[[Build, str, Cell], None]] = {
    ("fact", "strengths"): _strengths,
    ("fact", "aim"): _aim,
    ("fact", "contingency"): _contingency,
    ("fact", "person"): _people,
    ("item", "need"): _need,
    ("item", "objective"): _objectives,
    ("item", "measure"): _measure,
    ("item", "action"): _steps,
}
PROSE: frozenset[Announced] = frozenset({*_EACH, *_PLACED, *(("fact", sense) for sense in _WHOSE)})
"""What running text may be about."""
