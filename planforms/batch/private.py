"""A private folder for temporary files: gone at the end, and where a run was killed, gone with the next one."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

__all__ = ["note_companion", "private_folder"]

_PREFIX = "planforms-run-"
_LOCK = ".lock"
_COMPANION = "companion"


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder that its owner alone may enter, for as long as the `with` statement lasts.

    A lock beside it, which the system lets go of however a process ends, tells whether somebody still uses it. It is
    there before the folder, so that there is no moment at which a killed run leaves what nobody knows of.
    """
    place = Path(tempfile.gettempdir())
    _clear_abandoned(place)
    folder = place / f"{_PREFIX}{secrets.token_hex(6)}"
    lock = folder.with_suffix(_LOCK)
    with FileLock(lock, mode=0o600):
        try:
            folder.mkdir(mode=0o700)
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            with suppress(OSError):
                lock.unlink()


def note_companion(folder: Path, companion: Path) -> None:
    """Remember, in a private folder, a folder that Python keeps beside it for its processes: it is to go with it."""
    with suppress(OSError):
        (folder / _COMPANION).symlink_to(companion)


def _clear_abandoned(place: Path) -> None:
    """Take away the folders of runs that were killed: those whose lock nobody holds."""
    for lock in place.glob(f"{_PREFIX}*{_LOCK}"):
        folder = lock.with_suffix("")
        with suppress(OSError, Timeout, NotImplementedError):
            if _is_mine(lock):
                with FileLock(lock, timeout=0):
                    companion = (folder / _COMPANION).resolve()
                    if companion.parent == place.resolve() and companion.name.startswith("pymp-"):
                        _take_away(companion)
                    _take_away(folder)
                    lock.unlink()


def _take_away(folder: Path) -> None:
    if folder.is_dir() and _is_mine(folder):
        shutil.rmtree(folder, ignore_errors=True)


def _is_mine(path: Path) -> bool:
    """Whether something among everybody's temporary files is what this user made, and no link to something else."""
    return not path.is_symlink() and (os.name == "nt" or path.stat().st_uid == os.getuid())
