"""The timeline as somebody asks for it: lanes, a stretch of time, one person, several plans, holidays, paper."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from planforms.errors import UsageError
from planforms.plan import Action, Area, Objective, Person, Plan, ReviewPoint, Subject, Timescale, Who
from planforms.views.timeline import VIEW, build_of, letter
from planforms.views.timeline_lanes import LANES, Lanes
from planforms.views.timeline_page import Row, TimelinePage
from planforms.views.timeline_request import Request
from planforms.withheld import printed
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests.views.timeline_oracle import complaints
from tests.views.timeline_paper import read
from tests.views.timeline_plans import TODAY, generated, rowan


def page(plan: Plan, **wishes: object) -> TimelinePage:
    return build_of((plan,), TODAY, replace(Request(), **wishes))  # type: ignore[arg-type]


def rows(found: TimelinePage) -> list[Row]:
    return [row for panel in found.panels for part in panel.parts for row in part]


def headings(found: TimelinePage) -> list[str]:
    return [row.text for row in rows(found) if row.kind == "heading"]


def refs(found: TimelinePage) -> list[str]:
    return [row.ref for row in rows(found) if row.kind == "action"]


def said(found: TimelinePage) -> str:
    sentences = (f"{one.lead} {one.text}" for one in (*found.sentences, *found.below))
    return " ".join(sentences).replace("\u00a0", " ")


class TestLanes:
    @pytest.mark.parametrize("lanes", LANES)
    def test_every_action_stands_legibly_on_one_page_in_any_lanes(self, lanes: Lanes) -> None:
        assert complaints(page_pdf(VIEW, page(rowan(), lanes=lanes)), rowan(), TODAY) == []

    def test_by_person_in_the_order_of_names_and_dates_with_nobody_last(self) -> None:
        found = page(rowan(), lanes="person")
        assert headings(found)[:2] == ["Claire Ashdown", "Helen Marsh"]
        assert headings(found)[-1] == "No one named"
        assert refs(found)[:3] == ["1.1.1", "2.2.3", "1.1.2"]

    def test_by_date_what_is_late_comes_first_and_what_has_no_end_last(self) -> None:
        found = page(rowan(), lanes="date")
        assert headings(found) == [
            "Late", "September 2026", "October 2026", "November 2026", "December 2026", "February 2027", "No end date",
        ]  # fmt: skip

    def test_by_organisation_as_the_action_or_the_list_of_people_has_it(self) -> None:
        people = (Person(name="Claire Ashdown", organisation="Family Hub"),)
        found = page(rowan().model_copy(update={"people": people}), lanes="organisation")
        assert headings(found) == ["Family Hub", "Organisation not recorded"]

    def test_by_organisation_the_load_is_that_of_each_organisation(self) -> None:
        people = tuple(Person(name=name, organisation="Family Hub") for name in ("Claire Ashdown", "Helen Marsh"))
        found = page(rowan().model_copy(update={"people": people}), lanes="organisation")
        strips = [strip for panel in found.panels for strip in panel.strips]
        assert found.load_title == "How many actions each organisation has, week by week"
        assert [(strip.person, strip.nobody) for strip in strips] == [
            ("Family Hub", False),
            ("Organisation not recorded", True),
        ]
        page_pdf(VIEW, found)  # looked over by the guard

    def test_by_objective_under_its_statement(self) -> None:
        areas = tuple(
            area.model_copy(
                update={"objectives": tuple(one.model_copy(update={"statement": "Sleeps"}) for one in area.objectives)}
            )
            for area in rowan().areas
        )
        assert set(headings(page(rowan().model_copy(update={"areas": areas}), lanes="objective"))) == {"Sleeps"}

    def test_what_two_people_answer_for_stands_with_both(self) -> None:
        both = Action(id="1", description="Meet", responsible=(Who(name="Ann Lee"), Who(name="Ben Roy")))
        plan = Plan(kind="child", areas=(Area(objectives=(Objective(actions=(both,)),)),))
        assert headings(page(plan, lanes="person")) == ["Ann Lee", "Ben Roy"]


WINDOW = {"first": dt.date(2026, 11, 1), "last": dt.date(2026, 11, 30)}


class TestTime:
    def test_what_is_over_or_not_begun_is_left_out_and_counted(self) -> None:
        found = page(rowan(), **WINDOW)
        assert "Not on this page: five actions ending before 1 Nov." in said(found)
        assert not {"1.1.1", "1.2.1", "2.2.1"} & set(refs(found))
        assert {"2.1.2", "3.1.2", "1.2.2"} <= set(refs(found))

    def test_the_page_is_legible_and_shows_the_month(self) -> None:
        found = page(rowan(), **WINDOW)
        page_pdf(VIEW, found)  # looked over by the guard
        assert {"Nov", "Nov 2026"} & {month.label for month in found.months}

    def test_what_is_late_stays_as_it_is_still_on_somebodys_hands(self) -> None:
        assert {"1.1.3", "2.1.1"} <= set(refs(page(rowan(), **WINDOW)))

    def test_undated_actions_stay(self) -> None:
        assert len(refs(page(generated(9, undated=True), **WINDOW))) == 9


class TestOnePerson:
    def test_only_what_is_theirs_and_only_their_load(self) -> None:
        found = page(rowan(), person="Tunde Adeyemi")
        assert refs(found) == ["1.2.1", "1.2.3", "3.1.1"]
        assert found.title == "Tunde Adeyemi’s actions on one page"
        assert [strip.person for panel in found.panels for strip in panel.strips] == ["Tunde Adeyemi"]
        assert "Carries most" not in said(found)

    @pytest.mark.parametrize("typed", ["tunde  adeyemi", "Tunde", "adeyemi"])
    def test_a_name_may_be_typed_short_or_small(self, typed: str) -> None:
        assert refs(page(rowan(), person=typed)) == ["1.2.1", "1.2.3", "3.1.1"]

    @pytest.mark.parametrize("typed", ["Tun", "Ann Other"])
    def test_a_name_that_is_nobodys_is_said_without_naming_anybody(self, typed: str) -> None:
        with pytest.raises(UsageError) as raised:
            page(rowan(), person=typed)
        assert raised.value.code == "no-such-person"
        assert typed not in str(raised.value)


def family() -> Plan:
    """A child's plan whose family is named in every place that a timeline prints."""

    def do(ref: str, text: str, *who: Who, **time: object) -> Action:
        return Action(id=ref, description=text, responsible=who, timescale=Timescale.model_validate(time))

    actions = (
        do("1.1.1", "Take Wren and Alder to school", Who(name="Martin Oldacre", written="Martin Oldacre")),
        do("1.1.2", "Visit Mrs Oldacre", Who(name="Priya Nair"), written="When Alder is ready", kind="event"),
        do("1.1.3", "Ring Wren", Who(name="Wren", written="Wren"), written="Weekly, with Wren", kind="recurring"),
        do(
            "1.1.4",
            "Ring Alder",
            Who(name="Alder", written="Alder"),
            due="2026-11-20",
            written="Alder’s birthday",
            kind="approximate",
        ),
        do("1.1.5", "Ring Nan", Who(name="Moira Oldacre"), Who(role="school nurse"), Who(written="Alder’s teacher")),
        do("1.1.6", "Ring Hope", Who(name="Hope Elder"), Who(name="Beth", organisation="Family Hub")),
    )
    step = Objective(id="1.1", statement="Wren Oldacre sleeps", actions=actions)
    return Plan(
        kind="child",
        title="Plan for Wren",
        reference="Oldacre 26/1",
        subject=Subject(name="Wren Oldacre", preferred_name="Wren"),
        people=(
            Person(name="Martin Oldacre", relationship="Dad", part="parent"),
            Person(name="Hope Elder", relationship="Wren’s sister", part="consulted"),
            Person(name="Priya Nair", part="lead"),
        ),
        areas=(Area(id="1", title="Wren at night", objectives=(step,)),),
        review_points=(
            ReviewPoint(on=Timescale(due=dt.date(2026, 12, 1), written="After Alder’s party", kind="event")),
        ),
    )


