"""The one-page timeline: one legible page for every plan, and the truth about time."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pytest
from hypothesis import given, settings

from planforms.plan import Action, Area, Objective, Plan, Status, View, Withheld
from planforms.views.timeline import VIEW, build
from planforms.views.timeline_bars import Bar, Pen, cell_svg
from planforms.views.timeline_page import TimelinePage
from planforms.views.timeline_scale import scale_over
from planforms.withheld import printed
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests import specimens
from tests.plans import plans
from tests.views.timeline_oracle import complaints
from tests.views.timeline_plans import TODAY, action, generated, rowan, varied, when

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.plan.json"))
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
    "300": lambda: generated(300, people=12),
    "300 of forty people": lambda: generated(300, people=40),
    "300 of one person over ten years": lambda: generated(300, people=1, days=3650),
    "300 undated, names of 60 letters": lambda: generated(300, people=40, undated=True, long_names=True),
}


WIDE = (
    "14, one person", "14 over ten years", "25, another", "25, fifteen people", "25 over five years", "40 undated",
    "60, names of 60 letters", "100", "150", "300", "300 of one person over ten years",
    "300 undated, names of 60 letters",
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
    def test_every_action_stands_legibly_and_truly_on_one_page(self, name: str) -> None:
        plan = PLANS[name]()
        assert complaints(page_pdf(VIEW, timeline(plan)), plan, TODAY) == []

    @pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name.partition(".")[0])
    def test_so_does_every_action_of_the_examples(self, file: Path) -> None:
        plan, today = Plan.model_validate(json.loads(file.read_text(encoding="utf-8"))), dt.date(2026, 11, 22)
        assert complaints(page_pdf(VIEW, build(plan, today)), plan, today) == []

    @pytest.mark.parametrize("seed", range(12))
    def test_so_does_every_action_of_any_plan(self, seed: int) -> None:
        plan, today = varied(seed)
        assert complaints(page_pdf(VIEW, build(plan, today)), plan, today) == []

    @pytest.mark.long
    @pytest.mark.parametrize("seed", range(12, 36))
    def test_so_does_every_action_of_many_more(self, seed: int) -> None:
        plan, today = varied(seed)
        assert complaints(page_pdf(VIEW, build(plan, today)), plan, today) == []

    @given(plans())
    @settings(max_examples=25)
    def test_whatever_is_typed_the_page_can_be_built_again_the_same(self, plan: Plan) -> None:
        assert timeline(plan) == timeline(plan)

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
    def test_the_chart_reaches_today_where_anything_is_late_however_long(self) -> None:
        late = of(action("1.1.1", "Ask", "Ann", "", when(dt.date(2026, 7, 11))))
        assert [flag.name for flag in build(late, dt.date(2029, 4, 28)).flags if flag.today] == ["Today"]
        assert complaints(page_pdf(VIEW, build(late, dt.date(2029, 4, 28))), late, dt.date(2029, 4, 28)) == []

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
        weekly = Bar(dt.date(2026, 9, 1), dt.date(2028, 8, 31), beat=7, thread=True, paint="solid")
        for bar in (weekly, replace(weekly, beat=0, months=1)):
            for width in (34, 58, 90, 140):
                scale = scale_over((bar.start, bar.end), width, 4)
                dots = [float(x) for x in re.findall(r'cx="([0-9.]+)"', cell_svg(bar, scale, TODAY, Pen()))]
                assert all(after - before > 1.9 for before, after in pairwise(dots))

    def test_a_mark_near_the_edge_has_a_column_more_and_is_never_cut_in_half(self) -> None:
        last = dt.date(2026, 12, 31)
        for width in (30, 42, 58, 140):
            scale = scale_over((dt.date(2026, 9, 1), last), width, 1, [dt.date(2026, 9, 1), last], 2)
            assert scale.middle(dt.date(2026, 9, 1)) >= 2
            assert width - scale.middle(last) >= 2


class TestTheWords:
    def test_late_clash_no_one_named_and_busiest_are_said_first(self) -> None:
        assert said(rowan()).replace("\u00a0", " ") == (
            "Late: 1.1.3 (Helen Marsh), due 9 Oct, and 2.1.1 (Priya Nair), due 16 Oct. "
            "Clash: 2.1.2 (Kofi Mensah) is due on 4 Nov but waits for 2.1.1 (Priya Nair), which is late. "
            "No one named for 2.2.2, due 11 Nov. "
            "Busiest: Claire Ashdown, two actions every week from 21 Sep to 1 Nov."
        )

    def test_an_action_due_before_what_it_waits_for_is_a_clash(self) -> None:
        first = action("1.1.1", "Assess", "Ann", "on_track", when(dt.date(2026, 12, 1)))
        second = action("1.1.2", "Start", "Ben", "not_started", when(dt.date(2026, 11, 20)), ("1.1.1",))
        words = "1.1.2 (Ben) is due on 20\u00a0Nov, before 1.1.1 (Ann), which it waits for, is due on 1\u00a0Dec"
        assert words in said(of(first, second))

    def test_what_is_finished_is_neither_late_nor_a_clash(self) -> None:
        first = action("1.1.1", "Assess", "Ann", "done", when(dt.date(2026, 9, 1)))
        second = action("1.1.2", "Start", "Ben", "not_started", when(dt.date(2026, 8, 20)), ("1.1.1",))
        done = second.model_copy(update={"status": Status(state="done")})
        assert said(of(first, done)) == ""

    def test_titles_come_from_the_plan(self) -> None:
        assert timeline(rowan()).title == "Rowan’s plan on one page"
        assert timeline(generated(3)).title == "Joint work on inclusion on one page"

    def test_an_undated_action_says_so_in_its_row_and_above_the_chart_and_has_no_bar(self) -> None:
        dated = action("1.1.2", "Start", "Ben", "", when(dt.date(2026, 11, 20)))
        page = timeline(of(action("1.1.1", "Assess", "Ann", "", when()), dated))
        row = page.panels[0].parts[0][1]
        assert (row.when, row.picture) == ("No date yet", "")
        assert ("No date yet", "for 1.1.1.") in [(sentence.lead, sentence.text) for sentence in page.sentences]

    def test_where_nothing_has_a_date_the_words_have_the_whole_sheet(self) -> None:
        page = timeline(generated(5, undated=True))
        assert not page.charted
        assert "Reviews:" in [sentence.lead for sentence in page.sentences]

    def test_without_a_chart_the_marks_are_said_in_the_key_and_40_actions_stand_on_a4(self) -> None:
        page = timeline(generated(40, undated=True))
        assert (page.sheet, len(page.panels)) == ("a4", 2)
        assert [item.label for item in page.key] == [
            "Done", "On track", "At risk", "Off track", "Not started", "Stopped",
        ]  # fmt: skip
        assert [item.label for item in timeline(generated(3, undated=True)).key] == ["Stopped"]

    def test_the_busiest_is_said_of_what_is_unfinished_where_the_strip_counts_more(self) -> None:
        dates = when(dt.date(2026, 10, 30), dt.date(2026, 10, 19))
        two = (action("1.1.1", "Ask", "Ann", "", dates), action("1.1.2", "Tell", "Ann", "", dates))
        done = action("1.1.3", "Write", "Ann", "done", when(dt.date(2026, 10, 19)))
        assert "Busiest: Ann, two actions every week" in said(of(*two)).replace("\u00a0", " ")
        assert "Busiest: Ann, two unfinished actions every week" in said(of(*two, done)).replace("\u00a0", " ")

    def test_clashes_are_said_under_the_chart_with_names(self) -> None:
        weekly = [action(f"1.1.{n}", "Visit", "Ann Lee", "", when(dt.date(2026, 11, 2 + n))) for n in range(5)]
        plan = of(*weekly).model_copy(update={"ends": dt.date(2026, 11, 5)})
        assert " ".join(f"{one.lead} {one.text}" for one in timeline(plan).below).replace("\u00a0", " ") == (
            "Ending in one week: Ann Lee, 1.1.0, 1.1.1, 1.1.2, 1.1.3 and 1.1.4 in the week of 2 Nov. "
            "Outside the plan’s period: 1.1.4 (Ann Lee) ends on 6 Nov, after the plan ends on 5 Nov. "
            "Carries most of the plan: Ann Lee, 5 of the 5 actions still to be done."
        )

    def test_what_an_action_waits_for_is_said_in_words_too(self) -> None:
        texts = [row.text for panel in timeline(rowan()).panels for part in panel.parts for row in part]
        assert "Start at the Wednesday young carers group (after 2.1.1)" in texts

    def test_a_bar_is_said_in_words_for_somebody_who_hears_the_page(self) -> None:
        rows = [row for part in timeline(rowan()).panels[0].parts for row in part if row.kind == "action"]
        spoken = {row.ref: row.spoken.replace("\u00a0", " ") for row in rows}
        assert spoken["1.1.3"] == "from 28 Sep 2026 to 9 Oct 2026, late up to today"
        assert spoken["1.2.2"] == "from 1 Oct 2026 on"
        assert spoken["2.1.3"] == "from 26 Sep 2026 to 20 Oct 2026, the end not fixed"
        assert all(spoken.values())

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
        strips = [strip for panel in timeline(rowan()).panels for strip in panel.strips]
        claire = next(strip for strip in strips if strip.person == "Claire Ashdown")
        assert [number for number, _ in claire.cells[:17]] == ["", "", *"12222221111111", ""][:17]

    def test_what_nobody_is_named_for_comes_last(self) -> None:
        strips = [strip for panel in timeline(rowan()).panels for strip in panel.strips]
        assert [strip.nobody for strip in strips] == [False] * 6 + [True]

    def test_every_column_says_aloud_what_it_is(self) -> None:
        words = [column.words.replace("\u00a0", " ") for column in timeline(rowan()).columns]
        assert words[:2] == ["Week of 31 August 2026", "Week of 7 September 2026"]
