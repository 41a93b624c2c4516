"""What is uncertain about one cell. Whoever knows the cell's place turns it into a finding."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.finding import Severity

__all__ = ["Doubt"]


@dataclass(frozen=True)
class Doubt:
    """One doubt about one cell, in a practitioner's words. The message never repeats a name from the cell."""

    code: str
    severity: Severity
    message: str
    hint: str = ""
