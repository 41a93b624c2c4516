"""All checks, in the order in which a plan is made: what comes first in it is said first.

Each public check of a module named here is one; its name, with hyphens, is its code.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from planforms.check import Check
from planforms.checks import (
    assumptions,
    copied,
    copied_over,
    load,
    monitoring,
    order,
    outcomes,
    pacing,
    people,
    priorities,
    readable,
    resources,
    reviews,
    risks,
    times,
    unfinished,
    voices,
    weeks,
    wording,
)
from planforms.checks.case import Case
from planforms.checks.prints import Beside

__all__ = ["ALL_CHECKS", "CHECKS", "FOLDER_CHECKS", "SUBJECTS"]

_MODULES: dict[str, tuple[ModuleType, ...]] = {
    "Outcomes": (outcomes, wording),
    "Priorities": (priorities,),
    "People": (people, load),
    "Dates and order": (times, pacing, weeks, order),
    "What it takes": (resources,),
    "Monitoring and review": (monitoring, reviews),
    "Assumptions and risks": (assumptions, risks),
    "The child and the family": (voices, readable),
    "Unfinished and copied": (unfinished, copied, copied_over),
}


def _checks_of(module: ModuleType) -> tuple[Check[Any], ...]:
    """The checks of a module in the order in which they stand there."""
    found = [one for name in module.__all__ if isinstance(one := getattr(module, name), Check)]
    return tuple(sorted(found, key=lambda one: one.look.__code__.co_firstlineno))


SUBJECTS: dict[str, tuple[Check[Any], ...]] = {
    subject: tuple(one for module in modules for one in _checks_of(module)) for subject, modules in _MODULES.items()
}
"""The checks, by what they are about."""

ALL_CHECKS: dict[str, Check[Any]] = {one.code: one for checks in SUBJECTS.values() for one in checks}
FOLDER_CHECKS: dict[str, Check[Beside]] = {one.code: one for one in _checks_of(copied_over)}
"""The checks that see a plan among the others of its folder."""

CHECKS: dict[str, Check[Case]] = {code: one for code, one in ALL_CHECKS.items() if code not in FOLDER_CHECKS}
"""The checks that see one plan."""
