"""People in a cell: one a line, with what they are to the child, where they work, how they are reached."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.evidence import is_person
from planforms.values.person import understand_who
from planforms.values.roles import is_kin
from planforms.values.splitting import segments

__all__ = ["about_role", "people_in"]

_CONTACT = re.compile(r"\S+@\S+|\+?\(?0[0-9][0-9 ()-]{7,}[0-9]|\bext\.?\s*[0-9]+", re.IGNORECASE)
_PLACEHOLDER_LABEL = re.compile(
    r"\b(?:names?|details|professionals?|people|attend\w*|present|those|others?|team|members?|apologies|supported|parties)\b",
    re.IGNORECASE,
)


def people_in(build: Build, label: str, cell: Cell) -> bool:
    """Add the people of a cell to the plan; without names in it the words become a detail. True where one was added."""
    lines = [line.strip() for line in re.split(r"\n|;", cell.text) if line.strip()]
    parts = [part for line in lines for part in (segments(line) or (line,))]
    known = [part for part in parts if is_person(_CONTACT.sub("", part))]
    if not parts or len(known) * 2 < len(parts) or len(cell.text) > 600:
        build.detail(label, cell)
        return False
    for part in parts:
        record = build.item("people")
        words = replace(cell, text=part)
        given = _person(part, "" if _PLACEHOLDER_LABEL.search(label) else label)
        build.give(record, "name", label, words, given)
        if not _holds(given, part):
            build.leave(words, label)
        build.person, build.lead_open = record, False
    return True


def about_role(text: str) -> dict[str, str]:
    """What a cell under "Relationship or job" says: the relationship, or the role and where it is held."""
    first = re.split(r"[,(]", text)[0].strip()
    if is_kin(first) or is_kin(text):
        return {"relationship": text}
    who = understand_who(text)
    if who is None or (who.name and not who.role):
        return {"role": text}
    found = {"role": who.role, "organisation": who.organisation}
    given = {key: value for key, value in found.items() if value}
    return given if given and _holds(given, text) else {"role": text}


def _person(words: str, label: str) -> Mapping[str, Any]:
    contact = " ".join(found.group() for found in _CONTACT.finditer(words))
    rest = re.sub(r"[(\[]\s*[)\]]", "", _CONTACT.sub("", words)).strip(" ,;–-")
    who = understand_who(rest)
    name = who.name if who else ""
    role, organisation = (who.role, who.organisation) if who else ("", "")
    if not name and role:
        name, role = role, ""
    if not name:
        name, organisation = rest, ""
    given = {"name": name, "contact": contact}
    if role:
        given["relationship" if is_kin(role) else "role"] = role
    elif label:
        given["relationship" if is_kin(label.split("/", maxsplit=1)[0]) else "role"] = label.strip(" :")
    if organisation:
        given["organisation"] = organisation
    return {key: value for key, value in given.items() if value}


def _holds(given: Mapping[str, Any], words: str) -> bool:
    """Whether the parts hold all that was written."""
    kept = " ".join(str(value) for value in given.values()).casefold()
    return all(word in kept for word in re.findall(r"\w+", words.casefold()))
