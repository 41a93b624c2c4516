"""When an action is on somebody's hands, how much that is at once, and what clashes."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.pace.clashes import carrier, outside, same_week, too_early
from planforms.pace.load import busiest, loads
from planforms.pace.spans import Span
from planforms.pace.tasks import Task, tasks_of
from planforms.plan import Action, Area, Objective, Plan, ReviewPoint, Risk, Timescale, Who

TODAY = dt.date(2026, 10, 19)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2026-{text}")


def action(ref: str, time: Timescale, who: str = "Ann Lee", **changes: object) -> Action:
    people = tuple(Who(name=name) for name in who.split(", ") if name)
    return Action(id=ref, description="Do it", responsible=people, timescale=time).model_copy(update=changes)


def when(due: str | None = None, start: str | None = None, kind: str = "exact", written: str = "") -> Timescale:
    dates = {"due": day(due) if due else None, "start": day(start) if start else None}
    return Timescale.model_validate({"kind": kind, "written": written, **dates})


def plan(*actions: Action, **changes: object) -> Plan:
    whole = Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=actions),)),))
    return whole.model_copy(update=changes)


def tasks(*actions: Action, **changes: object) -> tuple[Task, ...]:
    return tasks_of(plan(*actions, **changes), TODAY)


def span(time: Timescale, **changes: object) -> Span | None:
    return tasks(action("1.1.1", time), **changes)[0].span


class TestTheSpan:
    @pytest.mark.parametrize(
        ("time", "first", "last"),
        [
            (when("11-04", "10-26"), "10-26", "11-04"),
            (when("11-04"), "11-04", "11-04"),
            (when("11-30", kind="month", written="November"), "11-01", "11-30"),
            (when("10-31", kind="approximate", written="Late October"), "10-21", "10-31"),
            (when(kind="asap", written="ASAP"), "10-19", "10-29"),
            (when("10-09", "09-28"), "09-28", "10-19"),
        ],
        ids=["range", "day", "month", "soft", "soon", "late"],
    )
    def test_it_runs_from_the_first_to_the_last_day_that_the_words_give(
        self, time: Timescale, first: str, last: str
    ) -> None:
        found = span(time)
        assert found
        assert (found.start, found.last) == (day(first), day(last))

    def test_nothing_is_drawn_where_nothing_is_said(self) -> None:
        assert span(when(kind="none")) is None
        assert span(when(kind="event")) is None

    def test_what_waits_for_an_event_has_no_place_in_time(self) -> None:
        found = span(when(kind="event", written="Once the referral is accepted"))
        assert found
        assert found.waiting
        assert not found.active(dt.date.min, dt.date.max)

    def test_what_carries_on_has_no_end(self) -> None:
        found = span(when(None, "10-01", "ongoing", "Ongoing"))
        assert found
        assert found.active(dt.date(2030, 1, 1), dt.date(2030, 1, 2))

    def test_what_happens_at_reviews_takes_time_on_their_days_alone(self) -> None:
        points = tuple(ReviewPoint(on=when(on)) for on in ("11-06", "12-18"))
        found = span(when("12-18", "10-01", "recurring", "Before each review"), review_points=points)
        assert found
        assert found.dates == (day("11-06"), day("12-18"))
        assert not found.active(day("11-07"), day("12-18"))

    @pytest.mark.parametrize(
        ("written", "beat", "months"),
        [("Weekly", 7, 0), ("Every second Tuesday", 7, 0), ("Fortnightly", 14, 0), ("Monthly", 0, 1), ("Termly", 0, 0)],
    )
    def test_the_rhythm_is_that_of_the_words(self, written: str, beat: int, months: int) -> None:
        found = span(when("12-18", "10-01", "recurring", written))
        assert found
        assert (found.beat, found.months) == (beat, months)

    def test_the_first_and_the_last_day_of_the_calendar_are_days_too(self) -> None:
        first = Timescale(due=dt.date.min, kind="approximate", written="long ago")
        assert tasks_of(plan(action("1", first)), dt.date.max)[0].span
        assert tasks_of(plan(action("1", when(kind="asap"))), dt.date.max)[0].span


class TestTheLoad:
    EDGES = tuple(dt.date(2026, 10, 5) + dt.timedelta(weeks=week) for week in range(5))

    def test_an_action_counts_in_each_period_that_it_touches_for_a_day(self) -> None:
        assert loads(tasks(action("1", when("10-19", "10-11"))), self.EDGES)[0].counts == (1, 1, 1, 0)

    def test_it_counts_for_each_of_several_people_and_nobody_comes_last(self) -> None:
        found = loads(tasks(action("1", when("10-21"), ""), action("2", when("10-21"), "Ann Lee, Ben Roy")), self.EDGES)
        assert [load.person for load in found] == ["Ann Lee", "Ben Roy", ""]

    def test_one_name_in_two_spellings_is_one_person(self) -> None:
        found = loads(tasks(action("1", when("10-21")), action("2", when("10-21"), "ann  lee")), self.EDGES)
        assert [(load.person, load.counts) for load in found] == [("Ann Lee", (0, 0, 2, 0))]

    def test_the_busiest_is_who_has_most_at_once(self) -> None:
        found = busiest(tasks(action("1", when("11-08", "10-26")), action("2", when("11-04", "10-26"))))
        assert found
        assert (found.person, found.actions, found.first, found.last) == ("Ann Lee", 2, day("10-26"), day("11-08"))

    def test_among_several_plans_a_name_of_one_word_is_of_its_plan_alone(self) -> None:
        both = [tasks_of(plan(action("1", when("10-21"), "Mum, Ann Lee")), TODAY, mark) for mark in ("A ", "B ")]
        people = {load.person: max(load.counts) for load in loads([*both[0], *both[1]], self.EDGES)}
        assert people == {"Mum (A)": 1, "Mum (B)": 1, "Ann Lee": 2}


class TestTheClashes:
    def test_two_that_end_in_one_week_for_one_person(self) -> None:
        found = same_week(tasks(action("1", when("10-26")), action("2", when("11-01")), action("3", when("11-02"))))
        assert [(week.person, week.monday, [task.ref for task in week.tasks]) for week in found] == [
            ("Ann Lee", day("10-26"), ["1", "2"])
        ]

    def test_what_is_past_or_of_no_known_day_or_of_nobody_is_no_clash_of_a_week(self) -> None:
        november = when("11-30", kind="month", written="November")
        assert not same_week(tasks(action("1", november), action("2", november)))
        assert not same_week(tasks(action("1", when("10-26"), ""), action("2", when("10-26"), "")))
        assert not same_week(tasks(action("1", when("10-05")), action("2", when("10-05"))), since=TODAY)

    def test_an_action_that_ends_before_what_it_depends_on(self) -> None:
        found = too_early(tasks(action("1", when("12-01")), action("2", when("11-20"), depends_on=("1",))))
        assert [(early.task.ref, early.other.ref) for early in found] == [("2", "1")]
        assert not too_early(tasks(action("1", when("11-20")), action("2", when("11-20"), depends_on=("1",))))

    def test_work_outside_the_period(self) -> None:
        period = {"starts": day("10-01"), "ends": day("11-30")}
        found = outside(tasks(action("1", when("12-01")), action("2", when("11-30", "09-30")), **period))
        assert [(each.task.ref, each.after) for each in found] == [("1", True), ("2", False)]
        assert not outside(tasks(action("1", when("11-30", "10-01")), **period))

    def test_a_month_is_outside_only_where_none_of_it_is_within(self) -> None:
        november = action("1", when("11-30", kind="month", written="November"))
        assert not outside(tasks(november, ends=day("11-15")))
        assert outside(tasks(november, ends=day("10-31")))

    def test_who_carries_more_than_half_of_five_or_more(self) -> None:
        mine = [action(f"1.{number}", when("11-30")) for number in range(3)]
        others = [action(f"2.{number}", when("11-30"), "Ben Roy") for number in range(2)]
        found = carrier(tasks(*mine, *others))
        assert found
        assert (found.person, found.actions, found.whole) == ("Ann Lee", 3, 5)
        assert carrier(tasks(*mine, *others, action("3", when("11-30"), "Ben Roy"))) is None
        assert carrier(tasks(*mine)) is None

    def test_the_actions_that_reduce_risks_are_among_them(self) -> None:
        risk = Risk(id="R1", actions=(action("R1.1", when("11-30")),))
        assert [(task.ref, task.path) for task in tasks(risks=(risk,))] == [("R1.1", "risks.0.actions.0")]
