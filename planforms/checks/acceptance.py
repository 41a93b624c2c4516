"""Findings that somebody lets stand, in the settings or in the notes of the plan itself:

Accepted: no-date 1.2.3 – the clinic gives no dates – Priya Nair
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from planforms.checked import Acceptance, Remark
from planforms.checks.rules import Accepted, nearest
from planforms.plan import Plan

__all__ = ["accepted_in", "unclear_lines", "with_acceptances"]

_HEADING = re.compile(r"accepted(?: findings?)?\s*:?", re.IGNORECASE)
_BEGIN = re.compile(r"^\W*accepted\s*:\s*(?P<rest>.+)$", re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]+\s+")
_ABOUT = re.compile(r"(?P<code>[a-z][a-z-]*[a-z])(?:\s+(?P<where>\S.*))?")


def accepted_in(plan: Plan, known: Collection[str]) -> tuple[Accepted, ...]:
    """What the notes of a plan accept."""
    found = []
    for line in _lines(plan):
        about, reason, by = _parts(line)
        if about and about["code"] in known and reason and by:
            found.append(Accepted(about["code"], _where(about["where"] or ""), reason, by))
    return tuple(found)


def unclear_lines(plan: Plan, known: Collection[str]) -> Iterator[str]:
    """A sentence for each line that begins with Accepted and cannot be followed: it would look accepted and not be."""
    for line in _lines(plan):
        about, reason, by = _parts(line)
        if about and about["code"] in known and reason and by:
            continue
        known_code = about is not None and about["code"] in known
        hint = "Such as: Accepted: no-date 1.2.3 – the reason – your name."
        if about and not known_code:
            hint = f"The nearest check is “{nearest(about['code'], known)}”. {hint}"
        yield f"A line in the notes that accepts a finding is not complete. {hint}"


def with_acceptances(remarks: Collection[Remark], reference: str, accepted: Collection[Accepted]) -> tuple[Remark, ...]:
    """The remarks on the plan of that reference, with who accepted them where somebody has."""
    return tuple(_marked(remark, reference, accepted) for remark in remarks)


def _marked(remark: Remark, reference: str, accepted: Collection[Accepted]) -> Remark:
    for one in accepted:
        of_this_plan = not one.plan or one.plan.casefold() == reference.strip().casefold()
        if one.code == remark.code and of_this_plan and one.where.casefold() in ("", remark.ref.casefold()):
            return replace(remark, accepted=Acceptance(one.by, one.reason))
    return remark


def _lines(plan: Plan) -> Iterator[str]:
    """What follows "Accepted:" in the notes; in a section with that heading, every line."""
    for note in plan.notes:
        headed = _HEADING.fullmatch(note.heading.strip())
        for line in note.text.splitlines():
            found = _BEGIN.match(line)
            if found:
                yield found["rest"].strip()
            elif headed and line.strip():
                yield line.strip()


def _parts(line: str) -> tuple[re.Match[str] | None, str, str]:
    """The check and its place, the reason, the name: the first and the last dash divide them."""
    parts = _DASH.split(line)
    about = _ABOUT.fullmatch(parts[0].strip())
    if len(parts) < 3:
        return about, "", ""
    return about, " – ".join(parts[1:-1]).strip(), parts[-1].strip(" .")


def _where(words: str) -> str:
    return "" if words.strip().casefold() in ("plan", "the plan", "whole plan") else words.strip()
