"""The file of a meeting: what may stand in it, and the line of what may not."""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.errors import UsageError
from planforms.packs.meeting import Attendee, Item, Meeting
from planforms.packs.meeting_file import meeting_in

WHOLE = """\
title = "Panel"
date = 2026-11-26
time = 09:30:00
place = "Room 2"
double_sided = false
documents = ["plan"]

[[plans]]
form = "amira.docx"
older = "old/amira.docx"
documents = ["changes", "review"]

[[attendees]]
name = "Ann  Bell"
gets = "all plans"

[[attendees]]
name = "Mrs Khan"
gets = "family copy"
plans = ["amira.docx"]
reader = "parent"
"""


def test_everything_in_it_is_understood() -> None:
    assert meeting_in(WHOLE.encode(), "meeting.toml") == Meeting(
        title="Panel",
        date=dt.date(2026, 11, 26),
        time="09:30",
        place="Room 2",
        double_sided=False,
        documents=("plan",),
        plans=(Item("amira.docx", ("changes", "review"), "old/amira.docx", line=9),),
        attendees=(
            Attendee("Ann Bell", "all plans", line=14),
            Attendee("Mrs Khan", "family copy", ("amira.docx",), "parent", line=20),
        ),
    )


def test_without_a_word_everything_is_as_usual_and_nobody_gets_anything() -> None:
    assert meeting_in(b"", "meeting.toml") == Meeting()
    listed = meeting_in(b'[[attendees]]\nname = "Ann"\n', "meeting.toml")
    assert [one.gets for one in listed.attendees] == ["nothing"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('titel = "x"', 1, "“titel” is not known here"),
        ("\ntitle = 3", 2, "“title” is no text"),
        ('date = "Thursday"', 1, "“date” is no day"),
        ("double_sided = 2", 1, "neither true nor false"),
        ('documents = ["letter"]', 1, "no document “letter”"),
        ("[[plans]]\ndocuments = []", 1, "no “form”"),
        ('[[plans]]\nform = "a"\n\n[[plans]]\nfrom = "b"', 5, "“from” is not known here"),
        ("[[attendees]]\ngets = 'all plans'", 1, "no “name”"),
        ('[[attendees]]\nname = "A"\ngets = "everything"', 3, "“everything” is none of what “gets” may be"),
        ('[[attendees]]\nname = "A"\ngets = "family copy"', 3, "needs the plans"),
        ('[[attendees]]\nname = "A"\nplans = ["x"]', 3, "plans are named for somebody who gets “nothing”"),
        ('[[attendees]]\nname = "A"\nplans = "x"', 3, "no list of texts"),
        ('attendees = "Ann"', 1, "no list of tables"),
        ('title = "x', 0, "not written as TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        meeting_in(text.encode(), "meeting.toml")
    assert said in refused.value.message
    assert refused.value.hint
    assert not line or f"meeting.toml, line {line}: " in refused.value.message


def test_a_file_in_another_encoding_is_refused() -> None:
    with pytest.raises(UsageError, match="UTF-8"):
        meeting_in("title = “x”".encode("utf-16"), "meeting.toml")
