"""Awkward Word content, made by chance out of every construct that hides, doubles, moves or wraps words."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import TypeVar

from tests.conservation.word_inline import CONTROL, DRAWN, SHOWN, UNSEEN
from tests.conservation.words import Fate, Words

__all__ = ["WordMaker"]

T = TypeVar("T")
Row = Sequence["str | None"]  # the labels of a row of a form; None where somebody types

_CUSTOM = '<w:customXml w:uri="u" w:element="e">{0}</w:customXml>'
_AROUND = ("{0}", "{0}", "{0}", CONTROL.replace("{0}", "").replace("{1}", "{0}"), _CUSTOM)
_BOXED = "<wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp>"
_DRAWING = '<w:drawing><wp:anchor><wp:docPr id="1" name="box"/><a:graphic><a:graphicData>{0}</a:graphicData></a:graphic></wp:anchor></w:drawing>'
_VML = (
    '<w:pict><v:shape style="width:90pt"><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict>'
)
_TWICE = (
    '<mc:AlternateContent><mc:Choice Requires="wps">{0}</mc:Choice><mc:Fallback>{1}</mc:Fallback></mc:AlternateContent>'
)
_BOXES = (
    _DRAWING.format(_BOXED),
    _DRAWING.format(f"<wpg:wgp><wpg:grpSp>{_BOXED}</wpg:grpSp></wpg:wgp>"),
    _DRAWING.format(f"<wpc:wpc>{_BOXED}</wpc:wpc>"),
    _VML,
    f"<w:pict><v:group>{_VML.removeprefix('<w:pict>').removesuffix('</w:pict>')}</v:group></w:pict>",
    _TWICE.format(_DRAWING.format(_BOXED), _VML),
)
_CHANGED = '<w:pPrChange w:id="9"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
_MARKS = (
    "", "", "", '<w:rPr><w:ins w:id="10"/></w:rPr>', '<w:rPr><w:moveTo w:id="10"/></w:rPr>', _CHANGED,
    '<w:numPr><w:numId w:val="1"/><w:ins w:id="11"/></w:numPr>', '<w:numPr><w:numberingChange w:id="12" w:original="1."/></w:numPr>',
    "<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>",
)  # fmt: skip
_ROW_MARKS = (
    "", "", "", '<w:ins w:id="13"/>', '<w:cantSplit/><w:tblHeader w:val="0"/>',
    '<w:trPrChange w:id="14"><w:trPr><w:hidden/><w:gridBefore w:val="2"/></w:trPr></w:trPrChange>',
)  # fmt: skip
_CELL_MARKS = (
    "", "", '<w:cellIns w:id="15"/>', '<w:tcW w:w="2000" w:type="dxa"/>',
    '<w:tcPrChange w:id="16"><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>',
)  # fmt: skip
_GONE_ROWS: tuple[tuple[Fate, str, str], ...] = (
    ("deleted", "tracked-changes", '<w:del w:id="17"/>'),
    ("hidden", "hidden-text", "<w:hidden/>"),
)


class WordMaker:
    """Makes content, and lets `words` know what becomes of each word of it; notes are gathered for their own parts."""

    def __init__(self, chance: random.Random, words: Words | None = None) -> None:
        self.chance = chance
        self.words = words or Words()
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.comments: list[str] = []
        self.outside = False  # in a header or footer

    # -- in a paragraph --

    def inline(self, most: int = 4, depth: int = 0) -> str:
        """A few pieces of a paragraph, seen and unseen."""
        return "".join(self.piece(depth) for _ in range(self.chance.randrange(most)))

    def piece(self, depth: int = 0) -> str:
        """One piece of a paragraph."""
        kinds: list[Callable[[], str]] = [self.shown] * 5 + [self.unseen] * 3 + [self.comment]
        if depth < 2:
            kinds.append(lambda: self.box(depth + 1))
        if depth < 2 and not self.outside:
            kinds.append(self.note)
        return self.chance.choice(kinds)()

    def shown(self, name: str = "") -> str:
        """A word that is seen, in one of the ways of `SHOWN` and `DRAWN`."""
        name = name or self.chance.choice([*SHOWN, *DRAWN])
        notice, pattern = {**SHOWN, **DRAWN}[name]
        self.words.notice(notice)
        with self.words.at(0, 0) if name in DRAWN else nullcontext():
            return _said(pattern, self.words.new())

    def unseen(self, name: str = "") -> str:
        """A word that is not seen, in one of the ways of `UNSEEN`."""
        fate, notice, pattern = UNSEEN[name or self.chance.choice(list(UNSEEN))]
        self.words.notice(notice)
        return _said(pattern, self.words.new(fate))

    def comment(self) -> str:
        """A comment in the margin of nothing."""
        number = len(self.comments)
        self.words.notices.add("comments")
        with self.words.at(0, 0):
            self.comments.append(
                f'<w:comment w:id="{number}"><w:p>{_said("{run}", self.words.new("comment"))}</w:p></w:comment>'
            )
        return (
            f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def note(self) -> str:
        """A footnote or endnote; Word has them in the body only, and no boxes in them."""
        kind = self.chance.choice(["footnote", "endnote"])
        number = len(self.notes[kind]) + 1
        self.notes[kind].append("")
        with self.words.at(0, 0):
            inside = self.paragraph(depth=2)
        self.notes[kind][number - 1] = f'<w:{kind} w:id="{number}">{inside}</w:{kind}>'
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def box(self, depth: int) -> str:
        """A text box in one of the ways in which it is stored."""
        with self.words.at(0, 0):
            inside = self.blocks(depth + 1, most=2)
        return f"<w:r>{self.chance.choice(_BOXES).replace('{0}', inside).replace('{1}', inside)}</w:r>"

    # -- paragraphs and what wraps them --

    def paragraph(self, properties: str = "", depth: int = 0) -> str:
        """A paragraph of a few pieces."""
        mark = self.chance.choice(_MARKS)
        if '<w:numPr><w:numId w:val="1"/><w:ins' in mark:
            self.words.notice("tracked-changes")
        return f"<w:p><w:pPr>{properties}{mark}</w:pPr>{self.inline(depth=depth)}</w:p>"

    def blocks(self, depth: int = 0, most: int = 4) -> str:
        """Paragraphs, tables, and what stands around them."""
        kinds: list[Callable[[int], str]] = [self._plain, self._plain, self._plain, self._joined, self._gone]
        if depth < 3:
            kinds += [self._wrapped, self._wrapped, self._tabled]
        return "".join(self.chance.choice(kinds)(depth) for _ in range(self.chance.randint(1, most)))

    def _plain(self, depth: int) -> str:
        return self.paragraph(depth=depth)

    def _wrapped(self, depth: int) -> str:
        around = self.chance.choice(_AROUND[3:])
        return around.format(self.blocks(depth + 1, most=2))

    def _joined(self, depth: int) -> str:
        """A paragraph whose mark is deleted, and the one that it goes on in."""
        mark = self.chance.choice(["del", "moveFrom"])
        between = self.chance.choice(["", '<w:bookmarkStart w:id="18" w:name="b"/><w:bookmarkEnd w:id="18"/>'])
        first = f'<w:p><w:pPr><w:rPr><w:{mark} w:id="19"/></w:rPr></w:pPr>{self.inline(depth=depth)}</w:p>'
        return first + between + self.paragraph(depth=depth)

    def _gone(self, depth: int) -> str:
        """A paragraph that was deleted or hidden whole."""
        if self.chance.random() < 0.5:
            self.words.notice("hidden-text")
            with self.words.within("hidden"):
                return (
                    f'<w:p><w:pPr><w:pStyle w:val="SecretParagraph"/></w:pPr>{_said("{run}", self.words.new())}</w:p>'
                )
        self.words.notice("tracked-changes")
        word = self.words.new("deleted")
        return (
            f'<w:p><w:pPr><w:rPr><w:del w:id="20"/></w:rPr></w:pPr><w:del w:id="21"><w:r><w:delText>{word}</w:delText></w:r></w:del></w:p>'
            + self.paragraph(depth=depth)
        )

    # -- tables --

    def _tabled(self, depth: int) -> str:
        rows, columns = self.chance.randint(1, 3), self.chance.randint(1, 4)
        return self.table([[None] * columns for _ in range(rows)], depth)

    def table(self, rows: Sequence[Row], depth: int = 0, *, merging: bool = True) -> str:
        """A table with these labels; where there is None, somebody typed. Cells are merged at random in the rows that
        hold no labels, rows and cells are wrapped, and deleted and hidden rows stand between."""
        spans = _spans(rows, self.chance) if merging else {}
        grid = '<w:gridCol w:w="1500"/>' * len(rows[0])
        made: list[str] = []
        for at, row in enumerate(rows, 1):
            if self.chance.random() < 0.15:
                made.append(self._gone_row(len(row), depth))
            made.append(self._row(at, row, spans, depth))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(made)}</w:tbl>'
            + self.paragraph(depth=depth)
        )

    def _gone_row(self, columns: int, depth: int) -> str:
        fate, notice, mark = self.chance.choice(_GONE_ROWS)
        self.words.notice(notice)
        with self.words.within(fate):
            cells = "".join(f"<w:tc><w:tcPr/>{self.paragraph(depth=depth + 1)}</w:tc>" for _ in range(columns))
        return self.chance.choice(_AROUND).format(f"<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>")

    def _row(self, at: int, row: Row, spans: dict[tuple[int, int], tuple[int, int, int, int]], depth: int) -> str:
        """A row; each cell of it stands in the area of `spans` that covers it, or alone."""
        mark = self.chance.choice(_ROW_MARKS)
        if "<w:ins" in mark:
            self.words.notice("tracked-changes")
        start = 1
        if row[0] is None and (at, 1) not in spans and len(row) > 1 and self.chance.random() < 0.1:
            start = 2
            mark = f'<w:gridBefore w:val="1"/>{mark}'
        cells = []
        for column, label in enumerate(row, 1):
            top, left, height, width = spans.get((at, column), (at, column, 1, 1))
            if column < start or column != left:
                continue
            if label is None and self.chance.random() < 0.08:
                cells.append(self._gone_cell(depth))
            merge = f'<w:gridSpan w:val="{width}"/>' if width > 1 or self.chance.random() < 0.1 else ""
            if height > 1:
                merge += "<w:vMerge/>" if at > top else '<w:vMerge w:val="restart"/>'
            cells.append(self._cell(label, merge, (top, left), depth, under=at > top))
        after = '<w:gridAfter w:val="1"/>' if self.chance.random() < 0.05 else ""
        return self.chance.choice(_AROUND).format(f"<w:tr><w:trPr>{mark}{after}</w:trPr>{''.join(cells)}</w:tr>")

    def _cell(self, label: str | None, merge: str, origin: tuple[int, int], depth: int, *, under: bool) -> str:
        mark = merge + self.chance.choice(_CELL_MARKS)
        with self.words.at(*origin):
            if label is not None:
                inside = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{label}</w:t></w:r></w:p>"
            elif under:
                inside = self._under(depth)
            else:
                inside = (
                    self.blocks(depth + 2, most=2) if self.chance.random() < 0.5 else self.paragraph(depth=depth + 1)
                )
        return self.chance.choice(_AROUND).format(f"<w:tc><w:tcPr>{mark}</w:tcPr>{inside}</w:tc>")

    def _under(self, depth: int) -> str:
        """What stands in a cell that is merged with the one above: Word shows none of it, and a reader keeps it."""
        if self.chance.random() < 0.7:
            return "<w:p/>"
        self.words.notice("text-under-merge")
        return f"<w:p>{_said('{run}', self.words.new())}</w:p>"

    def _gone_cell(self, depth: int) -> str:
        self.words.notice("tracked-changes")
        with self.words.within("deleted"):
            return f'<w:tc><w:tcPr><w:cellDel w:id="22"/></w:tcPr>{self.paragraph(depth=depth + 1)}</w:tc>'


def _said(pattern: str, word: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{word}</w:t></w:r>'
    return pattern.format(run=run, word=word, a=word[:2], b=word[2:])


def _spans(rows: Sequence[Row], chance: random.Random) -> dict[tuple[int, int], tuple[int, int, int, int]]:
    """Position -> top, left, height and width of the merged area that covers it; areas hold no labels."""
    found: dict[tuple[int, int], tuple[int, int, int, int]] = {}
    for _ in range(chance.randrange(3)):
        top, left = chance.randint(1, len(rows)), chance.randint(1, len(rows[0]))
        height, width = chance.randint(1, len(rows) + 1 - top), chance.randint(1, len(rows[0]) + 1 - left)
        places = [(row, column) for row in range(top, top + height) for column in range(left, left + width)]
        if not any(place in found or rows[place[0] - 1][place[1] - 1] is not None for place in places):
            found |= dict.fromkeys(places, (top, left, height, width))
    return found
