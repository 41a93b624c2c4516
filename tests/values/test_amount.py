from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforms.values.amount import say_amount, understand_amount
from tests.values.cells import cells


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("£1,150; tablets on loan", 1150.0), ("Removal van and new scales, £900", 900.0),
        ("£1,050 a year", 1050.0), ("£2k", 2000.0),
        ("£1.5m", 1_500_000.0), ("£1,150.50", 1150.5), ("1150", 1150.0), ("200 pounds", 200.0), ("50p", 0.5),
        ("£2,200, grant applied for", 2200.0), ("£100-£200", None), ("£100 to 200", None),
        ("£1,150 and £30", None), ("3 TAs", None),
        ("", None), ("Half a day of staff time", None), ("£12,34", None),
    ],
)  # fmt: skip
def test_pounds_are_understood(text: str, amount: float | None) -> None:
    assert understand_amount(text) == amount


@given(st.integers(0, 10**11))
def test_every_sum_is_understood_as_it_is_said(pence: int) -> None:
    assert understand_amount(say_amount(pence / 100)) == pence / 100


@settings(max_examples=80, deadline=None)
@given(cells)
def test_no_text_is_too_odd_and_what_is_said_is_understood_alike(text: str) -> None:
    amount = understand_amount(text)
    assert amount is None or understand_amount(say_amount(amount)) == amount
