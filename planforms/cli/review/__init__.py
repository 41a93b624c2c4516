"""`planforms review`: the form of a review out, and back into the plan."""

from __future__ import annotations

import click

from planforms.cli.review.apply import apply
from planforms.cli.review.prepare import prepare

__all__ = ["command"]


@click.group("review", context_settings={"max_content_width": 100})
def command() -> None:
    """Review a plan: make its review form, and take what was written in it into the plan.

    \b
    Examples:
      planforms review prepare "Amira's plan.docx" -o "Review 1.pdf"
      planforms review apply "Amira's plan.docx" "Review 1.pdf" -o "Amira's plan 2.docx"
    """


command.add_command(prepare)
command.add_command(apply)
