"""The search for texts that must not be printed, in every text that would be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from planforms.withheld.addresses import address_patterns
from planforms.withheld.contacts import contacts, telephone_pattern
from planforms.withheld.letters import core, plain_letters
from planforms.withheld.people import initials_pattern, is_a_name, name_patterns

__all__ = ["Category", "Found", "Secret", "holds", "search"]

Category = Literal["withheld", "person", "contact", "marker"]


@dataclass(frozen=True)
class Secret:
    """A text that must not be printed.

    `what` says in a sentence what it is, without quoting it ("a text that the plan withholds"); `unnamed` is for
    somebody whom a copy must not mention at all, so that the first name and the initials count too; `firm` cannot be
    let through by anybody.
    """

    text: str
    category: Category
    what: str
    unnamed: bool = False
    firm: bool = True


@dataclass(frozen=True)
class Found:
    """A secret that would have been printed: what it is, its place ("" for the page's wording), whether it is firm."""

    what: str
    path: str
    firm: bool


def search(
    texts: Iterable[str], secrets: Iterable[Secret], allowed: Iterable[str], sources: Sequence[tuple[str, str]]
) -> tuple[Found, ...]:
    """Every secret that stands in the texts; recognised telephones, addresses and numbers count as secrets too.

    The texts are searched as one, so that a secret which begins in one and ends in the next is found as well. `allowed`
    are texts that somebody let through for this reader: what is within them is not found. `sources` pair a path of the
    plan with the text that was taken from there; a secret that is in none of them gets the path "".
    """
    let_through = [pattern for text in allowed if (pattern := core(text))]
    whole = "\n".join(texts)
    plain = plain_letters(whole)
    open_plain = _without(plain, let_through)
    found: list[Found] = []
    for secret in secrets:
        if _stands(secret, whole, plain if secret.firm else open_plain):
            where = [path for path, text in sources if holds(text, secret)]
            found += [Found(secret.what, path, secret.firm) for path in where or [""]]
    for contact in contacts(whole):
        if re.search(core(contact.text), open_plain):
            where = [path for path, text in sources if contact.text in text]
            found += [Found(contact.kind, path, firm=False) for path in where or [""]]
    return tuple(dict.fromkeys(found))


def holds(text: str, secret: Secret) -> bool:
    """Whether a secret stands in a text."""
    return _stands(secret, text, plain_letters(text))


def _stands(secret: Secret, text: str, plain: str) -> bool:
    pattern, initials = _patterns(secret.text, secret.unnamed)
    return bool(pattern and pattern.search(plain)) or bool(initials and initials.search(text))


@lru_cache(maxsize=4_000)
def _patterns(text: str, unnamed: bool) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds a text in plain letters, and what finds initials in the letters as they are."""
    alternatives = [telephone_pattern(text), *address_patterns(text)]
    alternatives += [telephone_pattern(contact.text) or core(contact.text) for contact in contacts(text)]
    named = unnamed or is_a_name(text)
    if named:
        alternatives += name_patterns(text, first_alone=unnamed)
    listed = [alternative for alternative in dict.fromkeys(alternatives) if alternative]
    initials = initials_pattern(text) if unnamed else ""
    return (re.compile("|".join(listed)) if listed else None, re.compile(initials) if initials else None)


def _without(plain: str, let_through: Sequence[str]) -> str:
    for pattern in let_through:
        plain = re.sub(pattern, "\n", plain)
    return plain
