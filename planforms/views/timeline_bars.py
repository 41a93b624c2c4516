"""The SVG of a chart cell: one bar, true to a day, in millimetres.

The picture is as wide as the chart and taller than any row; the stylesheet centres it in its cell, so the bar sits in
the middle of a row of one line or of three. Text never goes in here: it would be drawn letter by letter.
"""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.views.timeline_scale import Scale
from planforms.views.timeline_spans import Bar

__all__ = ["ACCENT", "ALARM", "CANVAS", "INK", "Pen", "cell_svg", "data_uri", "drawn", "marks_of", "svg", "thinned"]

INK, ACCENT, ALARM, DONE, WHITE = "#14212B", "#2B7480", "#9A3412", "#5D6B75", "#fff"
CANVAS = 60.0
"""The height of every picture in mm."""

_MIDDLE = CANVAS / 2
_COLOUR = {"done": DONE, "solid": ACCENT, "open": INK, "hatched": ALARM}
_APART = 2.5  # mm from one dot to the next: a dot is 1.8 wide
_DASHES = (4, 3, 2, 1)  # the widths of the four shrinking dashes, in parts; the gaps before them are 1.5 parts each


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


def marks_of(bar: Bar | None) -> frozenset[str]:
    """The kinds of marks that a bar is drawn with, for the key."""
    if bar is None:
        return frozenset()
    marks: set[str] = set()
    if not bar.thread:
        marks.add("arrow" if bar.carries_on else bar.paint)
    elif bar.beat:
        marks.add("fortnightly" if bar.beat == 14 else "weekly")
    else:
        marks.add("thread" if len(bar.dates) > 1 else "round")
    if bar.soft_from:
        marks.add("soft")
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
    parts = _thread(bar, scale, today, pen) if bar.thread else _bar(bar, scale, pen)
    if bar.late_until:
        parts.append(_late(bar, scale, pen))
    if over and bar.start <= today <= bar.last and scale.holds(today):
        parts.append(_line(scale.middle(today), -pen.bar / 2, scale.middle(today), pen.bar / 2, ALARM, 0.55))
    return parts + [_diamond(date, bar, scale, today, pen) for date in bar.dates]


def svg(width: float, content: str, height: float = CANVAS) -> str:
    """A picture of `width` by `height` mm whose zero is in the middle of its left edge."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}mm" height="{_n(height)}mm"'
        f' viewBox="0 {_n(-height / 2)} {_n(width)} {_n(height)}">{content}</svg>'
    )


def data_uri(picture: str) -> str:
    """The picture as an address that carries it in itself."""
    return f"data:image/svg+xml;base64,{b64encode(picture.encode()).decode()}"


def _bar(bar: Bar, scale: Scale, pen: Pen) -> list[str]:
    left = scale.x(bar.start)
    if bar.paint == "done":
        return [_rect(left, max(scale.middle(bar.end), left + 0.9), 0.9 * pen.size, DONE)]
    if bar.carries_on:
        return [_arrow(left, scale.width, bar, pen)]
    if bar.soft_from:
        right = max(scale.x(bar.end + dt.timedelta(days=1)), left + 1)
        firm = max(min(scale.x(bar.soft_from), right - 3.5 * pen.size), 0.0)
        solid = [_piece(left, firm, bar, pen)] if firm - left > 0.3 else []
        return solid + _shrinking(firm if solid else min(left, firm), right, bar, pen)
    right = scale.middle(bar.end) if bar.dates else scale.x(bar.end + dt.timedelta(days=1))
    return [_piece(left, right, bar, pen)] if right - left > 0.3 else []


def _piece(left: float, right: float, bar: Bar, pen: Pen) -> str:
    """A bar from left to right: solid, open or hatched."""
    colour, tall = _COLOUR[bar.paint], pen.bar
    if bar.paint == "solid":
        return _rect(left, right, tall, colour)
    frame = _rect(left + 0.15, right - 0.15, tall - 0.3, WHITE, colour)
    return frame + (_hatch(left + 0.15, right - 0.15, tall - 0.3) if bar.paint == "hatched" else "")


def _hatch(left: float, right: float, tall: float) -> str:
    """Lines at 45 degrees, cut off at the bar's ends."""
    path, start = [], left - tall + 0.45
    while start < right:
        first, last = max(start, left), min(start + tall, right)
        if last > first:
            path.append(f"M{_n(first)} {_n(tall / 2 - (first - start))}L{_n(last)} {_n(tall / 2 - (last - start))}")
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
            dashes.append(_rect(x + 0.15, x + parts * part - 0.15, pen.bar - 0.3, fill, INK))
        else:
            dashes.append(_rect(x, x + parts * part, pen.bar, _COLOUR[bar.paint]))
        x += parts * part
    return dashes


