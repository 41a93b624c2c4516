"""Which files are meant by the paths that were typed, and what their documents are called."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from planforms.errors import UsageError

__all__ = ["find_sources", "forms_in", "no_forms", "stems"]

_READ = (".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xltx", ".xltm", ".json")
# Kinds that planforms cannot read: taken up all the same, so that each is said and none is silently missing.
_REFUSED = (".doc", ".dot", ".xls", ".xlt", ".xlsb", ".rtf", ".odt", ".ods")


def forms_in(paths: Iterable[Path], output: Path | None = None) -> tuple[Path, ...]:
    """The files that are meant, as `find_sources` has them. Raises UsageError, "nothing-to-do", where there is none.

    A path at which there is nothing is among them: it is refused as a file, and the others go on.
    """
    paths = tuple(paths)
    found = find_sources(paths, output)
    if not found:
        raise no_forms(paths)
    return found


def no_forms(folders: Iterable[Path]) -> UsageError:
    """What is said of folders without a form, by their names."""
    named = " and ".join(f"“{path.resolve().name or path}”" for path in folders)
    endings = f"{', '.join(_READ[:-1])} or {_READ[-1]}"
    return UsageError("nothing-to-do", f"There are no forms in {named}.", f"Forms end in {endings}.")


def find_sources(paths: Iterable[Path], output: Path | None = None) -> tuple[Path, ...]:
    """The files that are meant, each once: files as typed, folders with all below them, sorted by path.

    Locks of open files (`~$`), hidden files and folders, and an output folder inside a folder are left out; so is a
    reading that somebody keeps beside its form (`amira.plan.json` beside `amira.docx`), which is the same plan.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _within(path, output) if path.is_dir() else (path,):
            found.setdefault(_real(file), file)
    return tuple(found.values())


def stems(sources: Iterable[Path], output: Path) -> dict[Path, Path]:
    """For each source what the names of its documents begin with; equal names get -2, -3, in order.

    Names that differ in capitals alone are equal: some file systems keep only one of them.
    """
    sources = tuple(sources)
    natural = {source.stem.casefold() for source in sources}
    taken: set[str] = set()
    named: dict[Path, Path] = {}
    for source in sources:
        stem, number = source.stem, 1
        while stem.casefold() in taken or (number > 1 and stem.casefold() in natural):
            number += 1
            stem = f"{source.stem}-{number}"
        taken.add(stem.casefold())
        named[source] = output / stem
    return named


def _within(folder: Path, output: Path | None) -> Iterator[Path]:
    """The files of a folder, its own before those of folders inside it."""
    skipped = _real(output) if output else None
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and _real(Path(here, name)) != skipped)
        for name in sorted(files):
            if name[0] == "." or name.startswith("~$") or _kept_beside_its_form(name, files):
                continue
            if Path(name).suffix.casefold() in (*_READ, *_REFUSED):
                yield Path(here, name)


def _kept_beside_its_form(name: str, files: Iterable[str]) -> bool:
    stem = name.removesuffix(".plan.json")
    return stem != name and any(Path(file).stem == stem and Path(file).suffix in _READ for file in files)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
