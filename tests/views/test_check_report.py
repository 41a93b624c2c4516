"""The check report: strengths first, few things before the rest, whole sentences, nothing cut, the same every time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pypdfium2
import pytest

from planforms.checked import Checked
from planforms.checks import checked
from planforms.checks.rules import Rules
from planforms.views.check_report import DESIGN, check_page
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests.checks.outline import read_outline
from tests.checks.specimens import BREAKS, SOUND, specimen

PLANS = Path(__file__).parents[1] / "checks" / "plans"
TODAY = dt.date(2026, 11, 22)


def plan(text: str, rules: Rules | None = None) -> Checked:
    outline = read_outline(text)
    return checked(outline.plan, {}, outline.today, rules or Rules())[0]


def from_file(name: str) -> Checked:
    return plan((PLANS / f"{name}.txt").read_text(encoding="utf-8"))


def words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def test_strengths_come_first_then_what_matters_most_then_the_rest() -> None:
    html = page_html(DESIGN, check_page(from_file("15-poor-left-alone"), TODAY), standalone=False)
    order = [
        html.index(heading)
        for heading in ("What is strong", "What matters most", "The rest", "What we agree to change")
    ]
    assert order == sorted(order)


def test_every_finding_is_on_the_page_with_the_guidance_and_what_to_write() -> None:
    whole = from_file("13-poor-service-list")
    html = page_html(DESIGN, check_page(whole, TODAY), standalone=False)
    for remark in whole.standing:
        assert remark.title.rstrip(".") in html
        assert remark.instead in html
        assert remark.why.words.replace("'", "&#39;") in html
        assert remark.why.source in html
        assert f"<b>{remark.ref or 'Plan'}</b>" in html


def test_a_page_without_findings_says_so() -> None:
    page = check_page(plan(SOUND), TODAY)
    assert page.nothing
    assert page.most == page.rest == ()


def test_what_was_accepted_or_left_out_is_named_with_who_and_why() -> None:
    rules = Rules(off={"no-copies": "Our case system records it."})
    outline = specimen(f"{BREAKS['no-date']}\nnote Other: Accepted: no-date 1.1.1 – the clinic gives none – Sue Hart")
    page = check_page(checked(outline.plan, {}, outline.today, rules)[0], TODAY)
    assert [(one.who, one.why) for one in page.accepted] == [("Sue Hart", "the clinic gives none")]
    assert [(one.label, one.value) for one in page.off] == [("no-copies", "Our case system records it.")]
    assert page.most == page.rest == ()


def test_what_is_said_of_many_actions_is_said_once_and_each_place_is_named() -> None:
    outline = read_outline((PLANS / "09-middling-hubs.txt").read_text(encoding="utf-8"))
    places = {f"areas.0.objectives.0.actions.{n}.responsible": f"table 1, row {n}, column Who" for n in range(4)}
    whole, _ = checked(outline.plan, places, outline.today)
    block = next(one for one in check_page(whole, TODAY).most if "team" in one.title)
    assert [(spot.ref, spot.place, bool(spot.message)) for spot in block.spots] == [
        ("1.1.3", "table 1, row 2, column Who", True), ("1.1.4", "table 1, row 3, column Who", False),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["01-good-bedtimes", "13-poor-service-list", "14-poor-partnership"])
def test_the_page_is_an_accessible_pdf_with_every_word_on_it(name: str) -> None:
    whole = from_file(name)
    page = check_page(whole, TODAY)
    data = page_pdf(DESIGN, page)
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    told = words(data)
    for remark in whole.standing:
        assert " ".join(remark.instead.split()) in told
    assert page_pdf(DESIGN, page) == data


def test_a_plan_without_a_name_and_with_sixty_findings_still_makes_a_page() -> None:
    whole = from_file("13-poor-service-list")
    many = replace(
        whole, whose="", remarks=tuple(replace(one, ref=f"{n}.1.1") for one in whole.remarks[:1] for n in range(60))
    )
    data = page_pdf(DESIGN, check_page(many, TODAY))
    assert "60.1.1" not in words(data)
    assert "59.1.1" in words(data)
    assert "Name not recorded" in words(data) or many.reference in words(data)
