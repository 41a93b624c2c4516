"""The bookmarks of a pack: plans, their documents, and the headings of each as the document itself has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pikepdf import Object, Pdf, String

from planforms.writing.joining.body import Body, ref
from planforms.writing.joining.taking import Outside

__all__ = ["Bookmark", "Bookmarks"]


@dataclass
class Bookmark:
    """One bookmark: its number, its words, the page that it leads to, and what stands under it.

    `first`, `last` and `many` are bookmarks that a part has itself, by their numbers in the pack."""

    number: int
    title: str
    page: int
    below: list[Bookmark] = field(default_factory=list)
    first: int = 0
    last: int = 0
    many: int = 0


@dataclass
class Bookmarks:
    """All bookmarks of the pack, those of plans at the top."""

    body: Body
    root: int
    tops: list[Bookmark] = field(default_factory=list)

    @classmethod
    def of(cls, body: Body) -> Bookmarks:
        """No bookmarks yet."""
        return cls(body, body.number())

    def make_room(self, pdf: Pdf, outside: Outside, number: int) -> tuple[int, int, int, list[int]]:
        """Put a part's own bookmarks under one that has the number in the pack: the first, the last, how many there
        are on that level, and what of the part is left out."""
        root = pdf.Root.get("/Outlines")
        if root is None or "/First" not in root:
            return 0, 0, 0, []
        left = [root.objgen[0]]
        over = root
        if root.First.objgen == root.Last.objgen and "/First" in root.First:  # the title, which stands above them now
            over = root.First
            left.append(over.objgen[0])
        above, many = outside(number), 0
        one: Object | None = over.First
        while one is not None:
            one.Parent, many = above, many + 1
            if "/Count" in one:
                one.Count = -abs(int(one.Count))
            one = one.get("/Next")
        return over.First.objgen[0], over.Last.objgen[0], many, left

    def put(self, page_numbers: Sequence[int]) -> None:
        """Write them; `page_numbers` are the objects of the pages."""
        for nth, one in enumerate(self.tops):
            self._put(one, self.root, self.tops, nth, page_numbers)
        first, last = (ref(self.tops[nth].number) for nth in (0, -1))
        words = b"<< /Type /Outlines /First %s /Last %s /Count %d >>" % (first, last, len(self.tops))
        self.body.put(self.root, words)

    def _put(
        self, one: Bookmark, above: int, beside: Sequence[Bookmark], nth: int, page_numbers: Sequence[int]
    ) -> None:
        words = b"<< /Title %s /Parent %s /Dest [ %s /XYZ null null 0 ]" % (
            String(one.title).unparse(), ref(above), ref(page_numbers[one.page]),
        )  # fmt: skip
        if nth:
            words += b" /Prev " + ref(beside[nth - 1].number)
        if nth + 1 < len(beside):
            words += b" /Next " + ref(beside[nth + 1].number)
        if one.below:
            one.first, one.last, one.many = one.below[0].number, one.below[-1].number, len(one.below)
        if one.many:
            words += b" /First %s /Last %s /Count %d" % (ref(one.first), ref(one.last), -one.many)
        self.body.put(one.number, words + b" >>")
        for place, under in enumerate(one.below):
            self._put(under, one.number, one.below, place, page_numbers)
