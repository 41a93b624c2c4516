"""The files that `planforms check` writes: a page for each plan, and what holds all of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from planforms.check import Check
from planforms.checked import Checked
from planforms.checking import Looked
from planforms.checks import ALL_CHECKS
from planforms.disk import write_whole
from planforms.overview import Overview
from planforms.state import Change
from planforms.writing.findings_json import findings_json
from planforms.writing.sarif import sarif

__all__ = ["FILES", "overview_files", "plan_files", "whole_files"]

FILES = ("json", "sarif", "html", "pdf", "xlsx")


def plan_files(plan: Checked, stem: Path, formats: Sequence[str], on: dt.date, sources: Sequence[Path]) -> None:
    """The page of one plan, as `<stem>-check.html` and `.pdf`."""
    if not {"html", "pdf"} & set(formats):
        return
    from planforms.views import check_report  # templates are loaded only where a page is made
    from planforms.writing.html import page_html
    from planforms.writing.pdf import page_pdf

    page = check_report.check_page(plan, on)
    made = {}
    if "html" in formats:
        made["html"] = page_html(check_report.DESIGN, page, standalone=True).encode()
    if "pdf" in formats:
        made["pdf"] = page_pdf(check_report.DESIGN, page)
    for form, data in made.items():
        write_whole(stem.with_name(f"{stem.name}-check.{form}"), data, sources=sources)


def whole_files(
    looked: Sequence[Looked],
    formats: Sequence[str],
    output: Path | None,
    on: dt.date,
    checks: Iterable[Check[Any]],
) -> None:
    """The findings of all plans as JSON and as SARIF: into the folder, or to the screen where there is none."""
    plans: list[tuple[str, Checked]] = [(str(one.source), one.plan) for one in looked if one.plan]
    trees: dict[str, dict[str, Any]] = {}
    if "json" in formats:
        trees["json"] = findings_json(plans, on)
    if "sarif" in formats:
        trees["sarif"] = sarif(plans, checks)
    for form, tree in trees.items():
        data = json.dumps(tree, ensure_ascii=False, indent=2).encode("utf-8", "replace")
        if output:
            write_whole(output / f"findings.{form}", data, sources=[one.source for one in looked])
        else:
            click.echo(data)


def overview_files(
    whole: Overview, change: Change | None, formats: Sequence[str], output: Path, sources: Sequence[Path]
) -> tuple[str, ...]:
    """The overview as HTML and as a workbook; the names of the files."""
    made = {}
    if "html" in formats:
        from planforms.views import folder_report  # templates are loaded only where a page is made
        from planforms.writing.html import page_html

        titles = {code: one.title for code, one in ALL_CHECKS.items()}
        page = folder_report.folder_page(whole, titles, change)
        made["overview.html"] = page_html(folder_report.DESIGN, page, standalone=True).encode()
    if "xlsx" in formats:
        from planforms.writing.excel_overview import excel_overview  # so is what makes workbooks

        made["overview.xlsx"] = excel_overview(whole)
    for name, data in made.items():
        write_whole(output / name, data, sources=sources)
    return tuple(made)
