"""The first pages of a pack: what meeting it is for, who comes, which plans, and on which page each document begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from planforms.dates import full
from planforms.view import Design
from planforms.views.metrics import shortened

__all__ = ["COPY_DESIGN", "DESIGN", "CopyPage", "Fact", "PackFrontPage", "Row", "build", "copy_page"]

_FEW = 14  # plans that are listed on the cover; more stand in the contents alone
_ROOM, _SMALL = 125.0, 9.0  # mm for the words of a copy on a sheet of A4, and the points that they are drawn in
_KEEP = (
    "This pack tells of people by name. Keep it with you, pass no page of it on, and hand it back or have it destroyed "
    "after the meeting, as your agreement on sharing says."
)
_FAMILY_KEEP = "This copy is yours. It tells of you and your family: show it to people whom you trust."
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Fact:
    """A label and its value."""

    label: str
    value: str


@dataclass(frozen=True)
class Row:
    """A plan in the contents: its name, and for each column the page on which that document begins, 0 for none."""

    title: str
    pages: tuple[int, ...]


@dataclass(frozen=True)
class PackFrontPage:
    """The cover and the contents."""

    document_title: str
    language: str
    kind: str
    title: str
    running: str
    footer: str
    whose: str
    facts: tuple[Fact, ...]
    attendees: tuple[str, ...]
    plans: tuple[str, ...]
    number_of_plans: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    keep: str
    family: bool


@dataclass(frozen=True)
class CopyPage:
    """The words that say on each page whose copy it is; `words` run at the foot."""

    document_title: str
    language: str
    words: str


def build(
    title: str,
    when: tuple[dt.date | None, str, str],
    whose: str,
    attendees: Sequence[str],
    columns: Sequence[str],
    rows: Sequence[Row],
    *,
    family: bool = False,
) -> PackFrontPage:
    """The first pages; `when` are the day, the time and the place, `whose` is "Copy 3 of 8: Mrs Khan".

    Those for a family are set larger, and have no contents where there is one document.
    """
    day, time, place = when
    written = f"{_WEEKDAYS[day.weekday()]} {full(day)}" if day else ""
    facts = (Fact("Date", written), Fact("Time", time), Fact("Place", place))
    return PackFrontPage(
        document_title=f"{title}, {full(day)}" if day else title,
        language="en-GB",
        kind="Meeting pack",
        title=title,
        running=shortened(title, 98, 9, 600),
        footer="" if family else "Confidential. Share only as agreed in the plans.",
        whose=whose,
        facts=tuple(fact for fact in facts if fact.value),
        attendees=tuple(attendees),
        plans=tuple(row.title for row in rows) if len(rows) <= _FEW else (),
        number_of_plans="1 plan" if len(rows) == 1 else f"{len(rows)} plans",
        columns=tuple(columns),
        rows=() if family and len(rows) == 1 else tuple(rows),
        keep=_FAMILY_KEEP if family else _KEEP,
        family=family,
    )


def copy_page(whose: str, largest: float) -> CopyPage:
    """The words on each page of a copy, shortened such that the number of the page has room beside them where they are
    set largest, in so many points."""
    words = shortened(whose, _ROOM * _SMALL / largest, _SMALL, 600)
    return CopyPage(document_title=words, language="en-GB", words=words)


DESIGN = Design("pack_front")
COPY_DESIGN = Design("pack_copy")
