"""The four PDFs of a plan against WeasyPrint used without care, Chromium and LibreOffice. Writes into docs/speed.md.

    .venv/bin/python benchmarks/pdf_speed.py [FILE] [--rounds 5] [--growth] [--write]

`folder_wall.py` measures what a user waits for, on all cores. Here one processor is compared with one: all ways are
measured in turns, and each by the processor time that it and its processes take, so that a busy computer
slows all of them alike; the best round of each counts. Chromium (`apt install chromium`) is left out where it is not.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.chromium import Chromium, installed
from benchmarks.growth import FEW, MANY, growth_rows
from benchmarks.speed_table import Row, show
from planforms.assets import asset
from planforms.convert import Order, make
from planforms.plan import Plan
from planforms.reading import read_file
from planforms.settings import Settings
from planforms.views import VIEWS
from planforms.writing.fonts import TEXT, faces, fallbacks_for
from planforms.writing.html import page_html, page_styles
from planforms.writing.pdf import page_pdf

_TODAY = dt.date(2026, 11, 6)
_BATCH = 8  # files that LibreOffice is given at once
SET = ("plan", "review", "family", "timeline")
Clock = Callable[[], float]
Way = tuple[Callable[[], object], Clock]


def main() -> None:
    """Measure, print, and write the table where that was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", nargs="?", type=Path, help="a filled Word form; else the first of the examples")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--growth", action="store_true", help="also pages of 1,600 actions, which takes a minute")
    options.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    given = options.parse_args()
    file = given.file or min((Path(__file__).parent.parent / "examples").rglob("*.docx"))
    with tempfile.TemporaryDirectory() as place, _ways(file.resolve(), Path(place)) as ways:
        best = {name: float("inf") for name in ways}
        for turn in range(given.rounds + 1):  # the first loads what later ones have
            for name, (way, clock) in ways.items():
                seconds = _seconds(way, clock)
                best[name] = min(best[name], seconds) if turn else best[name]
    show("pages", [*_rows(best), *(growth_rows(FEW, MANY) if given.growth else [])], write=given.write)


@contextmanager
def _ways(file: Path, place: Path) -> Iterator[dict[str, Way]]:
    """What is measured, each with the clock that it is measured by."""
    data = file.read_bytes()
    plan = read_file(data).plan
    ways: dict[str, Way] = {
        "set": (partial(_pages, plan), time.process_time),
        "one": (partial(_whole, data), time.process_time),
        "careless": (partial(commands, careless_pages(plan, place)), _children),
        "careless, one process": (partial(_in_one_process, careless_pages(plan, place)), time.process_time),
        "LibreOffice": (partial(office, place, [file]), _children),
        "LibreOffice, folder": (partial(office, place, _copies(file, place)), _children),
    }
    if not installed():
        yield ways
        return
    chromium = Chromium(place / "chromium")
    try:
        for name in SET:
            address = page_for_chromium(plan, name, place).as_uri()
            ways[f"Chromium, {name}"] = partial(chromium.pdf, address), chromium.seconds
            ways[f"planforms, {name}"] = partial(_page, plan, name), time.process_time
        yield ways
    finally:
        chromium.close()


def _page(plan: Plan, name: str) -> bytes:
    return page_pdf(VIEWS[name], VIEWS[name].build(plan, _TODAY))


def _pages(plan: Plan) -> None:
    for name in SET:
        _page(plan, name)


def _whole(data: bytes) -> None:
    """The printed plan alone, from the bytes of the form."""
    done = make(data, Order(("plan",), ("pdf",), _TODAY), Settings())
    if done.troubles:
        sys.exit(f"The plan could not be made: {done.troubles[0].error}")


def careless_pages(plan: Plan, place: Path) -> list[Path]:
    """The same documents as files of HTML that carry their styles and fonts, as anybody would save them."""
    files = [place / f"{name}.html" for name in SET]
    for name, file in zip(SET, files, strict=True):
        page = VIEWS[name].build(plan, _TODAY)
        file.write_text(page_html(VIEWS[name], page, standalone=True), encoding="utf-8")
    return files


def commands(files: list[Path]) -> None:
    """WeasyPrint's own command, once for each document, as the first page of its manual has it."""
    for file in files:
        run(sys.executable, "-m", "weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1", file, file.with_suffix(".pdf"))


def _in_one_process(files: list[Path]) -> None:
    """`HTML(file).write_pdf()` for each document: styles parsed and fonts loaded anew each time."""
    from weasyprint import HTML

    for file in files:
        HTML(file).write_pdf(file.with_suffix(".pdf"), pdf_variant="pdf/ua-1")


def page_for_chromium(plan: Plan, name: str, place: Path) -> Path:
    """The page that our PDF is made of, with styles and fonts as files that a warm browser keeps."""
    view = VIEWS[name]
    html = page_html(view, view.build(plan, _TODAY), standalone=False)
    home = f"{asset('styles').as_uri()}/"
    fonts = "".join(faces(family, home) for family in (TEXT, *fallbacks_for(html)))
    styles = fonts + page_styles(view.design).replace("url(symbols/", f"url({home}symbols/")
    html = html.replace("</head>", f"<style>{styles}</style></head>").replace('src="symbols/', f'src="{home}symbols/')
    file = place / f"chromium-{name}.html"
    file.write_text(html, encoding="utf-8")
    return file


def _copies(file: Path, place: Path) -> list[Path]:
    return [Path(shutil.copy(file, place / f"copy-{number}.docx")) for number in range(_BATCH)]


def office(place: Path, files: list[Path]) -> None:
    """LibreOffice, started once, prints files as they are."""
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", place / "office", *files)


def run(*command: str | Path) -> None:
    """A command that must succeed."""
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds(way: Callable[[], object], clock: Clock) -> float:
    gc.collect()
    began = clock()
    way()
    return clock() - began


def _rows(best: dict[str, float]) -> Iterator[Row]:
    ours, one = best["set"], best["one"]
    yield "the set of four PDFs", f"{ours:.2f} s", ""
    yield "WeasyPrint's command for each of the four", f"{best['careless'] / ours:.1f} times ours", "≥ 3 times"
    yield "WeasyPrint without care, in one process", f"{best['careless, one process'] / ours:.2f} times ours", ""
    chromium = [best[f"Chromium, {name}"] for name in SET if f"Chromium, {name}" in best]
    if chromium:
        yield "warm Chromium, the four", f"{sum(chromium) / ours:.2f} times ours", "≥ 1 times"
        for name, theirs in zip(SET, chromium, strict=True):
            yield f"warm Chromium, {name} alone", f"{theirs / best[f'planforms, {name}']:.2f} times ours", ""
    yield "one plan's PDF from its form", f"{one:.2f} s", ""
    yield "LibreOffice, started for the file", f"{best['LibreOffice'] / one:.1f} times ours", "≥ 4 times"
    folder = best["LibreOffice, folder"] / _BATCH
    yield "LibreOffice, a folder at once", f"{folder / one:.1f} times ours", "≥ 1.5 times"


if __name__ == "__main__":
    main()
