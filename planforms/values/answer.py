"""Yes or no, as people write it and as check boxes give it."""

from __future__ import annotations

__all__ = ["say_answer", "understand_answer"]


def understand_answer(text: str) -> bool | None:
    """True for yes, False for no, None where the text gives neither."""
    return {"yes": True, "y": True, "no": False, "n": False}.get(text.strip().casefold())


def say_answer(answer: bool | None) -> str:
    """Yes, No, or nothing"""
    return "" if answer is None else "Yes" if answer else "No"
