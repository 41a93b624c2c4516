"""What reading a file gives: the plan, the place of each of its words, and what was not placed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from planforms.finding import Finding
from planforms.place import Place
from planforms.plan import Plan

__all__ = ["Reading", "Unplaced"]


@dataclass(frozen=True)
class Unplaced:
    """A piece of text that stands in the file and in no field of the plan. `spot` is the cell or paragraph that it
    stands in, without a label, where that is known."""

    text: str
    place: str
    spot: Place | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Reading:
    """A plan as it was read.

    `form` is the name of the form that it was recognised as, None for a layout of somebody else's. `places` maps a
    dotted path of the plan to where its words stand; `placed` counts the pieces of text that went into the plan.
    `taken` holds the labels of a form of somebody else's, each with what it was taken for ("" for nothing); `spots`
    the paths that came from each cell or paragraph, by its place without a label.
    """

    form: str | None
    plan: Plan
    places: Mapping[str, str]
    placed: int
    unplaced: tuple[Unplaced, ...]
    findings: tuple[Finding, ...]
    taken: tuple[tuple[str, str], ...] = ()
    spots: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The reading as one object, ready to be written as JSON: the contract with other programs."""
        return {
            "form": self.form,
            "plan": self.plan.model_dump(mode="json"),
            "places": dict(self.places),
            "placed": self.placed,
            "unplaced": [{"text": piece.text, "place": piece.place} for piece in self.unplaced],
            "findings": [asdict(finding) for finding in self.findings],
        }
