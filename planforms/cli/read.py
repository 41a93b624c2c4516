"""`planforms read`: what was understood of one file, for a person or for a program."""

from __future__ import annotations

import json
from pathlib import Path

import click

from planforms.appraisal import appraised
from planforms.cli.account import account
from planforms.cli.options import FILE, PROFILE
from planforms.cli.screen import complain, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.settings import profile_at, profile_beside

__all__ = ["command"]


@click.command("read")
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print everything that was read as one JSON object.")
@PROFILE
@click.pass_context
def command(ctx: click.Context, file: Path, profile: Path | None, *, as_json: bool) -> None:
    """Show what was understood of a form: whom it is for, what was found and where, what was not placed.

    \b
    Examples:
      planforms read "Amira's plan.docx"
      planforms read "Amira's plan.docx" --json > amira.json
    """
    try:
        reading = appraised(read_whole(file), profile_at(profile) if profile else profile_beside(file))
    except PlanformsError as problem:
        complain(problem, shown(file))
        ctx.exit(problem.exit_code)
    if as_json:
        click.echo(json.dumps(reading.as_json(), ensure_ascii=False, indent=2).encode())
    else:
        account(file, reading)
