"""`planforms forms`: the forms that can be had."""

from __future__ import annotations

import click
from rich.table import Table
from rich.text import Text

from planforms.cli.screen import OUT
from planforms.forms import FORMS

__all__ = ["command"]


@click.command("forms")
def command() -> None:
    """List the forms that can be had, each as Word and as Excel.

    \b
    Example:
      planforms forms
    """
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    for form in FORMS.values():
        table.add_row(Text(form.name, "bold"), Text(form.purpose))
    OUT.print(table)
