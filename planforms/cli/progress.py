"""How far a batch is, for somebody who waits at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from planforms.batch.converted import Converted
from planforms.cli.screen import ERR, shown

__all__ = ["progress"]

_LONG = 3  # files; about a second


def progress(results: Iterator[Converted], sources: Sequence[Path]) -> Iterator[Converted]:
    """The results one by one; a bar with the time left stands below them where there are enough to wait for."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    hidden = not ERR.is_terminal or len(sources) < _LONG
    with Progress(*columns, console=ERR, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=len(sources))
        for done, result in enumerate(results, 1):
            following = sources[done].name if done < len(sources) else ""
            bar.update(task, advance=1, description=shown(Path(following)))
            yield result
