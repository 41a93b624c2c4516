"""No rule of the readers can be switched off without breaking the law, or a test of its own: none is dead weight."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

import pytest

from planforms.filling import Format
from planforms.reading import open_document
from planforms.reading.document import Document
from tests.conservation.cases import cases_of
from tests.conservation.excel_awkward import awkward_sheet_form, awkward_workbook, single_cells
from tests.conservation.excel_unseen import SHEETS
from tests.conservation.law import breaches_of_document
from tests.conservation.layouts import in_excel
from tests.conservation.package import Package
from tests.conservation.rules import Rule, rules
from tests.conservation.word_awkward import STYLES, awkward_form, awkward_word, single_words
from tests.conservation.word_unseen_blocks import BLOCKS, VARIANTS
from tests.conservation.word_unseen_words import WORDS
from tests.conservation.words import Words
from tests.reading.word_files import cell, paragraph, row, run, table, word_file

_RULES = list(rules())
_TESTS = {
    "word": ("word", "word_controls", "word_fields", "word_styles", "word_table", "word_text", "word_tree"),
    "excel": ("excel", "excel_formats"),
}
_HEADING = '<w:pStyle w:val="Heading1"/>'
_LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_BODY = "".join(
    [
        paragraph("What needs to happen?", _HEADING),
        *(paragraph(run("Mum rings Nan ") + run("when it gets loud"), _LISTED) for _ in range(4)),
        table(
            *(
                row(cell("Need", "<w:tcW/>"), cell(paragraph("Sleep") + paragraph(run("School") + run(" and play"))))
                for _ in range(4)
            )
        ),
        paragraph("Signed"),
        "<w:sectPr/>",
    ]
)


@lru_cache(maxsize=2)
def _checks(format: Format) -> tuple[Callable[[], object], ...]:
    """What must hold of one format, the quickest first."""
    singles = single_words() if format == "word" else single_cells()
    makers = (awkward_word, awkward_form) if format == "word" else (awkward_workbook, awkward_sheet_form)
    awkward = (make(seed) for seed in range(8) for make in makers)
    return (
        *(partial(_keeps_the_law, data, words) for _, data, words in singles),
        *(case for name in _TESTS[format] for case in cases_of(f"tests.reading.test_{name}")),
        *(partial(_keeps_the_law, *made) for made in awkward),
        *(partial(_opens_as_before, *made) for made in _altered(format)),
    )


def _keeps_the_law(data: bytes, words: Words) -> None:
    assert breaches_of_document(open_document(data), words) == {}


def _opens_as_before(before: bytes, after: bytes) -> None:
    assert _said(open_document(after)) == _said(open_document(before))


def _said(document: Document) -> object:
    return document.blocks, document.around, document.properties


def _altered(format: Format) -> Iterator[tuple[bytes, bytes]]:
    before = word_file(_BODY, {"styles": STYLES}) if format == "word" else in_excel("three columns of prose")
    changes = {**BLOCKS, **WORDS, **VARIANTS} if format == "word" else SHEETS
    for name, (_, change) in changes.items():
        package = Package(before)
        change(package, random.Random(name))
        yield before, package.packed()


@pytest.mark.parametrize("rule", _RULES, ids=[rule.name for rule in _RULES])
def test_a_rule_that_is_switched_off_breaks_something(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = _checks("excel" if rule.module.startswith("excel") else "word")
    for module, name in rule.everywhere():
        monkeypatch.setattr(module, name, rule.off)
    assert any(map(_fails, checks)), f"nothing changes without {rule.name}: delete it, or write the test that needs it"


def _fails(check: Callable[[], object]) -> bool:
    try:
        check()
    except (Exception, pytest.fail.Exception):  # noqa: BLE001  # whatever a broken reader does, it was noticed
        return True
    return False


def test_with_all_rules_on_nothing_is_broken() -> None:
    for check in (*_checks("word"), *_checks("excel")):
        check()
