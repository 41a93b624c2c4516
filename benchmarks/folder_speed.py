"""How fast a folder is, as ratios: resumed, side by side, read. Writes its table into docs/speed.md.

    .venv/bin/python benchmarks/folder_speed.py [--plans 200] [--write]

Everything is measured in one run on one machine, runs of the command by the processor time of all its processes.
Seconds depend on the machine; ratios hardly do.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import io
import math
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from lxml import etree

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.speed_table import Row, show
from planforms.batch.crew import cores
from planforms.reading import open_document, read_file

ROOT = Path(__file__).parent.parent
_ROUNDS = 7
_PR_SET_CHILD_SUBREAPER = 36  # prctl(2) of Linux
_KINDS = {".docx": "Word", ".xlsx": "Excel"}
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def main() -> None:
    """Measure, print, and write the table where that was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plans", type=int, default=200)
    options.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        rows = [*_reading(), *_starting(), *_folder(Path(place), given.plans)]
    show("folder", rows, write=given.write)


def _folder(place: Path, plans: int) -> list[Row]:
    """A folder of so many plans: as a whole, unchanged, with one changed; and some of them by one worker alone."""
    forms, out = place / "forms", place / "out"
    examples = sorted((ROOT / "examples").rglob("*.docx")) + sorted((ROOT / "examples").rglob("*.xlsx"))
    forms.mkdir()
    for number in range(plans):
        source = examples[number % len(examples)]
        shutil.copy(source, forms / f"{number:04}-{source.name}")
    began = time.perf_counter()
    first = _spent(lambda: _convert(forms, out))
    took = time.perf_counter() - began
    second = _spent(lambda: _convert(forms, out))
    _touch(min(forms.glob("*.docx")))
    third = _spent(lambda: _convert(forms, out))
    few = place / "few"
    few.mkdir()
    for form in sorted(forms.iterdir())[: max(12, plans // 10)]:
        shutil.copy(form, few)
    alone, together = (
        _seconds(partial(_convert, few, place / f"out-{jobs}", "--jobs", str(jobs))) for jobs in (1, cores())
    )
    hour = 3600 * plans / took
    return [
        (
            f"{plans} plans, four PDFs each: a second run, nothing changed",
            f"{second / first:.1%}",
            "< 3 %",
        ),
        (f"{plans} plans: a run after one of them was changed", f"{third / first:.1%}", "< 5 %"),
        (f"{cores()} workers against one", f"{alone / together:.2f} times", "1.8 times"),
        ("plans an hour, on all cores", f"{hour:,.0f}", ""),
        ("plans an hour and core", f"{hour / cores():,.0f}", ""),
        ("seconds for a plan of four PDFs, on all cores", f"{took / plans:.2f}", ""),
    ]


def _reading() -> list[Row]:
    """Reading the examples, against lxml going once through each XML part of the same files; in processor time.

    Each form is read as one of a folder: the program has read others before, but never these words.
    """
    forms = {file: file.read_bytes() for ending in _KINDS for file in sorted((ROOT / "examples").rglob(f"*{ending}"))}
    best: dict[tuple[Path, str], float] = {}
    _each(read_file, forms.values())
    known = _caches()
    for _ in range(_ROUNDS):
        for form, data in forms.items():
            for cache in known:
                cache.cache_clear()
            _each(read_file, [other for file, other in forms.items() if file != form])
            for name, way in (("whole", read_file), ("opened", open_document), ("bare", _walk)):
                best[form, name] = min(best.get((form, name), math.inf), _used(partial(way, data)))
    rows: list[Row] = []
    for ending, kind in _KINDS.items():
        whole, opened, bare = (
            sum(used for (form, way), used in best.items() if way == name and form.suffix == ending)
            for name in ("whole", "opened", "bare")
        )
        rows.append(
            (f"{kind} forms: every word, in true grids, against a bare walk by lxml", f"{opened / bare:.1f} times", "")
        )
        rows.append((f"{kind} forms: the plan, understood, against the same", f"{whole / bare:.1f} times", "≤ 3 times"))
    return rows


def _each(way: Callable[[bytes], object], data: Iterable[bytes]) -> None:
    for file in data:
        way(file)


def _caches() -> list[Any]:
    """What planforms remembers of words that it has understood."""
    kind = type(lru_cache(_caches))
    return [one for one in gc.get_objects() if isinstance(one, kind) and one.__module__.startswith("planforms.")]


def _walk(data: bytes) -> int:
    """Every element and text of every part, in a workbook the string too of each cell that refers to a shared one, and
    nothing done with it: how many letters and attributes there are."""
    found = 0
    cells: list[int] = []
    shared: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            part = etree.fromstring(package.read(name))
            for element in part.iter():
                found += len(element.attrib) + len(element.text or "") + len(element.tail or "")
            if name.startswith("xl/"):
                referring = (cell for cell in part.iter(f"{_SHEET}c") if cell.get("t") == "s")
                cells += [int(cell.findtext(f"{_SHEET}v", "0")) for cell in referring]
                shared += ["".join(map(str, item.itertext())) for item in part.iterfind(f"{_SHEET}si")]
    return found + sum(len(shared[number]) for number in cells)


def _starting() -> list[Row]:
    """Commands that make no PDF, against Python that loads WeasyPrint."""
    form = min((ROOT / "examples").rglob("*.docx"))
    read = statistics.median(_seconds(lambda: _run("-m", "planforms", "read", form)) for _ in range(_ROUNDS))
    heavy = statistics.median(_seconds(lambda: _run("-c", "import weasyprint")) for _ in range(_ROUNDS))
    return [("`planforms read`, against loading WeasyPrint alone", f"{read / heavy:.2f} times", "")]


def _convert(forms: Path, out: Path, *words: str) -> None:
    _run("-m", "planforms", "convert", forms, "-o", out, "--today", "2026-11-06", *words)


def _run(*words: str | Path) -> None:
    subprocess.run([sys.executable, *map(str, words)], check=True, capture_output=True, cwd=ROOT, env={**os.environ})


def _touch(form: Path) -> None:
    """The form with one word changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(form) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = re.sub(rb">the<|> the ", lambda found: found[0].upper(), content, count=1)
                content = content.replace(b"</w:t>", b".</w:t>", 1)
            new.writestr(name, content)
    form.write_bytes(made.getvalue())


def _spent(way: Callable[[], object]) -> float:
    """The processor time of the commands that are run, with all their workers: these are the children of a process
    that ends after the command, so that this one has to take it over to hear what they used."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    way()
    with suppress(ChildProcessError):
        while True:
            os.wait()
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime


def _used(way: Callable[[], object]) -> float:
    began = time.process_time()
    way()
    return time.process_time() - began


def _seconds(way: Callable[[], object]) -> float:
    began = time.perf_counter()
    way()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
