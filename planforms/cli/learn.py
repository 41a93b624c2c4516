"""`planforms learn`: a form of an organisation's own, understood once."""

from __future__ import annotations

import os
from pathlib import Path

import click

from planforms.cli.options import FILE, NEW_FILE, save_new
from planforms.cli.screen import complain, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.reading import open_document
from planforms.reading.learn import learn

__all__ = ["command"]


@click.command("learn")
@click.argument("form", type=FILE)
@click.option("-o", "--output", required=True, type=NEW_FILE, help="The mapping to write, such as our-form.toml.")
@click.option("--name", help="What the form is called; else the name of the file.")
@click.option("--force", is_flag=True, help="Replace the mapping if there is one of that name.")
@click.pass_context
def command(ctx: click.Context, form: Path, output: Path, name: str | None, *, force: bool) -> None:
    """Write down what is understood of a form, to be read and corrected by a person.

    FORM is best a blank one. The mapping says of each label what it means. Named in a planforms.toml beside the
    filled-in forms (forms = ["our-form.toml"]), or with --profile, it is used from then on and nothing is guessed.

    \b
    Example:
      planforms learn "Our blank plan.docx" -o our-form.toml
    """
    try:
        text = learn(open_document(read_whole(form)), name or form.stem, _path(form, output))
    except PlanformsError as problem:
        complain(problem, shown(form))
        ctx.exit(problem.exit_code)
    save_new(output, text.encode(), force=force, sources=(form,))
    line(f"Made {shown(output)}: read it through, and correct what is wrong.")


def _path(form: Path, output: Path) -> str:
    """The way from the mapping to the form, so that both can be moved together."""
    return Path(os.path.relpath(form.absolute(), output.absolute().parent)).as_posix()
