"""Readable for those whom it is about: the parts that a family reads, without endless sentences and short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import COMPLETE, READABLE
from planforms.checks.saying import listed
from planforms.checks.wordings import pattern

__all__ = ["long_sentence", "unexplained_letters"]

_LONGEST, _LONGEST_PLAIN = 35, 20  # words in a sentence; in one that is written for the child
_ENDS = re.compile(r"[.!?;:]\s+|\n+")


@check("note", READABLE)
def unexplained_letters(case: Case) -> Iterator[Weakness]:
    """Short forms in the family’s parts of a plan that are explained nowhere."""
    words = case.rules.words
    find = pattern(tuple(letters for letters in words.letters if letters not in words.known_letters))
    explained = _explained(case)
    found: dict[str, str] = {}
    for path, text in _family_parts(case) if case.is_childs else ():
        for letters in find.findall(text):
            if letters == letters.upper() and letters not in explained:
                found.setdefault(letters, path)
    if found:
        yield Weakness(
            next(iter(found.values())),
            f"Nothing explains {listed(tuple(found))} to the family.",
            "Write it out where it first stands, or say what it is in plain words.",
            f"{next(iter(found))} ([what it is, in plain words])",
        )


@check("note", COMPLETE)
def long_sentence(case: Case) -> Iterator[Weakness]:
    """A sentence so long that few will read it to its end."""
    for path, text in _family_parts(case):
        most = _LONGEST_PLAIN if path.endswith(".plain") else _LONGEST
        length = max(len(sentence.split()) for sentence in _ENDS.split(text))
        if length > most:
            yield Weakness(
                path,
                f"A sentence here has {length} words.",
                "Make two or three of it, with one thought in each.",
            )


def _family_parts(case: Case) -> Iterator[tuple[str, str]]:
    """What a family reads of a plan, with the paths."""
    found = [("aim", case.plan.aim)]
    for path, area in case.areas:
        found.append((f"{path}.need", area.need))
        for number, objective in enumerate(area.objectives):
            at = f"{path}.objectives.{number}"
            found += [(f"{at}.statement", objective.statement), (f"{at}.plain", objective.plain)]
            found += [(f"{at}.actions.{n}.plain", action.plain) for n, action in enumerate(objective.actions)]
    found.append(("contingency", case.plan.contingency))
    return ((path, text) for path, text in found if text.strip())


def _explained(case: Case) -> set[str]:
    """Letters that stand in or before brackets somewhere: child and adolescent mental health service (CAMHS)."""
    whole = " ".join(text for _, text in _family_parts(case))
    return set(re.findall(r"\(([A-Z][A-Za-z]{1,6})\)", whole)) | set(re.findall(r"\b([A-Z]{2,7}) \(", whole))
