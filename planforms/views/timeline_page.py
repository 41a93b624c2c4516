"""The page of a timeline: finished wording and drawings, in the order in which the template places them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.dates import day
from planforms.pace.spans import Span
from planforms.views.timeline_axis import Month, grid_svg
from planforms.views.timeline_bars import Pen, bar_of, cell_svg
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_fit import Content, Layout
from planforms.views.timeline_flags import Flag
from planforms.views.timeline_gathered import gathered_svg
from planforms.views.timeline_key import KeyItem
from planforms.views.timeline_lines import Line
from planforms.views.timeline_links import links_through
from planforms.views.timeline_measures import measures
from planforms.views.timeline_sentences import Sentence
from planforms.views.timeline_strip import Column, Strip, over_columns
from planforms.views.timeline_strokes import data_uri
from planforms.views.wording import NO_ONE, STATES

__all__ = ["Panel", "Row", "TimelinePage", "page_of"]


@dataclass(frozen=True)
class Row:
    """A row of the chart. `kind` is heading, action, person (all actions of one) or count.

    `picture` is the bar as a data address, "" for none; `spoken` says in words what the bar shows.
    """

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
    spoken: str = ""


@dataclass(frozen=True)
class Panel:
    """One panel of the chart: rows by heading, each part with its heading first, and the load strip's rows under it."""

    parts: tuple[tuple[Row, ...], ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True)
class TimelinePage:
    """The timeline as finished wording and drawings.

    `sheet` is "a4" or "a3", both lying; `measures` holds the sizes that were found to fit, as CSS custom properties;
    `columns` are those of the load strip, `over` the months over them with the number of columns of each, where the
    chart's own are not above; `charted` is False where nothing has a date, `gathered` True where the actions of a
    person share a row; `names` are the texts without which the page is not whole: the number of each action.
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
    columns: tuple[Column, ...]
    over: tuple[tuple[str, int], ...]
    below: tuple[Sentence, ...]
    key: tuple[KeyItem, ...]
    sheet: str
    measures: str
    charted: bool
    gathered: bool
    names: tuple[str, ...]
    empty: str = ""


def page_of(content: Content, layout: Layout) -> TimelinePage:
    """The page of a fitted timeline."""
    scale = layout.scale
    strips = layout.strips
    panels = tuple(
        Panel(_parts(_rows(lines, layout, content.today)), strips[at] if at < len(strips) else ())
        for at, lines in enumerate(layout.panels)
    )
    grid = grid_svg(
        scale,
        content.today,
        [review.on for review in content.reviews],
        [end.edge for end in content.ends],
        content.closed.school,
        content.closed.bank,
    )
    counted = layout.rung.fold == "counted"
    return TimelinePage(
        document_title=content.title,
        language="en-GB",
        title=content.title,
        about=content.about,
        sentences=layout.sentences,
        panels=panels,
        flags=layout.flags,
        months=layout.months,
        grid=data_uri(grid) if content.dated else "",
        load_title=layout.title,
        load_note=layout.note,
        columns=layout.strip_columns,
        over=over_columns(layout.strip_scale) if layout.rung.panels > 1 else (),
        below=layout.below,
        key=layout.key,
        sheet=layout.rung.sheet.name,
        measures=measures(layout),
        charted=content.dated,
        gathered=layout.rung.gathers,
        names=() if counted else tuple(dict.fromkeys(entry.id for entry in content.entries if entry.id)),
        empty="" if content.groups else "No actions have been recorded.",
    )


def _rows(lines: Sequence[Line], layout: Layout, today: dt.date) -> Iterable[Row]:
    pen, scale = Pen(layout.rung.pen), layout.scale
    links = links_through([line.entry for line in lines], scale, pen) if layout.linked else {}
    for index, line in enumerate(lines):
        if line.entry:
            bar = bar_of(line.entry)
            drawn = bar is not None or index in links
            picture = data_uri(cell_svg(bar, scale, today, pen, links.get(index, ()))) if drawn else ""
            yield _action(line, line.entry, picture)
        elif line.gathered:
            kind = "person" if line.who else "count"
            picture = data_uri(gathered_svg(line.gathered, scale, today, pen))
            yield Row(kind, "", line.text, who=line.who, when=line.when, picture=picture, no_one=line.who == NO_ONE)
        else:
            picture = data_uri(cell_svg(None, scale, today, pen, links[index])) if index in links else ""
            yield Row("heading", line.ref, line.text, picture=picture)


def _action(line: Line, entry: Entry, picture: str) -> Row:
    return Row(
        kind="action",
        ref=line.ref,
        text=line.text,
        who=line.who,
        when=line.when,
        state=entry.state,
        state_word=STATES.get(entry.state, ""),
        late=entry.late,
        no_one=not entry.task.who,
        picture=picture,
        spoken=_spoken(entry.span),
    )


def _spoken(span: Span | None) -> str:
    """The bar in words, for somebody who hears the page: from 14 Sep 2026 to 18 Sep 2026"""
    if span is None:
        return ""
    if span.waiting:
        return f"not before {day(span.start)}, on a day that is not known"
    if span.carries_on:
        return f"from {day(span.start)} on"
    times = f"from {day(span.start)} to {day(span.end)}" if span.start < span.end else f"on {day(span.end)}"
    soft = ", the end not fixed" if span.soft_from else ""
    return f"{times}{soft}{', late up to today' if span.late_until else ''}"


def _parts(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """The rows in parts, each beginning with its heading."""
    parts: list[list[Row]] = []
    for row in rows:
        if row.kind == "heading" or not parts:
            parts.append([])
        parts[-1].append(row)
    return tuple(tuple(part) for part in parts)
