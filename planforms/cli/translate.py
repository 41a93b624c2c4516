"""`planforms translate`: what a person wrote, as a sheet for a translator."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planforms.cli.options import DAY, FILE, PROFILE, Several, save_new, today
from planforms.cli.screen import complain, counted, line, shown
from planforms.copies import CopyOrder, units_of
from planforms.errors import PlanformsError, UsageError
from planforms.language import LANGUAGES, language
from planforms.views.family.reader import INCLUDES, READERS, Choices, Include
from planforms.writing.translation_sheet import translation_csv, translation_word

__all__ = ["command"]


@click.command("translate")
@click.argument("file", type=FILE)
@click.option(
    "--for", "reader", required=True, metavar="READER", help=f"For whom the copy is: {', '.join(READERS)}, or a name."
)
@click.option(
    "--language", "code", required=True, type=click.Choice(LANGUAGES[1:]), help="The language to translate into."
)
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path),
    help="The sheet to make, ending in .docx or .csv.",
)  # fmt: skip
@click.option(
    "--include", type=Several(INCLUDES), default=None, metavar="PARTS", help="Parts put in by decision, as of the copy."
)
@click.option("--force", is_flag=True, help="Replace the file if there is one of that name.")
@click.option("--today", "day", type=DAY, metavar="DATE", help="The day to count from, such as 2026-11-06; else today.")
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    ctx: click.Context, file: Path, reader: str, code: str, output: Path, day: dt.datetime | None, profile: Path | None,
    include: tuple[Include, ...] | None, *, force: bool,
) -> None:  # fmt: skip
    """Make a sheet of what people wrote in a plan, for a translator to fill in.

    What planforms itself says in a copy is translated already. What a person wrote is never translated by a program:
    it goes out in this sheet, and comes back with `planforms copy --translations SHEET`. Nothing is in it that the copy
    for that reader would not hold.

    \b
    Example:
      planforms translate "Amira's plan.docx" --for parent --language cy -o amira-cy.docx
      planforms copy "Amira's plan.docx" --for parent --language cy --translations amira-cy.docx -o copies
    """
    choices = Choices(include=frozenset(include or ()))
    order = CopyOrder((reader,), (), today(day), choices=choices, settings=profile)
    try:
        units = units_of(file, reader, order)
    except PlanformsError as problem:
        complain(problem, shown(file))
        ctx.exit(problem.exit_code)
    texts = [(unit.place, unit.text) for unit in units]
    ending = output.suffix.casefold()
    if ending not in (".docx", ".csv"):
        raise UsageError(
            "unknown-ending", "The sheet to make must end in .docx (Word) or .csv.", "Such as: -o sheet.docx"
        )
    data = translation_csv(texts) if ending == ".csv" else translation_word(texts, language(code).name)
    save_new(output, data, force=force, sources=(file,))
    line(f"Made {shown(output)}: {counted(len(texts), 'text')} to translate")
