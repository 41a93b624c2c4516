"""What the timeline says in words, above the chart: what is late, what clashes, who is missing, who is busiest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.text import joined
from planforms.views.timeline_entries import Entry, stamp
from planforms.views.timeline_load import busiest

__all__ = ["Sentence", "counted", "sentences"]

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
    said = [
        _late([entry for entry in entries if entry.late], years, most),
        _clash(entries, years, most),
        _no_one([entry for entry in entries if entry.open and not entry.who], years, most),
        _busiest(entries, years),
    ]
    return tuple(sentence for sentence in said if sentence)


def counted(number: int, thing: str) -> str:
    """two actions; one action; 12 actions"""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {thing}" if number == 1 else f"{word} {thing}s"


def _late(entries: Sequence[Entry], years: bool, most: int) -> Sentence | None:
    if not entries:
        return None
    oldest = sorted(entries, key=lambda entry: entry.due.toordinal() if entry.due else 0)
    named = [f"{_ref(entry)} ({entry.people}), due {_due(entry, years)}" for entry in oldest]
    return Sentence("Late:", f"{_listed(named, most)}.")


def _clash(entries: Sequence[Entry], years: bool, most: int) -> Sentence | None:
    """An action that is due before what it waits for can be done: what must not slip into a plan unseen."""
    by_id = {entry.id: entry for entry in entries if entry.id}
    said: list[str] = []
    for entry in entries:
        for other in (by_id[ref] for ref in entry.waits_for if ref in by_id and ref != entry.id):
            if not (entry.open and other.open and entry.due):
                continue
            due = f"{_ref(entry)} is due on {_due(entry, years)}"
            if other.due and entry.due < other.due:
                said.append(f"{due}, before {other.id}, which it waits for, is due on {_due(other, years)}")
            elif other.late:
                said.append(f"{due} but waits for {other.id}, which is late")
    if not said:
        return None
    rest = f"; and {counted(len(said) - most, 'other')}" if len(said) > most else ""
    return Sentence("Clash:", f"{'; '.join(said[:most])}{rest}.")


def _no_one(entries: Sequence[Entry], years: bool, most: int) -> Sentence | None:
    if not entries:
        return None
    named = [f"{_ref(entry)}, due {_due(entry, years)}" if entry.due else _ref(entry) for entry in entries]
    return Sentence("No one named", f"for {_listed(named, most)}.")


def _busiest(entries: Iterable[Entry], years: bool) -> Sentence | None:
    busy = busiest(entries)
    if busy is None:
        return None
    first, last = stamp(busy.first, years), stamp(busy.last, years)
    if (busy.last - busy.first).days < 7:
        text = f"{busy.person}, {counted(busy.actions, 'action')} in the week of {first}."
    else:
        text = f"{busy.person}, {counted(busy.actions, 'action')} every week from {first} to {last}."
    return Sentence("Busiest:", text)


def _listed(named: Sequence[str], most: int) -> str:
    """The names as a list in a sentence, with commas also before "and" where a name holds one itself."""
    if len(named) > most:
        named = [*named[: most - 1], f"{len(named) - most + 1} more"]
    if len(named) == 1 or not any("," in name for name in named):
        return joined(named)
    return f"{', '.join(named[:-1])}, and {named[-1]}"


def _ref(entry: Entry) -> str:
    return entry.id or f"“{entry.text}”"


def _due(entry: Entry, years: bool) -> str:
    return stamp(entry.due, years) if entry.due else "no date yet"
