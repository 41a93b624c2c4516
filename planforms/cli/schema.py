"""`planforms schema`: what a plan.json may hold."""

from __future__ import annotations

import json

import click

from planforms.plan import Plan

__all__ = ["command"]


@click.command("schema")
def command() -> None:
    """Print what a plan.json may hold, as JSON Schema, for people who make plans with other programs.

    \b
    Example:
      planforms schema > plan.schema.json
    """
    click.echo(json.dumps(Plan.model_json_schema(), ensure_ascii=False, indent=2).encode())
