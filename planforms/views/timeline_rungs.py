"""The ladder: the sizes in which a timeline may be set, the most comfortable first.

From 10 to 8 points on one panel, whose chart may give 50 mm to the words, then two panels side by side, then A3, then
smaller type down to 7 points; then finished actions are folded, long texts shortened, and last whole parts counted. The
first rung on which everything fits is taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import Literal

__all__ = ["A3", "A4", "HAIRLINE", "RUNGS", "Columns", "Rung", "Sheet", "columns_for", "wider"]


HAIRLINE = 0.15
"""The height of the line under a row in mm."""


@dataclass(frozen=True)
class Sheet:
    """A sheet's name and the room between its margins in mm."""

    name: Literal["a4", "a3"]
    width: float
    height: float


A4 = Sheet("a4", 273, 190)
A3 = Sheet("a3", 396, 277)


@dataclass(frozen=True)
class Columns:
    """The widths of a panel's columns in mm."""

    mark: float
    ref: float
    action: float
    who: float
    when: float
    chart: float

    @property
    def text(self) -> float:
        """All that stands before the chart."""
        return self.mark + self.ref + self.action + self.who + self.when


@dataclass(frozen=True)
class Rung:
    """One way to set the page.

    `size` is that of the type in points; `row` and `strip` are the heights of a row and of a row of the load strip in
    mm; `chart` is the width of the chart where there is one panel; `lines` is the most that an action's text may take;
    `fold` is 1 where finished actions are counted instead of drawn, 2 where whole parts are. With `busy_only` the load
    strip leaves out those who never have two actions at once.
    """

    sheet: Sheet
    panels: int
    size: float
    row: float
    strip: float
    chart: float = 140.0
    lines: int = 6
    fold: int = 0
    busy_only: bool = False

    @property
    def leading(self) -> float:
        """The distance of two lines in mm."""
        return self.size * 10.5 / 8.5 * 25.4 / 72

    @property
    def pad(self) -> float:
        """The room above and below the lines of a row of several lines together, in mm."""
        return max(min(self.row - self.leading - HAIRLINE, 2.4), 0.0)

    @property
    def heading(self) -> float:
        """The height of the row of a need in mm: 5.4 where a row is 6.75."""
        return max(0.8 * self.row, self.leading * 1.2)

    @property
    def pen(self) -> float:
        """How large bars and diamonds are drawn: 1 for the design's own row."""
        return min(self.size / 8.5, self.row / 4.4)

    @property
    def brief(self) -> bool:
        """Whether flags are brief: charts are narrow where there are panels."""
        return self.panels > 1

    @property
    def gap(self) -> float:
        """Between two panels, in mm."""
        return 7.0 if self.panels > 1 else 0.0

    @property
    def cell(self) -> float:
        """What stays empty at the right of a cell, in mm."""
        return 2.6 if self.panels == 1 else 2.0

    @property
    def panel(self) -> float:
        """The width of a panel in mm, a little less than it might be: panels together never exceed the sheet."""
        if self.panels == 1:
            return self.sheet.width
        return floor((self.sheet.width - self.gap * (self.panels - 1)) / self.panels * 5 - 0.5) / 5


