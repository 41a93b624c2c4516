"""What of a plan a copy does not hold, and why: everything that was not copied, so nothing can be forgotten."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from planforms.plan import Part, Plan
from planforms.text import capital
from planforms.views.family.ledger import Ledger
from planforms.views.family.places import place_words

__all__ = ["LeftOut", "left_out"]


@dataclass(frozen=True)
class LeftOut:
    """One kind of thing that was left out: what, why, and where (places in words; none where there are too many)."""

    what: str
    why: str
    places: tuple[str, ...] = ()


_FOR_WORKERS = "It is for the people who work with the plan."
# By the first word of their places.
_KINDS = {"action": "{} actions", "outcome": "{} outcomes", "own": "own words, {} entries", "people,": "{} people"}
_NO_CONTENT = re.compile(
    r"schema_version|kind|.*\.(?:id|kind|part|attended|audience|level|share|whose|depends_on\.\d+)"
)
# By the first pattern that fits a path without its numbers.
_WHY: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), what, why)
    for pattern, what, why in (
        (r"withheld\b", "What must not be passed on", "It must not be passed on."),
        (r"risks\b", "Risks", _FOR_WORKERS),
        (r"assumptions\b", "What is taken for granted", _FOR_WORKERS),
        (r"reviews\b", "Reviews that were held", "Their reports are for the people who were there."),
        (r"notes\b", "Other sections of the form", "Nobody has looked at whether they may be shared."),
        (r"(?:sharing|signatures)\b", "Signatures and who has a copy", "They are kept with the plan."),
        (r"subject\.details\b", "Details of the child", "Addresses, schools and numbers stay out of copies."),
        (r"subject\b", "Name and date of birth on the form", "The copy uses the name that is liked."),
        (r"people\.contact\b", "Telephones and addresses of people", "Contact details stay out of copies."),
        (r"people\b", "More about people", "A copy says names and jobs."),
        (r"lead\b", "More about the lead", "A copy says the name and the job."),
        (r"(?:reference|version)\b", "The number and version of the plan", "It is of no use to the family."),
        (r"(?:agreed_on|starts|ends)\b", "When it was agreed, and for how long", "A child’s copy says when we meet."),
        (r"contingency\b", "What happens if it does not work", "It is put in by decision: --include contingency."),
        (r"title\b", "The name of the plan", "The copy has a heading of its own."),
        (r"aim\b", "Why there is a plan", "It is put in by decision: --include why."),
        (r"views\b", "Own words", "These are the words of somebody else."),
        (r"areas\.(?:title|need|priority)\b", "Needs and priorities", _FOR_WORKERS),
        (r"areas\.objectives\.measures\b", "How anybody will know", _FOR_WORKERS),
        (r"areas\.objectives\.(?:monitoring|resources|priority)\b", "Monitoring and resources", _FOR_WORKERS),
        (r"areas\.objectives\.actions\.(?:progress|resources)\b", "Progress notes and resources", _FOR_WORKERS),
        (
            r"areas\.objectives\.(?:statement|actions\.(?:description|involved))\b", "Words of the form",
            "There are plain words in their place.",
        ),
        (r"areas\b", "More about actions", "A copy says who does what by when, and how far it is."),
        (r"review_points\b", "Who takes part in meetings", "A copy says when we meet."),
    )
)  # fmt: skip


def left_out(plan: Plan, ledger: Ledger) -> tuple[LeftOut, ...]:
    """All that a plan holds and a copy does not: first what was passed over for its own reason, then all else."""
    named = {path for path, _ in (*ledger.taken, *ledger.passed)}
    passed: dict[str, list[str]] = {}
    for path, reason in ledger.passed:
        passed.setdefault(reason, []).append(place_words(path, plan))
    kinds: dict[tuple[str, str], None] = {}
    prefixes = tuple(f"{path}." for path, _ in ledger.passed)
    for path in _filled(plan, ""):
        if path not in named and not path.startswith(prefixes) and not _NO_CONTENT.fullmatch(path):
            kinds[_reason(path)] = None
    own = [_passed(tuple(dict.fromkeys(places)), reason) for reason, places in passed.items()]
    return (*own, *(LeftOut(what, why) for what, why in kinds))


def _passed(places: tuple[str, ...], reason: str) -> LeftOut:
    """What was passed over for a reason of its own; several places are listed beneath it."""
    if len(places) == 1:
        return LeftOut(capital(places[0]), reason)
    kinds = {_KINDS.get(place.split(maxsplit=1)[0], "") for place in places}
    kind = kinds.pop() if len(kinds) == 1 else ""
    return LeftOut(capital(kind.format(len(places))) if kind else f"{len(places)} parts of the plan", reason, places)


def _reason(path: str) -> tuple[str, str]:
    bare = re.sub(r"\.\d+\b", "", path)
    return next(
        ((what, why) for pattern, what, why in _WHY if pattern.match(bare)),
        (f"“{bare}”", "It is not on the list of what this reader may see."),
    )


def _filled(node: object, path: str) -> Iterator[str]:
    """The path of everything that is filled in."""
    if isinstance(node, Part):
        for name in type(node).model_fields:
            yield from _filled(getattr(node, name), f"{path}.{name}".strip("."))
    elif isinstance(node, tuple):
        for number, item in enumerate(node):
            yield from _filled(item, f"{path}.{number}")
    elif isinstance(node, dict):
        for number, value in enumerate(node.values()):
            yield from _filled(value, f"{path}.{number}")
    elif (isinstance(node, str) and node.strip()) or isinstance(node, (dt.date, float)):
        yield path
