"""Every refusal is known, is provoked here, and says what happened and what to do; the page of them is current."""

from __future__ import annotations

import pytest

from tests.refusals.catalogue import REFUSALS, provoked, sites
from tests.refusals.of_files import Act
from workshop.refusals import PAGE, page

_ACTS = [(code, act) for code, acts in REFUSALS.items() for act in acts]


@pytest.mark.parametrize(("code", "act"), _ACTS, ids=[code for code, _ in _ACTS])
def test_a_refusal_says_what_happened_and_what_to_do(code: str, act: Act) -> None:
    refusal = provoked(act).refusal
    assert refusal.code == code
    assert refusal.message.endswith((".", "?"))
    assert refusal.hint.strip()


def test_every_code_that_the_code_may_give_is_in_the_catalogue() -> None:
    assert {code for site in sites() for code in site.codes} == set(REFUSALS)


def test_every_place_that_makes_an_error_is_reached() -> None:
    reached = {place for _, act in _ACTS for place in provoked(act).made_at}
    missed = [site for site in sites() if not any((site.file, line) in reached for line in site.lines)]
    assert not missed, f"not provoked: {'; '.join(map(str, missed))}"


def test_the_page_of_refusals_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run make refusals"
