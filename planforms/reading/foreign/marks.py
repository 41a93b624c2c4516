"""Columns of marks: ticks, words or letters of a key, links to outcomes, colours. Their labels need not say what they
are."""

from __future__ import annotations

from collections.abc import Mapping

from planforms.reading.foreign.evidence import Evidence
from planforms.reading.foreign.headings import Heading
from planforms.reading.foreign.labels import link_of
from planforms.reading.foreign.senses import Senses
from planforms.values.status import fold, understand_status

__all__ = ["by_marks"]

_HINT = 1.0
"""Points of a label that speaks for what the marks are."""
_ALL_TICKS = 0.9
_KEYED = 0.8
_LIT = 0.4
"""Of the rows of a column that says all by colours, so many have one."""


def by_marks(known: Senses, heading: Heading, label: dict[str, float], found: Evidence) -> dict[str, float]:
    """What a column of marks is, whatever its label says: ticks, the words of a key, links to outcomes, colours; the
    label's own points for any other column."""
    if _is_choice(known, heading, found):
        return {"chosen": 9.0}
    if _is_keyed(known, heading):
        return {"status": 9.0}
    if _is_state(heading, found) or _is_ticked_off(label, found):
        return {"status": 5.0}
    if label.get("objective", 0.0) >= _HINT and _are_links(heading):
        return {"objective": 9.0}
    return {"status": 3.8} if _is_light(found) else label


def _is_choice(known: Senses, heading: Heading, found: Evidence) -> bool:
    """Whether a column is one of several outcomes, of which each row ticks those that it is for."""
    above = known.points(heading.above, "actions") if heading.above else {}
    asked = max(above.get("objective", 0.0), above.get("target", 0.0), above.get("need", 0.0))
    return asked >= 1.5 and found.count > 0 and found.ticks >= 0.8 and len(heading.cell.text.split()) >= 3


def _is_state(heading: Heading, found: Evidence) -> bool:
    """Whether a column is one of several states, of which each row ticks its own."""
    return found.count > 0 and found.ticks >= 1 and bool(understand_status(heading.cell.text).state)


def _is_keyed(known: Senses, heading: Heading) -> bool:
    """Whether a column holds nothing but the words or letters that a key of the form says states by."""
    said = [fold(cell.text) for cell in heading.below if cell.text.strip()]
    return bool(said) and sum(one in known.states for one in said) >= _KEYED * len(said)


def _are_links(heading: Heading) -> bool:
    """Whether a column says by number or letter for which outcome each row is."""
    said = [cell.text for cell in heading.below if cell.text.strip()]
    return len(said) > 1 and all(map(link_of, said))


def _is_ticked_off(label: Mapping[str, float], found: Evidence) -> bool:
    """Whether a column holds nothing but ticks for what is done."""
    done = max(label.get("completed", 0.0), label.get("status", 0.0))
    return found.count > 0 and found.ticks >= _ALL_TICKS and done >= 1


def _is_light(found: Evidence) -> bool:
    """Whether a column says all that it says by colours."""
    return not found.count and found.lit >= _LIT
