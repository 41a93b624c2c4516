"""Dates to millimetres: the stretch of time that a chart shows, and the columns that it is cut into.

A chart runs over whole columns (weeks from Monday, months from the first), so that the load strip under it stands in
the same columns. A day is as wide everywhere: where a bar ends can be measured with a ruler.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["Scale", "Unit", "scale_over", "stretch"]

Unit = Literal["week", "fortnight", "month", "quarter", "year", "lustrum"]

_UNITS: tuple[Unit, ...] = ("week", "fortnight", "month", "quarter", "year", "lustrum")
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "lustrum": 60}
_MOST_COLUMNS = 27  # half a year of weeks, and one more where the half-year starts in the middle of one
_SHORTEST = dt.timedelta(weeks=12)
_WIDENED = 4  # times that a chart is made wider for a mark at its edge
_FARTHEST = dt.timedelta(days=15 * 366)


@dataclass(frozen=True)
class Scale:
    """The chart's time: `edges` are the first days of its columns and the day after the last; `width` is in mm."""

    unit: Unit
    width: float
    edges: tuple[dt.date, ...]

    @property
    def first(self) -> dt.date:
        """The first day of the chart."""
        return self.edges[0]

    @property
    def end(self) -> dt.date:
        """The day after the last day of the chart."""
        return self.edges[-1]

    @property
    def per_day(self) -> float:
        """The width of one day in mm."""
        return self.width / (self.end - self.first).days

    def holds(self, date: dt.date) -> bool:
        """Whether a day is on the chart."""
        return self.first <= date < self.end

    def x(self, date: dt.date) -> float:
        """Where a day begins, in mm from the left edge; a day outside the chart is put at its edge."""
        return min(max((date - self.first).days * self.per_day, 0.0), self.width)

    def middle(self, date: dt.date) -> float:
        """Where the middle of a day is: for what happens on a day (a deadline, a review, today)."""
        return min(max(((date - self.first).days + 0.5) * self.per_day, 0.0), self.width)


def stretch(
    dates: Iterable[dt.date], today: dt.date, starts: dt.date | None, ends: dt.date | None
) -> tuple[dt.date, dt.date]:
    """The first and the last day that the chart must show.

    Today belongs to it while the plan is about current, or anything is late up to it, which makes it one of the dates;
    years later it would squeeze a finished plan into a corner. A date over 15 years away is taken for a slip of the
    pen and drawn at the edge.
    """
    known = [date for date in (starts, ends) if date] or [today]
    marks = [date for date in dates if abs(date - known[0]) <= _FARTHEST]
    first, last = min([*known, *marks]), max([*known, *marks])
    near = max(last - first, 2 * _SHORTEST)
    if first - near <= today <= last + near:
        first, last = min(first, today), max(last, today)
    return first, max(last, first + _SHORTEST - dt.timedelta(days=1))


def scale_over(
    time: tuple[dt.date, dt.date], width: float, narrowest: float, marks: Sequence[dt.date] = (), reach: float = 0.0
) -> Scale:
    """The scale over a stretch of time in `width` mm, in the shortest unit whose columns are not under `narrowest`.

    A mark reaches `reach` mm to both sides of its day; at the edge of the chart it would be cut in half, so that there
    is a column more where one is so near.
    """
    most = min(_MOST_COLUMNS, width / narrowest)
    scales = (_with_room(unit, time, width, marks, reach) for unit in _UNITS)
    return next((scale for scale in scales if len(scale.edges) - 1 <= most), None) or _with_room(
        "lustrum", time, width, marks, reach
    )


def _with_room(
    unit: Unit, time: tuple[dt.date, dt.date], width: float, marks: Sequence[dt.date], reach: float
) -> Scale:
    first, last = time
    scale = Scale(unit, width, tuple(_edges(unit, first, last)))
    for _ in range(_WIDENED):
        inside = [scale.middle(mark) for mark in marks if scale.holds(mark)]
        if inside and min(inside) < reach:
            first = scale.first - dt.timedelta(days=1)
        if inside and max(inside) > width - reach:
            last = scale.end
        if not inside or (first, last) == time:
            break
        time, scale = (first, last), Scale(unit, width, tuple(_edges(unit, first, last)))
    return scale


def _edges(unit: Unit, first: dt.date, last: dt.date) -> Iterable[dt.date]:
    if unit in _MONTHS:
        step = _MONTHS[unit]
        month = first.year * 12 + first.month - 1
        edge = _first_of(month - month % step)
        while edge <= last:
            yield edge
            edge = _first_of(edge.year * 12 + edge.month - 1 + step)
    else:
        edge = first - dt.timedelta(days=first.weekday())
        while edge <= last:
            yield edge
            edge += dt.timedelta(weeks=1 if unit == "week" else 2)
    yield edge


def _first_of(month: int) -> dt.date:
    """The first day of a month that is counted from the year 0."""
    return dt.date(month // 12, month % 12 + 1, 1)
