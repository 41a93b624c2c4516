"""What reading a file gives: the plan, the place of each of its words, and what was not placed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from planforms.finding import Finding
from planforms.plan import Plan

__all__ = ["Reading", "Unplaced"]


@dataclass(frozen=True)
class Unplaced:
    """A piece of text that stands in the file and in no field of the plan."""

    text: str
    place: str


@dataclass(frozen=True)
class Reading:
    """A plan as it was read.

    `form` is the name of the form that it was recognised as, None for a layout of somebody else's. `places` maps a
    dotted path of the plan to where its words stand; `placed` counts the pieces of text that went into the plan.
    """

    form: str | None
    plan: Plan
    places: Mapping[str, str]
    placed: int
    unplaced: tuple[Unplaced, ...]
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """The reading as one object, ready to be written as JSON: the contract with other programs."""
        return {
            "form": self.form,
            "plan": self.plan.model_dump(mode="json"),
            "places": dict(self.places),
            "placed": self.placed,
            "unplaced": [asdict(piece) for piece in self.unplaced],
            "findings": [asdict(finding) for finding in self.findings],
        }
