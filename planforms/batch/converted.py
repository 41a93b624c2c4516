"""What is said of one file of a batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planforms.convert import Trouble
from planforms.finding import SEVERITIES, Finding

__all__ = ["Converted", "Written", "counted"]


@dataclass(frozen=True)
class Written:
    """A document on the disk: the view that it is of ("timeline"), and its path."""

    view: str
    path: Path


@dataclass(frozen=True)
class Converted:
    """What came of one file.

    `read` is False where no plan could be read, `unchanged` True where its documents were there already, as they should
    be. `findings` are those of the plan, `remarks` those of what lies beside the form; `severities` counts both in the
    order of SEVERITIES, `unplaced` pieces of text. `kept` are files that somebody had changed, put aside before a
    document took their place.
    """

    source: Path
    read: bool
    unchanged: bool = False
    documents: tuple[Written, ...] = ()
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()
    severities: tuple[int, ...] = (0,) * len(SEVERITIES)
    unplaced: int = 0
    troubles: tuple[Trouble, ...] = ()
    kept: tuple[Path, ...] = ()


def counted(findings: Iterable[Finding]) -> tuple[int, ...]:
    """How many findings there are of each severity, in the order of SEVERITIES."""
    counts = Counter(finding.severity for finding in findings)
    return tuple(counts[severity] for severity in SEVERITIES)
