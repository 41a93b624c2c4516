"""What the HTML writer promises: one file that asks for nothing, every word escaped, no value silently missing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from planforms.errors import CannotRender
from planforms.plan import Area, Plan
from planforms.view import View
from planforms.views.printed_plan import VIEW, build
from planforms.writing.html import page_html
from planforms.writing.letters import printable, runs_right_to_left
from tests import specimens
from tests.specimens import TODAY


def test_a_file_that_stands_alone_asks_nothing_of_the_network_or_the_disk() -> None:
    page = page_html(VIEW, build(specimens.right_to_left(), TODAY), standalone=True)
    asked = re.findall(r"url\(([^)]{1,40})|src=\"([^\"]{1,40})|<link|@import|<script", page)
    assert asked
    assert all((in_style or in_page).startswith("data:") for in_style, in_page in asked)


def test_a_file_that_stands_alone_carries_only_the_fonts_that_its_text_needs() -> None:
    english = page_html(VIEW, build(specimens.rowan(), TODAY), standalone=True)
    arabic = page_html(VIEW, build(specimens.right_to_left(), TODAY), standalone=True)
    assert 'Planforms Arabic";font-weight' not in english
    assert 'Planforms Arabic";font-weight' in arabic


def test_markup_in_a_plan_stays_text() -> None:
    plan = Plan(kind="child", areas=(Area(id="1", title='<script>alert("x")</script>', need="A & B < C"),))
    page = page_html(VIEW, build(plan, TODAY), standalone=True)
    assert "<script" not in page
    assert "A &amp; B &lt; C" in page


def test_a_page_without_a_field_of_its_template_is_an_error() -> None:
    @dataclass(frozen=True)
    class Empty:
        document_title: str = "Empty"
        language: str = "en-GB"

    view: View[Empty] = View("plan", "printed_plan", "Plan", lambda _plan, _today: Empty())
    with pytest.raises(UndefinedError):
        page_html(view, Empty(), standalone=False)


def test_the_language_and_the_title_of_the_page_are_in_its_head() -> None:
    page = replace(build(specimens.rowan(), TODAY), document_title="A & B", language="cy")
    html = page_html(VIEW, page, standalone=False)
    assert '<html lang="cy">' in html
    assert "<title>A &amp; B</title>" in html


def test_the_same_page_gives_the_same_file() -> None:
    first, second = (page_html(VIEW, build(specimens.rowan(), TODAY), standalone=True) for _ in range(2))
    assert first == second


def test_an_address_that_no_column_holds_may_break_at_its_joints() -> None:
    plan = Plan(kind="child", aim="Write to somebody.with.a.name@holme-valley.example now.")
    assert "somebody.<wbr>with.<wbr>a.<wbr>name@<wbr>holme-valley.<wbr>example now." in page_html(
        VIEW, build(plan, TODAY), standalone=False
    )


@given(st.text(st.characters(), max_size=60))
def test_no_letter_that_a_form_may_hold_stops_a_page(text: str) -> None:
    plan = Plan(kind="child", title=text, aim=text, areas=(Area(id="1", title=text, need=text),))
    page_html(VIEW, build(plan, TODAY), standalone=False).encode("utf-8")


@given(st.text())
def test_letters_that_can_be_printed_are_never_changed(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert [letter for letter in once if letter not in "•✓"] == [
        letter for letter in text if printable(letter) == letter and letter not in "•✓"
    ]


def test_the_bullets_and_ticks_of_word_are_shown_as_what_they_are() -> None:
    assert printable("\uf0b7 one \uf0fc two") == "• one ✓ two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Rowan", False), ("مريم الحسن", True), ("14 שלום", True), ("(Zoë) مريم", False), ("123", False)],
)
def test_a_text_runs_the_way_of_its_first_letter(text: str, expected: bool) -> None:
    assert runs_right_to_left(text) is expected


def test_a_link_to_anything_but_the_web_the_post_or_the_telephone_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from jinja2 import DictLoader

    from planforms.writing import html

    loader = DictLoader({"linked.html.j2": '<a href="{{ page.address }}">x</a>'})
    monkeypatch.setattr(html._environment(), "loader", loader)

    @dataclass(frozen=True)
    class Linked:
        address: str
        document_title: str = ""
        language: str = "en-GB"

    view: View[Linked] = View("x", "linked", "X", lambda _plan, _today: Linked(""))
    assert page_html(view, Linked("https://example.org"), standalone=False)
    for address in ("javascript:alert(1)", "file:///etc/passwd", "JavaScript:x", "//example.org"):
        with pytest.raises(CannotRender, match="link"):
            page_html(view, Linked(address), standalone=False)
