"""The inside of a worker process: it does one task after another until nobody gives it any, or its parent is gone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from planforms.batch.task import Task, do

__all__ = ["work"]


def work(pipe: Connection, folder: Path) -> None:
    """Say that the worker is there, then answer each task with what came of it. Temporary files go into `folder`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _end_with_parent()
    _be_silent()
    _keep_to(folder)
    try:
        pipe.send(None)
        while True:
            task: Task = pipe.recv()
            pipe.send(do(task))
    except (EOFError, OSError):  # the parent has closed its end
        return


def _end_with_parent() -> None:
    """A parent that is killed can end nobody: whoever is left ends by itself, in the middle of a task too."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _be_silent() -> None:
    """Libraries in C write what they like to the terminal, words of a plan among it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _keep_to(folder: Path) -> None:
    """Temporary files in the folder, and no image of the memory on the disk should the process crash."""
    tempfile.tempdir = str(folder)
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)))
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
