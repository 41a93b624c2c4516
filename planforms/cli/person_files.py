"""Files that are named after people: names that every file system takes, and no two the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

__all__ = ["person_files"]

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 80


def person_files(names: Iterable[str], folder: Path, before: str, ending: str) -> list[Path]:
    """A file for each name, in their order: "copy-Jane Smith.docx". Names that come out alike get -2, -3."""
    taken: set[str] = set()
    files = []
    for name in names:
        stem = f"{before}{_NOT_IN_NAMES.sub(' ', name).strip(' .')[:_LONGEST].strip() or 'somebody'}"
        number = next(number for number in range(1, 10_000) if f"{stem}-{number}".casefold() not in taken)
        taken.add(f"{stem}-{number}".casefold())
        files.append(folder / f"{stem}{f'-{number}' if number > 1 else ''}{ending}")
    return files
