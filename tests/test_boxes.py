"""A box keeps every word that is typed into it, whatever it is for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.boxes import day_in, say, understand, value_at
from planforms.form import Blocks, Field, Form, Grid, Shape
from planforms.forms import FORMS
from planforms.plan import Action, Part, Plan, Subject
from planforms.values.anchor import Anchor

_YES_NO = (("everyone", ""), ("professionals", "Yes"))
_KINDS = (("finance", "Money"), ("other", "Other"))
_BOXES: dict[Shape, Field] = {
    "text": Field("Label", "description"),
    "lines": Field("Label", "strengths", "lines"),
    "ref": Field("Label", "id", "ref"),
    "refs": Field("Label", "depends_on", "refs"),
    "day": Field("Label", "starts", "day"),
    "choice": Field("Label", "kind", "choice", choices=_KINDS),
    "answer": Field("Label", "attended", "answer"),
    "tick": Field("Label", "audience", "tick", choices=_YES_NO),
    "level": Field("Label", "priority", "level"),
    "who": Field("Label", "lead", "who"),
    "people": Field("Label", "involved", "people"),
    "responsibility": Field("Label", "responsible", "responsibility"),
    "timescale": Field("Label", "timescale", "timescale"),
    "start": Field("Label", "timescale.start", "start"),
    "amount": Field("Label", "amount", "amount"),
    "measures": Field("Label", "measures", "measures"),
    "monitoring": Field("Label", "monitoring", "monitoring"),
    "resources": Field("Label", "resources", "resources"),
}
_PIECES = st.sampled_from(
    ["{}", "{}", "{} and {}", "({})", "Yes {}", "no, {}", "☒ {}", "☒ Yes ☐ No {}", "12 September 2026 {}", "{} by 12/9/26", "£12 {}", "1.1 {}",
     "after {} 1.2", "Lead: {} Support: {}", "{} with {}", "{} / {}", "High {}", "Money {}", "• {}\n• {}", "within 2 weeks {}", "from {}", "TBC {}"]
)  # fmt: skip


@pytest.mark.parametrize("shape", _BOXES)
@given(pieces=st.lists(_PIECES, min_size=1, max_size=3))
def test_every_word_typed_into_a_box_is_in_its_value_or_left(shape: Shape, pieces: list[str]) -> None:
    text = " ".join(pieces)
    count = text.count("{}")
    text = text.format(*(f"zq{number}x" for number in range(count)))
    found = understand(_BOXES[shape], text, Anchor())
    kept = json.dumps(
        [_plain(value) for value in found.values.values()] + [found.left], ensure_ascii=False, default=str
    )
    assert set(re.findall(r"zq[0-9]+x", text)) <= set(re.findall(r"zq[0-9]+x", kept))


def _plain(value: object) -> object:
    if isinstance(value, Part):
        return value.model_dump(mode="json")
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("shape", _BOXES)
def test_an_empty_box_means_nothing(shape: Shape) -> None:
    found = understand(_BOXES[shape], " \n ", Anchor())
    assert (dict(found.values), found.doubts, found.left) == ({}, (), "")


def test_each_shape_of_each_form_is_said_and_understood() -> None:
    assert {box.shape for form in FORMS.values() for box in _all_boxes(form)} <= _BOXES.keys()


def _all_boxes(form: Form) -> Iterator[Field]:
    for section in form.sections:
        yield from section.columns if isinstance(section, Grid) else section.fields
        if isinstance(section, Blocks):
            yield from (box for rows in section.flat for box in rows.fields)


def test_only_a_day_as_planforms_writes_it_becomes_a_real_date() -> None:
    box = _BOXES["timescale"]
    assert str(day_in(box, "12 September 2026")) == "2026-09-12"
    assert day_in(box, "12/9/26") is None
    assert day_in(box, "by 12 September 2026") is None
    assert day_in(_BOXES["text"], "12 September 2026") is None


def test_the_exact_number_of_a_cell_is_taken_and_its_words_are_kept_where_they_say_more() -> None:
    assert understand(_BOXES["amount"], "£12.50", Anchor(), 12.5).values == {"amount": 12.5}
    found = understand(_BOXES["amount"], "£12.50 a week", Anchor())
    assert found.left == "£12.50 a week"


@pytest.mark.parametrize("text", ["Gill Stott with Jade and Maureen", "Lead: Gill Stott Support: Jade, Maureen"])
def test_those_who_help_are_involved_in_each_form_that_asks_who_is_responsible(text: str) -> None:
    boxes = [box for form in FORMS.values() for box in _all_boxes(form) if box.path == "responsible"]
    assert {box.shape for box in boxes} == {"people", "responsibility"}
    for box in boxes:
        found = understand(box, text, Anchor())
        assert [who.name for who in found.values["responsible"]] == ["Gill Stott"]
        assert [who.name for who in found.values["involved"]] == ["Jade", "Maureen"]


def test_a_detail_that_the_plan_has_not_is_an_empty_box() -> None:
    plan = Plan(kind="child", subject=Subject(details={"a.b": "c"}))
    assert value_at(plan, "subject.details.a.b") == "c"
    assert value_at(plan, "subject.details.School") == ""
    assert say(_BOXES["text"], Action()) == ""


@pytest.mark.parametrize(
    ("words", "asked"), [("Banana", 1), ("80%", 1), ("Done", 0), ("Amber", 0), ("N/A", 0), ("", 0)]
)
def test_a_status_that_is_not_understood_is_asked_about(words: str, asked: int) -> None:
    doubts = understand(Field("Label", "status", "status"), words, Anchor()).doubts
    assert [doubt.code for doubt in doubts] == ["status-not-understood"] * asked
