"""Convert files made to do harm, or any folder, the whole way to PDF, and watch every process meanwhile.

    .venv/bin/python benchmarks/harm.py [FOLDER] [--seconds 60] [--memory 1000] [--to pdf,html] [--as plan,timeline]

Without a folder it makes the files of tests/harm/hostile.py. Prints what became of them by code; what escaped as a
mistake of planforms itself; what took longer than the limit; the most memory that any process had. Leaves with 1 where
something escaped, the batch ended early, or a process was above its limit.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.harm.hostile import hostile

_MIB = 1 << 20
_ESCAPES = {"unexpected", "no-workers"}


def main() -> int:
    """Convert, watch, count."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, nargs="?")
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--memory", type=int, default=1000)
    options.add_argument("--to", default="pdf")
    options.add_argument("--as", dest="views", default="plan,review,family,timeline")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = given.folder or _made(Path(place) / "hostile")
        report = Path(place) / "report.json"
        command = [
            sys.executable,
            "-m",
            "planforms",
            "convert",
            folder,
            "-o",
            Path(place) / "out",
            "--to",
            given.to,
            "--as",
            given.views,
        ]
        command += ["--seconds", given.seconds, "--memory", given.memory, "--report", report, "--today", "2026-11-06"]
        began = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        most = _watched(process)
        seconds = time.perf_counter() - began
        if not report.is_file():
            print(f"The batch ended early, with {process.returncode}.")
            return 1
        return _said(json.loads(report.read_text())["forms"], most, seconds, given.memory)


def _made(folder: Path) -> Path:
    folder.mkdir()
    for name, data in hostile():
        (folder / name).write_bytes(data)
    return folder


def _watched(process: subprocess.Popen[bytes]) -> dict[str, int]:
    """The most bytes that the command, and any process that it started, had in memory at one moment."""
    most = {"command": 0, "worker": 0}
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.05):
            with suppress(psutil.Error):
                family = psutil.Process(process.pid)
                most["command"] = max(most["command"], family.memory_info().rss)
                for child in family.children(recursive=True):
                    with suppress(psutil.Error):
                        if "soffice" not in child.name() and "oosplash" not in child.name():
                            most["worker"] = max(most["worker"], child.memory_info().rss)

    thread = threading.Thread(target=watch)
    thread.start()
    process.wait()
    ended.set()
    thread.join()
    return most


def _said(forms: list[dict[str, Any]], most: dict[str, int], seconds: float, memory: int) -> int:
    kinds: Counter[str] = Counter()
    escaped = []
    for form in forms:
        errors = [
            each for each in form["findings"] if each["severity"] == "error" and not each["place"] and not each["path"]
        ]
        codes = sorted({each["code"] for each in errors})
        kinds[f"{form['state']}{': ' if codes else ''}{', '.join(codes)}"] += 1
        if _ESCAPES & set(codes):
            escaped.append(f"{Path(form['form']).name}: {[each['message'] for each in errors]}")
        elif {"too-slow", "too-much-memory", "worker-lost", "bad-page"} & set(codes):
            print(f"  {', '.join(codes)}: {Path(form['form']).name}")
    for kind, number in kinds.most_common():
        print(f"{number:6}  {kind}")
    print(f"{len(forms)} files in {seconds:.0f} s; most memory: a worker {most['worker'] // _MIB} MiB, the command "
          f"{most['command'] // _MIB} MiB; escaped: {len(escaped)}")  # fmt: skip
    print("\n".join(escaped))
    above = most["worker"] > memory * 1_000_000 * 1.1  # what is shared with others counts here, and not in the limit
    return 1 if escaped or above else 0


if __name__ == "__main__":
    sys.exit(main())
