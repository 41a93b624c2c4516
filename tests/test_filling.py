"""What is filled is read back to the letter, or refused with the field that no file can hold."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from planforms.errors import CannotHold
from planforms.filling import Format, blank_form, fill
from planforms.forms import FORMS
from planforms.plan import Action, Area, Measure, Note, Objective, Person, Plan, Subject, Who
from planforms.reading import read_file
from tests.plans import plans, token_plan

FORMATS: tuple[Format, ...] = ("word", "excel")
_EACH = pytest.mark.parametrize(("name", "format"), [(name, kind) for name in FORMS for kind in FORMATS])
_ALL_CHECKS = list(HealthCheck)


def _reads_back(plan: Plan) -> None:
    for name, form in FORMS.items():
        for kind in FORMATS:
            reading = read_file(fill(form, plan, kind))
            assert reading.plan == plan
            assert reading.form == name


@settings(max_examples=5, suppress_health_check=_ALL_CHECKS)
@given(plans(2))
def test_what_is_filled_reads_back_as_an_equal_plan(plan: Plan) -> None:
    _reads_back(plan)


@pytest.mark.long
@settings(max_examples=100, suppress_health_check=_ALL_CHECKS)
@given(plans())
def test_whatever_is_filled_reads_back_as_an_equal_plan(plan: Plan) -> None:
    _reads_back(plan)


def _actions(count: int) -> tuple[Action, ...]:
    return tuple(
        Action(id=f"1.1.{n}", description=f"Visit {n}", responsible=(Who(name="Jo Hall", written="Jo Hall"),))
        for n in range(1, count + 1)
    )


_WORDS = (
    "word " * 300, "שלום, אמירה", "سلام عليكم", "Siân\tLlŷr", "two\nlines", "\nline before", "line after\n", "a\n\n\nb", "  spaced  ", "=SUM(1)",
    "+44 1632", "-1", "@home", "<&>\"'", "_x0041_", "_x005F_x0041_", "#REF!", "a\u00adb", "a\u00a0b", "a\u200eb\u200f", "\u2028", "\ufeff",
    "e\u0301", "👩‍👧 🙂", "\x7f", "\x85", "Ref", "Need 1", "Development area 2", "Choose", "Pick a date", "Implementation plan", "Child’s plan",
    "Form: planforms child-plan 1", "Kept with this plan", "(new)", "(nothing)", "{", "[]", '"', "null", "☒ Yes   ☐ No", "☐", "• bullet",
)  # fmt: skip
_SPECIAL = {
    "nothing in it": Plan(kind="child"),
    "fifty actions": Plan(
        kind="child", areas=(Area(id="1", title="Learning", objectives=(Objective(id="1.1", actions=_actions(50)),)),)
    ),
    "areas and objectives without actions": Plan(
        kind="partnership", areas=(Area(id="1"), Area(id="2", objectives=(Objective(id="2.1"), Objective(id="2.2"))))
    ),
    "an action that moved": Plan(
        kind="child",
        areas=(
            Area(id="1", title="One", objectives=(Objective(id="1.1", statement="A", actions=_actions(2)),)),
            Area(
                id="2",
                title="Two",
                objectives=(Objective(id="2.1", statement="B", actions=(Action(id="1.2.3", description="Moved"),)),),
            ),
        ),
    ),
    "refs missing, odd and given twice": Plan(
        kind="partnership",
        areas=tuple(
            Area(
                id=ref,
                title="Same",
                objectives=tuple(
                    Objective(id=ref, statement="Same", actions=(Action(id=ref, description="Same", progress=f"{n}"),) * 2)
                    for n in range(2)
                ),
            )
            for ref in ("", "", "1", "1", "a b", "x\ny", "2.1")
        ),
    ),
    "labels of somebody's own": Plan(
        kind="child",
        subject=Subject(
            details=dict.fromkeys(("Name", "Outcome 1.1", "", "two\nlines", " ", "a › b", "Need 1", "Ref", "Help"), "words")
        ),
    ),
    "odd words everywhere": Plan(
        kind="child",
        title=_WORDS[1],
        strengths=_WORDS,
        people=tuple(Person(name=words, role=words, contact=words) for words in _WORDS),
        areas=(
            Area(
                id="1",
                title="=SUM(1)",
                objectives=(
                    Objective(
                        id="1.1",
                        statement="\t",
                        measures=tuple(Measure(statement=words, baseline=words) for words in _WORDS),
                        actions=tuple(Action(description=words, progress=words) for words in _WORDS),
                    ),
                ),
            ),
        ),
        notes=tuple(Note(heading=words, text=words) for words in _WORDS),
    ),
}  # fmt: skip


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("what", _SPECIAL)
def test_a_plan_reads_back_with(what: str, format: Format) -> None:
    plan = _SPECIAL[what]
    name = "child-plan" if plan.kind == "child" else "implementation-plan"
    reading = read_file(fill(FORMS[name], plan, format))
    assert reading.plan == plan
    assert reading.form == name


@pytest.mark.parametrize("format", FORMATS)
def test_a_plan_reads_back_from_the_form_of_another_kind(format: Format) -> None:
    plan = _SPECIAL["odd words everywhere"]
    assert read_file(fill(FORMS["implementation-plan"], plan, format)).plan == plan


@_EACH
def test_rows_of_labels_typed_as_content_read_back(name: str, format: Format) -> None:
    form = FORMS[name]
    labels = sorted(
        {box.label for section in form.sections for box in section.fields} | {"Actions", "Ref", "Step objectives"}
    )
    at = iter(labels * 20)

    def part(kind: type[Person | Action | Measure | Note]) -> dict[str, str]:
        return {
            field: next(at) for field, about in kind.model_fields.items() if about.annotation is str and field != "id"
        }

    plan = Plan(
        kind=form.kind,
        title="Ref",
        people=tuple(Person.model_validate(part(Person)) for _ in range(20)),
        notes=tuple(Note.model_validate(part(Note)) for _ in range(30)),
        areas=(
            Area(
                id="1",
                title="Priority",
                need="Likelihood",
                objectives=(
                    Objective(
                        id="1.1",
                        statement="Name",
                        plain="Priority",
                        actions=tuple(Action(id=f"1.1.{n}", **part(Action)) for n in range(1, 30)),  # type: ignore[arg-type]
                    ),
                ),
            ),
        ),
    )  # fmt: skip
    assert read_file(fill(form, plan, format)).plan == plan


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("words", ["a\x00b", "a\x0bb", "line\r", "\ud800", "a\ufffeb"])
def test_what_no_file_can_hold_is_refused_by_the_name_of_its_field(words: str, format: Format) -> None:
    plan = Plan(kind="child").model_copy(
        update={"notes": (Note(heading="a"), Note().model_copy(update={"text": words}))}
    )
    with pytest.raises(CannotHold) as refused:
        fill(FORMS["child-plan"], plan, format)
    assert "notes.1.text" in refused.value.message
    assert words not in str(refused.value)


def test_a_label_that_no_file_can_hold_is_refused_by_its_number() -> None:
    plan = Plan(kind="child", subject=Subject(details={"School": "a", "Ami\x01ra": "b"}))
    with pytest.raises(CannotHold, match=r"subject\.details 2"):
        fill(FORMS["child-plan"], plan, "word")


def test_a_text_longer_than_a_cell_of_excel_is_refused_for_excel_and_held_by_word() -> None:
    plan = Plan(kind="child", aim="long " * 8_000)
    with pytest.raises(CannotHold, match="aim"):
        fill(FORMS["child-plan"], plan, "excel")
    assert read_file(fill(FORMS["child-plan"], plan, "word")).plan == plan


@_EACH
def test_a_blank_form_reads_as_an_empty_plan(name: str, format: Format) -> None:
    reading = read_file(blank_form(FORMS[name], format))
    assert reading.form == name
    assert reading.plan == Plan(kind=FORMS[name].kind)
    assert (reading.placed, reading.unplaced, reading.findings) == (0, (), ())


@_EACH
def test_the_same_plan_gives_the_same_bytes(name: str, format: Format) -> None:
    plan = _SPECIAL["an action that moved"]
    assert fill(FORMS[name], plan, format) == fill(FORMS[name], plan, format)
    assert blank_form(FORMS[name], format) == blank_form(FORMS[name], format)


@_EACH
def test_a_filled_form_holds_nothing_that_has_no_place(name: str, format: Format) -> None:
    plan = token_plan(FORMS[name].kind)
    if format == "word":
        plan = plan.model_copy(update={"reviews": ()})  # hundreds of rows, as in the workbook
    assert read_file(fill(FORMS[name], plan, format)).unplaced == ()
