"""The labels of a form decide: whatever is moved, added or typed anywhere, every word is kept, and nothing is invented."""

from __future__ import annotations

import datetime as dt
import io
import random
import re
import zipfile
from functools import lru_cache

import openpyxl
import pytest
from lxml import etree

from planforms.filling import Format, blank_form, fill
from planforms.forms import FORMS
from planforms.plan import Action, Area, Objective, Person, Plan, Status, Who
from planforms.reading import Reading, open_document, read_file
from planforms.reading.document import Table
from tests.plans import token_plan
from tests.reading.altered import alter_excel, alter_word, read_tokens, seen_in_excel, seen_in_word
from tests.reading.typed import Facts, Tables, W, type_in_excel, type_in_word

_NAMES = list(FORMS)
_ALTERING = {"word": (alter_word, seen_in_word), "excel": (alter_excel, seen_in_excel)}


@lru_cache(maxsize=8)
def _filled(name: str, format: Format) -> bytes:
    plan = token_plan(FORMS[name].kind)
    return fill(FORMS[name], plan.model_copy(update={"reviews": ()}), format)


def _keeps_every_word(name: str, format: Format, seed: int) -> None:
    alter, seen = _ALTERING[format]
    chance = random.Random(seed)  # noqa: S311  # chance, not secrecy
    data = alter(_filled(name, format), FORMS[name], chance, chance.randint(1, 8))
    placed, left = read_tokens(read_file(data))
    assert seen(data) - placed - left == set()
    assert placed | left <= seen(data)
    assert {token for token in placed & left if token.startswith("zi")} == set()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("format", ["word", "excel"])
@pytest.mark.parametrize("name", _NAMES)
def test_every_word_of_an_altered_form_is_kept_once(name: str, format: Format, seed: int) -> None:
    _keeps_every_word(name, format, seed)


@pytest.mark.long
@pytest.mark.parametrize("format", ["word", "excel"])
@pytest.mark.parametrize("name", _NAMES)
def test_every_word_of_many_altered_forms_is_kept_once(name: str, format: Format) -> None:
    for seed in range(100, 200):
        _keeps_every_word(name, format, seed)


# -- the same content, typed into either file --

_ABOUT_CHILD: Facts = {
    "Name": "Amira Haddad", "Likes to be called": " Mimi ", "Date of birth": dt.date(2015, 5, 4), "Address": "1 Mill Lane\nOakford",
    "Reference": "00123", "Name of plan": "Amira’s plan", "Lead practitioner": "Jo Hall (SW), Oakford Council",
    "Plan agreed on": dt.date(2026, 9, 1), "Plan ends": "early in the new year", "What is going well": "• reads at home\n• Mum is calmer",
    "What we will do if things do not get better": "We meet again",
}  # fmt: skip
_SHARED_TABLES: Tables = {
    "Name|Role|Organisation|Relationship to the child|Contact|Part in the plan|At the meeting": [
        {"Name": "Jo Hall", "Role": "SW", "Contact": "01632 960123", "Part in the plan": "Lead", "At the meeting": "Yes"},
        {"Name": "Rana Haddad", "Relationship to the child": "Mum", "Part in the plan": "Mother", "At the meeting": "no, working"},
    ],
    "Whose words|Name|Their words|May be shared": [
        {"Whose words": "Child", "Their words": "I like “football”\nand drawing", "May be shared": "N"},
    ],
    "For action or outcome|What is needed|Kind|Cost|Who obtains it|Needed by": [
        {"For action or outcome": "1.1.1", "What is needed": "taxi", "Kind": "Transport", "Cost": "£12.50", "Needed by": "asap"},
        {"For action or outcome": "Outcome 1.1", "What is needed": "tablet on loan"},
    ],
    "Review date|Who takes part": [{"Review date": dt.date(2026, 12, 1), "Who takes part": "Jo Hall; Mum and Dad"}],
    "Signed by|Signing as|Date signed": [{"Signed by": "R Haddad", "Date signed": "2/9/26"}],
}  # fmt: skip
_ACTIONS: list[dict[str, str | dt.date]] = [
    {"What will be done": "Visit each week", "Who is responsible": "Jo Hall", "By when": "within 6 weeks", "Professionals only": "Yes"},
    {"What will be done": "Ring the school", "Others involved": "Mum, school", "Start": dt.date(2026, 9, 3), "Waits for": "1.1.1"},
]  # fmt: skip


