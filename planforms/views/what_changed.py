"""What has changed between two versions of a plan, on one page for the meeting where it fits.

"It should be a working document; it will be amended and refined over time" (*Implementation Planning*). What is done
comes first, then what slipped, and last what is of interest to those who keep the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from planforms.changes import DIFFERENT, KINDS, Change, Kind, seem_different
from planforms.changes.rewording import Piece
from planforms.dates import full
from planforms.plan import Plan
from planforms.text import joined
from planforms.view import Design
from planforms.views.metrics import lines_of
from planforms.withheld import without_withheld

__all__ = ["DESIGN", "Row", "Section", "WhatChangedPage", "build", "counts_of", "detail_of"]

_PAGE = 250.0  # mm of a page that are free for text
_HEAD, _SECTION, _PADDING = 42.0, 12.0, 3.4
_COLUMNS = (27.0, 66.0, 79.0)
_COUNTED: dict[Kind, tuple[str, str]] = {
    "done": ("done", "done"),
    "slipped": ("slipped", "slipped"),
    "owner": ("has a new owner", "have a new owner"),
    "added": ("added", "added"),
    "dropped": ("dropped", "dropped"),
    "reworded": ("reworded", "reworded"),
}
_TIMES = {1: "", 2: ", for the second time", 3: ", for the third time"}


@dataclass(frozen=True)
class Row:
    """One change: what it is about, its words, and what has changed; the words of a rewording are marked."""

    about: str
    title: str
    detail: str
    pieces: tuple[Piece, ...] = ()
    whole: str = field(default="", metadata={"printed": False})  # both texts in one piece, to be searched


@dataclass(frozen=True)
class Section:
    """The changes of one kind."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class WhatChangedPage:
    """One page of changes; `dense` where smaller type keeps it on one page."""

    document_title: str
    language: str
    title: str
    kind: str
    footer: str
    old: str
    new: str
    summary: str
    sections: tuple[Section, ...]
    columns: tuple[float, ...] = field(default=_COLUMNS)
    dense: bool = False


def build(old: Plan, new: Plan, changes: Sequence[Change]) -> WhatChangedPage:
    """The page of the changes from the old plan to the new one. What is withheld from somebody is not on it."""
    title = " ".join((new.subject.name or new.title or new.reference).split()) or "Plan without a name"
    page = WhatChangedPage(
        document_title=f"{title}: what has changed",
        language="en-GB",
        title=title,
        kind="What has changed",
        footer="Confidential. Share only as agreed in the plan.",
        old=_version(old),
        new=_version(new),
        summary=" ".join([*([DIFFERENT] if seem_different(old, new) else []), counts_of(changes)]),
        sections=tuple(_sections(changes)),
    )
    shown = without_withheld(page, (*old.withheld, *new.withheld))
    pairs = zip(page.sections, shown.sections, strict=True)
    page = replace(shown, sections=tuple(_without_pieces(*pair) for pair in pairs))
    return replace(page, dense=_height(page) > _PAGE)


def counts_of(changes: Sequence[Change]) -> str:
    """3 actions done, 2 slipped, 1 added."""
    tasks = [change for change in changes if change.about.startswith("Action")]
    said: list[str] = []
    for kind, (one, many) in _COUNTED.items():
        number = sum(change.kind == kind for change in tasks)
        if number:
            said.append(f"{number} {'actions ' if not said and number > 1 else 'action ' if not said else ''}"
                        f"{one if number == 1 else many}")  # fmt: skip
    others = len(changes) - sum(change.kind in _COUNTED for change in tasks)
    if others:
        said.append(f"{others} other {'change' if others == 1 else 'changes'}")
    return f"{joined(said)}." if said else "Nothing has changed."


def detail_of(change: Change) -> str:
    """What has changed, in a line: 9 October 2026 to 20 November 2026: 42 days later, for the second time"""
    before, after = (" ".join(words.split()) for words in (change.before, change.after))
    if change.kind == "moved" and change.field:
        return "Stands at another place among the others"
    if change.kind in ("slipped", "earlier"):
        way = "later" if change.kind == "slipped" else "earlier"
        days = f"{change.days} {'day' if change.days == 1 else 'days'} {way}"
        return f"{before} to {after}: {days}{_times(change.times)}"
    named = f"{change.field[:1].upper()}{change.field[1:]}: " if change.field else ""
    if change.field == "what happened":
        return after or "No longer says what happened"
    if before and after:
        return f"{named}{before}, now {after}"
    if after:
        return f"{named}{after}"
    return f"{named}was {before}" if before and change.field else before


def _times(times: int | None) -> str:
    return _TIMES.get(times or 1, f", for the {times}th time")


def _version(plan: Plan) -> str:
    version = " ".join(plan.version.split())
    word = version if re.match(r"(?:v|version|draft|after)\b|v[0-9]", version, re.IGNORECASE) else f"Version {version}"
    agreed = f"agreed {full(plan.agreed_on)}" if plan.agreed_on else ""
    return ", ".join(part for part in (word if version else "", agreed) if part) or "Without a version"


def _sections(changes: Iterable[Change]) -> Iterable[Section]:
    for kind, heading in KINDS.items():
        rows = tuple(_row(change) for change in changes if change.kind == kind)
        if rows:
            yield Section(heading, rows)


def _row(change: Change) -> Row:
    if change.pieces:
        whole = f"{change.before}\n{change.after}"
        return Row(change.about, "", f"{change.field[:1].upper()}{change.field[1:]}", change.pieces, whole)
    title = "" if change.kind in ("added", "dropped") else change.title
    return Row(change.about, title, detail_of(change))


def _without_pieces(before: Section, after: Section) -> Section:
    """A rewording in which something is withheld is left out whole: its pieces, one by one, would not be known."""
    rows = [
        now if now.whole == was.whole else replace(now, pieces=(), detail=now.whole, whole="")
        for was, now in zip(before.rows, after.rows, strict=True)
    ]
    return replace(after, rows=tuple(rows))


def _height(page: WhatChangedPage) -> float:
    """An estimate in mm of what the page needs at its ordinary size."""
    height = _HEAD
    for section in page.sections:
        height += _SECTION
        for row in section.rows:
            words = row.detail + "".join(piece.text for piece in row.pieces)
            wide = _COLUMNS[1] + _COLUMNS[2] if row.pieces or not row.title else _COLUMNS[2]
            lines = max(lines_of(row.title, _COLUMNS[1] - 3, 10) if row.title else 1, lines_of(words, wide - 3, 10))
            height += lines * 4.8 + _PADDING
    return height


DESIGN = Design("what_changed")
