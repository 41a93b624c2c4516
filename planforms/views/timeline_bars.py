"""The SVG of a chart cell: one bar, true to a day, in millimetres.

The picture is as wide as the chart and taller than any row; the stylesheet centres it in its cell, so the bar sits in
the middle of a row of one line or of three. Text never goes in here: it would be drawn letter by letter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Literal

from planforms.pace.spans import Span
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_scale import Scale
from planforms.views.timeline_strokes import ACCENT, ALARM, DONE, INK, WHITE, head, line, num, rect, svg

__all__ = ["Bar", "Pen", "bar_of", "cell_svg", "diamond", "drawn", "marks_of", "thinned"]

Paint = Literal["done", "solid", "open", "hatched"]

_COLOUR = {"done": DONE, "solid": ACCENT, "open": INK, "hatched": ALARM}
_PAINT: dict[str, Paint] = {
    "done": "done",
    "stopped": "done",
    "on_track": "solid",
    "at_risk": "hatched",
    "off_track": "hatched",
}
_APART = 2.5  # mm from one dot to the next: a dot is 1.8 wide
_DASHES = (4, 3, 2, 1)  # the widths of the four shrinking dashes, in parts; the gaps before them are 1.5 parts each


@dataclass(frozen=True)
class Bar(Span):
    """A span as it is painted: finished, solid (on track), open (not started) or hatched (at risk, off track)."""

    paint: Paint = "open"


@dataclass(frozen=True)
class Pen:
    """How large marks are drawn: 1 where the text is 8.5 points."""

    size: float = 1.0

    @property
    def bar(self) -> float:
        """The height of a bar in mm."""
        return 2.5 * self.size

    @property
    def half_diamond(self) -> float:
        """Half the height and width of a diamond in mm."""
        return 1.75 * self.size


def bar_of(entry: Entry) -> Bar | None:
    """The bar of an action; None where it has no place in time."""
    if entry.span is None:
        return None
    span = {field.name: getattr(entry.span, field.name) for field in fields(Span)}
    return Bar(**span, paint=_PAINT.get(entry.state, "open"))


def marks_of(bar: Bar | None) -> frozenset[str]:
    """The kinds of marks that a bar is drawn with, for the key."""
    if bar is None:
        return frozenset()
    if bar.waiting:
        return frozenset({"waiting"})
    marks: set[str] = set()
    if not bar.thread:
        marks.add("arrow" if bar.carries_on else bar.paint)
    elif bar.beat or bar.months:
        marks.add("monthly" if bar.months else "fortnightly" if bar.beat == 14 else "weekly")
    else:
        marks.add("thread" if len(bar.dates) > 1 else "round")
    if bar.soft_from:
        marks.add("soon" if bar.soon else "soft")
    if bar.late_until:
        marks.add("late")
    return frozenset(marks)


def thinned(beat: int, scale: Scale, pen: Pen) -> bool:
    """Whether dots every `beat` days would run together, so that one a month stands for all."""
    return beat * scale.per_day < _APART * pen.size


def cell_svg(bar: Bar | None, scale: Scale, today: dt.date, pen: Pen, links: Sequence[str] = ()) -> str:
    """The picture of a row: its bar, today's line over it, and the pieces of arrows that pass through the row."""
    return svg(scale.width, "".join([*links, *(drawn(bar, scale, today, pen, over=True) if bar else ())]))


def drawn(bar: Bar, scale: Scale, today: dt.date, pen: Pen, *, over: bool) -> list[str]:
    """The pieces of a bar; with `over`, today's line runs over it."""
    if bar.waiting:
        return _waiting(bar, scale, pen)
    parts = _thread(bar, scale, today, pen) if bar.thread else _bar(bar, scale, pen)
    if bar.late_until:
        parts.append(_late(bar, scale, pen))
    if over and bar.start <= today <= bar.last and scale.holds(today):
        parts.append(line(scale.middle(today), -pen.bar / 2, scale.middle(today), pen.bar / 2, ALARM, 0.55))
    return parts + [diamond(date, bar, scale, today, pen) for date in bar.dates if scale.holds(date)]