class TestTogether:
    def test_no_name_of_a_child_or_a_family_is_on_the_page_or_in_its_file(self) -> None:
        found = build_of((family(), rowan()), TODAY)
        for text in ("\n".join(printed(found)), page_html(VIEW, found, standalone=False)):
            assert not re.search(r"wren|oldacre|alder|hope|moira|rowan", text, re.IGNORECASE)

    def test_no_wording_of_a_childs_plan_is_as_it_may_hold_any_name(self) -> None:
        found = build_of((family(), rowan()), TODAY)
        assert {row.text.partition(" (")[0] for row in rows(found)} == {"See plan A", "See plan B", "Plan A", "Plan B"}

    def test_the_wording_of_a_partnership_stays(self) -> None:
        found = build_of((family(), generated(3)), TODAY)
        assert "Development area 1" in headings(found)

    def test_people_are_practitioners_by_name_and_others_by_what_they_are(self) -> None:
        who = {row.ref: row.who for row in rows(build_of((family(), rowan()), TODAY))}
        assert [who[f"A\u00a01.1.{number}"] for number in range(1, 7)] == [
            "Dad (A)",
            "Priya Nair",
            "One of the family (A)",
            "First name only (A)",
            "One of the family (A), school nurse (A) and As the plan has it (A)",
            "A relative (A) and Beth (A)",
        ]

    @pytest.mark.parametrize("called", ["Nanny Mo", "Maureen Mellor", "Mo", "Uncle Joe"])
    def test_a_relative_is_not_named_whatever_the_family_calls_them(self, called: str) -> None:
        step = Objective(id="1.1", actions=(Action(id="1.1.1", responsible=(Who(name=called, written=called),)),))
        great = Person(name="Maureen Mellor", relationship="Great-grandmother (“Nanny Mo”)", part="member")
        plan = Plan(
            kind="child", subject=Subject(name="Kai Hart"), people=(great,), areas=(Area(id="1", objectives=(step,)),)
        )
        found = "\n".join(printed(build_of((plan, rowan()), TODAY)))
        assert not re.search(r"\bMo\b|Maureen|Mellor|Joe", found)

    def test_times_are_said_in_words_of_our_own(self) -> None:
        when = {row.ref: row.when.replace("\u00a0", " ") for row in rows(build_of((family(), rowan()), TODAY))}
        assert [when[f"A\u00a01.1.{number}"] for number in range(1, 5)] == [
            "No date yet", "Waits for an event", "Every week", "About 20 Nov 2026",
        ]  # fmt: skip

    def test_the_load_is_that_of_the_plans_all_the_same(self) -> None:
        def numbers(found: TimelinePage) -> dict[str, list[str]]:
            strips = (strip for panel in found.panels for strip in panel.strips)
            return {strip.person: [number for number, _ in strip.cells] for strip in strips}

        hidden, named = (numbers(build_of((rowan(), rowan()), TODAY, Request(names=names))) for names in (False, True))
        assert hidden["Claire Ashdown"] == named["Claire Ashdown"]
        assert hidden["One of the family (A)"] == hidden["One of the family (B)"]
        assert "Martin Price" in named

    def test_with_names_they_are_called_by_name(self) -> None:
        found = build_of((family(), rowan()), TODAY, Request(names=True))
        assert "Take Wren and Alder to school" in "\n".join(printed(found))

    def test_loads_of_one_person_in_several_plans_add_up(self) -> None:
        alone, both = (build_of(plans, TODAY, Request()) for plans in ((rowan(),), (rowan(), rowan())))

        def priya(found: TimelinePage) -> int:
            strips = [strip for panel in found.panels for strip in panel.strips if strip.person == "Priya Nair"]
            return sum(int(number or 0) for number, _ in strips[0].cells)

        assert priya(both) == 2 * priya(alone)
        assert both.title == "Two plans on one page"

    def test_in_shared_rows_no_date_is_broken(self) -> None:
        examples = sorted((Path(__file__).parents[2] / "examples").rglob("*.plan.json"))
        plans = [Plan.model_validate_json(file.read_bytes()) for file in examples]
        found = build_of(plans, dt.date(2026, 11, 22), Request(lanes="person"))
        assert found.gathered
        words = [word.text for word in read(page_pdf(VIEW, found)).words]
        assert not [word for word in words if re.fullmatch(r"20\d|;.*", word)]

    def test_it_is_legible_too(self) -> None:
        page_pdf(VIEW, build_of((family(), rowan(), generated(30)), TODAY, Request(lanes="person")))

    def test_plans_are_lettered_beyond_the_alphabet(self) -> None:
        assert [letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


class TestHolidays:
    def test_they_are_named_with_their_dates_under_the_chart_and_in_the_key(self) -> None:
        found = page(rowan(), nation="england")
        assert (
            "School holidays (shaded, the usual days in England): half term 26 Oct to 30 Oct, "
            "Christmas holiday 19 Dec to 3 Jan, half term 15 Feb to 19 Feb." in said(found)
        )
        assert "Bank holidays in England (dotted): 25 Dec, 28 Dec, 1 Jan." in said(found)
        assert {"School holiday", "Bank holiday"} <= {item.label for item in found.key}
        assert complaints(page_pdf(VIEW, found), rowan(), TODAY) == []

    def test_without_term_dates_of_the_nation_that_is_said(self) -> None:
        words = said(page(rowan(), nation="scotland"))
        assert "no term dates for Scotland are known; planforms.toml can give them." in words
        assert "Bank holidays in Scotland (dotted): 30 Nov" in words

    def test_what_is_due_on_a_bank_holiday_is_said(self) -> None:
        due = Action(
            id="1", responsible=(Who(name="Ann Lee"),), timescale=Timescale(due=dt.date(2026, 12, 25), kind="exact")
        )
        plan = Plan(kind="child", areas=(Area(objectives=(Objective(actions=(due,)),)),))
        assert "Due on a bank holiday: 1 (Ann Lee), 25 Dec, Christmas Day." in said(page(plan, nation="wales"))

    def test_nothing_of_them_is_there_unless_asked(self) -> None:
        assert "olidays" not in said(page(rowan()))


class TestPaper:
    def test_a3_is_taken_where_it_is_asked_for(self) -> None:
        found = page(rowan(), paper="a3")
        assert found.sheet == "a3"
        assert complaints(page_pdf(VIEW, found), rowan(), TODAY) == []

    @pytest.mark.parametrize("actions", [60, 150])
    def test_a4_is_kept_and_the_page_says_what_it_leaves_out(self, actions: int) -> None:
        found = page(generated(actions, people=12), paper="a4")
        assert found.sheet == "a4"
        assert re.search("In rows together|Counted, not drawn|Shortened", said(found))
        page_pdf(VIEW, found)  # looked over by the guard

    def test_where_even_a3_has_no_room_the_actions_are_counted_and_that_is_said(self) -> None:
        crowd = [
            Action(id=f"1.1.{n}", responsible=(Who(name=f"Bartholomew-Constantine Featherstonehaugh {n}"),))
            for n in range(400)
        ]
        plan = Plan(
            kind="partnership", areas=(Area(id="1", title="All", objectives=(Objective(actions=tuple(crowd)),)),)
        )
        found = page(plan)
        assert "Counted, not drawn: the actions are too many for one page; the plan lists each of them." in said(found)
        assert found.names == ()
        page_pdf(VIEW, found)
