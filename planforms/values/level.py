"""A priority, likelihood or impact, as people write it."""

from __future__ import annotations

from planforms.plan import Level

__all__ = ["say_level", "understand_level"]


def understand_level(text: str) -> Level:
    """The level that the text gives, its words kept."""
    word = text.strip().casefold()
    return Level(written=text, level=word if word in ("low", "medium", "high", "urgent") else "")  # type: ignore[arg-type]


def say_level(level: Level) -> str:
    """The words as written, else the level in a word."""
    return level.written or level.level.capitalize()
