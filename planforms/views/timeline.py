"""The one-page timeline: every action, who and by when, today, the reviews, and the load on each person.

For practitioners, as a file copy: headings, actions, names and dates as the plan has them, but no needs and no one's
own words. It is no copy for the family: a text that the plan withholds stays where it stands in an action.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.dates import full, long_day
from planforms.errors import UsageError
from planforms.pace.people import same_person
from planforms.plan import Plan
from planforms.text import NBSP
from planforms.view import Promise, View
from planforms.views.metrics import shortened
from planforms.views.timeline_axis import ends_of, reviews_of
from planforms.views.timeline_entries import Entry, entries_of, needs_years, stamp
from planforms.views.timeline_fit import Content, fitted
from planforms.views.timeline_lanes import NO_ORGANISATION, in_lanes, of_person, within
from planforms.views.timeline_names import without_names
from planforms.views.timeline_pace import closed, holiday_sentences, pace_sentences
from planforms.views.timeline_page import TimelinePage, page_of
from planforms.views.timeline_request import Request
from planforms.views.timeline_scale import stretch
from planforms.views.timeline_sentences import Sentence, counted, counting, sentences
from planforms.views.timeline_strip import Whose
from planforms.views.wording import called, kind_of_plan

__all__ = ["PROMISE", "VIEW", "build", "build_of", "letter"]


@dataclass(frozen=True)
class Said:
    """The sentences above and below the chart, and whether dates have years."""

    years: bool
    above: tuple[Sentence, ...]
    below: tuple[Sentence, ...]


_LONGEST = 520.0  # mm: two lines of the title on A4
_ANY = Request()


def build(plan: Plan, today: dt.date) -> TimelinePage:
    """The timeline of a plan as it stands on a day, on one sheet: A4 lying, or A3 where A4 has no room."""
    return build_of((plan,), today)


def build_of(plans: Sequence[Plan], today: dt.date, request: Request = _ANY) -> TimelinePage:
    """The timeline of one plan as somebody wants it, or of several plans together.

    Several are told apart by letters; of a child's plan no wording and no name of the family is shown, unless the
    request says so. Raises UsageError,
    "no-such-person" where the one whose actions are wanted has none.
    """
    marked = _marked(plans, names=request.names)
    years = needs_years(plans, today) or _over_a_year(request)
    entries = tuple(entry for mark, plan in marked for entry in entries_of(plan, today, years, mark))
    if request.person:
        entries = of_person(entries, request.person)
        if not entries:
            raise UsageError(
                "no-such-person",
                "No action names somebody of that name as responsible.",
                "Write the name as the plan has it; `planforms read` shows it.",
            )
    shown, before, after = within(entries, request.first, request.last)
    said = (*sentences(_alone(shown, request), years), *_left_out(before, after, request, years))
    pace = pace_sentences(_alone(entries, request), today, years, alone=bool(request.person))
    content = _content(marked, shown, today, request, Said(years, said, pace))
    return page_of(content, fitted(content, request.paper))


PROMISE = Promise(smallest=7.0, margins=(11, 12, 9, 12), names=lambda page: page.names)
"""One sheet, no type under 7 points, nothing in the margins, the number of every action."""

VIEW = View(name="timeline", design="timeline", title="Timeline", build=build, promise=PROMISE)


def letter(number: int) -> str:
    """What the plan of a number, from 0, is called among several: A, B … Z, AA."""
    return (letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _marked(plans: Sequence[Plan], *, names: bool) -> list[tuple[str, Plan]]:
    """Each plan with the mark that stands before its numbers."""
    if len(plans) == 1:
        return [("", plans[0])]
    called = [letter(number) for number in range(len(plans))]
    shown = [plan if names else without_names(plan, mark) for plan, mark in zip(plans, called, strict=True)]
    return [(f"{mark}{NBSP}", plan) for mark, plan in zip(called, shown, strict=True)]


def _content(
    marked: Sequence[tuple[str, Plan]],
    entries: tuple[Entry, ...],
    today: dt.date,
    request: Request,
    said: Said,
) -> Content:
    years = said.years
    reviews = reviews_of(marked, years)
    ends = ends_of(marked[0][1], years) if len(marked) == 1 else ()
    first, last = _stretch(entries, [review.on for review in reviews], [end.on for end in ends], today, request)
    off = closed(request, first, last)
    return Content(
        title=shortened(_title(marked, entries, request), _LONGEST, 18, 700),
        about=_about(marked, today),
        entries=entries,
        whose=_whose(_alone(entries, request), request),
        groups=in_lanes(entries, request.lanes),
        sentences=said.above,
        below=(*said.below, *holiday_sentences(off, entries, years)),
        reviews=tuple(review for review in reviews if first <= review.on <= last),
        ends=ends,
        closed=off,
        stretch=(first, last),
        days=tuple({day for entry in entries if entry.span for day in entry.span.dates}),
        today=today,
        years=years,
        dated=any(entry.span and not entry.span.waiting for entry in entries),
    )


def _alone(entries: Iterable[Entry], request: Request) -> tuple[Entry, ...]:
    """The actions as they concern the one person whose page it is: others who share one have loads elsewhere too."""
    if not request.person:
        return tuple(entries)
    entries = tuple(entries)
    names = {who for entry in entries for who in entry.task.who}
    own = {name for name in names if same_person(name, request.person)} or set(_names(names, request.person))
    return tuple(
        replace(entry, task=replace(entry.task, who=tuple(who for who in entry.task.who if who in own)))
        for entry in entries
    )


def _whose(entries: Sequence[Entry], request: Request) -> Whose:
    """Whose load the strip shows: that of organisations where the rows stand under these, and any is known."""
    if request.lanes != "organisation" or not any(entry.organisations for entry in entries):
        return Whose(tuple(entry.task for entry in entries))
    tasks = (replace(entry.task, who=tuple(dict.fromkeys(entry.organisations))) for entry in entries)
    return Whose(tuple(tasks), "organisation", NO_ORGANISATION)


def _stretch(
    entries: Sequence[Entry], reviews: Sequence[dt.date], ends: Sequence[dt.date], today: dt.date, request: Request
) -> tuple[dt.date, dt.date]:
    """The first and the last day of the chart, as they were asked for, else as the actions need them."""
    spans = [entry.span for entry in entries if entry.span and not entry.span.waiting]
    dates = [date for span in spans for date in (span.start, *span.dates, *(() if span.carries_on else (span.end,)))]
    dates += [span.late_until for span in spans if span.late_until]
    starts, until = (min(ends), max(ends)) if ends else (None, None)
    first, last = stretch([*dates, *reviews], today, starts, until)
    first, last = request.first or first, request.last or last
    return (first, last) if first <= last else (min(first, last), max(first, last))


def _left_out(before: int, after: int, request: Request, years: bool) -> tuple[Sentence, ...]:
    """What lies outside the time that was asked for."""
    said = []
    if before and request.first:
        said.append(f"{counted(before, 'action')} ending before {stamp(request.first, years)}")
    if after and request.last:
        said.append(f"{counted(after, 'action')} beginning after {stamp(request.last, years)}")
    return (Sentence("Not on this page:", f"{' and '.join(said)}.", alarm=False),) if said else ()


def _over_a_year(request: Request) -> bool:
    return bool(request.first and request.last and (request.last - request.first).days > 330)


def _title(marked: Sequence[tuple[str, Plan]], entries: Sequence[Entry], request: Request) -> str:
    if request.person:
        names = {who for entry in entries for who in entry.task.who}
        named = next(iter(_names(names, request.person)), request.person)
        return f"{named}’s actions on one page"
    if len(marked) > 1:
        return f"{counting(len(marked)).capitalize()} plans on one page"
    plan = marked[0][1]
    if plan.kind == "child":
        name = called(plan)
        return f"{name}’s plan on one page" if name else "The plan on one page"
    return f"{plan.title.strip() or called(plan) or 'The plan'} on one page"


def _names(names: set[str], wanted: str) -> list[str]:
    """The names that a wanted one may be short for, the shortest first."""
    words = set(wanted.casefold().split())
    return sorted((name for name in names if words <= set(name.casefold().split())), key=lambda name: (len(name), name))


def _about(marked: Sequence[tuple[str, Plan]], today: dt.date) -> str:
    """Child's plan, version 2. 1 September 2026 to 28 February 2027. As at Monday 19 October 2026."""
    as_at = f"As at {long_day(today)}"
    if len(marked) > 1:
        references = [f"{mark.strip()} {plan.reference.strip()}" for mark, plan in marked if plan.reference.strip()]
        return f"{'. '.join([', '.join(references), as_at] if references else [as_at])}."
    plan = marked[0][1]
    if plan.starts and plan.ends:
        period = f"{full(plan.starts)} to {full(plan.ends)}"
    else:
        period = f"From {full(plan.starts)}" if plan.starts else f"Until {full(plan.ends)}" if plan.ends else ""
    said = [shortened(kind_of_plan(plan), 120, 10), period, as_at]
    return f"{'. '.join(words for words in said if words)}."
