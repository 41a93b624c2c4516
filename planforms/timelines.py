"""Timelines as somebody asks for them: of each plan, or of several plans together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planforms.batch.converted import Converted, Written, counted
from planforms.convert import Document, Trouble, documents_of, plan_in, trouble
from planforms.disk import read_whole, write_whole
from planforms.errors import PlanformsError
from planforms.plan import Plan
from planforms.reading import Reading
from planforms.settings import Settings, settings_for
from planforms.views.timeline import VIEW, build_of, letter
from planforms.views.timeline_entries import entries_of
from planforms.views.timeline_page import TimelinePage
from planforms.views.timeline_request import Request

__all__ = ["FORMATS", "Nobody", "TimelineOrder", "Together", "timeline_of", "timeline_together"]

FORMATS = ("pdf", "html", "png")


@dataclass(frozen=True)
class TimelineOrder:
    """What is wanted: names of formats, the day that counts as today, the settings that were named, if any, and how
    the timeline is to be."""

    formats: tuple[str, ...]
    today: dt.date
    settings: Path | None
    request: Request


@dataclass(frozen=True)
class Nobody:
    """That a plan has no action of the person who is wanted; `others` are those who have one."""

    others: tuple[str, ...]


@dataclass(frozen=True)
class Together:
    """What came of several files on one page: each file with the letter that its plan has, "" where it was not read;
    and the documents, where any plan could be read and has an action of the person who is wanted."""

    files: tuple[tuple[str, Converted], ...]
    page: Converted | Nobody | None


def timeline_of(source: Path, stem: Path, order: TimelineOrder) -> Converted | Nobody:
    """The timeline of one file, as `<stem>-timeline.<format>`."""
    try:
        reading, settings = _read(source, order)
    except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
        return Converted(source, read=False, troubles=(trouble(problem),))
    made, lost = _made((reading.plan,), order, settings)
    if _is_nobodys(lost):
        return Nobody(_with_an_action((reading.plan,), order.today))
    written, unwritten = _written(made, stem, (source,))
    return replace(_read_well(source, reading), documents=written, troubles=(*lost, *unwritten))


def timeline_together(sources: Sequence[Path], stem: Path, order: TimelineOrder) -> Together:
    """One timeline of all files. The plans have letters in the order of the files; the terms are those of the first."""
    files: list[tuple[str, Converted]] = []
    plans: list[Plan] = []
    first: Settings | None = None
    for source in sources:
        try:
            reading, settings = _read(source, order)
        except Exception as problem:  # noqa: BLE001 - as above
            files.append(("", Converted(source, read=False, troubles=(trouble(problem),))))
            continue
        files.append((letter(len(plans)), _read_well(source, reading)))
        plans.append(reading.plan)
        first = first or settings
    if first is None:
        return Together(tuple(files), None)
    made, lost = _made(plans, order, first)
    if _is_nobodys(lost):
        return Together(tuple(files), Nobody(_with_an_action(plans, order.today)))
    written, unwritten = _written(made, stem, sources)
    page = Converted(sources[0], read=True, documents=written, troubles=(*lost, *unwritten))
    return Together(tuple(files), page)


def _read(source: Path, order: TimelineOrder) -> tuple[Reading, Settings]:
    settings = settings_for(source, order.settings)
    return plan_in(read_whole(source, settings.profile.limits.size), settings, order.today), settings


def _read_well(source: Path, reading: Reading) -> Converted:
    found = reading.findings
    return Converted(source, read=True, findings=found, severities=counted(found), unplaced=len(reading.unplaced))


def _made(
    plans: Sequence[Plan], order: TimelineOrder, settings: Settings
) -> tuple[tuple[Document, ...], tuple[Trouble, ...]]:
    def page() -> TimelinePage:
        return build_of(plans, order.today, replace(order.request, terms=settings.profile.terms))

    return documents_of(VIEW, page, order.formats, settings.templates)


def _is_nobodys(lost: Sequence[Trouble]) -> bool:
    return any(each.error.code == "no-such-person" for each in lost)


def _with_an_action(plans: Sequence[Plan], today: dt.date) -> tuple[str, ...]:
    """Everybody who is responsible for an action, as a timeline calls them, in the order of the plans."""
    entries = (entry for plan in plans for entry in entries_of(plan, today, years=False))
    return tuple(dict.fromkeys(who for entry in entries for who in entry.task.who))


def _written(
    documents: Sequence[Document], stem: Path, sources: Sequence[Path]
) -> tuple[tuple[Written, ...], tuple[Trouble, ...]]:
    """The documents on the disk, never over one of the sources, and what could not be written."""
    written, troubles = [], []
    for document in documents:
        path = stem.with_name(f"{stem.name}-{document.view}.{document.format}")
        try:
            write_whole(path, document.data, sources=sources)
            written.append(Written(document.view, path))
        except PlanformsError as problem:
            troubles.append(trouble(problem, f"{document.view}.{document.format}"))
    return tuple(written), tuple(troubles)
