"""A text that must not be given away stops the document: it is not printed, cut out or blacked over.

The page is searched as a whole, after it is built, so that a text cannot slip through by a way nobody thought of;
the plan is then asked where the text stands, so that the message can name a place without repeating the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from planforms.errors import CannotRender
from planforms.plan import Withheld

__all__ = ["holds_withheld", "printed", "stop_at_withheld"]

_SHORT = 6
"""A shorter text ("Ann") counts only as a whole word: it must not be found in "annual"."""


def stop_at_withheld(page: object, withheld: Iterable[Withheld], places: Iterable[tuple[str, str]]) -> None:
    """Raise CannotRender (code "withheld-found") where a withheld text is in any string of the page.

    Case, accents, spacing and punctuation do not count. `places` pairs the name of a place ("action 1.2.1, the
    description") with the text that stands there in the plan.
    """
    patterns = [pattern for item in withheld if (pattern := _pattern(item.text))]
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


def holds_withheld(text: str, withheld: Iterable[Withheld]) -> bool:
    """Whether any of the withheld texts stands in a text, however it is written there."""
    plain = _plain(text)
    return any(pattern.search(plain) for item in withheld if (pattern := _pattern(item.text)))


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


def _pattern(text: str) -> re.Pattern[str] | None:
    """What finds a text whatever stands between its letters and digits; None where it has neither."""
    letters = re.findall(r"[^\W_]", _plain(text))
    if not letters:
        return None
    core = r"[\W_]*".join(re.escape(letter) for letter in letters)
    return re.compile(core if len(letters) >= _SHORT else rf"(?<![^\W_]){core}(?![^\W_])")
