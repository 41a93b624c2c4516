"""Seconds of the processor, and memory, for checking many plans in one run: how both grow, and what of it is checking.

    .venv/bin/python benchmarks/checks_cost.py [--plans 1000] [--steps 3]

Copies of the examples, each of its own child, are checked in a new process for each step (a quarter, a half, all).
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
TODAY = dt.date(2026, 11, 22)


def main() -> None:
    """Measure each step and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plans", type=int, default=1000)
    options.add_argument("--steps", type=int, default=3)
    options.add_argument(
        "--kind", choices=["forms", "json"], default="forms", help="Word and Excel files, or plan.json"
    )
    options.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.child:
        print(json.dumps(_measured(given.child)))
        return
    table = Table(title="Checking plans in one process")
    for heading in ("plans", "seconds", "ms per plan", "of it checking", "MiB at most", "findings"):
        table.add_column(heading, justify="right")
    for step in reversed(range(given.steps)):
        number = given.plans // 2**step
        with tempfile.TemporaryDirectory() as place:
            _fill(Path(place), number, given.kind)
            command = [sys.executable, __file__, "--child", place]
            found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        each = 1000 * found["seconds"] / number
        checking = 1000 * found["checking"] / number
        row = (
            f"{found['seconds']:.1f}",
            f"{each:.1f}",
            f"{checking:.1f}",
            f"{found['memory']:.0f}",
            str(found["findings"]),
        )
        table.add_row(str(number), *row)
    Console(width=100).print(table)


def _fill(place: Path, number: int, kind: str) -> None:
    """So many plans: copies of the examples in turn."""
    suffixes = (".docx", ".xlsx") if kind == "forms" else (".json",)
    files = sorted(file for file in (ROOT / "examples").rglob("*") if file.suffix in suffixes)
    for copy in range(number):
        source = files[copy % len(files)]
        shutil.copy(source, place / f"plan-{copy:05}{source.suffix}")


def _measured(folder: Path) -> dict[str, float]:
    """Check every plan of a folder as the command does; seconds, seconds of checking alone, MiB, findings."""
    from planforms.appraisal import read_any
    from planforms.checking import Question, beside_each_other, look
    from planforms.checks import checked

    files = sorted(folder.iterdir())
    question = Question(TODAY)
    begun = time.process_time()
    looked = beside_each_other([look(file, question) for file in files])
    seconds = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    plans = [read_any(file.read_bytes()) for file in files[:24]]
    begun = time.process_time()
    for reading in plans:
        checked(reading.plan, reading.places, TODAY)
    checking = (time.process_time() - begun) / len(plans) * len(files)
    findings = sum(len(one.plan.remarks) for one in looked if one.plan)
    return {"seconds": seconds, "checking": checking, "memory": memory, "findings": findings}


if __name__ == "__main__":
    main()
