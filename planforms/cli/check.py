"""`planforms check`: is it a good plan? Plan by plan, and over a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from planforms.checking import Looked, Question, ask, beside_each_other, look
from planforms.checks import ALL_CHECKS
from planforms.cli.check_files import FILES, overview_files, plan_files, whole_files
from planforms.cli.findings import say_overview, say_plan, severities
from planforms.cli.options import FAIL_ON, FOLDER, PATH, PROFILE, TODAY, Several, today
from planforms.cli.screen import ERR, complain, counted, line, shown
from planforms.cli.since import changed_since
from planforms.cli.sources import forms_in, stems
from planforms.disk import make_folder
from planforms.errors import UsageError
from planforms.finding import SEVERITIES
from planforms.overview import labels, overview

__all__ = ["command"]

_FORMATS = ("text", *FILES)
_TO_SCREEN = ("text", "json", "sarif")
_LONG = 12  # files; about three seconds


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--to", "formats", type=Several(_FORMATS), default="text", show_default=True,
    help="In which formats, divided by commas: text, json, sarif, html, pdf, xlsx.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=FOLDER, metavar="DIR",
    help="The folder that the reports go into. Needed for html, pdf and xlsx.",
)  # fmt: skip
@click.option("--overview", "only_overview", is_flag=True, help="Say what is true of all plans together, and no more.")
@click.option("--names", is_flag=True, help="Call the plans of an overview by their files, which may name children.")
@click.option(
    "--since", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Say what has changed since FILE was last written, and bring it up to date. It is made if it is not there.",
)  # fmt: skip
@TODAY
@FAIL_ON
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    ctx: click.Context,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    output: Path | None,
    since: Path | None,
    day: dt.datetime | None,
    fail_on: str,
    profile: Path | None,
    *,
    only_overview: bool,
    names: bool,
) -> None:
    """See how good a plan is, by the guidance, and what to write instead.

    Each PATH is a form in Word or Excel, a plan.json, or a folder with all such files in it. What is strong is said
    first, then the few things that matter most, then the rest; each with its place in the form, the sentence of the
    guidance, and an example. It speaks of plans and scores nobody.

    Over several plans it also says what is missing where, what falls due and who carries how much. Plans are called by
    reference or number there, so that no child is named.

    \b
    Examples:
      planforms check "Amira's plan.docx"
      planforms check "Team plans" --overview --since last-time.json
      planforms check "Team plans" --to pdf,html,xlsx -o reports

    \b
    Exit codes:
      0  done
      1  a finding as serious as --fail-on
      2  the command was not understood
      3  some file could not be read
      4  something else could not be done
    """
    _must_fit(formats, output)
    question = ask(today(day), profile)
    sources = forms_in(paths, output)
    if output:
        make_folder(output)  # before the work, which takes a while
    looked = beside_each_other(_looked(sources, question))
    for one in looked:
        if one.trouble:
            complain(one.trouble, shown(one.source))
    _plans(looked, formats, output, question, alone=not only_overview)
    _together(looked, formats, output, since, question.today, names=names, wanted=only_overview)
    ctx.exit(_exit_code(looked, fail_on))


def _looked(sources: Sequence[Path], question: Question) -> list[Looked]:
    """Each file by itself; a bar stands there meanwhile where somebody is waiting long enough to look at it."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    still = not ERR.is_terminal or len(sources) < _LONG
    with Progress(*columns, console=ERR, transient=True, disable=still) as progress:
        return [look(one, question) for one in progress.track(sources)]


def _must_fit(formats: Sequence[str], output: Path | None) -> None:
    if output is None and not set(formats) <= set(_TO_SCREEN):
        raise UsageError("no-output", "Reports in html, pdf and xlsx need a folder.", "Such as: -o reports")
    if output is None and len(formats) > 1:
        raise UsageError(
            "no-output", "Only one format can go to the screen.", "Name a folder for the others: -o reports"
        )


def _plans(
    looked: Sequence[Looked], formats: Sequence[str], output: Path | None, question: Question, *, alone: bool
) -> None:
    """What there is to say of each plan by itself, and the files that hold all of them."""
    sources = tuple(one.source for one in looked)
    named = stems(sources, output) if output else {}
    for one in looked if alone else ():
        if one.plan and "text" in formats:
            say_plan(one.source, one.plan)
        elif one.plan and output:
            line(f"{shown(one.source)}: {severities(one.plan.standing)}")
        if one.plan and output:
            plan_files(one.plan, named[one.source], formats, question.today, sources)
    checks = (*ALL_CHECKS.values(), *question.own)
    whole_files([one for one in looked if one.plan], formats, output, question.today, checks)


def _together(
    looked: Sequence[Looked],
    formats: Sequence[str],
    output: Path | None,
    since: Path | None,
    on: dt.date,
    *,
    names: bool,
    wanted: bool,
) -> None:
    """What there is to say of the plans as a whole."""
    plans = [one.plan for one in looked if one.plan]
    change, told = changed_since(since, looked, on)
    if not plans or (len(plans) < 2 and not wanted and "xlsx" not in formats):
        for sentence in told:
            line(sentence)
        return
    called = labels(plans, [shown(Path(one.source.stem)) for one in looked if one.plan] if names else None)
    whole = overview(plans, called, on)
    if "text" in formats:
        say_overview(whole)
        for sentence in told:
            line(sentence)
    if output:
        made = overview_files(whole, change, formats, output, tuple(one.source for one in looked))
        line(f"{counted(len(made), 'overview')} in {shown(output)}" if made else f"Reports are in {shown(output)}")


def _exit_code(looked: Sequence[Looked], fail_on: str) -> int:
    codes = [one.trouble.exit_code for one in looked if one.trouble]
    serious = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on in SEVERITIES else ()
    if any(remark.severity in serious for one in looked if one.plan for remark in one.plan.standing):
        codes.append(1)
    return max(codes, default=0)
