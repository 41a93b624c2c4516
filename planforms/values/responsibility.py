"""Which part of a cell names those responsible, and which those who help: Lead:, Support:, with, to support."""

from __future__ import annotations

import re

from planforms.values.person import understand_who
from planforms.values.roles import sort_of
from planforms.values.splitting import segments

__all__ = ["has_second_initials", "names_a_lead", "with_helpers"]

_LEAD = (
    r"lead(?: by| person| officer| agency)?|led by|owner|responsible|main|action(?: by)?|accountable|named person|who|"
    r"by whom"
)
_HELP = (
    r"support(?:ed by| from|ing)?|with|(?:others? )?involved|others?|help(?:ed by)?|assisted by|also|"
    r"in partnership with|consult(?:ed|ing)?|contributors?|involving"
)
_MARK = re.compile(
    rf"(?:^|(?<=[,;(])\s*|(?<=\s)(?=\w+(?: \w+)?\s*:))(?:(?P<lead>{_LEAD})|(?P<help>{_HELP}))\s*(?::|\s[-–—]\s)\s*",
    re.IGNORECASE | re.MULTILINE,
)
_LED_BY = re.compile(r"^\s*(?:led|lead) by\s+(?=\w)", re.IGNORECASE)
_WITH_INSIDE = re.compile(
    r"\s*\((?=(?:together |along )?with\b|supported by\b|helped by\b|assisted by\b)([^()]*)\)", re.IGNORECASE
)
_OTHER_INSIDE = re.compile(r"(?P<one>[^()]*\S)\s*\((?P<other>[^()]+)\)")
_WITH = re.compile(
    r"(?:^|\s+)(?:(?:together |along )?with(?: support from| help from)?|alongside|supported by|assisted by|"
    r"helped by|in partnership with|involving)\s+",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(
    r"\s+(?:to|will)\s+(?:support|help|assist)\b|(?:\s[-–—]\s+|\s\()support(?:ing)?\)?$", re.IGNORECASE
)
_DETERMINER = re.compile(r"^(?:both|all|the|her|his|their|our|my|all the|both the)\s+(?=\w)", re.IGNORECASE)
_INITIALS = re.compile(r"(?P<one>(?:[A-Z]\.?){2,3})\s*\((?P<other>(?:[A-Z]\.?){2,3})\)")


def with_helpers(text: str, *, brackets_help: bool = False) -> list[tuple[str, bool]]:
    """The parts of a cell that each name somebody, in its order, and whether that one only helps.

    `brackets_help`: the form asks for the others involved in brackets.
    """
    return [
        (part, helper)
        for stretch, helps in _marked(text)
        for line in stretch.splitlines()
        for part, helper in _of_line(
            _LED_BY.sub("", _WITH_INSIDE.sub(r" \1", line)), helps=helps, brackets_help=brackets_help
        )
    ]


def has_second_initials(text: str) -> bool:
    """AB (CD): who is in the brackets, a deputy or the same person?"""
    return any(_INITIALS.fullmatch(line.strip()) for line in text.splitlines())


def names_a_lead(text: str) -> bool:
    """Whether a word such as "Lead:" or "(lead)" says who of several leads"""
    marked = any(found["lead"] for found in _MARK.finditer(text)) or _LED_BY.match(text)
    return bool(marked) or re.search(r"[(–-]\s*lead\b", text, re.IGNORECASE) is not None


def _marked(text: str) -> list[tuple[str, bool]]:
    """The stretches between marks such as "Lead:" and "Support:", and whether they name those who help."""
    stretches, begin, helps = [], 0, False
    for found in _MARK.finditer(text):
        stretches.append((text[begin : found.start()], helps))
        begin, helps = found.end(), found["help"] is not None
    return [*stretches, (text[begin:], helps)]


def _of_line(line: str, *, helps: bool, brackets_help: bool = False) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for part in segments(line):
        other = None if helps else (_OTHER_INSIDE if brackets_help else _INITIALS).fullmatch(part)
        if other:
            found.extend([(other["one"], False), *((name, True) for name in segments(other["other"]))])
            continue
        pieces = [piece.strip(" ,") for piece in _WITH.split(part)]
        if len(pieces) == 1 or not all(_is_somebody(piece) for piece in pieces if piece):
            found.append((part, helps or _SUPPORTS.search(part) is not None))
            continue
        for at, piece in enumerate(pieces):
            helps = helps or at > 0
            found.extend((name, helps) for name in segments(piece))
    return found


def _is_somebody(words: str) -> bool:
    """Whether words beside "with" name people, not what the work is about ("teacher for children with autism")."""
    people = [understand_who(part) for part in segments(_DETERMINER.sub("", words))]
    return bool(people) and all(who and (who.name or who.role or sort_of(who.organisation)) for who in people)
