"""What is kept of a run, so that the next can say what has changed: digests and numbers, no word of any plan."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from planforms.checked import Checked
from planforms.errors import UsageError

__all__ = ["Change", "State", "changes", "read_state", "state_of", "state_text"]

_KEY, _FORMAT = "planforms_state", 1


@dataclass(frozen=True)
class State:
    """A run: its day; for each plan its findings (digest to code), and how many actions were done and open."""

    on: dt.date
    plans: Mapping[str, Mapping[str, str]]
    done: Mapping[str, int] = field(default_factory=dict)


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
    keyed = {_digest(path): plan for path, plan in plans.items()}
    return State(
        today,
        {
            key: {_digest(one.code, one.ref or one.path): one.code for one in plan.standing}
            for key, plan in keyed.items()
        },
        {key: plan.figures.done for key, plan in keyed.items()},
    )


def changes(before: State, now: State) -> Change:
    """What is different. Plans that are in one of the two alone count as plans, not by their findings."""
    both = [key for key in now.plans if key in before.plans]
    settled: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for key in both:
        old, fresh = before.plans[key], now.plans[key]
        settled.update(code for digest, code in old.items() if digest not in fresh)
        new.update(code for digest, code in fresh.items() if digest not in old)
    return Change(
        before.on,
        len(now.plans) - len(both),
        len(before.plans) - len(both),
        sum(max(0, now.done.get(key, 0) - before.done.get(key, 0)) for key in both),
        settled,
        new,
    )


def state_text(state: State) -> str:
    """The state as JSON, the same for the same state."""
    plans = {key: {"done": state.done.get(key, 0), "findings": dict(found)} for key, found in state.plans.items()}
    return json.dumps({_KEY: _FORMAT, "on": state.on.isoformat(), "plans": plans}, indent=1, sort_keys=True) + "\n"


def read_state(data: bytes) -> State:
    """The state in a file. Raises UsageError, "state", for anything else."""
    try:
        tree: Any = json.loads(data)
        if tree[_KEY] != _FORMAT:
            raise ValueError
        plans = {
            str(key): {str(k): str(code) for k, code in one["findings"].items()} for key, one in tree["plans"].items()
        }
        done = {str(key): int(one["done"]) for key, one in tree["plans"].items()}
        return State(dt.date.fromisoformat(tree["on"]), plans, done)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise UsageError(
            "state",
            "The file named after --since was not written by planforms.",
            "Name a new file; it is made, and the next run compares with it.",
        ) from problem


def _digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
