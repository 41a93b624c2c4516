"""What somebody asks of a timeline: its lanes, its time, one person, the paper, holidays."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from planforms.values.days_off import Nation
from planforms.values.terms import USUAL_TERMS, Terms
from planforms.views.timeline_lanes import Lanes

__all__ = ["PAPERS", "Paper", "Request"]

Paper = Literal["a4", "a3"]
PAPERS: tuple[Paper, ...] = ("a4", "a3")


@dataclass(frozen=True)
class Request:
    """How the timeline is wanted; without any wish it is the one that `planforms convert` makes.

    `first` and `last` are the days that the chart runs between; `person` is the one whose actions are shown; without
    `paper` it is A4, and A3 where A4 has no room. `nation` is that whose holidays are marked, with the `terms` of its
    schools. With `names`, a timeline of several plans calls the children by their names.
    """

    lanes: Lanes = "area"
    first: dt.date | None = None
    last: dt.date | None = None
    person: str = ""
    paper: Paper | None = None
    nation: Nation | None = None
    terms: Terms = USUAL_TERMS
    names: bool = False
