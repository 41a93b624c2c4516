"""Convert two thousand plans in one run, and watch the memory of the command and of its workers grow, or not.

    .venv/bin/python benchmarks/soak.py [--plans 2000] [--as plan,review,family,timeline]

Prints the most memory (RSS) in each tenth of the run. A worker counts with what it shares with the others.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.specimens import riverbank, rowan

_MIB = 1 << 20


def main() -> None:
    """Make the plans, convert them, print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plans", type=int, default=2000)
    options.add_argument("--as", dest="views", default="plan,review,family,timeline")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        forms, out = Path(place) / "forms", Path(place) / "out"
        forms.mkdir()
        plans = [plan.model_dump(mode="json") for plan in (rowan(), riverbank())]
        for number in range(given.plans):
            plan = {**plans[number % 2], "reference": f"P/{number}"}
            (forms / f"plan-{number:05}.json").write_text(json.dumps(plan))
        command = [sys.executable, "-m", "planforms", "convert", forms, "-o", out, "--as", given.views]
        began = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        samples: list[tuple[int, int, int]] = []
        while process.poll() is None:
            with suppress(psutil.Error, OSError):
                samples.append(_sample(psutil.Process(process.pid), out))
            time.sleep(0.5)
        seconds = time.monotonic() - began
        _print(samples, given.plans, len(given.views.split(",")), seconds)


def _sample(command: psutil.Process, out: Path) -> tuple[int, int, int]:
    """How many documents there are, and the bytes of the command and of its largest worker."""
    workers = [0]
    for child in command.children(recursive=True):
        with suppress(psutil.Error):
            workers.append(child.memory_info().rss)
    return sum(1 for _ in out.glob("*.pdf")), command.memory_info().rss, max(workers)


def _print(samples: list[tuple[int, int, int]], plans: int, documents: int, seconds: float) -> None:
    print(f"{plans} plans of {documents} documents in {seconds:.0f} s")
    print("plans done   command MiB   largest worker MiB")
    for tenth in range(10):
        low, high = (plans * documents * part // 10 for part in (tenth, tenth + 1))
        here = [sample for sample in samples if low <= sample[0] <= high]
        if here:
            command, worker = (max(each[which] for each in here) // _MIB for which in (1, 2))
            print(f"{high // documents:10} {command:13} {worker:20}")


if __name__ == "__main__":
    main()