def _arrow(left: float, right: float, bar: Bar, pen: Pen) -> str:
    """A bar that runs on over the edge of the chart."""
    colour, half = _COLOUR[bar.paint], pen.bar / 2
    neck = max(right - 2.2 * pen.size, left)
    outline = (
        f"M{_n(left)} {_n(-half)}H{_n(neck)}V{_n(-1.5 * half)}L{_n(right - 0.15)} 0"
        f"L{_n(neck)} {_n(1.5 * half)}V{_n(half)}H{_n(left)}Z"
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
    parts = [_line(left, 0, right, 0, colour, 0.35 * pen.size)]
    if bar.carries_on:
        parts.append(_head(scale.width, 0, colour, pen, "right"))
        right -= 2.4 * pen.size
    radius = 0.75 * pen.size
    for date in _beats(bar, scale, pen):
        if scale.middle(date) > right:
            break
        fill = colour if date <= today else WHITE
        parts.append(
            f'<circle cx="{_n(scale.middle(date))}" cy="0" r="{_n(radius)}" fill="{fill}"'
            f' stroke="{colour}" stroke-width="0.3"/>'
        )
    return parts


def _beats(bar: Bar, scale: Scale, pen: Pen) -> Iterable[dt.date]:
    """The days that have a dot: every time, or where these would run together the first time of each month."""
    if not bar.beat or (thinned(bar.beat, scale, pen) and 30 * scale.per_day < _APART * pen.size):
        return
    date, month = bar.start, 0
    while date <= bar.end:
        if not thinned(bar.beat, scale, pen) or date.month != month:
            yield date
        month = date.month
        date += dt.timedelta(days=bar.beat)


def _late(bar: Bar, scale: Scale, pen: Pen) -> str:
    """Dashes on from the date that has passed to today."""
    right = scale.middle(bar.late_until) if bar.late_until else 0.0
    return _line(scale.middle(bar.end), 0, right, 0, ALARM, 0.5 * pen.size, dashes="1.1 .7")


def _diamond(date: dt.date, bar: Bar, scale: Scale, today: dt.date, pen: Pen) -> str:
    x, half = scale.middle(date), pen.half_diamond
    colour = ALARM if bar.late_until and date == bar.end else _COLOUR[bar.paint]
    hollow = bar.paint == "open" and colour != ALARM and not (bar.thread and date < today)
    inner = half - 0.2 if hollow else half
    look = f'fill="#fff" stroke="{colour}" stroke-width=".35"' if hollow else f'fill="{colour}"'
    return f'<path d="M{_n(x - inner)} 0L{_n(x)} {_n(-inner)}L{_n(x + inner)} 0L{_n(x)} {_n(inner)}Z" {look}/>'


def _head(x: float, y: float, colour: str, pen: Pen, way: str) -> str:
    """The head of a thin arrow with its point at x, y."""
    long, half = 1.1 * pen.size, 0.55 * pen.size
    ends = {
        "right": ((x - long, y - half), (x - long, y + half)),
        "left": ((x + long, y - half), (x + long, y + half)),
        "down": ((x - half, y - long), (x + half, y - long)),
        "up": ((x - half, y + long), (x + half, y + long)),
    }[way]
    points = "L".join(f"{_n(px)} {_n(py)}" for px, py in ends)
    return f'<path d="M{_n(x)} {_n(y)}L{points}Z" fill="{colour}"/>'


def _rect(left: float, right: float, tall: float, fill: str, stroke: str = "") -> str:
    line = f' stroke="{stroke}" stroke-width=".3"' if stroke else ""
    wide = max(right - left, 0.1)
    return f'<rect x="{_n(left)}" y="{_n(-tall / 2)}" width="{_n(wide)}" height="{_n(tall)}" fill="{fill}"{line}/>'


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, wide: float, dashes: str = "") -> str:
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    ends = f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"
    return f'<path d="{ends}" stroke="{colour}" stroke-width="{_n(wide)}" fill="none"{dash}/>'


def _n(number: float) -> str:
    """A number as short as a hundredth of a millimetre allows."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if "." in f"{number:.2f}" else f"{number:.0f}"
