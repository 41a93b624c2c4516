"""A few worker processes that do tasks side by side, each within its seconds and its memory.

Each worker has a pipe of its own. Pools that share one between their workers lose the whole batch when a worker is
killed while it hands a result over; here a worker that dies, hangs or grows costs the one task that it had.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from multiprocessing import util
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from planforms.batch.private import note_companion
from planforms.batch.task import Task, failed
from planforms.batch.worker import work
from planforms.convert import Made
from planforms.errors import CannotRender, PlanformsError

__all__ = ["Crew", "Workers", "cores"]

_EACH = 50  # tasks to a worker: what it gathers in its memory goes with it
_START = 60.0  # seconds for a worker to be there
_LONGEST_TEMPORARY = 70  # letters
# A worker is ended by the system after so many seconds of a processor's time. Where it only waits, or the system has no
# such limit, it is ended after so many times as long: on a machine that is busy, a plan is slow and not wrong.
_PATIENCE = 5
_TRIES = 3  # workers in a row that never were there


class Workers(Protocol):
    """Whoever does tasks: worker processes of this machine, or those of a cluster."""

    @property
    def most(self) -> int:
        """How many tasks are worth giving at a time."""

    def give(self, key: int, task: Task) -> None:
        """Take on a task."""

    def take(self) -> tuple[int, Made]:
        """Wait for the next task that is done, whichever it is."""


class Crew:
    """Worker processes; use it in a `with` statement, which leaves none behind. `folder` is for temporary files."""

    def __init__(self, jobs: int, folder: Path, *, pdf: bool = True) -> None:
        self._jobs, self._folder = jobs, folder
        self._context = _context(pdf=pdf)
        self._waiting: deque[tuple[int, Task]] = deque()
        self._workers: list[_Worker] = []
        self._numbers = count()
        self._never_there = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        for worker in tuple(self._workers):
            self._end(worker)

    @property
    def most(self) -> int:
        """How many tasks are worth giving at a time: a worker that is done finds the next one waiting."""
        return 2 * self._jobs

    def give(self, key: int, task: Task) -> None:
        """Take on a task, and begin it when there is a worker for it."""
        self._waiting.append((key, task))
        self._hand_out()

    def take(self) -> tuple[int, Made]:
        """Wait for the next task that is done. Raises PlanformsError, "no-workers", where none can be started."""
        while True:
            self._hand_out()
            for worker, made in self._heard():
                return self._done(worker, made)

    def _hand_out(self) -> None:
        """Give waiting tasks to workers with nothing to do, and start workers while there are too few."""
        idle = [worker for worker in self._workers if worker.key is None]
        wanted = min(len(self._waiting) - len(idle), self._jobs - len(self._workers))
        idle += [self._start() for _ in range(wanted)]
        for worker in idle:
            if worker.ready and self._waiting:
                key, task = self._waiting.popleft()
                try:
                    worker.give(key, task)
                except OSError:  # it died with nothing to do; nobody has begun the task
                    self._waiting.appendleft((key, task))
                    self._end(worker)

    def _heard(self) -> Iterator[tuple[_Worker, Made]]:
        """What came of tasks, or what is said of those of which nothing will come; waits for something to happen."""
        now = time.monotonic()
        until = min((worker.until for worker in self._workers if worker.until), default=now + _START)
        said = wait([worker.pipe for worker in self._workers], max(0.0, until - now))
        for worker in tuple(self._workers):
            if worker.pipe in said:
                made = self._listen(worker)
                if made is not None:
                    yield worker, made
            elif worker.until and worker.until <= time.monotonic():
                self._end(worker)
                if worker.ready:
                    yield worker, _too_slow(worker.seconds)
                else:
                    self._miss()

    def _listen(self, worker: _Worker) -> Made | None:
        """What a worker answers; None where it says just that it is there, or has ended with nothing to do."""
        try:
            made: Made | None = worker.pipe.recv()
        except (EOFError, OSError):
            self._end(worker)
            if not worker.ready:
                self._miss()
            if worker.key is None:
                return None
            out_of_time = worker.process.exitcode == -getattr(signal, "SIGXCPU", 0)
            return _too_slow(worker.seconds) if out_of_time else _lost(worker.process.exitcode)
        if made is None:
            worker.ready, worker.until, self._never_there = True, 0.0, 0
        return made

    def _done(self, worker: _Worker, made: Made) -> tuple[int, Made]:
        """The task of a worker with what came of it; the worker is ended where it has gathered enough in its memory."""
        key, worker.key, worker.until = worker.key or 0, None, 0.0
        worker.tasks += 1
        short = any(trouble.error.code == "too-much-memory" for trouble in made.troubles)
        if worker in self._workers and (worker.tasks >= _EACH or short):
            self._end(worker)
        return key, made

    def _miss(self) -> None:
        """A worker never was there. Raises PlanformsError, "no-workers", where it is so time after time."""
        self._never_there += 1
        if self._never_there >= _TRIES:
            raise PlanformsError(
                "no-workers", "No worker process could be started.", "Run `planforms doctor`, and see what is missing."
            )

    def _start(self) -> _Worker:
        note_companion(self._folder, Path(util.get_temp_dir()))
        ours, theirs = self._context.Pipe()
        folder = self._folder / f"worker-{next(self._numbers)}"
        folder.mkdir(mode=0o700)
        process = self._context.Process(target=work, args=(theirs, folder), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours, folder, time.monotonic() + _START)
        self._workers.append(worker)
        return worker

    def _end(self, worker: _Worker) -> None:
        """End a worker, whatever it does: it holds nothing that is not handed over."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        shutil.rmtree(worker.folder, ignore_errors=True)


@dataclass(eq=False)
class _Worker:
    """A worker process: its pipe and folder, the moment it is waited for (0 where it is not), and its task."""

    process: BaseProcess
    pipe: Connection
    folder: Path
    until: float
    ready: bool = False
    key: int | None = None
    seconds: int = 0
    tasks: int = 0

    def give(self, key: int, task: Task) -> None:
        """Hand a task over. Raises OSError where the worker is gone."""
        self.pipe.send(task)
        self.key, self.seconds = key, task.settings.work.seconds
        self.until = time.monotonic() + self.seconds * _PATIENCE


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _context(*, pdf: bool) -> Any:
    """How processes are started: forked from one that has loaded everything and has no threads, where that is safe.

    That one is spoken to by way of a socket among the temporary files, whose path may not be long (unix(7), sun_path).
    """
    if not sys.platform.startswith("linux") or len(tempfile.gettempdir()) > _LONGEST_TEMPORARY:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["planforms.batch.warm" if pdf else "planforms.batch.worker"])
    return context


def _too_slow(seconds: int) -> Made:
    return failed(
        CannotRender(
            "too-slow",
            f"The documents of this file were not done in {seconds} seconds.",
            "Look whether something large was pasted into it, or allow more with --seconds.",
        )
    )


def _lost(code: int | None) -> Made:
    return failed(
        CannotRender(
            "worker-lost",
            f"The work on this file was ended from outside, or needed more memory than it may (code {code}).",
            "Look whether something large was pasted into it; allow more with --memory, or run the same again.",
        )
    )
