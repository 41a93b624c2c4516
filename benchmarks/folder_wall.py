"""A folder of plans as a user waits for it, against others used as they usually are. Writes into docs/speed.md.

    .venv/bin/python benchmarks/folder_wall.py [--plans 40] [--write]

Seconds by the clock, from the start of a command to its end, so the computer should have nothing else to do. Ours is
`planforms convert FOLDER`, which uses every core. WeasyPrint's command is given one document after another, and
LibreOffice one file after another, or the folder; Chromium is warm and prints one page after another.
"""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.chromium import Chromium, installed
from benchmarks.pdf_speed import SET, careless_pages, commands, office, page_for_chromium, run
from benchmarks.speed_table import Row, show
from planforms.batch.crew import cores
from planforms.reading import read_file

_ROOT = Path(__file__).parent.parent
_TODAY = dt.date(2026, 11, 6)


def main() -> None:
    """Measure, print, and write the table where that was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plans", type=int, default=40, help="plans in the folder; the examples again and again")
    options.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        show("waiting", [*_rows(Path(place), given.plans)], write=given.write)


def _rows(place: Path, plans: int) -> Iterator[Row]:
    examples = [file for file in sorted((_ROOT / "examples").rglob("*")) if file.suffix in {".docx", ".xlsx"}]
    forms = _folder(place / "forms", examples, plans)
    one = _folder(place / "one", examples[1:2], 1)[0]
    ours = _seconds(lambda: _convert(place / "forms", place / "out")) / plans
    alone = _seconds(lambda: _convert(place / "forms", place / "out-plan", "--as", "plan")) / plans
    single = _seconds(lambda: _convert(one, place / "out-one"))
    halved = _seconds(lambda: _convert(one, place / "out-one-1", "--jobs", "1"))
    yield f"a plan of {plans}, its four PDFs, on {cores()} cores", f"{ours:.2f} s", ""
    careless = sum(_careless(file, place) for file in examples) / len(examples)
    yield "WeasyPrint's command for each document, one after another", f"{careless / ours:.1f} times ours", "≥ 3 times"
    if installed():
        chromium = _chromium(examples, place) / len(examples)
        yield "warm Chromium, one page after another", f"{chromium / ours:.2f} times ours", "≥ 1 times"
    yield f"a plan of {plans}, its printed plan alone", f"{alone:.2f} s", ""
    each = sum(_seconds(partial(office, place, [form])) for form in forms[: len(examples)]) / len(examples)
    yield "LibreOffice, started for each file", f"{each / alone:.1f} times ours", "≥ 4 times"
    folder = _seconds(lambda: office(place, forms)) / plans
    yield "LibreOffice, the folder at once", f"{folder / alone:.1f} times ours", "≥ 1.5 times"
    yield "one plan by itself, its four PDFs, from the start of the command", f"{single:.1f} s", ""
    yield "the same by one worker", f"{halved / single:.2f} times as long", ""


def _folder(folder: Path, examples: list[Path], plans: int) -> list[Path]:
    """So many forms: the examples again and again, each under a name of its own."""
    folder.mkdir()
    sources = [examples[number % len(examples)] for number in range(plans)]
    return [Path(shutil.copy(source, folder / f"{number:03}-{source.name}")) for number, source in enumerate(sources)]


def _convert(forms: Path, out: Path, *words: str) -> None:
    run(sys.executable, "-m", "planforms", "convert", forms, "-o", out, "--today", _TODAY.isoformat(), *words)


def _careless(example: Path, place: Path) -> float:
    """Seconds for the four pages of an example, which lie there as files."""
    pages = careless_pages(read_file(example.read_bytes()).plan, place)
    return _seconds(lambda: commands(pages))


def _chromium(examples: list[Path], place: Path) -> float:
    """Seconds for the four pages of each example, by a browser that has printed one of them before."""
    plans = [read_file(file.read_bytes()).plan for file in examples]
    chromium = Chromium(place / "chromium")
    try:
        chromium.pdf(page_for_chromium(plans[0], "plan", place).as_uri())
        seconds = 0.0
        for plan in plans:
            addresses = [page_for_chromium(plan, name, place).as_uri() for name in SET]
            began = time.perf_counter()
            for address in addresses:
                chromium.pdf(address)
            seconds += time.perf_counter() - began
        return seconds
    finally:
        chromium.close()


def _seconds(way: Callable[[], object]) -> float:
    began = time.perf_counter()
    way()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