def _bar(bar: Bar, scale: Scale, pen: Pen) -> list[str]:
    left = scale.x(bar.start)
    if bar.paint == "done":
        ends = scale.middle(bar.end)
        stop = [] if bar.dates else [rect(ends - 0.3, ends + 0.3, pen.bar, DONE)]
        return [rect(left, max(ends, left + 0.9), 0.9 * pen.size, DONE), *stop]
    if bar.carries_on:
        return [_arrow(left, scale.width, bar, pen)]
    if bar.soft_from:
        right = max(scale.x(bar.end + dt.timedelta(days=1)), left + 1)
        firm = max(min(scale.x(bar.soft_from), right - 3.5 * pen.size), 0.0)
        solid = [_piece(left, firm, bar, pen)] if firm - left > 0.3 else []
        begins = firm if solid else min(left, firm)
        return (
            solid
            + (_chevrons(begins, bar, pen, over=bool(solid)) if bar.soon else [])
            + _shrinking(begins, right, bar, pen)
        )
    right = scale.middle(bar.end) if bar.dates else scale.x(bar.end + dt.timedelta(days=1))
    return [_piece(left, right, bar, pen)] if right - left > 0.3 else []


def _piece(left: float, right: float, bar: Bar, pen: Pen) -> str:
    """A bar from left to right: solid, open or hatched."""
    colour, tall = _COLOUR[bar.paint], pen.bar
    if bar.paint == "solid":
        return rect(left, right, tall, colour)
    frame = rect(left + 0.15, right - 0.15, tall - 0.3, WHITE, colour)
    return frame + (_hatch(left + 0.15, right - 0.15, tall - 0.3) if bar.paint == "hatched" else "")


def _hatch(left: float, right: float, tall: float) -> str:
    """Lines at 45 degrees, cut off at the bar's ends."""
    path, start = [], left - tall + 0.45
    while start < right:
        first, last = max(start, left), min(start + tall, right)
        if last > first:
            path.append(f"M{num(first)} {num(tall / 2 - (first - start))}L{num(last)} {num(tall / 2 - (last - start))}")
        start += 0.95
    return f'<path d="{"".join(path)}" stroke="{ALARM}" stroke-width=".3"/>'


def _shrinking(left: float, right: float, bar: Bar, pen: Pen) -> list[str]:
    """Four dashes that grow smaller: the end is not fixed."""
    part = (right - left) / (sum(_DASHES) + 1.5 * len(_DASHES))
    dashes, x = [], left
    for parts in _DASHES:
        x += 1.5 * part
        fill = WHITE if bar.paint == "open" else _COLOUR[bar.paint]
        if bar.paint == "open" and parts * part > 0.7:
            dashes.append(rect(x + 0.15, x + parts * part - 0.15, pen.bar - 0.3, fill, INK))
        else:
            dashes.append(rect(x, x + parts * part, pen.bar, _COLOUR[bar.paint]))
        x += parts * part
    return dashes


def _chevrons(left: float, bar: Bar, pen: Pen, *, over: bool) -> list[str]:
    """Two tips that press on, before the dashes: as soon as possible; white where they lie over a solid bar."""
    colour = WHITE if over and bar.paint == "solid" else _COLOUR[bar.paint]
    half, deep = pen.bar / 2, 0.9 * pen.size
    tips = "".join(
        f"M{num(x)} {num(-half)}L{num(x + deep)} 0L{num(x)} {num(half)}"
        for x in (left - 2 * deep - 0.7, left - deep - 0.5)
    )
    return [f'<path d="{tips}" fill="none" stroke="{colour}" stroke-width=".45"/>']


def _waiting(bar: Bar, scale: Scale, pen: Pen) -> list[str]:
    """Points on and on: it begins some day from here, and nobody knows which."""
    path = f"M{num(scale.x(bar.start) + 0.6)} 0H{num(scale.width)}"
    wide, apart = num(0.7 * pen.size), num(2.4 * pen.size)
    look = f'stroke="{INK}" stroke-width="{wide}" stroke-linecap="round" stroke-dasharray="0 {apart}"'
    return [f'<path d="{path}" {look} fill="none"/>']


