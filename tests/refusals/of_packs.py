"""What makes planforms refuse a pack for a meeting. By code, as in `of_files`."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf

from planforms.convert import Order
from planforms.packs.agenda import Copy, agenda, copies_for
from planforms.packs.bound import bound
from planforms.packs.meeting import Attendee, Gets, Meeting
from planforms.packs.meeting_file import meeting_in
from planforms.packs.task import PackTask
from planforms.packs.wanted import Wanted
from planforms.reviewing.prepare import prepared
from planforms.reviewing.returned import read_returned
from planforms.settings import Settings
from planforms.withheld import Secret
from planforms.writing.joining import About, Part, join, pages_of
from tests.refusals.of_commands import command
from tests.refusals.of_files import Act
from tests.specimens import TODAY, bare, one_action

__all__ = ["PACKS"]


def _meeting(data: bytes) -> Act:
    return lambda _: meeting_in(data, "meeting.toml")


def _nobody_gets(_: Path) -> object:
    return copies_for(Path(), agenda(Path(), [], Meeting()), Meeting())


def _empty(gets: Gets) -> Act:
    copy = Copy(Attendee("Ann Bell", gets), 1, 1, ())
    return lambda _: bound(copy, [copy], {}, Meeting())


def _untagged(_: Path) -> object:
    data = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(data)
    return join([Part(data.getvalue(), "x")], About("x"), [1])


def _of_another_pack(_: Path) -> object:
    form = prepared(one_action(), TODAY, "pdf")
    return read_returned(join([Part(form, "x")], About("x"), [pages_of(form)]), "pack.pdf", bare())


def _task(*wanted: Wanted) -> PackTask:
    data = one_action().model_dump_json().encode()
    return PackTask(data, Order((), ("pdf",), TODAY), Settings(), wanted=wanted)


def _without_older(_: Path) -> None:
    for trouble in _task(Wanted("changes")).made().troubles:
        raise trouble.error


def _told_by_the_cover(_: Path) -> object:
    """A pack whose title says what is kept from its reader."""
    [(wanted, piece)] = _task(Wanted("timeline")).made().pieces
    kept = replace(piece, secrets=(Secret("12 Elm Row", "withheld", "a text that the plan withholds"),))
    copy = Copy(Attendee("Ann Bell", "family copy"), 1, 1, ((Path("a"), (wanted,)),))
    return bound(copy, [copy], {Path("a"): {wanted: kept}}, Meeting("We meet at 12 Elm Row"))


def _already_there(folder: Path) -> object:
    (folder / "pack.pdf").write_bytes(b"")
    return command("pack", "{}", "-o", "{}/pack.pdf")(folder)


def _nothing_read(folder: Path) -> object:
    (folder / "forms").mkdir()
    (folder / "forms" / "broken.docx").write_bytes(b"no document")
    return command("pack", "{}/forms", "-o", "{}/pack.pdf")(folder)


PACKS: Mapping[str, Sequence[Act]] = {
    "meeting": (_meeting(b"\xff"), _meeting(b'title = "x'), _meeting(b"titel = 1")),
    "nobody-gets": (_nobody_gets,),
    "nothing-for-them": (_empty("all plans"),),
    "nothing-of-theirs": (_empty("own actions"),),
    "not-joined": (_untagged,),
    "not-in-the-pack": (_of_another_pack,),
    "no-older": (_without_older,),
    "withheld-found": (_told_by_the_cover,),
    "nothing-to-do": (command("pack", "{}/empty", "-o", "{}/pack.pdf"),),
    "unknown-ending": (command("pack", "{}", "-o", "{}/pack.docx"),),
    "already-there": (_already_there,),
    "no-plan": (_nothing_read,),
}
