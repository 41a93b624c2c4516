"""The page of changes is one page where it fits, says what is withheld to nobody, and is accessible."""

from __future__ import annotations

import io

import page as page_validation
import pypdf
import pytest

from planforms.changes import changes
from planforms.plan import Plan, Status, Who, Withheld
from planforms.reviewing.applied import applied
from planforms.reviewing.returned import of_review
from planforms.views.what_changed import DESIGN, WhatChangedPage, build, counts_of, detail_of
from planforms.withheld import printed
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests.changes.test_changes import edited, with_actions
from tests.reviewing.specimen import held
from tests.specimens import many, rowan


def page(new: Plan, old: Plan | None = None) -> WhatChangedPage:
    old = old or rowan()
    return build(old, new, changes(old, new))


def reviewed() -> Plan:
    return applied(rowan(), [of_review(held(), "review", rowan())]).plan


def sheets(of: WhatChangedPage) -> list[str]:
    return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page_pdf(DESIGN, of))).pages]


def test_the_changes_of_a_review_stand_on_one_accessible_page() -> None:
    data = page_pdf(DESIGN, page(reviewed()))
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 1
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_more_than_a_page_holds_goes_on_and_leaves_nothing_out() -> None:
    old = many(60)
    new = with_actions(
        old, lambda actions: tuple(one.model_copy(update={"responsible": (Who(name="Jo Hall"),)}) for one in actions)
    )
    texts = sheets(page(new, old))
    assert len(texts) > 1
    assert all("Page" in text for text in texts)
    refs = [action.id for area in old.areas for objective in area.objectives for action in objective.actions]
    assert all(f"Action {ref}" in " ".join("\n".join(texts).split()) for ref in refs)


def test_it_says_how_many_of_each_and_between_which_versions() -> None:
    made = page(
        applied(edited("1.1.1", status=Status()), [of_review(held(), "review", rowan())]).plan,
        edited("1.1.1", status=Status()),
    )
    assert made.summary.startswith("1 action done, 1 slipped")
    assert (made.old, made.new) == (
        "Version 2, agreed 14\u00a0September 2026",
        "Version 3, agreed 14\u00a0September 2026",
    )


def test_a_slip_says_from_when_to_when_and_by_how_many_days() -> None:
    (change,) = [one for one in changes(rowan(), reviewed()) if one.kind == "slipped"]
    assert detail_of(change) == "9 October 2026 to 20 November 2026: 42 days later"


def test_words_that_went_and_came_are_marked() -> None:
    new = edited("1.1.2", description="Keep the sleep diary each night, and bring it to each review.")
    html = page_html(DESIGN, page(new), standalone=False)
    assert "<del>every school morning</del> <ins>each night</ins>" in html


def test_withheld_words_are_not_on_the_page() -> None:
    new = edited("1.1.2", description="Collect the diary from 12, Elm Rd.").model_copy(
        update={"withheld": (Withheld(text="12 Elm Rd", from_whom="Dad"),)}
    )
    assert "Elm" not in "\n".join(printed(page(new)))


def test_nothing_changed_is_said() -> None:
    assert (page(rowan()).sections, counts_of(())) == ((), "Nothing has changed.")


@pytest.mark.parametrize("of", [reviewed, lambda: edited("1.1.2", description="Short.")])
def test_the_same_two_plans_give_the_same_page(of: object) -> None:
    assert page(of()) == page(of())  # type: ignore[operator]
