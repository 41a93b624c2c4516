"""A meeting as `meeting.toml` has it: when and where, which plans in which order, who comes and what each of them gets.

Nobody gets anything that does not stand there: an attendee without `gets` is named on covers, and has no pack.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, get_args

from planforms.views.family.reader import Preset

__all__ = ["DOCUMENTS", "FILE_NAME", "GETS", "NO_MEETING", "Attendee", "DocumentName", "Gets", "Item", "Meeting"]

FILE_NAME = "meeting.toml"

DocumentName = Literal["changes", "plan", "timeline", "review"]
DOCUMENTS: tuple[DocumentName, ...] = get_args(DocumentName)
"""What there can be of a plan, in the order in which it is read at the table."""

Gets = Literal["all plans", "some plans", "family copy", "own actions", "nothing"]
GETS: tuple[Gets, ...] = get_args(Gets)


@dataclass(frozen=True)
class Item:
    """A plan on the agenda: its form and an older version of it, as they are called in the folder ("" for none), and
    its documents, None for those that the meeting has. `line` is where it stands in the file."""

    form: str
    documents: tuple[DocumentName, ...] | None = None
    older: str = ""
    line: int = 0


@dataclass(frozen=True)
class Attendee:
    """Somebody who comes. `plans` are forms; `reader` says for whom a family copy is where the plan knows the attendee
    by another name ("parent"), or whose the actions are; what follows is how a family copy is made."""

    name: str
    gets: Gets = "nothing"
    plans: tuple[str, ...] = ()
    reader: str = ""
    preset: Preset = "clear"
    language: str = "en"
    approved_by: str = ""
    line: int = 0


@dataclass(frozen=True)
class Meeting:
    """The meeting. Without `plans` its agenda are all forms of the folder."""

    title: str = "Meeting pack"
    date: dt.date | None = None
    time: str = ""
    place: str = ""
    double_sided: bool = True
    documents: tuple[DocumentName, ...] = DOCUMENTS
    plans: tuple[Item, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    file: str = FILE_NAME


NO_MEETING = Meeting()
