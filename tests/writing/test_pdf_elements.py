"""What leaving out needless work promises: the same page, and WeasyPrint as it is where it is another."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import nullcontext, suppress

import pytest
import weasyprint

from planforms.plan import Plan
from planforms.views import VIEWS
from planforms.writing import pdf, pdf_elements
from planforms.writing.pdf import page_pdf
from planforms.writing.pdf_elements import needed_rules
from planforms.writing.pdf_watch import undisturbed
from tests import specimens
from tests.specimens import TODAY

_WHOLE = weasyprint.html.UA


@pytest.mark.parametrize(
    ("view", "plan"),
    [
        ("plan", specimens.right_to_left),
        ("review", specimens.one_action),
        ("family", specimens.rowan_in_plain_words),
        ("timeline", specimens.riverbank),
    ],
)
def test_a_page_is_the_same_to_the_byte_as_weasyprint_makes_it_by_itself(
    view: str, plan: Callable[[], Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = VIEWS[view].build(plan(), TODAY)
    bare = page_pdf(VIEWS[view], page)
    monkeypatch.setattr(pdf, "_swift", lambda: (weasyprint.HTML, nullcontext))
    assert page_pdf(VIEWS[view], page) == bare


def test_the_installed_weasyprint_has_the_stylesheet_that_is_known() -> None:
    """Where this fails after an upgrade, pages come out right and slower: look what has changed in `html5_ua.css`."""
    assert 0 < len(needed_rules(_WHOLE)) < len(_WHOLE)
    assert callable(weasyprint.HTML._ua_stylesheets)


@pytest.mark.parametrize("known", ["::marker", "table:is(", ":is("])
def test_another_stylesheet_is_used_as_it_is(known: str, monkeypatch: pytest.MonkeyPatch) -> None:
    another = "".join(line for line in _WHOLE.splitlines(keepends=True) if not line.startswith(known))
    assert another != _WHOLE
    monkeypatch.setattr(weasyprint.html, "UA", another)
    monkeypatch.setattr(pdf_elements, "_needed", pdf_elements._needed.__wrapped__)
    page = pdf_elements.Bare(string="<p>Ada")
    assert page._ua_stylesheets() == [weasyprint.html.UA_STYLESHEET]
    assert page._ua_stylesheets(forms=True)[0] is weasyprint.html.UA_STYLESHEET


@pytest.mark.parametrize("collecting", [True, False])
def test_python_collects_again_as_before_when_a_page_is_done(collecting: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        with suppress(ValueError), undisturbed():
            assert not gc.isenabled()
            raise ValueError
        assert gc.isenabled() == collecting
    finally:
        (gc.enable if before else gc.disable)()
