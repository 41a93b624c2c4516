"""What is asked of `planforms convert` and `planforms watch` alike: which documents, where to, and with what means."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from planforms.batch.crew import Crew, Workers, cores
from planforms.batch.names import USUAL, Pattern
from planforms.batch.parts import PARTS
from planforms.batch.private import private_folder
from planforms.batch.run import Batch
from planforms.batch.workplace import Workplace, workplace
from planforms.cli.options import FOLDER, PROFILE, Several
from planforms.convert import FORMATS, Order
from planforms.views import VIEWS

__all__ = ["Asked", "asked"]

_OPTIONS = (
    click.option(
        "-o", "--output", required=True, type=FOLDER, metavar="DIR",
        help="The folder that the documents go into; it is made if it is not there.",
    ),
    click.option(
        "--as", "views", type=Several(tuple(VIEWS)), default=",".join(VIEWS), show_default=True,
        help="Which documents, divided by commas.",
    ),
    click.option(
        "--to", "formats", type=Several(FORMATS), default="pdf", show_default=True,
        help="In which formats: pdf, html, or both divided by a comma.",
    ),
    click.option(
        "--name", "pattern", default=USUAL.text, show_default=True, metavar="PATTERN",
        help="What the documents are called, of {file}, {ref}, {version}, {kind}, {document}, {date} and {name}, which "
        "is the child’s.",
    ),
    PROFILE,
    click.option("--jobs", type=click.IntRange(1, 256), help="How many plans at a time; else one for each processor."),
    click.option(
        "--seconds", type=click.IntRange(1),
        help="Seconds of a processor that a plan’s documents may take; else 60, or what settings say.",
    ),
    click.option(
        "--memory", type=click.IntRange(64), metavar="MB",
        help="How much memory the making of a plan’s documents may take; else 1000, or what settings say.",
    ),
    click.option(
        "--scheduler", metavar="ADDRESS", help="Have the work done by a Dask cluster, such as tcp://10.0.0.5:8786."
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """The options that were typed; `memory` is in MB."""

    output: Path
    views: tuple[str, ...]
    formats: tuple[str, ...]
    pattern: str
    profile: Path | None
    jobs: int | None
    seconds: int | None
    memory: int | None
    scheduler: str | None

    def batch(self, today: dt.date, *, again: bool = False, with_findings: bool = False) -> Batch:
        """How forms are to be converted. Raises UsageError for a pattern of names that is wrong."""
        return Batch(
            Order(self.views, self.formats, today),
            Pattern(self.pattern),
            self.profile,
            self.seconds,
            self.memory and self.memory * 1_000_000,
            again,
            with_findings,
        )

    @contextmanager
    def at_work(self, forms: int = 1_000) -> Iterator[tuple[Workplace, Workers]]:
        """The output folder and the workers, for as long as the `with` statement lasts: a form is worth two at most."""
        with workplace(self.output, _now) as place:
            if self.scheduler:
                from planforms.batch.cluster import Cluster  # Dask is asked for by those alone who have a cluster

                with Cluster(self.scheduler) as cluster:
                    yield place, cluster
            else:
                jobs = min(self.jobs or cores(), forms * PARTS)
                with private_folder() as folder, Crew(jobs, folder, pdf="pdf" in self.formats) as crew:
                    yield place, crew


def asked(command: Callable[..., None]) -> Callable[..., None]:
    """The options, and one argument `asked` instead of one for each of them."""

    @functools.wraps(command)
    def with_one(*words: Any, **options: Any) -> None:
        mine = {field: options.pop(field) for field in Asked.__dataclass_fields__}
        command(*words, asked=Asked(**mine), **options)

    wrapped: Callable[..., None] = with_one
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
