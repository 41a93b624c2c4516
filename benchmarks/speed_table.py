"""The tables in docs/speed.md, each between two marks that name it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

__all__ = ["Row", "show"]

Row = tuple[str, str, str]
_PAGE = Path(__file__).parent.parent / "docs" / "speed.md"


def show(name: str, rows: Sequence[Row], *, write: bool) -> None:
    """Print what was measured and what is wanted, and put it between the marks of this name where that is asked."""
    lines = ["| what | measured | wanted |", "|---|---:|---:|", *(f"| {' | '.join(row)} |" for row in rows)]
    table = "\n".join(lines)
    print(table)
    if write:
        begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
        before, _, rest = _PAGE.read_text(encoding="utf-8").partition(begin)
        after = rest.partition(end)[2]
        _PAGE.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")
