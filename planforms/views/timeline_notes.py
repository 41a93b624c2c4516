"""What a timeline does not show one by one, said honestly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from planforms.views.timeline_axis import Marked
from planforms.views.timeline_lanes import Group
from planforms.views.timeline_lines import Line
from planforms.views.timeline_rungs import Rung
from planforms.views.timeline_sentences import Sentence, counted, listed_in_words

__all__ = ["notes_on"]


def notes_on(
    groups: Iterable[Group],
    reviews: Sequence[Marked],
    today: dt.date,
    lines: Sequence[Line],
    rung: Rung,
    *,
    complete: bool,
    dated: bool,
) -> tuple[Sentence, ...]:
    """The sentences that a layout needs; `complete` says whether every review has its flag, `dated`
    whether there is a chart."""
    notes = []
    if reviews and not dated:
        said = listed_in_words([review.said for review in reviews], 6)
        notes.append(Sentence("Reviews:", f"{said}.", alarm=False))
    elif reviews and not complete:
        nearest = next((review.said for review in reviews if review.on >= today), "")
        after = f", the next on {nearest}" if nearest else ""
        notes.append(Sentence("Reviews:", f"{len(reviews)}{after}; dashed lines show them.", alarm=False))
    if rung.fold == "finished":
        finished = sum(1 for group in groups for entry in group.entries if not entry.task.open)
        if finished:
            text = f"{counted(finished, 'finished action')}, by number, person and date."
            notes.append(Sentence("In rows together:", text, alarm=False))
    if rung.gathers:
        text = "the actions of each person, by number and date; the plan has their wording."
        notes.append(Sentence("In rows together:", text, alarm=False))
    if rung.fold == "counted":
        text = "the actions are too many for one page; the plan lists each of them."
        notes.append(Sentence("Counted, not drawn:", text, alarm=False))
    cut = sum(1 for line in lines if line.shortened)
    if cut:
        text = f"{counted(cut, 'long text')} (…); the plan has the whole wording."
        notes.append(Sentence("Shortened:", text, alarm=False))
    return tuple(notes)
