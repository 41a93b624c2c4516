"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from planforms.disk import write_whole
from planforms.errors import UsageError
from planforms.filling import Format
from planforms.finding import SEVERITIES
from planforms.forms import FORMS

__all__ = [
    "DAY",
    "FAIL_ON",
    "FILE",
    "FOLDER",
    "FORM",
    "NEW_FILE",
    "PATH",
    "PROFILE",
    "TODAY",
    "Several",
    "file_format",
    "refuse_there",
    "save_new",
    "today",
]

_OF_FILES = {".pdf", ".html", ".docx", ".xlsx", ".json", ".png", ".csv", ".ics"}


class _Folder(click.Path):
    """A folder to write into; a name that can only be meant for a file is not made a folder of."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder; a usage error that says what to give instead for the name of a document."""
        folder = Path(os.fsdecode(super().convert(value, param, ctx)))
        if folder.suffix.lower() in _OF_FILES and not folder.exists():
            self.fail(
                f"“{folder.name}” is the name of a file. Give a folder: the documents are named after their plans."
            )
        return folder


FOLDER = _Folder(file_okay=False, path_type=Path)
# A form or a folder of forms; one that is not there is refused by itself, so that it does not stop the others.
PATH = click.Path(path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)
FORM = click.Choice(tuple(FORMS))
PROFILE = click.option(
    "--profile", type=FILE, metavar="TOML",
    help="Settings, or a form that was learnt; else the planforms.toml beside the form, if there is one.",
)  # fmt: skip
DAY = click.DateTime(["%Y-%m-%d"])
TODAY = click.option(
    "--today", "day", type=DAY, metavar="DATE", help="The day to count from, such as 2026-11-06; else today."
)
FAIL_ON = click.option(
    "--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="never", show_default=True,
    help="Leave with exit code 1 where a plan has a finding as serious as this.",
)  # fmt: skip
_FORMATS: dict[str, Format] = {".docx": "word", ".xlsx": "excel"}


class Several(click.ParamType[Any]):
    """Some of a few names, divided by commas, in the order typed; each once."""

    name = "names"

    def __init__(self, choices: Sequence[str]) -> None:
        self.choices = tuple(choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The names as a tuple; a usage error that lists the names there are for any other."""
        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(name.strip().casefold() for name in str(value).split(",") if name.strip()))
        for name in names:
            if name not in self.choices:
                self.fail(f"“{name}” is none of {', '.join(self.choices)}.", param, ctx)
        if not names:
            self.fail(f"Name at least one of {', '.join(self.choices)}.", param, ctx)
        return names


def today(value: dt.datetime | None) -> dt.date:
    """The day that was given, or the day that it is."""
    return value.date() if value else dt.date.today()


def file_format(path: Path) -> Format:
    """The format, by the ending of a file to be written."""
    try:
        return _FORMATS[path.suffix.casefold()]
    except KeyError:
        raise UsageError(
            "unknown-ending",
            "The file to write must end in .docx (Word) or .xlsx (Excel).",
            "Such as: -o plan.docx",
        ) from None


def save_new(path: Path, data: bytes, *, force: bool, sources: Iterable[Path] = ()) -> None:
    """Write a new file; an older one is replaced by force alone, one of the sources never.

    Raises UsageError, "already-there", and CannotWrite.
    """
    refuse_there(path, force=force)
    write_whole(path, data, sources=sources, called=path.name)


def refuse_there(path: Path, *, force: bool) -> None:
    """Raise UsageError, "already-there", where there is a file that may not be replaced."""
    if not force and (path.exists() or path.is_symlink()):
        raise UsageError(
            "already-there",
            f"There is a file “{path.name}” already.",
            "Choose another name, or replace it with --force.",
        )
