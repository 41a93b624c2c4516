"""From the steps between two plans to changes as people talk about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from planforms.changes.change import KINDS, Change, Kind
from planforms.changes.compare import Step, compared
from planforms.changes.edits import Add, Drop, Move, Set
from planforms.changes.matching import alike, words_of
from planforms.changes.rewording import reworded
from planforms.changes.words import about, called, field_label, title, value_words
from planforms.history import dates_of
from planforms.plan import Action, Objective, Part, Plan, Review, Status, Timescale
from planforms.values.day import say_day
from planforms.values.timescale import say_timescale

__all__ = ["changes"]

_TASKS = ("actions",)
_WORDED = (
    "aim", "contingency", "title", "need", "statement", "plain", "description", "mitigation", "text", "target",
    "baseline", "information", "note",
)  # fmt: skip


def changes(old: Plan, new: Plan, *, by_ref: bool = True) -> tuple[Change, ...]:
    """What has changed, the most important first; nothing where the plans are equal. `by_ref` as `compared` has it.

    The changes explain the difference fully: `with_changes(old, changes(old, new)) == new`.
    """
    told = _moved_elsewhere([(step, _change(step, new)) for step in compared(old, new, by_ref=by_ref)])
    order = list(KINDS)
    return tuple(sorted(told, key=lambda change: order.index(change.kind)))


def _change(step: Step, new: Plan) -> Change:
    edit = step.edit
    made = Change("other", about(step), title(step), edits=(edit,))
    if isinstance(edit, Add):
        kind: Kind = "review" if isinstance(step.new, Review) else "other" if step.each == "notes" else "added"
        return replace(made, kind=kind, after=called(step.each, step.new))
    if isinstance(edit, Drop):
        kind = "other" if step.each == "notes" else "dropped"
        return replace(made, kind=kind, before=called(step.each, step.old))
    if isinstance(edit, Move):
        return replace(made, kind="moved", field="place among the others")
    before, after = value_words(edit.old), value_words(edit.new)
    made = replace(made, field=field_label(step, edit), before=before, after=after)
    if isinstance(step.new, Action):
        return _of_action(made, edit, step.new, new)
    if isinstance(step.new, Objective) and edit.path[-1] == "status":
        return replace(made, kind="decided")
    return _of_text(made, edit)


def _of_action(made: Change, edit: Set, action: Action, plan: Plan) -> Change:
    name = edit.path[-1]
    if name == "status":
        kind: Kind = "status"
        if isinstance(edit.new, Status) and edit.new.state in ("done", "stopped"):
            kind = "done" if edit.new.state == "done" else "stopped"
        return replace(made, kind=kind)
    if name == "timescale":
        return _of_date(made, edit, action, plan)
    if name == "responsible":
        return replace(made, kind="owner")
    if name == "progress":
        return replace(made, kind="status", field="what happened")
    return _of_text(made, edit)


def _of_date(made: Change, edit: Set, action: Action, plan: Plan) -> Change:
    before, after = edit.old.due, edit.new.due
    if before is None or after is None or before == after:
        return replace(made, kind="date")
    days = (after - before).days
    made = replace(made, before=_day_words(edit.old), after=_day_words(edit.new))
    if days < 0:
        return replace(made, kind="earlier", days=-days)
    return replace(made, kind="slipped", days=days, times=max(1, _slips(dates_of(plan, action))))


def _day_words(time: Timescale) -> str:
    """A whole date in one style; of other words the words, which the day is the latest of."""
    return say_day(time.due) if time.kind == "exact" and time.due else say_timescale(time)


def _slips(dates: Sequence[Timescale]) -> int:
    """How often the day of an action was put off."""
    days = [date.due for date in dates if date.due]
    return sum(after > before for before, after in pairwise(days))


def _of_text(made: Change, edit: Set) -> Change:
    texts = isinstance(edit.old, str) and isinstance(edit.new, str)
    if texts and edit.path[-1] in _WORDED and edit.old.strip() and edit.new.strip():
        return replace(made, kind="reworded", pieces=reworded(edit.old, edit.new))
    return made


def _moved_elsewhere(told: Sequence[tuple[Step, Change]]) -> list[Change]:
    """An item that was taken out at one place and put in at another was moved, and is said once."""
    dropped = [(step, change) for step, change in told if change.kind == "dropped" and step.each in _TASKS]
    made: list[Change] = []
    used: set[int] = set()
    for step, change in told:
        if change.kind == "added" and step.each in _TASKS and step.new is not None:
            words = words_of(step.each, step.new)
            same = next(
                (
                    (number, other)
                    for number, (from_, other) in enumerate(dropped)
                    if number not in used and from_.old is not None and _is_same(from_.old, step.new, words)
                ),
                None,
            )
            if same is not None:
                number, other = same
                used.add(number)
                where = (other.about, change.about)
                made.append(
                    replace(change, kind="moved", before=where[0], after=where[1], edits=(*other.edits, *change.edits))
                )
                continue
        made.append(change)
    gone = {id(dropped[number][1]) for number in used}
    return [change for change in made if id(change) not in gone]


def _is_same(old: Part, new: Part, words: str) -> bool:
    before = words_of("actions", old)
    same_ref = getattr(old, "id", "") == getattr(new, "id", "")
    return bool(words) and (before == words or (same_ref and alike(before, words)))
