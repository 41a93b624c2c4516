"""Actions that share a row where there are too many for rows of their own: their words, and their picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from planforms.text import NBSP
from planforms.views.timeline_bars import Bar, Pen, bar_of, diamond
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_scale import Scale
from planforms.views.timeline_strokes import ACCENT, ALARM, DONE, INK, svg

__all__ = ["gathered_svg", "listed", "numbered", "thin"]

_PIECE, _PAIR = 18, 20  # letters: of a date, and of a number with its date, that stay on one line
_COLOURS = {"done": DONE, "solid": ACCENT, "open": INK, "hatched": ALARM}


def numbered(entries: Iterable[Entry]) -> str:
    """The actions of one person by number and date: 1.1.2 by 4 Nov; 1.2.1, Ongoing"""
    return "; ".join(_together(_ref(entry), _said(entry.when)) for entry in entries)


def listed(entries: Iterable[Entry]) -> str:
    """The actions by number, person and date: 1.1.2 Claire Ashdown, 4 Nov"""
    return "; ".join(f"{_ref(entry)} {entry.people}, {_said(entry.when)}" for entry in entries)


def gathered_svg(entries: Iterable[Entry], scale: Scale, today: dt.date, pen: Pen) -> str:
    """A thin line for the time of each action, and a diamond for each of their dates."""
    bars = [bar for entry in entries if (bar := bar_of(entry)) and not bar.waiting]
    return svg(scale.width, thin(bars, scale, today, pen))


def thin(bars: Sequence[Bar], scale: Scale, today: dt.date, pen: Pen) -> str:
    """The pieces of such a picture."""
    lines = [_line(bar, scale, pen) for bar in bars]
    diamonds = [diamond(date, bar, scale, today, pen) for bar in bars for date in bar.dates if scale.holds(date)]
    return "".join([*lines, *diamonds])


def _line(bar: Bar, scale: Scale, pen: Pen) -> str:
    left = scale.x(bar.start)
    right = scale.width if bar.carries_on else scale.x(bar.end + dt.timedelta(days=1))
    wide = max(right - left, 0.3)
    return (
        f'<rect x="{left:.2f}" y="{-0.3 * pen.size:.2f}" width="{wide:.2f}" height="{0.6 * pen.size:.2f}"'
        f' fill="{_COLOURS[bar.paint]}"/>'
    )


def _ref(entry: Entry) -> str:
    return entry.id or f"“{' '.join(entry.text.split()[:3])} …”"


def _together(ref: str, when: str) -> str:
    """Number and date in one piece, where that is a short one."""
    return f"{ref}{NBSP if len(ref) + len(when) < _PAIR else ' '}{when}"


def _said(when: str) -> str:
    """A date in one piece."""
    return when.replace(" ", NBSP) if len(when) < _PIECE else when
