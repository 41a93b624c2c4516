"""A number format of Excel, cut into its sections and parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

__all__ = ["Part", "literal", "parts", "sections"]

_TOKEN = re.compile(
    r'(?P<quoted>"[^"]*"?)|(?P<escaped>\\.)|(?P<space>[_*].)|(?P<bracket>\[[^\]]*\])|(?P<general>General|Standard)'
    r"|(?P<noon>AM/PM|A/P)|(?P<letters>y+|m+|d+|h+|s+)|(?P<digit>[0#?])|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
Kind = Literal["quoted", "escaped", "space", "bracket", "general", "noon", "letters", "digit", "plain", "elapsed"]


@dataclass(frozen=True)
class Part:
    """A part of a format: what kind it is, and the characters it is made of."""

    kind: Kind
    raw: str


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[str, ...]:
    """The sections of a format: positive, negative, zero, text; a semicolon within quotes does not divide."""
    found = [""]
    for token in _TOKEN.finditer(code):
        if token[0] == ";":
            found.append("")
        else:
            found[-1] += token[0]
    return tuple(found)


@lru_cache(maxsize=512)
def parts(section: str) -> tuple[Part, ...]:
    """The parts of one section, from left to right."""
    found = []
    for token in _TOKEN.finditer(section):
        kind: Kind = token.lastgroup  # type: ignore[assignment]  # the groups of the pattern are the kinds
        found.append(Part("elapsed" if _ELAPSED.fullmatch(token[0]) else kind, token[0]))
    return tuple(found)


def literal(part: Part) -> str:
    """What a part shows that is no digit and no date: its letters, its currency; the width of a bracket is nothing."""
    if part.kind == "quoted":
        return part.raw.strip('"')
    if part.kind == "escaped":
        return part.raw[1:]
    if part.kind == "bracket":
        return part.raw[2:-1].split("-")[0] if part.raw.startswith("[$") else ""
    return part.raw if part.kind == "plain" else ""
