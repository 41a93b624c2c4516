"""The work on one plan of a pack, as a worker does it: each document that is wanted, ready to be joined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planforms.appraisal import read_any
from planforms.batch.task import Task
from planforms.changes import changes
from planforms.convert import Made, plan_in, trouble
from planforms.copies import searched
from planforms.errors import CannotRender
from planforms.family_settings import FamilySettings, usual_family_settings
from planforms.forms import FORMS
from planforms.language import language
from planforms.packs.wanted import Kind, Wanted
from planforms.reading import Reading
from planforms.view import Designed
from planforms.views import VIEWS, review_form, what_changed
from planforms.views.family.copies import FamilyCopy, Manner, family_copy
from planforms.views.family.reader import Choices
from planforms.views.family.view import RELEASE
from planforms.views.family.view import VIEW as FAMILY
from planforms.withheld import Secret
from planforms.writing.joining import pages_of
from planforms.writing.pdf import page_pdf

__all__ = ["PackMade", "PackTask", "Piece"]

_FAMILY, _LARGE = 14.0, 18.0  # points: in family copies, and for whoever asked for large print


@dataclass(frozen=True)
class Piece:
    """One document: its bytes and pages, what its plan is called in it, and the size of what goes into its margin.

    What is written around a family copy must not hold its `secrets`, but for what is `allowed`; its `release` is the
    sheet for the worker."""

    data: bytes
    pages: int
    title: str
    small: float = 9
    secrets: tuple[Secret, ...] = ()
    allowed: tuple[str, ...] = ()
    release: bytes = b""


@dataclass(frozen=True)
class PackMade(Made):
    """What came of one plan: a piece for each document that is wanted and could be made."""

    pieces: tuple[tuple[Wanted, Piece], ...] = ()


@dataclass(frozen=True)
class PackTask(Task):
    """A form, an older version of it where there is one, and what is wanted of it."""

    older: bytes = b""
    wanted: tuple[Wanted, ...] = ()

    def made(self) -> PackMade:
        """Each document, and the trouble with those that there are not. Nothing is raised for the form."""
        today = self.order.today
        try:
            reading = plan_in(self.data, self.settings, today)
            older = read_any(self.older, self.settings.profile) if self.older else None
        except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
            return PackMade(read=False, troubles=(trouble(problem),))
        pieces, troubles = [], []
        for one in self.wanted:
            try:
                piece = _Making(reading, older, self, today).piece(one)
            except Exception as problem:  # noqa: BLE001 - one document never stops the rest
                troubles.append(trouble(problem, one.kind))
            else:
                pieces += [(one, piece)] if piece else []
        return PackMade(
            read=True,
            findings=reading.findings,
            unplaced=len(reading.unplaced),
            troubles=tuple(troubles),
            pieces=tuple(pieces),
        )


@dataclass(frozen=True)
class _Making:
    reading: Reading
    older: Reading | None
    task: PackTask
    today: dt.date

    def piece(self, wanted: Wanted) -> Piece | None:
        """A document; None where there is nothing of somebody's own in the plan."""
        making: dict[Kind, Callable[[Wanted], Piece | None]] = {
            "changes": self._changes, "own review": self._own_review, "family": self._family
        }  # fmt: skip
        return making.get(wanted.kind, self._usual)(wanted)

    def _usual(self, wanted: Wanted) -> Piece:
        view = VIEWS[wanted.kind]
        return self._set(view, view.build(self.reading.plan, self.today))

    def _changes(self, _wanted: Wanted) -> Piece:
        if self.older is None:
            raise CannotRender("no-older", "There is no older version.", "Name one in the file of the meeting.")
        old, new = self.older, self.reading
        made = changes(old.plan, new.plan, by_ref=all(map(_has_refs, (old, new))))
        return self._set(what_changed.DESIGN, what_changed.build(old.plan, new.plan, made))

    def _own_review(self, wanted: Wanted) -> Piece | None:
        page = review_form.build(self.reading.plan, self.today, wanted.whose)
        if not page.risks and not any(row.ref for group in page.actions for row in group.rows):
            return None
        return self._set(review_form.VIEW, page)

    def _set(self, view: Designed, page: Any) -> Piece:
        data = page_pdf(view, page, self.task.settings.templates, in_pack=True)
        return Piece(data, pages_of(data), getattr(page, "whose", "") or page.title)

    def _family(self, wanted: Wanted) -> Piece:
        given: FamilySettings = self.task.family or usual_family_settings()
        manner = Manner(wanted.preset, language(wanted.language), given.glossary, given.pictures, given.contact)
        choices = Choices(approved_by=wanted.approved_by)
        plan, places = self.reading.plan, self.reading.places
        copy: FamilyCopy = family_copy(plan, wanted.whose, self.today, manner, choices, places)
        data = searched(FAMILY, copy.page, copy, in_pack=True)
        small = _LARGE if wanted.preset == "large" else _FAMILY
        release = page_pdf(RELEASE, copy.release)
        return Piece(data, pages_of(data), copy.page.title, small, copy.secrets, copy.allowed, release)


def _has_refs(reading: Reading) -> bool:
    """Whether refs were given by people: in a form of ours, or in a plan of another program."""
    return reading.form in FORMS or not reading.places
