"""`planforms timeline`: the one-page timeline, as it is wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from planforms.batch.converted import Converted
from planforms.cli.options import DAY, FOLDER, PATH, PROFILE, today
from planforms.cli.screen import complain, line, shown
from planforms.cli.sources import forms_in, stems
from planforms.cli.summary import exit_code, say
from planforms.disk import make_folder
from planforms.errors import UsageError
from planforms.timelines import FORMATS, Nobody, TimelineOrder, timeline_of, timeline_together
from planforms.values.days_off import NATIONS, Nation
from planforms.views.timeline_lanes import LANES, Lanes
from planforms.views.timeline_request import PAPERS, Paper, Request

__all__ = ["command"]


class _DayOrFormats(click.ParamType[Any]):
    """A day (2026-12-31), or formats divided by commas (pdf,png): the two things that "to" may mean."""

    name = "day or formats"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date | tuple[str, ...]:
        """A date, or names of formats; a usage error for anything else."""
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            names = tuple(dict.fromkeys(name.strip().casefold() for name in str(value).split(",")))
        for name in names:
            if name not in FORMATS:
                self.fail(f"“{name}” is no day such as 2026-12-31, and none of {', '.join(FORMATS)}.", param, ctx)
        return names


@click.command("timeline")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "-o", "--output", required=True, type=FOLDER, metavar="DIR",
    help="The folder that the timelines go into; it is made if it is not there.",
)  # fmt: skip
@click.option("--lanes", type=click.Choice(LANES), default="area", show_default=True, help="What the rows stand under.")
@click.option("--from", "first", type=DAY, metavar="DATE", help="The first day to show, such as 2026-11-01.")
@click.option(
    "--to", "until", type=_DayOrFormats(), multiple=True, metavar="DATE or FORMATS",
    help="The last day to show; or, as for convert, the formats: pdf (the usual one), html, png, divided by commas. "
    "May be given for both.",
)  # fmt: skip
@click.option("--for", "person", default="", metavar="NAME", help="Only what this person is responsible for.")
@click.option(
    "--together",
    is_flag=True,
    help="All plans on one page, each under a letter; of children’s plans no wording and no family’s names.",
)
@click.option("--names", is_flag=True, help="With --together: with the wording and the names of children’s plans.")
@click.option("--paper", type=click.Choice(PAPERS), help="Only on this paper; else A4, and A3 where A4 has no room.")
@click.option("--holidays", "nation", type=click.Choice(NATIONS), help="Mark school holidays, and this nation’s own.")
@click.option("--today", "day", type=DAY, metavar="DATE", help="The day to count from, such as 2026-11-06; else today.")
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    ctx: click.Context,
    paths: tuple[Path, ...],
    output: Path,
    lanes: Lanes,
    first: dt.datetime | None,
    until: tuple[dt.date | tuple[str, ...], ...],
    person: str,
    together: bool,
    names: bool,
    paper: Paper | None,
    nation: Nation | None,
    day: dt.datetime | None,
    profile: Path | None,
) -> None:
    """Make the one-page timeline: all actions, who and by when, and how much each person has on at once.

    \b
    Examples:
      planforms timeline "Amira's plan.docx" -o documents --holidays england
      planforms timeline "Team plans" -o documents --together --lanes person --to pdf,png
      planforms timeline "Team plans" -o documents --for "Priya Nair" --from 2026-11-01 --to 2026-12-31

    \b
    Exit codes: as those of `planforms convert`.
    """
    days = [each for each in until if isinstance(each, dt.date)]
    formats = tuple(dict.fromkeys(name for each in until if not isinstance(each, dt.date) for name in each)) or ("pdf",)
    begins, last = first.date() if first else None, days[-1] if days else None
    if begins and last and begins > last:
        raise UsageError("wrong-order", "The first day to show is after the last.", "Look at --from and --to.")
    request = Request(lanes, begins, last, person.strip(), paper, nation, names=names)
    sources = forms_in(paths, output)
    make_folder(output)
    order = TimelineOrder(formats, today(day), profile, request)
    results = _together(sources, output, order) if together else _each(sources, output, order)
    ctx.exit(exit_code(results, "never"))


def _each(sources: Sequence[Path], output: Path, order: TimelineOrder) -> list[Converted]:
    """A timeline of each file; the files without an action of the wanted person are only mentioned."""
    named, results, others = stems(sources, output), [], list[str]()
    for source in sources:
        result = timeline_of(source, named[source], order)
        if isinstance(result, Nobody):
            others += result.others
            line(f"{shown(source)}: no action of that person")
            continue
        say(result)
        results.append(result)
    if not results:
        raise _nobody(others)
    return results


def _together(sources: Sequence[Path], output: Path, order: TimelineOrder) -> list[Converted]:
    """One timeline of all files; which letter is whose plan is said here and not on the page."""
    done = timeline_together(sources, output / "together", order)
    for letter, file in done.files:
        if file.read:
            line(f"{letter}: {shown(file.source)}")
        for trouble in file.troubles:
            complain(trouble.error, shown(file.source))
    if isinstance(done.page, Nobody):
        raise _nobody(done.page.others)
    if done.page is None:
        return [file for _, file in done.files]
    for trouble in done.page.troubles:
        complain(trouble.error, f"together ({', '.join(trouble.documents)})")
    for written in done.page.documents:
        line(f"Made {shown(written.path)}")
    return [*(file for _, file in done.files), done.page]


def _nobody(others: Sequence[str]) -> UsageError:
    """Who is wanted has no action; those who have one are named, on the screen alone."""
    return UsageError(
        "no-such-person",
        "No action names somebody of that name as responsible.",
        f"Those who are named: {', '.join(dict.fromkeys(others)) or 'nobody yet'}.",
    )
