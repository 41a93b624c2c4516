"""One pack: its first pages, and the pieces of its plans in their order, joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from planforms.errors import CannotRender
from planforms.packs.agenda import Copy
from planforms.packs.meeting import Meeting
from planforms.packs.task import Piece
from planforms.packs.wanted import TITLES, Wanted
from planforms.views import pack_front
from planforms.views.pack_front import PackFrontPage, Row
from planforms.withheld import printed_html, search
from planforms.writing.html import page_html
from planforms.writing.joining import About, Part, beginnings, join, pages_of
from planforms.writing.pdf import page_pdf

__all__ = ["Pieces", "bound", "named_on", "whose"]

Pieces = Mapping[Path, Mapping[Wanted, Piece]]


def bound(copy: Copy, copies: Sequence[Copy], pieces: Pieces, meeting: Meeting) -> bytes:
    """The pack as a PDF. Raises CannotRender: "nothing-for-them" or "nothing-of-theirs" where there is
    nothing to put into it, "withheld-found" where the first pages would tell a family what is kept from it."""
    plans = [
        [(one, found[one]) for one in wanted if one in found]
        for form, wanted in copy.wanted
        for found in (pieces.get(form, {}),)
    ]
    plans = [plan for plan in plans if plan]
    if not plans:
        raise _nothing(copy)
    inner = [piece for plan in plans for _, piece in plan]
    names = named_on(copy, copies, meeting)
    front, data, pages = _front(copy, plans, names, meeting)
    _refuse_found(front, inner)
    small = max(piece.small for piece in inner) if _is_for_a_family(copy) else 9
    parts = [Part(data, "Cover and contents", small=small)]
    for number, plan in enumerate(plans, 1):
        above = plan[0][1].title
        parts += (Part(piece.data, TITLES[one.kind], above, number, piece.small) for one, piece in plan)
    said = pack_front.copy_page(whose(copy), max(part.small for part in parts))
    strip = page_pdf(pack_front.COPY_DESIGN, said, in_pack=True) if copy.attendee else b""
    about = About(front.document_title, front.language, meeting.double_sided, strip)
    return join(parts, about, [pages, *(piece.pages for piece in inner)])


def _nothing(copy: Copy) -> CannotRender:
    if copy.attendee and copy.attendee.gets == "own actions":
        hint = "Write as “reader” the name that the plans have."
        return CannotRender("nothing-of-theirs", "Nobody of that name answers for anything in these plans.", hint)
    return CannotRender(
        "nothing-for-them", "There is nothing to put into this pack.", "Look at what is said of the plans above."
    )


def whose(copy: Copy) -> str:
    """Copy 3 of 8: Mrs Khan"""
    return f"Copy {copy.number} of {copy.of}: {copy.attendee.name}" if copy.attendee else ""


def named_on(copy: Copy, copies: Iterable[Copy], meeting: Meeting) -> tuple[str, ...]:
    """Who is named on the cover: to a family nobody, and families only to those who have their plans."""
    if copy.attendee is None or copy.attendee.gets == "all plans":
        return tuple(one.name for one in meeting.attendees)
    if copy.attendee.gets == "family copy":
        return ()
    forms = {form for form, _ in copy.wanted}
    theirs = {other.attendee: {form for form, _ in other.wanted} for other in copies}
    return tuple(
        one.name
        for one in meeting.attendees
        if one.gets in ("all plans", "some plans", "own actions")
        or (one.gets == "family copy" and copy.attendee.gets == "some plans" and theirs.get(one, {None}) <= forms)
    )


def _is_for_a_family(copy: Copy) -> bool:
    return copy.attendee is not None and copy.attendee.gets == "family copy"


def _front(
    copy: Copy, plans: Sequence[Sequence[tuple[Wanted, Piece]]], names: Sequence[str], meeting: Meeting
) -> tuple[PackFrontPage, bytes, int]:
    """The first pages, as a PDF, and how many they are: as many as their own numbers of pages were counted with."""
    counts = [piece.pages for plan in plans for _, piece in plan]
    kinds = [kind for kind in TITLES if any(one.kind == kind for plan in plans for one, _ in plan)]
    columns = tuple(TITLES[kind] for kind in kinds)
    many = 2
    while True:  # until they are as many as they were taken for: what changes are numbers, in columns of their own
        begins = iter(beginnings((many, *counts), double_sided=meeting.double_sided)[1:])
        rows = []
        for plan in plans:
            on = {one.kind: next(begins) for one, _ in plan}
            rows.append(Row(plan[0][1].title, tuple(on.get(kind, 0) for kind in kinds)))
        when = meeting.date, meeting.time, meeting.place
        family = _is_for_a_family(copy)
        page = pack_front.build(meeting.title, when, whose(copy), names, columns, rows, family=family)
        data = page_pdf(pack_front.DESIGN, page, in_pack=True)
        if pages_of(data) == many:
            return page, data, many
        many = pages_of(data)


def _refuse_found(front: PackFrontPage, pieces: Iterable[Piece]) -> None:
    """Look through the first pages for what a family copy in the pack must not hold."""
    text = printed_html(page_html(pack_front.DESIGN, front, standalone=False))
    for piece in pieces:
        found = search([text], piece.secrets, piece.allowed, ()) if piece.secrets else ()
        if found:
            what = "; ".join(dict.fromkeys(one.what for one in found))
            raise CannotRender(
                "withheld-found",
                f"This copy was not made: its cover would have printed {what}.",
                "Look at the title and the place of the meeting, and at the name of the attendee.",
            )
