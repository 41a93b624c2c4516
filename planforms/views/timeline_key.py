"""The key: the marks that the chart uses, and no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from planforms.views.timeline_bars import Bar, Pen, bar_of, drawn, marks_of, thinned
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_gathered import thin
from planforms.views.timeline_pace import Closed
from planforms.views.timeline_scale import Scale
from planforms.views.timeline_strokes import INK, data_uri, svg
from planforms.views.wording import STATES

__all__ = ["SWATCH", "KeyItem", "Shown", "key_of", "key_of_marks"]

SWATCH = 12.0
"""The width of a picture in the key in mm."""

_HEIGHT = 5.0
_REVIEW = '<path d="M6 -2.4V2.4" stroke="#45535E" stroke-width=".25" stroke-dasharray="1.1 .7"/>'
_SCHOOL = (
    '<rect x="2" y="-2.4" width="8" height="4.8" fill="#EEF2F3"/>'
    '<path d="M2 -2.4V2.4M10 -2.4V2.4" stroke="#AAB5BC" stroke-width=".18" stroke-dasharray=".5 .5"/>'
)
_BANK = '<path d="M6 -2.4V2.4" stroke="#45535E" stroke-width=".3" stroke-linecap="round" stroke-dasharray="0 1"/>'
_DAY = dt.date(2024, 1, 1)  # any day: the swatches are drawn on a scale of their own, one mm a day


@dataclass(frozen=True)
class KeyItem:
    """A mark as a picture (an address), and what it means; `small` where it stands in a row before the number."""

    picture: str
    label: str
    small: bool = False


@dataclass(frozen=True)
class Shown:
    """What the chart shows beside bars: shared rows, arrows of what waits, reviews without their names, holidays."""

    linked: bool = False
    gathered: bool = False
    unnamed_reviews: bool = False
    closed: Closed = field(default_factory=Closed)


def key_of(entries: Iterable[Entry], scale: Scale, pen: Pen, shown: Shown) -> tuple[KeyItem, ...]:
    """One item for each kind of mark among the entries' bars, in a fixed order."""
    bars = [(entry, marks_of(bar_of(entry))) for entry in entries]
    used = frozenset().union(*(marks for _, marks in bars))
    unsaid = any(not entry.state for entry, marks in bars if "open" in marks)
    labels = {
        "done": "Done or stopped" if any(entry.state == "stopped" for entry, _ in bars) else "Done",
        "solid": "On track",
        "hatched": "At risk or off track",
        "open": "Planned" if unsaid else "Not started",
        "late": "Late, up to today",
        "soft": "End not fixed",
        "soon": "As soon as possible",
        "arrow": "Carries on",
        "waiting": "Waits for an event",
        "weekly": "Every week, thinned" if thinned(7, scale, pen) else "Every week",
        "fortnightly": "Two-weekly, thinned" if thinned(14, scale, pen) else "Every two weeks",
        "monthly": "Every month",
        "round": "Comes round",
        "thread": "On several days",
    }
    items = [KeyItem(data_uri(_swatch(mark, pen)), label) for mark, label in labels.items() if mark in used]
    others = (
        (shown.gathered, _together(pen), "Times and dates"),
        (shown.linked, _waits(pen), "Waits for"),
        (shown.unnamed_reviews, svg(SWATCH, _REVIEW, _HEIGHT), "Review"),
        (bool(shown.closed.school), svg(SWATCH, _SCHOOL, _HEIGHT), "School holiday"),
        (bool(shown.closed.bank), svg(SWATCH, _BANK, _HEIGHT), "Bank holiday"),
    )
    return (*items, *(KeyItem(data_uri(picture), label) for there, picture, label in others if there))


def key_of_marks(entries: Iterable[Entry]) -> tuple[KeyItem, ...]:
    """How far the actions have come, for a page without bars, which would tell it."""
    used = {entry.state for entry in entries}
    return tuple(
        KeyItem(f"symbols/{state.replace('_', '-')}.svg", word, small=True)
        for state, word in STATES.items()
        if state in used
    )


def _day(number: int) -> dt.date:
    return _DAY + dt.timedelta(days=number)


def _swatch(mark: str, pen: Pen) -> str:
    first, last = _day(1), _day(9)
    scale = Scale("week", SWATCH, (_day(0), _day(12)))
    bars = {
        "done": Bar(first, last, dates=(last,), paint="done"),
        "solid": Bar(first, last, dates=(last,), paint="solid"),
        "hatched": Bar(first, last, dates=(last,), paint="hatched"),
        "open": Bar(first, last, dates=(last,)),
        "late": Bar(_day(2), _day(2), dates=(_day(2),), late_until=_day(10), paint="hatched"),
        "soft": Bar(first, last, soft_from=first, paint="solid"),
        "soon": Bar(_day(4), last, soft_from=_day(4), soon=True, paint="solid"),
        "arrow": Bar(first, last, carries_on=True, paint="solid"),
        "waiting": Bar(first, last, waiting=True),
        "weekly": Bar(first, last, beat=3, thread=True, paint="solid"),
        "fortnightly": Bar(first, last, beat=4, thread=True, paint="solid"),
        "monthly": Bar(first, last, beat=6, thread=True, paint="solid"),
        "round": Bar(first, last, thread=True, paint="solid"),
        "thread": Bar(first, last, dates=(first, _day(5), last), thread=True),
    }
    today = _day(5) if mark in ("weekly", "fortnightly", "monthly") else _day(-1)
    return svg(SWATCH, "".join(drawn(bars[mark], scale, today, pen, over=False)), _HEIGHT)


def _together(pen: Pen) -> str:
    bars = (Bar(_day(1), _day(4), dates=(_day(4),)), Bar(_day(6), _day(10), dates=(_day(10),), paint="solid"))
    scale = Scale("week", SWATCH, (_day(0), _day(12)))
    return svg(SWATCH, thin(bars, scale, _day(-1), pen), _HEIGHT)


def _waits(pen: Pen) -> str:
    low = pen.bar / 2
    path = f'<path d="M1 {-low:.2f}H7V{low - 0.4:.2f}" fill="none" stroke="{INK}" stroke-width=".3"/>'
    tip = f'<path d="M7 {low + 0.4:.2f}l-.55 -1.1h1.1z" fill="{INK}"/>'
    return svg(SWATCH, path + tip, _HEIGHT)
