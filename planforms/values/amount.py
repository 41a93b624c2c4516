"""A sum of money in a text."""

from __future__ import annotations

import re

__all__ = ["say_amount", "understand_amount"]


def understand_amount(text: str) -> float | None:
    """The pounds that the text gives; None where it gives none, or more than one sum."""
    found = re.findall(r"£\s?([0-9][0-9,]*(?:\.[0-9]{1,2})?)", text)
    return float(found[0].replace(",", "")) if len(found) == 1 else None


def say_amount(amount: float) -> str:
    """£1,150, or with pence £1,150.50"""
    return f"£{amount:,.2f}".removesuffix(".00")
