"""`planforms fill`: a plan put into a form."""

from __future__ import annotations

from pathlib import Path

import click

from planforms.cli.options import FILE, FORM, NEW_FILE, file_format, save_new
from planforms.cli.screen import ERR, complain, counted, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.filling import fill
from planforms.forms import FORMS
from planforms.reading import read_file

__all__ = ["command"]


@click.command("fill")
@click.argument("form", type=FORM)
@click.argument("plan", type=FILE)
@click.option("-o", "--output", required=True, type=NEW_FILE, help="The file to make, ending in .docx or .xlsx.")
@click.option("--force", is_flag=True, help="Replace the file if there is one of that name.")
@click.pass_context
def command(ctx: click.Context, form: str, plan: Path, output: Path, *, force: bool) -> None:
    """Put a plan into a form. PLAN is a plan.json, or a form that was filled in already.

    What the form has no place for goes, labelled, into a section at its end. The form that is made is read back and
    compared before it is kept: a plan that it cannot hold to the letter is refused.

    \b
    Examples:
      planforms fill child-plan amira.json -o "Amira's plan.docx"
      planforms fill child-plan "Amira's plan.docx" -o "Amira's plan.xlsx"
    """
    into, style = FORMS[form], file_format(output)
    try:
        reading = read_file(read_whole(plan))
        filled = fill(into, reading.plan, style)
    except PlanformsError as problem:
        complain(problem, shown(plan))
        ctx.exit(problem.exit_code)
    save_new(output, filled, force=force, source=plan)
    line(f"Made {shown(output)}")
    if reading.unplaced:
        texts = counted(len(reading.unplaced), "text was", "texts were")
        ERR.print(f"{texts} not understood and did not come along; `planforms read` lists them.", soft_wrap=True)
