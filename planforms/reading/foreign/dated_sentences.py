"""Days of the plan within sentences: "Agreed by the Board on 20 January 2026. We look at it again on 14 July 2026."."""

from __future__ import annotations

import re
from dataclasses import replace

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.facts import fact
from planforms.values.almanac import plain
from planforms.values.dates_written import dates_written

__all__ = ["dated_sentences"]

_SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=[A-Z])|\s*;\s+|(?<=\d),?\s+and\s+(?=(?:we|it|they|will|is|to|meets?|looks?|comes?)\b)"
)
_LONGEST = 16  # words
_ENOUGH = 2.5  # points
_DAYS = ("agreed_on", "review")


def dated_sentences(build: Build, cell: Cell) -> bool:
    """Place the days that the sentences of a paragraph give to the plan; their other words are left. False where no
    sentence gives any, and nothing was done."""
    found = [(sentence, _day_in(build, sentence)) for sentence in _SENTENCE.split(cell.text.strip())]
    if not any(day for _, day in found):
        return False
    for sentence, day in found:
        if day is None:
            build.leave_words(sentence, cell.place)
            continue
        sense, written = day
        label, _, after = sentence.partition(written)
        build.leave_words(" ".join(f"{label} {after}".split()), cell.place)
        fact(build, sense, label.strip(" ,:"), [replace(cell, text=written, lines=())])
    return True


def _day_in(build: Build, sentence: str) -> tuple[str, str] | None:
    """The day that a sentence gives to the plan, as it is written there, and what it is the day of."""
    words = plain(sentence)
    days = [one for one in dates_written(words) if one.shape == "day" and one.year]
    if len(days) != 1 or len(words.split()) > _LONGEST:
        return None
    written = words[days[0].begin : days[0].end]
    points = build.senses.points(f"{words[: days[0].begin]} {words[days[0].end :]}".strip(" ."), "facts")
    sense = max(_DAYS, key=lambda one: points.get(one, 0.0))
    known = build.knows("agreed_on") if sense == "agreed_on" else False
    return (sense, written) if points.get(sense, 0.0) >= _ENOUGH and not known and written in sentence else None
