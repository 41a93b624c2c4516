"""What a heading, or a label beside a value, announces: a fact of the plan, a part of it, or nothing that is known."""

from __future__ import annotations

import re
from functools import lru_cache

from planforms.reading.foreign.labels import KNOWN, numbered, weigh

__all__ = ["Announced", "announced"]

_RECORD = ("area", "need", "objective", "measure", "action", "responsible", "involved", "start", "due", "frequency",
           "completed", "status", "progress", "priority", "resource", "monitoring")  # fmt: skip
_OPPOSITES = ({"strengths", "need"},)
_BOTH = re.compile(
    r"\bstrengths?\b.*\b(?:needs?|difficult\w*|concerns?|weakness\w*)\b|\bneeds?\b.*\bstrengths?\b", re.IGNORECASE
)

Announced = tuple[str, str]
"""Where a sense belongs, and the sense: ("fact", "lead"), ("item", "objective"), ("risk", "likelihood"), ("", "")."""


@lru_cache(maxsize=20_000)
def announced(label: str, *, least: float = KNOWN) -> Announced:
    """What a label announces by itself; ("", "") where it is not known well enough, or means two things."""
    words = label.strip().rstrip(":").strip()
    if _BOTH.search(words):
        return ("", "")
    found = [("fact", sense, weight) for sense, weight in weigh(words, "facts").items()]
    found += [("item", sense, weight * 0.98) for sense, weight in weigh(words, "actions").items() if sense in _RECORD]
    found += [
        ("risk", sense, weight * 0.97)
        for sense, weight in weigh(words, "risks").items()
        if sense in ("risk", "likelihood", "impact", "mitigation", "owner")
        and (sense not in ("impact", "mitigation", "owner") or "risk" in words.casefold())
    ]
    found += [("fact", "assumption", weight) for _, weight in weigh(words, "assumptions").items() if _ == "assumption"]
    number = numbered(words)
    if number and number[0]:
        level = number[0]
        found.append(("risk" if level == "risk" else "item", level, 0.95))
    best = max(found, key=lambda one: one[2], default=("", "", 0.0))
    return (best[0], best[1]) if best[2] >= least else ("", "")
