"""What is kept of a run, so that the next can say what has changed: digests and numbers, no word of any plan."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from planforms.checked import Checked
from planforms.errors import UsageError

__all__ = ["Change", "PlanState", "State", "changes", "read_state", "state_of", "state_text"]


class PlanState(BaseModel):
    """One plan: how many actions were done, and its findings (digest to code)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    done: int
    findings: dict[str, str]


class State(BaseModel):
    """A run: its day, and each plan under a digest of its path."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    planforms_state: Literal[1] = 1
    on: dt.date
    plans: dict[str, PlanState]


@dataclass(frozen=True)
class Change:
    """What is different since the last run: plans, actions done, and findings by code, settled and new."""

    since: dt.date
    new_plans: int
    gone_plans: int
    actions_done: int
    settled: Mapping[str, int]
    new: Mapping[str, int]


def state_of(plans: Mapping[str, Checked], today: dt.date) -> State:
    """The state of plans, each under the path by which it will be known again."""
    kept = {
        _digest(path): PlanState(
            done=plan.figures.done,
            findings={_digest(one.code, one.ref or one.path): one.code for one in plan.standing},
        )
        for path, plan in plans.items()
    }
    return State(on=today, plans=kept)


def changes(before: State, now: State) -> Change:
    """What is different. Plans that are in one of the two alone count as plans, not by their findings."""
    both = [key for key in now.plans if key in before.plans]
    settled: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for key in both:
        old, fresh = before.plans[key].findings, now.plans[key].findings
        settled.update(code for digest, code in old.items() if digest not in fresh)
        new.update(code for digest, code in fresh.items() if digest not in old)
    return Change(
        before.on,
        len(now.plans) - len(both),
        len(before.plans) - len(both),
        sum(max(0, now.plans[key].done - before.plans[key].done) for key in both),
        settled,
        new,
    )


def state_text(state: State) -> str:
    """The state as JSON, the same for the same state."""
    return json.dumps(state.model_dump(mode="json"), indent=1, sort_keys=True) + "\n"


def read_state(data: bytes) -> State:
    """The state in a file. Raises UsageError, "state", for anything else."""
    try:
        return State.model_validate_json(data)
    except ValidationError as problem:
        raise UsageError(
            "state",
            "The file named after --since was not written by planforms.",
            "Name a new file; it is made, and the next run compares with it.",
        ) from problem


def _digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
