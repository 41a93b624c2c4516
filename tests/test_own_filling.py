"""A form of an organisation's own: learnt once, it is read without a guess, and a plan put into it comes back whole."""

from __future__ import annotations

import datetime as dt
import io
import tomllib
from collections.abc import Callable

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from planforms.errors import CannotHold
from planforms.own_filling import fill_own
from planforms.plan import Action, Area, Note, Objective, Plan, Sharing, Subject, Timescale, View, Who
from planforms.reading import open_document, read_file, read_learnt
from planforms.reading.learn import learn, learnt_from
from planforms.reading.profile import LearntForm, Profile
from planforms.values.timescale import understand_timescale
from tests.council_forms import excel_form, word_form
from tests.plans import plans, token_plan

_FORMS = pytest.mark.parametrize("blank", [word_form, excel_form], ids=["word", "excel"])


def _learnt(blank: bytes) -> LearntForm:
    text = learn(open_document(blank), "Helping Hands", "blank.docx")
    return learnt_from(tomllib.loads(text), "our-form.toml")


def _reads_back(plan: Plan, blank: bytes) -> bytes:
    form = _learnt(blank)
    data = fill_own(form, blank, plan)
    assert read_learnt(open_document(data), form).plan == plan
    return data


@_FORMS
def test_a_plan_put_into_a_form_of_ones_own_comes_back_whole(blank: Callable[[], bytes]) -> None:
    plan = _plan()
    data = _reads_back(plan, blank())
    reading = read_file(data, Profile((_learnt(blank()),)))
    assert (reading.form, reading.plan, reading.unplaced) == ("Helping Hands", plan, ())


def test_the_values_stand_in_the_boxes_of_the_form() -> None:
    document = docx.Document(io.BytesIO(_reads_back(_plan(), word_form())))
    facts, actions, views = document.tables[:3]
    assert facts.cell(0, 1).text == "Ada Quill"
    assert [cell.text for cell in actions.rows[1].cells][2:5] == ["Ring the school", "Jo Hall", "3 April 2026"]
    assert len(actions.rows) == 1 + 3
    assert views.cell(0, 1).text == "I like the boat."


@_FORMS
def test_a_plan_with_something_in_every_field_comes_back_whole(blank: Callable[[], bytes]) -> None:
    _reads_back(token_plan("child"), blank())


def test_a_partnerships_plan_is_refused_by_a_childs_form() -> None:
    with pytest.raises(CannotHold) as refused:
        fill_own(_learnt(word_form()), word_form(), token_plan("partnership"))
    assert refused.value.code == "other-kind"


@_FORMS
def test_the_section_of_what_has_no_box_is_no_part_of_the_form(blank: Callable[[], bytes]) -> None:
    areas = (Area(), Area(need="Siân Llŷr"))
    notes = (Note(), Note(text="Siân Llŷr"))
    _reads_back(Plan(kind="child", ends=dt.date(2000, 1, 1), areas=areas, sharing=(Sharing(),), notes=notes), blank())


@_FORMS
def test_nobodys_plan_goes_into_a_form_that_holds_anothers(blank: Callable[[], bytes]) -> None:
    form = _learnt(blank())
    filled = fill_own(form, blank(), _plan())
    with pytest.raises(CannotHold) as refused:
        fill_own(form, filled, _plan().model_copy(update={"subject": Subject(name="Bo Hart")}))
    assert refused.value.code == "filled-form"


@pytest.mark.long
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(plans())
def test_whatever_plan_is_put_in_comes_back_whole(plan: Plan) -> None:
    child = plan.model_copy(update={"kind": "child"})
    for blank in (word_form(), excel_form()):
        form = _learnt(blank)
        assert read_learnt(open_document(fill_own(form, blank, child)), form).plan == child


def _plan() -> Plan:
    made = dt.date(2026, 3, 2)
    tasks = [
        ("Ring the school", "Jo Hall", dt.date(2026, 4, 3)),
        ("Visit the boat club", "Mum", None),
        ("Ask Dad", "", None),
    ]
    actions = tuple(
        Action(
            id=f"1.1.{number}",
            description=task,
            responsible=(_who(who),) if who else (),
            timescale=understand_timescale("3 April 2026")[0] if due else Timescale(),
        )
        for number, (task, who, due) in enumerate(tasks, 1)
    )
    objective = Objective(id="1.1", statement="Ada goes to school every day", actions=actions)
    return Plan(
        kind="child",
        title="Helping Ada",
        subject=Subject(name="Ada Quill", date_of_birth=dt.date(2014, 5, 1)),
        agreed_on=made,
        lead=_who("Jo Hall"),
        areas=(Area(id="1", need="Ada is often at home", objectives=(objective,)),),
        views=(View(whose="child", text="I like the boat."),),
    )


def _who(words: str) -> Who:
    return Who(role=words, written=words) if words == "Mum" else Who(name=words, written=words)
