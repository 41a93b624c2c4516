"""`planforms read`: what was understood of one file, for a person or for a program."""

from __future__ import annotations

import json
from pathlib import Path

import click

from planforms.appraisal import appraised, read_document_of
from planforms.cli.account import account
from planforms.cli.options import FILE, NEW_FILE, PROFILE
from planforms.cli.screen import complain, line, shown
from planforms.disk import read_whole, write_whole
from planforms.errors import PlanformsError
from planforms.reading.profile import Profile
from planforms.settings import settings_for

__all__ = ["command"]


@click.command("read")
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print everything that was read as one JSON object.")
@click.option(
    "--html", type=NEW_FILE, metavar="FILE", help="Write the form with what each piece of it was taken for, to look at."
)
@PROFILE
@click.pass_context
def command(ctx: click.Context, file: Path, html: Path | None, profile: Path | None, *, as_json: bool) -> None:
    """Show what was understood of a form: whom it is for, what was found and where, what was not placed.

    \b
    Examples:
      planforms read "Amira's plan.docx"
      planforms read "Amira's plan.docx" --json > amira.json
      planforms read "Amira's plan.docx" --html proof.html
    """
    try:
        settings = settings_for(file, profile)
        if html:
            _write_proof(file, html, settings.profile)
            return
        reading = appraised(read_whole(file, settings.profile.limits.size), settings.profile, settings.rules)
    except PlanformsError as problem:
        complain(problem, shown(file))
        ctx.exit(problem.exit_code)
    if as_json:
        click.echo(json.dumps(reading.as_json(), ensure_ascii=False, indent=2).encode())
    else:
        account(file, reading)


def _write_proof(file: Path, html: Path, settings: Profile) -> None:
    from planforms.proof import proof_html  # templates are loaded only where a page is made

    document, reading = read_document_of(read_whole(file, settings.limits.size), settings)
    write_whole(html, proof_html(document, reading, file.name).encode(), sources=(file,), called=html.name)
    line(f"Made {shown(html)}: open it in a browser and look it through.")
