"""Seconds for the four PDFs of a plan, and for one PDF of the same Word file by LibreOffice; `make bench` calls this.

Cold: a new process for each plan. Warm: a process that has made documents before; LibreOffice is given several files
at once, and its start is spread over them. Both programs are measured in turns, so that a busy computer slows both.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from planforms.convert import Order, make
from planforms.settings import Settings
from planforms.views import VIEWS

ROOT = Path(__file__).parent.parent
_TODAY = dt.date(2026, 11, 6)
_BATCH = 8  # files that LibreOffice is given at once


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", nargs="?", type=Path, help="a filled Word form; else the first of the examples")
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    file = given.file or min((ROOT / "examples").rglob("*.docx"))
    with tempfile.TemporaryDirectory() as place:
        ways = _ways(file.resolve(), Path(place))
        ways["planforms, warm"]()  # the first time loads what later times have
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(given.rounds):
            for name, way in ways.items():
                times[name].append(_seconds(way))
    seconds = {name: statistics.median(rounds) for name, rounds in times.items()}
    seconds["LibreOffice, warm"] /= _BATCH
    _print(seconds, file)


def _ways(file: Path, place: Path) -> dict[str, Callable[[], object]]:
    """What is measured, by name."""
    order = Order(tuple(VIEWS), ("pdf",), _TODAY)
    copies = [Path(shutil.copy(file, place / f"copy-{number}.docx")) for number in range(_BATCH)]
    planforms: list[str | Path] = [
        sys.executable,
        "-m",
        "planforms",
        "convert",
        file,
        "-o",
        place / "cold",
        "--today",
        str(_TODAY),
        "--again",
    ]
    office: list[str | Path] = [
        "soffice",
        f"-env:UserInstallation={(place / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    office += ["--outdir", str(place / "office")]
    return {
        "planforms, warm": lambda: _warm(file, order),
        "planforms, cold": lambda: _run(planforms),
        "LibreOffice, warm": lambda: _run([*office, *copies]),
        "LibreOffice, cold": lambda: _run([*office, file]),
    }


def _warm(file: Path, order: Order) -> None:
    done = make(file.read_bytes(), order, Settings())
    if done.troubles:
        sys.exit(f"Not every document could be made: {done.troubles[0].error}")


def _run(command: list[str | Path]) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True, env={**os.environ, "LC_ALL": "C"})


def _seconds(way: Callable[[], object]) -> float:
    begun = time.perf_counter()
    way()
    return time.perf_counter() - begun


def _print(seconds: dict[str, float], file: Path) -> None:
    table = Table(title=f"Seconds per plan ({file.name}): four PDFs by planforms, one by LibreOffice")
    for heading in ("", "seconds", "one PDF", "LibreOffice ÷ planforms, per plan", "per PDF"):
        table.add_column(heading, justify="right" if heading else "left")
    for name, taken in seconds.items():
        ours = name.startswith("planforms")
        other = seconds[name.replace("planforms", "LibreOffice")]
        ratios = (f"{other / taken:.2f}", f"{other / taken * len(VIEWS):.2f}") if ours else ("", "")
        table.add_row(name, f"{taken:.2f}", f"{taken / (len(VIEWS) if ours else 1):.2f}", *ratios)
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
