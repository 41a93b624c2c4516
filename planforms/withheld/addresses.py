"""An address, in the ways in which it is written: Road and Rd, with and without its number, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.withheld.letters import ANYTHING, BETWEEN, SHORT, core, plain_letters

__all__ = ["POSTCODE", "STREET", "address_patterns"]

_TYPES = (
    ("road", "rd"), ("street", "st", "str"), ("avenue", "ave", "av"), ("lane", "ln", "la"), ("close", "cl"),
    ("drive", "dr", "drv"), ("court", "ct", "crt"), ("gardens", "gdns", "gdn"), ("place", "pl"), ("grove", "gr", "grv"),
    ("terrace", "terr", "ter"), ("crescent", "cres", "cresc"), ("square", "sq"), ("row",), ("way",), ("walk",),
    ("mews",), ("parade", "pde"), ("hill",), ("rise",), ("view",), ("green", "grn"), ("park", "pk"), ("croft",),
    ("fold",), ("yard", "yd"), ("buildings", "bldgs"), ("house", "hse"), ("villas",), ("wynd",), ("brow",),
)  # fmt: skip
_BEFORE = (("flat", "apartment", "apt", "unit"), ("saint", "st"), ("north", "n"), ("south", "s"), ("upper", "up"))
_SAME = {word: words for words in (*_TYPES, *_BEFORE) for word in words}
_TYPE_WORDS = frozenset(word for words in _TYPES for word in words)
_NO_HOME = (
    r"(?![\W_]*(?:surgery|school|primary|academy|hospital|clinic|centre|center|church|college|nursery|medical|health|"
    r"library|training|infant|junior|high|practice|baths|pool|hub))"
)
_LONG_LINE = 10
POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{1,2}[0-9][A-Z0-9]?\s{0,2}[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])", re.IGNORECASE
)
STREET = re.compile(
    r"(?<![0-9A-Za-z£.:/])[0-9]{1,4}\s?[a-zA-Z]?,?[^\S\n]+(?:[A-Z][\w’'-]*[^\S\n]+){1,3}"
    rf"(?:{'|'.join(sorted({word.capitalize() for words in _TYPES for word in words}, key=len, reverse=True))})\b"
)


def address_patterns(text: str) -> Iterator[str]:
    """The patterns that find an address or another text: the whole, each part that tells, its street and postcode."""
    for part in dict.fromkeys((text, *re.split(r"[\n\r,;]+|:\s|\s[–-]\s", text))):
        if part == text or _tells(part):
            yield from _spelled(part)
        if (words := plain_letters(part).split()) and words[-1].strip(" .,") in _TYPE_WORDS:
            street = [word for word in words if not re.match(r"[0-9]", word)]
            if 2 <= len(street) <= 4:
                yield _by_words(street) + _NO_HOME
    yield from (core(found[0]) for found in POSTCODE.finditer(text))
    for found in STREET.finditer(text):
        yield from _spelled(found[0])


def _spelled(part: str) -> Iterator[str]:
    """The pattern of a part; with its short forms where it has some."""
    yield core(part)
    words = plain_letters(part).split()
    if len(words) > 1 and any(word.strip(".,") in _SAME for word in words):
        yield _by_words(words)


def _by_words(words: list[str]) -> str:
    """A pattern of whole words, each in any of its forms, whatever stands between them."""
    forms = [_forms("".join(re.findall(r"[^\W_]", word))) for word in words]
    return rf"(?<![^\W_]){BETWEEN.join(form for form in forms if form)}(?![^\W_])"


def _forms(word: str) -> str:
    """Any form of a word, its letters divided by a hyphen or a line break or not."""
    return f"(?:{'|'.join(ANYTHING.join(form) for form in _SAME.get(word, (word,)))})" if word else ""


def _tells(line: str) -> bool:
    """Whether a line would give the whole away: "12 Mill Lane", "Holme-on-Tyne", but not "Holme" or "Flat 2"."""
    letters = sum(1 for letter in line if letter.isalpha())
    return letters >= _LONG_LINE or (letters >= SHORT and any(letter.isdigit() for letter in line))
