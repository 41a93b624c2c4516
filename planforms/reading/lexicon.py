"""The labels, headings and help of a form, ready to be looked up in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from planforms.closing import CLOSING_COLUMNS, CLOSING_HEADING, CLOSING_HELP
from planforms.form import PROMPTS, Blocks, Facts, Field, Form, Grid, Rows, Section
from planforms.text import fold

__all__ = ["CLOSING", "Lexicon", "Sheet", "in_brackets", "lexicon_of"]

CLOSING = Rows(CLOSING_HEADING, "closing", tuple(Field(label, label) for label in CLOSING_COLUMNS), CLOSING_HELP)
_REF = re.compile(r"(.*?)\s+([A-Za-z]?[0-9]+(?:\.[0-9]+)*[a-z]?|[^\s]{1,12}[0-9][^\s]{0,12})$")

_BRACKETS = re.compile(r"[\[(][^\])]*[\])]")
_PLURAL = re.compile(r"\((?:s|es|ies)\)", re.IGNORECASE)

Sheet = Rows | Grid


@dataclass(frozen=True)
class Block:
    """A block of a form, as it is recognised: the list it stands for and its boxes, the first of which begins it."""

    each: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class _Heads:
    """A table with the names of its columns, folded: of each its own label, then all that it is known under."""

    sheet: Sheet
    columns: tuple[tuple[Field, str, frozenset[str]], ...]
    names: frozenset[str]


class Lexicon:
    """What a form's words are, looked up by label, by row of headings, and as text that belongs to the blank form."""

    def __init__(self, form: Form) -> None:
        self.facts: list[tuple[Facts, Field]] = []
        self.sheets: list[Sheet] = [CLOSING]
        self.blocks: list[Block] = []
        self._within: list[Rows] = []
        self._help: set[str] = {form.help, CLOSING_HELP}
        self.sections: dict[str, Section | None] = {fold(CLOSING_HEADING): None, fold(form.title): None}
        self._own: set[str] = {form.title, form.help, f"Form: {form.identity}", form.identity, CLOSING_HELP, *PROMPTS}
        for section in form.sections:
            self._add(section)
        self._heads = [_heads_of(sheet) for sheet in self.sheets]
        self._column_names = frozenset().union(*(heads.names for heads in self._heads))
        self._facts = [(facts, box, fold(box.label), _names(box)) for facts, box in self.facts]
        self._blocks = [(block, [(box, _names(box)) for box in block.fields]) for block in self.blocks]

    def fact(self, label: str, block: str | None) -> tuple[Facts | None, Field] | None:
        """The box that a label names: one of the open block's first, then one of the plan's own."""
        for folded in _folded(label):
            for candidate, boxes in self._blocks:
                if candidate.each == block:
                    for box, names in boxes:
                        if folded in names:
                            return None, box
            exact = ((facts, box) for facts, box, own, _ in self._facts if folded == own)
            known = ((facts, box) for facts, box, _, names in self._facts if folded in names)
            found = next(exact, None) or next(known, None)
            if found:
                return found
        return None

    def begins(self, label: str) -> tuple[Block, str] | None:
        """The block that a label begins, and its ref: "Outcome 1.1"."""
        first = _first_line(label).strip()
        found = _REF.fullmatch(first)
        for words, ref in ((first, ""), *(((found[1], found[2]),) if found else ())):
            for block, boxes in self._blocks:
                if fold(words) in boxes[0][1]:
                    return block, ref.strip(":.")
        return None

    def heads(self, labels: Sequence[str]) -> tuple[Sheet, list[Field | None]] | None:
        """The table whose columns a row of labels heads, and the box of each label, None for an unknown one.

        At least two labels and half of them must be known; the table that knows most of them is meant.
        """
        folded = [{words for words in _folded(label) if words} for label in labels]
        if not _heads_some(self._column_names, folded):
            return None
        best: tuple[int, Sheet, list[Field | None]] | None = None
        for heads in self._heads:
            if not _heads_some(heads.names, folded):
                continue
            boxes = _columns(heads, folded)
            known = sum(box is not None for box in boxes)
            if known >= 2 and known * 2 >= len([label for label in labels if label.strip()]):
                exact = sum(
                    box is not None and fold(box.label) == fold(label) for box, label in zip(boxes, labels, strict=True)
                )
                score = known * 100 + exact
                if best is None or score > best[0]:
                    best = score, heads.sheet, boxes
        return best[1:] if best else None

    def heading(self, text: str) -> bool:
        """Whether a text is a heading of the form."""
        folded = fold(text)
        return folded != "" and folded in self.sections

    def names(self, box: Field, text: str) -> bool:
        """Whether all of a text, its brackets aside, is a name of the box."""
        return fold(text) in _names(box)

    def within(self, sheet: Sheet) -> bool:
        """Whether a table stands inside the block of its owner, as the form has it."""
        return sheet in self._within

    def is_help(self, text: str) -> bool:
        """Whether a text is help of the form, which may stand beside a box."""
        return text.strip() in self._help

    def own(self, text: str) -> bool:
        """Whether a text belongs to the blank form: help, prompt, title or identity."""
        return text.strip() in self._own

    def _add(self, section: Section) -> None:
        self.sections[fold(section.heading)] = section
        self._help |= {section.help, *(box.help for box in _fields(section))} - {""}
        self._own |= self._help
        if isinstance(section, Facts):
            self.facts += [(section, box) for box in section.fields]
        elif isinstance(section, Rows):
            self.sheets.append(section)
            self.sections[fold(section.sheet)] = section
        elif isinstance(section, Grid):
            self.sheets.append(section)
            self.blocks.append(Block(section.each, section.fields))
        else:
            self._add_blocks(section)

    def _add_blocks(self, blocks: Blocks) -> None:
        self.blocks.append(Block(blocks.each, blocks.fields))
        for rows in blocks.flat:
            if rows not in self.sheets:
                self.sheets.append(rows)
            self.sections[fold(rows.heading)] = self.sections[fold(rows.sheet)] = rows
            self._help.add(rows.help)
        self._own |= self._help
        for part in blocks.inside:
            if isinstance(part, Blocks):
                self._add_blocks(part)
            else:
                self._within.append(part)


