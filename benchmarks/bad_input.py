"""Read every file below a folder, or forms broken by chance, in children that may not grow, hang or crash unnoticed.

    .venv/bin/python benchmarks/bad_input.py FOLDER [--seconds 60] [--children 2] [--names]
    .venv/bin/python benchmarks/bad_input.py --mutants 4000 [--seed 0]

Prints how many files were read, how many were refused and with which code, and every file that did anything else: an
exception other than CannotRead, a child that died, or more seconds than allowed. Each child holds its memory to
1 GiB of data; the peak of each file is measured. Leaves with 1 where any file was neither read nor refused.
"""

from __future__ import annotations

import argparse
import json
import resource
import selectors
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

MEMORY = 1 << 30
BATCH = 25  # files to a child: few enough that one file's memory is not hidden by another's


@dataclass(frozen=True)
class Outcome:
    """What became of a file: "read", "refused", "crashed" or "timed out"; `what` is a code, or the end of a trace."""

    name: str
    end: str
    what: str
    seconds: float
    memory: int

    @property
    def is_clean(self) -> bool:
        """Whether it was read, or refused with a reason."""
        return self.end in ("read", "refused")


def outcomes(paths: list[Path], seconds: float, children: int) -> Iterator[Outcome]:
    """What becomes of each file, in batches by so many children at a time; `seconds` is for one file."""
    batches = [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    with ThreadPoolExecutor(children) as pool:
        for batch in pool.map(lambda batch: _batch(batch, seconds), batches):
            yield from batch


def written_mutants(folder: Path, number: int, seed: int) -> list[Path]:
    """Forms broken by chance, as files."""
    from benchmarks.mutants import mutants

    paths = []
    for name, data in mutants(number, seed):
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    return paths


def _batch(paths: list[Path], seconds: float) -> list[Outcome]:
    """A batch in one child; where a file ends the child, the rest goes to the next."""
    found: list[Outcome] = []
    while len(found) < len(paths):
        found += _child(paths[len(found) :], seconds)
    return found


def _child(paths: list[Path], seconds: float) -> list[Outcome]:
    found: list[Outcome] = []
    command = [sys.executable, __file__, "--child", *map(str, paths)]
    with subprocess.Popen(command, bufsize=0, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        if process.stdout is None:
            return found
        with selectors.DefaultSelector() as ready:
            ready.register(process.stdout, selectors.EVENT_READ)
            # One line a file, flushed whole: unbuffered reading keeps what the selector says true.
            while len(found) < len(paths):
                allowed = seconds + (10 if not found else 0)  # the first pays for the imports
                line = process.stdout.readline() if ready.select(allowed) else None
                if line is None:
                    process.kill()
                    return [*found, Outcome(str(paths[len(found)]), "timed out", "", allowed, 0)]
                if not line:
                    code = process.wait()
                    return [*found, Outcome(str(paths[len(found)]), "crashed", f"the child ended with {code}", 0, 0)]
                found.append(Outcome(**json.loads(line)))
    return found


def _read_all(paths: list[str]) -> None:
    """The child: one line of JSON for each file."""
    from planforms.reading import read_file

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    for path in paths:
        data = Path(path).read_bytes()
        _forget_peak()
        began = time.perf_counter()
        end, what = _tried(partial(read_file, data))
        seconds = time.perf_counter() - began
        print(json.dumps(vars(Outcome(path, end, what, seconds, _peak()))), flush=True)


def _tried(work: Callable[[], object]) -> tuple[str, str]:
    from planforms.errors import CannotRead

    try:
        work()
    except CannotRead as refusal:
        return "refused", refusal.code
    except BaseException as problem:  # noqa: BLE001 - whatever it is, it is what is looked for
        frames = traceback.extract_tb(problem.__traceback__)
        where = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-5:]))
        return "crashed", f"{type(problem).__name__}: {str(problem)[:120]} at {where}"
    return "read", ""


def _forget_peak() -> None:
    """Linux forgets the highest resident size so far when 5 is written here."""
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    status = Path("/proc/self/status").read_text()
    return 1024 * int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def table(found: list[Outcome]) -> str:
    """The figures, then each file that was neither read nor refused."""
    kinds = Counter(f"{one.end} {one.what}".strip() if one.is_clean else one.end for one in found)
    slowest = max(found, key=lambda one: one.seconds)
    largest = max(found, key=lambda one: one.memory)
    lines = [f"{count:6}  {kind}" for kind, count in sorted(kinds.items(), key=lambda row: (-row[1], row[0]))]
    lines.append(f"slowest {slowest.seconds:.1f} s  {slowest.name}")
    lines.append(f"largest {largest.memory / (1 << 20):.0f} MiB  {largest.name}")
    lines += [f"{one.end.upper()}  {one.name}\n    {one.what}" for one in found if not one.is_clean]
    return "\n".join(lines)


def main() -> int:
    """Read the folder and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--mutants", type=int, default=0, help="so many forms broken by chance, instead of a folder")
    parser.add_argument("--seed", type=int, default=0, help="of those forms (0)")
    parser.add_argument("--seconds", type=float, default=60, help="for one file (60)")
    parser.add_argument("--children", type=int, default=2, help="at a time (2)")
    parser.add_argument("--names", action="store_true", help="a line for every file as well")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        if given.mutants:
            paths = written_mutants(Path(place), given.mutants, given.seed)
        elif given.folder:
            paths = sorted(path for path in given.folder.rglob("*") if path.is_file())
        else:
            parser.error("Name a folder, or a number of mutants.")
        if not paths:
            parser.error(f"There is no file in {given.folder}.")
        found = list(outcomes(paths, given.seconds, given.children))
    if given.names:
        for one in found:
            print(f"{one.seconds:7.2f} s {one.memory >> 20:5} MiB  {one.end} {one.what}  {one.name}")
    print(table(found))
    return 0 if all(one.is_clean for one in found) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _read_all(sys.argv[2:])
    else:
        sys.exit(main())
