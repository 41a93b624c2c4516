"""Many PDFs of planforms as one: with their tags, bookmarks and fields, a running page number, and each font once.

Each part is opened, changed so that it fits in, written, and let go. What the parts have in common (the tree of tags,
of bookmarks, the form) is written at the end. The same parts give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Pdf, String

from planforms.errors import CannotRender
from planforms.writing.joining.body import Body, ref
from planforms.writing.joining.bookmarks import Bookmark, Bookmarks
from planforms.writing.joining.fields import Fields
from planforms.writing.joining.links import lead_inside
from planforms.writing.joining.metadata import metadata
from planforms.writing.joining.order import beginnings
from planforms.writing.joining.stamps import Stamps, drawn_once
from planforms.writing.joining.tags import Tags
from planforms.writing.joining.taking import Outside, take
from planforms.writing.joining.typefaces import Typefaces

__all__ = ["About", "Part", "beginnings", "join", "pages_of"]


@dataclass(frozen=True)
class Part:
    """One PDF, its bookmark, and the bookmark that this stands under ("" for none): that of the plan of which it is one
    of several. `small` is the size in points of what is put into its margin."""

    data: bytes
    title: str
    under: str = ""
    plan: int = 0
    small: float = 9


@dataclass(frozen=True)
class About:
    """What is said of the whole: its title, its language, and the words that say whose copy it is, drawn as a PDF of
    one page; none where it is nobody's."""

    title: str
    language: str = "en-GB"
    double_sided: bool = False
    copy: bytes = b""


def pages_of(data: bytes) -> int:
    """How many pages a PDF has."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def join(parts: Sequence[Part], about: About, pages: Sequence[int]) -> bytes:
    """The parts in their order as one PDF/UA-1 file; `pages` says how many pages each has.

    A link to "https://planforms.invalid/page/12" becomes one to page 12. Raises CannotRender, "not-joined", for a part
    that is not a tagged PDF of so many pages.
    """
    return _Joining(parts, about, pages).done()


class _Joining:
    def __init__(self, parts: Sequence[Part], about: About, pages: Sequence[int]) -> None:
        self._parts, self._about, self._pages = parts, about, pages
        self._begins = beginnings(pages, double_sided=about.double_sided)
        in_all = self._begins[-1] + pages[-1] - 1
        self._body, self._shared = Body(), dict[bytes, int]()
        self._tree = self._body.number()
        first = self._body.number(in_all)
        self._page_numbers = range(first, first + in_all)
        self._tags, self._fields, self._bookmarks = Tags.of(self._body), Fields(), Bookmarks.of(self._body)
        self._typefaces = Typefaces(self._body)
        self._stamps = Stamps.of(self._body, in_all, self._typefaces, self._drawn_copy())

    def done(self) -> bytes:
        """The whole file."""
        following, plans = 1, dict[int, Bookmark]()
        for nth, (part, begin) in enumerate(zip(self._parts, self._begins, strict=True)):
            box = self._part(nth, part, begin, plans)
            following = begin + self._pages[nth]
            if nth + 1 < len(self._begins) and self._begins[nth + 1] > following:
                page = self._stamps.blank(following, part.small, box, self._tree)
                self._body.put(self._page_numbers[following - 1], page)
        return self._finished()

    def _part(self, nth: int, part: Part, begin: int, plans: dict[int, Bookmark]) -> bytes:
        """Take over one part; the size of its last page."""
        with Pdf.open(io.BytesIO(part.data)) as pdf:
            if len(pdf.pages) != self._pages[nth] or "/StructTreeRoot" not in pdf.Root:
                raise CannotRender("not-joined", "A document of this pack is not as it was made.", "Make it anew.")
            outside = Outside(pdf)
            bookmark = Bookmark(self._body.number(), part.title, begin - 1)
            form = self._body.number() if "/AcroForm" in pdf.Root else 0
            room = self._tags.make_room(pdf, nth, outside)
            first, last, many, left = self._bookmarks.make_room(pdf, outside, bookmark.number)
            left += self._typefaces.make_room(pdf, outside)
            left += room.left + self._fields.make_room(pdf, outside, form) + _about_the_part(pdf)
            lead_inside(pdf, lambda page: outside(self._page_numbers[page - 1]))
            for place, page in enumerate(pdf.pages):
                outside.given[page.obj.objgen[0]] = self._page_numbers[begin - 1 + place]
                page.obj.Parent = outside(self._tree)
                self._stamps.stamp(page, outside, begin + place, part.small)
            new = take(self._body, pdf, outside, left, self._shared, room.renamed)
            self._tags.taken(room, new)
            if form:
                self._fields.taken(self._body, pdf, new, form)
            if many:
                bookmark.first, bookmark.last, bookmark.many = new[first], new[last], many
            self._under(plans, part, bookmark)
            return pdf.pages[-1].obj.MediaBox.unparse().strip(b"[] ")

    def _under(self, plans: dict[int, Bookmark], part: Part, bookmark: Bookmark) -> None:
        if not part.under:
            self._bookmarks.tops.append(bookmark)
            return
        if part.plan not in plans:
            plans[part.plan] = Bookmark(self._body.number(), part.under, bookmark.page)
            self._bookmarks.tops.append(plans[part.plan])
        plans[part.plan].below.append(bookmark)

    def _drawn_copy(self) -> int:
        """The words that say whose copy it is, as a drawing; 0 where there are none."""
        if not self._about.copy:
            return 0
        with Pdf.open(io.BytesIO(self._about.copy)) as pdf:
            page = pdf.pages[0]
            drawing = drawn_once(pdf, page)
            outside = Outside(pdf)
            left = [page.obj.objgen[0], *self._typefaces.make_room(pdf, outside), *_about_the_part(pdf)]
            new = take(self._body, pdf, outside, left, self._shared, lambda _, content: content)
            return new[drawing.objgen[0]]

    def _finished(self) -> bytes:
        body, about = self._body, self._about
        self._tags.put()
        self._bookmarks.put(self._page_numbers)
        body.put(
            self._tree,
            b"<< /Type /Pages /Count %d /Kids [ %s ] >>"
            % (len(self._page_numbers), b" ".join(map(ref, self._page_numbers))),
        )
        data = body.number()
        body.put_stream(data, b"/Type /Metadata /Subtype /XML", metadata(about.title))
        info = body.add(b"<< /Title %s /Creator (planforms) /Producer (planforms) >>" % String(about.title).unparse())
        words = b"<< /Type /Catalog /Pages %s /StructTreeRoot %s /Outlines %s /Metadata %s /Lang %s%s %s >>" % (
            ref(self._tree), ref(self._tags.root), ref(self._bookmarks.root), ref(data),
            String(about.language).unparse(), self._fields.put(body), _FIXED,
        )  # fmt: skip
        return body.finished(body.add(words), info)


_FIXED = (
    b"/MarkInfo << /Marked true >> /PageLabels << /Nums [ 0 << /S /D >> ] >> /PageMode /UseOutlines "
    b"/ViewerPreferences << /DisplayDocTitle true >>"
)


def _about_the_part(pdf: Pdf) -> list[int]:
    """What says something of a part as a whole, and is said of the pack instead."""
    about = [pdf.Root, pdf.Root.get("/Metadata"), pdf.trailer.get("/Info"), pdf.Root.Pages]
    return [one.objgen[0] for one in about if one is not None and one.is_indirect]
