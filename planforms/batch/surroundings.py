"""What the files beside a form tell: that somebody has it open, or that there are two versions of it."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from pathlib import Path

from planforms.finding import Finding

__all__ = ["Surroundings", "is_open"]

# How OneDrive, Dropbox, Google Drive, Nextcloud, Syncthing and browsers call a second version of a file.
_COPY = re.compile(
    r"""(?:
      \ ?\(\d{1,2}\)                                  # plan (1)
    | \ -\ (?:copy|Copy|Kopie|copie)(?:\ \(\d+\))?    # plan - Copy (2)
    | -[A-Z0-9]{2,}(?:-[A-Z0-9]+)*                    # plan-LAPTOP-4F7K2: the name of a computer
    | \ ?\([^()]*(?i:conflicted\ copy|conflict)[^()]*\)   # plan (Ann's conflicted copy 2026-11-06)
    | \.sync-conflict-[\w-]+                          # plan.sync-conflict-20261106-101112-ABCDEFG
    )$""",
    re.VERBOSE,
)


class Surroundings:
    """What lies in folders, looked at once for each."""

    def __init__(self) -> None:
        self._names = cache(_names_in)

    def remarks(self, form: Path) -> tuple[Finding, ...]:
        """What a person should know of a form before its documents are relied on."""
        names = self._names(form.parent)
        found = []
        if is_open(form.name, names):
            found.append(
                Finding(
                    "open-elsewhere",
                    "note",
                    "Somebody has this form open; what they have not saved is not in the documents.",
                    hint="Save it, and run the same again.",
                )
            )
        first = _COPY.sub("", form.stem) + form.suffix
        if first != form.name and first in names:
            same = "the same" if _are_equal(form, form.with_name(first)) else "not the same"
            found.append(
                Finding(
                    "conflict-copy",
                    "warning",
                    f"There are two versions of this form beside each other, and what is in them is {same}.",
                    hint="See which one holds, and take the other away: documents were made of both.",
                )
            )
        return tuple(found)


def is_open(name: str, names: frozenset[str]) -> bool:
    """Whether Word, Excel or LibreOffice keeps a mark beside a form that says that it is open.

    Word leaves out the first letters of a long name: `~$mplementation.docx`.
    """
    marks = {f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#"}
    return not marks.isdisjoint(names)


def _names_in(folder: Path) -> frozenset[str]:
    with suppress(OSError):
        return frozenset(path.name for path in folder.iterdir())
    return frozenset()


def _are_equal(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    return False
