"""The one-page timeline: one legible page for every plan, and the truth about time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import page as page_validation
import pytest
from planforms.views.timeline_load import loads
from planforms.views.timeline_spans import Bar

from planforms.plan import Action, Area, Objective, Plan, Status, View, Withheld
from planforms.views.timeline import VIEW, TimelinePage, build
from planforms.views.timeline_bars import Pen, cell_svg
from planforms.views.timeline_entries import entries_of, groups_of
from planforms.views.timeline_scale import scale_over
from planforms.views.withheld import printed
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests import specimens
from tests.views.timeline_oracle import complaints
from tests.views.timeline_plans import TODAY, action, generated, rowan, when

PLANS: dict[str, Callable[[], Plan]] = {
    "rowan": rowan,
    "specimen": specimens.rowan,
    "riverbank": specimens.riverbank,
    "long cell": specimens.long_cell,
    "long name": specimens.long_name,
    "right to left": specimens.right_to_left,
    "nothing": lambda: generated(0),
    "1": lambda: generated(1),
    "3": lambda: generated(3, people=1),
    "14 undated": lambda: generated(14, undated=True),
    "14, one person": lambda: generated(14, people=1),
    "14 over ten years": lambda: generated(14, days=3650, reviews=40),
    "14, no review": lambda: generated(14, reviews=0, seed=3),
    "one day": lambda: generated(5, days=0, reviews=1),
    "25": lambda: generated(25),
    "25, another": lambda: generated(25, seed=7),
    "25, fifteen people": lambda: generated(25, people=15),
    "25, names of 60 letters": lambda: generated(25, long_names=True),
    "25 over five years": lambda: generated(25, days=1826, reviews=20),
    "25 over a year": lambda: generated(25, days=364, reviews=6),
    "40 undated": lambda: generated(40, undated=True, seed=4),
    "60": lambda: generated(60, people=9),
    "60, names of 60 letters": lambda: generated(60, long_names=True, seed=2),
    "100": lambda: generated(100, people=12),
    "150": lambda: generated(150, people=15),
}


WIDE = (
    "14, one person", "14 over ten years", "25, another", "25, fifteen people", "25 over five years", "40 undated",
    "60, names of 60 letters", "100", "150",
)  # fmt: skip


@pytest.fixture(scope="session")
def rowans() -> bytes:
    return page_pdf(VIEW, timeline(rowan()))


def timeline(plan: Plan) -> TimelinePage:
    return build(plan, TODAY)


def said(plan: Plan) -> str:
    return " ".join(f"{sentence.lead} {sentence.text}" for sentence in timeline(plan).sentences)


def of(*actions: Action) -> Plan:
    return Plan(kind="child", areas=(Area(id="1", title="Home", objectives=(Objective(actions=actions),)),))


class TestThePage:
    @pytest.mark.parametrize(
        "name", [pytest.param(name, marks=pytest.mark.long) if name in WIDE else name for name in PLANS]
    )
    def test_every_action_stands_legibly_on_one_page(self, name: str) -> None:
        plan = PLANS[name]()
        assert complaints(page_pdf(VIEW, timeline(plan)), plan) == []

    def test_the_oracle_sees_what_is_missing(self, rowans: bytes) -> None:
        plan = rowan()
        more = of(action("9.9.9", "Something else", "Ann Other", "", when(TODAY)))
        whole = plan.model_copy(update={"areas": (*plan.areas, *more.areas)})
        assert complaints(rowans, whole) == ["no row for 9.9.9"]

    def test_the_oracle_sees_texts_that_touch_and_text_over_the_edge(self) -> None:
        page = timeline(rowan())
        crowded = replace(page, measures=page.measures.replace("--size:8.50pt", "--size:6.50pt"))
        assert "type of 6.50 points" in complaints(page_pdf(VIEW, crowded), rowan())
        flags = tuple(replace(flag, left=page.flags[0].left, level=0) for flag in page.flags)
        assert any(" over " in wrong for wrong in complaints(page_pdf(VIEW, replace(page, flags=flags)), rowan()))

    @pytest.mark.parametrize("plan", [rowan(), specimens.bare(), generated(40)], ids=["a4", "bare", "panels"])
    def test_it_is_an_accessible_pdf(self, plan: Plan) -> None:
        report = page_validation.validate_pdf_bytes(page_pdf(VIEW, timeline(plan)), profile="ua1")
        assert report.is_compliant, [failure.message for failure in report.failures]

    def test_the_same_plan_gives_the_same_bytes(self, rowans: bytes) -> None:
        assert page_pdf(VIEW, timeline(rowan())) == rowans

    def test_the_html_twin_holds_every_row_and_stands_alone(self) -> None:
        html = page_html(VIEW, timeline(rowan()), standalone=True)
        assert all(text in html for text in ("Rowan’s plan on one page", "3.1.2", "Six counselling sessions"))
        assert "url(symbols/" not in html
        assert 'src="symbols/' not in html


class TestTheRoom:
    @pytest.mark.parametrize("actions", [14, 20, 25])
    def test_up_to_25_ordinary_actions_stand_on_one_panel_beside_a_chart_that_can_be_read(self, actions: int) -> None:
        page = timeline(generated(actions))
        size, chart = (
            float(page.measures.partition(f"--{name}:")[2].split("m")[0].split("p")[0]) for name in ("size", "chart")
        )
        assert (len(page.panels), page.sheet) == (1, "a4")
        assert size >= 8
        assert chart >= 90

    def test_dots_of_what_comes_round_never_run_together(self) -> None:
        weekly = Bar("solid", dt.date(2026, 9, 1), dt.date(2028, 8, 31), beat=7, thread=True)
        for width in (34, 58, 90, 140):
            scale = scale_over(weekly.start, weekly.end, width, 4)
            dots = [float(x) for x in re.findall(r'cx="([0-9.]+)"', cell_svg(weekly, scale, TODAY, Pen()))]
            assert all(after - before > 1.9 for before, after in pairwise(dots))


class TestTheWords:
    def test_late_clash_no_one_named_and_busiest_are_said_first(self) -> None:
        assert said(rowan()).replace("\u00a0", " ") == (
            "Late: 1.1.3 (Helen Marsh), due 9 Oct, and 2.1.1 (Priya Nair), due 16 Oct. "
            "Clash: 2.1.2 is due on 4 Nov but waits for 2.1.1, which is late. "
            "No one named for 2.2.2, due 11 Nov. "
            "Busiest: Claire Ashdown, two actions every week from 21 Sep to 1 Nov."
        )

    def test_an_action_due_before_what_it_waits_for_is_a_clash(self) -> None:
        first = action("1.1.1", "Assess", "Ann", "on_track", when(dt.date(2026, 12, 1)))
        second = action("1.1.2", "Start", "Ben", "not_started", when(dt.date(2026, 11, 20)), ("1.1.1",))
        assert "1.1.2 is due on 20\u00a0Nov, before 1.1.1, which it waits for, is due on 1\u00a0Dec" in said(
            of(first, second)
        )

    def test_what_is_finished_is_neither_late_nor_a_clash(self) -> None:
        first = action("1.1.1", "Assess", "Ann", "done", when(dt.date(2026, 9, 1)))
        second = action("1.1.2", "Start", "Ben", "not_started", when(dt.date(2026, 8, 20)), ("1.1.1",))
        done = second.model_copy(update={"status": Status(state="done")})
        assert said(of(first, done)) == ""

    def test_titles_come_from_the_plan(self) -> None:
        assert timeline(rowan()).title == "Rowan’s plan on one page"
        assert timeline(generated(3)).title == "Joint work on inclusion on one page"

    def test_an_undated_action_says_so_and_has_no_bar(self) -> None:
        row = timeline(of(action("1.1.1", "Assess", "Ann", "", when()))).panels[0].parts[0][1]
        assert (row.when, row.picture) == ("No date yet", "")

    def test_years_are_said_where_a_day_could_mean_two(self) -> None:
        actions = [action(str(year), "Assess", "Ann", "", when(dt.date(year, 11, 3))) for year in (2026, 2027)]
        assert [row.when for row in timeline(of(*actions)).panels[0].parts[0][1:]] == [
            "3\u00a0Nov 2026",
            "3\u00a0Nov 2027",
        ]

    def test_no_need_no_own_words_and_nothing_withheld_is_on_the_page(self) -> None:
        plan = rowan().model_copy(
            update={
                "aim": "SECRET aim",
                "views": (View(whose="child", text="SECRET words"),),
                "withheld": (Withheld(text="SECRET address"),),
                "areas": tuple(area.model_copy(update={"need": "SECRET need"}) for area in rowan().areas),
            }
        )
        assert "SECRET" not in "\n".join(printed(timeline(plan)))
        assert timeline(plan) == timeline(rowan())


class TestTheLoad:
    def test_a_week_counts_what_is_going_on_in_it(self) -> None:
        entries = entries_of(groups_of(rowan(), TODAY))
        scale = scale_over(dt.date(2026, 9, 1), dt.date(2027, 2, 28), 140, 4)
        claire = next(load for load in loads(entries, scale) if load.person == "Claire Ashdown")
        assert claire.counts[:17] == (0, 0, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0)

    def test_what_nobody_is_named_for_comes_last(self) -> None:
        strips = [strip for panel in timeline(rowan()).panels for strip in panel.strips]
        assert [strip.nobody for strip in strips] == [False] * 6 + [True]
