"""One form and its documents: read, built, rendered. No trouble with one document stops the others.

Bytes in, bytes out: no file is opened and none written here, so that it can be done in another process, or on another
machine, as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from planforms.appraisal import appraised
from planforms.errors import CannotRender, PlanformsError
from planforms.family_settings import FamilySettings, usual_family_settings
from planforms.finding import Finding
from planforms.plan import Plan
from planforms.reading import Reading, refuse_no_plan
from planforms.settings import Settings
from planforms.unexpected import unexpected
from planforms.view import View
from planforms.views import COMPANIONS, VIEWS
from planforms.views.family.copies import Manner, family_copy
from planforms.views.family.view import VIEW as FAMILY
from planforms.views.family.view import usual_reader
from planforms.writing.guard import Own
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from planforms.writing.png import page_png

__all__ = ["BLANK", "FORMATS", "Document", "Made", "Order", "Trouble", "documents_of", "make", "plan_in", "trouble"]


def _html(view: View[Any], page: Any, own: Own) -> bytes:
    return page_html(view, page, standalone=True, own=own).encode()


_WRITERS: dict[str, Callable[[View[Any], Any, Own], bytes]] = {"pdf": page_pdf, "html": _html, "png": page_png}
BLANK = Finding(
    "blank-form",
    "warning",
    "This form is blank: nothing was filled in.",
    hint="Look whether another file was meant, or whether it was saved after it was filled in.",
)
FORMATS = ("pdf", "html")
"""The formats of every document; a document of one sheet can be a picture too."""


@dataclass(frozen=True)
class Order:
    """What is wanted of each plan: names of views, names of formats, and the day that counts as today."""

    views: tuple[str, ...]
    formats: tuple[str, ...]
    today: dt.date


@dataclass(frozen=True)
class Document:
    """A document: the view that it is of ("timeline"), its format ("pdf"), its bytes, and what it is called among the
    documents of its plan."""

    view: str
    format: str
    data: bytes
    name: str


@dataclass(frozen=True)
class Trouble:
    """An error, and the documents ("timeline.pdf") that there are not for it; none where the file was not read."""

    error: PlanformsError
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Made:
    """What came of one form. `read` is False where no plan could be read; `unplaced` counts pieces of text; `facts`
    are what the names of its files may be made of."""

    read: bool
    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    unplaced: int = 0
    troubles: tuple[Trouble, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def make(data: bytes, order: Order, settings: Settings, family: FamilySettings | None = None) -> Made:
    """The documents of a form; `family` is what the organisation gives its copies, None for the usual.

    Nothing is raised for the form: whatever goes wrong is in the result.
    """
    try:
        reading = plan_in(data, settings, order.today)
    except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
        return Made(read=False, troubles=(trouble(problem),))
    documents: list[Document] = []
    failed: list[tuple[str, PlanformsError]] = []
    for view in (view for name in order.views for view in (VIEWS[name], *COMPANIONS.get(name, ()))):
        page_of = partial(_page, view, reading, order.today, family)
        done, lost = _documents(view, page_of, order.formats, settings.templates)
        documents += done
        failed += lost
    return Made(
        read=True,
        documents=tuple(documents),
        findings=reading.findings,
        unplaced=len(reading.unplaced),
        troubles=_gathered(failed),
        facts=_facts(reading.plan),
    )


def plan_in(data: bytes, settings: Settings, today: dt.date) -> Reading:
    """What a form says, checked as it stands on a day; a form that is still blank has a warning. Raises CannotRead."""
    reading = appraised(data, settings.profile, settings.rules, today)
    if reading.form is None:
        refuse_no_plan(reading)
    blank = reading.plan == Plan(kind=reading.plan.kind) and not reading.unplaced
    return replace(reading, findings=(BLANK, *reading.findings)) if blank else reading


def documents_of(
    view: View[Any], page_of: Callable[[], Any], formats: tuple[str, ...], own: Own
) -> tuple[tuple[Document, ...], tuple[Trouble, ...]]:
    """The documents of one page, png among the formats; nothing is raised. `own` as in `page_html`."""
    done, lost = _documents(view, page_of, formats, own)
    return tuple(done), _gathered(lost)


def trouble(problem: Exception, *documents: str) -> Trouble:
    """What is said of anything that was raised."""
    return Trouble(_error(problem), documents)


def _page(view: View[Any], reading: Reading, today: dt.date, family: FamilySettings | None) -> Any:
    """The page of a view; a family copy and its release sheet with what the organisation gives them."""
    if view not in (FAMILY, *COMPANIONS[FAMILY.name]):
        return view.build(reading.plan, today)
    given, reader = family or usual_family_settings(), usual_reader(reading.plan)
    manner = Manner(glossary=given.glossary, pictures=given.pictures, contact=given.contact)
    copy = family_copy(reading.plan, reader, today, manner, places=reading.places)
    return copy.page if view is FAMILY else copy.release


def _documents(
    view: View[Any], page_of: Callable[[], Any], formats: tuple[str, ...], own: Own
) -> tuple[list[Document], list[tuple[str, PlanformsError]]]:
    """The documents of one view, and the names of those that there are not, each with its error."""
    try:
        page = page_of()
    except Exception as problem:  # noqa: BLE001 - as above
        return [], [(f"{view.name}.{form}", _error(problem)) for form in formats]
    done, lost = [], []
    for form in formats:
        try:
            done.append(Document(view.name, form, _WRITERS[form](view, page, own), view.name))
        except Exception as problem:  # noqa: BLE001 - as above
            lost.append((f"{view.name}.{form}", _error(problem)))
    return done, lost


def _facts(plan: Plan) -> tuple[tuple[str, str], ...]:
    return (("ref", plan.reference), ("version", plan.version), ("kind", plan.kind), ("name", plan.subject.name))


def _error(problem: Exception) -> PlanformsError:
    if isinstance(problem, PlanformsError):
        return problem
    for kind, words in _TOO_MUCH.items():
        if isinstance(problem, kind):
            return CannotRender(*words)
    return unexpected(problem)


# What no plan needs, and what is said of one that does: a code, what is wrong, what to do.
_TOO_MUCH: dict[type[Exception], tuple[str, str, str]] = {
    MemoryError: (
        "too-much-memory",
        "This file needs more memory than a plan may take.",
        "Look whether something large was pasted into it, or allow more with --memory.",
    ),
    OverflowError: (
        "too-far",
        "A date or a number in this plan is too large for this document.",
        "Look for a year such as 9999, and correct it.",
    ),
    RecursionError: (
        "too-deep",
        "This file is nested more deeply than any form.",
        "Copy its text into a new form, without the boxes and tables around it.",
    ),
}


def _gathered(failed: list[tuple[str, PlanformsError]]) -> tuple[Trouble, ...]:
    """One trouble for each different sentence, with all the documents that it cost."""
    by_sentence: dict[str, tuple[PlanformsError, list[str]]] = {}
    for name, error in failed:
        by_sentence.setdefault(str(error), (error, []))[1].append(name)
    return tuple(Trouble(error, tuple(names)) for error, names in by_sentence.values())
