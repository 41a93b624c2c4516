"""`planforms pack`: the documents of a folder as one PDF for a meeting, or as a pack for each person who comes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from planforms.batch.crew import Crew, cores
from planforms.batch.private import private_folder
from planforms.cli.options import FILE, NEW_FILE, PROFILE, TODAY, refuse_there, save_new, today
from planforms.cli.person_files import person_files
from planforms.cli.screen import ERR, complain, counted, line, shown
from planforms.cli.sources import find_sources, no_forms
from planforms.cli.stopping import STOPPED, stoppable
from planforms.copies import WORKERS_FOLDER, refuse_in_name
from planforms.disk import make_folder, read_whole
from planforms.errors import CannotRead, PlanformsError, UsageError
from planforms.packs.agenda import Agendum, Copy, agenda, copies_for, whole
from planforms.packs.bound import Pieces, bound
from planforms.packs.gathering import Gathered, gathered
from planforms.packs.meeting import FILE_NAME, NO_MEETING, Meeting
from planforms.packs.meeting_file import meeting_in
from planforms.packs.task import Piece
from planforms.packs.wanted import Wanted

__all__ = ["command"]


@click.command("pack")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", required=True, type=NEW_FILE, help="The PDF to make; copies are named after it.")
@click.option(
    "--meeting", "meeting_file", type=FILE, metavar="TOML",
    help=f"When and where, which plans, who gets what; else the {FILE_NAME} in the folder, if there is one.",
)  # fmt: skip
@click.option("--each", is_flag=True, help="Make a copy for each attendee, with what they may have, and no whole pack.")
@TODAY
@click.option("--force", is_flag=True, help="Replace files of that name.")
@PROFILE
@click.option("--jobs", type=click.IntRange(1, 256), help="How many plans at a time; else one for each processor.")
@click.pass_context
def command(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context,
    folder: Path,
    output: Path,
    meeting_file: Path | None,
    day: dt.datetime | None,
    profile: Path | None,
    jobs: int | None,
    *,
    each: bool,
    force: bool,
) -> None:
    """Make the pack for a meeting: the documents of all plans in a folder as one PDF.

    It has a cover, contents, bookmarks and one running page number, and is as accessible as its parts. Each document
    begins on a right-hand page, so that it can be printed on both sides. With --each there is a copy for everybody
    whom meeting.toml lists, with their name on each page and only what they may have: a family gets its own copy and
    nothing else. What has changed is told of plans with an older version beside them, in a folder “older”.

    \b
    Examples:
      planforms pack "Team plans" -o pack.pdf
      planforms pack "Team plans" -o pack.pdf --meeting thursday.toml --each

    \b
    Exit codes:
      0    done
      2    the command, or the file of the meeting, was not understood
      3    some plan could not be read; the others are in the pack
      4    some document or copy could not be made
      130  stopped before the end
    """
    meeting = _meeting(meeting_file or folder / FILE_NAME, named=meeting_file is not None)
    plans = agenda(folder, find_sources([folder]), meeting)
    if not plans:
        raise no_forms([folder])
    copies = copies_for(folder, plans, meeting) if each else (whole(plans),)
    files = _files(copies, output)
    _refuse_there(files, force=force)
    try:
        with stoppable(), private_folder() as place, Crew(min(jobs or cores(), len(plans)), place) as crew:
            pieces, code = _pieces(plans, copies, gathered(plans, copies, today(day), crew, profile))
    except KeyboardInterrupt:
        complain(STOPPED)
        ctx.exit(STOPPED.exit_code)
    if not pieces:
        raise CannotRead("no-plan", "No plan could be read, and no pack was made.", "Look at what is said above.")
    for copy, file in zip(copies, files, strict=True):
        code = max(code, _make(copy, copies, pieces, meeting, file, force=force))
    if not each and any(one.gets != "nothing" for one in meeting.attendees):
        ERR.print("This pack holds everything. With --each, everybody gets what they may have.", soft_wrap=True)
    ctx.exit(code)


def _meeting(path: Path, *, named: bool) -> Meeting:
    return meeting_in(read_whole(path), path.name) if named or path.is_file() else NO_MEETING


def _files(copies: Sequence[Copy], output: Path) -> list[Path]:
    """A file for each copy, named after whose it is: "pack-3 Mrs Khan.pdf"."""
    if output.suffix.casefold() != ".pdf":
        raise UsageError("unknown-ending", "The file to make must end in .pdf.", "Such as: -o pack.pdf")
    names = [f"{copy.number} {copy.attendee.name}" for copy in copies if copy.attendee]
    return person_files(names, output.parent, f"{output.stem}-", output.suffix) if names else [output]


def _refuse_there(files: Sequence[Path], *, force: bool) -> None:
    """Say before the work is done that it would be in vain."""
    for file in files:
        refuse_there(file, force=force)


def _pieces(plans: Sequence[Agendum], copies: Sequence[Copy], all_made: Iterator[Gathered]) -> tuple[Pieces, int]:
    """The pieces of the plans that could be read, and the exit code; whatever there is not is said."""
    pieces: dict[Path, dict[Wanted, Piece]] = {}
    code = 0
    for one in all_made:
        for trouble in one.made.troubles:
            complain(trouble.error, shown(one.form))
            code = max(code, trouble.error.exit_code)
        if one.made.unplaced:
            texts = counted(one.made.unplaced, "text was", "texts were")
            ERR.print(f"{shown(one.form)}: {texts} not understood; `planforms read` lists them.", soft_wrap=True)
        if one.made.read:
            pieces[one.form] = one.pieces
    return pieces, code


def _make(copy: Copy, copies: Sequence[Copy], pieces: Pieces, meeting: Meeting, file: Path, *, force: bool) -> int:
    """Make one pack and write it, with the release sheets of the family copies in it; the exit code."""
    own = [found for form, wanted in copy.wanted for one, found in pieces.get(form, {}).items() if one in wanted]
    try:
        for piece in own:
            refuse_in_name(file.stem, piece.secrets, piece.allowed)
        data = bound(copy, copies, pieces, meeting)
        for number, piece in enumerate((piece for piece in own if piece.release), 1):
            make_folder(file.parent / WORKERS_FOLDER)
            sheet = file.parent / WORKERS_FOLDER / f"{file.stem}-release-sheet-{number}.pdf"
            save_new(sheet, piece.release, force=force)
        save_new(file, data, force=force, sources=list(pieces))
    except PlanformsError as problem:
        complain(problem, shown(file))
        return problem.exit_code
    line(f"Made {shown(file)}")
    return 0
