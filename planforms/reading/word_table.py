"""A table of a Word file as a true grid: each cell once, at the column that it stands in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from lxml import etree

from planforms.finding import Finding
from planforms.place import Place
from planforms.reading.document import Cell, Line, Row, Span, Table
from planforms.reading.word_dates import date_of
from planforms.reading.word_names import W, child, children, is_on, number, value, within
from planforms.reading.word_styles import Styles
from planforms.reading.word_text import Words, read_words

__all__ = ["read_table"]

_PROPERTIES, _SPAN, _DOWN, _ACROSS, _SHADE = (W + name for name in ("tcPr", "gridSpan", "vMerge", "hMerge", "shd"))
_PARAGRAPH, _TABLE = W + "p", W + "tbl"
_MOST_COLUMNS = 63  # Word's own limit; a file that claims more is not believed


@dataclass
class _Draft:
    """A cell while cells that are merged into it may still come."""

    row: int
    column: int
    width: int
    fill: str
    height: int = 1
    lines: list[tuple[Words, bool]] = field(default_factory=list)
    under: bool = False  # whether text of a cell that this one covers is among its lines


def read_table(
    element: etree._Element, styles: Styles, place: Place
) -> tuple[Table, list[etree._Element], list[Finding]]:
    """The table, the tables inside its cells (whose text is not in it), and findings about its dates and merges."""
    inner: list[etree._Element] = []
    drafts: list[list[_Draft]] = []
    merging: dict[int, _Draft] = {}
    rows = list(within(element, W + "tr"))
    for at, row in enumerate(rows, 1):
        begun, merging = _read_row(row, at, merging, styles, inner)
        drafts.append(begun)
    findings: list[Finding] = []
    table = Table(
        tuple(
            Row(tuple(_cell(draft, place, findings) for draft in begun), header=bool(is_on(row, "trPr/tblHeader")))
            for row, begun in zip(rows, drafts, strict=True)
        ),
        place,
    )
    return table, inner, findings


def _read_row(
    row: etree._Element, at: int, merging: dict[int, _Draft], styles: Styles, inner: list[etree._Element]
) -> tuple[list[_Draft], dict[int, _Draft]]:
    """The cells that begin in a row, and by column those that a later row may go on with.

    Text that is hidden under a continued merge is kept: it comes after the text of the cell that covers it.
    """
    column = 1 + number(value(row, "trPr/gridBefore"), 0, _MOST_COLUMNS)
    begun: list[_Draft] = []
    open_: dict[int, _Draft] = {}
    last: _Draft | None = None
    for cell in within(row, W + "tc"):
        properties = children(child(cell, _PROPERTIES))
        width = number(value(properties.get(_SPAN)), 1, _MOST_COLUMNS)
        down = _merge(properties.get(_DOWN))
        if down == "continue" and column in merging:
            last = merging[column]
            last.height = at - last.row + 1
        elif last is not None and _merge(properties.get(_ACROSS)) == "continue":
            last.width += width
        else:
            last = _Draft(at, column, width, _fill(properties.get(_SHADE)))
            begun.append(last)
        _read_cell(cell, last, styles, inner)
        if down:
            open_[column] = last
        column += width
    return begun, open_


def _read_cell(cell: etree._Element, draft: _Draft, styles: Styles, inner: list[etree._Element]) -> None:
    lines = []
    for element in within(cell, _PARAGRAPH, _TABLE):
        if element.tag == _TABLE:
            inner.append(element)
        else:
            words = read_words(element, styles)
            lines.append((words, words.text != "" and styles.is_listed(element)))
    says = any(words.text.strip() or words.struck for words, _ in lines)
    draft.under |= bool(draft.lines) and says
    if not draft.lines or says:
        draft.lines += lines


def _cell(draft: _Draft, table: Place, findings: list[Finding]) -> Cell:
    place = Place(table.part, table.sheet, table=table.table, row=draft.row, column=draft.column)
    if not draft.under and not any(words.text or words.struck for words, _ in draft.lines):
        return Cell("", place, draft.row, draft.column, draft.width, draft.height, fill=draft.fill)
    written = [(words, listed) for words, listed in draft.lines if words.text.strip()]
    text = "\n".join([words.text for words, _ in draft.lines if words.text or not words.struck]).strip()
    held = {(words.date, words.date_format) for words, _ in written}
    date = _date(text, *held.pop(), place, findings) if len(held) == 1 else None
    if draft.under:
        findings.append(_under_merge(place))
    return Cell(
        text=text,
        place=place,
        row=draft.row,
        column=draft.column,
        width=draft.width,
        height=draft.height,
        date=date,
        bold=bool(written) and all(words.bold for words, _ in written),
        fill=draft.fill,
        struck="\n".join([words.struck for words, _ in draft.lines if words.struck]),
        listed=bool(written) and all(listed for _, listed in written),
        lines=tuple([line for words, listed in written for line in _lines(words, listed=listed)]),
    )


def _date(text: str, held: str, shown_as: str, place: Place, findings: list[Finding]) -> dt.date | None:
    """The day that a date control holds; a finding is added where the text says another."""
    date, finding = date_of(text, held, shown_as, place) if held else (None, None)
    if finding:
        findings.append(finding)
    return date


def _under_merge(place: Place) -> Finding:
    return Finding(
        "text-under-merge",
        "note",
        "A cell with text lies hidden under this merged cell; its text was kept with what shows.",
        place=str(place),
        hint="Split the merged cell in Word to see it.",
    )


def _lines(words: Words, *, listed: bool) -> list[Line]:
    """A paragraph as lines, parted where somebody began a new line within it."""
    if "\n" not in words.text:
        return [Line(words.spans, listed)]
    lines: list[list[Span]] = [[]]
    for span in words.spans:
        if "\n" not in span.text:
            lines[-1].append(span)
            continue
        first, *rest = span.text.split("\n")
        lines[-1].append(span._replace(text=first))
        lines += [[span._replace(text=text)] for text in rest]
    kept = (tuple(span for span in spans if span.text) for spans in lines)
    return [Line(spans, listed) for spans in kept if "".join(span.text for span in spans).strip()]


def _merge(merge: etree._Element | None) -> str:
    """How a cell is merged: "restart", "continue" (a merge without a value), "" where it is not."""
    return "" if merge is None else value(merge) or "continue"


def _fill(shade: etree._Element | None) -> str:
    """The background as six hexadecimal digits, "" where it is none."""
    colour = "" if shade is None else shade.get(W + "fill", "")
    return "" if colour.lower() == "auto" else colour.upper()
