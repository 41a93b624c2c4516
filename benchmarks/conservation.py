"""Words lost, doubled, and shown though nobody sees them: planforms beside other readers, on files made for it.

    .venv/bin/python benchmarks/conservation.py [--write]

`make bench-readers` installs the other readers and calls this with --write, which puts the tables into
docs/reading-compared.md.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from benchmarks.readers import EXCEL, WORD, Reader
from planforms import __version__
from tests.conservation.excel_awkward import awkward_sheet_form, awkward_workbook, single_cells
from tests.conservation.word_awkward import awkward_form, awkward_word, single_words
from tests.conservation.words import Words, told

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reading-compared.md"
_BY_CHANCE = 100  # files of each of the two kinds
_MARKUP = re.compile(r"[*_~^\\\s]|</?[a-z]+>")

File = tuple[bytes, Words]


@dataclass(frozen=True)
class Count:
    """What a reader made of the words of a set of files; `unread` counts the files that it could not open."""

    lost: int = 0
    doubled: int = 0
    deleted: int = 0
    hidden: int = 0
    unread: int = 0


@lru_cache(maxsize=1)
def sets() -> Mapping[str, tuple[str, list[File]]]:
    """Each set of files by what it is: the format, and the files."""
    return {
        "Word, one thing at a time": ("word", [made[1:] for made in single_words(plain=True)]),
        "Word, many things at once": ("word", _made((awkward_word, awkward_form))),
        "Excel, one thing at a time": ("excel", [made[1:] for made in single_cells(plain=True)]),
        "Excel, many things at once": ("excel", _made((awkward_workbook, awkward_sheet_form))),
    }


def _made(makers: Iterable[Callable[..., File]]) -> list[File]:
    """Plain files, so that the readers that refuse templates and the strict variant are compared too."""
    return [make(seed, plain=True) for make in makers for seed in range(_BY_CHANCE)]


def counted(read: Reader, files: list[File]) -> Count:
    """What a reader makes of the words of some files; what it cannot open is lost whole."""
    found = [0, 0, 0, 0, 0]
    for data, words in files:
        try:
            text = _plain(read(data))
        except Exception:  # noqa: BLE001 - each reader fails in its own ways
            text = ""
            found[4] += 1
        breaches = words.breaches(told(text))
        for at, kind in enumerate(("lost", "doubled", "deleted", "hidden")):
            found[at] += len(breaches.get(kind, ()))
    return Count(*found)


def _plain(text: str) -> str:
    """The text without blanks and the marks that some readers set around words, in small letters."""
    return _MARKUP.sub("", text).casefold()


def row(name: str, count: Count, format: str) -> str:
    """A line of a table."""
    deleted = str(count.deleted) if format == "word" else "–"
    return f"| {name} | {count.lost} | {count.doubled} | {deleted} | {count.hidden} | {count.unread} |"


def heading(name: str, files: list[File]) -> str:
    """What stands above a table: how many files, and how many words of which fate."""
    fates = [fate for _, words in files for fate in words.fates.values()]
    seen, deleted, hidden = (fates.count(fate) for fate in ("seen", "deleted", "hidden"))
    gone = f"{deleted} deleted, {hidden} hidden" if deleted else f"{hidden} hidden"
    return f"## {name}\n\n{len(files)} files; of their words, {seen} are seen, {gone}."


def _tables() -> Iterator[str]:
    for name, (kind, files) in sets().items():
        yield heading(name, files)
        lines = [
            "| reader | lost | doubled | deleted shown | hidden shown | files not opened |",
            "|---|--:|--:|--:|--:|--:|",
        ]
        for reader, read in (WORD if kind == "word" else EXCEL).items():
            lines.append(row(reader, counted(read, files), kind))
        yield "\n".join(lines)


def _versions() -> str:
    names = [name for name in dict.fromkeys([*WORD, *EXCEL]) if name not in ("planforms", "pandoc")]
    pandoc = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    return ", ".join([f"planforms {__version__}", *(f"{name} {version(name)}" for name in names), f"pandoc {pandoc}"])


def main() -> None:
    """Measure, and print the tables or put them into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.relative_to(ROOT)}")
    given = parser.parse_args()
    warnings.simplefilter("ignore")  # those of other people's readers
    tables = "\n\n".join(_tables())
    if given.write:
        PAGE.write_text(f"{_ABOUT}\n{tables}\n\n{_METHOD.format(versions=_versions())}", encoding="utf-8")
    else:
        print(tables)


_ABOUT = """\
# Reading, compared

A plan form is read to the last word: every word that a person sees in it is accounted for once, and no word that was
deleted or hidden is passed on. How hard that is shows what general readers of Word and Excel files make of the same
files.

* **lost**: words that a person sees in the file and that the reader does not give.
* **doubled**: words that stand there once and that the reader gives twice or more.
* **deleted shown**: words that somebody deleted while changes were tracked, and that the reader gives.
* **hidden shown**: words in hidden text, rows, columns, sheets, boxes, or behind a format that shows nothing.
"""

_METHOD = """\
## What this means, and what not

The files were made for the purpose by a program: they hold every construct of the two formats that wraps, moves,
doubles or hides words, far more of them than any real form, in which the differences are much smaller. Each word is one
of its own (“zs17x”), and the program that made the file knows who sees it; no reader was asked.

None of the others was made for this. They turn documents into text, Markdown or data, and do that well; some leave out
headers, text boxes or notes on purpose, some show hidden sheets because their users want to see them. Each was used as
its own documentation shows; blanks and marks that it sets within or around words were taken off. A file that a reader
could not open counts with all its words as lost. Words in comments, codes of fields and prompts are counted for nobody.
Text that lies under a merged cell counts as seen: planforms keeps it, and says so.

The tables were written by `make bench-readers`, with {versions}.
"""


if __name__ == "__main__":
    main()
