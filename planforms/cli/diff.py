"""`planforms diff`: what has changed between two versions of a plan."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.padding import Padding
from rich.text import Text

from planforms.appraisal import read_any
from planforms.changes import DIFFERENT, KINDS, Change, changes, seem_different
from planforms.cli.options import FILE, NEW_FILE, PROFILE, save_new
from planforms.cli.screen import ERR, OUT, complain, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.forms import FORMS
from planforms.reading import Reading
from planforms.settings import profile_at, profile_beside
from planforms.views.what_changed import DESIGN, build, counts_of, detail_of
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf

__all__ = ["command", "tell"]


@click.command("diff")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as one JSON object.")
@click.option("--html", type=NEW_FILE, help="Write a web page of the changes to this file.")
@click.option("--pdf", type=NEW_FILE, help="Write a PDF for the meeting to this file: one page where it fits.")
@click.option("--force", is_flag=True, help="Replace these files if they are there.")
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context,
    old: Path,
    new: Path,
    html: Path | None,
    pdf: Path | None,
    profile: Path | None,
    *,
    as_json: bool,
    force: bool,
) -> None:
    """Show what has changed from one version of a plan to another: done, slipped, added, dropped, reworded.

    OLD and NEW are forms in Word or Excel, or plans in JSON; they need not be of one format.

    \b
    Examples:
      planforms diff "Amira's plan.docx" "Amira's plan 2.docx"
      planforms diff amira.json amira-2.json --pdf "What has changed.pdf"
    """
    readings = []
    for file in (old, new):
        try:
            settings = profile_at(profile) if profile else profile_beside(file)
            readings.append(read_any(read_whole(file, settings.limits.size), settings))
        except PlanformsError as problem:
            complain(problem, shown(file))
            ctx.exit(problem.exit_code)
    before, after = (reading.plan for reading in readings)
    made = changes(before, after, by_ref=all(map(_has_refs, readings)))
    page = build(before, after, made)
    if html:
        save_new(html, page_html(DESIGN, page, standalone=True).encode(), force=force, sources=(old, new))
    if pdf:
        save_new(pdf, page_pdf(DESIGN, page), force=force, sources=(old, new))
    if seem_different(before, after):
        ERR.print(DIFFERENT, soft_wrap=True)
    if as_json:
        found = {"changes": [change.as_json() for change in made]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2).encode())
    else:
        line(counts_of(made))
        tell(made)


def tell(made: tuple[Change, ...]) -> None:
    """Print changes, kind by kind; what went of a text stands in [-…-], what came in {+…+}."""
    for kind, heading in KINDS.items():
        own = [change for change in made if change.kind == kind]
        if not own:
            continue
        line()
        OUT.print(Text(heading, "bold"))
        for change in own:
            OUT.print(Padding(_line(change), (0, 0, 0, 2)))


def _line(change: Change) -> Text:
    words = Text.assemble((change.about, "bold"), "  ")
    if change.pieces:
        words.append(f"{change.field}: ")
        for piece in change.pieces:
            shown_as = {"kept": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}[piece.state]
            words.append(shown_as.format(piece.text))
        return words
    title = change.title if change.kind not in ("added", "dropped") else ""
    words.append(". ".join(part for part in (title.rstrip("."), detail_of(change)) if part))
    return words


def _has_refs(reading: Reading) -> bool:
    """Whether refs were given by people: in a form of ours, or in a plan of another program."""
    return reading.form in FORMS or not reading.places
