"""When something is to happen, as people write it."""

from __future__ import annotations

from planforms.plan import Timescale
from planforms.values.anchor import Anchor
from planforms.values.day import say_day, understand_day
from planforms.values.doubt import Doubt

__all__ = ["say_timescale", "understand_timescale"]


def understand_timescale(text: str, anchor: Anchor = Anchor()) -> tuple[Timescale, tuple[Doubt, ...]]:
    """The timescale that the text gives, its words kept; "" gives an empty one."""
    due, doubts = understand_day(text)
    return Timescale(written=text, due=due, kind="exact" if due else "none"), doubts


def say_timescale(timescale: Timescale) -> str:
    """What to put into the cell of a form: the words as written, else its parts."""
    if timescale.written:
        return timescale.written
    return say_day(timescale.due) if timescale.due else timescale.depends_on_event
