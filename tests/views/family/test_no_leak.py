"""No plan leaks: in thousands of plans made at random no reader comes to see a word that is not for them."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pytest

from planforms.errors import CannotRender
from planforms.plan import Plan, Withheld
from planforms.views.family.copies import FamilyCopy, family_copy
from planforms.views.family.reader import READERS
from planforms.views.family.view import FOUR_WEEKS, VIEW
from planforms.withheld import printed, printed_html
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests.views.family.family import TODAY
from tests.views.family.made_plans import Made, made_plan

WORD = re.compile(r"zq\d+x")


def readers(plan: Plan) -> tuple[str, ...]:
    return READERS[:-1] if plan.kind == "child" else READERS[-1:]


def everything(copy: FamilyCopy) -> str:
    return "\n".join(printed((copy.page, copy.four_weeks, tuple(entry.words for entry in copy.entries), copy.units)))


def leaks(made: Made, reader: str, said: str) -> list[str]:
    """The words that the reader should not see, and the name of somebody who is withheld."""
    found = [made.paths[word] for word in set(WORD.findall(said)) if not made.may_see(word, reader)]
    return found + ([made.hidden] if made.hidden and made.hidden.split()[0] in said else [])


def look(seed: int) -> int:
    """The copies that a plan gave; each has no leak, and what the plan withholds stops every copy that would hold it."""
    made, number = made_plan(seed), 0
    chosen = readers(made.plan)[seed % len(readers(made.plan))]
    for reader in readers(made.plan):
        try:
            copy = family_copy(made.plan, reader, TODAY)
        except CannotRender as stopped:
            if stopped.code != "withheld-found":
                raise
            continue
        number += 1
        said = everything(copy)
        assert not leaks(made, reader, said), (seed, reader)
        shown = sorted(set(WORD.findall(said)))
        if shown and reader == chosen:
            assert not _still_said(made.plan, reader, shown[seed % len(shown)])
    return number


def _still_said(plan: Plan, reader: str, word: str) -> bool:
    """Whether a copy holds a word although the plan withholds it; it is refused, or made without."""
    held = plan.model_copy(update={"withheld": (*plan.withheld, Withheld(text=word))})
    try:
        return word in WORD.findall(everything(family_copy(held, reader, TODAY)))
    except CannotRender:
        return False


def test_no_reader_of_some_plans_sees_what_is_not_for_them() -> None:
    assert sum(look(seed) for seed in range(60)) > 100


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 5_000, 1_250))
def test_no_reader_of_five_thousand_plans_sees_what_is_not_for_them(first: int) -> None:
    assert sum(look(seed) for seed in range(first, first + 1_250)) > 2_500


@pytest.mark.long
def test_no_file_of_some_plans_holds_what_is_not_for_its_reader() -> None:
    for seed in range(1, 13):
        made = made_plan(seed)
        for reader in readers(made.plan):
            try:
                copy = family_copy(made.plan, reader, TODAY)
            except CannotRender:
                continue
            pages: Any = ((VIEW, copy.page), (FOUR_WEEKS, copy.four_weeks))
            for view, page in pages:
                pdf = page_pdf(view, page)
                said = "".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf))
                said += printed_html(page_html(view, page, standalone=True))
                assert not leaks(made, reader, said), (seed, reader)


def test_the_rules_would_see_a_leak() -> None:
    made = made_plan(1)
    assert {made.paths[word] for word in made.paths} >= {"contingency", "reference", "aim"}
    word = next(word for word, path in made.paths.items() if path == "contingency")
    assert leaks(made, "child", f"Here is {word}") == ["contingency"]
