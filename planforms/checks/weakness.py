"""One weak spot of a plan, as a check finds it."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.finding import Severity

__all__ = ["Weakness"]


@dataclass(frozen=True)
class Weakness:
    """What is weak, where in the plan (a dotted path), and what to write instead.

    `message` quotes nothing of the plan: it may stand in a log. `example` shows what to write with the plan's own
    words. `severity` is set where one weakness weighs more or less than its check usually does.
    """

    path: str
    message: str
    instead: str
    example: str = ""
    severity: Severity | None = None
