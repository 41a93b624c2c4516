"""Running text under a heading or in a column: strengths, worries, goals, and steps with who and when inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from planforms.reading.document import Cell, Line, Span, lines_of
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.guidance import is_guidance, is_instruction
from planforms.reading.foreign.people import people_in
from planforms.reading.foreign.senses import Announced

__all__ = ["PROSE", "is_prose", "prose_cell", "write"]

_WHOSE = {"child_view": "child", "parent_view": "parent", "family_view": "family", "other_view": "other"}
_BULLET = re.compile(r"^(?:[•◦▪●■○§*·–—‐-]\s*|o\s+(?=[A-Z])|\(?[0-9]{1,2}[.)]\s+)+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


def is_prose(what: Announced) -> bool:
    """Whether text may run under a heading that announces this."""
    return what in PROSE


def prose_cell(build: Build, what: Announced, label: str, cell: Cell) -> None:
    """Place a cell of running text; headings inside it change what the lines below them are."""
    build.leave_struck(cell)
    part: list[Line] = []
    lines = lines_of(cell)
    for at, line in enumerate(lines):
        inner = _inner_heading(build, line)
        first = at == 0 and len(lines) > 1 and not line.listed and is_instruction(line.text)
        if inner is not None:
            _write_lines(build, what, label, cell, part)
            part = []
            if inner != ("", ""):
                what, label = inner, line.text.rstrip(":")
            else:
                build.leave_words(line.text, cell.place, label)
        elif is_guidance(line) or first:
            build.leave_words(line.text, cell.place, label)
        else:
            part.append(line)
    _write_lines(build, what, label, cell, part)


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
    for part in _parts(cell):
        build.fill(build.open_action(), "step", label, part)


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


def _inner_heading(build: Build, line: Line) -> Announced | None:
    """What a line announces where it stands as a heading among the text; None for text."""
    text = line.text
    short = len(text.split()) <= 7 and not re.search(r"[.!,;]$", text) and not line.listed
    if not short:
        return None
    found = build.senses.announced(text)
    if is_prose(found) and (line.bold or line.italic or text.endswith((":", "?")) or len(text.split()) <= 4):
        return found
    if re.fullmatch(
        r"(?:past |future )?(?:harm|danger|complicating factors?|danger statements?|worr(?:y|ies))",
        text.rstrip(":"),
        re.IGNORECASE,
    ):
        return ("item", "need")
    if re.fullmatch(r"(?:existing )?(?:strengths|safety|protective factors?)", text.rstrip(":"), re.IGNORECASE):
        return ("fact", "strengths")
    if re.fullmatch(r"(?:agreed )?(?:next steps|actions?|safety goals?|goals?)", text.rstrip(":"), re.IGNORECASE):
        return ("item", "objective" if "goal" in text.casefold() else "action")
    return ("", "") if line.bold and len(text.split()) <= 5 else None


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
