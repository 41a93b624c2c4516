"""Entries of several parts in one line of a cell: "Late marks; how: school register; collected by: the office".

Annex 1 of the implementation plan has one column each for monitoring and for resources; who collects, who obtains and
by when stand in it behind a word of their own. A line without such words is the entry itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from planforms.plan import Monitoring, Resource
from planforms.values.amount import understand_amount
from planforms.values.anchor import Anchor
from planforms.values.sentence import Step, read_step
from planforms.values.timescale import say_timescale, understand_timescale
from planforms.values.who import say_who, understand_who

__all__ = ["say_monitoring", "say_resource", "understand_monitoring", "understand_resource"]

_MONITORING = {
    "how": "how",
    "collected by": "collected_by",
    "analysed by": "analysed_by",
    "when": "when",
}
_TASK = re.compile(r"\s[-–—]\s+(?P<task>[^-–—]+\s(?:to|will)\s[^–—]+)$")
_RESOURCE = ("obtained by", "needed by")


def say_monitoring(entry: Monitoring) -> str:
    """One line: the information, then how, by whom and when, each behind its word."""
    return _say(entry.information, {label: getattr(entry, field) for label, field in _MONITORING.items()})


def understand_monitoring(line: str) -> Monitoring:
    """The monitoring arrangement in one line."""
    first, parts = _understand(line, tuple(_MONITORING))
    return Monitoring(information=first, **{_MONITORING[label]: words for label, words in parts.items()})


def say_resource(resource: Resource) -> str:
    """One line: the resource, then who obtains it and by when, each behind its word."""
    obtained = say_who(resource.obtained_by) if resource.obtained_by else ""
    return _say(resource.description, {"obtained by": obtained, "needed by": say_timescale(resource.needed_by)})


def understand_resource(line: str, anchor: Anchor) -> Resource:
    """The resource in one line; with a sum of money in its words it is finance."""
    first, parts = _understand(line, _RESOURCE)
    amount = understand_amount(first)
    step = read_step(found["task"], anchor) if not parts and (found := _TASK.search(first)) else Step()
    if len(step.owners) == 1:
        return Resource(
            description=first,
            amount=amount,
            kind="other" if amount is None else "finance",
            obtained_by=step.owners[0],
            needed_by=step.timescale,
        )
    return Resource(
        description=first,
        amount=amount,
        kind="other" if amount is None else "finance",
        obtained_by=understand_who(parts.get("obtained by", "")),
        needed_by=understand_timescale(parts.get("needed by", ""), anchor)[0],
    )


def _say(first: str, parts: Mapping[str, str]) -> str:
    said = "; ".join(f"{label}: {' '.join(words.split())}" for label, words in parts.items() if words)
    return f"{first}; {said}" if first and said else first or said


def _understand(line: str, labels: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """(the entry itself, its parts by their labels); a label that comes twice begins a part once."""
    pieces = re.split(rf"(?:^|;)\s*({'|'.join(labels)}):\s*", line, flags=re.IGNORECASE)
    found = [label.casefold() for label in pieces[1::2]]
    if len(set(found)) < len(found) or not all(words.strip() for words in pieces[2::2]):
        return line, {}
    return pieces[0].strip(), dict(zip(found, (words.strip() for words in pieces[2::2]), strict=True))
