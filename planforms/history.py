"""What stood in a plan before a review changed it: kept as a note of the plan, in words that can be read back.

A review keeps what it found and decided; what it replaced would be lost. So each review has a note that says it, line
by line: "Action 1.1.1, by when: 18 September 2026". From these lines and the reviews comes the history of a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planforms.plan import Action, Note, Plan, Timescale
from planforms.values.anchor import NO_ANCHOR
from planforms.values.timescale import say_timescale, understand_timescale

__all__ = ["BEFORE", "BESIDE", "Before", "dates_of", "note_heading", "with_lines"]

BEFORE = "what stood before"
BESIDE = "also written"
_LINE = re.compile(r"Action (?P<id>.+?), by when: (?P<words>.+)")


@dataclass(frozen=True)
class Before:
    """One thing that a review replaced: what it was about, and its words."""

    about: str
    words: str

    def __str__(self) -> str:
        return f"{self.about}: {' '.join(self.words.split())}"


def note_heading(number: int | None, kind: str) -> str:
    """Review 2: what stood before"""
    return f"Review {number}: {kind}" if number is not None else f"A review: {kind}"


def with_lines(notes: Sequence[Note], heading: str, lines: Sequence[str]) -> tuple[Note, ...]:
    """The notes with lines added to the one of this heading, each line once; a new note where there is none."""
    at = next((index for index, note in enumerate(notes) if note.heading == heading), None)
    text = notes[at].text if at is not None else ""
    for line in lines:
        if f"\n{line}\n" not in f"\n{text}\n":
            text = f"{text}\n{line}".strip("\n")
    if at is None:
        return (*notes, Note(heading=heading, text=text)) if text else tuple(notes)
    return (*notes[:at], notes[at].model_copy(update={"text": text}), *notes[at + 1 :])


def dates_of(plan: Plan, action: Action) -> tuple[Timescale, ...]:
    """The dates that an action had, oldest first, the one that it has now last; one alone where it never moved."""
    found: list[Timescale] = []
    for time in (*_moved(plan, action.id), action.timescale):
        if not found or say_timescale(found[-1]) != say_timescale(time):
            found.append(time)
    return tuple(found)


def _moved(plan: Plan, ref: str) -> Iterator[Timescale]:
    """The dates that reviews replaced; each is understood again, save what depends on the plan's own date."""
    headings = [note_heading(review.number, BEFORE) for review in plan.reviews]
    kept = {note.heading: note.text for note in plan.notes}
    for heading in headings:
        for line in kept.get(heading, "").split("\n"):
            found = _LINE.fullmatch(line)
            if found and found["id"] == ref:
                yield understand_timescale(found["words"], NO_ANCHOR)[0]
