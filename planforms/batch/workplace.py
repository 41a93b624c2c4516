"""The output folder while planforms is at work in it: one run at a time, and nothing half-done left behind."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from planforms.batch.journal import Journal
from planforms.disk import make_folder, no_folder
from planforms.errors import CannotWrite

__all__ = ["Workplace", "folded", "workplace"]

_OWN = ".planforms"  # hidden, so that it is taken neither for a document nor for a form


class Workplace:
    """An output folder and its journal. `parts` is where files grow before they are moved into place; `files` are those
    that are there, each by the mark of its name."""

    def __init__(self, output: Path, now: Callable[[], str]) -> None:
        self.output, self.parts = output, output / _OWN
        self.journal = Journal(self.parts / "journal.jsonl", now)
        self.look()

    def look(self) -> None:
        """See anew which files are there."""
        self.files = {self.name_mark(path.name): path for path in self.output.iterdir() if path.is_file()}

    def name_mark(self, name: str) -> str:
        """The mark of a name, the same for names that are one to some file system."""
        return self.journal.mark(folded(name))


@contextmanager
def workplace(output: Path, now: Callable[[], str]) -> Iterator[Workplace]:
    """Work in an output folder, which is made if it is not there.

    Raises CannotWrite: "no-folder", or "in-use" where another run is at work in it.
    """
    make_folder(output)
    _make_own(output)
    lock = _taken(output)
    try:
        _clear(output / _OWN)
        yield Workplace(output, now)
    finally:
        _clear(output / _OWN)
        lock.release()


def folded(name: str) -> str:
    """What two names have in common that are one to some file system: capitals and composed letters do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _make_own(output: Path) -> None:
    try:
        (output / _OWN).mkdir(exist_ok=True)
    except OSError as problem:
        raise no_folder(output, problem) from problem


def _taken(output: Path) -> BaseFileLock:
    """The lock of the folder, taken; the system lets go of it however the process ends."""
    path = output / _OWN / "lock"
    lock: BaseFileLock = FileLock(path, timeout=0, mode=0o600)
    try:
        with suppress(NotImplementedError):
            lock.acquire()
            return lock
        lock = SoftFileLock(path.with_name("lock-here"), timeout=0, mode=0o600)  # a disk that knows no locks
        lock.acquire()
    except Timeout as problem:
        raise CannotWrite(
            "in-use",
            "Another run of planforms is at work in the output folder.",
            "Wait until it is done, or choose another folder with -o.",
        ) from problem
    except OSError as problem:
        raise no_folder(output, problem) from problem
    return lock


def _clear(folder: Path) -> None:
    """Take away what a run that was killed had begun to write."""
    for part in folder.glob(".planforms-*.part"):
        with suppress(OSError):
            part.unlink()
