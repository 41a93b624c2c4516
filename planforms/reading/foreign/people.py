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

__all__ = ["about_role", "are_people", "begins_with_person", "people_in", "without_birth"]

_CONTACT = re.compile(r"\S+@\S+|\+?\(?0[0-9][0-9 ()-]{7,}[0-9]|\bext\.?\s*[0-9]+", re.IGNORECASE)
_AWAY = re.compile(
    r"(?:not able|couldn['’]t|could not|sorry|apologies|unable|absent|missing)\b[^:,;]{0,30}:\s*", re.IGNORECASE
)
_BORN = re.compile(
    r"(?P<name>[^,(0-9]{3,60}?),? ?(?:\(|(?:,? ?\(?(?:born|d\.?o\.?b\.?"
    r"|date of birth)(?: on)?:? ))(?P<born>[0-9][^()]{4,24})\)?\.?",
    re.IGNORECASE,
)
_PLACEHOLDER_LABEL = re.compile(
    r"\b(?:names?|details|professionals?|people|attend\w*|present|those|others?|team|members?|apologies|supported|parties)\b",
    re.IGNORECASE,
)


def people_in(build: Build, label: str, cell: Cell) -> bool:
    """Add the people of a cell to the plan; without names in it the words become a detail. True where one was added."""
    parts = people_named(cell.text)
    known = [part for part in parts if begins_with_person(_CONTACT.sub("", part))]
    if not parts or len(known) * 2 < len(parts) or len(cell.text) > 600:
        build.detail(label, cell)
        return False
    build.own(cell)
    absent = False
    for part in parts:
        away = _AWAY.match(part)
        absent = absent or away is not None
        words = replace(cell, text=part[away.end() :] if away else part)
        given = _person(words.text, "" if _PLACEHOLDER_LABEL.search(label) else label)
        record = build.item("people")
        build.give(record, "name", label, words, {**given, "attended": False} if absent else given)
        if not _holds(given, words.text):
            build.leave(words, label)
        build.person, build.lead_open = record, False
    return True


def people_named(text: str) -> list[str]:
    """The parts of a text that each may name somebody."""
    lines = [line.strip() for line in re.split(rf"\n|;|[.,] (?={_AWAY.pattern})", text) if line.strip()]
    return [part for line in lines for part in (segments(line) or (line,))]


def are_people(text: str) -> bool:
    """Whether a text is a list of people, most of them by name."""
    parts = people_named(text)
    return bool(parts) and sum(begins_with_person(_CONTACT.sub("", part)) for part in parts) * 2 > len(parts)


def begins_with_person(line: str) -> bool:
    """Whether a line names somebody first: "Shaz Ferrier – Callie's mum", "Darren Holt, on the phone from work"."""
    first = re.split(r"[,(;]|\s[-–—]\s|\swith\s|\sand\s", _AWAY.sub("", line.strip()))[0].strip()
    return len(first.split()) <= 5 and is_person(first)


def without_birth(text: str) -> tuple[str, str]:
    """A name, and the day of birth behind it: "Callie Ferrier, born 2nd June 2017", "Micah Sykes (30/06/2019)"."""
    found = _BORN.fullmatch(text.strip())
    if not found:
        return re.sub(r"\(.*?\)", "", text).strip(), ""
    return found["name"].strip(), found["born"].strip()


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
