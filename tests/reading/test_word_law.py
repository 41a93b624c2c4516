"""The law of reading: every word that is seen is read exactly once, every word that is not seen is read nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from planforms.reading.document import Document, Paragraph
from tests.reading.word_files import cell, paragraph, read, row, run, table

T = TypeVar("T")

CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
TWICE = "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"

# {} is the word. What shows it, in a paragraph; what keeps it from being seen.
SEEN = [
    "{}",
    '<w:ins w:id="1">{}</w:ins>',
    '<w:moveTo w:id="1">{}</w:moveTo>',
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:smartTag><w:smartTag>{}</w:smartTag></w:smartTag>",
    '<w:fldSimple w:instr="X">{}</w:fldSimple>',
    MARK.format("begin") + MARK.format("separate") + "{}" + MARK.format("end"),
    CONTROL.format("", "{}"),
    CONTROL.format("<w:date/>", "<w:ins>{}</w:ins>"),
    TWICE,
]
UNSEEN = [
    '<w:del w:id="1">{}</w:del>',
    '<w:moveFrom w:id="1"><w:ins>{}</w:ins></w:moveFrom>',
    CONTROL.format("<w:showingPlcHdr/>", "{}"),
    MARK.format("begin") + "{}" + MARK.format("separate") + MARK.format("end"),
    "<mc:AlternateContent><mc:Choice/><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
]


class Maker:
    """Makes awkward content, and notes which words of it are seen."""

    def __init__(self, data: st.DataObject) -> None:
        self._data, self._numbers = data, count(1)
        self.seen: list[str] = []
        self.unseen: list[str] = []

    def blocks(self, depth: int = 0, *, seen: bool = True) -> str:
        return "".join(self._block(depth, seen) for _ in range(self._choose(range(1, 4))))

    def _block(self, depth: int, seen: bool) -> str:
        kind = self._choose(["paragraph", "paragraph", "table", "control", "box"])
        if kind == "table" and depth < 3:
            return table(*self._rows(depth, seen)) + paragraph("")
        if kind == "control" and depth < 3:
            return CONTROL.format("", self.blocks(depth + 1, seen=seen))
        if kind == "box" and depth < 2:
            box = BOX.format(self.blocks(depth + 2, seen=seen))
            return paragraph(self._choose(["{}", TWICE]).format(box))
        mark = self._choose(["", "", '<w:rPr><w:del w:id="5"/></w:rPr>', '<w:numPr><w:numId w:val="1"/></w:numPr>'])
        return paragraph("".join(self._word(seen) for _ in range(self._choose(range(4)))), mark)

    def _rows(self, depth: int, seen: bool) -> Iterator[str]:
        for _ in range(self._choose(range(1, 4))):
            gone = self._choose(["", "", "<w:del/>", "<w:hidden/>", "<w:ins/>"])
            shown = seen and gone not in ("<w:del/>", "<w:hidden/>")
            made = row(*(self._cell(depth, shown) for _ in range(self._choose(range(1, 4)))), properties=gone)
            yield self._choose(["{}", CONTROL.format("", "{}")]).format(made)

    def _cell(self, depth: int, seen: bool) -> str:
        merge = self._choose(
            ["", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>', "<w:cellDel/>"]
        )
        made = cell(self.blocks(depth + 1, seen=seen and merge != "<w:cellDel/>"), merge)
        return self._choose(["{}", CONTROL.format("", "{}")]).format(made)

    def _word(self, seen: bool) -> str:
        word = f"word{next(self._numbers)};"
        shown = self._choose([True, True, False])
        (self.seen if seen and shown else self.unseen).append(word)
        if not shown and self._choose([True, False]):
            return run(word, "<w:vanish/>")
        struck = self._choose(["", "", "<w:strike/>"])
        return self._choose(SEEN if shown else UNSEEN).format(run(word, struck))

    def _choose(self, among: Sequence[T]) -> T:
        return self._data.draw(st.sampled_from(among))


def words(document: Document) -> Counter[str]:
    """How often each word is in the document, struck through or not."""
    said: list[str] = []
    for block in (*document.blocks, *document.around):
        if isinstance(block, Paragraph):
            said += [block.text, block.struck]
        else:
            said += [text for line in block.rows for one in line.cells for text in (one.text, one.struck)]
    return Counter(word for text in said for word in text.replace("\n", "").replace(" ", "").split(";") if word)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_seen_word_is_read_once_and_every_other_nowhere(data: st.DataObject) -> None:
    maker = Maker(data)
    document = read(maker.blocks())
    assert words(document) == Counter(word.strip(";") for word in maker.seen)