def _typed_child_plans() -> tuple[Reading, Reading]:
    head = (
        "What will be done|In plain words|Who is responsible|Others involved|Start|By when|Waits for|Professionals only"
    )
    in_word = type_in_word(
        blank_form(FORMS["child-plan"], "word"),
        {**_ABOUT_CHILD, "Need 1": "Learning", "What the assessment found": "Reads little", "Outcome 1.1": "Amira reads"},
        {
            **_SHARED_TABLES,
            f"Ref|{head}": _ACTIONS,
            "How we will know|At the start|What we aim for": [{"How we will know": "pages a week", "At the start": "2", "What we aim for": "10"}],
        },
    )  # fmt: skip
    in_excel = type_in_excel(
        blank_form(FORMS["child-plan"], "excel"),
        _ABOUT_CHILD,
        {
            **_SHARED_TABLES,
            "Ref|Need|What the assessment found|Priority": [{"Ref": "1", "Need": "Learning", "What the assessment found": "Reads little"}],
            "Ref|For need|Outcome|In plain words|Priority": [{"Ref": "1.1", "For need": "1", "Outcome": "Amira reads"}],
            "For outcome|How we will know|At the start|What we aim for": [
                {"For outcome": "1.1", "How we will know": "pages a week", "At the start": "2", "What we aim for": "10"}
            ],
            f"Ref|For outcome|{head}": [{"For outcome": "1.1", **row} for row in _ACTIONS],
        },
    )  # fmt: skip
    return read_file(in_word), read_file(in_excel)


def test_the_same_words_typed_into_word_and_excel_give_an_equal_childs_plan() -> None:
    word, excel = _typed_child_plans()
    assert word.plan == excel.plan
    action = excel.plan.areas[0].objectives[0].actions[0]
    assert (action.id, action.responsible[0].name, action.timescale.due) == ("1.1.1", "Jo Hall", dt.date(2026, 10, 13))
    assert action.audience == "professionals"
    assert [(resource.description, resource.amount) for resource in action.resources] == [("taxi", 12.5)]
    assert excel.plan.people[1].attended is False
    assert ("Plan ends", "early in the new year") in [(note.heading, note.text) for note in excel.plan.notes]
    assert {"Mother", "no, working"} <= {note.text for note in excel.plan.notes}
    assert word.unplaced == excel.unplaced == ()


def test_the_same_words_typed_into_word_and_excel_give_an_equal_implementation_plan() -> None:
    form = FORMS["implementation-plan"]
    facts = {
        "Partnership": "Riverside",
        "Partners": "College\nCouncil",
        "Shared vision": "Learners are heard",
        "Plan agreed on": "1.9.2026",
    }
    grid: Tables = {
        "Ref|Step objectives|Actions|Responsibility and involvement|Timescale|Resources, inc support|Monitoring|Outcomes": [
            {"Step objectives": "1.1 Learners sit on groups", "Actions": "Elect them", "Responsibility and involvement": "Lead: AB Support: CD", "Timescale": dt.date(2026, 12, 1), "Resources, inc support": "£200 for travel", "Outcomes": "half vote\nall know"},
            {"Actions": "Train them", "Responsibility and involvement": "AB with CD", "Timescale": "ongoing"},
            {"Step objectives": "Staff listen", "Actions": "A day a term", "Monitoring": "survey, yearly"},
        ],
        "Ref|What might go wrong|Affects|Likelihood|Impact|What we will do to reduce it|Who|By when": [
            {"What might go wrong": "Nobody stands", "Affects": "1.1.1", "Likelihood": "Med", "Impact": "High", "Who": "AB"}
        ],
    }  # fmt: skip
    word = read_file(type_in_word(blank_form(form, "word"), facts, grid))
    excel = read_file(type_in_excel(blank_form(form, "excel"), facts, grid))
    assert [area.id for area in word.plan.areas] == ["1"]
    assert word.plan == excel.plan
    objectives = word.plan.areas[0].objectives
    assert [(one.id, one.statement, len(one.actions)) for one in objectives] == [
        ("1.1", "Learners sit on groups", 2),
        ("1.2", "Staff listen", 1),
    ]
    assert [who.written for who in objectives[0].actions[0].involved] == ["CD"]
    assert word.unplaced == excel.unplaced == ()


# -- places --


@pytest.mark.parametrize("name", _NAMES)
def test_each_place_in_a_word_form_leads_back_to_the_words(name: str) -> None:
    data = _filled(name, "word")
    tables = [block for block in open_document(data).blocks if isinstance(block, Table)]
    texts: dict[str, list[str]] = {}
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                texts.setdefault(f"table {table.place.table}, row {cell.row}", []).append(cell.text)
    _leads_back(read_file(data), lambda place: "\n".join(texts[", ".join(place.split(", ")[:2])]))


@pytest.mark.parametrize("name", _NAMES)
def test_each_place_in_a_workbook_leads_back_to_the_words(name: str) -> None:
    data = _filled(name, "excel")
    book = openpyxl.load_workbook(io.BytesIO(data))

    def words(place: str) -> str:
        sheet, cell = (part.partition(" ")[2] for part in place.split(", ")[:2])
        return str(book[sheet][cell].value)

    _leads_back(read_file(data), words)


def _leads_back(reading: Reading, words: object) -> None:
    assert callable(words)
    looked_at = 0
    for path, place in reading.places.items():
        value: object = reading.plan
        for key in path.split(".") if not path.startswith("subject.details.") else ():
            value = value[int(key)] if isinstance(value, tuple) else getattr(value, key)
        written = getattr(value, "written", value)
        if isinstance(written, str) and written.startswith("zt"):
            looked_at += 1
            assert written in words(place), (path, place)
    assert looked_at > 40


