"""Each check finds what it is for, and leaves alone what only looks like it."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.checks import CHECKS, check
from planforms.plan import Action, Area, Measure, Objective, Plan, ReviewPoint, Status, Timescale, Who

SOUND_ACTION = Action(
    id="1.1.1",
    description="Agree a bedtime routine",
    responsible=(Who(name="Claire Ashdown", written="Claire Ashdown"),),
    timescale=Timescale(written="18 September 2026", due=dt.date(2026, 9, 18), kind="exact"),
)
DONE = Status(written="Done", state="done")


def plan(action: Action = SOUND_ACTION, **changes: object) -> Plan:
    objective = Objective(
        id="1.1",
        statement="Rowan sleeps well",
        measures=(Measure(statement="Hours asleep"),),
        actions=(action,),
    ).model_copy(update={key: value for key, value in changes.items() if key in Objective.model_fields})
    area = Area(id="1", title="Sleep", objectives=(objective,))
    whole = Plan(kind="child", areas=(area,), review_points=(ReviewPoint(on=Timescale(written="6 Nov", kind="exact")),))
    return whole.model_copy(update={key: value for key, value in changes.items() if key in Plan.model_fields})


def with_action(**changes: object) -> Plan:
    return plan(SOUND_ACTION.model_copy(update=changes))


BREAKS = {
    "no-outcome": plan(areas=(Area(id="1", title="Sleep"),)),
    "no-measure": plan(measures=()),
    "no-action": plan(actions=()),
    "nobody-responsible": with_action(responsible=(Who(written="TBC"),)),
    "two-owners": with_action(responsible=(Who(name="Claire"), Who(name="Martin"))),
    "no-date": with_action(timescale=Timescale()),
    "no-review-point": plan(review_points=()),
}
NEAR_MISSES = {
    "no-outcome": plan(),
    "no-measure": plan(measures=(Measure(statement="What Rowan says"),)),
    "no-action": with_action(status=DONE),
    "nobody-responsible": with_action(responsible=(Who(role="health visitor", written="HV"),)),
    "two-owners": with_action(involved=(Who(name="Martin"),)),
    "no-date": with_action(timescale=Timescale(written="as soon as possible", kind="asap")),
    "no-review-point": plan(),
}


def test_every_check_has_a_plan_that_breaks_it_and_one_that_nearly_does() -> None:
    assert set(BREAKS) == set(NEAR_MISSES) == set(CHECKS)


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_finds_what_it_is_for(code: str) -> None:
    found = [finding for finding in check(BREAKS[code], {}) if finding.code == code]
    assert len(found) == 1
    assert found[0].message.endswith(".")
    assert "Rough Guide" in found[0].hint


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_leaves_a_near_miss_alone(code: str) -> None:
    assert code not in {finding.code for finding in check(NEAR_MISSES[code], {})}


def test_what_is_done_needs_no_owner_and_no_date() -> None:
    assert check(with_action(status=DONE, responsible=(), timescale=Timescale()), {}) == ()


def test_a_finding_says_where_in_the_form_it_is() -> None:
    places = {"areas.0.objectives.0.actions.0.description": "table 2, row 3, column Action"}
    found = check(BREAKS["no-date"], places)
    assert [finding.place for finding in found] == ["table 2, row 3, column Action"]
