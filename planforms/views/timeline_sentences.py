"""What the timeline says in words, above the chart: what is late, what clashes, what is missing, who is busiest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.pace.clashes import waiting
from planforms.pace.load import busiest, by_person
from planforms.text import joined
from planforms.views.timeline_entries import Entry, stamp
from planforms.views.wording import NO_DATE

__all__ = ["Sentence", "capped", "counted", "counting", "listed_in_words", "ref_of", "sentences"]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MOST = 4


@dataclass(frozen=True)
class Sentence:
    """`lead` is set in bold, `text` goes on from it; `alarm` is for what somebody must act on."""

    lead: str
    text: str
    alarm: bool = True


def sentences(entries: Sequence[Entry], years: bool, most: int = _MOST) -> tuple[Sentence, ...]:
    """The conclusions, the most pressing first; each names at most `most` actions and counts the others."""
    left = [entry for entry in entries if entry.task.open]
    said = [
        _late([entry for entry in left if entry.late], years, most),
        _clash(entries, years, most),
        _no_one([entry for entry in left if not entry.task.who], years, most),
        _no_date([entry for entry in left if entry.when == NO_DATE], most),
        _busiest(entries, years),
    ]
    return tuple(sentence for sentence in said if sentence)


def counting(number: int) -> str:
    """two; one; 12"""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, thing: str) -> str:
    """two actions; one action; 12 actions"""
    return f"{counting(number)} {thing}" if number == 1 else f"{counting(number)} {thing}s"


def listed_in_words(named: Sequence[str], most: int) -> str:
    """The names as a list in a sentence, with commas also before "and" where a name holds one itself."""
    if len(named) > most:
        named = [*named[: most - 1], f"{len(named) - most + 1} more"]
    if len(named) == 1 or not any("," in name for name in named):
        return joined(named)
    return f"{', '.join(named[:-1])}, and {named[-1]}"


def capped(said: Sequence[str], most: int) -> str:
    """The statements one after the other; of many, the first ones and how many others."""
    rest = f"; and {counted(len(said) - most, 'other')}" if len(said) > most else ""
    return f"{'; '.join(said[:most])}{rest}."


def ref_of(entry: Entry) -> str:
    """How a sentence calls an action: by its number, else by its first words."""
    words = entry.text.split()
    return entry.id or f"“{' '.join(words[:6])}{' …' if len(words) > 6 else ''}”"


def _late(entries: Sequence[Entry], years: bool, most: int) -> Sentence | None:
    if not entries:
        return None
    oldest = sorted(entries, key=lambda entry: entry.task.due.toordinal() if entry.task.due else 0)
    named = [f"{ref_of(entry)} ({entry.people}), due {_due(entry, years)}" for entry in oldest]
    return Sentence("Late:", f"{listed_in_words(named, most)}.")


def _clash(entries: Sequence[Entry], years: bool, most: int) -> Sentence | None:
    """An action that is due before what it waits for can be done: what must not slip into a plan unseen."""
    by_task = {id(entry.task): entry for entry in entries}
    said: list[str] = []
    for task, other in waiting([entry.task for entry in entries]):
        entry, first = by_task[id(task)], by_task[id(other)]
        if task.due is None:
            continue
        due = f"{ref_of(entry)} ({entry.people}) is due on {_due(entry, years)}"
        if other.due and task.due < other.due:
            late = f"{ref_of(first)} ({first.people}), which it waits for, is due on {_due(first, years)}"
            said.append(f"{due}, before {late}")
        elif other.late:
            said.append(f"{due} but waits for {ref_of(first)} ({first.people}), which is late")
    return Sentence("Clash:", capped(said, most)) if said else None


def _no_one(entries: Sequence[Entry], years: bool, most: int) -> Sentence | None:
    if not entries:
        return None
    named = [f"{ref_of(entry)}, due {_due(entry, years)}" if entry.task.due else ref_of(entry) for entry in entries]
    return Sentence("No one named", f"for {listed_in_words(named, most)}.")


def _no_date(entries: Sequence[Entry], most: int) -> Sentence | None:
    named = [ref_of(entry) for entry in entries]
    return Sentence("No date yet", f"for {listed_in_words(named, most)}.", alarm=False) if named else None


def _busiest(entries: Iterable[Entry], years: bool) -> Sentence | None:
    tasks = [entry.task for entry in entries]
    busy = busiest(tasks)
    if busy is None:
        return None
    first, last = stamp(busy.first, years), stamp(busy.last, years)
    over = busy.last + dt.timedelta(days=1)
    finished = [task.span for task in by_person(tasks)[busy.person] if not task.open and task.span]
    strip_has_more = any(span.active(busy.first, over) for span in finished)
    actions = counted(busy.actions, "unfinished action" if strip_has_more else "action")
    if (busy.last - busy.first).days < 7:
        text = f"{busy.person}, {actions} in the week of {first}."
    else:
        text = f"{busy.person}, {actions} every week from {first} to {last}."
    return Sentence("Busiest:", text)


def _due(entry: Entry, years: bool) -> str:
    return stamp(entry.task.due, years) if entry.task.due else "no date yet"
