"""`planforms watch`: the documents of a folder, kept as its forms are."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import click

from planforms.batch.crew import Workers
from planforms.batch.form_file import forms_among
from planforms.batch.resting import Resting, State
from planforms.batch.run import convert_all
from planforms.batch.surroundings import is_open
from planforms.batch.tidy import take_away
from planforms.batch.waking import moments
from planforms.batch.workplace import Workplace
from planforms.cli.asked import Asked, asked
from planforms.cli.options import today
from planforms.cli.screen import complain, counted, line, shown
from planforms.cli.sources import find_sources
from planforms.cli.stopping import stoppable
from planforms.cli.summary import say
from planforms.errors import PlanformsError
from planforms.unexpected import unexpected

__all__ = ["command"]

_LOOK = 30.0  # seconds after which folders are looked at without being told that something changed
_AGAIN = 60.0  # seconds after which what failed is tried once more


@click.command("watch")
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@asked
@click.option("--rest", default=3.0, show_default=True, help="For how many seconds a form must not change.")
@click.option("--keep", is_flag=True, help="Let the documents of a form that is moved or deleted stay.")
def command(folders: tuple[Path, ...], asked: Asked, rest: float, *, keep: bool) -> None:
    """Make the documents of a folder, and make them again whenever a form in it changes.

    A form is taken up when it has come to rest: closed in Word or Excel, and not changed for some seconds. When it is
    moved or deleted, its documents are taken away: those that nobody changed since. End it with Ctrl-C.

    \b
    Example:
      planforms watch "Team plans" -o documents
    """
    asked.batch(today(None))  # what is wrong in the options is said at once
    try:
        with stoppable(), asked.at_work() as (place, workers):
            line("Watching. Ctrl-C ends it.")
            _Watch(folders, asked, Resting(rest), keep=keep).go_on(place, workers)
    except KeyboardInterrupt:
        line("Stopped.")


class _Watch:
    """The folders that are watched, and what was said of their forms."""

    def __init__(self, folders: Sequence[Path], asked: Asked, resting: Resting, *, keep: bool) -> None:
        self._folders, self._asked, self._resting, self._keep = folders, asked, resting, keep
        self._said: set[str] = set()
        self._not_before = 0.0

    def go_on(self, place: Workplace, workers: Workers) -> None:
        """Look whenever something changes, while something has not come to rest, and now and then."""
        looked = -_LOOK
        for changed in moments(self._folders):
            now = time.monotonic()
            if now >= self._not_before and (changed or self._resting.waits() or now - looked >= _LOOK):
                looked = now
                try:
                    self._look(now, place, workers)
                except Exception as problem:  # noqa: BLE001 - watching goes on, whatever happens
                    complain(problem if isinstance(problem, PlanformsError) else unexpected(problem))
                    self._not_before = now + _AGAIN

    def _look(self, now: float, place: Workplace, workers: Workers) -> None:
        away = [folder for folder in self._folders if _is_away(folder)]
        for folder in away:
            self._say_once(f"{shown(folder)}: This folder is away or empty; watching goes on when it is back")
        if away:
            return
        found = forms_among(find_sources(self._folders, self._asked.output), place)
        forms = {path: state for path in found if (state := _state(path))}
        opened = {path for path in forms if is_open(path.name, _names(path.parent))}
        for path in sorted(opened):
            self._say_once(f"{shown(path)}: Somebody has this form open; its documents are made when it is closed")
        due, gone = self._resting.look(forms, opened, now)
        self._said -= {text for text in self._said if any(text.startswith(f"{shown(path)}:") for path in due)}
        if due or gone:
            place.look()
        for path in gone:
            self._take_away(path, place)
        batch = self._asked.batch(today(None))
        others = [path for path in forms if path not in due]
        for result in convert_all(due, batch, place, workers, others):
            self._resting.done(result.source)
            say(result)

    def _take_away(self, form: Path, place: Workplace) -> None:
        if self._keep:
            line(f"{shown(form)}: gone; its documents stay")
            return
        done = take_away(form, place)
        line(f"{shown(form)}: gone, and {counted(done.taken, 'document')} with it")
        for path in done.stay:
            line(f"{shown(path)}: stays, since somebody changed it")

    def _say_once(self, text: str) -> None:
        if text not in self._said:
            self._said.add(text)
            line(text)


def _state(path: Path) -> State | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns, about.st_ino


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except OSError:
        return frozenset()


def _is_away(folder: Path) -> bool:
    """Whether a folder cannot be looked into, or is as empty as the place of a drive that is not there: then its forms
    are not taken for deleted."""
    return not _names(folder)
