"""From a document of somebody else's design to records: block by block, in the order of the file."""

from __future__ import annotations

from dataclasses import replace

from planforms.closing import CLOSING_HEADING
from planforms.reading.document import Document, Paragraph
from planforms.reading.foreign.build import Build, as_cell
from planforms.reading.foreign.grid import Grid
from planforms.reading.foreign.header import pooled
from planforms.reading.foreign.keys import learn_keys
from planforms.reading.foreign.labels import is_generic, numbered
from planforms.reading.foreign.repeated import repeated
from planforms.reading.foreign.running_text import RunningText
from planforms.reading.foreign.sections import is_head, sections_of
from planforms.reading.foreign.senses import NOTHING, Senses
from planforms.reading.foreign.sweep import sweep
from planforms.reading.foreign.tables import Tables
from planforms.reading.foreign.turned import cards

__all__ = ["bind_foreign"]


def bind_foreign(document: Document, senses: Senses) -> Build:
    """All the text of a document in the boxes of the neutral plan, or among what was not placed."""
    build = Build(senses)
    learn_keys(build, document)
    senses = build.senses = replace(senses, states=frozenset(build.status_key))
    grids = [Grid(block) for block in document.blocks if not isinstance(block, Paragraph)]
    build.under_label = repeated(grids)
    text = RunningText(build, sections_of(document))
    tables = Tables(build, text, pooled(senses, grids), cards(senses, grids))
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            tables.read(block)
        elif block.place.part == "sheet name":
            text.end()
            tables.end()
            build.close()
            _sheet_name(build, block)
        else:
            _paragraph(build, text, block)
    text.end()
    build.head(None)
    for piece in document.around:
        if piece.place.part == "text box":
            _paragraph(build, text, piece)
        else:
            build.leave_words(piece.struck, piece.place.struck_through())
            build.leave_words(piece.text, piece.place)
    text.end()
    build.finish()
    sweep(document, build)
    return build


def _sheet_name(build: Build, name: Paragraph) -> None:
    """The name of a sheet is somebody's words, unless it is a label or made of a form's own words."""
    counted = numbered(name.text)
    label = not counted[1] if counted else build.senses.announced(name.text) != NOTHING
    if not label and not is_generic(name.text) and name.text.strip() != CLOSING_HEADING:
        build.leave_words(name.text, name.place)


def _paragraph(build: Build, text: RunningText, paragraph: Paragraph) -> None:
    build.leave_words(paragraph.struck, paragraph.place.struck_through())
    if paragraph.text.strip():
        text.say(as_cell(paragraph), head=is_head(paragraph), line=paragraph.line)
