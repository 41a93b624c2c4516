"""Forms that write the month before the day, as the United States do: 03/19/2024."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["day_first", "is_month_first"]

_ASKED = re.compile(r"\bmm\s?[/.-]\s?dd\b", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![0-9/.-])([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9/.-])")


def is_month_first(texts: Iterable[str]) -> bool:
    """Whether a form writes the month first: it asks for MM/DD, or no date in it can be read in any other way."""
    months = days = 0
    for text in texts:
        if _ASKED.search(text):
            return True
        for first, _, second, _ in _NUMBERS.findall(text):
            days += int(first) > 12
            months += int(second) > 12
    return months > 0 and not days


def day_first(text: str) -> str:
    """The text with its dates in figures turned: "by 12/15/2025" is "by 15/12/2025"."""
    return _NUMBERS.sub(lambda found: f"{found[3]}{found[2]}{found[1]}{found[2]}{found[4]}", text)
