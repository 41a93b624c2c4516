"""The pieces of all plans, made side by side by workers, each within its limits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planforms.batch.crew import Workers
from planforms.convert import Made, Order, trouble
from planforms.disk import read_whole
from planforms.family_settings import family_settings
from planforms.packs.agenda import Agendum, Copy
from planforms.packs.task import PackMade, PackTask, Piece
from planforms.packs.wanted import Wanted
from planforms.settings import settings_for

__all__ = ["Gathered", "gathered"]


@dataclass(frozen=True)
class Gathered:
    """What came of one plan."""

    form: Path
    made: Made
    pieces: dict[Wanted, Piece] = field(default_factory=dict)


def gathered(
    plans: Sequence[Agendum], copies: Sequence[Copy], today: dt.date, workers: Workers, settings: Path | None = None
) -> Iterator[Gathered]:
    """What came of each plan, in their order. Raises PlanformsError, "no-workers"."""
    done: dict[int, Made] = {}
    begun = given = 0
    for number, plan in enumerate(plans):
        while number not in done:
            while begun < len(plans) and given < workers.most:
                try:
                    workers.give(begun, _task(plans[begun], copies, today, settings))
                    given += 1
                except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
                    done[begun] = Made(read=False, troubles=(trouble(problem),))
                begun += 1
            if number not in done:
                key, made = workers.take()
                done[key] = made
                given -= 1
        made = done.pop(number)
        yield Gathered(plan.form, made, dict(made.pieces) if isinstance(made, PackMade) else {})


def _task(plan: Agendum, copies: Sequence[Copy], today: dt.date, named: Path | None) -> PackTask:
    wanted = [one for copy in copies for form, ones in copy.wanted if form == plan.form for one in ones]
    return PackTask(
        data=read_whole(plan.form),
        order=Order((), ("pdf",), today),
        settings=settings_for(plan.form, named),
        family=family_settings(plan.form, named) if any(one.kind == "family" for one in wanted) else None,
        older=read_whole(plan.older) if plan.older and any(one.kind == "changes" for one in wanted) else b"",
        wanted=tuple(dict.fromkeys(wanted)),
    )
