"""Reading and writing files: the one place that touches the disk for a plan.

A file appears whole or not at all, and only its owner may open it: it may hold what a family said in confidence.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from planforms.errors import CannotRead, CannotWrite

__all__ = [
    "add_line",
    "file_id",
    "make_folder",
    "move",
    "no_folder",
    "read_lines",
    "read_whole",
    "remove",
    "write_whole",
]

_LOOKS, _PAUSE = 5, 0.2  # how often a file that is being written is read again, and the seconds between
_FULL = (errno.ENOSPC, errno.EDQUOT)


def read_whole(path: Path, largest: int = 60_000_000) -> bytes:
    """The bytes of an ordinary file, as it was at one moment; `largest` is how many it may have.

    Raises CannotRead: "not-there", "no-access", "not-a-file", "too-large", or "changing" where somebody is writing it
    all the while.
    """
    for _ in range(_LOOKS):
        before = _state(path)
        data = _read(path, largest)
        if before == _state(path) and len(data) == before[0]:
            return data
        time.sleep(_PAUSE)
    raise CannotRead("changing", "This file is being written at this moment.", "Try again when it has been saved.")


def _state(path: Path) -> tuple[int, int, int]:
    """Size, time of the last change, and which file it is: a save by renaming gives another one."""
    try:
        about = path.stat()
    except OSError as problem:
        raise _no_access(problem) from problem
    return about.st_size, about.st_mtime_ns, about.st_ino


def _read(path: Path, largest: int) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise CannotRead("not-a-file", "This is no ordinary file.", "Name a Word, Excel or plan.json file.")
        if about.st_size > largest:
            raise CannotRead(
                "too-large",
                f"This file is larger than {largest // 1_000_000} MB, far more than any form.",
                "Take large pictures out of it, save it again, and use that file.",
            )
        return path.read_bytes()
    except OSError as problem:
        raise _no_access(problem) from problem


def write_whole(
    path: Path, data: bytes, *, sources: Iterable[Path] = (), by_way_of: Path | None = None, called: str = ""
) -> None:
    """Put the bytes at the path, whole or not at all; what stood there before is replaced.

    A link at the path is replaced, not followed. `by_way_of` is the folder, on the same disk, where the file grows
    before it is moved; else that of the path. `called` is the name of a file that somebody asked for by name: an error
    says it, while it never says that of another file, which may be a child's. Raises CannotWrite: "is-a-source" where
    the path is one of the files that the plan was read from, "disk-full", or "not-written" where the disk refuses
    for another reason.
    """
    if any(_same(path, source) for source in sources):
        raise CannotWrite(
            "is-a-source",
            f"{f'“{called}”' if called else 'A document'} would take the place of a file that is read.",
            f"Choose another output {'file' if called else 'folder'}.",
        )
    try:
        _replace(path, data, by_way_of or path.parent)
    except OSError as problem:
        raise _not_written(problem, called) from problem


def read_lines(path: Path) -> list[str]:
    """The lines of a file that planforms keeps for itself; none where there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    except OSError as problem:
        raise _no_access(problem) from problem


def add_line(path: Path, text: str) -> None:
    """Add a line to a file; it is on the disk when this returns. A last line that was cut off stays by itself.

    Raises CannotWrite, as `write_whole` does.
    """
    try:
        with path.open("a+b") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - 1))
            torn = end > 0 and file.read(1) != b"\n"
            file.write(b"\n" * torn + text.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        raise _not_written(problem) from problem


def move(path: Path, new: Path) -> None:
    """Give a file another path on the same disk; what stood there is replaced. Raises CannotWrite."""
    try:
        path.replace(new)
    except OSError as problem:
        raise _not_written(problem) from problem


def remove(path: Path) -> None:
    """Take a file away; that it is gone already is well. Raises CannotWrite."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise _not_written(problem) from problem


def file_id(path: Path) -> tuple[int, int]:
    """What tells two files apart whatever they are called; (0, 0) for a path at which there is none."""
    try:
        about = path.stat()
    except OSError:
        return 0, 0
    return about.st_dev, about.st_ino


def make_folder(path: Path) -> None:
    """Make sure that an output folder is there, and that files can be put into it. Raises CannotWrite, "no-folder"."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as problem:
        raise no_folder(path, problem) from problem


def no_folder(path: Path, problem: OSError) -> CannotWrite:
    """What is said of an output folder that the system refuses; a full disk is said as such."""
    if problem.errno in _FULL:
        return _not_written(problem)
    name = path.resolve().name or str(path)
    return CannotWrite("no-folder", f"The output folder “{name}” could not be written to: {_reason(problem)}.", _FOLDER)


_SPELL = "See how it is spelt, and in which folder it is; a name with spaces stands between quotation marks."
_OPEN = "See whether you may open it, and whether another program keeps it locked."
_FOLDER = "See whether you may write there, or choose another folder."
_WRITE = "See whether you may write there, whether the disk is full, and whether a program has the file open."


def _replace(path: Path, data: bytes, folder: Path) -> None:
    """Write elsewhere on the disk and move into place: the move is one step for the file system."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".planforms-", suffix=".part")
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


def _no_access(problem: OSError) -> CannotRead:
    if isinstance(problem, FileNotFoundError):
        return CannotRead("not-there", "There is no file or folder of that name.", _SPELL)
    return CannotRead("no-access", f"This file could not be opened: {_reason(problem)}.", _OPEN)


def _not_written(problem: OSError, called: str = "") -> CannotWrite:
    if problem.errno in _FULL:
        return CannotWrite("disk-full", "The disk is full.", "Make room on it, and run the same again.")
    return CannotWrite(
        "not-written", f"The file {f'“{called}” ' if called else ''}could not be written: {_reason(problem)}.", _WRITE
    )


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one file; a path that is not there yet is none."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _reason(problem: OSError) -> str:
    """The system's words without the path, which may hold a name."""
    return (problem.strerror or type(problem).__name__).lower()
