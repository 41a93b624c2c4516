"""How fast a pack of many PDFs is joined, its tags kept, against pikepdf joining the same PDFs without them.

    .venv/bin/python benchmarks/pack_speed.py [--pdfs 800] [--parts FOLDER] [--write]

Each way runs in a process of its own, for its memory. Processor time is compared, which other work on the machine
hardly changes. FOLDER holds PDFs that were made before; they are made here otherwise, which takes minutes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import multiprocessing
import multiprocessing.connection
import resource
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pikepdf

from planforms.batch.crew import cores
from planforms.reading import read_file
from planforms.views import VIEWS
from planforms.writing.joining import About, Part, join, pages_of
from planforms.writing.pdf import page_pdf

ROOT = Path(__file__).parent.parent
_PAGE = ROOT / "docs" / "speed.md"
_MARKS = ("<!-- pack: begin -->", "<!-- pack: end -->")
_ROUNDS = 3
_TODAY = dt.date(2026, 11, 6)


def main() -> None:
    """Measure, print, and write the table where that was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pdfs", type=int, default=800)
    options.add_argument("--parts", type=Path, metavar="FOLDER")
    options.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        files = sorted(given.parts.glob("*.pdf")) if given.parts else _made(place, given.pdfs)
        rows = _compared(files[: given.pdfs], place)
    table = "\n".join(["| what | measured | wanted |", "|---|---:|---:|", *(f"| {' | '.join(row)} |" for row in rows)])
    print(table)
    if given.write:
        before, _, rest = _PAGE.read_text(encoding="utf-8").partition(_MARKS[0])
        after = rest.partition(_MARKS[1])[2]
        _PAGE.write_text(f"{before}{_MARKS[0]}\n{table}\n{_MARKS[1]}{after}", encoding="utf-8")


def _compared(files: list[Path], place: Path) -> list[tuple[str, str, str]]:
    out = place / "pack"
    plain = [_alone(partial(_plain, files, out)) for _ in range(_ROUNDS)]
    size = out.stat().st_size
    ours = [_alone(partial(_joined, files, out)) for _ in range(_ROUNDS)]
    seconds, before = (statistics.median(one[0] for one in runs) for runs in (ours, plain))
    memory, least = (max(one[1] for one in runs) for runs in (ours, plain))
    pages = pages_of(out.read_bytes())
    what = f"{len(files)} PDFs of {pages:,} pages joined, tags, fields and bookmarks kept, each page numbered"
    return [
        (f"{what}, against pikepdf without", f"{seconds / before:.1f} times", "≤ 3 times"),
        ("the same, memory at its highest", f"{memory} MB (pikepdf {least} MB)", "< 700 MB"),
        ("the same, size of the file against pikepdf’s", f"{out.stat().st_size / size:.0%}", ""),
    ]


def _plain(files: list[Path], out: Path) -> None:
    warnings.simplefilter("ignore")  # that fields are lost is what is compared with
    with pikepdf.new() as whole:
        for file in files:
            with pikepdf.open(file) as part:
                whole.pages.extend(part.pages)
        whole.save(out)


def _joined(files: list[Path], out: Path) -> None:
    parts = [Part(file.read_bytes(), file.stem) for file in files]
    out.write_bytes(join(parts, About("Pack"), [pages_of(part.data) for part in parts]))


def _alone(way: Callable[[], None]) -> tuple[float, int]:
    """Seconds of a processor and MB, in a process that does nothing else."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_measured, args=(way, theirs))
    process.start()
    said: tuple[float, int] = ours.recv()
    process.join()
    return said


def _measured(way: Callable[[], None], pipe: multiprocessing.connection.Connection) -> None:
    began = time.process_time()
    way()
    pipe.send((time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


def _made(place: Path, many: int) -> list[Path]:
    """So many PDFs, four of each plan, no two plans the same."""
    with ProcessPoolExecutor(cores()) as workers:
        made = list(workers.map(partial(_documents, place), range(-(-many // len(VIEWS)))))
    return sorted(file for files in made for file in files)


def _documents(place: Path, number: int) -> list[Path]:
    plans = sorted((ROOT / "examples").glob("*/*.plan.json"))
    plan = read_file(plans[number % len(plans)].read_bytes()).plan
    subject = plan.subject.model_copy(update={"name": f"{plan.subject.name} {number}"})
    plan = plan.model_copy(update={"subject": subject})
    files = []
    for name, view in VIEWS.items():
        files.append(place / f"{number:05}-{name}.pdf")
        files[-1].write_bytes(page_pdf(view, view.build(plan, _TODAY)))
    return files


if __name__ == "__main__":
    main()
