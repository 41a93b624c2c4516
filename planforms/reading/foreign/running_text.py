"""Paragraphs, and rows with a single cell: headings, labels with their values, sections of running text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planforms.closing import CLOSING_HEADING, CLOSING_HELP
from planforms.place import Place
from planforms.reading.document import Cell, Line, Span, lines_of
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.dated_sentences import dated_sentences
from planforms.reading.foreign.evidence import is_body
from planforms.reading.foreign.facts import fact
from planforms.reading.foreign.guidance import is_control_prompt, is_guidance, is_instruction
from planforms.reading.foreign.inline import inline_pairs
from planforms.reading.foreign.keys import is_key_line, is_scale
from planforms.reading.foreign.labels import is_generic, numbered, without_prompt
from planforms.reading.foreign.manner import is_told, is_troubled
from planforms.reading.foreign.meaning import belongs, of_heading, speaks_for
from planforms.reading.foreign.pairs import pair_row
from planforms.reading.foreign.parts import item
from planforms.reading.foreign.prose import is_prose, prose_cell
from planforms.reading.foreign.sections import Section
from planforms.reading.foreign.senses import NOTHING, Announced
from planforms.values.almanac import plain
from planforms.values.dates_written import dates_written
from planforms.values.day import understand_day
from planforms.values.sentence import read_step

__all__ = ["RunningText"]

_CLOSING = (CLOSING_HEADING, CLOSING_HELP)
_WRITTEN = re.compile(
    r"\b(?:written|agreed|made|drawn up|updated|dated|as at|meeting|approved|adopted)\b", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:signed|signatures?|agreed by)\b", re.IGNORECASE)
_NAMED = re.compile(r"[a-z,] [A-Z][a-z’'-]+ (?:[A-Z]|\()")
"""Somebody's name within a line, which no form says by itself."""
_TICKS = re.compile(r"[☐☒]")
_YEARS = re.compile(r"\b20[0-9]{2}\b")  # somebody typed them into a heading of the form
_PLAIN = 10  # the level of a heading that looks like text
_LONGEST_HEADING = 160
_QUESTION = re.compile(r"\b(?:you|your)\b")
_STEPS: Announced = ("item", "action")
"""What a list under the heading of an outcome is, where its lines tell somebody to do something."""


