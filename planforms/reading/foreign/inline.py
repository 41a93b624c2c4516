"""Labels and values within one line: "Date of birth: ....  UPN: ....", "This plan belongs to Callum Thirkell"."""

from __future__ import annotations

import re

from planforms.place import Place
from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.guidance import is_control_prompt, is_instruction
from planforms.reading.foreign.meaning import of_pair
from planforms.reading.foreign.senses import NOTHING, Senses
from planforms.text import fold

__all__ = ["inline_pairs"]

_LONGEST = 120  # characters of a line whose labels are not known
_CLEAR = 2.5  # points of a label without a colon before a date
_GAP = re.compile(r"\t+|\s{2,}(?=[A-Z«(])")
_LEADER = re.compile(r"[._…]{3,}")
_LABELLED = re.compile(r"^(?P<label>[^:.!?\t]{1,80}?)\s*:\s*(?P<value>.*)$", re.DOTALL)
_DASHED = re.compile(r"^(?P<label>[A-Za-z][\w /'’-]{2,40}?)\s+[–—-]\s+(?P<value>\S.*)$", re.DOTALL)
_DATED = re.compile(
    r"(?P<label>[A-Z][^:.\d]{5,60}?)\s+(?:is |will be )?(?:on |by )?"
    r"(?P<value>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?[0-9]{1,2}[^:]{3,24})\.?$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(r"^(?P<label>[^:.…_]{2,60}?)\s*[._…]{4,}(?P<value>.*)$", re.DOTALL)


def inline_pairs(build: Build, text: str) -> list[tuple[str, str]]:
    """The labels of a line with their values, "" for a label nobody answered; empty where the line holds no labels."""
    chunks = _chunks(text)
    found: list[tuple[str, str]] = []
    for chunk in chunks:
        pair = _pair(build.senses, chunk)
        if pair is None and not found:
            if chunk is chunks[0] and len(chunks) > 2:
                continue
            return _prefixed(build.senses, text)
        if pair is None:
            label, value = found[-1]
            found[-1] = (label, f"{value}  {chunk}".strip())
        else:
            found.append(pair)
    known = any(_is_known(build, label, value) for label, value in found)
    if not found or (not known and (len(found) == 1 or len(text) > _LONGEST) and not _LEADER.search(text)):
        return []
    return found


def _is_known(build: Build, label: str, value: str) -> bool:
    """Whether a label announces something, by itself or together with its value."""
    if build.senses.announced(label) != NOTHING or fold(label) in build.items_by_label:
        return True
    return bool(value) and of_pair(build, label, [Cell(value, Place(), 0, 0)], in_block=build.card) != NOTHING


def _chunks(text: str) -> list[str]:
    """The parts of a line set apart by tabs or wide gaps; a label and its value are one part."""
    parts = [part.strip() for part in _GAP.split(text) if part.strip()]
    joined: list[str] = []
    for part in parts:
        if joined and joined[-1].endswith(":") and not _LABELLED.match(part):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _pair(senses: Senses, chunk: str) -> tuple[str, str] | None:
    found = _LABELLED.match(chunk) or _LEAD_IN.match(chunk)
    if not found and (dashed := _DASHED.match(chunk)) and senses.announced(dashed["label"]) != NOTHING:
        found = dashed
    if not found or len(found["label"].split()) > 10:
        return None
    value = _LEADER.sub(" ", found["value"]).strip(" \t")
    if is_instruction(value):
        return None
    if is_control_prompt(value) or not re.search(r"\w", value):
        value = ""
    return found["label"].strip(), value


def _prefixed(senses: Senses, text: str) -> list[tuple[str, str]]:
    """A label without a colon, where all of it is known: "This plan belongs to" before a name."""
    dated = _DATED.match(text)
    if dated and max(senses.points(dated["label"], "facts").get(one, 0) for one in ("review", "agreed_on")) >= _CLEAR:
        return [(dated["label"], dated["value"])]
    words = text.split()
    for count in range(min(6, len(words) - 1), 2, -1):
        label, value = " ".join(words[:count]), " ".join(words[count:])
        weights = senses.weigh(label, "facts")
        if weights.get("subject", 0) >= 1 and len(value.split()) <= 5 and value[0].isupper():
            return [(label, value)]
    return []
