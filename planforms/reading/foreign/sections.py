"""Headings and the text below them, found before anything is read: what a heading announces hangs on both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planforms.place import Place
from planforms.reading.document import Cell, Document, Paragraph
from planforms.reading.foreign.build import as_cell
from planforms.reading.foreign.guidance import is_instruction

__all__ = ["Section", "is_head", "sections_of"]

_BOLD, _PLAIN = 9, 10  # levels of headings without a style for headings
_LONGEST = 8  # words of a heading that looks like text


@dataclass(frozen=True)
class Section:
    """A heading's level, 1 for the highest, the paragraphs below it up to the next heading or table, and those up to
    the next heading that is not below it."""

    level: int
    below: list[Cell] = field(default_factory=list)
    whole: list[Cell] = field(default_factory=list)


def sections_of(document: Document) -> Mapping[Place, Section]:
    """The sections of a form, by the places of their headings."""
    sections: dict[Place, Section] = {}
    for run in (document.blocks, [piece for piece in document.around if piece.place.part == "text box"]):
        open_ones: list[Section] = []
        own = False
        for block in run:
            if not isinstance(block, Paragraph):
                own = False
            elif is_head(block) or _may_head(block):
                level = block.level or (_BOLD if block.bold else _PLAIN)
                open_ones = [one for one in open_ones if one.level < level]
                open_ones.append(sections.setdefault(block.place, Section(level)))
                own = True
            elif open_ones and block.text.strip() and not is_instruction(block.text):
                cell = as_cell(block)
                if own:
                    open_ones[-1].below.append(cell)
                for one in open_ones:
                    one.whole.append(cell)
    return sections


def is_head(paragraph: Paragraph) -> bool:
    """Whether a paragraph is set off as headings are: by its style, or all in bold."""
    return (paragraph.level > 0 or paragraph.bold) and not paragraph.listed


def _may_head(paragraph: Paragraph) -> bool:
    """Whether a line in plain print is short and open enough to be a heading."""
    text = paragraph.text.strip()
    if paragraph.listed or not 0 < len(text.split()) <= _LONGEST:
        return False
    return text.endswith((":", "?")) or (paragraph.place.part == "text box" and not text.endswith((".", "!")))
