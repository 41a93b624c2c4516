"""What `planforms convert` says: a line for each plan, a sentence for each trouble, a table at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from planforms.cli.screen import OUT, complain, counted, line, shown
from planforms.convert import Converted
from planforms.finding import SEVERITIES, Finding
from planforms.views import COMPANIONS, VIEWS

__all__ = ["exit_code", "say", "summary"]


def say(result: Converted) -> None:
    """One line for a plan that was read, and a sentence for each thing that could not be done."""
    name = shown(result.source)
    if result.read:
        line(", ".join([f"{name}: {counted(len(result.written), 'document')}", *_remarks(result)]))
    for trouble in result.troubles:
        complain(trouble.error, f"{name} ({', '.join(trouble.documents)})" if trouble.documents else name)


def summary(results: Sequence[Converted], output: Path) -> None:
    """The closing table: what was made, of how many files, and what a person should look at."""
    made = Counter(name for result in results for name in result.written)
    formats = sorted({name.rpartition(".")[2] for name in made}, reverse=True)
    if made:
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("Document")
        for form in formats:
            table.add_column(form.upper(), justify="right")
        for view in (view for name in VIEWS for view in (VIEWS[name], *COMPANIONS.get(name, ()))):
            counts = [made[f"{view.name}.{form}"] for form in formats]
            if any(counts):
                table.add_row(view.title, *map(str, counts))
        OUT.print(table)
        line()
    read = sum(result.read for result in results)
    line(f"{counted(sum(made.values()), 'document')} of {counted(read, 'plan')} in {shown(output)}")
    if read < len(results):
        line(f"{counted(len(results) - read, 'file')} could not be used; see above")
    found = _severities([finding for result in results for finding in result.findings])
    if found:
        line(f"To look at: {found}; `planforms read FILE` lists them, `planforms check FILE` says what to write")


def exit_code(results: Sequence[Converted], fail_on: str) -> int:
    """0 done, 1 a finding as serious as `fail_on`, 3 a file not read, 4 a document not made; the highest counts."""
    codes = [trouble.error.exit_code for result in results for trouble in result.troubles]
    serious = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on in SEVERITIES else ()
    if any(finding.severity in serious for result in results for finding in result.findings):
        codes.append(1)
    return max(codes, default=0)


def _remarks(result: Converted) -> list[str]:
    remarks = [found] if (found := _severities(result.findings)) else []
    if result.unplaced:
        remarks.append(f"{counted(result.unplaced, 'text')} not placed")
    return remarks


def _severities(findings: Sequence[Finding]) -> str:
    """The findings by number, the gravest first: 1 error, 3 warnings."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(counted(counts[severity], severity) for severity in reversed(SEVERITIES) if counts[severity])
