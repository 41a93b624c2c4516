"""Something that must come first: a review, an assessment, a place on a waiting list."""

from __future__ import annotations

import datetime as dt
import re

from planforms.plan import Timescale
from planforms.values.anchor import Anchor
from planforms.values.doubt import Doubt

__all__ = ["understand_event", "understand_next_review"]

_EVENT = re.compile(
    r"(?:^|(?<=[\s(,;]))(?:only |and |but )?(?P<how>once|when(?:ever)?|after|following|as soon as|upon|"
    r"on receipt of|pending|subject to|depend(?:s|ing|ent)(?: on| upon)?|awaiting|before|"
    r"prior to|until|till|ahead of|in time for|by the time|during|if|unless|post)\b\W*(?P<event>\w.*)$",
    re.IGNORECASE,
)
_WEAK = re.compile(r"^(?:to be done |to be completed |due )?(?:by|at|on|for|in)\b\W*(?P<event>\w.*)$", re.IGNORECASE)
_MEETING = r"(?:review|meeting|TAF|TAC|PEP|core group|conference|board|LAC|CLA|CIN|panel|governors)"
_REVIEW = re.compile(
    rf"(?:\b(?P<how>by|at|for|before|prior to|until|in time for|ahead of|after|following|when)\W+)?(?:the |our |this )?"
    r"(?P<event>(?:(?:next )?(?:time )?(?:we|everyone|the group) (?:all )?"
    r"(?:meets?|talks?|gets? together|looks?) (?:again|next)"
    rf"|next (?:\w+[ -]){{0,2}}{_MEETING}(?: (?:meeting|review))?s?"
    r"|(?:TAF |LAC |CLA |CIN |plan |IEP )?review(?: (?:conference|meeting|date))?|RCPC))\W*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:(?P<how>by|at|for|before|prior to|until|in time for|ahead of|after|following)\W+)?(?:the |our |my |this )?"
    r"(?P<event>next \w+(?: \w+)?)",
    re.IGNORECASE,
)
_WAITING = re.compile(r"\b(?:waiting[- ]list|allocat\w+|wait(?:ing)?)\b", re.IGNORECASE)

AT_REVIEW = Doubt(
    "at-next-review", "note", "The date of the next review was taken.", "Write the day if another meeting is meant."
)
NO_REVIEW = Doubt(
    "no-next-review", "warning", "This waits for the next review, which has no date.", "When is the next review?"
)
OUTSIDE = Doubt(
    "outside-control",
    "warning",
    "This waits for a place or a worker that others give.",
    "Who asks, and when is it looked at again?",
)


def understand_next_review(cell: str, anchor: Anchor) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """By next review, before next TAF: the date of the next review where it is known, and the words of the event."""
    found = _REVIEW.search(cell)
    if found is None or (found["how"] is None and found.start() > 0):
        found = _NEXT.fullmatch(cell)
        if found is None or _called(found["event"], anchor) is None:
            return None
    how, event = (found["how"] or "").casefold(), found["event"]
    review = _called(event, anchor) or anchor.next_review
    if review is None:
        return Timescale(kind="event", depends_on_event=event), (NO_REVIEW,)
    if how in ("after", "following"):
        start = review + dt.timedelta(1)
        return Timescale(kind="event", start=start, depends_on_event=event, counted_from=review), (AT_REVIEW,)
    due = review - dt.timedelta(how in ("before", "prior to", "ahead of"))
    return Timescale(kind="event", due=due, depends_on_event=event, counted_from=review), (AT_REVIEW,)


def _called(event: str, anchor: Anchor) -> dt.date | None:
    """The day of the review that the form calls so: "next clinic", where the form has a label "Next clinic"."""
    words = set(re.findall(r"\w{3,}", event.casefold())) - {"the", "our", "this", "next", "review", "meeting"}
    fitting = [day for label, day in anchor.reviews if words and words <= set(re.findall(r"\w+", label.casefold()))]
    return fitting[0] if len(set(fitting)) == 1 else None


def understand_event(cell: str) -> tuple[Timescale, tuple[Doubt, ...]] | None:
    """Once the referral is accepted, before the new form goes live: no day, but the event that it waits for."""
    waiting = (OUTSIDE,) if _WAITING.search(cell) else ()
    if found := _EVENT.search(cell) or _WEAK.search(cell):
        return Timescale(kind="event", depends_on_event=found["event"].rstrip(" .)")), waiting
    return (Timescale(kind="event", depends_on_event=cell), waiting) if waiting else None
