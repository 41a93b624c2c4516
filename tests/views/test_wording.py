"""A status is said once: the state, then what was written beside it where that says more, then the day."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.plan import Status
from planforms.text import NBSP
from planforms.views.wording import state_word, status_notes

DAY = dt.date(2026, 9, 23)


@pytest.mark.parametrize(
    ("written", "state", "completed", "said"),
    [
        ("Done 23/9/26", "done", DAY, ("Done", "23 Sep 2026")),
        ("complete, Wed 23rd September 2026", "done", DAY, ("Done", "23 Sep 2026")),
        ("", "done", DAY, ("Done", "23 Sep 2026")),
        ("Complete", "done", None, ("Done",)),
        ("on track", "on_track", None, ("On track",)),
        ("Done 23/9/26, letter sent", "done", DAY, ("Done", "Letter sent", "23 Sep 2026")),
        ("finished early", "done", DAY, ("Done", "finished early", "23 Sep 2026")),
        ("sent 23 Sept", "done", DAY, ("Done", "sent 23 Sept")),
        ("Done 24/9/26", "done", DAY, ("Done", "Done 24/9/26", "23 Sep 2026")),
        ("Amber", "at_risk", None, ("At risk", "Amber")),
        ("parked with panel", "", DAY, ("parked with panel", "23 Sep 2026")),
    ],
)
def test_no_state_and_no_day_is_said_twice_and_no_word_is_lost(
    written: str, state: str, completed: dt.date | None, said: tuple[str, ...]
) -> None:
    status = Status.model_validate({"written": written, "state": state, "completed": completed})
    found = (state_word(status), *status_notes(status))
    assert tuple(words.replace(NBSP, " ") for words in found) == said
