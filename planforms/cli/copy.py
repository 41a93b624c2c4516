"""`planforms copy`: copies of plans for the child, the family, the public."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, cast

import click

from planforms.cli.options import DAY, FILE, FOLDER, PATH, PROFILE, Several, today
from planforms.cli.screen import complain, counted, line, shown
from planforms.cli.sources import forms_in, stems
from planforms.copies import COPY_FORMATS, WORKERS_FOLDER, Copied, CopyOrder, copies
from planforms.disk import make_folder
from planforms.language import LANGUAGES
from planforms.views.family.reader import INCLUDES, PRESETS, READERS, Choices, Preset

__all__ = ["command"]


@click.command("copy")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--for", "readers", required=True, multiple=True, metavar="READER",
    help=f"For whom: {', '.join(READERS)}, or somebody of the plan by name. Can be given several times.",
)  # fmt: skip
@click.option(
    "-o", "--output", required=True, type=FOLDER, metavar="DIR",
    help="The folder that the copies go into; it is made if it is not there.",
)  # fmt: skip
@click.option(
    "--to", "formats", type=Several(COPY_FORMATS), default="pdf", show_default=True,
    help="In which formats: pdf, html, or both divided by a comma.",
)  # fmt: skip
@click.option(
    "--preset", type=click.Choice(PRESETS), default="clear", show_default=True,
    help="Clear print, large print, dyslexia-friendly, or Easy Read with a picture for each idea.",
)  # fmt: skip
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language of the copy."
)
@click.option(
    "--translations", type=FILE, metavar="FILE", help="A translation sheet that came back; see `planforms translate`."
)
@click.option(
    "--include", type=Several(INCLUDES), default=None, metavar="PARTS",
    help="Parts that reach a copy by decision only: why there is a plan (why), what happens if it does not work "
    "(contingency, parents only).",
)  # fmt: skip
@click.option(
    "--withhold", multiple=True, metavar="TEXT", help="A text that must not be in the copy, beside the plan’s own."
)
@click.option(
    "--allow", multiple=True, metavar="TEXT",
    help="A text, or a person, that this reader may have, although it looks like something to keep back. It never lets "
    "through what the plan withholds.",
)  # fmt: skip
@click.option(
    "--approved-by", default="", metavar="NAME", help="Who read the copy through. Without it the copy is a draft."
)
@click.option("--today", "day", type=DAY, metavar="DATE", help="The day to count from, such as 2026-11-06; else today.")
@PROFILE
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[Path, ...], output: Path, **options: Any) -> None:
    """Make copies of plans for those they are about: in plain words, with pictures, and only what the reader may see.

    For each reader there are the copy, a sheet of the next four weeks for the fridge, and the reader's own dates for a
    calendar. A release sheet for the worker goes into a folder of its own: what was left out and why, what to check.
    Where a copy would hold something that must not be passed on, it is not made, and you are told where to look.

    \b
    Examples:
      planforms copy "Amira's plan.docx" --for child --for "Claire Ashdown" -o copies
      planforms copy "Team plans" --for parent --preset large -o copies
      planforms copy "Amira's plan.docx" --for child --approved-by "Priya Nair" -o copies
    """
    sources = forms_in(paths, output)
    make_folder(output)
    order = _order(options)
    named = stems(sources, output)
    results = [_told(result) for source in sources for result in copies(source, named[source], order, sources)]
    made = [result for result in results if not result.error]
    line()
    line(f"{counted(len(made), 'copy', 'copies')} in {shown(output)}")
    if made:
        draft = "" if order.choices.approved_by else " They are drafts until they are made with --approved-by NAME."
        line(f"Read the release sheets in “{WORKERS_FOLDER}” before you hand anything out.{draft}")
    ctx.exit(max((result.error.exit_code for result in results if result.error), default=0))


def _order(options: dict[str, Any]) -> CopyOrder:
    choices = Choices(
        include=frozenset(options["include"] or ()),
        withhold=options["withhold"],
        allow=options["allow"],
        approved_by=options["approved_by"].strip(),
    )
    day: dt.datetime | None = options["day"]
    return CopyOrder(
        readers=tuple(dict.fromkeys(options["readers"])),
        formats=options["formats"],
        today=today(day),
        preset=cast("Preset", options["preset"]),
        language=options["language"],
        choices=choices,
        translations=options["translations"],
        settings=options["profile"],
    )


def _told(result: Copied) -> Copied:
    """Say in a line what came of one copy."""
    about = f"{shown(result.source)}, for {result.reader}" if result.reader else shown(result.source)
    if result.error:
        complain(result.error, about)
    else:
        line(f"{about}: {counted(len(result.written), 'file')}, {counted(result.checks, 'thing')} to check")
    return result