_WIDEST = 42.0  # mm at 8.5 points: of a name or a date that takes room from the text
_ONE_PANEL = (
    Rung(A4, 1, 10, 9.5, 5.8, chart=116),
    Rung(A4, 1, 8.5, 6.75, 4.7),
    Rung(A4, 1, 8.5, 5.8, 4.5),
    Rung(A4, 1, 8.5, 5.0, 4.2),
    Rung(A4, 1, 8.5, 5.6, 4.4, chart=112),
    Rung(A4, 1, 8.5, 5.0, 4.2, chart=112),
    Rung(A4, 1, 8.5, 4.4, 3.8, chart=100),
    Rung(A4, 1, 8.5, 4.4, 3.8, chart=100, busy_only=True),
    Rung(A4, 1, 8, 4.4, 3.8, chart=112),
    Rung(A4, 1, 8, 4.0, 3.6),
    Rung(A4, 1, 8, 4.0, 3.6, chart=112),
    Rung(A4, 1, 8, 3.8, 3.5, chart=95),
    Rung(A4, 1, 8, 3.8, 3.5, chart=105, busy_only=True),
    Rung(A4, 1, 8, 3.7, 3.4, chart=90, lines=3, busy_only=True),
    Rung(A4, 1, 8, 3.7, 3.4, chart=75, lines=3, busy_only=True),
)
_TWO_PANELS = (
    Rung(A4, 2, 8, 5.0, 4.2),
    Rung(A4, 2, 8, 4.3, 3.8),
    Rung(A4, 2, 8, 3.8, 3.7),
)
_LARGE = (
    Rung(A3, 2, 8.5, 5.0, 4.2),
    Rung(A3, 2, 8, 4.2, 3.9),
    Rung(A3, 2, 8, 3.8, 3.7),
    Rung(A3, 3, 8, 3.8, 3.7),
    Rung(A3, 2, 7.5, 3.5, 3.5),
    Rung(A3, 3, 7.5, 3.5, 3.5),
    Rung(A3, 2, 7, 3.3, 3.3),
    Rung(A3, 3, 7, 3.3, 3.3),
)
_FOLDED = tuple(replace(rung, fold=1) for rung in (_ONE_PANEL[-1], *_TWO_PANELS[:2], _LARGE[2], *_LARGE[5:]))
_SHORTENED = tuple(replace(rung, lines=lines) for lines in (2, 1) for rung in _FOLDED[-2:])
_COUNTED = tuple(
    replace(rung, fold=2) for rung in (_ONE_PANEL[1], _ONE_PANEL[-1], _TWO_PANELS[-1], _LARGE[3], _LARGE[-1])
)
RUNGS = (*_ONE_PANEL, *_TWO_PANELS, *_LARGE, *_FOLDED, *_SHORTENED, *_COUNTED)


def columns_for(rung: Rung, ref: float, word: float, who: float, when: float) -> Columns:
    """The columns of a panel, for what stands in them: the widest reference, the longest word of a name, the widest
    name and the widest date, in mm.

    The design's own columns where the chart has its full width. On the denser rungs the text takes what names and
    dates leave. Long names take room from the text, for two lines of a name, as far as that leaves enough.
    """
    by_size = rung.size / 8.5
    if rung.panels == 1:
        widths, chart = (5.0, 10.0, 25.0, 29.0), rung.chart
    elif rung.panel > 150:
        widths, chart = (5.0, 10.0, 26.0, 26.0), 58.0 if rung.row >= 5 else 42.0
    else:
        widths, chart = (4.8, 9.6, 25.0, 22.0), 34.0 if rung.row >= 4.3 else 30.0
    for_mark, for_ref, for_who, for_when = (width * by_size for width in widths)
    most = (2.0 if rung.panels > 1 and rung.panel > 150 else 1.4) * for_who
    if rung.panels > 1 or rung.chart < 140:
        for_who, for_when = min(for_who, who + rung.cell), min(for_when, when + 1.7)
    for_ref = max(for_ref, ref + 1.4)
    for_who = min(max(for_who, word + rung.cell, who / 2 + rung.cell + 2, 14 * by_size), most)
    for_action = rung.panel - for_mark - for_ref - for_who - for_when - chart
    return Columns(for_mark, for_ref, for_action, for_who, for_when, chart)


def wider(columns: Columns, rung: Rung, who: float, when: float) -> tuple[Columns, ...]:
    """The same columns with more room for names, for dates, or both, at the cost of the text: to choose from."""
    if rung.panels > 1 or rung.chart >= 140:
        return (columns,)
    most = _WIDEST * rung.size / 8.5
    names = max(columns.who, min(who + rung.cell, most))
    dates = max(columns.when, min(when + 1.7, when / 2 + 4 if when > most else most))
    found = [columns]
    for for_who, for_when in ((names, columns.when), (columns.who, dates), (names, dates)):
        for_action = columns.action + columns.who + columns.when - for_who - for_when
        found.append(replace(columns, action=for_action, who=for_who, when=for_when))
    return tuple(found)
