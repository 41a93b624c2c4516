"""The same work by a Dask cluster: forms go over the wire, documents come back; no disk is shared.

Each worker of the cluster has a crew of its own, of one process: the limits of time and memory hold there as they do
here, and a form that ends a process ends no worker of the cluster. A worker that is lost costs nothing: what it had is
done once more by another.
"""

from __future__ import annotations

import atexit
import multiprocessing
import queue
import threading
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from planforms.batch.crew import Crew
from planforms.batch.private import private_folder
from planforms.batch.task import Task, failed
from planforms.convert import Made
from planforms.errors import PlanformsError

__all__ = ["Cluster"]

_EACH = 3  # tasks for each thread of the cluster: one that is done, one at work, one on its way
_FOUND_WITHIN = "20s"


class Cluster:
    """The workers of a Dask cluster; use it in a `with` statement. Raises PlanformsError, "no-cluster"."""

    def __init__(self, address: str) -> None:
        self._client = _client(address)
        self._done: queue.Queue[tuple[int, Any]] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        self._client.close()

    @property
    def most(self) -> int:
        """How many tasks are worth giving at a time: more when workers come, fewer when they go."""
        threads: dict[str, int] = self._client.nthreads()
        return _EACH * max(1, sum(threads.values()))

    def give(self, key: int, task: Task) -> None:
        """Take on a task."""
        future = self._client.submit(_do_there, task, pure=False, retries=_EACH)
        future.add_done_callback(lambda done: self._done.put((key, done)))

    def take(self) -> tuple[int, Made]:
        """Wait for the next task that is done."""
        key, future = self._done.get()
        try:
            made: Made = future.result()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it costs this form alone
            return key, failed(_lost(problem))
        finally:
            future.release()
        return key, made


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as missing:
        raise PlanformsError(
            "no-cluster", "Dask is not installed here.", 'Install it with: pip install "planforms[cluster]"'
        ) from missing
    try:
        return Client(address, timeout=_FOUND_WITHIN, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as problem:
        raise PlanformsError(
            "no-cluster", "No Dask scheduler answers at that address.", "Start one with: dask scheduler"
        ) from problem


def _lost(problem: Exception) -> PlanformsError:
    return PlanformsError(
        "worker-lost",
        f"The workers of the cluster that had this file were lost ({type(problem).__name__}).",
        "Look whether they run and have memory enough, and run the same again.",
    )


_here = threading.local()


def _do_there(task: Task) -> Made:
    """What is run on the cluster: the task, by the crew of this thread of this worker."""
    if multiprocessing.current_process().daemon:
        return failed(
            PlanformsError(
                "cluster-workers",
                "The workers of the cluster may not start processes of their own, so no limit would hold there.",
                "Start them with DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment.",
            )
        )
    crew: Crew | None = getattr(_here, "crew", None)
    if crew is None:
        rooms = ExitStack()
        _here.crew = crew = rooms.enter_context(Crew(1, rooms.enter_context(private_folder())))
        atexit.register(rooms.close)
    crew.give(0, task)
    return crew.take()[1]
