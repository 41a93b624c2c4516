"""The ladder: the sizes in which a timeline may be set, the most comfortable first.

From 10 to 8 points on one panel, whose chart may give 65 mm to the words, then two panels side by side, then A3, then
smaller type down to 7 points. Then finished actions share a row, long texts are shortened, the actions of each person
share a row; and last whole parts are counted. The first rung on which everything fits is taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import Literal

__all__ = ["A3", "A4", "HAIRLINE", "Columns", "Fold", "Rung", "Sheet", "columns_for", "rungs_on", "wider"]


HAIRLINE = 0.15
"""The height of the line under a row in mm."""


Fold = Literal["none", "finished", "headings", "people", "counted"]
"""What shares a row: nothing, the finished actions of a heading, those of a person under a heading, all of a person; or
headings are counted."""


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
    mm; `chart` is the width of the chart; `lines` is the most that an action's text may take.
    With `busy_only` the load strip names those who never have two actions at once in a sentence; `strips` is the most
    people that it has rows for in each panel.
    """

    sheet: Sheet
    panels: int
    size: float
    row: float
    strip: float
    chart: float = 140.0
    lines: int = 6
    fold: Fold = "none"
    busy_only: bool = False
    strips: int = 60

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
    def gathers(self) -> bool:
        """Whether the actions of a person share rows."""
        return self.fold in ("headings", "people")

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

    @property
    def designed(self) -> bool:
        """Whether the columns are the design's own: the chart has its full width on the sheet that it was drawn for."""
        return self.panels == 1 and self.sheet is A4 and self.chart >= 140


_WIDEST = 42.0  # mm at 8.5 points: of a name or a date that takes room from the text
_MEASURE = 130.0  # mm at 8.5 points: without a chart no line of words is longer, so that who and when stand near it
_ONE_PANEL = (
    Rung(A4, 1, 10, 9.5, 5.8, chart=116),
    Rung(A4, 1, 8.5, 6.75, 4.7),
    Rung(A4, 1, 8.5, 5.8, 4.5),
    Rung(A4, 1, 8.5, 5.0, 4.2),
    Rung(A4, 1, 8.5, 5.6, 4.4, chart=112),
    Rung(A4, 1, 8.5, 5.0, 4.2, chart=112),
    Rung(A4, 1, 8.5, 4.4, 3.8, chart=100),
    Rung(A4, 1, 8, 4.4, 3.8, chart=112),
    Rung(A4, 1, 8, 4.0, 3.6),
    Rung(A4, 1, 8, 4.0, 3.6, chart=112),
    Rung(A4, 1, 8, 3.8, 3.5, chart=95),
    Rung(A4, 1, 8.5, 4.4, 3.8, chart=100, busy_only=True),
    Rung(A4, 1, 8, 4.0, 3.6, chart=112, busy_only=True),
    Rung(A4, 1, 8, 3.8, 3.5, chart=105, busy_only=True),
    Rung(A4, 1, 8, 3.7, 3.4, chart=90, busy_only=True),
    Rung(A4, 1, 8, 3.7, 3.4, chart=75, busy_only=True),
)
_TWO_PANELS = (
    Rung(A4, 2, 8, 5.0, 4.2, chart=34),
    Rung(A4, 2, 8, 4.3, 3.8, chart=34),
    Rung(A4, 2, 8, 3.8, 3.7, chart=30),
    Rung(A4, 2, 8, 3.8, 3.7, chart=30, busy_only=True),
)
_LARGE = (
    Rung(A3, 1, 10, 8.0, 5.8, chart=220),
    Rung(A3, 1, 8.5, 5.4, 4.4, chart=200),
    Rung(A3, 1, 8.5, 4.6, 4.0, chart=170),
    Rung(A3, 2, 8.5, 5.0, 4.2, chart=76),
    Rung(A3, 2, 8, 4.2, 3.9, chart=76),
    Rung(A3, 2, 8, 3.8, 3.7, chart=58),
    Rung(A3, 2, 8, 3.8, 3.7, chart=42),
    Rung(A3, 3, 8, 3.8, 3.7, chart=30),
    Rung(A3, 3, 8, 3.8, 3.7, chart=30, busy_only=True),
)
_SMALL = (
    Rung(A3, 2, 7.5, 3.5, 3.5, chart=42),
    Rung(A3, 3, 7.5, 3.5, 3.5, chart=30),
    Rung(A3, 2, 7, 3.3, 3.3, chart=42),
    Rung(A3, 3, 7, 3.3, 3.3, chart=30),
    Rung(A3, 3, 7, 3.3, 3.3, chart=30, busy_only=True),
)
_SMALL_A4 = (
    Rung(A4, 2, 7.5, 3.5, 3.5, chart=30, busy_only=True),
    Rung(A4, 2, 7, 3.3, 3.3, chart=30, busy_only=True),
)
_DENSE = (replace(_ONE_PANEL[-2], busy_only=False), _ONE_PANEL[-2], *_TWO_PANELS[1:])
_LAST = {"a4": _SMALL_A4[-1], "a3": _SMALL[-1]}


