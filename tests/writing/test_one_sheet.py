"""A document that promised to be one legible sheet is looked over before it is handed out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from planforms.errors import CannotRender
from planforms.views.timeline import VIEW, build
from planforms.views.timeline_page import TimelinePage
from planforms.writing.pdf import page_pdf
from planforms.writing.png import page_png
from tests.views.timeline_plans import TODAY, rowan


def whole() -> TimelinePage:
    return build(rowan(), TODAY)


BROKEN = {
    "a second sheet": lambda page: replace(page, measures=re.sub(r"--row:[0-9.]+mm", "--row:12mm", page.measures)),
    "small type": lambda page: replace(page, measures=page.measures.replace("--flag:8.00pt", "--flag:6.90pt")),
    "text in the margin": lambda page: replace(
        page, flags=tuple(replace(flag, left=flag.left + 20) for flag in page.flags)
    ),
    "text over text": lambda page: replace(page, months=tuple(replace(month, left=1.0) for month in page.months)),
    "an action that is missing": lambda page: replace(page, names=(*page.names, "9.9.9")),
}


@pytest.mark.parametrize("wrong", BROKEN)
def test_a_page_that_cannot_be_read_is_not_handed_out(wrong: str) -> None:
    with pytest.raises(CannotRender) as refused:
        page_pdf(VIEW, BROKEN[wrong](whole()))
    assert refused.value.code == "not-legible"
    assert "Rowan" not in str(refused.value)


def test_a_page_that_can_be_read_is() -> None:
    assert page_pdf(VIEW, whole()).startswith(b"%PDF-")


def test_a_picture_is_as_large_as_the_sheet_at_200_dots_and_always_the_same() -> None:
    picture = page_png(VIEW, whole())
    assert picture.startswith(b"\x89PNG")
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (2339, 1654)
    assert page_png(VIEW, whole()) == picture
