"""The oracle of the timeline sees what is wrong: each of its complaints is provoked here."""

from __future__ import annotations

import datetime as dt
import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from planforms.plan import Area, Objective, Plan
from planforms.views.timeline import VIEW, build
from planforms.views.timeline_page import Row, TimelinePage
from planforms.views.timeline_strokes import data_uri
from planforms.writing.pdf import page_pdf
from tests.views.timeline_oracle import complaints
from tests.views.timeline_plans import TODAY, action, rowan, when

UNCHECKED = replace(VIEW, promise=None)
"""The view without the guard of production, which would not hand these pages out."""


def seen(change: Callable[[TimelinePage], TimelinePage], plan: Plan | None = None) -> list[str]:
    return complaints(page_pdf(UNCHECKED, change(build(rowan(), TODAY))), plan or rowan(), TODAY)


def rows(page: TimelinePage, change: Callable[[Row], Row]) -> TimelinePage:
    panels = tuple(
        replace(panel, parts=tuple(tuple(change(row) for row in part) for part in panel.parts)) for panel in page.panels
    )
    return replace(page, panels=panels)


def of_row(ref: str, **changes: Any) -> Callable[[TimelinePage], TimelinePage]:
    return lambda page: rows(page, lambda row: replace(row, **changes) if row.ref == ref else row)


def test_a_whole_page_has_nothing_wrong() -> None:
    assert seen(lambda page: page) == []


def test_an_action_that_is_missing() -> None:
    more = action("9.9.9", "Something else", "Ann Other", "", when(TODAY))
    area = Area(id="9", objectives=(Objective(actions=(more,)),))
    plan = rowan().model_copy(update={"areas": (*rowan().areas, area)})
    assert "no row for 9.9.9" in seen(lambda page: page, plan)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"when": "9 November"}, "1.1.3 has no 9Oct"),
        ({"who": "Helen M"}, "1.1.3 does not name HelenMarsh"),
        ({"text": "See Rowan"}, "1.1.3 has lost its text"),
        ({"picture": ""}, "1.1.3 has no diamond on 2026-10-09"),
    ],
)
def test_a_row_that_does_not_hold_its_action(changes: dict[str, str], complaint: str) -> None:
    assert complaint in seen(of_row("1.1.3", **changes))


def test_type_that_is_too_small() -> None:
    small = seen(lambda page: replace(page, measures=page.measures.replace("--size:8.50pt", "--size:6.50pt")))
    assert "type of 6.50 points" in small


def test_texts_over_each_other() -> None:
    def crowd(page: TimelinePage) -> TimelinePage:
        return replace(page, flags=tuple(replace(flag, left=page.flags[0].left, level=0) for flag in page.flags))

    assert any(" over " in wrong for wrong in seen(crowd))


def test_ink_in_the_margin() -> None:
    wide = seen(lambda page: replace(page, measures=page.measures.replace("--when:29.00mm", "--when:33.00mm")))
    assert any(wrong.startswith("ink outside the margins") for wrong in wide)


def test_a_second_sheet() -> None:
    high = seen(lambda page: replace(page, measures=re.sub(r"--row:[0-9.]+mm", "--row:12mm", page.measures)))
    assert high == ["2 pages"]


@pytest.mark.parametrize("days", [-1, 1])
def test_a_bar_that_ends_a_day_off(days: int) -> None:
    per_day = 140 / 182

    def shift(row: Row) -> Row:
        if row.ref != "3.1.2":
            return row
        svg = b64decode(row.picture.partition("base64,")[2]).decode()
        return replace(row, picture=data_uri(svg.replace("<path", f'<path transform="translate({days * per_day} 0)"')))

    assert "3.1.2 has no diamond on 2026-12-11" in seen(lambda page: rows(page, shift))


def test_a_number_of_the_load_that_is_not_the_plans() -> None:
    def miscount(page: TimelinePage) -> TimelinePage:
        first, *others = page.panels[0].strips
        wrong = replace(first, cells=(("1", 1), *first.cells[1:]))
        return replace(page, panels=(replace(page.panels[0], strips=(wrong, *others)),))

    assert [wrong for wrong in seen(miscount) if "numbers of" in wrong]


def test_a_person_whom_the_strip_leaves_out() -> None:
    def forget(page: TimelinePage) -> TimelinePage:
        return replace(page, panels=(replace(page.panels[0], strips=page.panels[0].strips[1:]),), sentences=())

    plan = rowan()
    hidden = rows(build(plan, TODAY), lambda row: replace(row, who="Somebody") if row.who == "Martin Price" else row)
    found = complaints(page_pdf(UNCHECKED, forget(hidden)), plan, TODAY)
    assert "1 people are missing from the load strip" in found


def test_a_line_that_does_not_run_to_today() -> None:
    page = build(rowan(), TODAY - dt.timedelta(days=20))
    assert "1.1.3 is late, and no line runs to today" in complaints(page_pdf(UNCHECKED, page), rowan(), TODAY)
