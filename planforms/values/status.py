"""How far something has come, as people write it."""

from __future__ import annotations

from planforms.plan import Status
from planforms.values.anchor import Anchor

__all__ = ["STATES", "say_status", "understand_status"]

STATES = {
    "not_started": "Not started",
    "on_track": "On track",
    "at_risk": "At risk",
    "off_track": "Off track",
    "done": "Done",
    "stopped": "Stopped",
}


def understand_status(text: str, anchor: Anchor = Anchor()) -> Status:
    """The status that the text gives, its words kept. The anchor gives the year of "Done 3/9"."""
    state = next((state for state, words in STATES.items() if words.casefold() == text.strip().casefold()), "")
    return Status(written=text, state=state)  # type: ignore[arg-type]  # a key of STATES


def say_status(status: Status) -> str:
    """The words as written, else the state in words."""
    return status.written or STATES.get(status.state, "")
