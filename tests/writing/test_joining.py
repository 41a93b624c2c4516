"""Many PDFs as one: nothing of a part is lost, nothing is told twice, and it stays as accessible as its parts."""

from __future__ import annotations

import io
from functools import cache
from itertools import pairwise
from typing import Any

import page as page_validation
import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import ImageChops

from planforms.errors import CannotRead, CannotRender
from planforms.reviewing.applied import applied
from planforms.reviewing.returned import of_review, read_returned
from planforms.views import VIEWS, pack_front
from planforms.views.pack_front import Row
from planforms.writing.joining import About, Part, beginnings, join, pages_of
from planforms.writing.pdf import page_pdf
from tests.reviewing.reviews import fields_of, typed_by_pdfium
from tests.reviewing.specimen import held
from tests.specimens import TODAY, many, one_action, right_to_left, rowan

FOOT = 9  # mm in which a pack may print
KINDS = ("plan", "timeline", "review", "family")


@cache
def parts() -> tuple[Part, ...]:
    """The documents of two children's plans, under the names of the children; one of the timelines on A3."""
    found = []
    for number, plan in enumerate((rowan(), many(150))):
        for kind in KINDS[: 4 if plan == rowan() else 2]:
            view = VIEWS[kind]
            data = page_pdf(view, view.build(plan, TODAY), in_pack=True)
            found.append(Part(data, view.title, plan.subject.name, number, 14 if kind == "family" else 9))
    return tuple(found)


@cache
def pages() -> tuple[int, ...]:
    return tuple(pages_of(part.data) for part in parts())


@cache
def front(*, double_sided: bool = True) -> Part:
    on = beginnings((2, *pages()), double_sided=double_sided)[1:]
    rows = (Row("Rowan Hale", tuple(on[:4])), Row("Another", (*on[4:], 0, 0)))
    page = pack_front.build("Panel", (TODAY, "09:30", "Room 2"), "", ("Ann Bell",), ("A", "B", "C", "D"), rows)
    return Part(page_pdf(pack_front.DESIGN, page, in_pack=True), "Cover and contents")


@cache
def pack(*, double_sided: bool = True) -> bytes:
    strip = page_pdf(pack_front.COPY_DESIGN, pack_front.copy_page("Copy 3 of 8: Mrs Wójcik", 14), in_pack=True)
    about = About("Panel (12 0 R)", "en-GB", double_sided, strip)
    return join([front(double_sided=double_sided), *parts()], about, [2, *pages()])


@cache
def begins() -> list[int]:
    return beginnings((2, *pages()), double_sided=True)


def text_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def tags_in(data: bytes) -> list[str]:
    """The kinds of all tags below the root, in reading order, by a library that wrote none of them."""
    reader: Any = pypdf.PdfReader(io.BytesIO(data))
    found: list[str] = []
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if not isinstance(node, dict):
            continue
        if "/S" in node:
            found.append(str(node["/S"]))
        kids = node.get("/K", [])
        kids = kids.get_object() if hasattr(kids, "get_object") else kids
        waiting += reversed(kids if isinstance(kids, list) else [kids])
    return found


@pytest.mark.parametrize("double_sided", [True, False])
def test_a_pack_is_as_accessible_as_its_parts_and_no_program_finds_it_damaged(*, double_sided: bool) -> None:
    data = pack(double_sided=double_sided)
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_every_tag_of_every_part_is_there_in_its_order() -> None:
    wanted = ["/Document"]
    for part in (front(), *parts()):
        wanted += ["/Part", *tags_in(part.data)[1:]]
    assert len(wanted) > 3000
    assert tags_in(pack()) == wanted


def test_every_page_says_what_it_said_and_looks_as_it_looked_above_the_foot() -> None:
    with pypdfium2.PdfDocument(pack()) as whole:
        for part, begin in zip((front(), *parts()), begins(), strict=True):
            with pypdfium2.PdfDocument(part.data) as own:
                for nth, page in enumerate(own):
                    joined = whole[begin - 1 + nth]
                    said = joined.get_textpage().get_text_range()
                    assert said.startswith(page.get_textpage().get_text_range().rstrip()[:-40])
                    assert joined.get_size() == page.get_size()
                    images = [one.render(scale=0.6).to_pil() for one in (page, joined)]
                    high = int((page.get_height() - FOOT / 25.4 * 72) * 0.6)
                    images = [image.crop((0, 0, image.width, high)) for image in images]
                    assert ImageChops.difference(*images).getbbox() is None, (part.title, nth)


def test_one_number_runs_through_the_pack_and_each_page_says_whose_copy_it_is() -> None:
    texts = text_of(pack())
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text.replace("\xa0", " ")
        assert "Copy 3 of 8: Mrs Wójcik" in text
        assert text.count("Page") == 1


def test_each_document_begins_on_a_right_hand_page_where_both_sides_are_printed() -> None:
    assert all(begin % 2 for begin in begins())
    counts = (2, *pages()[:-1])
    assert any(later - earlier > count for (earlier, later), count in zip(pairwise(begins()), counts, strict=True))
    assert len(text_of(pack(double_sided=False))) == 2 + sum(pages())


