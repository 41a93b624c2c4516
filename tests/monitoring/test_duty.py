"""What there is to see to on a day: late, due, waiting, without a date or an owner, and nothing that is finished."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from planforms.monitoring.calendar import calendar_of
from planforms.monitoring.duty import Duty, duties
from planforms.monitoring.table import Listed, as_csv, as_json, by_person, safe
from planforms.plan import (
    Action,
    Area,
    Objective,
    Person,
    Plan,
    Resource,
    Review,
    ReviewPoint,
    Risk,
    Status,
    Subject,
    Timescale,
    TimescaleKind,
    Who,
)
from planforms.values.timescale import understand_timescale

ON = dt.date(2026, 11, 6)
JO = (Who(name="Jo Hall"),)


def when(words: str) -> Any:
    return understand_timescale(words)[0]


def plan(*actions: Action, kind: str = "child", **more: Any) -> Plan:
    objective = Objective(id="1.1", statement="Ruby sleeps.", actions=actions, **more.pop("objective", {}))
    given = {"review_points": (ReviewPoint(on=when("1 June 2027")),), "reference": "CP-7", **more}
    return Plan.model_validate(
        {
            "kind": kind,
            "subject": Subject(name="Ruby Ash", preferred_name="Ruby"),
            "areas": (Area(id="1", objectives=(objective,)),),
            **given,
        }
    )


def act(ref: str, due: str = "1 June 2027", who: tuple[Who, ...] = JO, **more: Any) -> Action:
    return Action(id=ref, description=f"Ring Ruby’s school about {ref}", responsible=who, timescale=when(due), **more)


def found(of: Plan, weeks: int = 4) -> list[tuple[str, tuple[str, ...], int | None]]:
    return [(duty.ref, duty.why, duty.days) for duty in duties(of, ON, dt.timedelta(weeks=weeks))]


def test_what_is_late_comes_first_then_what_falls_due() -> None:
    of = plan(
        act("1", "1 December 2026"),
        act("2", "4 November 2026"),
        act("3", "6 November 2026"),
        act("4", "31 December 2026"),
    )
    assert found(of) == [("2", ("late",), -2), ("3", ("due",), 0), ("1", ("due",), 25)]
    assert [ref for ref, _, _ in found(of, weeks=1)] == ["2", "3"]


@pytest.mark.parametrize("state", ["done", "stopped"])
def test_what_is_finished_is_not_listed(state: Any) -> None:
    assert found(plan(act("1", "1 October 2026", status=Status(state=state)))) == []


def test_no_date_and_no_owner_are_listed_and_ongoing_is_a_date() -> None:
    of = plan(act("1", ""), act("2", who=()), act("3", "Ongoing"))
    assert found(of) == [("2", ("no owner",), 207), ("1", ("no date",), None)]


@pytest.mark.parametrize("words", ["sometime after xmas", "ASAP", "next year"])
def test_a_date_that_is_vague_is_listed_as_no_certain_date_with_its_words(words: str) -> None:
    (duty,) = duties(plan(act("1", words)), ON, dt.timedelta(weeks=4))
    assert (duty.why, duty.due) == (("no certain date",), None)
    assert duty.when.replace("\u00a0", " ").casefold() == words.casefold()


_ANY_DAY = st.none() | st.dates(ON - dt.timedelta(90), ON + dt.timedelta(90))
_ANY_TIME = st.builds(
    Timescale,
    written=st.sampled_from(["", "sometime after xmas", "TBC"]),
    kind=st.sampled_from(get_args(TimescaleKind)),
    start=_ANY_DAY,
    due=_ANY_DAY,
    depends_on_event=st.sampled_from(["", "", "the bed is there"]),
)


@given(_ANY_TIME, st.sampled_from(["", "not_started", "on_track", "at_risk", "off_track"]), st.integers(0, 60))
def test_every_unfinished_action_is_in_exactly_one_place(time: Timescale, state: Any, within: int) -> None:
    """Late, due, without a date, waiting for something without a day; or not listed, and then it has a later day or
    goes on without an end."""
    action = act("1", status=Status(state=state)).model_copy(update={"timescale": time})
    listed = [duty.why for duty in duties(plan(action), ON, dt.timedelta(within)) if duty.what == "action"]
    why = listed[0] if listed else ()
    places = [
        "late" in why,
        "due" in why,
        "no date" in why,
        "no certain date" in why,
        "waits" in why and time.due is None,
        time.due is not None and time.due > ON + dt.timedelta(within),
        time.due is None and time.kind in ("ongoing", "recurring") and "waits" not in why,
    ]
    assert sum(places) == 1


def test_an_action_waits_for_another_that_is_not_finished() -> None:
    waiting = act("2", depends_on=("1",))
    assert found(plan(act("1"), waiting)) == [("2", ("waits",), 207)]
    assert found(plan(act("1", status=Status(state="done")), waiting)) == []


def test_an_action_waits_for_an_event() -> None:
    (duty,) = duties(plan(act("1", "once the referral is accepted")), ON, dt.timedelta(weeks=4))
    assert (duty.why, duty.waits_for) == (("waits",), "the referral is accepted")


def test_what_must_be_obtained_and_what_is_done_against_a_risk_are_listed() -> None:
    bed = Resource(description="A bed", obtained_by=JO[0], needed_by=when("10 November 2026"))
    risk = Risk(id="R1", statement="It rains.", mitigation="Buy a tent", owner=JO[0], due=when("1 November 2026"))
    of = plan(act("1", resources=(bed,)), risks=(risk,))
    assert found(of) == [("R1", ("late",), -5), ("1", ("due",), 4)]


def test_a_review_falls_due_is_missed_or_is_not_fixed() -> None:
    for day, why in (("20 November 2026", "due"), ("30 October 2026", "late")):
        (duty,) = duties(plan(review_points=(ReviewPoint(on=when(day)),)), ON, dt.timedelta(weeks=4))
        assert (duty.what, duty.why) == ("review", (why,))
    assert found(plan(review_points=())) == [("", ("no date",), None)]


def test_actions_of_a_stopped_outcome_and_of_a_closed_plan_are_nobodys_duty() -> None:
    late = act("1", "1 October 2026")
    assert found(plan(late, objective={"status": Status(state="stopped")})) == []
    assert found(plan(late, reviews=(Review(decision="close"),))) == []


def test_people_go_by_the_name_that_the_plan_has_for_them() -> None:
    people = (Person(name="Joanna Hall", role="Health visitor"), Person(name="Claire Ash", relationship="Mum"))
    of = plan(act("1", "", who=(Who(role="Health visitor"),)), act("2", "", who=(Who(role="Mum"),)), people=people)
    assert [duty.who for duty in duties(of, ON, dt.timedelta())] == [("Joanna Hall",), ("Claire Ash",)]


def listed(*duties_of: Duty) -> list[Listed]:
    return [Listed("plan.docx", "CP-7", duty) for duty in duties_of]


def test_by_person_everybody_has_their_own_and_what_nobody_has_comes_last() -> None:
    of = plan(act("1", "", who=()), act("2", "", who=(Who(name="Zoe"), *JO)), act("3", "", who=(Who(name="JO HALL"),)))
    groups = by_person(listed(*duties(of, ON, dt.timedelta())))
    assert {name: [one.duty.ref for one in own] for name, own in groups.items()} == {
        "Jo Hall": ["2", "3"], "Zoe": ["2"], "No one named": ["1"],
    }  # fmt: skip
    assert list(groups)[-1] == "No one named"


@pytest.mark.parametrize("cell", ["=1+1", "+44 1632", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])
def test_no_cell_of_csv_is_a_formula(cell: str) -> None:
    assert safe(cell) == f"'{cell}"
    of = plan(act("1", "").model_copy(update={"description": cell, "responsible": (Who(name=cell),)}), reference=cell)
    rows = list(
        csv.reader(
            io.StringIO(
                as_csv([Listed(cell, of.reference, duty) for duty in duties(of, ON, dt.timedelta())]), newline=""
            )
        )
    )
    for one in rows[1]:
        assert not one.startswith(("=", "+", "@", "\t", "\r"))


def test_plain_cells_of_csv_stay_as_they_are_and_days_are_numbers() -> None:
    of = plan(act("1", "4 November 2026"))
    (row,) = csv.DictReader(io.StringIO(as_csv(listed(*duties(of, ON, dt.timedelta())))))
    assert (row["text"], row["who"], row["days"], row["why"]) == ("Ring Ruby’s school about 1", "Jo Hall", "-2", "Late")


def test_json_says_why_and_by_when() -> None:
    (one,) = as_json(listed(*duties(plan(act("1", "4 November 2026")), ON, dt.timedelta())))
    assert (one["why"], one["due"], one["days"], one["who"]) == (["late"], "2026-11-04", -2, ["Jo Hall"])


class TestCalendar:
    def events(self, of: Plan, *, with_names: bool = False) -> list[Any]:
        entries = [(of, duty) for duty in duties(of, ON, dt.timedelta(weeks=4))]
        return Calendar.from_ical(calendar_of("Jo Hall", entries, ON, with_names=with_names)).walk("VEVENT")

    def test_an_event_takes_a_whole_day_and_is_private(self) -> None:
        (event,) = self.events(plan(act("1", "20 November 2026")))
        assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2026, 11, 20), dt.date(2026, 11, 21))
        assert (event["class"], event["transp"]) == ("PRIVATE", "TRANSPARENT")

    def test_of_a_childs_plan_it_says_neither_whose_nor_what_unless_asked(self) -> None:
        of = plan(act("1", "20 November 2026"))
        assert [str(event["summary"]) for event in self.events(of)] == ["Action 1 of plan CP-7"]
        assert "Ruby" in str(self.events(of, with_names=True)[0]["summary"])
        assert b"Ruby" not in calendar_of(
            "Jo Hall", [(of, duty) for duty in duties(of, ON, dt.timedelta(weeks=4))], ON, with_names=False
        )

    def test_of_a_partnerships_plan_it_says_what_is_to_be_done(self) -> None:
        (event,) = self.events(plan(act("1", "20 November 2026"), kind="partnership"))
        assert "Ring Ruby’s school" in str(event["summary"])

    def test_what_is_late_stands_on_the_day_that_it_is_made_for(self) -> None:
        (event,) = self.events(plan(act("1", "1 October 2026")))
        assert (event["dtstart"].dt, str(event["summary"])) == (ON, "Late: Action 1 of plan CP-7")

    def test_an_event_is_known_again_when_its_day_has_moved(self) -> None:
        (before,), (after,) = (self.events(plan(act("1", day))) for day in ("20 November 2026", "27 November 2026"))
        assert before["uid"] == after["uid"]

    def test_no_two_events_are_taken_for_one(self) -> None:
        needed = tuple(Resource(description=words, needed_by=when("10 November 2026")) for words in ("A bed", "A lamp"))
        of = plan(act("1", "20 November 2026", resources=needed), act("2", "20 November 2026"))
        uids = [str(event["uid"]) for event in self.events(of)]
        assert len(set(uids)) == len(uids) == 4

    def test_the_same_day_gives_the_same_bytes(self) -> None:
        entries = [
            (one, duty)
            for one in (plan(act("1", "20 November 2026")),)
            for duty in duties(one, ON, dt.timedelta(weeks=4))
        ]
        assert calendar_of("Jo", entries, ON, with_names=False) == calendar_of("Jo", entries, ON, with_names=False)
