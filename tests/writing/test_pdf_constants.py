"""What writing names out promises: what is the same throughout is written out, and nothing else is touched."""

from __future__ import annotations

from planforms.views import VIEWS
from planforms.writing.html import page_styles
from planforms.writing.pdf_constants import without_names


def test_a_name_that_the_root_declares_is_written_out() -> None:
    assert without_names(":root { --ink: #123; }\np { color: var(--ink); }").endswith("p { color: #123; }")


def test_a_name_that_is_declared_again_stays_a_name() -> None:
    styles = ":root { --ink: #123; }\np { color: var(--ink); }\n.night { --ink: #fff; }"
    assert without_names(styles) == styles


def test_a_name_that_the_page_itself_gives_stays_a_name() -> None:
    assert without_names(".sheet { font-size: var(--size); }") == ".sheet { font-size: var(--size); }"


def test_every_colour_of_a_design_is_written_out() -> None:
    for view in VIEWS.values():
        assert "var(--ink)" in page_styles(view.design)
        assert "var(--ink)" not in without_names(page_styles(view.design))
