"""`planforms new`: a blank form."""

from __future__ import annotations

from pathlib import Path

import click

from planforms.cli.options import FORM, NEW_FILE, file_format, save_new
from planforms.cli.screen import line, shown
from planforms.filling import blank_form
from planforms.forms import FORMS

__all__ = ["command"]


@click.command("new")
@click.argument("form", type=FORM)
@click.option("-o", "--output", required=True, type=NEW_FILE, help="The file to make, ending in .docx or .xlsx.")
@click.option("--force", is_flag=True, help="Replace the file if there is one of that name.")
def command(form: str, output: Path, *, force: bool) -> None:
    """Make a blank form to fill in; `planforms forms` lists the names.

    \b
    Examples:
      planforms new child-plan -o "Amira's plan.docx"
      planforms new implementation-plan -o "Team plan.xlsx"
    """
    save_new(output, blank_form(FORMS[form], file_format(output)), force=force)
    line(f"Made {shown(output)}")
