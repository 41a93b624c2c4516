"""Seconds and megabytes for the timeline of plans of growing size: building, setting and looking over the page.

The cost is to grow in proportion to the actions. Each size is measured several times and the median is printed.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

from rich.console import Console
from rich.table import Table

from planforms.view import View
from planforms.views.timeline import PROMISE, VIEW, build
from planforms.views.timeline_page import TimelinePage
from planforms.writing.html import page_html
from planforms.writing.one_sheet import hold_to
from planforms.writing.pdf import page_pdf
from tests.views.timeline_plans import TODAY, generated

SIZES = (1, 12, 25, 50, 100, 200, 300)
_UNCHECKED: View[TimelinePage] = View(name=VIEW.name, design=VIEW.design, title=VIEW.title, build=build)
T = TypeVar("T")


def main() -> None:
    """Measure every size and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    page_pdf(VIEW, build(generated(3), TODAY))  # the first time loads what later times have
    table = Table(title="CPU seconds for the timeline of a plan, by its actions")
    for heading in ("actions", "paper", "build", "PDF", "guard", "HTML", "together", "ms an action", "MB so far"):
        table.add_column(heading, justify="right")
    for size in SIZES:
        table.add_row(*_row(size, rounds))
    Console(width=110).print(table)


def _row(size: int, rounds: int) -> tuple[str, ...]:
    plan = generated(size, people=max(2, size // 10))
    built, page = _median(rounds, lambda: build(plan, TODAY))
    rendered, pdf = _median(rounds, lambda: page_pdf(_UNCHECKED, page))
    guarded, _ = _median(rounds, lambda: hold_to(PROMISE, pdf, page.names))
    html, _ = _median(rounds, lambda: page_html(VIEW, page, standalone=True))
    whole = built + rendered + guarded
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    shared = ", by person" if page.gathered else ""
    paper = f"{page.sheet}, {len(page.panels)}{shared}"
    seconds = (f"{each:.2f}" for each in (built, rendered, guarded, html, whole))
    return (str(size), paper, *seconds, f"{whole / size * 1000:.0f}", str(megabytes))


def _median(rounds: int, work: Callable[[], T]) -> tuple[float, T]:
    """The median of the processor's time for some work, and what came of it."""
    times = [_seconds(work)[0] for _ in range(rounds - 1)]
    last, found = _seconds(work)
    return statistics.median([*times, last]), found


def _seconds(work: Callable[[], T]) -> tuple[float, T]:
    begun = time.process_time()
    found = work()
    return time.process_time() - begun, found


if __name__ == "__main__":
    main()
