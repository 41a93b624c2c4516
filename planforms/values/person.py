"""One person or body, as people write it."""

from __future__ import annotations

import re
from functools import lru_cache

from planforms.plan import Who
from planforms.values.blank import is_as_above, is_placeholder
from planforms.values.roles import is_kin, sort_of
from planforms.values.splitting import LONGEST

__all__ = ["is_option_list", "say_who", "understand_who"]

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_TASK = re.compile(r"(?:\s+(?:to|will|should)\s+\w.*)$")
_SEPARATOR = re.compile(r"\s*,\s*|\s+[-–—]\s+|\s*:\s+")
_OF = re.compile(r"(?P<name>[^,()]+?)\s+(?:from|at)\s+(?P<body>[^,()]+)")
_OVER_TIME = re.compile(r"(?:from|until|till|since)\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:via|if|when|once|through|support|supporting)\b", re.IGNORECASE)
_ALONE = re.compile(r"\s+(?:himself|herself|themselves|together)$", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:\b(?:tel|telephone|mob|mobile|phone|e-?mail)\b[.:]?\s*)?"
    r"(?:\S{1,64}@\S+|\+?\(?0[0-9 ()-]{8,}[0-9]|\bext\.?\s*[0-9]+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=5_000)  # the people of a plan are named in many of its cells
def understand_who(text: str) -> Who | None:
    """The one person or organisation that the text names, its words kept; None for no words, or an unfilled prompt.

    Words of no known sort are the organisation, or the role where they are in small letters behind a name; behind
    a relative ("Dad, works away") they are neither, and stay among the words.

    "TBC", a list of choices and a long text give a Who with words alone: something is written, but nobody is named.
    """
    written = " ".join(text.split())
    if not re.search(r"\w|\?", written) or is_placeholder(written):
        return None
    if len(written) > LONGEST or is_option_list(written):
        return Who(written=written)
    fields = {"name": "", "role": "", "organisation": ""}
    for part in _parts(_ALONE.sub("", _TASK.sub("", _CONTACT.sub("", written)))):
        sort = sort_of(part)
        if sort == "nobody" or _OVER_TIME.match(part) or is_as_above(part):
            continue
        if not sort and _BESIDE.match(part):
            continue
        if not sort and part[0].islower() and is_kin(fields["role"]):
            continue
        field: str = sort or "organisation"
        if field != sort and fields["name"] and part[0].islower():
            field = "role"
        if fields[field] and sort in ("", "name"):
            order: tuple[str, str] = ("role", "organisation") if part[0].islower() else ("organisation", "role")
            field = next((other for other in order if not fields[other]), field)
        fields[field] = f"{fields[field]}, {part}" if fields[field] else part
    return Who(**fields, written=written)


def is_option_list(cell: str) -> bool:
    """DT TA Class teacher SENCO Carers/parents: three roles or more with nothing between them."""
    words = cell.split()
    if not 4 <= len(words) <= 40 or re.search(r"[,;&():]|\b(?:and|of|for|from|the|with)\b", cell):
        return False
    roles = sum(sort_of(word) == "role" for word in words)
    return roles >= 3 and roles * 3 >= len(words) * 2


def say_who(who: Who) -> str:
    """One person as a cell gives them: the words as written, else name, role and organisation."""
    return who.written or ", ".join(part for part in (who.name, who.role, who.organisation) if part)


def _parts(words: str) -> list[str]:
    """Jane Smith (SW), Anytown Council: three parts; the order does not matter."""
    inside = [part for found in _BRACKETS.findall(words) for part in _SEPARATOR.split(found)]
    outside = _SEPARATOR.split(_BRACKETS.sub(" ", words))
    parts = [" ".join(part.split()).strip(" ,;:-–—&/()[]?") for part in [*outside, *inside]]
    return [piece for part in parts if part for piece in _of_a_body(part)]


def _of_a_body(part: str) -> list[str]:
    """Yvonne at Money Matters, Colin Beddoes from housing: a name, and where somebody works."""
    found = _OF.fullmatch(part)
    return [found["name"], found["body"]] if found and sort_of(found["name"]) == "name" else [part]
