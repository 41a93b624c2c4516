"""The release sheet: for whom a copy is, what was left out and why, what a person must check, who approved it.

It is for the worker who hands the copy out, and never part of the copy. Source: guides on sharing plans with families
ask for a person's approval of every copy, and for a record of what was kept from whom.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from planforms.dates import full
from planforms.views.family.left_out import LeftOut

__all__ = ["Check", "ReleasePage", "release_page"]


@dataclass(frozen=True)
class Check:
    """Something for a person to look at: what, and the places or words that it is about."""

    what: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReleasePage:
    """Everything that a release sheet says."""

    document_title: str
    language: str = field(metadata={"printed": False})
    title: str
    warning: str
    facts: tuple[tuple[str, str], ...]
    checks: tuple[Check, ...]
    left_out: tuple[LeftOut, ...]
    approved: str
    footer: str


def release_page(
    for_whom: str,
    facts: Iterable[tuple[str, str]],
    checks: Iterable[Check],
    missing: Iterable[LeftOut],
    approved_by: str,
    today: dt.date,
) -> ReleasePage:
    """The release sheet of one copy. `for_whom` is the reader in words ("the parent Claire Ashdown")."""
    approved = f"{approved_by} approved this copy on {full(today)}." if approved_by else ""
    return ReleasePage(
        document_title=f"Release sheet: copy for {for_whom}",
        language="en-GB",
        title=f"Release sheet: copy for {for_whom}",
        warning="For the worker. Keep it with the plan, and do not give it out.",
        facts=tuple(fact for fact in facts if fact[1]),
        checks=tuple(checks),
        left_out=tuple(missing),
        approved=approved,
        footer="Release sheet, for the worker only",
    )
