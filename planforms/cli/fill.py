"""`planforms fill`: a plan put into a form."""

from __future__ import annotations

from pathlib import Path

import click

from planforms.appraisal import read_any
from planforms.cli.options import FILE, NEW_FILE, file_format, save_new
from planforms.cli.screen import ERR, complain, counted, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError, UsageError
from planforms.filling import fill
from planforms.forms import FORMS
from planforms.own_filling import fill_own
from planforms.plan import Plan
from planforms.settings import profile_at, profile_beside

__all__ = ["command"]


@click.command("fill")
@click.argument("form", metavar="FORM")
@click.argument("plan", type=FILE)
@click.option("-o", "--output", required=True, type=NEW_FILE, help="The file to make, ending in .docx or .xlsx.")
@click.option("--force", is_flag=True, help="Replace the file if there is one of that name.")
@click.pass_context
def command(ctx: click.Context, form: str, plan: Path, output: Path, *, force: bool) -> None:
    """Put a plan into a form. PLAN is a plan.json, or a form that was filled in already.

    FORM is one of the forms of planforms, or the mapping of a form of your own (see `planforms learn`): that form is
    filled in and keeps its layout.

    What the form has no place for goes, labelled, into a section at its end. The form that is made is read back and
    compared before it is kept: a plan that it cannot hold to the letter is refused.

    \b
    Examples:
      planforms fill child-plan amira.json -o "Amira's plan.docx"
      planforms fill child-plan "Amira's plan.docx" -o "Amira's plan.xlsx"
      planforms fill our-form.toml amira.json -o "Amira's plan.docx"
    """
    try:
        settings = profile_beside(plan)
        reading = read_any(read_whole(plan, settings.limits.size), settings)
        filled = _filled(form, reading.plan, output)
    except PlanformsError as problem:
        complain(problem, shown(plan))
        ctx.exit(problem.exit_code)
    save_new(output, filled, force=force, sources=(plan,))
    line(f"Made {shown(output)}")
    if reading.unplaced:
        texts = counted(len(reading.unplaced), "text was", "texts were")
        ERR.print(f"{texts} not understood and did not come along; `planforms read` lists them.", soft_wrap=True)


def _filled(form: str, plan: Plan, output: Path) -> bytes:
    if form in FORMS:
        return fill(FORMS[form], plan, file_format(output))
    mapping = Path(form)
    if not mapping.is_file():
        names = ", ".join(FORMS)
        raise UsageError(
            "unknown-form",
            f"There is no form of that name: it is none of {names}.",
            "Or name a mapping, such as our-form.toml.",
        )
    learnt = next(iter(profile_at(mapping).forms), None)
    if learnt is None or not learnt.blank:
        raise UsageError(
            "no-blank", f"{mapping.name} does not say where the blank form is.", 'Such as form = "our form.docx".'
        )
    return fill_own(learnt, read_whole(Path(learnt.blank)), plan)
