"""Somebody named in a cell, looked for among the people of the plan: initials, first names, titles with a surname."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from planforms.plan import Person, Who
from planforms.values.doubt import Doubt
from planforms.values.roles import without_title

__all__ = ["Acquaintances", "fits_name", "initials_of"]

_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,2}[A-Z]\.?")

UNRESOLVED = Doubt(
    "initials-unresolved", "warning", "These initials are of nobody among the people of the plan.",
    "Whose initials are they? Write the name, or add the person.",
)  # fmt: skip
SEVERAL_INITIALS = Doubt(
    "initials-unresolved", "warning", "These initials fit more than one of the people of the plan.",
    "Who is meant? Write the name.",
)  # fmt: skip
SEVERAL_NAMES = Doubt(
    "name-shared", "warning", "This name fits more than one of the people of the plan.",
    "Who is meant? Write the full name.",
)  # fmt: skip


class Acquaintances:
    """The people of a plan and its lead, by their initials and by first and last names.

    They are asked for each person that a cell names, and a register may name hundreds.
    """

    def __init__(self, people: Sequence[Person], lead: Who | None) -> None:
        self._names = dict.fromkeys(name for name in [*(one.name for one in people), lead.name if lead else ""] if name)
        self._by_initials: dict[str, list[str]] = defaultdict(list)
        self._by_word: dict[str, dict[str, None]] = defaultdict(dict)
        for name in self._names:
            for letters in initials_of(name):
                self._by_initials[letters].append(name)
            words = without_title(name).casefold().split() or [""]
            for word in (words[0], words[-1]):
                self._by_word[word][name] = None

    def found(self, who: Who) -> tuple[Who, tuple[Doubt, ...]]:
        """The person as written, and a doubt where the words fit several people of the plan, or initials fit nobody.

        Two or three capitals that were taken for a body are a name where they are the initials of somebody in the plan.
        """
        short = who.name or (who.organisation if not who.role else "")
        if _INITIALS.fullmatch(short):
            having = self._by_initials.get(re.sub(r"[^A-Z]", "", short), [])
            fitting = len(having) - (short in having)
            if not who.name:
                return (who.model_copy(update={"name": short, "organisation": ""}) if fitting else who), ()
            if fitting == 1:
                return who, ()
            return who, (SEVERAL_INITIALS if fitting else UNRESOLVED,)
        several = bool(who.name) and who.name not in self._names and self._fits_several(who.name)
        return who, (SEVERAL_NAMES,) if several else ()

    def _fits_several(self, written: str) -> bool:
        begins = (without_title(written).casefold().split() or [""])[0]
        fitting = (name for name in self._by_word.get(begins, ()) if fits_name(written, name))
        return len(list(islice(fitting, 2))) > 1


def initials_of(name: str) -> set[str]:
    """JS of Jane Smith; EH and EMH of Ellie-Mae Harker; JS and JAS of Jane Anne Smith."""
    words = without_title(name).split()
    first = [word[0].upper() for word in words if word[0].isalpha()]
    each = [part[0].upper() for word in words for part in word.split("-") if part[:1].isalpha()]
    ends = [first[0], first[-1]] if len(first) > 1 else []
    return {"".join(letters) for letters in (first, each, ends) if len(letters) > 1}


def fits_name(written: str, name: str) -> bool:
    """Whether a shorter form may be this name: its first name, "Jane S", or a title and the surname."""
    short, full = without_title(written).casefold().split(), without_title(name).casefold().split()
    if not short or not full:
        return False
    if len(short) == 1:
        return short[0] == (full[-1] if without_title(written) != written else full[0])
    return len(short) == 2 and short[0] == full[0] and full[-1].startswith(short[1].rstrip("."))
