"""`planforms due`: what there is to see to, over one plan or many."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from planforms.appraisal import read_any
from planforms.cli.options import DAY, FOLDER, PATH, PROFILE, today
from planforms.cli.person_files import person_files
from planforms.cli.screen import ERR, OUT, complain, counted, line, shown
from planforms.cli.sources import forms_in
from planforms.disk import make_folder, read_whole, write_whole
from planforms.errors import PlanformsError
from planforms.monitoring.calendar import Entry, calendar_of
from planforms.monitoring.duty import WHY, Duty, duties
from planforms.monitoring.table import NOBODY, Listed, as_csv, as_json, by_person
from planforms.plan import Plan
from planforms.reading import Reading, refuse_no_plan
from planforms.settings import profile_at, profile_beside
from planforms.unexpected import unexpected

__all__ = ["command"]

_NAME = 24  # letters of the name of a file on one line, where it can be divided
_LENGTH = re.compile(r"([0-9]{1,4})\s*([dw])", re.IGNORECASE)


class _Length(click.ParamType[Any]):
    """A length of time: 10d, 4w."""

    name = "length"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.timedelta:
        """The time; a usage error for other words."""
        if isinstance(value, dt.timedelta):
            return value
        found = _LENGTH.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"“{value}” is no length of time. Write days or weeks, such as 10d or 4w.", param, ctx)
        return dt.timedelta(int(found[1]) * (7 if found[2].casefold() == "w" else 1))


@click.command("due")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--on", "--today", "day", type=DAY, metavar="DATE", help="The day to count from, such as 2026-11-06; else today."
)
@click.option("--within", type=_Length(), default="4w", show_default=True, help="How far to look ahead: 10d, 4w.")
@click.option("--by", type=click.Choice(["plan", "person"]), default="plan", show_default=True, help="How to sort it.")
@click.option("--json", "form", flag_value="json", help="Print it as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Print it as CSV, for a spreadsheet.")
@click.option(
    "--ics", type=FOLDER, metavar="DIR",
    help="Write a calendar for each person into this folder.",
)  # fmt: skip
@click.option(
    "--with-names", is_flag=True, help="In calendars of a child’s plan, say whose it is and what is to be done."
)
@PROFILE
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one argument for each option
    ctx: click.Context,
    paths: tuple[Path, ...],
    day: dt.datetime | None,
    within: dt.timedelta,
    by: str,
    form: str | None,
    ics: Path | None,
    profile: Path | None,
    *,
    with_names: bool,
) -> None:
    """Show what falls due, is late, waits for something, or has no date or nobody named.

    Each PATH is a plan in Word, Excel or JSON, or a folder with all such files in it. What is done or stopped is left
    out. A file that cannot be used is named, and the others go on.

    \b
    Examples:
      planforms due "Amira's plan.docx"
      planforms due "Team plans" --on 2026-11-06 --within 2w --by person
      planforms due "Team plans" --csv > due.csv
      planforms due "Team plans" --ics calendars
    """
    sources = forms_in(paths, ics)
    on = today(day)
    plans, code = _read(sources, profile)
    found = [(file, plan, duty) for file, plan in plans for duty in duties(plan, on, within)]
    listed = [Listed(shown(file), plan.reference.strip(), duty) for file, plan, duty in found]
    if ics:
        _calendars(ics, found, on, sources, with_names=with_names)
    if form == "json":
        click.echo(json.dumps(as_json(listed), ensure_ascii=False, indent=2).encode())
    elif form == "csv":
        click.echo(as_csv(listed).encode("utf-8-sig"), nl=False)
    elif not ics:
        _tables(listed, by)
    ctx.exit(code)


def _read(sources: Iterable[Path], profile: Path | None) -> tuple[list[tuple[Path, Plan]], int]:
    """The plans, and the exit code: 3 where a file could not be read. Each such file is named."""
    plans, code = [], 0
    for file in sources:
        try:
            plans.append((file, _reading(file, profile).plan))
        except PlanformsError as problem:
            complain(problem, shown(file))
            code = max(code, problem.exit_code)
        except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
            complain(unexpected(problem), shown(file))
            code = max(code, unexpected(problem).exit_code)
    return plans, code


def _reading(file: Path, profile: Path | None) -> Reading:
    settings = profile_at(profile) if profile else profile_beside(file)
    reading = read_any(read_whole(file, settings.limits.size), settings)
    if reading.form is None:
        refuse_no_plan(reading)
    return reading


def _tables(listed: Sequence[Listed], by: str) -> None:
    if not listed:
        line("Nothing falls due, and nothing is late.")
        return
    files: dict[str, list[Listed]] = {}
    for one in listed:
        files.setdefault(one.file, []).append(one)
    for heading, own in (by_person(listed) if by == "person" else files).items():
        OUT.print(Text(heading, "bold"), soft_wrap=True)
        OUT.print(_table(own, by))
        line()
    numbers = (sum(why in one.duty.why for one in listed) for why in WHY)
    said = [f"{number} {words.lower()}" for number, words in zip(numbers, WHY.values(), strict=True) if number]
    line(f"{counted(len(listed), 'thing')} to see to: {', '.join(said)}.")


def _table(listed: Iterable[Listed], by: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    columns = ["Why", "When", "Ref", "What"]
    for name in (*columns, "Plan" if by == "person" else "Who"):
        table.add_column(name, overflow="fold", no_wrap=name in {"Ref", "Plan"})
    for one in listed:
        duty = one.duty
        last = _in_lines(Path(one.file).name) if by == "person" else ", ".join(duty.who) or NOBODY
        text = f"Needed: {duty.text}" if duty.what == "resource" else duty.text
        cells = (_why(duty), duty.when or "No date yet", duty.ref, text, last)
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _in_lines(name: str) -> str:
    """The name of a file in lines that end at a space, a hyphen or an underscore, never within a word."""
    pieces = re.findall(r"[^\s_-]*[\s_-]*", name)
    widest = max(_NAME, *(len(piece.rstrip()) for piece in pieces))
    lines = [""]
    for piece in pieces:
        if len(lines[-1]) + len(piece.rstrip()) > widest:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines)


def _why(duty: Duty) -> str:
    """Late by 28 days; Waits for 1.1.1, No one named"""
    words = [WHY[why] for why in duty.why]
    if duty.days is not None and duty.days < 0:
        words[0] = f"Late by {counted(-duty.days, 'day')}"
    return ", ".join(f"{word} for {duty.waits_for}" if word == WHY["waits"] else word for word in words)


def _calendars(
    folder: Path, found: Sequence[tuple[Path, Plan, Duty]], on: dt.date, sources: Sequence[Path], *, with_names: bool
) -> None:
    """A file for each person who has something with a day; it is named after a child only where that is asked for."""
    make_folder(folder)
    listed = [Listed(str(number), "", duty) for number, (_, _, duty) in enumerate(found)]
    calendars = {
        person: entries
        for person, own in by_person(listed).items()
        if person != NOBODY and (entries := [(found[int(one.file)][1], one.duty) for one in own if one.duty.due])
    }
    names = [_file_name(person, entries, with_names=with_names) for person, entries in calendars.items()]
    files = person_files(names, folder, "", ".ics")
    for file, (person, entries) in zip(files, calendars.items(), strict=True):
        write_whole(file, calendar_of(person, entries, on, with_names=with_names), sources=sources)
        line(f"Made {shown(file)}: {counted(len(entries), 'day')}")
    without = sum(not duty.due for _, _, duty in found)
    if without:
        ERR.print(f"{counted(without, 'thing has', 'things have')} no day, and no place in a calendar.", soft_wrap=True)


def _file_name(person: str, entries: Sequence[Entry], *, with_names: bool) -> str:
    hidden = not with_names and any(_is_the_child(person, plan) for plan, _ in entries)
    return "the child" if hidden else person


def _is_the_child(person: str, plan: Plan) -> bool:
    names = {plan.subject.name.casefold(), plan.subject.preferred_name.casefold()}
    names |= {one.name.casefold() for one in plan.people if one.part == "child"}
    return plan.kind == "child" and person.casefold() in names - {""}
