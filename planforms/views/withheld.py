"""What the plan withholds from somebody, kept off the documents that this somebody may see.

A family copy is refused (`stop_at_withheld`): nothing is cut out or blacked over, as the gap would tell. The review
form lies on the table of a meeting that cannot wait for a corrected plan: each text that holds the words is replaced
whole (`without_withheld`), and the form says so. The printable plan and the timeline are the professionals' file copies
and print what stands in the plan.

The page is searched as a whole, after it is built, so that a text cannot slip through by a way nobody thought of. Of an
address in several lines, one line is enough to give it away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from planforms.errors import CannotRender
from planforms.plan import Withheld

__all__ = ["printed", "stop_at_withheld", "without_withheld"]

PageT = TypeVar("PageT")
_INSTEAD = "Left out of this form"
_LONG_LINE = 10
_SHORT = 6
"""A shorter text ("Ann") counts only as a whole word: it must not be found in "annual"."""


def stop_at_withheld(page: object, withheld: Iterable[Withheld], places: Iterable[tuple[str, str]]) -> None:
    """Raise CannotRender (code "withheld-found") where a withheld text is in any string of the page.

    Case, accents, spacing and punctuation do not count. `places` pairs the name of a place ("action 1.2.1, the
    description") with the text that stands there in the plan.
    """
    patterns = _patterns(withheld)
    if not patterns:
        return
    whole = _plain("\n".join(printed(page)))
    found = [pattern for pattern in patterns if pattern.search(whole)]
    if not found:
        return
    where = [place for place, text in places if any(pattern.search(_plain(text)) for pattern in found)]
    raise CannotRender(
        "withheld-found",
        "This copy was not made. It would have printed a text that the plan says to withhold: "
        f"{'; '.join(dict.fromkeys(where)) or 'in the wording of the page'}.",
        "Take the text out of that place, or give that place words for the family that do not hold it, and try again.",
    )


def without_withheld(page: PageT, withheld: Sequence[Withheld]) -> PageT:
    """The page with each string that holds a withheld text replaced whole; the page itself where nothing is withheld.

    What stands around the text goes with it, so that it gives nothing away either.
    """
    patterns = _patterns(withheld)
    shown: PageT = _shown(page, patterns) if patterns else page
    return shown


def printed(page: object) -> Iterator[str]:
    """Every string that a page holds, at any depth; not those of fields marked `metadata={"printed": False}`."""
    if isinstance(page, str):
        yield page
    elif isinstance(page, (list, tuple)):
        for item in page:
            yield from printed(item)
    elif is_dataclass(page):
        for field in fields(page):
            if field.metadata.get("printed", True):
                yield from printed(getattr(page, field.name))


def _plain(text: str) -> str:
    """The text with accents and case removed."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _shown(value: Any, patterns: Sequence[re.Pattern[str]]) -> Any:
    if isinstance(value, str):
        plain = _plain(value)
        return _INSTEAD if any(pattern.search(plain) for pattern in patterns) else value
    if isinstance(value, tuple):
        return tuple(_shown(item, patterns) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _shown(getattr(value, each.name), patterns) for each in fields(value)}
        return replace(value, **changed)
    return value


def _patterns(withheld: Iterable[Withheld]) -> list[re.Pattern[str]]:
    """What finds each withheld text, and each line of it that says something by itself."""
    texts = [text for item in withheld for text in (item.text, *filter(_tells, item.text.splitlines()))]
    return [pattern for text in dict.fromkeys(texts) if (pattern := _pattern(text))]


def _tells(line: str) -> bool:
    """Whether a line would give the whole away: "12 Mill Lane", "Holme-on-Tyne", but not "Holme" or "Flat 2"."""
    letters = sum(1 for letter in line if letter.isalpha())
    return letters >= _LONG_LINE or (letters >= _SHORT and any(letter.isdigit() for letter in line))


def _pattern(text: str) -> re.Pattern[str] | None:
    """What finds a text whatever stands between its letters and digits; None where it has neither."""
    letters = re.findall(r"[^\W_]", _plain(text))
    if not letters:
        return None
    core = r"[\W_]*".join(re.escape(letter) for letter in letters)
    return re.compile(core if len(letters) >= _SHORT else rf"(?<![^\W_]){core}(?![^\W_])")
