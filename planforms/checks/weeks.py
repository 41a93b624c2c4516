"""What one person has to finish in one week, as the timeline counts it too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import NO_CLASHES
from planforms.checks.saying import listed
from planforms.dates import full
from planforms.pace.clashes import same_week
from planforms.pace.tasks import tasks_of

__all__ = ["several_end_in_one_week"]


@check("note", NO_CLASHES)
def several_end_in_one_week(case: Case) -> Iterator[Weakness]:
    """Two or more actions of one person that end in the same week, still ahead."""
    today = case.today or dt.date.min
    for week in same_week(tasks_of(case.plan, today), today):
        refs = listed([task.ref for task in week.tasks])
        several = f"Actions {refs}" if refs else f"{len(week.tasks)} actions"
        yield Weakness(
            week.tasks[0].path,
            f"{several} of one person end in one week, from {full(week.monday)}.",
            "Ask whether that can be done, or move one of them.",
            f"{week.person}: which of {refs or 'them'} comes first, and which can wait a week?",
        )
