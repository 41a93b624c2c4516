"""References to actions, objectives, areas or risks."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["say_refs", "understand_refs"]

_REF = re.compile(r"(?<![\w.£/-])(?:[A-Z]{1,2}-?)?[0-9]{1,3}(?:\.[0-9]{1,3})*[a-z]?(?![\w/%-]|\.[0-9])")
_LABEL = re.compile(r"\b(?:action|objective|step|area|risk|ref|no|outcome|priority)s?\.?\s*(?=[0-9A-Z])", re.IGNORECASE)
_NOT_A_REF = re.compile(
    r"\s*(?:weeks?|days?|months?|years?|hours?|mins?|minutes?|sessions?|pm|am|st|nd|rd|th)\b", re.IGNORECASE
)


def understand_refs(text: str) -> tuple[str, ...]:
    """The references in the text, each once, in its order: ("1.1.1", "1.1.2") for "1.1.1, after 1.1.2".

    Of a range such as "1.1.1 - 1.1.3" only the two ends are given; "2 weeks" and "9.30am" are no references.
    """
    cell = _LABEL.sub(" ", text)
    found = (ref for ref in _REF.finditer(cell) if not _NOT_A_REF.match(cell[ref.end() :]))
    return tuple(dict.fromkeys(ref[0] for ref in found))


def say_refs(refs: Sequence[str]) -> str:
    """1.1.1, 1.1.2"""
    return ", ".join(refs)
