"""The one-page timeline: every action, who and by when, today, the reviews, and the load on each person.

For practitioners, as a file copy: headings, actions, names and dates as the plan has them, but no needs and no one's
own words. It is no copy for the family: a text that the plan withholds stays where it stands in an action.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planforms.dates import MONTHS, long_day
from planforms.plan import Plan
from planforms.text import NBSP
from planforms.view import View
from planforms.views.timeline_axis import Month, grid_svg, reviews_of
from planforms.views.timeline_bars import Pen, cell_svg, data_uri
from planforms.views.timeline_entries import Entry, entries_of, groups_of, needs_years
from planforms.views.timeline_fit import Content, Layout, fitted
from planforms.views.timeline_flags import Flag
from planforms.views.timeline_key import KeyItem
from planforms.views.timeline_lines import Line
from planforms.views.timeline_links import links_through
from planforms.views.timeline_load import Load
from planforms.views.timeline_measures import measures
from planforms.views.timeline_scale import Unit, stretch
from planforms.views.timeline_sentences import Sentence, sentences
from planforms.views.wording import STATES, called, kind_of_plan

__all__ = ["VIEW", "Panel", "Row", "Strip", "TimelinePage", "build"]

_UNITS: dict[Unit, tuple[str, str]] = {
    "week": ("week by week", "one week"),
    "fortnight": ("fortnight by fortnight", "two weeks"),
    "month": ("month by month", "one month"),
    "quarter": ("quarter by quarter", "three months"),
    "year": ("year by year", "one year"),
}


@dataclass(frozen=True)
class Row:
    """A row of the chart. `kind` is heading, action or count; `picture` is the bar as a data address, "" for none."""

    kind: str
    ref: str
    text: str
    who: str = ""
    when: str = ""
    state: str = ""
    state_word: str = ""
    late: bool = False
    no_one: bool = False
    picture: str = ""


@dataclass(frozen=True)
class Strip:
    """One person's load: for each column the number ("" for none) and how dark it is, 0 to 3."""

    person: str
    nobody: bool
    cells: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Panel:
    """One panel of the chart: rows by heading, each part with its heading first, and the load strip's rows under it."""

    parts: tuple[tuple[Row, ...], ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True)
class TimelinePage:
    """The timeline as finished wording and drawings.

    `sheet` is "a4" or "a3", both lying; `measures` holds the sizes that were found to fit, as CSS custom properties;
    `column_widths` are those of the load strip's columns in mm.
    """

    document_title: str
    language: str
    title: str
    about: str
    sentences: tuple[Sentence, ...]
    panels: tuple[Panel, ...]
    flags: tuple[Flag, ...]
    months: tuple[Month, ...]
    grid: str
    load_title: str
    load_note: str
    column_widths: tuple[float, ...]
    key: tuple[KeyItem, ...]
    sheet: str
    measures: str
    empty: str = ""


def build(plan: Plan, today: dt.date) -> TimelinePage:
    """The timeline of a plan as it stands on a day, on one sheet: A4 lying, or A3 where A4 has no room."""
    groups, years = groups_of(plan, today), needs_years(plan)
    entries, reviews = entries_of(groups), reviews_of(plan, years)
    bars = [entry.bar for entry in entries if entry.bar]
    dates = [date for bar in bars for date in (bar.start, *bar.dates, *(() if bar.carries_on else (bar.end,)))]
    dates += [on for on, _, _ in reviews]
    content = Content(
        title=_title(plan),
        about=_about(plan, today),
        groups=groups,
        sentences=sentences(entries, years),
        reviews=reviews,
        stretch=stretch(dates, today, plan.starts, plan.ends),
        today=today,
        years=years,
    )
    layout = fitted(content)
    return _page(content, layout)


VIEW = View(name="timeline", design="timeline", title="Timeline", build=build)


def _page(content: Content, layout: Layout) -> TimelinePage:
    scale, (by, one) = layout.scale, _UNITS[layout.scale.unit]
    others = " Everybody else has one at a time." if layout.rung.busy_only else ""
    panels = tuple(
        Panel(
            _parts(_rows(lines, layout, content.today)),
            tuple(_strip(load) for load in (layout.strips[at] if at < len(layout.strips) else ())),
        )
        for at, lines in enumerate(layout.panels)
    )
    return TimelinePage(
        document_title=content.title,
        language="en-GB",
        title=content.title,
        about=content.about,
        sentences=layout.sentences,
        panels=panels,
        flags=layout.flags,
        months=layout.months,
        grid=data_uri(grid_svg(scale, content.today, [on for on, _, _ in content.reviews])),
        load_title=f"How many actions each person has, {by}" if layout.strips else "",
        load_note=f"Each column is {one}. Darker means more at once.{others}",
        column_widths=tuple(
            round(scale.x(after) - scale.x(before), 3)
            for before, after in zip(scale.edges, scale.edges[1:], strict=False)
        ),
        key=layout.key,
        sheet=layout.rung.sheet.name,
        measures=measures(layout),
        empty="" if content.groups else "No actions have been recorded.",
    )


def _rows(lines: tuple[Line, ...], layout: Layout, today: dt.date) -> Iterable[Row]:
    pen = Pen(layout.rung.pen)
    links = links_through([line.entry for line in lines], layout.scale, pen) if layout.linked else {}
    for index, line in enumerate(lines):
        bar = line.entry.bar if line.entry else None
        drawn = bar is not None or index in links
        picture = data_uri(cell_svg(bar, layout.scale, today, pen, links.get(index, ()))) if drawn else ""
        if line.entry:
            yield _action(line, line.entry, picture)
        else:
            yield Row("heading" if line.heading else "count", line.ref, line.text, picture=picture)


def _action(line: Line, entry: Entry, picture: str) -> Row:
    return Row(
        kind="action",
        ref=line.ref,
        text=line.text,
        who=entry.people,
        when=entry.when,
        state=entry.state,
        state_word=STATES.get(entry.state, ""),
        late=entry.late,
        no_one=not entry.who,
        picture=picture,
    )


def _parts(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """The rows in parts, each beginning with its heading."""
    parts: list[list[Row]] = []
    for row in rows:
        if row.kind == "heading" or not parts:
            parts.append([])
        parts[-1].append(row)
    return tuple(tuple(part) for part in parts)


def _strip(load: Load) -> Strip:
    return Strip(load.person, load.nobody, tuple((str(count) if count else "", min(count, 3)) for count in load.counts))


def _title(plan: Plan) -> str:
    if plan.kind == "child":
        name = called(plan)
        return f"{name}’s plan on one page" if name else "The plan on one page"
    return f"{plan.title.strip() or called(plan) or 'The plan'} on one page"


def _about(plan: Plan, today: dt.date) -> str:
    """Child's plan, version 2. September 2026 to February 2027. As at Monday 19 October 2026."""
    ends = [f"{MONTHS[date.month - 1]}{NBSP}{date.year}" for date in (plan.starts, plan.ends) if date]
    if len(ends) == 2:
        period = ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"
    else:
        period = f"{'From' if plan.starts else 'Until'} {ends[0]}" if ends else ""
    said = [kind_of_plan(plan), period, f"As at {long_day(today)}"]
    return f"{'. '.join(words for words in said if words)}."
