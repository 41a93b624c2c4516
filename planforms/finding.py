"""A finding: something about a plan that a person should look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["SEVERITIES", "Finding", "Severity"]

Severity = Literal["note", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


@dataclass(frozen=True)
class Finding:
    """One finding. `path` is a dotted path of the plan ("areas.0.title"), `place` where it stands in the form."""

    code: str
    severity: Severity
    message: str
    path: str = ""
    place: str = ""
    hint: str = ""
