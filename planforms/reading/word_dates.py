"""The day that a date control holds, believed only where the words that it shows agree."""

from __future__ import annotations

import datetime as dt
import re

from planforms.finding import Finding
from planforms.place import Place
from planforms.values.day import understand_day

__all__ = ["date_of"]


def date_of(text: str, held: str, shown_as: str, place: Place) -> tuple[dt.date | None, Finding | None]:
    """The day of a date control that holds `held` ("2026-06-01T00:00:00Z") and shows `text` in a format of Word.

    The text wins, as it is what people saw and signed: somebody may have typed over a date that was picked once. No
    day where the text names none ("June 2026"); a finding where text and control differ.
    """
    try:
        date = dt.date.fromisoformat(held[:10])
    except ValueError:
        return None, None
    if not text:
        return None, None
    understood, _ = understand_day(text)
    numbers = {int(digits) for digits in re.findall(r"[0-9]{1,4}", text)}
    agrees = bool(numbers) and numbers <= {date.day, date.month, date.year, date.year % 100}
    if understood == date or (agrees and (understood is None or shown_as.startswith("M"))):
        return (date if date.day in numbers else None), None
    return None, Finding(
        "date-mismatch",
        "warning",
        "The date typed here is not the one that was picked in the calendar; the typed one was read.",
        place=str(place),
        hint="Pick the date again in the calendar.",
    )
