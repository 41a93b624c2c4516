"""Which files the plans of a meeting are, and who gets what of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from planforms.errors import UsageError
from planforms.packs.meeting import Attendee, DocumentName, Item, Meeting
from planforms.packs.meeting_file import wrong
from planforms.packs.wanted import Wanted

__all__ = ["OLDER", "Agendum", "Copy", "agenda", "copies_for", "whole"]

OLDER = "older"
"""The folder beside a form in which an older version of it lies, under the same name."""


@dataclass(frozen=True)
class Agendum:
    """A plan of the meeting: its form, an older version of it, its documents."""

    form: Path
    older: Path | None
    documents: tuple[DocumentName, ...]


@dataclass(frozen=True)
class Copy:
    """One pack: for whom (None for the whole one), which it is of how many, and what of which plan is in it."""

    attendee: Attendee | None
    number: int
    of: int
    wanted: tuple[tuple[Path, tuple[Wanted, ...]], ...]


def agenda(folder: Path, forms: Sequence[Path], meeting: Meeting) -> tuple[Agendum, ...]:
    """The plans in their order: those that the meeting names, else all forms. Raises UsageError, "meeting"."""
    present = [form for form in forms if form.parent.name.casefold() != OLDER]
    items = [(_form(item.form, folder, forms, meeting, item.line), item) for item in meeting.plans]
    items = items or [(form, Item("")) for form in present]
    named: dict[Path, Agendum] = {}
    for form, item in items:
        if form in named:
            raise wrong(meeting.file, item.line, "this plan is on the agenda already.", "Take one of the two out.")
        older = _form(item.older, folder, forms, meeting, item.line) if item.older else _older(form)
        wanted = meeting.documents if item.documents is None else item.documents
        if item.documents and "changes" in item.documents and older is None:
            hint = 'Name one: older = "…", or put it into a folder “older” beside the form, under the same name.'
            raise wrong(meeting.file, item.line, "there is no older version to tell what has changed.", hint)
        documents = tuple(one for one in wanted if one != "changes" or older)
        named[form] = Agendum(form, older, documents)
    return tuple(named.values())


def copies_for(folder: Path, plans: Sequence[Agendum], meeting: Meeting) -> tuple[Copy, ...]:
    """A copy for each attendee who gets something. Raises UsageError, "meeting", for a plan that there is not."""
    getting = [one for one in meeting.attendees if one.gets != "nothing"]
    if not getting:
        raise UsageError(
            "nobody-gets", "No attendee of the meeting gets anything.", 'Say what: gets = "all plans", for example.'
        )
    forms = [plan.form for plan in plans]
    made = []
    for number, one in enumerate(getting, 1):
        named = {_form(name, folder, forms, meeting, one.line) for name in one.plans}
        theirs = [plan for plan in plans if not one.plans or plan.form in named]
        made.append(Copy(one, number, len(getting), tuple((plan.form, tuple(_wanted(plan, one))) for plan in theirs)))
    return tuple(made)


def whole(plans: Sequence[Agendum]) -> Copy:
    """The pack of everything, which is nobody's own."""
    return Copy(None, 1, 1, tuple((plan.form, tuple(Wanted(one) for one in plan.documents)) for plan in plans))


def _wanted(plan: Agendum, attendee: Attendee) -> Iterator[Wanted]:
    """What an attendee gets of a plan that they have anything of; of what is not listed here, nothing."""
    if attendee.gets in ("all plans", "some plans"):
        yield from (Wanted(document) for document in plan.documents)
    elif attendee.gets == "own actions":
        yield Wanted("own review", attendee.reader or attendee.name)
    elif attendee.gets == "family copy":
        yield Wanted(
            "family", attendee.reader or attendee.name, attendee.preset, attendee.language, attendee.approved_by
        )


def _form(name: str, folder: Path, forms: Sequence[Path], meeting: Meeting, line: int) -> Path:
    """The form that is meant by a name: its path from the folder, else its name with or without the ending."""
    paths = {form.relative_to(folder).as_posix(): form for form in forms}
    if name in paths:
        return paths[name]
    found = [form for form in forms if name.casefold() in (form.name.casefold(), form.stem.casefold())]
    if len(found) == 1:
        return found[0]
    if found:
        raise wrong(meeting.file, line, f"there are {len(found)} forms “{name}”.", "Write the folder before the name.")
    near = difflib.get_close_matches(name, paths, n=1, cutoff=0.0)
    hint = f"The nearest is “{near[0]}”." if near else "There is none at all."
    raise wrong(meeting.file, line, f"there is no form “{name}” among the plans.", hint)


def _older(form: Path) -> Path | None:
    """The older version beside a form, where there is one."""
    beside = form.parent / OLDER / form.name
    return beside if beside.is_file() else None
