"""`planforms review apply`: what was written in review forms, taken into the next version of the plan."""

from __future__ import annotations

from pathlib import Path

import click
from rich.padding import Padding
from rich.text import Text

from planforms.appraisal import read_any
from planforms.changes import changes
from planforms.cli.diff import tell
from planforms.cli.options import FILE, NEW_FILE, PROFILE, save_new
from planforms.cli.review.next_version import written
from planforms.cli.screen import ERR, OUT, complain, counted, line, shown
from planforms.disk import read_whole
from planforms.errors import PlanformsError, UsageError
from planforms.finding import SEVERITIES
from planforms.plan import Plan
from planforms.reading import refuse_no_plan
from planforms.reading.profile import Profile
from planforms.reviewing.applied import Applied, applied
from planforms.reviewing.gathered import Conflict
from planforms.reviewing.returned import Returned, read_returned
from planforms.settings import profile_at, profile_beside
from planforms.unexpected import unexpected

__all__ = ["apply"]


@click.command("apply")
@click.argument("plan", type=FILE)
@click.argument("reviews", nargs=-1, required=True, type=FILE, metavar="REVIEW...")
@click.option(
    "-o", "--output", required=True, type=NEW_FILE,
    help="The next version of the plan: .json, or .docx or .xlsx for the form that it came in.",
)  # fmt: skip
@click.option(
    "--prefer", multiple=True, type=FILE, metavar="REVIEW",
    help="Where copies disagree, this one holds. May be given several times, the first counting most.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Replace the file if there is one of that name.")
@PROFILE
@click.pass_context
def apply(
    ctx: click.Context,
    plan: Path,
    reviews: tuple[Path, ...],
    output: Path,
    prefer: tuple[Path, ...],
    profile: Path | None,
    *,
    force: bool,
) -> None:
    """Take what was written in review forms into the next version of the plan.

    REVIEW... are forms that `planforms review prepare` made, filled in: Word, Excel or PDF, one or several copies in
    any order. Where two copies disagree, both are named, and nothing is changed there until --prefer says which holds.
    Applying the same copies again changes nothing; of forms in which nothing was filled in, no new version is made.

    \b
    Examples:
      planforms review apply "Amira's plan.docx" "Review 1.docx" -o "Amira's plan 2.docx"
      planforms review apply amira.json jane.pdf tom.pdf -o amira-2.json --prefer tom.pdf

    \b
    Exit codes:
      0  done
      1  copies disagree; the rest was applied
      2  the command was not understood
      3  a form could not be read, or is of another plan; the rest was applied
      4  the next version could not be made
    """
    if not all(any(one.samefile(other) for other in reviews) for one in prefer):
        raise UsageError("prefer", "--prefer names a file that is none of the reviews.", "Name one of them.")
    settings = profile_at(profile) if profile else profile_beside(plan)
    try:
        reading = read_any(read_whole(plan, settings.limits.size), settings)
        if reading.form is None:
            refuse_no_plan(reading)
    except PlanformsError as problem:
        complain(problem, shown(plan))
        ctx.exit(problem.exit_code)
    copies, code = _copies(reviews, reading.plan, settings)
    preferred = [str(one) for chosen in prefer for one in reviews if one.samefile(chosen)]
    result = applied(reading.plan, copies, preferred)
    another = any(not copy.usable for copy in copies)
    if result.is_blank:
        _say_blank(result)
        ctx.exit(max(code, 3 if another else 0))
    data, remark = written(result.plan, reading.form, output, settings.forms)
    save_new(output, data, force=force, sources=(plan, *reviews))
    _say(reading.plan, result)
    line()
    line(f"Made {shown(output)}")
    if remark:
        ERR.print(remark, soft_wrap=True)
    if reading.unplaced:
        texts = counted(len(reading.unplaced), "text of the plan was", "texts of the plan were")
        ERR.print(f"{texts} not understood and did not come along; `planforms read` lists them.", soft_wrap=True)
    ctx.exit(max(code, 3 if another else 0, 1 if result.conflicts else 0))


def _copies(files: tuple[Path, ...], plan: Plan, settings: Profile) -> tuple[list[Returned], int]:
    """The copies that could be read, and the exit code; each that could not is named."""
    copies: list[Returned] = []
    code = 0
    for file in files:
        try:
            copies.append(read_returned(read_whole(file, settings.limits.size), str(file), plan, settings))
        except PlanformsError as problem:
            error = problem
        except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
            error = unexpected(problem)
        else:
            continue
        complain(error, shown(file))
        code = max(code, error.exit_code)
    return copies, code


def _say_blank(result: Applied) -> None:
    line("Nothing was filled in, so the plan stays as it is and no new version was made.")
    _say_findings(result)


def _say(before: Plan, result: Applied) -> None:
    made = changes(before, result.plan)
    line(f"{counted(len(made), 'change')} to the plan" if made else "Nothing in the plan has changed.")
    tell(made)
    if result.conflicts:
        line()
        OUT.print(Text("The copies disagree; nothing was changed there", "bold"))
        for conflict in result.conflicts:
            _conflict(conflict)
    _say_findings(result)


def _say_findings(result: Applied) -> None:
    found = sorted(result.findings, key=lambda pair: -SEVERITIES.index(pair[1].severity))
    if found:
        line()
        OUT.print(Text("Findings", "bold"))
    for file, finding in found:
        words = " ".join(part for part in (finding.message, finding.hint) if part)
        where = ", ".join(part for part in (shown(Path(file)) if file else "", finding.place) if part)
        said = Text.assemble((f"{finding.severity}: ", "bold"), words, (f" ({where})" if where else "", "dim"))
        OUT.print(Padding(said, (0, 0, 0, 2)))


def _conflict(conflict: Conflict) -> None:
    OUT.print(Padding(Text(conflict.about, "bold"), (0, 0, 0, 2)))
    for side in conflict.sides:
        where = ", ".join(part for part in (shown(Path(side.file)), side.place) if part)
        OUT.print(Padding(Text.assemble(f"“{side.words}”", (f" in {where}", "dim")), (0, 0, 0, 4)))
