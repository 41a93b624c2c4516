"""One file and its documents: read, built, rendered, put on the disk. No trouble with one stops the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from planforms.appraisal import appraised
from planforms.disk import read_whole, write_whole
from planforms.errors import PlanformsError
from planforms.family_settings import family_settings
from planforms.finding import Finding
from planforms.reading import Reading, refuse_no_plan
from planforms.settings import settings_for
from planforms.unexpected import unexpected
from planforms.view import View
from planforms.views import COMPANIONS, VIEWS
from planforms.views.family.copies import Manner, family_copy
from planforms.views.family.view import VIEW as FAMILY
from planforms.views.family.view import usual_reader
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf

__all__ = ["FORMATS", "Converted", "Order", "Trouble", "convert"]


def _html(view: View[Any], page: Any) -> bytes:
    return page_html(view, page, standalone=True).encode()


_WRITERS: dict[str, Callable[[View[Any], Any], bytes]] = {"pdf": page_pdf, "html": _html}
FORMATS = tuple(_WRITERS)


@dataclass(frozen=True)
class Order:
    """What is wanted of each plan: names of views, names of formats, and the day that counts as today.
    `settings` is a file of settings; without it, those beside each form count."""

    views: tuple[str, ...]
    formats: tuple[str, ...]
    today: dt.date
    settings: Path | None = None


@dataclass(frozen=True)
class Trouble:
    """An error, and the documents ("timeline.pdf") that there are not for it; none where the file was not read."""

    error: PlanformsError
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Converted:
    """What came of one file. `read` is False where no plan could be read; `unplaced` counts pieces of text."""

    source: Path
    read: bool
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    unplaced: int = 0
    troubles: tuple[Trouble, ...] = ()


def convert(source: Path, stem: Path, order: Order, sources: Collection[Path] = ()) -> Converted:
    """Make the documents of one file, as `<stem>-<view>.<format>`; `sources` are files never to be written over.

    Nothing is raised for the file: whatever goes wrong is in the result.
    """
    try:
        reading = _read(source, order)
    except PlanformsError as problem:
        return Converted(source, read=False, troubles=(Trouble(problem),))
    except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
        return Converted(source, read=False, troubles=(Trouble(unexpected(problem)),))
    written: list[str] = []
    failed: list[tuple[str, PlanformsError]] = []
    for view in (view for name in order.views for view in (VIEWS[name], *COMPANIONS.get(name, ()))):
        done, lost = _documents(view, partial(_page, view, reading, source, order), stem, order, sources)
        written += done
        failed += lost
    return Converted(
        source,
        read=True,
        written=tuple(written),
        findings=reading.findings,
        unplaced=len(reading.unplaced),
        troubles=_gathered(failed),
    )


def _read(source: Path, order: Order) -> Reading:
    settings = settings_for(source, order.settings)
    reading = appraised(read_whole(source), settings.profile, settings.rules, order.today)
    if reading.form is None:
        refuse_no_plan(reading)
    return reading


def _page(view: View[Any], reading: Reading, source: Path, order: Order) -> Any:
    """The page of a view; a family copy and its release sheet with what the organisation gives them."""
    if view not in (FAMILY, *COMPANIONS[FAMILY.name]):
        return view.build(reading.plan, order.today)
    own, reader = family_settings(source, order.settings), usual_reader(reading.plan)
    manner = Manner(glossary=own.glossary, pictures=own.pictures, contact=own.contact)
    copy = family_copy(reading.plan, reader, order.today, manner, places=reading.places)
    return copy.page if view is FAMILY else copy.release


def _documents(
    view: View[Any], page_of: Callable[[], Any], stem: Path, order: Order, sources: Collection[Path]
) -> tuple[list[str], list[tuple[str, PlanformsError]]]:
    """The documents of one view that were written, and those that were not, each with its error."""
    names = {form: f"{view.name}.{form}" for form in order.formats}
    try:
        page = page_of()
    except Exception as problem:  # noqa: BLE001 - as above
        return [], [(name, _error(problem)) for name in names.values()]
    written, failed = [], []
    for form, name in names.items():
        try:
            write_whole(stem.with_name(f"{stem.name}-{name}"), _WRITERS[form](view, page), sources=sources)
            written.append(name)
        except Exception as problem:  # noqa: BLE001 - as above
            failed.append((name, _error(problem)))
    return written, failed


def _error(problem: Exception) -> PlanformsError:
    return problem if isinstance(problem, PlanformsError) else unexpected(problem)


def _gathered(failed: list[tuple[str, PlanformsError]]) -> tuple[Trouble, ...]:
    """One trouble for each different sentence, with all the documents that it cost."""
    by_sentence: dict[str, tuple[PlanformsError, list[str]]] = {}
    for name, error in failed:
        by_sentence.setdefault(str(error), (error, []))[1].append(name)
    return tuple(Trouble(error, tuple(names)) for error, names in by_sentence.values())