@lru_cache(maxsize=16)
def lexicon_of(form: Form) -> Lexicon:
    """The lexicon of a form, made once."""
    return Lexicon(form)


def in_brackets(label: str) -> str:
    """What stands in brackets in a label, which is not looked at where labels are compared."""
    return " ".join(_BRACKETS.findall(_PLURAL.sub("", label)))


def _folded(label: str) -> tuple[str, str]:
    """A label as it is compared: all of it, which may run over several lines, or its first line alone."""
    whole = fold(label)
    return whole, fold(_first_line(label)) if "\n" in label else whole


def _first_line(label: str) -> str:
    return label.partition("\n")[0]


def _fields(section: Section) -> Iterator[Field]:
    if isinstance(section, Grid):
        yield from section.columns
    yield from section.fields
    if isinstance(section, Blocks):
        for part in section.inside:
            yield from _fields(part)


@lru_cache(maxsize=2_000)
def _names(box: Field) -> frozenset[str]:
    return frozenset(fold(name) for name in (box.label, *box.also))


def _heads_of(sheet: Sheet) -> _Heads:
    columns = tuple((box, fold(box.label), _names(box)) for box in sheet.columns)
    return _Heads(sheet, columns, frozenset().union(*(names for _, _, names in columns)))


def _heads_some(names: frozenset[str], labels: Sequence[set[str]]) -> bool:
    """Whether two of the labels, or more, are names of columns."""
    return sum(not names.isdisjoint(folded) for folded in labels) >= 2


def _columns(heads: _Heads, labels: Sequence[set[str]]) -> list[Field | None]:
    """The box of each label: those of their own name first, then those that go by another."""
    left = list(heads.columns)
    found: list[Field | None] = [None] * len(labels)
    for own in (True, False):
        for index, folded in enumerate(labels):
            if found[index] is not None or heads.names.isdisjoint(folded):
                continue
            for column in left:
                box, label, names = column
                if label in folded if own else not names.isdisjoint(folded):
                    found[index] = box
                    left.remove(column)
                    break
    return found
