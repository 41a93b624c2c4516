"""Forms broken by chance: our own, blank and filled, and those of invented councils."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from functools import lru_cache

from benchmarks.broken_packages import PACKAGES
from benchmarks.broken_xml import XML
from planforms.filling import Format, blank_form, fill
from planforms.forms import FORMS
from tests.conservation.layouts import LAYOUTS, in_excel, in_word
from tests.specimens import riverbank, rowan

__all__ = ["mutants"]

_PLANS = {"child-plan": rowan, "implementation-plan": riverbank}
_ENDINGS: Mapping[str, Format] = {"docx": "word", "xlsx": "excel"}
_IN_XML = 0.75  # the share of changes to the XML: most others are refused before anything is read


def mutants(number: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """So many broken forms, named by what was done to which; the same ones for the same seed."""
    for at in range(number):
        chance = random.Random(f"{seed} {at}")
        base = chance.choice(list(_bases()))
        data, done = _bases()[base], []
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            ways = XML if chance.random() < _IN_XML else PACKAGES
            done.append(chance.choice(list(ways)))
            data = ways[done[-1]](data, chance)
        yield f"{at:05} {', '.join(done)}, {base}", data


@lru_cache(maxsize=1)
def _bases() -> Mapping[str, bytes]:
    found = {}
    for ending, written in _ENDINGS.items():
        for name, form in FORMS.items():
            found[f"{name}.{ending}"] = fill(form, _PLANS[name](), written)
            found[f"blank {name}.{ending}"] = blank_form(form, written)
        for name in LAYOUTS:
            found[f"{name}.{ending}"] = in_word(name) if written == "word" else in_excel(name)
    return found
