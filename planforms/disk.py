"""Reading and writing files: the one place that touches the disk for a plan.

A file appears whole or not at all, and only its owner may open it: it may hold what a family said in confidence.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from planforms.errors import CannotRead, CannotWrite

__all__ = ["make_folder", "read_whole", "write_whole"]

_LARGEST = 60_000_000  # bytes; no form comes near it


def read_whole(path: Path) -> bytes:
    """The bytes of an ordinary file. Raises CannotRead: "no-access", "not-a-file" or "too-large"."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise CannotRead("not-a-file", "This is no ordinary file.", "Name a Word, Excel or plan.json file.")
        if about.st_size > _LARGEST:
            raise CannotRead(
                "too-large",
                f"This file is larger than {_LARGEST // 1_000_000} MB, far more than any form.",
                "Take large pictures out of it, save it again, and use that file.",
            )
        return path.read_bytes()
    except OSError as problem:
        raise CannotRead("no-access", f"This file could not be opened: {_reason(problem)}.", _OPEN) from problem


def write_whole(path: Path, data: bytes, *, sources: Iterable[Path] = ()) -> None:
    """Put the bytes at the path, whole or not at all; what stood there before is replaced.

    A link at the path is replaced, not followed. Raises CannotWrite: "is-a-source" where the path is one of the files
    that the plan was read from, "not-written" where the disk refuses.
    """
    if any(_same(path, source) for source in sources):
        raise CannotWrite(
            "is-a-source", "A document would take the place of a file that is read.", "Choose another output folder."
        )
    try:
        _replace(path, data)
    except OSError as problem:
        raise CannotWrite("not-written", f"The file could not be written: {_reason(problem)}.", _WRITE) from problem


def make_folder(path: Path) -> None:
    """Make sure that a folder is there. Raises CannotWrite, "no-folder"."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotWrite("no-folder", f"The folder could not be made: {_reason(problem)}.", _WRITE) from problem


_OPEN = "See whether you may open it, and whether another program keeps it locked."
_WRITE = "See whether you may write there, whether the disk is full, and whether a program has the file open."


def _replace(path: Path, data: bytes) -> None:
    """Write beside the path and move into place: the move is one step for the file system."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".planforms-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one file; a path that is not there yet is none."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _reason(problem: OSError) -> str:
    """The system's words without the path, which may hold a name."""
    return (problem.strerror or type(problem).__name__).lower()
