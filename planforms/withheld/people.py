"""A person's name, in the ways in which it is written: initials, the surname first, a title before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.withheld.letters import BETWEEN, plain_letters
from planforms.withheld.spellings import other_spellings

__all__ = ["initials_pattern", "is_a_name", "name_patterns"]

_TITLE = r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|aunt|auntie|uncle|nan|granny|grandma|grandad)"
_TITLES = re.compile(rf"^{_TITLE}\.?\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_NAME = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]*)(?:\s+(?:(?:de|da|van|von|der|al|el|bin|ibn|la|le)\s+)*[^\W\d_a-zß-öø-ÿ][\w’'.-]*){1,4}"
)
_DOTS = r"[. ]{0,2}"


def is_a_name(text: str) -> bool:
    """Whether a text could be the whole name of a person: two to five words with capitals, and nothing else."""
    return _NAME.fullmatch(text.strip()) is not None


def name_patterns(name: str, *, first_alone: bool = False) -> Iterator[str]:
    """Patterns that find a whole name: Claire Ashdown, Clare Ashdown; Ashdown, Claire; C. Ashdown; Mrs Ashdown.

    With `first_alone` the first name by itself is found as well, as for somebody whom a copy must not mention at all.
    """
    written = _WORDS.findall(plain_letters(_TITLES.sub("", name.strip())))
    words = [re.escape(word) for word in written]
    if not words:
        return
    first, last = words[0], words[-1]
    if len(words) > 1:
        any_first = "|".join((first, *map(re.escape, other_spellings(written[0]))))
        middle = rf"(?:{BETWEEN}\w+){{0,2}}"
        yield rf"(?<![^\W_])(?:{any_first}){middle}{BETWEEN}{last}(?![^\W_])"
        yield rf"(?<![^\W_]){last}[\W_]+(?:{any_first})(?![^\W_])"
        yield rf"(?<![^\W_]){first[0]}[\W_]*(?:\w[\W_]+)?{last}(?![^\W_])"
        yield rf"(?<![^\W_]){_TITLE}{BETWEEN}(?:\w+{BETWEEN})?{last}(?![^\W_])"
    if first_alone and len(first) > 1:
        yield rf"(?<![^\W_]){first}(?:s)?(?![^\W_])"


def initials_pattern(name: str) -> str:
    """A pattern for the initials of a name, in capitals: CA, C.A., C A; "" for a name of one word."""
    letters = [word[0].upper() for word in _WORDS.findall(_TITLES.sub("", name.strip()))]
    return rf"(?<!\w){_DOTS.join(map(re.escape, letters))}(?!\w)" if len(letters) > 1 else ""
