"""`planforms convert`: files and folders in, documents out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from planforms.batch.converted import Converted
from planforms.batch.form_file import forms_among
from planforms.batch.run import Batch, convert_all
from planforms.cli.asked import Asked, asked
from planforms.cli.options import FAIL_ON, PATH, TODAY, today
from planforms.cli.progress import progress
from planforms.cli.reporting import REPORT, write_report
from planforms.cli.screen import complain, line
from planforms.cli.sources import forms_in
from planforms.cli.stopping import STOPPED, stoppable
from planforms.cli.summary import exit_code, say, summary
from planforms.errors import PlanformsError

__all__ = ["command"]


@click.command("convert")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@asked
@TODAY
@click.option("--again", is_flag=True, help="Make everything anew, also what has not changed since it was made.")
@click.option("--report", type=REPORT, metavar="FILE", help="A report of everything, in .html, .csv or .json.")
@FAIL_ON
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    asked: Asked,
    day: dt.datetime | None,
    report: Path | None,
    fail_on: str,
    *,
    again: bool,
) -> None:
    """Make the documents of filled-in forms.

    Each PATH is a form in Word or Excel, a plan.json, or a folder with all such files in it. The forms themselves are
    never changed. A file that cannot be used is named, with what to do about it, and the others go on. What has not
    changed since its documents were made is left as it is; a run that was ended goes on where it stopped.

    \b
    Examples:
      planforms convert "Amira's plan.docx" "Team plans" -o documents --as plan,timeline
      planforms convert "Team plans" -o documents --name "{ref}-{document}-{date}" --report report.html

    \b
    Exit codes:
      0    done
      1    a plan has a finding as serious as --fail-on
      2    the command was not understood
      3    some file could not be read
      4    some document could not be made
      130  stopped before the end
    """
    sources = forms_in(paths, asked.output)
    batch = asked.batch(today(day), again=again, with_findings=report is not None)
    results: list[Converted] = []
    ended = _convert(sources, batch, asked, results)
    if report and results:
        write_report(report, results, batch.order, sources)
    line()
    summary(results, asked.output)
    if ended:
        left = len(sources) - len(results)
        complain(ended, f"{left} of {len(sources)} files are left to do" if left else "")
        ctx.exit(ended.exit_code)
    ctx.exit(exit_code(results, fail_on))


def _convert(sources: Sequence[Path], batch: Batch, asked: Asked, results: list[Converted]) -> PlanformsError | None:
    """Convert everything, and add what came of it to the results; what ended the work before it was done, if
    something did."""
    try:
        with stoppable(), asked.at_work(len(sources)) as (place, workers):
            forms = forms_among(sources, place)
            for result in progress(convert_all(forms, batch, place, workers), forms):
                say(result)
                results.append(result)
    except KeyboardInterrupt:
        return STOPPED
    except PlanformsError as problem:
        if not results:
            raise
        return problem
    return None
