"""The page that compares readers says of planforms what is so now."""

from __future__ import annotations

from benchmarks.conservation import PAGE, counted, heading, row, sets
from benchmarks.readers import WORD


def test_the_figures_of_planforms_on_the_page_are_those_of_today() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, (kind, files) in sets().items():
        table = page.partition(heading(name, files))[2].partition("\n## ")[0]
        assert row("planforms", counted(WORD["planforms"], files), kind) in table, f"{name}: run make bench-readers"
