"""The key: the marks that the chart uses, and no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.views.timeline_bars import INK, Pen, data_uri, drawn, marks_of, svg, thinned
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_scale import Scale
from planforms.views.timeline_spans import Bar

__all__ = ["SWATCH", "KeyItem", "key_of"]

SWATCH = 12.0
"""The width of a picture in the key in mm."""

_HEIGHT = 5.0
_REVIEW = '<path d="M6 -2.4V2.4" stroke="#45535E" stroke-width=".25" stroke-dasharray="1.1 .7"/>'
_DAY = dt.date(2024, 1, 1)  # any day: the swatches are drawn on a scale of their own, one mm a day


@dataclass(frozen=True)
class KeyItem:
    """A mark as a picture (a data address), and what it means."""

    picture: str
    label: str


def key_of(
    entries: Iterable[Entry], scale: Scale, pen: Pen, *, linked: bool, unnamed_reviews: bool
) -> tuple[KeyItem, ...]:
    """One item for each kind of mark among the entries' bars, in a fixed order."""
    entries = tuple(entries)
    used = frozenset().union(*(marks_of(entry.bar) for entry in entries))
    unsaid = any(not entry.state for entry in entries if "open" in marks_of(entry.bar))
    labels = {
        "done": "Done or stopped" if any(entry.state == "stopped" for entry in entries) else "Done",
        "solid": "On track",
        "hatched": "At risk or off track",
        "open": "Planned" if unsaid else "Not started",
        "late": "Late, up to today",
        "soft": "End not fixed",
        "arrow": "Carries on",
        "weekly": "Weekly: a dot a month" if thinned(7, scale, pen) else "Every week",
        "fortnightly": "Fortnightly: a dot a month" if thinned(14, scale, pen) else "Every two weeks",
        "round": "Comes round",
        "thread": "On several days",
    }
    items = [KeyItem(data_uri(_swatch(mark, pen)), label) for mark, label in labels.items() if mark in used]
    if linked:
        items.append(KeyItem(data_uri(_waits(pen)), "Waits for"))
    if unnamed_reviews:
        items.append(KeyItem(data_uri(svg(SWATCH, _REVIEW, _HEIGHT)), "Review"))
    return tuple(items)


def _day(number: int) -> dt.date:
    return _DAY + dt.timedelta(days=number)


def _swatch(mark: str, pen: Pen) -> str:
    first, last = _day(1), _day(9)
    scale = Scale("week", SWATCH, (_day(0), _day(12)))
    bars = {
        "done": Bar("done", first, last, dates=(last,)),
        "solid": Bar("solid", first, last, dates=(last,)),
        "hatched": Bar("hatched", first, last, dates=(last,)),
        "open": Bar("open", first, last, dates=(last,)),
        "late": Bar("hatched", _day(2), _day(2), dates=(_day(2),), late_until=_day(10)),
        "soft": Bar("solid", first, last, soft_from=first),
        "arrow": Bar("solid", first, last, carries_on=True),
        "weekly": Bar("solid", first, last, beat=3, thread=True),
        "fortnightly": Bar("solid", first, last, beat=4, thread=True),
        "round": Bar("solid", first, last, thread=True),
        "thread": Bar("open", first, last, dates=(first, _day(5), last), thread=True),
    }
    today = _day(5) if mark in ("weekly", "fortnightly") else _day(-1)
    return svg(SWATCH, "".join(drawn(bars[mark], scale, today, pen, over=False)), _HEIGHT)


def _waits(pen: Pen) -> str:
    low = pen.bar / 2
    path = f'<path d="M1 {-low:.2f}H7V{low - 0.4:.2f}" fill="none" stroke="{INK}" stroke-width=".3"/>'
    tip = f'<path d="M7 {low + 0.4:.2f}l-.55 -1.1h1.1z" fill="{INK}"/>'
    return svg(SWATCH, path + tip, _HEIGHT)
