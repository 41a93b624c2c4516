"""One plan's work as it is handed to a worker: bytes in, bytes out, within its limits."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from planforms import __version__
from planforms.convert import Made, Order, Trouble, make
from planforms.errors import PlanformsError
from planforms.family_settings import FamilySettings
from planforms.settings import Settings, Work
from planforms.unexpected import unexpected

__all__ = ["Task", "do", "failed"]


@dataclass(frozen=True)
class Task:
    """The bytes of a form, and what is wanted of it; `family` is what the organisation gives its copies, None for the
    usual, `program` the version that asks."""

    data: bytes
    order: Order
    settings: Settings
    family: FamilySettings | None = None
    program: str = __version__

    def made(self) -> Made:
        """What comes of it, where the work is done."""
        return make(self.data, self.order, self.settings, self.family)


def do(task: Task) -> Made:
    """What comes of a task, in a process that may not grow beyond the memory that the task is allowed."""
    if task.program != __version__:
        return failed(
            PlanformsError(
                "other-version",
                f"A worker has planforms {__version__}, and this is planforms {task.program}.",
                "Install the same version everywhere: documents must not depend on who made them.",
            )
        )
    _hold_to(task.settings.work)
    try:
        return task.made()
    except BaseException as problem:  # noqa: BLE001 - WeasyPrint has errors that are no Exception; this is the edge
        return failed(unexpected(problem))


def failed(error: PlanformsError) -> Made:
    """What is said of a form that nothing came of."""
    return Made(read=False, troubles=(Trouble(error),))


def _hold_to(work: Work) -> None:
    """Let this process have so many seconds of a processor from now on, and so many bytes of data of its own, where the
    system knows of such limits. The first ends it, the second gives a MemoryError."""
    try:
        import resource
    except ImportError:  # Windows
        return
    wanted = {resource.RLIMIT_DATA: work.memory, resource.RLIMIT_CPU: math.ceil(time.process_time()) + work.seconds}
    for limit, value in wanted.items():
        most = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (value if most == resource.RLIM_INFINITY else min(value, most), most))
