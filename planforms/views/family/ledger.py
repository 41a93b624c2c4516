"""The book that `permit` keeps: what was copied from the plan, and what was passed over for a reason of its own."""

from __future__ import annotations

__all__ = ["Ledger"]


class Ledger:
    """Written while one copy is made, then only read. `taken` pairs a path of the plan with the text copied from it."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.passed: list[tuple[str, str]] = []

    def text(self, path: str, words: str) -> str:
        """Write down that a text is copied, and give it back without the space around it."""
        if words.strip():
            self.taken.append((path, words.strip()))
        return words.strip()

    def value(self, path: str) -> None:
        """Write down that something that is no text is copied: a date, a state."""
        self.taken.append((path, ""))

    def passing(self, path: str, reason: str) -> None:
        """Write down that a part of the plan is passed over, and why."""
        self.passed.append((path, reason))
