"""What `planforms convert` says: a line for each plan, a sentence for each trouble, a table at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from planforms.batch.converted import Converted
from planforms.cli.screen import ERR, OUT, complain, counted, line, shown
from planforms.convert import BLANK
from planforms.finding import SEVERITIES
from planforms.views import COMPANIONS, VIEWS

__all__ = ["exit_code", "say", "summary"]


def say(result: Converted) -> None:
    """One line for a plan whose documents were made, and a sentence for each thing that could not be done or that
    somebody should know."""
    name = shown(result.source)
    if result.read and not result.unchanged:
        blank = f". {BLANK.message} {BLANK.hint}" if BLANK in result.findings else ""
        line(", ".join([f"{name}: {counted(len(result.documents), 'document')}", *_remarks(result)]) + blank)
    for trouble in result.troubles:
        complain(trouble.error, f"{name} ({', '.join(trouble.documents)})" if trouble.documents else name)
    for remark in result.remarks:
        ERR.print(f"{name}: {remark.message} {remark.hint}", soft_wrap=True)
    for path in result.kept:
        ERR.print(f"{name}: A document had been changed by somebody; it is kept as {shown(path)}", soft_wrap=True)


def summary(results: Sequence[Converted], output: Path) -> None:
    """The closing table: what was made, of how many files, and what a person should look at."""
    new = [result for result in results if result.read and not result.unchanged]
    made = Counter((written.view, written.path.suffix[1:]) for result in new for written in result.documents)
    formats = sorted({form for _, form in made}, reverse=True)
    if made:
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("Document")
        for form in formats:
            table.add_column(form.upper(), justify="right")
        for view in (view for name in VIEWS for view in (VIEWS[name], *COMPANIONS.get(name, ()))):
            counts = [made[view.name, form] for form in formats]
            if any(counts):
                table.add_row(view.title, *map(str, counts))
        OUT.print(table)
        line()
    unchanged = sum(result.unchanged for result in results)
    if new or not unchanged:
        line(f"{counted(sum(made.values()), 'document')} of {counted(len(new), 'plan')} in {shown(output)}")
    if unchanged:
        have, their = ("have", "their") if unchanged > 1 else ("has", "its")
        line(
            f"{counted(unchanged, 'plan')} {have} not changed since {their} documents in {shown(output)} were made; "
            "--again makes them anew"
        )
    unread = sum(not result.read for result in results)
    if unread:
        line(f"{counted(unread, 'file')} could not be used; see above")
    found = _severities([sum(counts) for counts in zip(*(result.severities for result in results), strict=True)])
    if found:
        line(f"To look at: {found}; `planforms read FILE` lists them, `planforms check FILE` says what to write")


def exit_code(results: Sequence[Converted], fail_on: str) -> int:
    """0 done, 1 a finding as serious as `fail_on`, 3 a file not read, 4 a document not made; the highest counts."""
    codes = [trouble.error.exit_code for result in results for trouble in result.troubles]
    serious = SEVERITIES.index(fail_on) if fail_on in SEVERITIES else len(SEVERITIES)
    if any(any(result.severities[serious:]) for result in results):
        codes.append(1)
    return max(codes, default=0)


def _remarks(result: Converted) -> list[str]:
    remarks = [found] if (found := _severities(result.severities)) else []
    if result.unplaced:
        remarks.append(f"{counted(result.unplaced, 'text')} not placed")
    return remarks


def _severities(counts: Sequence[int]) -> str:
    """The findings by number, the gravest first: 1 error, 3 warnings."""
    pairs = list(zip(SEVERITIES, counts, strict=False))
    return ", ".join(counted(number, severity) for severity, number in reversed(pairs) if number)
