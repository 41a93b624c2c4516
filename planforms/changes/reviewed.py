"""A review that was added to a plan, told so that nobody has to open the plan to know what it came to."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.plan import Review, View
from planforms.text import capital, joined
from planforms.values.day import say_day

__all__ = ["review_words"]

_DECISIONS = {
    "": "", "continue": "carry on", "adjust": "change the plan", "close": "close it", "step_up": "step up",
    "step_down": "step down",
}  # fmt: skip
_WHOSE = {"child": "The child", "parent": "A parent", "family": "The family", "other": "Own words"}


def review_words(review: Review) -> str:
    """When it was held and who led it, the decision with its reasons, why something was not done, and own words.

    Words given in confidence are not among them."""
    said = [" ".join(words.split()) for words in _told(review)]
    return " ".join(words if words.endswith((".", "!", "?", "”")) else f"{words}." for words in said if words)


def _told(review: Review) -> Iterator[str]:
    led = joined([person.name.strip() for person in review.taking_part if person.part == "lead"])
    held = f"held on {say_day(review.held_on)}" if review.held_on else ""
    yield capital(", ".join(part for part in (held, f"led by {led}" if led else "") if part))
    yield _labelled("Decision", _DECISIONS[review.decision])
    yield _labelled("Reasons", review.reasons)
    for action in review.actions:
        yield _labelled(f"Action {action.id}, why not", action.why_not)
    for label, words in (
        ("What worked", review.what_worked),
        ("What did not", review.what_did_not),
        ("Unexpected", review.unexpected),
    ):
        yield _labelled(label, words)
    yield from (_quoted(view) for view in review.views if view.share is not False)
    if review.next_review:
        yield f"Next review: {say_day(review.next_review)}"


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words.strip()}" if words.strip() else ""


def _quoted(view: View) -> str:
    return f"{view.name.strip() or _WHOSE[view.whose]}: “{view.text.strip()}”" if view.text.strip() else ""
