"""The flags over the chart: today and the reviews. Flags that would touch move aside, or up to another level."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from planforms.views.metrics import Weight, width_of
from planforms.views.timeline_axis import Marked
from planforms.views.timeline_entries import stamp
from planforms.views.timeline_scale import Scale

__all__ = ["Flag", "flags_on", "levels_of"]

_APART = 1.2  # mm between two flags
_TRIES = 2000


@dataclass(frozen=True)
class Flag:
    """A day's flag: one or two lines. `level` 0 is nearest to the chart; `x`, `left` and `width` are in mm.

    `align` says how it stands to its stem: center, or beside it, to the right ("left" aligned) or left of it.
    """

    name: str
    date: str
    x: float
    left: float
    width: float
    level: int = 0
    align: str = "center"
    today: bool = False


def flags_on(
    scale: Scale,
    today: dt.date,
    marked: tuple[Sequence[Marked], Sequence[Marked]],
    years: bool,
    size: float,
    *,
    brief: bool,
) -> tuple[tuple[Flag, ...], bool]:
    """The flags that have room, in order, and whether every review has one.

    `marked` holds the reviews, and the start and end of the plan, which have flags where these take no level more.
    There are two levels, or three where flags are `brief`: "Today", and of a review the date alone.
    """
    reviews, ends = marked
    days = [(each.on, "" if brief else each.name, each.said, False) for each in reviews if scale.holds(each.on)]
    if scale.holds(today):
        days.append((today, "Today", "" if brief else stamp(today, years), True))
    wanted = [_flag(scale, date, name, said, size, today=now) for date, name, said, now in sorted(days)]
    levels = 3 if brief else 2
    placed = _fewest_levels(wanted, levels, scale.width)
    if placed is not None:
        more = [_flag(scale, each.on, each.name, each.said, size, today=False) for each in ends if scale.holds(each.on)]
        whole = sorted([*wanted, *more], key=lambda flag: flag.x)
        beside = None if brief else _fewest_levels(whole, max(levels_of(placed), 1), scale.width)
        return beside or placed, len(wanted) - scale.holds(today) == len(reviews)
    for spare in [flag for flag in wanted if not flag.today] if len(wanted) < 8 else []:
        placed = _placed([flag for flag in wanted if flag is not spare], levels, scale.width)
        if placed is not None:
            return placed, False
    flags: list[Flag] = []
    here = scale.middle(today)
    for flag in sorted(wanted, key=lambda flag: (not flag.today, flag.x < here, abs(flag.x - here))):
        flags += [option for option in _options(flag, levels, scale.width) if _is_free(option, flags)][:1]
    return tuple(sorted(flags, key=lambda flag: flag.x)), False


def levels_of(flags: Iterable[Flag]) -> int:
    """How many levels of flags there are."""
    return max((flag.level + 1 for flag in flags), default=0)


def _fewest_levels(wanted: Sequence[Flag], levels: int, width: float) -> tuple[Flag, ...] | None:
    """A place for every flag on as few levels as they need; None where there is none."""
    tries = (_placed(wanted, enough, width) for enough in range(1, levels + 1))
    return next((placed for placed in tries if placed is not None), None)


def _placed(wanted: Sequence[Flag], levels: int, width: float) -> tuple[Flag, ...] | None:
    """A place for every flag, the plainest that is found in a bounded search; None where there is none."""
    tries = 0

    def place(placed: tuple[Flag, ...]) -> tuple[Flag, ...] | None:
        nonlocal tries
        if len(placed) == len(wanted):
            return placed
        for option in _options(wanted[len(placed)], levels, width):
            tries += 1
            if tries > _TRIES:
                return None
            if _is_free(option, placed) and (found := place((*placed, option))):
                return found
        return None

    return place(()) if len(wanted) <= 12 * levels else None


def _flag(scale: Scale, date: dt.date, name: str, said: str, size: float, *, today: bool) -> Flag:
    weight: Weight = 700 if today else 400
    width = max(width_of(name, size, weight), width_of(said, size, weight)) + 0.3
    return Flag(name, said, scale.middle(date), 0.0, width, today=today)


def _options(flag: Flag, levels: int, width: float) -> Iterator[Flag]:
    """Where a flag may stand, the plainest place first: over its day, beside it, a level up."""
    lefts = {"center": flag.x - flag.width / 2, "left": flag.x + 0.5, "right": flag.x - flag.width - 0.5}
    for level, align in product(range(levels), lefts):
        left = max(min(lefts[align], width - flag.width), 0.0)
        yield replace(flag, left=left, level=level, align=align)


def _is_free(flag: Flag, flags: Iterable[Flag]) -> bool:
    """Whether a flag touches none of its level, and no stem of a higher one runs through a lower."""
    for other in flags:
        if other.level == flag.level:
            if flag.left < other.left + other.width + _APART and other.left < flag.left + flag.width + _APART:
                return False
            continue
        above, below = (flag, other) if flag.level > other.level else (other, flag)
        if below.left - 0.7 < above.x < below.left + below.width + 0.7:
            return False
    return True
