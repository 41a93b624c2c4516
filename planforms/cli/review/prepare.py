"""`planforms review prepare`: the review form of a plan, for the meeting or for one person."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from planforms.appraisal import read_any
from planforms.cli.options import FILE, NEW_FILE, PROFILE, TODAY, save_new, today
from planforms.cli.person_files import person_files
from planforms.cli.screen import ERR, complain, counted, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError, UsageError
from planforms.plan import Plan
from planforms.reading import refuse_no_plan
from planforms.reviewing.prepare import FileFormat, owners, prepared, unowned
from planforms.settings import profile_at, profile_beside

__all__ = ["prepare"]

_FORMATS: dict[str, FileFormat] = {".docx": "word", ".xlsx": "excel", ".pdf": "pdf", ".html": "html"}


@click.command("prepare")
@click.argument("plan", type=FILE)
@click.option(
    "-o", "--output", required=True, type=NEW_FILE,
    help="The file to make, ending in .docx or .xlsx (to be typed into), .pdf (to be filled in or printed) or .html.",
)  # fmt: skip
@click.option("--for", "whose", metavar="NAME", help="Make the copy of one person: just their own actions.")
@click.option("--each", is_flag=True, help="Make a copy for everybody who answers for an action, named after them.")
@TODAY
@click.option("--force", is_flag=True, help="Replace files of that name.")
@PROFILE
@click.pass_context
def prepare(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context,
    plan: Path,
    output: Path,
    whose: str | None,
    day: dt.datetime | None,
    profile: Path | None,
    *,
    each: bool,
    force: bool,
) -> None:
    """Make the review form of a plan, filled in as far as the plan knows.

    PLAN is a plan in Word, Excel or JSON. What is typed into the form (in Word, Excel or the PDF) comes back into the
    plan with `planforms review apply`. The web page is for reading and printing.

    \b
    Examples:
      planforms review prepare "Amira's plan.docx" -o "Review 1.docx"
      planforms review prepare "Amira's plan.docx" -o "Review 1.pdf" --for "Jane Smith"
      planforms review prepare "Amira's plan.docx" -o "Review 1.docx" --each
    """
    if whose and each:
        raise UsageError("for-or-each", "One copy, or a copy for each?", "Give --for NAME or --each, and not both.")
    if output.suffix.casefold() not in _FORMATS:
        raise UsageError(
            "unknown-ending", "The file to make must end in .docx, .xlsx, .pdf or .html.", "Such as: -o review.pdf"
        )
    try:
        settings = profile_at(profile) if profile else profile_beside(plan)
        reading = read_any(read_whole(plan, settings.limits.size), settings)
        if reading.form is None:
            refuse_no_plan(reading)
    except PlanformsError as problem:
        complain(problem, shown(plan))
        ctx.exit(problem.exit_code)
    for name, file in _copies(reading.plan, output, whose, each=each):
        made = prepared(reading.plan, today(day), _FORMATS[output.suffix.casefold()], name)
        save_new(file, made, force=force, sources=(plan,))
        line(f"Made {shown(file)}")
    if reading.plan.reviews and reading.plan.reviews[-1].decision == "close":
        ERR.print("The last review decided to close this plan.", soft_wrap=True)
    if each and (nobody := unowned(reading.plan)):
        said = counted(nobody, "action names nobody, and is", "actions name nobody, and are")
        ERR.print(f"{said} on no copy.", soft_wrap=True)


def _copies(plan: Plan, output: Path, whose: str | None, *, each: bool) -> list[tuple[str, Path]]:
    """(whose copy, its file) for each form to make."""
    if not each:
        return [(whose or "", output)]
    people = owners(plan)
    if not people:
        raise UsageError("nobody", "Nobody answers for an action in this plan yet.", "Make one form for all of them.")
    files = person_files(people, output.parent, f"{output.stem}-", output.suffix)
    return list(zip(people, files, strict=True))
