"""What stands above and behind the bars: the months' names, the lines of months, reviews and today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from planforms.dates import MONTHS
from planforms.plan import Plan
from planforms.views.metrics import width_of
from planforms.views.timeline_bars import ALARM, svg
from planforms.views.timeline_entries import stamp
from planforms.views.timeline_scale import Scale
from planforms.views.when import meetings

__all__ = ["Month", "grid_svg", "months_on", "reviews_of"]

GRID, SOFT = "#D3DADD", "#45535E"
_TALL = 300  # mm: as the stylesheet has it
_APART = 1.6  # mm between two names of months


@dataclass(frozen=True)
class Month:
    """A month's name and where it begins, in mm from the chart's left edge."""

    label: str
    left: float


def reviews_of(plan: Plan, years: bool) -> tuple[tuple[dt.date, str, str], ...]:
    """The reviews in order: the day, "Review 2", and the date as it is said."""
    fixed = enumerate(meetings(plan), 1)
    return tuple((each.on, f"Review {number}", each.words or stamp(each.on, years)) for number, each in fixed)


def months_on(scale: Scale, size: float) -> tuple[Month, ...]:
    """The months' names that have room, at even steps; the first one and each January with the year."""
    starts = list(_months(scale))
    for step in (1, 2, 3, 6, 12, 24, 60):
        chosen = [date for date in starts if (date.year * 12 + date.month - 1) % step == 0]
        labels = [Month(_month(date, step, first=not index), scale.x(date)) for index, date in enumerate(chosen)]
        rooms = [after.left - month.left for month, after in pairwise(labels)]
        if labels:
            rooms.append(scale.width - labels[-1].left)
        enough = [room >= width_of(month.label, size, 600) + _APART for month, room in zip(labels, rooms, strict=True)]
        if all(enough[:-1]):
            fitting = tuple(label for label, fits in zip(labels, enough, strict=True) if fits)
            return _with_first(fitting, scale, size) if step < 12 else fitting
    return ()


def _with_first(months: tuple[Month, ...], scale: Scale, size: float) -> tuple[Month, ...]:
    """The names with that of the month in which the chart begins, where enough of it is on the chart."""
    label = _month(scale.first, 1, first=True)
    room = months[0].left if months else scale.width
    if scale.first.day == 1 or room < width_of(label, size, 600) + _APART:
        return months
    year = f" {scale.first.year}"
    return (Month(label, 0.0), *(replace(month, label=month.label.removesuffix(year)) for month in months))


def grid_svg(scale: Scale, today: dt.date, reviews: Iterable[dt.date]) -> str:
    """The lines behind the bars, longer than any sheet: the beginnings of months (or years), the reviews, today."""
    dates = list(_months(scale))
    if len(dates) > 40:
        dates = [date for date in dates if date.month == 1]
    months = "".join(f"M{scale.x(date):.2f} {-_TALL / 2}v{_TALL}" for date in dates if date > scale.first)
    dashes = "".join(f"M{scale.middle(date):.2f} {-_TALL / 2}v{_TALL}" for date in reviews if scale.holds(date))
    parts = f'<path d="{months}" stroke="{GRID}" stroke-width=".18"/>'
    parts += f'<path d="{dashes}" stroke="{SOFT}" stroke-width=".25" stroke-dasharray="1.1 .7"/>'
    if scale.holds(today):
        parts += f'<path d="M{scale.middle(today):.2f} {-_TALL / 2}v{_TALL}" stroke="{ALARM}" stroke-width=".55"/>'
    return svg(scale.width, parts, _TALL)


def _months(scale: Scale) -> Iterable[dt.date]:
    month = scale.first if scale.first.day == 1 else _next(scale.first)
    while month < scale.end:
        yield month
        month = _next(month)


def _next(date: dt.date) -> dt.date:
    return dt.date(date.year + date.month // 12, date.month % 12 + 1, 1)


def _month(date: dt.date, step: int, *, first: bool) -> str:
    if step >= 12:
        return str(date.year)
    name = MONTHS[date.month - 1][:3]
    return f"{name} {date.year}" if first or date.month == 1 else name
