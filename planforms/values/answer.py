"""Yes or no, as people write it and as check boxes give it."""

from __future__ import annotations

import re

from planforms.values.almanac import plain

__all__ = ["say_answer", "understand_answer"]

_TICKED, _EMPTY = "☒☑✓✔✅⊠þý", "☐□▢◻"
_CHOICE = re.compile(rf"(?P<box>[{_TICKED}{_EMPTY}])\s*(?P<after>yes|no|y|n)\b", re.IGNORECASE)
_CHOICE_BEFORE = re.compile(rf"\b(?P<after>yes|no|y|n)\s*(?P<box>[{_TICKED}{_EMPTY}])", re.IGNORECASE)
_YES = re.compile(rf"(?:yes|y|true|x|[{_TICKED}])(?:\W.*)?", re.IGNORECASE | re.DOTALL)
_NO = re.compile(rf"(?:no|n|false|[✗✘❌{_EMPTY}])(?:\W.*)?", re.IGNORECASE | re.DOTALL)
_OTHER = re.compile(
    r"(?:n\W{0,2}a\b|no\.|no(?:ne|t)\b|y ?/ ?n\b|yes ?/ ?no\b|x\s*\d|no (?:change|one|longer)\b)", re.IGNORECASE
)


def understand_answer(text: str) -> bool | None:
    """True for yes, False for no, None where the text gives neither: Yes, "No, nothing in the budget", ☒ Yes ☐ No, X.

    A lone tick or X is a yes, since it stands where a box is ticked; a lone empty box is a no. "Yes / No", of which
    neither was deleted or ticked, is no answer.
    """
    cell = plain(text)
    choices = [*_CHOICE_BEFORE.finditer(cell)] if _CHOICE_BEFORE.match(cell) else [*_CHOICE.finditer(cell)]
    if choices:
        ticked = {found["after"][0].casefold() for found in choices if found["box"] in _TICKED}
        return ticked == {"y"} if len(ticked) == 1 else None
    if _OTHER.match(cell):
        return None
    return True if _YES.fullmatch(cell) else False if _NO.fullmatch(cell) else None


def say_answer(answer: bool | None) -> str:
    """Yes, No, or nothing"""
    return "" if answer is None else "Yes" if answer else "No"
