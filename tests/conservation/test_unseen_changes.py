"""A file that was altered so that nobody can see it reads as before: the plan, what was left, and every place."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import Any

import pytest

from planforms.filling import Format, fill
from planforms.forms import FORMS
from planforms.reading import Reading, read_file
from tests.conservation.excel_unseen import SHEETS
from tests.conservation.layouts import LAYOUTS, in_excel, in_word
from tests.conservation.package import Change, Package
from tests.conservation.package_unseen import PACKAGES
from tests.conservation.word_unseen_blocks import BLOCKS, VARIANTS
from tests.conservation.word_unseen_words import WORDS
from tests.specimens import riverbank, rowan

_BASES = (*LAYOUTS, *FORMS)
_PLANS = {"child-plan": rowan, "implementation-plan": riverbank}
_CHANGES: dict[Format, dict[str, tuple[set[str], Change]]] = {
    "word": {**BLOCKS, **WORDS, **VARIANTS, **PACKAGES},
    "excel": {**SHEETS, **PACKAGES},
}
_ONE_BY_ONE = [(kind, name) for kind, changes in _CHANGES.items() for name in changes]
_SMALL = ("a table with a header", "three columns of prose")


@lru_cache(maxsize=32)
def _base(format: Format, name: str) -> tuple[bytes, Reading]:
    """A form as it was, and how it reads."""
    if name in FORMS:
        data = fill(FORMS[name], _PLANS[name](), format)
    else:
        data = in_word(name) if format == "word" else in_excel(name)
    return data, read_file(data)


def _altered(format: Format, name: str, names: list[str], chance: random.Random) -> tuple[bytes, set[str]]:
    """The form after these changes, and the codes of the findings that may come of them."""
    package = Package(_base(format, name)[0])
    codes: set[str] = set()
    for change in names:
        more, how = _CHANGES[format][change]
        how(package, chance)
        codes |= more
    return package.packed(), codes


def _said(reading: Reading, but: set[str]) -> dict[str, Any]:
    """All that a reading says, but for findings of these codes."""
    said = reading.as_json()
    return {**said, "findings": [finding for finding in said["findings"] if finding["code"] not in but]}


def _reads_as_before(format: Format, name: str, names: list[str], seed: str) -> None:
    data, codes = _altered(format, name, names, random.Random(seed))
    assert _said(read_file(data), codes) == _said(_base(format, name)[1], codes), names


@pytest.mark.parametrize(("format", "change"), _ONE_BY_ONE, ids=[" ".join(one) for one in _ONE_BY_ONE])
def test_a_change_that_nobody_sees_changes_no_reading(format: Format, change: str) -> None:
    for name in _SMALL:
        _reads_as_before(format, name, [change], change)


@pytest.mark.parametrize(("format", "change"), _ONE_BY_ONE, ids=[" ".join(one) for one in _ONE_BY_ONE])
def test_every_such_change_does_change_a_file(format: Format, change: str) -> None:
    assert any(_changes(format, change, name) for name in (_SMALL[0], "implementation-plan"))


def _changes(format: Format, change: str, name: str) -> bool:
    before = Package(_base(format, name)[0])
    for part in before.named(r"(word|xl)/.*\.xml"):
        before.tree(part)
    after = Package(before.packed())  # both written by the same hand
    _CHANGES[format][change][1](after, random.Random(change))
    after.settle()
    return (list(after.parts.items()), after.packing) != (list(before.parts.items()), before.packing)


def _drawn(format: Format, chance: random.Random) -> list[str]:
    """Up to eight changes in an order in which they can be made."""
    names = list(_CHANGES[format])
    return sorted(chance.sample(names, chance.randint(2, 8)), key=names.index)


@pytest.mark.parametrize("format", ["word", "excel"])
@pytest.mark.parametrize("name", _BASES)
def test_several_changes_at_once_change_no_reading(name: str, format: Format) -> None:
    for seed in range(2):
        _reads_as_before(format, name, _drawn(format, random.Random(f"{name}{seed}")), f"{name}{seed}")


@pytest.mark.long
@pytest.mark.parametrize("format", ["word", "excel"])
@pytest.mark.parametrize("name", _BASES)
def test_twenty_files_altered_so_that_nobody_sees_it_read_as_before(name: str, format: Format) -> None:
    for seed in range(100, 120):
        _reads_as_before(format, name, _drawn(format, random.Random(f"{name}{seed}")), f"{name}{seed}")


def test_these_are_more_than_three_hundred_files() -> None:
    assert 20 * 2 * len(_BASES) > 300
