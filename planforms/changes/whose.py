"""Whether two plans are of one person at all: two files that were picked by mistake would differ in everything."""

from __future__ import annotations

from planforms.plan import Plan
from planforms.text import comparable

__all__ = ["DIFFERENT", "seem_different"]

DIFFERENT = "These two plans seem to be of different people; look whether they are the two that you meant."


def seem_different(old: Plan, new: Plan) -> bool:
    """Whether nothing says that two plans are of one person or partnership, and their names say that they are not.

    The same reference or date of birth says that they are; so does a name that is part of the other."""
    if old.kind != new.kind:
        return True
    known = (
        (comparable(old.reference), comparable(new.reference)),
        (old.subject.date_of_birth, new.subject.date_of_birth),
    )
    if any(one and one == other for one, other in known):
        return False
    first, second = _names(old), _names(new)
    return bool(first and second) and not (first <= second or second <= first)


def _names(plan: Plan) -> set[str]:
    return set(comparable(plan.subject.name).split())
