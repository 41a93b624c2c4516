"""Killing a run at random and starting it again, until it comes to its end; then counting what there is."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

__all__ = ["Counted", "kill_and_resume"]

_QUICK = ("--as", "plan", "--to", "html", "--today", "2026-11-06")


@dataclass(frozen=True)
class Counted:
    """What was found: kills, runs, documents, files that are torn, processes and temporary files left over, forms with
    more than one set of documents, and forms of which nothing is known."""

    kills: int
    runs: int
    documents: int
    torn: int
    left_over: int
    twice: int
    missing: int


def kill_and_resume(
    folders: Sequence[Path], out: Path, *, kills: int, longest: float, dice: random.Random, temporary: Path
) -> Counted:
    """Convert the folders, killed so many times (SIGKILL) after up to `longest` seconds each, then to the end."""
    temporary.mkdir(exist_ok=True)
    left_over = killed = runs = 0
    while True:
        runs += 1
        process = _started(folders, out, temporary)
        family = psutil.Process(process.pid)
        if killed < kills:
            with suppress(subprocess.TimeoutExpired):
                process.wait(dice.uniform(0.1, longest))
        else:
            process.wait(1800)
        children: list[psutil.Process] = []
        with suppress(psutil.NoSuchProcess):
            children = family.children(recursive=True)
        was_running = process.poll() is None
        if was_running:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
        left_over += len(psutil.wait_procs(children, timeout=15)[1])
        if not was_running:
            break
    left_over += len(list(temporary.iterdir())) + len(list(out.rglob("*.part")))
    return _counted(out, folders, killed, runs, left_over)


def _started(folders: Sequence[Path], out: Path, temporary: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "planforms", "convert", *map(str, folders), "-o", str(out), *_QUICK]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(temporary)}
    )


def _counted(out: Path, folders: Sequence[Path], kills: int, runs: int, left_over: int) -> Counted:
    documents = [path for path in out.iterdir() if path.is_file()]
    torn = sum(not path.read_bytes().rstrip().endswith(b"</html>") for path in documents)
    lines = (out / ".planforms" / "journal.jsonl").read_text().splitlines()
    last = {line["form"]: line for line in map(_parsed, lines) if "form" in line}
    forms = sum(1 for folder in folders for path in folder.rglob("*") if path.is_file())
    owned = Counter(name for line in last.values() for _, name, _ in line["documents"])
    twice = len(documents) - len(owned) + sum(number - 1 for number in owned.values())
    return Counted(kills, runs, len(documents), torn, left_over, twice, forms - len(last))


def _parsed(line: str) -> dict[str, list[tuple[str, str, str]]]:
    try:
        parsed: dict[str, list[tuple[str, str, str]]] = json.loads(line)
    except ValueError:
        return {}
    return parsed
