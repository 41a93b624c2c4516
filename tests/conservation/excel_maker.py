"""Awkward workbooks, made by chance out of every construct that hides, doubles or wraps what stands in a cell."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.conservation.excel_cells import (
    CELLS,
    FORMATS,
    HEADERS,
    SHAPES,
    STRINGS,
    UNSEEN_CELLS,
    UNSEEN_FORMATS,
    UNSEEN_SHAPES,
)
from tests.conservation.excel_package import SPACES, SheetParts, column_letters, workbook_file
from tests.conservation.words import Words

__all__ = ["ExcelMaker"]

Row = Sequence["str | None"]  # the labels of a row of a form; None where somebody types
_KINDS = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
)
_THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_FONTS = '<fonts><font/><font><b/></font><font><strike/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills><borders><border/></borders>'


class ExcelMaker:
    """Makes sheets, and lets `words` know what becomes of each word of them."""

    def __init__(self, chance: random.Random, words: Words | None = None) -> None:
        self.chance = chance
        self.words = words or Words()
        self.sheets: list[SheetParts] = []
        self.strings: list[str] = []
        self.formats: list[str] = ["General"]
        self.inline = False  # whether every string stands in its cell

    # -- cells --

    def cell(self, row: int, column: int) -> str:
        """A cell that holds something, seen or not."""
        kinds = [self.text] * 6 + [self.value, self.number, self.unseen_value, self.unseen_number, self.unseen_text]
        with self.words.at(row, column):
            attributes, inside = self.chance.choice(kinds)()
        return self.placed(row, column, attributes, inside)

    def placed(self, row: int, column: int, attributes: str, inside: str) -> str:
        """The element of a cell."""
        return f'<c r="{column_letters(column)}{row}"{attributes}>{inside}</c>'

    def text(self, name: str = "") -> tuple[str, str]:
        """A string, shared or in the cell."""
        notice, pattern = STRINGS[name or self.chance.choice(list(STRINGS))]
        self.words.notice(notice)
        return self._string(_said(pattern, self.words.new()))

    def label(self, text: str) -> tuple[str, str]:
        """A label of the form, in bold on a tint."""
        attributes, inside = self._string(f"<t>{text}</t>")
        return f'{attributes} s="{self._style("General", font=1, fill=2)}"', inside

    def value(self, name: str = "") -> tuple[str, str]:
        """The cell of a formula."""
        notice, attributes, inside = CELLS[name or self.chance.choice(list(CELLS))]
        self.words.notice(notice)
        return attributes, _said(inside, self.words.new())

    def unseen_value(self, name: str = "") -> tuple[str, str]:
        """The cell of a formula that does not show its word."""
        fate, notice, attributes, inside = UNSEEN_CELLS[name or self.chance.choice(list(UNSEEN_CELLS))]
        self.words.notice(notice)
        return attributes, _said(inside, self.words.new(fate))

    def number(self, name: str = "") -> tuple[str, str]:
        """A number whose format says a word."""
        code, number = FORMATS[name or self.chance.choice(list(FORMATS))]
        return self._formatted(code, self.words.new()), f"<v>{number}</v>"

    def unseen_number(self, name: str = "") -> tuple[str, str]:
        """A number whose format would say a word of another number."""
        code, number = UNSEEN_FORMATS[name or self.chance.choice(list(UNSEEN_FORMATS))]
        return self._formatted(code, self.words.new("never")), f"<v>{number}</v>"

    def unseen_text(self) -> tuple[str, str]:
        """A text that its format hides, or shows with a word more."""
        if self.chance.random() < 0.5:
            attributes, inside = self._string(f"<t>{self.words.new()}</t>")
            return attributes + self._formatted('0;0;0;"{word} "@', self.words.new()), inside
        self.words.notice("hidden-value")
        attributes, inside = self._string(f"<t>{self.words.new('hidden')}</t>")
        return f'{attributes} s="{self._style(";;;")}"', inside

    def _string(self, inside: str) -> tuple[str, str]:
        if self.inline or self.chance.random() < 0.5:
            return ' t="inlineStr"', f"<is>{inside}</is>"
        self.strings.append(f"<si>{inside}</si>")
        return ' t="s"', f"<v>{len(self.strings) - 1}</v>"

    def _formatted(self, code: str, word: str) -> str:
        return f' s="{self._style(code.format(word=word))}"'

    def _style(self, code: str, font: int = 0, fill: int = 0) -> int:
        key = f"{code}|{font}|{fill}" if font or fill else code
        if key not in self.formats:
            self.formats.append(key)
        return self.formats.index(key)

    # -- sheets --

    def sheet(self, rows: Sequence[Row], state: str = "") -> None:
        """A sheet with these labels from the first row; where there is None, somebody typed or nobody did."""
        number = len(self.sheets) + 1
        name = self.words.new() if not state and self.chance.random() < 0.2 else f"Plan {number}"
        if state:
            self.words.notice("hidden-sheet")
        with self.words.within("hidden" if state else "seen"):
            hidden_rows, hidden_columns = self._hidden(rows)
            merged = self._merged(rows)
            data = self._data(rows, merged, hidden_rows, hidden_columns)
            around, parts, beyond = self._around()
        inside = f"{_columns(hidden_columns, self.chance)}<sheetData>{data}</sheetData>{_merges(merged)}{around}"
        self.sheets.append(SheetParts(name, inside, state, parts, beyond))

    def _hidden(self, rows: Sequence[Row]) -> tuple[set[int], set[int]]:
        free = [at for at, row in enumerate(rows, 1) if not any(row)]
        columns = [at for at in range(1, len(rows[0]) + 1) if not any(row[at - 1] for row in rows)]
        return (
            {row for row in free if self.chance.random() < 0.15},
            {column for column in [*columns, len(rows[0]) + 2] if self.chance.random() < 0.1},
        )

    def _merged(self, rows: Sequence[Row]) -> list[tuple[int, int, int, int]]:
        """Merged areas (top, left, height, width) without labels, that do not meet."""
        found: list[tuple[int, int, int, int]] = []
        taken = {(at, column) for at, row in enumerate(rows, 1) for column, label in enumerate(row, 1) if label}
        for _ in range(self.chance.randrange(3)):
            top, left = self.chance.randint(1, len(rows)), self.chance.randint(1, len(rows[0]))
            height, width = self.chance.randint(1, 3), self.chance.randint(1, 2)
            places = {(row, column) for row in range(top, top + height) for column in range(left, left + width)}
            if len(places) > 1 and not places & taken:
                taken |= places
                found.append((top, left, height, width))
        return found

    def _data(
        self,
        rows: Sequence[Row],
        merged: list[tuple[int, int, int, int]],
        hidden_rows: set[int],
        hidden_columns: set[int],
    ) -> str:
        width = max(len(rows[0]) + 2, *(left + size for _, left, _, size in merged), 0)
        height = max(len(rows) + 1, *(top + size for top, _, size, _ in merged), 0)
        return "".join(
            self._row(
                at,
                rows[at - 1] if at <= len(rows) else [None] * len(rows[0]),
                width,
                merged,
                hidden_rows,
                hidden_columns,
            )
            for at in range(1, height + 1)
        )

    def _row(
        self,
        at: int,
        row: Row,
        width: int,
        merged: list[tuple[int, int, int, int]],
        hidden_rows: set[int],
        hidden_columns: set[int],
    ) -> str:
        cells = ""
        for column in range(1, width + 1):
            label = row[column - 1] if column <= len(row) else None
            area = next((one for one in merged if _covers(one, at, column)), (at, column, 1, 1))
            if label is not None:
                cells += self.placed(at, column, *self.label(label))
            elif self.chance.random() < (0.6 if column <= len(row) else 0.1):
                cells += self._typed(at, column, area, hidden_rows, hidden_columns)
        hidden = (
            self.chance.choice([' hidden="1"', ' ht="0" customHeight="1"', ' hidden="true" outlineLevel="1"'])
            if at in hidden_rows
            else ""
        )
        return f'<row r="{at}"{hidden}>{cells}</row>'

    def _typed(
        self, at: int, column: int, area: tuple[int, int, int, int], hidden_rows: set[int], hidden_columns: set[int]
    ) -> str:
        """What somebody typed: hidden where no row or no column of it is seen; kept with the origin under a merge."""
        top, left, height, width = area if area[:2] == (at, column) else (at, column, 1, 1)
        row_gone = all(row in hidden_rows for row in range(top, top + height))
        column_gone = all(one in hidden_columns for one in range(left, left + width))
        if row_gone or column_gone:
            self.words.notice("hidden-row" if row_gone else "hidden-column")
            with self.words.within("hidden"):
                return self.placed(at, column, *self.text("a plain text"))
        if area[:2] == (at, column):
            return self.cell(at, column)
        self.words.notice("text-under-merge")
        with self.words.at(*area[:2]):
            return self.placed(at, column, *self.text("a plain text"))

    # -- around the cells --

    def _around(self) -> tuple[str, dict[str, str], dict[str, str]]:
        """What a sheet has beside its cells: the XML behind them, its parts, and those beyond."""
        parts: dict[str, str] = {}
        beyond: dict[str, str] = {}
        inside = self._prompts() + self._headers()
        if self.chance.random() < 0.4:
            parts["drawing"], beyond = self._drawing()
            inside += '<drawing r:id="rIddrawing"/>'
        if self.chance.random() < 0.3:
            parts |= self._comments()
            inside += '<legacyDrawing r:id="rIdvmlDrawing"/>'
        return inside, parts, beyond

    def _prompts(self) -> str:
        """What Excel shows only where somebody stops, and what rules say."""
        if self.chance.random() < 0.6:
            return ""
        word = self.words.new("never")
        return (
            f'<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="1" text="{word}"><formula>1</formula></cfRule></conditionalFormatting>'
            f'<dataValidations><dataValidation sqref="A1" prompt="{word}" promptTitle="{word}"><formula1>"{word}"</formula1></dataValidation></dataValidations>'
            f'<hyperlinks><hyperlink ref="A1" tooltip="{word}" display="{word}" location="Plan!A1"/></hyperlinks>'
        )

    def _headers(self) -> str:
        if self.chance.random() < 0.6:
            return ""
        switches = {"odd": True, "even": self.chance.random() < 0.5, "first": self.chance.random() < 0.5}
        attributes = f' differentOddEven="{int(switches["even"])}" differentFirst="{str(switches["first"]).lower()}"'
        inside = ""
        for kind, shown in switches.items():
            for part in ("Header", "Footer"):
                word = self.words.new("seen" if shown else "never")
                inside += f"<{kind}{part}>{_said(self.chance.choice(HEADERS), word)}</{kind}{part}>"
        return f"<headerFooter{attributes}>{inside}</headerFooter>"

    def _drawing(self) -> tuple[str, dict[str, str]]:
        anchors, beyond = "", {}
        for _ in range(self.chance.randint(1, 3)):
            kind = self.chance.choice(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"])
            anchors += f"<xdr:{kind}>{self.chance.choice([self.shape, self.shape, self.unseen_shape])()}<xdr:clientData/></xdr:{kind}>"
        if self.chance.random() < 0.3:
            word = self.words.new()
            beyond["chart"] = (
                f"<c:chartSpace {SPACES}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>{word}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:pieChart><c:varyColors val='1'/></c:pieChart></c:plotArea></c:chart></c:chartSpace>"
            )
            anchors += '<xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rIdchart"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>'
        return f"<xdr:wsDr {SPACES}>{anchors}</xdr:wsDr>", beyond

    def shape(self, name: str = "") -> str:
        """A shape with a word on it."""
        notice, pattern = SHAPES[name or self.chance.choice(list(SHAPES))]
        self.words.notice(notice)
        return _said(pattern, self.words.new())

    def unseen_shape(self, name: str = "") -> str:
        """A shape whose word nobody sees."""
        fate, notice, pattern = UNSEEN_SHAPES[name or self.chance.choice(list(UNSEEN_SHAPES))]
        self.words.notice(notice)
        return _said(pattern, self.words.new(fate))

    def _comments(self) -> dict[str, str]:
        """A note, or a thread of comments, which Excel stores as a note too; the note has a shape of its own."""
        self.words.notice("comments")
        word = self.words.new("comment")
        said = f'<comment ref="A1" authorId="0"><text><t>{word}</t></text></comment>'
        parts = {
            "comments": f"<comments {SPACES}><authors><author>{word}</author></authors><commentList>{said}</commentList></comments>",
            "vmlDrawing": f"<xml {SPACES}><v:shape><v:textbox><div>{word}</div></v:textbox></v:shape></xml>",
        }
        if self.chance.random() < 0.5:
            parts["threadedComment"] = (
                f'<ThreadedComments xmlns="{_THREADED}"><threadedComment ref="A1"><text>{word}</text></threadedComment></ThreadedComments>'
            )
        if self.chance.random() < 0.3:
            del parts["comments"]
        if "threadedComment" not in parts and "comments" not in parts:
            parts["comments"] = (
                f"<comments {SPACES}><authors><author>A</author></authors><commentList>{said}</commentList></comments>"
            )
        return parts

    # -- the file --

    def file(self, *, plain: bool = False) -> bytes:
        """The workbook, at times counting its days from 1904; a plain .xlsx, or any of the kinds, at times strict."""
        word = self.words.new("never")
        settings = self.chance.choice(["", "", '<workbookPr date1904="1"/>'])
        styles = "".join(
            f'<numFmt numFmtId="{200 + at}" formatCode="{_escaped(key.split("|")[0])}"/>'
            for at, key in enumerate(self.formats)
        )
        looks = "".join(_look(at, key) for at, key in enumerate(self.formats))
        parts = {
            "styles": f"<styleSheet {SPACES}><numFmts>{styles}</numFmts>{_FONTS}<cellXfs>{looks}</cellXfs></styleSheet>",
            "sharedStrings": f"<sst {SPACES}>{''.join(self.strings)}<si><t>{word}</t></si></sst>",
        }
        kind = _KINDS[0] if plain else self.chance.choice(_KINDS)
        strict = not plain and self.chance.random() < 0.2
        return workbook_file(self.sheets, parts, content=kind, settings=settings, strict=strict)


def _said(pattern: str, word: str) -> str:
    return pattern.format(word=word, a=word[:2], b=word[2:])


def _covers(area: tuple[int, int, int, int], row: int, column: int) -> bool:
    top, left, height, width = area
    return top <= row < top + height and left <= column < left + width


def _columns(hidden: set[int], chance: random.Random) -> str:
    if not hidden:
        return ""
    ways = ('hidden="1"', 'width="0" customWidth="1"')
    made = "".join(f'<col min="{column}" max="{column}" {chance.choice(ways)}/>' for column in sorted(hidden))
    return f"<cols>{made}</cols>"


def _merges(merged: list[tuple[int, int, int, int]]) -> str:
    made = "".join(
        f'<mergeCell ref="{column_letters(left)}{top}:{column_letters(left + width - 1)}{top + height - 1}"/>'
        for top, left, height, width in merged
    )
    return f"<mergeCells>{made}</mergeCells>" if made else ""


def _look(at: int, key: str) -> str:
    font, fill = ([*key.split("|")[1:], "0", "0"])[:2]
    return f'<xf numFmtId="{200 + at}" fontId="{font}" fillId="{fill}"/>'


def _escaped(code: str) -> str:
    return code.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
