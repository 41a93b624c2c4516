"""The command line: options in, exit code out. The only place that prints, asks the clock and exits.

Each command is a module of its own, loaded when it is called: a command that makes no PDF starts without the
libraries that make PDFs.
"""

from __future__ import annotations

from importlib import import_module

import click

from planforms import __version__
from planforms.cli.screen import complain
from planforms.errors import PlanformsError
from planforms.unexpected import unexpected

__all__ = ["cli"]

# Each command, and what the list of commands says of it, in the order in which somebody new meets them.
_COMMANDS = {
    "convert": "Make the documents of filled-in forms: plan, review form, family copy, timeline.",
    "watch": "Keep the documents of a folder as its forms are.",
    "timeline": "Make the one-page timeline as it is wanted: of one person, of several plans, with holidays.",
    "pack": "Make the pack for a meeting: the documents of all plans as one PDF, a copy for each who comes.",
    "copy": "Make copies for the child, the family, the public: only what they may see.",
    "plain": "List what will be hard to read in a plan, and why.",
    "translate": "Make a sheet of what people wrote, for a translator.",
    "read": "Show what was understood of a form, and what was not.",
    "check": "See how good a plan is, by the guidance; over a folder, what is missing where.",
    "learn": "Write down what is understood of a form of your own, to be corrected.",
    "forms": "List the forms that can be had.",
    "new": "Make a blank form to fill in.",
    "fill": "Put a plan into a form.",
    "review": "Make the review form of a plan, and take what was written in it into the plan.",
    "diff": "Show what has changed between two versions of a plan.",
    "due": "Show what falls due, is late, waits for something, or has no date or owner.",
    "schema": "Print what a plan.json may hold, as JSON Schema.",
    "doctor": "See whether everything that planforms needs is there.",
}


class _Commands(click.Group):
    """A group whose commands are loaded when they are called, and whose errors are one sentence each."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"planforms.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except PlanformsError as problem:
            error = problem
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click says these itself
        except Exception as problem:  # noqa: BLE001 - a traceback may quote the plan
            error = unexpected(problem)
        complain(error)
        raise click.exceptions.Exit(error.exit_code)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="planforms", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn plan forms in Word and Excel into documents for the table: printable plan, review form, family copies
    and one-page timeline.

    \b
    Example:
      planforms convert "Amira's plan.docx" -o documents
    """