class RunningText:
    """The open section: what its heading announced, and the heading. `sections` holds the text below each heading;
    `intro` what stands under a heading that may name an area, before anything is planned there."""

    def __init__(self, build: Build, sections: Mapping[Place, Section]) -> None:
        self.build = build
        self.sections = sections
        self.section: Announced = NOTHING
        self.label = ""
        self.titled = False
        self.begun = False
        self.intro: list[Cell] = []
        self._parents: list[tuple[int, Announced]] = []

    def say(self, cell: Cell, *, head: bool, line: Line) -> None:
        """Read a paragraph or a single cell."""
        text = cell.text.strip()
        if is_control_prompt(text) or text in _CLOSING or self.build.senses.is_own(text):
            self.build.own(cell)
            return
        if is_key_line(text):
            self.build.leave(cell, "key")
            return
        if is_scale(text) or _SIGNED.match(text):
            self.end()
        if self._labelled(cell, head=head):
            return
        if head and len(text) <= _LONGEST_HEADING:
            self._heading(cell)
        elif not head and (is_guidance(line) or is_instruction(text) or _TICKS.search(text)):
            self.build.prompts.append(text)
            self.build.leave(cell, self.label)
        elif not head and self._announces(cell):
            self._heading(cell)
        else:
            self._running(cell)

    def lines(self, cell: Cell, *, head: bool) -> None:
        """Read a cell over the whole table with several lines: a block's head, or running text."""
        found = numbered(cell.text.split("\n", 1)[0])
        if not (head and found and found[0] and len(cell.text) < 400):
            self._running(cell) if is_prose(self.section) else self.build.leave(
                self.build.typed(cell, self.label), self.label
            )
            return
        label = ""
        for line in lines_of(cell):
            words = f"{label}: {line.text}" if label else line.text
            label = ""
            if self._is_label(words):
                label = words.rstrip(":")
            elif words:
                part = replace(cell, text=words, lines=(Line((Span(words),)),))
                self.say(part, head=numbered(words) is not None, line=line)

    def end(self) -> None:
        """End the open section."""
        self.section, self.label = NOTHING, ""
        for cell in self.intro:
            self.build.leave(cell)
        self.intro = []

    def take_needs(self) -> list[Cell]:
        """What stands under the heading of an area and says what is wrong there; it is the section's no more."""
        found = [cell for cell in self.intro if is_troubled(cell.text)]
        self.intro = [cell for cell in self.intro if cell not in found]
        return found

    def _labelled(self, cell: Cell, *, head: bool) -> bool:
        """Read labels with their values in one line; False where there are none."""
        pairs = inline_pairs(self.build, cell.text.strip())
        if head and len(pairs) == 1:
            label, value = pairs[0]
            announced = self.build.senses.announced
            heading = numbered(cell.text.strip()) or announced(value) != NOTHING or announced(label) == NOTHING
            pairs = [] if heading else pairs
        if not pairs:
            return False
        self.end()
        before = cell.text[: max(0, cell.text.find(pairs[0][0]))].strip()
        self.build.leave_words(before, cell.place)
        labels = _without(cell.text.removeprefix(before), [value for _, value in pairs])
        if _NAMED.search(labels):
            self.build.leave_words(labels.strip(), cell.place)
        else:
            self.build.own(replace(cell, text=labels))
        parts = [(label, [replace(cell, text=value, lines=(), date=None)] if value else []) for label, value in pairs]
        pair_row(self.build, [(label, None, values) for label, values in parts])
        return True

    def _is_label(self, words: str) -> bool:
        known = self.build.senses.announced(words) != NOTHING and numbered(words) is None
        return known and len(words.split()) <= 4 and not inline_pairs(self.build, words)

    def _announces(self, cell: Cell) -> bool:
        """Whether a line in plain print is a heading all the same: it announces something, and says nothing."""
        text = cell.text.strip()
        if cell.listed or len(text.split()) > 8:
            return False
        known = self.build.senses.announced(text)
        if known == NOTHING and of_heading(self.build, text, self._below(cell)) == NOTHING:
            return False
        alone = len(text.split()) <= 3 and is_prose(known) and text[-1].isalpha()
        return alone or text.endswith((":", "?")) or (cell.place.part == "text box" and not text.endswith((".", "!")))

    def _running(self, cell: Cell) -> None:
        text = cell.text.strip()
        if self.section == _STEPS and not self.label:
            if cell.listed and (is_told(text) or read_step(text).owners):
                prose_cell(self.build, _STEPS, "steps", cell)
            else:
                self.build.leave(cell)
            return
        if is_prose(self.section) and not cell.listed and text.endswith("?") and _QUESTION.search(text):
            self.build.leave(cell, self.label)
            return
        if self.section[0] == "fact" and not is_prose(self.section):
            fact(self.build, self.section[1], self.label, [cell])
            self.section = NOTHING
            return
        plain_title = not (self.titled or self.begun or cell.listed or re.search(r"[.!?,]$|:\s", text))
        if is_prose(self.section):
            prose_cell(self.build, self.section, self.label, cell)
        elif plain_title and len(text.split()) <= 12:
            self._heading(cell)
        else:
            self.begun = True
            if self.build.area is None and not cell.listed and dated_sentences(self.build, cell):
                return
            if self.build.dated is None and _WRITTEN.search(text):
                self.build.dated = _first_day(text)
            if self.build.title is not None and not cell.listed:
                self.intro.append(cell)
            else:
                self.build.leave(cell, self.label)

    def _heading(self, cell: Cell) -> None:
        build = self.build
        text = cell.text.strip()
        self.end()
        build.person, build.lead_open = None, False
        found = numbered(text)
        if found and found[0] in ("area", "need", "objective") and found[1]:
            self._begin(cell, *found)
            return
        where, inherited = self._what(cell)
        self.label = text
        build.own(cell)
        if inherited and where != NOTHING:
            build.head(cell)
            self.section = where
        elif where[0] in ("fact", "risk") or is_prose(where):
            build.labels.setdefault(text, where[1])
            self.section = where
            build.head(None)
        elif not self.titled:
            self.titled = True
            build.head(None)
            build.fact("title", "title", cell)
        elif is_generic(text) or is_instruction(text) or where != NOTHING:
            build.head(None)
            if _YEARS.search(text):
                build.leave(cell)
        elif build.is_title(cell):
            build.repeat(cell)
        else:
            build.head(cell)

    def _what(self, cell: Cell) -> tuple[Announced, bool]:
        """What a heading announces, by itself or with the text below it. True where not its own words say so, but
        those of the heading over it, or the text alone: then it is the title of an area."""
        text, below = cell.text.strip(), self._below(cell)
        level = self.sections[cell.place].level if cell.place in self.sections else _PLAIN
        while self._parents and self._parents[-1][0] >= level:
            self._parents.pop()
        where = self.build.senses.announced(text)
        inherited = False
        if where == NOTHING and (self.titled or self.build.told) and not is_body(text):
            where = of_heading(self.build, text, below)
            above = self._parents[-1][1] if self._parents else NOTHING
            inherited = where == NOTHING and above[0] == "item" and belongs(above, below)
            where = above if inherited else where
            inherited = inherited or not speaks_for(self.build.senses, text, where)
        self._parents.append((level, where))
        return where, inherited

    def _below(self, cell: Cell) -> Sequence[Cell]:
        found = self.sections.get(cell.place)
        return (found.below or found.whole) if found else ()

    def _begin(self, cell: Cell, level: str, rest: str) -> None:
        """A heading that counts: "Development area 2: [e.g. training] Safeguarding"."""
        words, prompt = without_prompt(rest)
        self.build.own(replace(cell, text=cell.text.removesuffix(rest)))
        self.build.leave_words(prompt, cell.place)
        self.build.head(None)
        self.section = _STEPS if level == "objective" else NOTHING
        if words:
            title = replace(cell, text=words, lines=(Line((Span(words, True),)),))
            item(self.build, level, "heading", title, begin=True)
            self.build.headed = level == "objective"
            self.build.card = self.build.card or level == "objective"


def _without(text: str, values: list[str]) -> str:
    """What of a line is its labels: the line without the values."""
    for value in values:
        text = text.replace(value, " ", 1)
    return text


def _first_day(text: str) -> dt.date | None:
    """The first whole date in a line, such as "Written on 9 March 2026 with the family"."""
    dates = dates_written(plain(text))
    return understand_day(plain(text)[dates[0].begin : dates[0].end])[0] if dates else None
