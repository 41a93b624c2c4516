"""`planforms plain`: what will be hard to read in a plan, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.box import HORIZONTALS
from rich.table import Table
from rich.text import Text

from planforms.appraisal import appraised
from planforms.cli.options import FILE, PROFILE, save_new
from planforms.cli.screen import OUT, complain, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.family_settings import family_settings
from planforms.plain import Hint
from planforms.settings import profile_at, profile_beside
from planforms.views.plain_hints import VIEW, HardSentence, hard_sentences, hints_page
from planforms.writing.html import page_html

__all__ = ["command"]


@click.command("plain")
@click.argument("file", type=FILE)
@click.option("--child", is_flag=True, help="Read it as for a child: 15 words in a sentence, not 20.")
@click.option(
    "--all", "everything", is_flag=True, help="All prose of the plan, not just what the family may come to read."
)
@click.option("--json", "as_json", is_flag=True, help="Print the hints as a list in JSON.")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the hints as a page."
)
@click.option("--force", is_flag=True, help="Replace the page if there is one of that name.")
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context, file: Path, html: Path | None, profile: Path | None, *, child: bool, everything: bool,
    as_json: bool, force: bool,
) -> None:  # fmt: skip
    """List what will be hard to read in a plan: sentence by sentence, its place, and what could be written instead.

    Long sentences, two ideas in one, the passive, hard words, letters that are not explained, labels for harm, words
    that judge. They are hints and no grade; nothing leaves this computer.

    \b
    Examples:
      planforms plain "Amira's plan.docx"
      planforms plain "Amira's plan.docx" --child --html hints.html
    """
    try:
        known = profile_at(profile) if profile else profile_beside(file)
        reading = appraised(read_whole(file, known.limits.size), known)
        glossary = family_settings(file, profile).glossary
    except PlanformsError as problem:
        complain(problem, shown(file))
        ctx.exit(problem.exit_code)
    rows, number = hard_sentences(reading.plan, reading.places, glossary, for_child=child, everything=everything)
    page = hints_page(reading.plan, rows, number)
    if html:
        save_new(html, page_html(VIEW, page, standalone=True).encode(), force=force, sources=(file,))
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2).encode())
        return
    if rows:
        OUT.print(_table(rows))
    line(page.summary)


def _table(rows: Sequence[HardSentence]) -> Table:
    """Where, the sentence, and what will be hard in it."""
    table = Table(box=HORIZONTALS, show_lines=True, pad_edge=False, header_style="bold")
    table.add_column("Where", ratio=2, overflow="fold")
    table.add_column("Sentence", ratio=4, overflow="fold")
    table.add_column("What will be hard, and what to write", ratio=5, overflow="fold")
    for row in rows:
        table.add_row(Text(row.place, "dim"), Text(row.sentence), Text("\n").join(_hint(hint) for hint in row.hints))
    return table


def _hint(hint: Hint) -> Text:
    return Text.assemble((hint.words, "bold"), f": {hint.why}", f" {hint.instead}" if hint.instead else "")
