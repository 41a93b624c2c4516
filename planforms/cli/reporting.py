"""The report of a batch as a file: `--report FILE`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from planforms.batch.converted import Converted
from planforms.batch.report import REPORTS, report
from planforms.cli.screen import line, shown
from planforms.convert import Order
from planforms.disk import write_whole

__all__ = ["REPORT", "write_report"]


class _ReportFile(click.Path):
    """A path that ends in the format of a report."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; a usage error for any other ending."""
        path = Path(str(super().convert(value, param, ctx)))
        if path.suffix.casefold() not in REPORTS:
            self.fail(f"The report must end in {', '.join(REPORTS)}.", param, ctx)
        return path


REPORT = _ReportFile(dir_okay=False, path_type=Path)


def write_report(path: Path, results: Sequence[Converted], order: Order, sources: Sequence[Path]) -> None:
    """Write what was made, from what, with which findings. Raises CannotWrite."""
    write_whole(path, report(results, order, path.suffix.casefold()), sources=sources, called=path.name)
    line(f"The report is in {shown(path)}")
