"""The report of a batch: what was made, from what, with which findings; as a page, as a table, as JSON.

It names forms and documents and quotes findings, for whoever asked for it. It is no log.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from planforms.batch.converted import Converted
from planforms.convert import Order
from planforms.dates import full
from planforms.finding import Finding
from planforms.view import Design
from planforms.writing.cells import harmless
from planforms.writing.html import page_html

__all__ = ["REPORTS", "report"]

_COLUMNS = ("form", "state", "document", "severity", "code", "message", "place", "hint")


@dataclass(frozen=True)
class _Row:
    """One form: what came of it, its documents, and what there is to be said, the gravest first."""

    form: str
    state: str
    documents: tuple[str, ...]
    kept: tuple[str, ...]
    findings: tuple[Finding, ...]
    unplaced: int


@dataclass(frozen=True)
class _Page:
    """The report as a page."""

    document_title: str
    day: str
    counts: tuple[tuple[str, int], ...]
    rows: tuple[_Row, ...]
    language: str = "en-GB"


def report(results: Sequence[Converted], order: Order, kind: str) -> bytes:
    """The report as bytes; `kind` is one of REPORTS. The same results give the same bytes."""
    rows = [_row(result) for result in results]
    return REPORTS[kind](rows, order)


def _row(result: Converted) -> _Row:
    troubles = tuple(
        Finding(trouble.error.code, "error", _about(trouble.documents) + trouble.error.message, hint=trouble.error.hint)
        for trouble in result.troubles
    )
    state = "unchanged" if result.unchanged else "made" if result.documents else "not made"
    rank = {"error": 0, "warning": 1, "note": 2}
    findings = sorted((*result.remarks, *result.findings), key=lambda one: rank[one.severity])
    return _Row(
        str(result.source),
        state if not troubles or not result.documents else "made in part",
        tuple(written.path.name for written in result.documents),
        tuple(path.name for path in result.kept),
        (*troubles, *findings),
        result.unplaced,
    )


def _about(documents: Sequence[str]) -> str:
    return f"{', '.join(documents)}: " if documents else ""


def _json(rows: Sequence[_Row], order: Order) -> bytes:
    forms = [
        {
            "form": row.form,
            "state": row.state,
            "documents": row.documents,
            "kept": row.kept,
            "unplaced": row.unplaced,
            "findings": [vars(finding) for finding in row.findings],
        }
        for row in rows
    ]
    return (json.dumps({"today": order.today.isoformat(), "forms": forms}, ensure_ascii=False, indent=2) + "\n").encode(
        "utf-8", "replace"
    )


def _csv(rows: Sequence[_Row], _order: Order) -> bytes:
    """A line for each document and each finding, for a spreadsheet (RFC 4180, UTF-8 with a mark that Excel knows)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for row in rows:
        writer.writerows([harmless(cell) for cell in cells] for cells in _lines(row))
    return text.getvalue().encode("utf-8-sig", "replace")


def _lines(row: _Row) -> Iterator[tuple[str, ...]]:
    start = (row.form, row.state)
    if not row.documents and not row.findings:
        yield (*start, "", "", "", "", "", "")
    for document in row.documents:
        yield (*start, document, "", "", "", "", "")
    for finding in row.findings:
        yield (*start, "", finding.severity, finding.code, finding.message, finding.place, finding.hint)


def _html(rows: Sequence[_Row], order: Order) -> bytes:
    states = ("made", "made in part", "unchanged", "not made")
    counts = tuple((state, number) for state in states if (number := sum(row.state == state for row in rows)))
    page = _Page(f"Report of {full(order.today)}", full(order.today), counts, tuple(rows))
    return page_html(Design("report"), page, standalone=True).encode("utf-8", "replace")


REPORTS: dict[str, Callable[[Sequence[_Row], Order], bytes]] = {".html": _html, ".csv": _csv, ".json": _json}
