"""The forms as data: what each asks for, and that no label can be taken for another."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import pytest

from planforms.form import Blocks, Facts, Field, Form, Grid, Rows, Section
from planforms.forms import FORMS
from planforms.forms.review import REVIEW
from planforms.plan import Action, Area, Objective, Part, Plan
from planforms.reading.lexicon import CLOSING, lexicon_of
from planforms.text import fold

_EACH = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
_WITH_REVIEW = pytest.mark.parametrize("form", [*FORMS.values(), REVIEW], ids=[*FORMS, REVIEW.name])


def _boxes(section: Section) -> Iterator[tuple[str, Field]]:
    """Each box with the list that its item belongs to, "" for the plan."""
    if isinstance(section, Facts):
        yield from (("", box) for box in section.fields)
    elif isinstance(section, Grid):
        yield from ((section.each, box) for box in section.fields)
        yield from (("objectives", box) for box in section.outer)
        yield from (("actions", box) for box in (section.ref, *section.inner))
    else:
        yield from ((section.each, box) for box in section.fields)
        if isinstance(section, Blocks):
            for part in section.inside:
                yield from _boxes(part)


def _kind_of(each: str) -> type[Part]:
    for owner in (Plan, Area, Objective, Action):
        if each in owner.model_fields:
            return typing.cast("type[Part]", typing.get_args(owner.model_fields[each].annotation)[0])
    return Plan


@_EACH
def test_each_box_leads_to_a_field_of_the_plan(form: Form) -> None:
    for section in form.sections:
        for each, box in _boxes(section):
            kind: object = _kind_of(each)
            for key in box.path.split(".")[:2]:
                assert isinstance(kind, type)
                assert key in kind.model_fields, (each, box)  # type: ignore[attr-defined]
                kind = kind.model_fields[key].annotation  # type: ignore[attr-defined]


@_WITH_REVIEW
def test_no_two_boxes_of_a_table_are_called_the_same(form: Form) -> None:
    for sheet in lexicon_of(form).sheets:
        labels = [fold(box.label) for box in sheet.columns]
        assert len(set(labels)) == len(labels)
        for box in sheet.columns:
            assert not {fold(name) for name in box.also} & (set(labels) - {fold(box.label)}), (sheet.heading, box.label)


@_WITH_REVIEW
def test_the_headings_of_each_table_are_known_as_those_of_that_table(form: Form) -> None:
    words = lexicon_of(form)
    for sheet in words.sheets:
        found = words.heads([box.label for box in sheet.columns])
        assert found is not None
        assert found[0].each == sheet.each
        assert found[1] == list(sheet.columns)
    assert CLOSING in words.sheets


@_WITH_REVIEW
def test_sheets_have_names_that_excel_allows_and_no_two_the_same(form: Form) -> None:
    names = [form.sheet]
    for section in form.sections:
        rows = section.flat if isinstance(section, Blocks) else (section,) if isinstance(section, Rows) else ()
        names += [one.sheet or one.heading for one in rows]
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_the_implementation_plan_has_the_columns_of_annex_1() -> None:
    (grid,) = (section for section in FORMS["implementation-plan"].sections if isinstance(section, Grid))
    assert [box.label for box in grid.columns][1:] == [
        "Step objectives", "Actions", "Responsibility and involvement", "Timescale", "Resources, inc support", "Monitoring", "Outcomes",
    ]  # fmt: skip


def test_the_assumptions_stand_at_the_end_of_each_plan() -> None:
    assert all(form.sections[-1].heading == "What we are taking for granted" for form in FORMS.values())
