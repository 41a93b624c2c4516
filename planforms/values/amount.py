"""A sum of money in a text."""

from __future__ import annotations

import re

__all__ = ["say_amount", "understand_amount"]

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,2})?"
_SUM = re.compile(
    rf"£\s?(?P<pounds>{_NUMBER})(?:\s?(?P<unit>k|m|thousand|million)\b)?(?![0-9]|,[0-9]|\.[0-9])"
    rf"|(?<![0-9.,£])(?P<words>{_NUMBER}) ?(?:pounds|gbp)\b|(?<![0-9.,£])(?P<pence>[0-9]{{1,3}})p\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"£\s?[0-9.,k]+\s*(?:-|–|to)\s*£?\s?[0-9]", re.IGNORECASE)
_ONLY = re.compile(rf"{_NUMBER}")
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


def understand_amount(text: str) -> float | None:
    """The pounds that the text gives: 1150.0 for "£1,150; tablets on loan". None for none, several, or a range.

    A number alone is taken as pounds, since the cell it stands in asks for a sum; beside other words it is not.
    """
    cell = text.strip()
    if _ONLY.fullmatch(cell):
        return float(cell.replace(",", ""))
    found = list(_SUM.finditer(cell))
    if len(found) != 1 or cell.count("£") > 1 or _RANGE.search(cell):
        return None
    if found[0]["pence"]:
        return int(found[0]["pence"]) / 100
    digits = (found[0]["pounds"] or found[0]["words"]).replace(",", "")
    return round(float(digits) * _TIMES.get((found[0]["unit"] or "").casefold(), 1), 2)


def say_amount(amount: float) -> str:
    """£1,150, or with pence £1,150.50"""
    return f"£{amount:,.2f}".removesuffix(".00")
