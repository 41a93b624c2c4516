"""The examples read to the plans beside them, nothing that is typed in them is lost, and they fill their forms again.

What is typed in a file is gathered here from the file's own XML, without the code that reads forms.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from planforms.closing import CLOSING_COLUMNS, CLOSING_HEADING, CLOSING_HELP
from planforms.dates import MONTHS
from planforms.errors import CannotRender
from planforms.filling import fill
from planforms.form import Blocks, Facts, Field, Form, Grid, Rows
from planforms.forms import FORMS
from planforms.plan import Plan
from planforms.reading import Reading, read_file
from planforms.views.family.view import VIEW
from planforms.withheld import printed

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
FILES = sorted(path for path in EXAMPLES.rglob("*") if path.suffix in (".docx", ".xlsx"))
TODAY = dt.date(2026, 11, 22)

UNPLACED = {
    "ruby-ashcombe": {
        "Tarnbrook Council Early Help",
        "Market House, Tarnbrook    01632 960400    earlyhelp@tarnbrook.example",
    },
    "kai-mellor": {
        "Dunmarsh Council Children’s Services",
        "Notes from meeting",
        "CIN meeting 13/11/26, Fennel Street, 2pm",
        "Apologies: Tom W",
        "Jade brought photos of the damp",
        "Carol to check which room is free for settling in",
        "Connor – shift pattern changes in January, ask again",
        "Biscuits: Fatou",
    },
    "zuzia-college": {
        "Cyngor Penwern · Penwern Council",
        "Tîm Plant sy’n Derbyn Gofal / Children Looked After Team",
    },
    "learners-views": {
        "Brackenvale Post-16 Partnership",
        "c/o Brackenvale Council, Civic Centre, Brackenvale",
    },
    "family-hubs": {
        "Cost code",
        *("FH-3301", "FH-3302", "FH-3310", "FH-3320", "FH-3321", "FH-3322", "FH-3401", "CAP-118", "CAP-119"),
    },
    "safeguarding-training": {
        "Harrowdene and Marle Safeguarding Children Partnership",
        "Learning and development group",
    },
}
RENAMED = {"Target date", "By when"}
"""Labels that somebody put in the place of the form's own; they are no content."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AROUND = re.compile(r"^(With: |[0-9]\.[0-9] (?=\D))")
"""What sorts the words after it and is kept as that: who is involved, and the ref of a step objective."""

PREPRINTED = {"5.1.1", "5.1.2", "5.1.3"}
"""Refs in the rows of a need that nobody used."""

PEOPLE = {
    "HV & mum": ("HV", "mum"),
    "Piotr Lis / Gurdeep Sohal": ("Piotr Lis", "Gurdeep Sohal"),
    "Deb Olusanya with Kirsty Vane and 0–19 service": ("Deb Olusanya", "Kirsty Vane", "0–19 service"),
}
"""Several people in a cell, whom the plan keeps one by one."""

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@cache
def reading_of(path: Path) -> Reading:
    return read_file(path.read_bytes())


def form_of(path: Path) -> Form:
    return FORMS[path.parent.name]


def golden(path: Path) -> Path:
    return path.with_name(f"{path.stem}.plan.json")


each_example = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def test_each_form_has_three_examples_in_both_formats() -> None:
    for form in FORMS:
        suffixes = [path.suffix for path in FILES if path.parent.name == form]
        assert len(suffixes) >= 3
        assert set(suffixes) == {".docx", ".xlsx"}
    assert {path.stem for path in FILES} == set(UNPLACED)


@each_example
def test_an_example_reads_to_the_plan_beside_it(path: Path) -> None:
    got = reading_of(path).plan.model_dump_json(indent=1) + "\n"
    wanted = golden(path).read_text(encoding="utf-8")
    if got != wanted:
        lines = difflib.unified_diff(
            wanted.splitlines(), got.splitlines(), "the plan beside it", "as read", lineterm="", n=8
        )
        pytest.fail("\n".join([f"{path.name} no longer reads to {golden(path).name}:", *lines]), pytrace=False)


@each_example
def test_an_example_says_which_form_it_is(path: Path) -> None:
    assert reading_of(path).form == path.parent.name


@each_example
def test_nothing_is_left_unplaced_but_what_stands_around_the_form(path: Path) -> None:
    assert {piece.text for piece in reading_of(path).unplaced} == UNPLACED[path.stem]


@each_example
def test_every_typed_word_is_kept(path: Path) -> None:
    reading = reading_of(path)
    kept = spaced(" ".join([*values(reading.plan.model_dump()), *(piece.text for piece in reading.unplaced)]))
    found = [part for text in typed(path) for part in PEOPLE.get(text, (AROUND.sub("", text),))]
    assert len(found) > 100
    assert not [text for text in found if spaced(text) not in kept]


@each_example
@pytest.mark.parametrize("format", ["word", "excel"])
def test_an_example_fills_its_form_again(path: Path, format: Any) -> None:
    plan = reading_of(path).plan
    assert read_file(fill(form_of(path), plan, format)).plan == plan


