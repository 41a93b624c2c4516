"""What checking a plan gives: what is strong in it, and remarks, each with the guidance that it rests on.

A remark is about a plan, never about a person. Its message quotes nothing of the plan, so that it may stand in a log;
its example shows the plan's own words, and is for the people of the plan.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from planforms.finding import SEVERITIES, Finding, Severity

__all__ = ["Acceptance", "Checked", "Due", "Figures", "Group", "Passage", "Remark", "ranked"]

_FEW, _WHOLE = 3, 3


@dataclass(frozen=True)
class Passage:
    """A sentence of a guidance text: the text, its section, and the words as they stand there."""

    text: str
    section: str
    words: str

    @property
    def source(self) -> str:
        """Rough Guide, “Deciding timescales”"""
        return f"{self.text}, “{self.section}”" if self.section else self.text


@dataclass(frozen=True)
class Acceptance:
    """That somebody looked at a remark and lets it stand: who, and why."""

    by: str
    reason: str


@dataclass(frozen=True)
class Remark:
    """One remark. `title` says what the check looks for, `message` what was found here; `ref` is what it is about
    ("1.2.3", "R1", "review 2"; "" for the whole plan), `path` a dotted path of the plan, `place` where it stands in the
    form. `instead` says what to write, `example` shows it with the plan's own words."""

    code: str
    severity: Severity
    title: str
    message: str
    why: Passage
    instead: str
    example: str = ""
    path: str = ""
    ref: str = ""
    place: str = ""
    accepted: Acceptance | None = None

    @property
    def finding(self) -> Finding:
        """The remark as one finding among those of the reading."""
        hint = f"{self.instead} ({self.why.source})"
        return Finding(self.code, self.severity, self.message, self.path, self.place, hint)


@dataclass(frozen=True)
class Due:
    """Something that falls due: the day, the ref of the action, who sees to it ("Family", for somebody of it)."""

    on: dt.date
    ref: str
    who: str


@dataclass(frozen=True)
class Figures:
    """What is counted in a plan. Actions that are done or stopped count among `actions` alone.

    `load` and `organisations` map those responsible for open actions to how many; nobody of the family is named.
    """

    actions: int = 0
    open: int = 0
    done: int = 0
    no_date: int = 0
    no_owner: int = 0
    overdue: int = 0
    outcomes: int = 0
    no_measure: int = 0
    next_review: dt.date | None = None
    review_missed: bool = False
    due: tuple[Due, ...] = ()
    load: Mapping[str, int] = field(default_factory=dict)
    organisations: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """A plan that was checked. `whose` is the child or partnership, `reference` the case or plan number; `off` maps
    the checks that were not made to the reason; `unclear` says what may make a remark wrong, such as texts of the form
    that could not be placed, so that what looks missing may stand there."""

    whose: str
    kind: Literal["child", "partnership"]
    reference: str = ""
    lead: str = ""
    strengths: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    off: Mapping[str, str] = field(default_factory=dict)
    figures: Figures = Figures()
    unclear: tuple[str, ...] = ()

    @property
    def standing(self) -> tuple[Remark, ...]:
        """The remarks that nobody has accepted."""
        return tuple(remark for remark in self.remarks if remark.accepted is None)


@dataclass(frozen=True)
class Group:
    """The remarks of one check."""

    remarks: tuple[Remark, ...]

    @property
    def first(self) -> Remark:
        """The first of them: all share its title and passage."""
        return self.remarks[0]

    @property
    def severity(self) -> Severity:
        """That of the gravest."""
        return max((remark.severity for remark in self.remarks), key=SEVERITIES.index)

    @property
    def instead(self) -> str:
        """What to write instead: each different sentence once."""
        return " ".join(dict.fromkeys(remark.instead for remark in self.remarks))

    @property
    def weight(self) -> int:
        """How much there is of it."""
        return sum(1 if remark.ref else _WHOLE for remark in self.remarks)


def ranked(remarks: Sequence[Remark]) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The remarks check by check: the few that matter most, then the rest. Notes are never among the few.

    The gravest come first, then what is found most often; something about the whole plan weighs as several.
    """
    by_code: dict[str, list[Remark]] = {}
    for remark in remarks:
        by_code.setdefault(remark.code, []).append(remark)
    groups = [Group(tuple(found)) for found in by_code.values()]
    groups.sort(key=lambda group: (-SEVERITIES.index(group.severity), -group.weight))
    most = [group for group in groups if group.severity != "note"][:_FEW]
    return tuple(most), tuple(group for group in groups if group not in most)
