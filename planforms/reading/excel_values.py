"""What one stored cell says: its text as shown, the day or number behind it, and what is wrong with its formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from lxml import etree

from planforms.reading.document import Line, Span
from planforms.reading.excel_formats import general, is_date_format, shown_date, shown_number, text_format
from planforms.reading.excel_styles import Look
from planforms.reading.excel_text import Run, local, runs, unescaped
from planforms.reading.excel_workbook import Workbook
from planforms.reading.word_symbols import shown

__all__ = ["Value", "value"]

Trouble = Literal["", "formula-not-calculated", "formula-error", "hidden-value"]
_TICKED, _NOT_TICKED = "☒", "☐"
_TEXTS = ("s", "inlineStr", "str", "b")


class Value(NamedTuple):
    """What a cell says. `trouble` is the code of a finding about what the text does not say."""

    text: str = ""
    struck: str = ""
    bold: bool = False
    fill: str = ""
    date: dt.date | None = None
    number: float | None = None
    trouble: Trouble = ""
    lines: tuple[Line, ...] = ()


def value(cell: etree._Element, workbook: Workbook) -> Value:
    """The value of a <c> element."""
    look = _look(cell, workbook)
    if not len(cell) and cell.get("t") != "inlineStr":
        return _blank(look.fill)
    kind = cell.get("t", "n")
    parts = {local(part): part for part in reversed(cell)}  # of several alike the first
    stored = parts["v"].text or "" if "v" in parts else ""
    trouble = _trouble(parts, kind, stored)
    if trouble or not (stored or kind == "inlineStr"):
        return Value(fill=look.fill, trouble=trouble)
    if kind == "d":
        return _iso(stored, look, workbook)
    if kind in _TEXTS:
        return _formatted(_runs(parts, kind, stored, look, workbook), look)
    return _number(float(stored), look, workbook)


def _formatted(found: tuple[Run, ...], look: Look) -> Value:
    """A text as its format shows it: with words around it, or not at all."""
    before, shows, behind = text_format(look.format)
    if not shows and any(run.text.strip() for run in found):
        return _written((Run(before),), look)._replace(trouble="hidden-value")
    return _written((Run(before), *found, Run(behind)) if before or behind else found, look)


@lru_cache(maxsize=200)
def _blank(fill: str) -> Value:
    """A cell in which nothing is stored, as most are."""
    return Value(fill=fill)


def _trouble(parts: Mapping[str, etree._Element], kind: str, stored: str) -> Trouble:
    if kind == "e" and stored:
        return "formula-error"
    uncalculated = not stored and kind != "str" and "f" in parts
    return "formula-not-calculated" if uncalculated else ""


def _runs(
    parts: Mapping[str, etree._Element], kind: str, stored: str, look: Look, workbook: Workbook
) -> tuple[Run, ...]:
    if kind == "s":
        return workbook.strings[int(stored) if stored.strip().isdecimal() else len(workbook.strings)]
    if kind == "inlineStr":
        return runs(parts["is"]) if "is" in parts else ()
    if kind == "b":
        true = stored.strip() in ("1", "true")
        return (Run((_TICKED if true else _NOT_TICKED) if look.tick else str(true).upper()),)
    return (Run(unescaped(stored)),)


def _look(cell: etree._Element, workbook: Workbook) -> Look:
    index = cell.get("s", "0")
    number = int(index) if index.isdecimal() else 0
    return workbook.looks[number] if number < len(workbook.looks) else workbook.looks[0]


def _written(found: tuple[Run, ...], look: Look, *, date: dt.date | None = None, number: float | None = None) -> Value:
    """Runs as text and struck text; a run without a look of its own has that of the cell."""
    spans = [_span(run, look) for run in found if not _struck(run, look)]
    struck = "" if len(spans) == len(found) else "".join([run.text for run in found if _struck(run, look)]).strip()
    text = "".join([span.text for span in spans]).strip()
    if not text:
        return Value(struck=struck, fill=look.fill)
    bold = all(span.bold for span in spans if span.text.strip())
    return Value(text, struck, bold, look.fill, date, number, lines=_lines(spans))


def _span(run: Run, look: Look) -> Span:
    return Span(
        shown(run.text, look.font) if look.font else run.text,
        look.bold if run.bold is None else run.bold,
        look.italic if run.italic is None else run.italic,
        look.faint if run.faint is None else run.faint,
    )


def _lines(found: Sequence[Span]) -> tuple[Line, ...]:
    """The lines that say something, in the looks of their runs."""
    if len(found) == 1 and "\n" not in found[0].text:
        return (Line((found[0],)),)
    lines: list[list[Span]] = [[]]
    for span in found:
        if "\n" not in span.text:
            lines[-1].append(span)
            continue
        first, *rest = (span._replace(text=text) for text in span.text.split("\n"))
        lines[-1].append(first)
        lines += [[one] for one in rest]
    return tuple(Line(tuple(spans)) for spans in lines if "".join([span.text for span in spans]).strip())


def _struck(run: Run, look: Look) -> bool:
    return look.strike if run.strike is None else run.strike


def _number(stored: float, look: Look, workbook: Workbook) -> Value:
    if is_date_format(look.format):
        day = shown_date(stored, look.format, from_1904=workbook.from_1904)
        if day:
            return _written((Run(day[0]),), look, date=day[1])
        return _written((Run(general(stored)),), look, number=stored)
    text = shown_number(stored, look.format)
    if not text:
        return Value(fill=look.fill, trouble="hidden-value")
    return _written((Run(text),), look, number=stored)


def _iso(stored: str, look: Look, workbook: Workbook) -> Value:
    """A day that a strict workbook may keep as "2026-09-12" or "2026-09-12T09:30:00"; other text as it is."""
    try:
        moment = dt.datetime.fromisoformat(stored.strip())
    except ValueError:
        return _written((Run(unescaped(stored)),), look)
    first = dt.date(1904, 1, 1) if workbook.from_1904 else dt.date(1899, 12, 30)
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    serial = (moment.date() - first).days + seconds / 86_400
    if is_date_format(look.format):
        return _number(serial, look, workbook)
    return _written((Run(stored.strip()),), look, date=moment.date())
