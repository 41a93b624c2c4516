"""A document that is wanted of a plan for a pack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planforms.views.family.reader import Preset

__all__ = ["TITLES", "Kind", "Wanted"]

Kind = Literal["changes", "plan", "timeline", "review", "own review", "family", "release"]
TITLES: dict[Kind, str] = {
    "changes": "What has changed",
    "plan": "Plan",
    "timeline": "Timeline",
    "review": "Review form",
    "own review": "Review form",
    "family": "Copy for the family",
    "release": "Release sheet",
}
"""What a document is called in contents and bookmarks."""


@dataclass(frozen=True)
class Wanted:
    """A kind of document. `whose` is for whom a family copy is, or whose own actions are reviewed; what follows is how
    a family copy is made."""

    kind: Kind
    whose: str = ""
    preset: Preset = "clear"
    language: str = "en"
    approved_by: str = ""
