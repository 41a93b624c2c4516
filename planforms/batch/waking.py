"""Waiting until something happens in a folder."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import watch

__all__ = ["moments"]

_STEP = 1.0  # seconds


def moments(folders: Sequence[Path]) -> Iterator[bool]:
    """A moment each second, without end: True where the system says that something changed below the folders.

    Network drives say nothing of what others do, and a system that watches much has no room for more: whoever uses this
    looks now and then without being told. Raises KeyboardInterrupt.
    """
    while True:
        try:
            for changes in watch(*folders, rust_timeout=int(_STEP * 1000), yield_on_timeout=True, debounce=500):
                yield bool(changes)
        except (OSError, RuntimeError):  # the folder is away, or cannot be watched
            time.sleep(_STEP)
            yield True
