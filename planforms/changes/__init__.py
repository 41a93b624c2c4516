"""What has changed between two plans: two versions of one, or two readings."""

from __future__ import annotations

from planforms.changes.change import KINDS, Change, Kind
from planforms.changes.edits import patched
from planforms.changes.told import changes
from planforms.changes.whose import DIFFERENT, seem_different
from planforms.plan import Plan

__all__ = ["DIFFERENT", "KINDS", "Change", "Kind", "changes", "seem_different", "with_changes"]


def with_changes(old: Plan, made: tuple[Change, ...]) -> Plan:
    """The old plan with all changes made: the new one."""
    return patched(old, (edit for change in made for edit in change.edits))
