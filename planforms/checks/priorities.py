"""What comes first: not everything can be done at once."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import FEW_CRITICAL, NOT_ALL_EQUAL
from planforms.checks.saying import counted

__all__ = ["all_high", "no_priorities"]

_ENOUGH = 3  # two of two may well both be urgent


@check("note", NOT_ALL_EQUAL)
def no_priorities(case: Case) -> Iterator[Weakness]:
    """A plan of several needs or outcomes of which none comes first."""
    weighed = [area.priority for _, area in case.areas] + [outcome.priority for _, outcome in case.outcomes]
    several = len(case.areas) > 1 or len(case.outcomes) > 1
    if several and not any(level.written.strip() or level.level for level in weighed):
        yield Weakness(
            "areas",
            "Nothing says which need or outcome comes first.",
            "Give each a priority, with the people of the plan, and begin with the most urgent.",
        )


@check("note", FEW_CRITICAL)
def all_high(case: Case) -> Iterator[Weakness]:
    """A plan in which everything has the highest priority."""
    areas = [area.priority.level for _, area in case.areas if area.priority.level]
    outcomes = [outcome.priority.level for _, outcome in case.outcomes if outcome.priority.level]
    levels = areas if len(areas) >= _ENOUGH else outcomes
    if len(levels) >= _ENOUGH and all(level in ("high", "urgent") for level in levels):
        yield Weakness(
            "areas",
            f"All of {counted(len(levels), 'priority', 'priorities')} are high, so none comes first.",
            "Agree which one or two cannot wait, and let the others follow.",
        )
