"""A story of a Word file (its body, a header, a note): paragraphs and tables in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from planforms.finding import Finding
from planforms.place import Place
from planforms.reading.document import Block, Paragraph, Table
from planforms.reading.word_names import W, within
from planforms.reading.word_styles import Styles
from planforms.reading.word_table import read_table
from planforms.reading.word_text import read_words

__all__ = ["Story"]


@dataclass
class Story:
    """One story, and how far its paragraphs and tables are counted. `part` is "" for the body.

    `findings` may be shared with other stories of the file.
    """

    styles: Styles
    part: str = ""
    findings: list[Finding] = field(default_factory=list)
    _paragraphs: int = 0
    _tables: int = 0

    def blocks(self, root: etree._Element) -> Iterator[Block]:
        """The paragraphs that hold text, and the tables; a table within a table follows the one that it stands in."""
        for element in within(root, W + "p", W + "tbl"):
            if element.tag == W + "p":
                yield from self._paragraph(element)
            else:
                yield from self._table(element)

    def paragraphs(self, root: etree._Element) -> Iterator[Paragraph]:
        """The same with the cells of tables as paragraphs, for what stands around the form."""
        for block in self.blocks(root):
            if isinstance(block, Paragraph):
                yield block
                continue
            for cell in (cell for row in block.rows for cell in row.cells if cell.text or cell.struck):
                yield Paragraph(cell.text, cell.place, listed=cell.listed, bold=cell.bold, struck=cell.struck)

    def _paragraph(self, element: etree._Element) -> Iterator[Paragraph]:
        words = read_words(element, self.styles)
        if words.text.strip() or words.struck:
            self._paragraphs += 1
            level = self.styles.level(element)
            yield Paragraph(
                text=words.text.strip(),
                place=Place(part=self.part, paragraph=self._paragraphs),
                level=level,
                listed=not level and self.styles.is_listed(element),
                bold=words.bold,
                struck=words.struck,
                spans=words.spans,
            )

    def _table(self, element: etree._Element) -> Iterator[Table]:
        self._tables += 1
        table, inner, findings = read_table(element, self.styles, Place(part=self.part, table=self._tables))
        self.findings += findings
        if table.rows:
            yield table
        for one in inner:
            yield from self._table(one)
