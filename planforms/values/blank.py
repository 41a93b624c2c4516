"""Cells that say nothing: not applicable, a prompt nobody filled in, a mark that repeats the cell above."""

from __future__ import annotations

import re

from planforms.values.doubt import Doubt

__all__ = ["AS_ABOVE", "is_as_above", "is_not_given", "is_placeholder"]

_PLACEHOLDER = re.compile(
    r"(?:click|tap)(?: or tap)? (?:here )?to (?:enter|add|choose).*|please (?:select|choose|enter).*"
    r"|(?:choose|select|pick|enter|insert|add)(?: (?:an?|the|your|dates?|item|option|text|name|here|one|from|list|"
    r"timescale|person|details))+\W*|(?:choose|select)\W*"
    r"|(?:enter|insert|type|overtype) (?:(?:an?|the|one|each|in) [\w’' -]{1,40}|(?:\w+ ){0,3}here\b.*)\W*"
    r"|(?:enter|insert|type|overtype) (?:what|who|when|how|why|your|any|text|details|name|names|date|dates)\b.*"
    r"|(?:write|put|add|say|fill in|pick|choose|select|give|name|list|tick|describe) [^.]*\b(?:(?:here"
    r"|in this (?:box|space|"
    r"row|line|column|cell|field))\b.*|(?:or|else) (?:leave|delete)\b.*|(?:(?:on|in) each (?:line|row|box))\W*)"
    r"|leave (?:this |it |the |these )?(?:box |boxes |space |row |rows |line |column |section )?(?:empty|blank|out)\b.*"
    r"|one [\w’']+(?: [\w’']+)? (?:on|per|for|in|to) (?:each|every|a|per) (?:line|row|box|column|cell|sheet|page)\W*"
    r"|(?:only (?:for|fill|complete)|(?:for )?office use)\b.*"
    r"|\((?:please|e\.?g\.?|delete|specify|state|list|insert|enter)\b.*\)|<[^<>]+>|\{[^{}]+\}"
    r"|d{1,2}\s?[./-]\s?m{1,3}\s?[./-]\s?y{2,4}|\*{2,}.*\*{2,}|«.*»|\[.*\]|x{3,}|[._…\s/-]{2,}"
    r"|#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!)|error! .*",
    re.IGNORECASE,
)
_MARKS = r"[-\s._,:;*?!…/()\[\]|<>~=+]*"
_NOT_GIVEN = re.compile(
    rf"{_MARKS}(?:n\.?\s?/?\s?a\.?|not applicable|none|nil|tb[acd]\.?|to be (?:confirmed|"
    r"agreed|decided|advised|determined|set|arranged|allocated)"
    rf"|not (?:known|yet known|set|given|stated|recorded)|unknown|as agreed|date)?{_MARKS}",
    re.IGNORECASE,
)
_AS_ABOVE = re.compile(
    r"(?:same )?(?:as|see) (?:above|previous|before)\.?|(?:the )?same|ditto|do\.|[\"“”„″'′]{1,2}|[↓↑]", re.IGNORECASE
)

AS_ABOVE = Doubt("as-above", "note", "This repeats the cell above.", "Write it out, so that the row can stand alone.")


def is_placeholder(cell: str) -> bool:
    """A prompt of the form that nobody filled in: Click here to enter a date, dd/mm/yy, ***Timescale required***"""
    return _PLACEHOLDER.fullmatch(cell.strip()) is not None


def is_not_given(cell: str) -> bool:
    """Nothing, N/A, a dash, TBC, or a prompt that nobody filled in"""
    return is_placeholder(cell) or (_NOT_GIVEN.fullmatch(cell.strip()) is not None and not is_as_above(cell))


def is_as_above(cell: str) -> bool:
    """Such as: as above, ditto, or a mark for it"""
    return _AS_ABOVE.fullmatch(cell.strip()) is not None
