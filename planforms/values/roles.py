"""What a word about a person is: a role, an organisation, a name, a group, or nobody yet.

Whatever the vocabulary does not know is a name if it looks like one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from planforms.values.vocabulary import (
    BODIES,
    BODY_FIRST,
    JOBS,
    KIN,
    KINDS_OF_CARER,
    LEADS,
    NO_FORENAME,
    NOT_A_NAME,
    PARTICLES,
    PHRASES,
    PLURAL_SURNAMES,
    PLURALS,
)

__all__ = ["Sort", "is_group", "is_kin", "is_nobody", "is_plural", "sort_of", "without_title"]


Sort = Literal["name", "role", "organisation", "nobody", ""]

_GROUPS = re.compile(
    r"(?:all|everyone|everybody|core group|all (?:agencies|professionals|staff|partners|schools|class staff|members)|"
    r"professionals|both|any|whole (?:school|team|family)|agencies|partners|multi-?agency)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:n\.?/?a\.?|not applicable|none|nil|(?:name )?tb[acd]\.?|vacan(?:t|cy)(?: post)?|"
    r"to be (?:confirmed|allocated|appointed|agreed|decided|identified|recruited)|who(?:m)?|some(?:one|body)|"
    r"(?:not (?:yet )?)?(?:known|allocated|appointed)|unknown|unallocated|\?+)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:head|director|chair|deputy|lead|assistant|manager|chief|leader|governor|member|officer|clerk|team leader|"
    r"secretary|service manager|strategic lead|heads|vice[- ]chair)\b.*\b(?:of|for|to)\b|(?:deputy|vice|assistant|"
    r"designated|associate|interim|acting|senior|named|link|class|form|lead|school|new|allocated)\s",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_DOTTED = re.compile(r"(?:[A-Z]\.\s?)+")
_ACRONYM = re.compile(r"[A-Z]{4,}s?")
_ONE_TITLE = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|cllr|councillor|pc|dc|ds|sgt|det|insp|ch|sir|dame|lady|"
    r"lord|sister|father|imam|rabbi|chief insp|det sgt|det insp)\.?"
)
_TITLE = re.compile(rf"{_ONE_TITLE}(?:\s*(?:and|&)\s*{_ONE_TITLE})?\s+(?=\S)", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*")
_PLURAL_NOUN = re.compile(r"\w{4,}(?:ers|ors|ists|ians|ants)")
_COUNTED = re.compile(r"(?:[0-9]{1,2}|two|three|four|five|six|both|all|some|several|other)\s.*s", re.IGNORECASE)


@lru_cache(maxsize=5_000)  # the people of a plan are named in many of its cells
def sort_of(words: str) -> Sort:
    """What the words are. "Mum" is a role, "Social care" an organisation, "JS" a name, "TBC" nobody; "" is unknown."""
    text = words.strip(" ,;:-")
    text = text if _DOTTED.fullmatch(text) else text.rstrip(".")
    folded = text.casefold().replace("’", "'")
    if not folded:
        return ""
    if _NOBODY.fullmatch(folded):
        return "nobody"
    if _GROUPS.fullmatch(folded) or folded in PHRASES:
        return "organisation"
    if title := _TITLE.match(text):
        return "name" if _looks_like_a_name(text[title.end() :].split()) else "role"
    tokens = _SPACE.split(folded)
    first, last = tokens[0].strip(".,"), tokens[-1].strip(".,()")
    return _by_words(text, tokens, first, last)


def is_name(text: str) -> bool:
    """Whether the words look like a personal name or initials: Jane Smith, K Harker, Ellie-Mae, J.S."""
    tokens = text.split()
    starts = bool(tokens) and (len(tokens) == 1 or tokens[0].casefold() not in NO_FORENAME)
    return starts and not _ACRONYM.fullmatch(text) and _looks_like_a_name(tokens)


def is_group(words: str) -> bool:
    """Whether the words mean everybody, or a whole meeting: All, Everyone, Core group, Professionals"""
    return _GROUPS.fullmatch(words.strip(" .,")) is not None


def is_nobody(words: str) -> bool:
    """Whether the words say that nobody is named yet: TBC, vacant, to be allocated, transition worker - TBC"""
    last = re.split(r"\s[-–—]\s|[(:,]", words)[-1].strip(" ).")
    return _NOBODY.fullmatch(last) is not None


def without_title(name: str) -> str:
    """Mrs Okoro, Dr F Mbala: Okoro, F Mbala"""
    return _TITLE.sub("", name, count=1)


def is_plural(words: str) -> bool:
    """Whether the words are several people: hub managers, SENCOs, two learners. They never describe one before them."""
    head = re.split(r"\s(?:of|from|at|for|in)\s", words.casefold())[0].split()
    if not head:
        return False
    if _COUNTED.fullmatch(words):
        return True
    several = head[-1].endswith("s") and (head[-1][:-1] in JOBS or head[-1][:-1] in KIN)
    return (several or _is_plural_noun(words, head[-1], alone=len(head) == 1)) and sort_of(words) == "role"


def is_kin(words: str) -> bool:
    """Whether the words are a relative by themselves: mum, Dad, carers"""
    return words.strip(" .,").casefold() in KIN


def _looks_like_a_name(tokens: list[str]) -> bool:
    if not 1 <= len(tokens) <= 5 or any(token.casefold().strip(".,") in NOT_A_NAME for token in tokens):
        return False
    return _NAME_WORD.fullmatch(tokens[0]) is not None and all(
        _NAME_WORD.fullmatch(token) or token.casefold() in PARTICLES for token in tokens
    )


def _is_body_of_carers(text: str, tokens: list[str]) -> bool:
    """Ashmarsh Young Carers is an organisation; foster carers, Kuba's carers and Paternal Grandmother are not."""
    capitals = all(word[:1].isupper() for word in text.split())
    somebodys = tokens[0].endswith("'s") and len(tokens) == 2
    kind = tokens[0] in KINDS_OF_CARER
    return tokens[-1] in ("carers", "parents") and len(tokens) > 1 and capitals and not kind and not somebodys


def _is_plural_noun(text: str, last: str, *, alone: bool) -> bool:
    """Observers, forum observers; Jane Rogers and Chambers are names."""
    if last in PLURALS:
        return True
    small = text.rsplit(maxsplit=1)[-1][:1].islower()
    return (small or (alone and len(last) > 7)) and bool(_PLURAL_NOUN.fullmatch(last)) and last not in PLURAL_SURNAMES


def _by_words(text: str, tokens: list[str], first: str, last: str) -> Sort:
    if last in KIN:
        return "organisation" if _is_body_of_carers(text, tokens) else "role"
    if first in JOBS and len(tokens) > 1 and (tokens[1] in ("of", "from", "for", "at") or first in LEADS):
        return "role"
    if last in BODIES or first in BODY_FIRST:
        return "organisation"
    if last in JOBS or last.rstrip("s") in JOBS:
        return "role"
    if _LEADING.match(text) or _is_plural_noun(text, last, alone=len(tokens) == 1):
        return "role"
    if is_name(text):
        return "name"
    known = [token.strip(".,()") for token in tokens]
    if any(token in JOBS or token in KIN for token in known[:3]):
        return "role"
    if any(token in BODIES for token in known):
        return "organisation"
    return ""