# -- what is renamed, moved, or looks like something else --


def test_an_action_keeps_its_status_when_rows_above_it_go_or_move() -> None:
    plan = Plan(
        kind="child",
        areas=(
            Area(
                id="1",
                title="Home",
                objectives=(
                    Objective(
                        statement="Safe",
                        actions=tuple(
                            Action(description=f"Visit {n}", status=Status(written="on track", state="on_track"), progress=f"progress {n}")
                            for n in (1, 2, 3)
                        ),
                    ),
                ),
            ),
        ),
        people=(Person(id="p1", name="Jo Hall"), Person(id="p2", name="Rana Haddad")),
    )  # fmt: skip
    for alter in (_delete_first, _turn_round):
        data = alter(fill(FORMS["child-plan"], plan, "word"))
        reading = read_file(data)
        for action in reading.plan.areas[0].objectives[0].actions:
            assert action.progress == action.description.replace("Visit", "progress")
        assert {person.id: person.name for person in reading.plan.people} in (
            {"p1": "Jo Hall", "p2": "Rana Haddad"},
            {"p2": "Rana Haddad"},
        )
    assert "closing-row-outdated" in [
        finding.code for finding in read_file(_delete_first(fill(FORMS["child-plan"], plan, "word"))).findings
    ]


def _delete_first(data: bytes) -> bytes:
    def change(root: etree._Element) -> None:
        for row in [row for row in root.iter(W + "tr") if _begins(row, ("Jo Hall", "1.1.1"))]:
            _parent(row).remove(row)

    return _changed(data, change)


def _turn_round(data: bytes) -> bytes:
    def change(root: etree._Element) -> None:
        for row in [row for row in root.iter(W + "tr") if _begins(row, ("Jo Hall", "1.1.1"))]:
            following = row.getnext()
            assert following is not None
            following.addnext(row)

    return _changed(data, change)


def _begins(row: etree._Element, words: tuple[str, ...]) -> bool:
    cell = row.find(W + "tc")
    return cell is not None and "".join(text.text or "" for text in cell.iter(W + "t")) in words


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _changed(data: bytes, change: object) -> bytes:
    assert callable(change)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    change(root)
    parts["word/document.xml"] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("name", _NAMES)
def test_a_column_under_any_of_its_known_labels_gives_the_same_plan(name: str) -> None:
    form, data = FORMS[name], _filled(name, "excel")
    book = openpyxl.load_workbook(io.BytesIO(data))
    from planforms.reading.lexicon import lexicon_of

    most = max(len(box.also) for sheet in lexicon_of(form).sheets for box in sheet.columns)
    del book["Kept with this plan"]
    expected = read_file(_saved(book)).plan
    original = {sheet.title: [str(cell.value or "") for cell in sheet[4]] for sheet in book.worksheets}
    for number in range(most):
        for sheet in lexicon_of(form).sheets:
            labels = [box.label for box in sheet.columns]
            others = {box.label: box.also[number % len(box.also)] for box in sheet.columns if box.also}
            for page in book.worksheets:
                if [value for value in original[page.title] if value] == labels:
                    for cell, value in zip(page[4], original[page.title], strict=True):
                        cell.value = others.get(value, value)
        assert read_file(_saved(book)).plan == expected, number


def _saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_form_that_was_pasted_into_a_new_document_is_still_read() -> None:
    plan = token_plan("partnership").model_copy(update={"reviews": ()})
    data = fill(FORMS["implementation-plan"], plan, "word")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    for name in ("pStyle", "tblStyle", "shd", "tblHeader", "b"):
        for element in list(root.iter(W + name)):
            _parent(element).remove(element)
    for control in list(root.iter(W + "sdt")):
        content = control.find(W + "sdtContent")
        assert content is not None
        for child in list(content):
            control.addprevious(child)
        _parent(control).remove(control)
    parts["word/document.xml"] = etree.tostring(root)
    del parts["docProps/custom.xml"]
    parts["_rels/.rels"] = re.sub(rb"<Relationship [^>]*custom[^>]*>", b"", parts["_rels/.rels"])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content_bytes in parts.items():
            package.writestr(name, content_bytes)
    reading = read_file(buffer.getvalue())
    assert reading.form == "implementation-plan"
    assert reading.plan == plan
    assert reading.unplaced == ()


def test_a_lead_named_twice_is_kept_twice() -> None:
    data = type_in_excel(blank_form(FORMS["child-plan"], "excel"), {"Lead practitioner": "Jo Hall"}, {})
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Plan"].append(["Key worker", "Sam Reed"])
    plan = read_file(_saved(book)).plan
    assert plan.lead == Who(name="Jo Hall", written="Jo Hall")
    assert "Sam Reed" in [note.text for note in plan.notes]
