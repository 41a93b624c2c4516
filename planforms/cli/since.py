"""What has changed since the last run, for which a small file is kept: only where somebody asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from planforms.checking import Looked
from planforms.checks import ALL_CHECKS
from planforms.disk import read_whole, write_whole
from planforms.state import Change, changes, read_state, state_of, state_text

__all__ = ["changed_since"]


def changed_since(since: Path | None, looked: Sequence[Looked], on: dt.date) -> tuple[Change | None, tuple[str, ...]]:
    """What is different from the run that the file keeps, also in sentences; the file then keeps this run."""
    if since is None:
        return None, ()
    now = state_of({str(one.source.resolve()): one.plan for one in looked if one.plan}, on)
    change = changes(read_state(read_whole(since)), now) if since.exists() else None
    write_whole(since, state_text(now).encode(), sources=[one.source for one in looked], called=since.name)
    if change is None:
        return None, ("There was nothing to compare with; the next run with the same --since says what has changed.",)
    from planforms.views.folder_report import changed_sentences  # documents are loaded only where words of one are used

    return change, changed_sentences(change, {code: one.title for code, one in ALL_CHECKS.items()})
