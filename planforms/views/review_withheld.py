"""A review form without the texts that the plan withholds from somebody: that somebody may sit at the meeting.

A field that holds such a text is replaced whole, so that what stands around the text gives nothing away either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from planforms.plan import Withheld
from planforms.views.withheld import holds_withheld

__all__ = ["without_withheld"]

PageT = TypeVar("PageT")
_INSTEAD = "Left out of this form"


def without_withheld(page: PageT, withheld: Sequence[Withheld]) -> PageT:
    """The page with each string that holds a withheld text replaced; the page itself where nothing is withheld."""
    shown: PageT = _shown(page, withheld) if withheld else page
    return shown


def _shown(value: Any, withheld: Sequence[Withheld]) -> Any:
    if isinstance(value, str):
        return _INSTEAD if holds_withheld(value, withheld) else value
    if isinstance(value, tuple):
        return tuple(_shown(item, withheld) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _shown(getattr(value, each.name), withheld) for each in fields(value)}
        return replace(value, **changed)
    return value
