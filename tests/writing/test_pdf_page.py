"""What reading a page of ours as XML promises: the tree that a browser's way of reading HTML gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import tinyhtml5

from planforms.plan import Plan
from planforms.views import VIEWS
from planforms.writing.html import page_html
from planforms.writing.pdf_page import tree_of
from tests import specimens
from tests.specimens import TODAY

_PLANS = [specimens.rowan_in_plain_words, specimens.riverbank, specimens.right_to_left, specimens.one_action]


def _told(element: Any) -> Iterator[tuple[Any, ...]]:
    """Each element with its attributes and the words in and after it; space between elements is none."""
    for one in element.iter():
        yield one.tag, dict(one.attrib), (one.text or "").strip(), (one.tail or "").strip()


@pytest.mark.parametrize("name", sorted(VIEWS))
@pytest.mark.parametrize("plan", _PLANS)
def test_a_page_has_the_tree_that_html_gives_it(name: str, plan: Callable[[], Plan]) -> None:
    html = page_html(VIEWS[name], VIEWS[name].build(plan(), TODAY), standalone=False)
    tree = tree_of(html)
    assert tree is not None
    assert list(_told(tree)) == list(_told(tinyhtml5.parse(html, namespace_html_elements=False)))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Ada",
        "<!DOCTYPE html>\n<p>Ada",
        "<!DOCTYPE html>\n<html><body>a &eacute; b</body></html>",
        "<!DOCTYPE html>\n<html><!-- Ada --></html>",
        "<!DOCTYPE html>\n<!DOCTYPE html [<!ENTITY a 'Ada'>]><html>&a;</html>",
    ],
)
def test_what_is_no_page_of_ours_is_left_to_the_parser_of_html(html: str) -> None:
    assert tree_of(html) is None