def rungs_on(paper: Literal["a4", "a3"] | None = None) -> tuple[Rung, ...]:
    """The ladder on one kind of paper; on A4 first and on A3 then where neither is asked for."""
    a4, a3 = paper != "a3", paper != "a4"
    whole = (*_ONE_PANEL, *_TWO_PANELS) * a4 + (*_LARGE, *_SMALL) * a3 + _SMALL_A4 * (not a3)
    dense = _DENSE * a4 + (*_LARGE[2:], *_SMALL) * a3 + _SMALL_A4 * (not a3)
    last = _LAST["a3" if a3 else "a4"]
    return (
        *whole,
        *(replace(rung, fold="finished") for rung in dense),
        *(replace(last, fold="finished", lines=lines) for lines in (2, 1)),
        *(replace(rung, fold="headings", chart=0.36 * rung.panel) for rung in dense),
        *(replace(rung, fold="people", chart=chart) for rung in dense for chart in (0.36 * rung.panel, rung.chart)),
        *(replace(rung, fold="people", busy_only=True) for rung in dense),
        *(replace(rung, fold="people", busy_only=True, strips=most) for most in (10, 4) for rung in dense[-5:]),
        *(replace(rung, fold="counted", busy_only=True, strips=12) for rung in (_ONE_PANEL[1:2] * a4 + dense)),
        *(replace(last, fold="counted", busy_only=True, lines=1, strips=strips) for strips in (12, 4, 0)),
    )


def columns_for(rung: Rung, ref: float, word: float, who: float, when: float, *, dated: bool = True) -> Columns:
    """The columns of a panel, for what stands in them: the widest reference, the longest word of a name, the widest
    name and the widest date, in mm. Where nothing is `dated` there is no chart.

    The design's own columns where the chart has its full width. On the denser rungs the text takes what names and
    dates leave. Long names take room from the text, for two lines of a name, as far as that leaves enough.
    """
    by_size = rung.size / 8.5
    if rung.panels == 1:
        widths = (5.0, 10.0, 25.0, 29.0)
    else:
        widths = (5.0, 10.0, 26.0, 26.0) if rung.panel > 150 else (4.8, 9.6, 25.0, 22.0)
    for_mark, for_ref, for_who, for_when = (width * by_size for width in widths)
    chart = rung.chart * dated
    most = (2.0 if rung.panels > 1 and rung.panel > 150 else 1.4) * for_who
    if not rung.designed:
        for_who, for_when = min(for_who, who + rung.cell), min(for_when, when + 1.7)
    for_mark, for_ref = (0.0, 0.0) if rung.fold == "people" else (for_mark, max(for_ref, ref + 2.0))
    for_who = min(max(for_who, word + rung.cell, who / 2 + rung.cell + 2, 14 * by_size), most)
    if rung.gathers:
        for_who = min(who + rung.cell, 0.32 * rung.panel)
    for_action = rung.panel - for_mark - for_ref - for_who - for_when - chart
    if not dated:
        for_action, spare = min(for_action, _MEASURE * by_size), max(for_action - _MEASURE * by_size, 0.0)
        for_when += spare
    return Columns(for_mark, for_ref, for_action, for_who, for_when, chart)


def wider(columns: Columns, rung: Rung, who: float, when: float) -> tuple[Columns, ...]:
    """The same columns with more room for names, for dates, or both, at the cost of the text: to choose from."""
    if (rung.panels > 1 and columns.chart) or rung.designed:
        return (columns,)
    most = _WIDEST * rung.size / 8.5
    names = max(columns.who, min(who + rung.cell, most))
    dates = max(columns.when, min(when + 1.7, when / 2 + 4 if when > most else most))
    found = [columns]
    for for_who, for_when in ((names, columns.when), (columns.who, dates), (names, dates)):
        for_action = columns.action + columns.who + columns.when - for_who - for_when
        found.append(replace(columns, action=for_action, who=for_who, when=for_when))
    return tuple(found)
