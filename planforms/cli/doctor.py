"""`planforms doctor`: whether everything that planforms needs is on this computer, and what to do where it is not."""

from __future__ import annotations

import click
from rich.text import Text

from planforms.cli.checkup import Check, assets, folder, libraries, pango, python, trial_page
from planforms.cli.screen import OUT, line

__all__ = ["command"]


@click.command("doctor")
@click.option("--no-pdf", is_flag=True, help="Leave out what only PDF files need.")
@click.pass_context
def command(ctx: click.Context, *, no_pdf: bool) -> None:
    """See whether everything that planforms needs is there, and what to install where it is not.

    LibreOffice, Word and Excel are not needed. Exit code 0: all is well; 4: something is missing.

    \b
    Example:
      planforms doctor
    """
    checks = [python(), libraries(), assets(), folder()]
    if not no_pdf:
        checks += [pango(), trial_page()]
    for check in checks:
        _say(check)
    if not all(check.well for check in checks):
        line()
        line("Something is missing; what to do stands beside it.")
        ctx.exit(4)


def _say(check: Check) -> None:
    mark = ("ok      ", "green") if check.well else ("missing ", "bold red")
    OUT.print(Text.assemble(mark, (f"{check.name}: ", "bold"), check.detail), soft_wrap=True)
    if check.remedy and not check.well:
        OUT.print(f"        {check.remedy}", soft_wrap=True)
