"""The laws of the review cycle, over plans and reviews of every kind."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforms.items import with_refs
from planforms.plan import Plan, Review
from planforms.reviewing.answers import Answer
from planforms.reviewing.applied import applied
from planforms.reviewing.prepare import prepared
from planforms.reviewing.returned import Returned, of_review, read_returned
from planforms.reviewing.typed import Remark
from tests.reviewing.reviews import (
    TODAY,
    fields_of,
    filled,
    plans_to_review,
    reviews,
    typed_by_pdfium,
    typed_by_pypdf,
    words,
)

_ALL_CHECKS = list(HealthCheck)
QUICK = settings(max_examples=6, suppress_health_check=_ALL_CHECKS)
LONG = settings(max_examples=60, suppress_health_check=_ALL_CHECKS)


@st.composite
def cases(draw: st.DrawFn, *, in_pdf: bool = False) -> tuple[Plan, Review]:
    """A plan that was not reviewed yet, and a review of it."""
    plan = draw(plans_to_review)
    return plan, draw(reviews(plan, in_pdf=in_pdf))


def by_hand(plan: Plan, review: Review) -> Plan:
    return applied(plan, [of_review(review, "by hand", plan)]).plan


def from_file(plan: Plan, data: bytes) -> Plan:
    result = applied(plan, [read_returned(data, "form", plan)])
    assert result.conflicts == ()
    return result.plan


def same(one: Plan, other: Plan) -> bool:
    """Equal but for the period, which the form says and the review does not."""

    def without(plan: Plan) -> Plan:
        return plan.model_copy(
            update={"reviews": tuple(review.model_copy(update={"period": ""}) for review in plan.reviews)}
        )

    return without(one) == without(other)


@st.composite
def copies(draw: st.DrawFn) -> tuple[Plan, list[Returned]]:
    """A plan, and a review of it that came back in three copies: each answer in one of them, or in several."""
    plan, review = draw(cases())
    whole = of_review(review, "whole", plan)
    items = sorted({answer.item for answer in whole.answers})
    held: list[list[Answer]] = [[], [], []]
    for item in items:
        for number in draw(st.sets(st.integers(0, 2), min_size=1)):
            held[number] += [answer for answer in whole.answers if answer.item == item]
    remarks = [draw(st.lists(st.builds(Remark, words, words, words), max_size=1)) for _ in held]
    return plan, [
        Returned(f"copy {number}", whole.number, tuple(answers), tuple(beside))
        for number, (answers, beside) in enumerate(zip(held, remarks, strict=True))
    ]


def holds_in_word_and_excel(case: tuple[Plan, Review]) -> None:
    plan, review = case
    for kind in ("word", "excel"):
        assert same(from_file(plan, filled(plan, review, kind)), by_hand(plan, review))


def holds_in_pdf(case: tuple[Plan, Review]) -> None:
    plan, review = case
    data = typed_by_pypdf(prepared(plan, TODAY, "pdf"), fields_of(plan, review))
    assert same(from_file(plan, data), by_hand(plan, review))


@QUICK
@given(cases())
def test_a_form_in_word_or_excel_gives_what_the_review_itself_gives(case: tuple[Plan, Review]) -> None:
    holds_in_word_and_excel(case)


@pytest.mark.long
@LONG
@given(cases())
def test_any_form_in_word_or_excel_gives_what_the_review_itself_gives(case: tuple[Plan, Review]) -> None:
    holds_in_word_and_excel(case)


@settings(QUICK, max_examples=3)
@given(cases(in_pdf=True))
def test_a_pdf_form_gives_what_the_review_itself_gives(case: tuple[Plan, Review]) -> None:
    holds_in_pdf(case)


@pytest.mark.long
@settings(LONG, max_examples=20)
@given(cases(in_pdf=True))
def test_any_pdf_form_gives_what_the_review_itself_gives(case: tuple[Plan, Review]) -> None:
    holds_in_pdf(case)


@pytest.mark.long
@settings(LONG, max_examples=10)
@given(cases(in_pdf=True))
def test_a_form_typed_in_a_browser_gives_what_the_review_itself_gives(case: tuple[Plan, Review]) -> None:
    plan, review = case
    fields = {name: re.sub("[^\x00-\uffff]", "", text) for name, text in fields_of(plan, review).items()}
    data = typed_by_pdfium(prepared(plan, TODAY, "pdf"), {name: text for name, text in fields.items() if text})
    by_pypdf = typed_by_pypdf(prepared(plan, TODAY, "pdf"), fields)
    assert from_file(plan, data) == from_file(plan, by_pypdf)


@QUICK
@given(cases(in_pdf=True))
def test_a_form_that_nobody_filled_in_changes_nothing(case: tuple[Plan, Review]) -> None:
    plan, _ = case
    for kind in ("word", "excel"):
        returned = read_returned(prepared(plan, TODAY, kind), "form", plan)
        assert (returned.answers, returned.remarks, returned.findings) == ((), (), ())
        assert applied(plan, [returned]).plan == plan


@settings(QUICK, max_examples=40)
@given(copies())
def test_the_order_of_the_copies_does_not_matter(case: tuple[Plan, list[Returned]]) -> None:
    plan, returned = case
    first, *others = (applied(plan, order) for order in permutations(returned))
    assert all(other.plan == first.plan and other.conflicts == first.conflicts for other in others)


@settings(QUICK, max_examples=40)
@given(copies())
def test_applying_the_same_copies_again_changes_nothing(case: tuple[Plan, list[Returned]]) -> None:
    plan, returned = case
    once = applied(plan, returned).plan
    assert applied(once, returned).plan == once
    assert applied(once, returned[:1]).plan == once


@settings(QUICK, max_examples=40)
@given(copies())
def test_copies_that_come_one_after_the_other_give_the_same_items(case: tuple[Plan, list[Returned]]) -> None:
    plan, returned = case
    together = applied(plan, returned).plan
    singly = plan
    for copy in returned:
        singly = applied(singly, [copy]).plan
    for path in ("areas", "risks", "assumptions", "review_points", "version"):
        assert getattr(singly, path) == getattr(together, path)


@settings(QUICK, max_examples=40)
@given(cases())
def test_ids_and_the_order_of_the_items_stay(case: tuple[Plan, Review]) -> None:
    plan, review = case
    before, after = with_refs(plan), with_refs(by_hand(plan, review))
    assert refs_in(after)[: len(refs_in(before))] == refs_in(before)


def refs_in(plan: Plan) -> list[str]:
    found = [ref for area in plan.areas for one in area.objectives for ref in (one.id, *(a.id for a in one.actions))]
    return found + [risk.id for risk in plan.risks]
