"""One plan for two workers: the same documents as from one, and a worker that is lost costs its own alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planforms.batch.parts import halves, joined
from planforms.convert import Document, Made, Order, Trouble
from planforms.errors import CannotRender
from planforms.views import VIEWS
from tests.batch.conftest import Convert, contents
from tests.specimens import TODAY

_ALL = Order(tuple(VIEWS), ("pdf",), TODAY)
_SLOW = CannotRender("too-slow", "It was not done.", "Allow more.")


def _made(*views: str, troubles: tuple[Trouble, ...] = ()) -> Made:
    documents = tuple(Document(view, "pdf", view.encode(), view) for view in views)
    return Made(read=True, documents=documents, unplaced=2, troubles=troubles)


def test_one_plan_by_two_workers_is_as_by_one(convert: Convert, forms: Path, out: Path, tmp_path: Path) -> None:
    form = min(forms.iterdir())
    words = ("--to", "pdf,html", "--as", ",".join(VIEWS))
    one = convert("--jobs", "1", "--report", tmp_path / "report.json", *words, paths=(form,))
    alone, report = contents(out), (tmp_path / "report.json").read_bytes()
    shutil.rmtree(out)
    two = convert("--jobs", "2", "--report", tmp_path / "report.json", *words, paths=(form,))
    assert contents(out) == alone
    assert (two.stdout, two.stderr) == (one.stdout, one.stderr)
    assert (tmp_path / "report.json").read_bytes() == report


def test_each_document_is_in_one_of_the_halves_and_the_long_ones_are_apart() -> None:
    first, second = halves(_ALL)
    assert sorted((*first.views, *second.views)) == sorted(VIEWS)
    assert ("review" in first.views) != ("plan" in first.views)


@pytest.mark.parametrize("order", [Order(("review",), ("pdf",), TODAY), Order(tuple(VIEWS), ("html",), TODAY)])
def test_what_is_quickly_done_is_not_divided(order: Order) -> None:
    assert halves(order) == (order,)


def test_documents_come_in_the_order_of_the_views() -> None:
    first, second = halves(_ALL)
    parts = [(first, _made(*first.views)), (second, _made("plan", "family", "release"))]
    assert [document.view for document in joined(_ALL, parts).documents] == [
        "plan", "review", "family", "release", "timeline",
    ]  # fmt: skip


def test_a_worker_that_is_lost_costs_its_own_documents() -> None:
    first, second = halves(_ALL)
    lost = Made(read=False, troubles=(Trouble(_SLOW),))
    made = joined(_ALL, [(first, lost), (second, _made(*second.views))])
    assert made.read
    assert made.troubles == (Trouble(_SLOW, tuple(f"{view}.pdf" for view in first.views)),)


def test_what_both_say_is_said_once() -> None:
    first, second = halves(_ALL)
    parts = [
        (order, _made(troubles=(Trouble(_SLOW, tuple(f"{name}.pdf" for name in order.views)),)))
        for order in (first, second)
    ]
    assert joined(_ALL, parts).troubles == (Trouble(_SLOW, tuple(f"{name}.pdf" for name in VIEWS)),)
    unread = Made(read=False, troubles=(Trouble(_SLOW),))
    assert joined(_ALL, [(first, unread), (second, unread)]) == unread