def test_sheets_keep_their_size_blank_ones_too() -> None:
    with pypdfium2.PdfDocument(pack()) as pdf:
        sizes = [tuple(map(round, page.get_size())) for page in pdf]
    assert (1191, 842) in sizes, "a timeline of 150 actions is on A3"
    blanks = set(range(1, len(sizes) + 1))
    for begin, count in zip(begins(), (2, *pages()), strict=True):
        blanks -= set(range(begin, begin + count))
    assert blanks
    assert all(sizes[blank - 1] == sizes[blank - 2] for blank in blanks)


def test_bookmarks_lead_to_plans_documents_and_headings() -> None:
    reader: Any = pypdf.PdfReader(io.BytesIO(pack()))
    outline = reader.outline
    tops = [one for one in outline if not isinstance(one, list)]
    assert [one.title for one in tops] == ["Cover and contents", rowan().subject.name, many(150).subject.name]
    documents = [one for one in outline[outline.index(tops[1]) + 1] if not isinstance(one, list)]
    assert [one.title for one in documents] == [VIEWS[kind].title for kind in KINDS]
    assert [reader.get_destination_page_number(one) + 1 for one in documents] == begins()[1:5]
    assert reader.page_labels == [str(number) for number in range(1, len(reader.pages) + 1)]


def test_contents_lead_to_the_pages_that_they_name() -> None:
    reader: Any = pypdf.PdfReader(io.BytesIO(pack()))
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, 1)}
    links = [link.get_object() for link in reader.pages[1]["/Annots"]]
    assert [numbers[link["/Dest"][0].idnum] for link in links] == begins()[1:]
    assert not any("/A" in link for link in links)


def test_each_typeface_is_in_the_pack_once() -> None:
    with pikepdf.open(io.BytesIO(pack())) as pdf:
        files = {
            one.FontFile2.objgen for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one
        }
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Length1" in one]
    assert len(files) == len(streams) == len(set(streams)) <= 5


def test_names_of_cells_and_numbers_of_pages_are_found_in_order() -> None:
    with pikepdf.open(io.BytesIO(pack())) as pdf:
        root = pdf.Root.StructTreeRoot
        names = [str(name) for kid in root.IDTree.Kids for name in list(kid.Names)[::2]]
        assert names == sorted(set(names))
        keys = [int(key) for kid in root.ParentTree.Kids for key in list(kid.Nums)[::2]]
        assert keys == list(range(len(keys)))
        assert int(root.ParentTreeNextKey) == len(keys)
        ids = {
            str(one.ID) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/ID" in one and "/S" in one
        }
        assert ids == set(names)


def test_each_part_keeps_its_language() -> None:
    view = VIEWS["family"]
    data = page_pdf(view, view.build(right_to_left(), TODAY), in_pack=True)
    joined = join([parts()[0], Part(data, "x")], About("x"), [pages()[0], pages_of(data)])
    with pikepdf.open(io.BytesIO(joined)) as pdf, pikepdf.open(io.BytesIO(data)) as own:
        tops = pdf.Root.StructTreeRoot.K[0].K
        assert [str(top.Lang) for top in tops] == ["en-GB", str(own.Root.Lang)]


def test_the_same_parts_give_the_same_bytes() -> None:
    again, then = (join([front(), *parts()], About("Panel (12 0 R)", double_sided=True), [2, *pages()]) for _ in "12")
    assert again == then
    with pikepdf.open(io.BytesIO(again)) as pdf:
        assert str(pdf.docinfo.Title) == "Panel (12 0 R)"


def test_a_part_that_is_no_tagged_pdf_is_refused() -> None:
    bare = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(bare)
    with pytest.raises(CannotRender) as refused:
        join([Part(bare.getvalue(), "x")], About("x"), [1])
    assert refused.value.code == "not-joined"


class TestReviewFormsOfAPack:
    def test_one_that_was_filled_in_gives_the_review_of_its_plan(self) -> None:
        plain = fields_of(rowan(), held())
        mark = next(name for name in pypdf.PdfReader(io.BytesIO(pack())).get_fields() or {}).partition(".")[0]
        filled = typed_by_pdfium(pack(), {f"{mark}.{name}": value for name, value in plain.items()})
        following = applied(rowan(), [read_returned(filled, "pack", rowan())])
        assert (following.conflicts, following.findings) == ((), ())
        assert following.plan == applied(rowan(), [of_review(held(period=""), "by hand", rowan())]).plan

    def test_forms_of_several_plans_have_no_field_in_common(self) -> None:
        view = VIEWS["review"]
        forms = [page_pdf(view, view.build(plan, TODAY), in_pack=True) for plan in (rowan(), one_action(), rowan())]
        joined = join([Part(data, "x") for data in forms], About("x"), [pages_of(data) for data in forms])
        fields = pypdf.PdfReader(io.BytesIO(joined)).get_fields() or {}
        own = [len(pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}) for data in forms]
        assert len(fields) == sum(own) + len(forms)

    def test_a_plan_that_the_pack_was_not_made_from_gets_nothing_of_it(self) -> None:
        with pytest.raises(CannotRead) as refused:
            read_returned(pack(), "pack", one_action())
        assert refused.value.code == "not-in-the-pack"
