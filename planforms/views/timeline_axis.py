"""What stands above and behind the bars: the months' names, the lines of months, reviews and today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.dates import MONTHS
from planforms.plan import Plan
from planforms.values.days_off import DaysOff
from planforms.views.metrics import shortened, width_of
from planforms.views.timeline_entries import stamp
from planforms.views.timeline_scale import Scale
from planforms.views.timeline_strokes import ALARM, svg
from planforms.views.when import meetings

__all__ = ["Marked", "Month", "ends_of", "grid_svg", "months_on", "reviews_of"]

GRID, SOFT, RULE, TINT = "#D3DADD", "#45535E", "#AAB5BC", "#EEF2F3"
_TALL = 300  # mm: as the stylesheet has it
_APART = 1.6  # mm between two names of months
_MOST_REVIEWS = 8  # of several plans: more lines than these would be a fence before the bars
_LONGEST = 30.0  # mm: of the words for a review's date over the chart


@dataclass(frozen=True)
class Marked:
    """A day that is marked over the chart: its name and the date as it is said; `edge` is where its line stands."""

    on: dt.date
    name: str
    said: str
    edge: dt.date = dt.date.min


@dataclass(frozen=True)
class Month:
    """A month's name and where it begins, in mm from the chart's left edge."""

    label: str
    left: float


def reviews_of(plans: Sequence[tuple[str, Plan]], years: bool) -> tuple[Marked, ...]:
    """The reviews in order: the day, "Review 2", and the date as it is said.

    Each plan comes with the mark that tells it from others; of several, a review says whose it is, and
    where there are many of these none is marked.
    """
    several = len(plans) > 1
    days: dict[dt.date, list[tuple[str, str]]] = {}
    for mark, plan in plans:
        for number, each in enumerate(meetings(plan), 1):
            days.setdefault(each.on, []).append(
                (mark.strip() or str(number), shortened(each.words, _LONGEST, 8) or stamp(each.on, years))
            )
    found = []
    for on in sorted(days):
        marks, said = [mark for mark, _ in days[on]], days[on][0][1]
        name = f"Review {', '.join(marks)}" if len(marks) < 3 else f"{len(marks)} reviews"
        found.append(Marked(on, name, stamp(on, years) if several else said))
    return tuple(found) if not several or len(found) <= _MOST_REVIEWS else ()


def ends_of(plan: Plan, years: bool) -> tuple[Marked, ...]:
    """The days on which the plan starts and ends."""
    after = plan.ends + dt.timedelta(days=1) if plan.ends and plan.ends < dt.date.max else None
    known = ((plan.starts, "Plan starts", plan.starts), (plan.ends, "Plan ends", after))
    return tuple(Marked(on, name, stamp(on, years), edge) for on, name, edge in known if on and edge)


def months_on(scale: Scale, size: float) -> tuple[Month, ...]:
    """The months' names that have room, at even steps; the first one and each January with the year.

    Where no name has room with its year, the names stand alone.
    """
    starts = list(_months(scale))
    for years in (True, False):
        for step in (1, 2, 3, 6, 12, 24, 60):
            chosen = [date for date in starts if (date.year * 12 + date.month - 1) % step == 0]
            named = [_month(date, step, first=years and not index) for index, date in enumerate(chosen)]
            labels = [Month(name, scale.x(date)) for name, date in zip(named, chosen, strict=True)]
            fitting = _fitting(labels, scale, size)
            if fitting:
                return _with_first(fitting, scale, size) if step < 12 else fitting
    return ()


def _fitting(labels: Sequence[Month], scale: Scale, size: float) -> tuple[Month, ...]:
    """The labels, the last one only where it has room; none where another has not."""
    if not labels:
        return ()
    ends = [*(after.left for after in labels[1:]), scale.width]
    rooms = [end - label.left for end, label in zip(ends, labels, strict=True)]
    enough = [room >= width_of(label.label, size, 600) + _APART for label, room in zip(labels, rooms, strict=True)]
    return tuple(label for label, fits in zip(labels, enough, strict=True) if fits) if all(enough[:-1]) else ()


def _with_first(months: tuple[Month, ...], scale: Scale, size: float) -> tuple[Month, ...]:
    """The names with that of the month in which the chart begins, where it has room before the next month."""
    label = _month(scale.first, 1, first=True)
    room = min(scale.x(_next(scale.first)), months[0].left if months else scale.width)
    if scale.first.day == 1 or room < width_of(label, size, 600) + _APART:
        return months
    year = f" {scale.first.year}"
    return (Month(label, 0.0), *(replace(month, label=month.label.removesuffix(year)) for month in months))


def grid_svg(
    scale: Scale,
    today: dt.date,
    reviews: Iterable[dt.date],
    ends: Iterable[dt.date] = (),
    school: Iterable[DaysOff] = (),
    bank: Iterable[DaysOff] = (),
) -> str:
    """What is behind the bars, longer than any sheet: holidays, the beginnings of months (or years), start and end of
    the plan, the reviews, today."""
    dates = list(_months(scale))
    if len(dates) > 40:
        dates = [date for date in dates if date.month == 1]
    months = "".join(f"M{scale.x(date):.2f} {-_TALL / 2}v{_TALL}" for date in dates if date > scale.first)
    dashes = "".join(f"M{scale.middle(date):.2f} {-_TALL / 2}v{_TALL}" for date in reviews if scale.holds(date))
    parts = "".join(_shaded(off, scale) for off in school)
    parts += f'<path d="{months}" stroke="{GRID}" stroke-width=".18"/>'
    points = "".join(f"M{scale.middle(off.first):.2f} {-_TALL / 2}v{_TALL}" for off in bank if scale.holds(off.first))
    parts += f'<path d="{points}" stroke="{SOFT}" stroke-width=".3" stroke-linecap="round" stroke-dasharray="0 1"/>'
    lines = "".join(f"M{scale.x(date):.2f} {-_TALL / 2}v{_TALL}" for date in ends if scale.first < date < scale.end)
    parts += f'<path d="{lines}" stroke="{SOFT}" stroke-width=".25"/>'
    parts += f'<path d="{dashes}" stroke="{SOFT}" stroke-width=".25" stroke-dasharray="1.1 .7"/>'
    if scale.holds(today):
        parts += f'<path d="M{scale.middle(today):.2f} {-_TALL / 2}v{_TALL}" stroke="{ALARM}" stroke-width=".55"/>'
    return svg(scale.width, parts, _TALL)


def _shaded(off: DaysOff, scale: Scale) -> str:
    """A holiday as a tinted stretch with an edge on both sides, as a tint alone is lost on a copier."""
    left, right = scale.x(off.first), scale.x(off.last + dt.timedelta(days=1))
    if right - left < 0.1:
        return ""
    edges = f"M{left:.2f} {-_TALL / 2}v{_TALL}M{right:.2f} {-_TALL / 2}v{_TALL}"
    return (
        f'<rect x="{left:.2f}" y="{-_TALL / 2}" width="{right - left:.2f}" height="{_TALL}" fill="{TINT}"/>'
        f'<path d="{edges}" stroke="{RULE}" stroke-width=".18" stroke-dasharray=".5 .5"/>'
    )


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
