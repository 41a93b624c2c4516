"""Many plans at once: what is missing where, what falls due, who carries how much. Children's names are not in it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planforms.checked import Checked, Due, Figures, Remark
from planforms.finding import SEVERITIES, Severity

__all__ = ["Line", "Missing", "Overview", "labels", "overview"]

SOON = dt.timedelta(28)
"""How far ahead the overview looks for what falls due."""


@dataclass(frozen=True)
class Line:
    """One plan: what it is called here, and its figures."""

    label: str
    kind: str
    lead: str
    figures: Figures
    findings: int
    gravest: Severity | None


@dataclass(frozen=True)
class Missing:
    """One thing that plans lack: in how many plans, how often, and in which."""

    code: str
    title: str
    severity: Severity
    number: int
    plans: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """The plans of a folder on a day. `due` pairs what falls due in the next four weeks, and what is late, with the
    plan; `months` counts what is due in each month ahead."""

    today: dt.date
    lines: tuple[Line, ...]
    missing: tuple[Missing, ...]
    due: tuple[tuple[str, Due], ...]
    load: tuple[tuple[str, int], ...]
    organisations: tuple[tuple[str, int], ...]
    months: tuple[tuple[dt.date, int], ...]

    def total(self, name: str) -> int:
        """The sum of a figure ("open") over all plans."""
        return sum(getattr(line.figures, name) for line in self.lines)


def labels(plans: Sequence[Checked], names: Sequence[str] | None = None) -> tuple[str, ...]:
    """What each plan is called where children's names are not to be seen: its reference, else its number.

    `names` are what to call them instead, where somebody asked for names. Equal labels get -2, -3.
    """
    wanted = names or [plan.reference or f"Plan {number}" for number, plan in enumerate(plans, 1)]
    seen: Counter[str] = Counter()
    found = []
    for label in wanted:
        seen[label] += 1
        found.append(label if seen[label] == 1 else f"{label}-{seen[label]}")
    return tuple(found)


def overview(plans: Sequence[Checked], called: Sequence[str], today: dt.date) -> Overview:
    """The overview of plans, each under its label."""
    pairs = list(zip(called, plans, strict=True))
    due = [(label, one) for label, plan in pairs for one in plan.figures.due]
    months = Counter(one.on.replace(day=1) for _, one in due if one.on >= today.replace(day=1))
    return Overview(
        today,
        tuple(_line(label, plan) for label, plan in pairs),
        _missing(pairs),
        tuple(sorted((item for item in due if item[1].on <= today + SOON), key=lambda item: (item[1].on, item[0]))),
        _counted(plan.figures.load for plan in plans),
        _counted(plan.figures.organisations for plan in plans),
        tuple(sorted(months.items())),
    )


def _line(label: str, plan: Checked) -> Line:
    standing = plan.standing
    gravest = max((remark.severity for remark in standing), key=SEVERITIES.index, default=None)
    return Line(label, plan.kind, plan.lead, plan.figures, len(standing), gravest)


def _missing(pairs: Sequence[tuple[str, Checked]]) -> tuple[Missing, ...]:
    found: dict[str, list[tuple[str, Remark]]] = {}
    for label, plan in pairs:
        for remark in plan.standing:
            found.setdefault(remark.code, []).append((label, remark))
    rows = [
        Missing(
            code, ones[0][1].title, ones[0][1].severity, len(ones), tuple(dict.fromkeys(label for label, _ in ones))
        )
        for code, ones in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-SEVERITIES.index(row.severity), -len(row.plans), -row.number)))


def _counted(counts: Iterable[Mapping[str, int]]) -> tuple[tuple[str, int], ...]:
    """The sums, the highest first."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return tuple(sorted(total.items(), key=lambda item: (-item[1], item[0])))
