"""`planforms learn`: a form of an organisation's own, understood once."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import click

from planforms.cli.options import FILE, NEW_FILE, save_new
from planforms.cli.screen import complain, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.reading import open_document, read_learnt
from planforms.reading.document import Document
from planforms.reading.learn import learn, learnt_from
from planforms.reading.profile import LearntForm

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
        document = open_document(read_whole(form))
        text = learn(document, name or form.stem, _path(form, output))
    except PlanformsError as problem:
        complain(problem, shown(form))
        ctx.exit(problem.exit_code)
    save_new(output, text.encode(), force=force, sources=(form,))
    line(f"Made {shown(output)}: read it through, and correct what is wrong.")
    _say(learnt_from(tomllib.loads(text), output.name), document)


def _say(form: LearntForm, document: Document) -> None:
    """How much was understood, and whether the form is one that plans can be put into."""
    entries = [sense for labels in (*form.senses.columns.values(), form.senses.labels) for sense in labels.values()]
    understood = sum(1 for sense in entries if sense)
    line(f"{understood} labels were understood, {len(entries) - understood} were not.")
    if not understood:
        line(
            "Labels are best in bold, in cells beside or above what is typed; or write them into the mapping yourself."
        )
    if read_learnt(document, form).plan.areas:
        line("This form is filled in. It can be read by the mapping; another plan goes into a blank one only.")


def _path(form: Path, output: Path) -> str:
    """The way from the mapping to the form, so that both can be moved together."""
    return Path(os.path.relpath(form.absolute(), output.absolute().parent)).as_posix()
