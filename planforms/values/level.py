"""A priority, likelihood or impact, as people write it."""

from __future__ import annotations

import re

from planforms.plan import Level
from planforms.values.almanac import plain
from planforms.values.blank import is_not_given

__all__ = ["say_level", "understand_level"]

_LEVELS = {
    "urgent": "urgent critical immediate asap emergency",
    "high": "high h likely probable severe serious major significant catastrophic must red extreme substantial",
    "medium": "medium med m moderate possible average should amber mod middling",
    "low": "low l unlikely remote rare minor negligible minimal could green small insignificant slight trivial",
}
_LEVEL_OF = {word: level for level, words in _LEVELS.items() for word in words.split()}
_LONGEST = 100
_LABEL = re.compile(
    r"(?:priority|rating|risk|level|likelihood|impact|probability|score)\b(?:\s*(?:is|level))?[\s:=-]*", re.IGNORECASE
)
_UNLIKELY = re.compile(r"\b(?:(?:very|highly|most|extremely) unlikely|not (?:very )?likely)\b", re.IGNORECASE)
_SCORE = re.compile(r"[0-9]+\s*[x×*/]\s*[0-9]+(?:\s*=\s*[0-9]+)?|[0-9]+", re.IGNORECASE)


def understand_level(text: str) -> Level:
    """The level that the text gives, its words kept: High, Med, H, Very likely, "Priority - HIGH".

    Two levels ("Medium/High", "High to Low") and bare numbers give none: which end of 1 to 5 is high, and how two
    numbers make a rating, only the form's own key says.
    """
    cell = plain(text)
    if is_not_given(cell[:_LONGEST]) or len(cell) > _LONGEST:
        return Level(written=text)
    cell = _LABEL.sub(" ", cell).strip(" .:-()")
    if len(cell.split()) > 4:
        cell = re.split(r"\s[-–—]\s|[,:;(]", cell)[0].strip()
    if len(cell.split()) > 4:
        return Level(written=text)
    words = re.findall(r"[a-z]+", _UNLIKELY.sub("unlikely", _SCORE.sub(" ", cell)).casefold())
    levels = dict.fromkeys(_LEVEL_OF[word] for word in words if word in _LEVEL_OF)
    if len(levels) != 1 or "not" in words or "no" in words:
        return Level(written=text)
    return Level().model_copy(update={"written": text, "level": next(iter(levels))})


def say_level(level: Level) -> str:
    """The words as written, else the level in a word."""
    return level.written or level.level.capitalize()