def test_the_address_that_is_withheld_is_in_the_plan_and_not_in_the_family_copy() -> None:
    plan = reading_of(EXAMPLES / "child-plan" / "kai-mellor.xlsx").plan
    (withheld,) = plan.withheld
    assert withheld.text in plan.subject.details["Address"]
    assert withheld.text not in "\n".join(printed(VIEW.build(plan, TODAY)))


def test_the_family_copy_is_refused_once_the_address_stands_in_an_action() -> None:
    tree = reading_of(EXAMPLES / "child-plan" / "kai-mellor.xlsx").plan.model_dump()
    tree["areas"][2]["objectives"][0]["actions"][0]["description"] += " at 22, Limekiln row"
    with pytest.raises(CannotRender):
        VIEW.build(Plan.model_validate(tree), TODAY)


def test_an_example_shows_a_review_that_was_held_in_each_form() -> None:
    held = {path.parent.name for path in FILES if reading_of(path).plan.reviews}
    assert held == set(FORMS)


# -- what is typed in a file --


def typed(path: Path) -> Iterator[str]:
    """Every text that somebody typed: all text of the file without that of the blank form, and without labels."""
    form = form_of(path)
    made = {form.identity, CLOSING_HEADING, CLOSING_HELP, *CLOSING_COLUMNS}
    own = blank_texts(path.suffix) | choices(form) | made | RENAMED | PREPRINTED
    for text in texts(path):
        line = re.sub(rf"^{form.identity}\s*Page.*", form.identity, text)
        if line not in own and without_ref(line) not in own:
            yield line


@cache
def blank_texts(suffix: str) -> frozenset[str]:
    folder = ROOT / "templates" / suffix.removeprefix(".")
    return frozenset(
        known for blank in folder.glob(f"*{suffix}") for text in texts(blank) for known in (text, without_ref(text))
    )


def texts(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"xl/(sharedStrings|worksheets/sheet\d+)\.xml", name):
                yield from strings(etree.fromstring(package.read(name)))
            elif name == "xl/workbook.xml":
                yield from (sheet.get("name", "") for sheet in etree.fromstring(package.read(name)).iter(f"{S}sheet"))
            elif re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
                yield from paragraphs(etree.fromstring(package.read(name)))


def paragraphs(root: Any) -> Iterator[str]:
    """The paragraphs of a Word part as their runs have them: not what was deleted, of a kept row its last cell."""
    closing = False
    for paragraph in root.iter(f"{W}p"):
        text = "".join(node.text or "" for node in paragraph.iter(f"{W}t")).strip()
        closing = closing or text == CLOSING_HEADING
        if text and not (closing and labels_a_kept_value(paragraph)):
            yield text


def labels_a_kept_value(paragraph: Any) -> bool:
    """Whether a paragraph of the closing section says what its row is about, which is not content of the plan."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    return cell is not None and cell.getnext() is not None


def strings(root: Any) -> Iterator[str]:
    """The texts of a workbook, whether they stand in its common list or in the cells themselves, line by line."""
    for item in root.iter(f"{S}si", f"{S}is"):
        yield from (line.strip() for line in "".join(node.text or "" for node in item.iter(f"{S}t")).split("\n"))


def choices(form: Form) -> frozenset[str]:
    """The words of the form's lists and ticks, which the plan keeps as its own values."""
    listed = (choice for section in form.sections for box in boxes(section) for _, choice in box.choices)
    return frozenset({*listed, "Yes", "No", "☐", "☒", "☐ Yes   ☒ No", "☒ Yes   ☐ No", "☐ Yes   ☐ No"})


def boxes(section: Facts | Rows | Blocks | Grid) -> Iterator[Field]:
    yield from section.columns if isinstance(section, Grid) else ()
    yield from section.fields
    for part in section.inside if isinstance(section, Blocks) else ():
        yield from boxes(part)


def without_ref(text: str) -> str:
    """The label of a block without its number: "Need 1" and "Need 3" are one label."""
    return re.sub(r"\s[0-9.]+$", "", text)


def values(node: Any) -> Iterator[str]:
    """All texts of a plan, its days and sums as a form writes them."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from (key, *values(value))
    elif isinstance(node, (list, tuple)):
        for value in node:
            yield from values(value)
    elif isinstance(node, dt.date):
        yield f"{node.day} {MONTHS[node.month - 1]} {node.year} {node.day:02}.{node.month:02}.{node:%y}"
    elif isinstance(node, float):
        yield f"{node:,.2f} {node:,.0f}"
    elif node is not None:
        yield str(node)


def spaced(text: str) -> str:
    """The words of a text with one space around each, so that a text is found in another by whole words in order."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return f" {' '.join(words)} "


def test_the_examples_hold_a_plan_each() -> None:
    for path in FILES:
        plan = Plan.model_validate_json(golden(path).read_text(encoding="utf-8"))
        assert plan.areas
        assert plan.kind == form_of(path).kind
