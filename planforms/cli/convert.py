"""`planforms convert`: files and folders in, documents out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from planforms.cli.options import FAIL_ON, PROFILE, TODAY, Several, today
from planforms.cli.screen import ERR, line, shown
from planforms.cli.sources import find_sources, stems
from planforms.cli.summary import exit_code, say, summary
from planforms.convert import FORMATS, Converted, Order, convert
from planforms.disk import make_folder
from planforms.errors import UsageError
from planforms.views import VIEWS

__all__ = ["command"]

_LONG = 12  # documents; about three seconds


@click.command("convert")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option(
    "-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="The folder that the documents go into; it is made if it is not there.",
)  # fmt: skip
@click.option(
    "--as", "views", type=Several(tuple(VIEWS)), default=",".join(VIEWS), show_default=True,
    help="Which documents, divided by commas.",
)  # fmt: skip
@click.option(
    "--to", "formats", type=Several(FORMATS), default="pdf", show_default=True,
    help="In which formats: pdf, html, or both divided by a comma.",
)  # fmt: skip
@TODAY
@FAIL_ON
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    ctx: click.Context,
    paths: tuple[Path, ...],
    output: Path,
    views: tuple[str, ...],
    formats: tuple[str, ...],
    day: dt.datetime | None,
    fail_on: str,
    profile: Path | None,
) -> None:
    """Make the documents of filled-in forms.

    Each PATH is a form in Word or Excel, a plan.json, or a folder with all such files in it. The forms themselves are
    never changed. A file that cannot be used is named, with what to do about it, and the others go on.

    \b
    Example:
      planforms convert "Amira's plan.docx" "Team plans" -o documents --as plan,timeline

    \b
    Exit codes:
      0  done
      1  a plan has a finding as serious as --fail-on
      2  the command was not understood
      3  some file could not be read
      4  some document could not be made
    """
    sources = find_sources(paths, output)
    if not sources:
        raise UsageError("nothing-to-do", "There are no forms in there.", "Forms end in .docx, .xlsx or .json.")
    make_folder(output)
    results: list[Converted] = []
    for result in _converted(sources, output, Order(views, formats, today(day), profile)):
        say(result)
        results.append(result)
    line()
    summary(results, output)
    ctx.exit(exit_code(results, fail_on))


def _converted(sources: tuple[Path, ...], output: Path, order: Order) -> Iterator[Converted]:
    """The results one by one; a bar stands below them where somebody is waiting long enough to look at it."""
    named = stems(sources, output)
    wanted = len(sources) * len(order.views) * len(order.formats)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal or wanted < _LONG) as progress:
        task = progress.add_task("", total=len(sources))
        for source in sources:
            progress.update(task, description=shown(Path(source.name)))
            yield convert(source, named[source], order, sources)
            progress.advance(task)
