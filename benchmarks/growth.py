"""What a page costs when the plan grows: processor time for each action, and memory, in a process of its own.

.venv/bin/python benchmarks/growth.py [--counts 100,200,400,800,1600]
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.speed_table import Row, show
from planforms.batch.crew import cores
from planforms.errors import CannotRender
from planforms.views import VIEWS
from planforms.writing.pdf import page_pdf
from tests.specimens import many

__all__ = ["FEW", "MANY", "growth_rows"]

FEW, MANY = 100, 1_600
_TODAY = dt.date(2026, 11, 6)


@dataclass(frozen=True)
class _Cost:
    """Seconds of a processor for a document, and megabytes that its process had at most."""

    seconds: float
    memory: int


def main() -> None:
    """Measure and print; with a document and a number, one of them within this process."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--counts", default=f"{FEW},200,400,800,{MANY}")
    options.add_argument("--one", nargs=2, metavar=("DOCUMENT", "COUNT"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        print(*_measured(given.one[0], int(given.one[1])))
        return
    show("growth", [*growth_rows(*map(int, given.counts.split(",")))], write=False)


def growth_rows(*counts: int) -> Iterator[Row]:
    """A row of each document, and one of all: the last number of actions against the first."""
    asked = [(name, count) for name in ("review", "plan", "family", "timeline") for count in reversed(counts)]
    with ThreadPoolExecutor(cores()) as side_by_side:
        costs = dict(zip(asked, side_by_side.map(lambda one: _in_its_process(*one), asked), strict=True))
    for name in VIEWS:
        each = [costs[name, count] for count in counts]
        cost = " · ".join(
            f"{1000 * cost.seconds / n:.1f} ms, {cost.memory} MB" for cost, n in zip(each, counts, strict=True)
        )
        yield f"{name}: an action, and the memory, of {' · '.join(f'{count:,}' for count in counts)}", cost, ""
    few, more = (sum(costs[name, count].seconds for name in VIEWS) / count for count in (counts[0], counts[-1]))
    yield f"time for an action of the four, {counts[-1]:,} against {counts[0]}", f"{more / few - 1:+.0%}", "≤ +40 %"


def _in_its_process(name: str, count: int) -> _Cost:
    command = [sys.executable, __file__, "--one", name, str(count)]
    words = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return _Cost(float(words[0]), int(words[1]))


def _measured(name: str, count: int) -> tuple[float, int]:
    """One document, after another one that has loaded everything; a timeline that has no room is refused in the end."""
    view = VIEWS[name]
    page_pdf(view, view.build(many(10), _TODAY))
    plan = many(count)
    began = time.process_time()
    page = view.build(plan, _TODAY)
    try:
        page_pdf(view, page)
    except CannotRender as refused:
        if refused.code != "not-legible":
            raise
    seconds = time.process_time() - began
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