def _arrow(left: float, right: float, bar: Bar, pen: Pen) -> str:
    """A bar that runs on over the edge of the chart."""
    colour, half = _COLOUR[bar.paint], pen.bar / 2
    neck = max(right - 2.2 * pen.size, left)
    outline = (
        f"M{num(left)} {num(-half)}H{num(neck)}V{num(-1.5 * half)}L{num(right - 0.15)} 0"
        f"L{num(neck)} {num(1.5 * half)}V{num(half)}H{num(left)}Z"
    )
    if bar.paint == "solid":
        return f'<path d="{outline}" fill="{colour}"/>'
    hatch = _hatch(left, neck, pen.bar) if bar.paint == "hatched" else ""
    return f'<path d="{outline}" fill="#fff" stroke="{colour}" stroke-width=".3"/>{hatch}'


def _thread(bar: Bar, scale: Scale, today: dt.date, pen: Pen) -> list[str]:
    """What comes round: a line, with a dot for each time; those that are past are filled."""
    colour = _COLOUR[bar.paint]
    left = scale.middle(bar.start)
    right = scale.width if bar.carries_on else scale.middle(bar.end)
    parts = [line(left, 0, right, 0, colour, 0.35 * pen.size)]
    if bar.carries_on:
        parts.append(head(scale.width, 0, colour, pen.size, "right"))
        right -= 2.4 * pen.size
    radius = 0.75 * pen.size
    for date in _beats(bar, scale, pen):
        if scale.middle(date) > right:
            break
        fill = colour if date <= today else WHITE
        parts.append(
            f'<circle cx="{num(scale.middle(date))}" cy="0" r="{num(radius)}" fill="{fill}"'
            f' stroke="{colour}" stroke-width="0.3"/>'
        )
    return parts


def _beats(bar: Bar, scale: Scale, pen: Pen) -> Iterable[dt.date]:
    """The days that have a dot: every time, or where these would run together the first time of each month."""
    room = 30 * scale.per_day >= _APART * pen.size
    if bar.months:
        yield from (date for date in _months(bar) if room and scale.holds(date))
        return
    if not bar.beat or (thinned(bar.beat, scale, pen) and not room):
        return
    date, month = bar.start, 0
    while date <= bar.end:
        if scale.holds(date) and (not thinned(bar.beat, scale, pen) or date.month != month):
            yield date
            month = date.month
        date += dt.timedelta(days=bar.beat)


def _months(bar: Bar) -> Iterable[dt.date]:
    """The same day of each month, or its last where it is shorter."""
    number = 0
    while True:
        month = bar.start.year * 12 + bar.start.month - 1 + number
        first, after = (dt.date(each // 12, each % 12 + 1, 1) for each in (month, month + 1))
        date = first + dt.timedelta(days=min(bar.start.day, (after - first).days) - 1)
        if date > bar.end:
            return
        yield date
        number += bar.months


def _late(bar: Bar, scale: Scale, pen: Pen) -> str:
    """Dashes on from the date that has passed to today."""
    right = scale.middle(bar.late_until) if bar.late_until else 0.0
    return line(scale.middle(bar.end), 0, right, 0, ALARM, 0.5 * pen.size, dashes="1.1 .7")


def diamond(date: dt.date, bar: Bar, scale: Scale, today: dt.date, pen: Pen) -> str:
    """A diamond on a day: hollow where nothing has begun, in the alarm colour where the day has passed."""
    x, half = scale.middle(date), pen.half_diamond
    colour = ALARM if bar.late_until and date == bar.end else _COLOUR[bar.paint]
    hollow = bar.paint == "open" and colour != ALARM and not (bar.thread and date < today)
    inner = half - 0.2 if hollow else half
    look = f'fill="#fff" stroke="{colour}" stroke-width=".35"' if hollow else f'fill="{colour}"'
    return f'<path d="M{num(x - inner)} 0L{num(x)} {num(-inner)}L{num(x + inner)} 0L{num(x)} {num(inner)}Z" {look}/>'
