"""Filled forms of invented councils, one for each family of layout, written plainly in Word and in Excel."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import docx
from docx.shared import RGBColor
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

__all__ = ["LAYOUTS", "in_excel", "in_word"]

Rows = Sequence[Sequence[str]]
Block = tuple[str, Any]
"""What it is, and what it says: ("heading", text), ("text", text), ("list", texts), ("table", rows with bold labels
above), ("pairs", rows whose every other cell is a bold label), ("prompt", grey text)."""

_FACTS = (
    ("Name of child", "Tomos Vaughan", "Date of birth", "4 May 2015"),
    ("Lead practitioner", "Jo Hall", "Date of plan", "1 September 2026"),
)
_HEADER = ("Outcome", "What will be done", "Who", "By when", "Progress")
_ACTIONS: Rows = (
    ("Tomos sleeps through the night", "Bedtime routine agreed with Mum", "Jo Hall (family support worker)", "30 September 2026", "Started"),
    ("", "GP looks at his medicine", "Dr Ames", "within 6 weeks", ""),
    ("Tomos reads every day", "Reading buddy twice a week", "Ms Pryce, Hollin Primary", "by half term", "On track"),
)  # fmt: skip
_BLOCK = "Outcome {}: {}"

LAYOUTS: Mapping[str, Sequence[Block]] = {
    "a table with a header": (
        ("heading", "Early Help Plan"), ("pairs", _FACTS),
        ("prompt", "Please write one action on each line, and say who will do it."), ("table", (_HEADER, *_ACTIONS)),
        ("heading", "What is going well"), ("list", ("Tomos loves football", "Mum is calmer since June")),
        ("heading", "Child's views"), ("text", "I want to stay with Nan on Saturdays."),
    ),
    "a block for each outcome": (
        ("heading", "Our family plan"), ("pairs", _FACTS),
        *(
            block
            for number, (outcome, action, who, when) in enumerate(
                (("Sam is at school every day", "Taxi from 8 am", "Riverside Council", "14 September 2026"),
                 ("Sam feels safe at home", "Weekly visit", "Amy Price", "every Monday")), 1)
            for block in (
                ("heading", _BLOCK.format(number, outcome)),
                ("table", (("Action", "Responsible", "Timescale"), (action, who, when), ("Talk about it at home", "Mum and Dad", "ongoing"))),
                ("pairs", (("How will we know?", f"We look at it together, time {number}"),)),
            )
        ),
    ),
    "headings with lists": (
        ("heading", "Plan for Leila"), ("text", "Name: Leila Said"), ("text", "Date of plan: 3 March 2026"),
        ("heading", "What are we worried about?"), ("text", "Leila has missed 14 days since Easter."),
        ("heading", "What is working well?"), ("list", ("She likes her art teacher", "Dad collects her on Fridays")),
        ("heading", "What needs to happen?"),
        ("list", ("Dad rings the school by 12 March 2026", "School nurse (Ruth Obi) sees Leila each week")),
    ),
    "fields down, targets across": (
        ("heading", "Individual education plan"), ("pairs", (("Name", "Kit Moran", "Year group", "5"),)),
        ("table", (
            ("Target", "Kit writes three sentences", "Kit asks for help"),
            ("Strategies", "Word bank on the desk", "Green card to hold up"),
            ("Supported by", "Mr Lowe", "Mrs Hart"), ("Review date", "18 December 2026", "18 December 2026"),
            ("Achievement criteria", "Three days out of five", "Twice a day"),
        )),
    ),
    "three columns of prose": (
        ("heading", "Mapping"), ("pairs", (("Child", "Ben and Ivy Cole"), ("Date", "2 October 2026"))),
        ("table", (
            ("What are we worried about?", "What is working well?", "What needs to happen?"),
            ("Loud arguments at night", "Nan lives next door\nIvy sleeps there on Fridays", "Mum rings Nan when it gets loud\nAmy Price visits on Tuesdays"),
        )),
    ),
    "pairs three to a row": (
        ("heading", "Assessment and plan"),
        ("pairs", (("Child's name", "Noor Aziz", "D.O.B.", "11/02/2014", "Ref", "00417"), ("School", "Oak Lane", "Year", "7", "Key worker", "S. Bell"))),
        ("table", (("Need", "Desired outcome", "Action", "By whom", "By when", "RAG"), ("Speech", "Noor is understood", "Weekly therapy", "A. Cross", "1/11/26", "Green"), ("Sleep", "In bed by nine", "No phone upstairs", "Mum", "from 5 October", "Amber"))),
        ("pairs", (("What if it does not work?", "We meet within a week"), ("Next review", "7 December 2026"))),
    ),
    "a partnership's year": (
        ("heading", "Start Well Partnership: implementation plan"), ("text", "Vision: every family knows where to go."),
        ("table", (("Step objective", "Actions", "Responsibility", "Timescale", "Resources", "Monitoring"), ("One front door", "Sign the lease", "Bridget Foy", "April 2026", "£12,000", "Quarterly report"), ("", "Train 20 staff", "Lead: AB Support: CD", "w/c 4 May 2026", "", "Feedback forms"))),
        ("heading", "Risks"),
        ("table", (("Risk", "Likelihood", "Impact", "Mitigation", "Owner"), ("The lease is late", "Medium", "High", "Use the library", "B. Foy"))),
    ),
}  # fmt: skip


@lru_cache(maxsize=16)
def in_word(name: str) -> bytes:
    """A layout as a Word file."""
    document: Any = docx.Document()
    for kind, what in LAYOUTS[name]:
        if kind == "heading":
            document.add_heading(what, 2)
        elif kind == "list":
            for one in what:
                document.add_paragraph(one, style="List Bullet")
        elif kind in ("text", "prompt"):
            run = document.add_paragraph().add_run(what)
            if kind == "prompt":
                run.italic, run.font.color.rgb = True, RGBColor(0x80, 0x80, 0x80)
        else:
            _table(document.add_table(len(what), len(what[0])), kind, what)
            document.add_paragraph("")
    return _saved(document)


def _table(table: Any, kind: str, rows: Rows) -> None:
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = table.cell(at, column)
            cell.text, *more = text.split("\n")
            for line in more:
                cell.add_paragraph(line)
            for run in cell.paragraphs[0].runs:
                run.bold = _is_label(kind, at, column)


@lru_cache(maxsize=16)
def in_excel(name: str) -> bytes:
    """The same as a workbook, on one sheet."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Plan"
    tint = PatternFill("solid", fgColor="DDEBF7")
    row = 1
    for kind, what in LAYOUTS[name]:
        lines = what if kind in ("table", "pairs") else [(one,) for one in ([what] if isinstance(what, str) else what)]
        for at, line in enumerate(lines):
            for column, text in enumerate(line):
                cell = sheet.cell(row, column + 1, text or None)
                if kind == "heading" or (kind in ("table", "pairs") and _is_label(kind, at, column)):
                    cell.font, cell.fill = Font(bold=True), tint
                elif kind == "prompt":
                    cell.font = Font(italic=True, color="FF808080")
            row += 1
        row += 1
    return _saved(book)


def _is_label(kind: str, row: int, column: int) -> bool:
    return row == 0 if kind == "table" else column % 2 == 0


def _saved(file: Any) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()
