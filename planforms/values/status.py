"""How far something has come, as people write it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal

from planforms.plan import Status
from planforms.values.almanac import plain
from planforms.values.anchor import NO_ANCHOR, Anchor
from planforms.values.blank import is_not_given
from planforms.values.dates_written import dates_written
from planforms.values.day import say_day
from planforms.values.doubt import Doubt
from planforms.values.periods import period

__all__ = ["NO_STATE", "STATES", "State", "fold", "is_completion", "say_status", "understand_status"]

State = Literal["", "not_started", "on_track", "at_risk", "off_track", "done", "stopped"]
STATES = {
    "not_started": "Not started",
    "on_track": "On track",
    "at_risk": "At risk",
    "off_track": "Off track",
    "done": "Done",
    "stopped": "Stopped",
}
NO_STATE = Doubt(
    "status-not-understood",
    "warning",
    "These words do not say how it is going.",
    "Is it not started, on track, at risk, off track, done or stopped?",
)
"""Words of a status that give no state."""

_LONGEST = 600
_DONE = r"(?:done|completed?|achieved|finished|fully met|met|actioned|signed off|sorted|got it|[✓✔✅☑☒🔵])"
_STATES = tuple(
    (state, re.compile(words, re.IGNORECASE))
    for state, words in (
        (
            "stopped",
            (
                r"\b(?:stopped|cancelled|abandoned|ceased|withdrawn|dropped|superseded|paused|on hold"
                r"|no longer (?:needed|required))\b"
            ),
        ),
        (
            "not_started",
            (
                r"\bnot (?:yet )?(?:started|begun|due|launched)|\bwaiting (?:for|to) (?:its |the |a )?(?:start"
                r"|begin)|\bnot due to start|\bto (?:be )?start|\byet to start|\bnot yet$"
                r"|^(?:white|grey|w)$|⚪"
            ),
        ),
        (
            "off_track",
            (
                r"^(?:red|r)\b(?!\s?/)|\boff[- ]?track\b|\b(?:overdue|missed|slipped|failed)\b|^late$|🔴"
                r"|\bnot (?:met|achieved|on (?:track|target))\b"
                r"|\bsignificant(?:ly)? delay|^(?:stuck|blocked)\b"
            ),
        ),
        (
            "at_risk",
            (
                r"^(?:amber|yellow|a)\b|\bat risk\b|\bslipping\b|\b(?:some|minor) (?:delay|concern)|🟠|🟡"
                r"|\bpart(?:ly|ially)? (?:met|achieved|complete)|^(?:g|green|r|red)\s?/\s?(?:a|amber)\b"
            ),
        ),
        (
            "on_track",
            (
                r"^(?:green|g|fine|going well)\b|\b(?:as planned|to plan|according to plan)\b|\bon[- ]?(?:track"
                r"|target|schedule|course)\b|🟢|\bin (?:progress|hand)\b"
                r"|\bunder ?way\b|\bon-?going\b"
                r"|^(?:started|begun)\b|^continuing\b"
            ),
        ),
        ("done", rf"^(?:blue|b)$|^(?:blue\W+)?{_DONE}(?!\w)(?! by\b)|\bcomplete(?:d)?\b(?! by\b)|^closed\b"),
    )
)
_LABEL = re.compile(r"^(?:RAG|BRAG|status|rating|progress)(?: (?:status|rating))?\s*[:=-]\s*(?=\S)", re.IGNORECASE)
_SCALE = re.compile(
    r"(?:score\s*:?\s*)?[0-9]+(?:\.[0-9]+)?\s*(?:$|/\s?[0-9]+|%(?<!100%)|out of\b|\(was\b|[-–]\s*\D)", re.IGNORECASE
)
_NOT_DONE = re.compile(
    r"\b(?:not|never|isn't|hasn't|wasn't|incomplete|un(?:met|done)|nearly|almost|part(?:ly|ially)?|half|%)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"([☐☒☑✓✔✅□])\s*([^☐☒☑✓✔✅□]*)")
_COMPLETION = re.compile(rf"{_DONE}(?!\w)[\s:,.-]*(?:on|in)?\s*(?P<date>.*)", re.IGNORECASE)


def understand_status(text: str, anchor: Anchor = NO_ANCHOR, key: Mapping[str, State] | None = None) -> Status:
    """The status that the text gives, its words kept; `completed` where a done action names its day.

    The plan's date gives the year of "Done 3/9". Of two colours ("A/G", "Amber to Green") the last one counts, save
    that "A/G" and "A/R" stay at risk; blue is complete, as in most keys. Of a long text only the first words count.
    Scales and shares ("4/10", "4→6", "80%") give no state: which end is good, only the form says.

    `key` is the form's own: what its labels mean, each label as `fold` gives it. It goes before all other meanings.
    """
    cell = _LABEL.sub("", _chosen(plain(text)[:_LONGEST]))
    if is_not_given(cell):
        return Status(written=text)
    last = re.split(r"\s*(?:->|→|=>)\s*", cell)[-1]
    state = key[fold(last)] if key and fold(last) in key else _state(last)
    completed = _completed(cell, anchor) if state == "done" else None
    return Status().model_copy(update={"written": text, "state": state, "completed": completed})


def _chosen(cell: str) -> str:
    """The one choice that is ticked, where several stand with their boxes: "☐ Not yet ☒ Done"."""
    choices = _CHOICE.findall(cell)
    ticked = [words.strip() for box, words in choices if box in "☒☑✓✔✅"]
    return ticked[0] if len(choices) > 1 and len(ticked) == 1 and ticked[0] else cell


def fold(label: str) -> str:
    """A label of a key, or the words of a status cell, so that they can be compared: "On Track." is "on track"."""
    return plain(label).casefold().strip(" .,:;-–()[]=")


def say_status(status: Status) -> str:
    """The words as written, else the state in words and the day of completion."""
    if status.written:
        return status.written
    words = STATES.get(status.state, "")
    return f"{words} {say_day(status.completed)}".strip() if status.completed else words


def is_completion(cell: str) -> bool:
    """Whether a cell says only that something is done: Done, Completed 3/9, a tick."""
    found = _COMPLETION.fullmatch(cell)
    if found is None:
        return False
    dates = dates_written(found["date"])
    return not found["date"] or (len(dates) == 1 and dates[0].begin == 0 and len(found["date"]) - dates[0].end < 2)


def _state(cell: str) -> str:
    if _SCALE.match(cell):
        return ""
    if len(cell.split()) > 8:
        cell = " ".join(cell.split()[:3])
    found = next((state for state, words in _STATES if words.search(cell)), "")
    return "" if found == "done" and _NOT_DONE.search(cell) else found


def _completed(cell: str, anchor: Anchor) -> dt.date | None:
    days = [written for written in dates_written(cell) if written.shape == "day" and not written.last_day]
    if len(days) != 1:
        return None
    found, _ = period(days[0], anchor, starts=True)
    return found.first if found else None
