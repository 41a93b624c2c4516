"""Being told to stop, by Ctrl-C or by the system: once is enough, and what was begun is tidied away first."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from planforms.errors import PlanformsError

__all__ = ["STOPPED", "Stopped", "stoppable"]

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


class Stopped(PlanformsError):
    """The work was ended by whoever started it, or by the system."""

    exit_code = 130  # as shells have it


STOPPED = Stopped("stopped", "Stopped.", "The same command goes on from here.")


@contextmanager
def stoppable() -> Iterator[None]:
    """Have whatever asks the program to stop raise KeyboardInterrupt, and all that comes after it do nothing."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
