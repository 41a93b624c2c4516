"""When a form that somebody works on has come to rest: it is closed, and nothing was written for a few seconds.

Programs save in many steps: they write beside the form, rename, take away and put back. A form that is gone for a
moment is not deleted, and one that is half written is not read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

__all__ = ["Resting", "State"]

State = tuple[int, int, int]
"""What changes with every save of a file: its size in bytes, the time of its last change (ns), and which file it is."""


class Resting:
    """What is known of the forms of some folders, as they are looked at again and again. `seconds` is how long a form
    must stay as it is. Times are seconds of any steady clock."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._states: dict[Path, tuple[State, float]] = {}
        self._done: dict[Path, State] = {}
        self._gone: dict[Path, float] = {}

    def look(self, forms: Mapping[Path, State], opened: Collection[Path], now: float) -> tuple[list[Path], list[Path]]:
        """The forms that have come to rest and are not done, and those that are gone for good, each in order."""
        for path, state in forms.items():
            if path not in self._states or self._states[path][0] != state:
                self._states[path] = state, now
            self._gone.pop(path, None)
        for path in self._states:
            if path not in forms:
                self._gone.setdefault(path, now)
        due = [
            path
            for path, (state, since) in sorted(self._states.items())
            if path in forms and path not in opened and now - since >= self._seconds and self._done.get(path) != state
        ]
        gone = sorted(path for path, since in self._gone.items() if now - since >= self._seconds)
        for path in gone:
            for known in (self._states, self._gone, self._done):
                known.pop(path, None)
        return due, gone

    def done(self, path: Path) -> None:
        """Documents were made of a form as it was when it was last looked at, or it was said why not."""
        self._done[path] = self._states[path][0]

    def waits(self) -> bool:
        """Whether anything may come to rest soon."""
        return bool(self._gone) or any(self._done.get(path) != state for path, (state, _) in self._states.items())
