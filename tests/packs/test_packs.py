"""Who gets what: each pack holds what its reader may have, and nothing of anybody else."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import page as page_validation
import pypdfium2
import pytest

from planforms.batch.task import Task, do
from planforms.convert import Made
from planforms.errors import CannotRender, UsageError
from planforms.packs.agenda import OLDER, Copy, agenda, copies_for, whole
from planforms.packs.bound import Pieces, bound, named_on
from planforms.packs.gathering import gathered
from planforms.packs.meeting import Attendee, Item, Meeting
from planforms.plan import Plan, Withheld
from tests.specimens import TODAY, one_action, rowan_in_plain_words

ROWAN, INES = "rowan.json", "ines.json"
CHAIR = Attendee("Ann Bell", "all plans")
GUEST = Attendee("Lou Reid", "some plans", (INES,))
MUM = Attendee("Mrs Ashdown", "family copy", (ROWAN,), "Claire Ashdown", preset="large")
TEACHER = Attendee("Tunde Adeyemi", "own actions")
SOMEBODY = Attendee("Jo Quill")
PANEL = Meeting(
    title="Panel",
    date=dt.date(2026, 11, 26),
    place="Room 2",
    documents=("plan", "changes"),
    attendees=(CHAIR, GUEST, MUM, TEACHER, SOMEBODY),
)


class AtOnce:
    """Workers that do each task in this process, within no limit."""

    most = 4

    def __init__(self) -> None:
        self._tasks: deque[tuple[int, Task]] = deque()

    def give(self, key: int, task: Task) -> None:
        self._tasks.append((key, task))

    def take(self) -> tuple[int, Made]:
        key, task = self._tasks.popleft()
        return key, task.made() if task.data else do(task)


def ines() -> Plan:
    plan = one_action()
    return plan.model_copy(update={"version": "2"})


@cache
def made() -> tuple[tuple[Copy, ...], Pieces]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / OLDER).mkdir()
        (folder / ROWAN).write_text(rowan_in_plain_words().model_dump_json(), encoding="utf-8")
        (folder / INES).write_text(ines().model_dump_json(), encoding="utf-8")
        (folder / OLDER / INES).write_text(one_action().model_dump_json(), encoding="utf-8")
        forms = [folder / INES, folder / ROWAN, folder / OLDER / INES]
        plans = agenda(folder, forms, PANEL)
        copies = (*copies_for(folder, plans, PANEL), whole(plans))
        found = tuple(gathered(plans, copies, TODAY, AtOnce()))
    assert [one.made.troubles for one in found] == [(), ()]
    return copies, {one.form: one.pieces for one in found}


@cache
def pack_of(attendee: Attendee | None) -> bytes:
    copies, pieces = made()
    return bound(next(copy for copy in copies if copy.attendee == attendee), copies, pieces, PANEL)


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def outline_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        titles = [mark.get_title() for mark in pdf.get_toc(max_depth=2)]
    return [title for title in titles if title not in ("Who comes", "1 plan", "2 plans", "Contents")]


@pytest.mark.parametrize("attendee", [None, CHAIR, GUEST, MUM, TEACHER], ids=lambda one: one.name if one else "whole")
def test_every_pack_is_accessible(attendee: Attendee | None) -> None:
    report = page_validation.validate_pdf_bytes(pack_of(attendee), profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_the_whole_pack_has_every_plan_with_what_has_changed_where_there_is_an_older_version() -> None:
    assert outline_of(pack_of(None)) == [
        "Cover and contents",
        *("Ines Ferreira", "Plan", "What has changed"),
        *("Rowan Ashdown-Price", "Plan"),
    ]
    assert "Copy 1" not in text_of(pack_of(None))


def test_whoever_gets_all_plans_gets_them_with_their_name_on_each_page() -> None:
    text = text_of(pack_of(CHAIR))
    assert outline_of(pack_of(CHAIR)) == outline_of(pack_of(None))
    with pypdfium2.PdfDocument(pack_of(CHAIR)) as pdf:
        assert text.count("Copy 1 of 4: Ann Bell") == len(pdf) + 1  # on the cover twice
    assert all(one.name in text for one in PANEL.attendees)


def test_whoever_gets_some_plans_gets_no_word_of_another() -> None:
    text = text_of(pack_of(GUEST))
    assert outline_of(pack_of(GUEST)) == ["Cover and contents", "Ines Ferreira", "Plan", "What has changed"]
    assert not any(word in text for word in ("Rowan", "Ashdown", "Claire"))


def test_a_family_gets_its_own_copy_and_nothing_of_professionals_or_of_another_family() -> None:
    text, data = text_of(pack_of(MUM)), pack_of(MUM)
    assert len(outline_of(data)) == 3
    assert outline_of(data)[2] == "Copy for the family"
    for word in ("Ines", "Ferreira", "Ann Bell", "Lou Reid", "Jo Quill", "Review form", "Timeline"):
        assert word not in text
        assert word.encode() not in data
    assert "Copy 3 of 4: Mrs Ashdown" in text


def test_whoever_has_own_actions_gets_the_review_form_of_those_alone() -> None:
    data = pack_of(TEACHER)
    assert outline_of(data) == ["Cover and contents", "Rowan Ashdown-Price", "Review form"]
    text = text_of(data)
    assert "Ines" not in text
    assert "Mrs Ashdown" not in text
    assert "Kofi Mensah" not in text


def test_covers_name_families_only_to_those_who_have_their_plans() -> None:
    copies, _ = made()
    named = {copy.attendee.name if copy.attendee else "": named_on(copy, copies, PANEL) for copy in copies}
    workers = ("Ann Bell", "Lou Reid", "Tunde Adeyemi")
    everybody = tuple(one.name for one in PANEL.attendees)
    assert named == {
        "": everybody, "Ann Bell": everybody, "Lou Reid": workers, "Tunde Adeyemi": workers, "Mrs Ashdown": ()
    }  # fmt: skip


def packed(folder: Path, plan: Plan, attendee: Attendee, title: str = "Panel") -> bytes:
    (folder / "plan.json").write_text(plan.model_dump_json(), encoding="utf-8")
    meeting = Meeting(title=title, attendees=(attendee,))
    plans = agenda(folder, [folder / "plan.json"], meeting)
    copies = copies_for(folder, plans, meeting)
    found = tuple(gathered(plans, copies, TODAY, AtOnce()))
    for trouble in found[0].made.troubles:
        raise trouble.error
    return bound(copies[0], copies, {one.form: one.pieces for one in found}, meeting)


def test_a_title_that_tells_a_family_what_is_kept_from_it_makes_no_copy(tmp_path: Path) -> None:
    mum = Attendee("Mum", "family copy", ("plan",), "parent")
    plan = rowan_in_plain_words().model_copy(update={"withheld": (Withheld(text="The refuge is in Elm Road."),)})
    assert packed(tmp_path, plan, mum)
    with pytest.raises(CannotRender) as refused:
        packed(tmp_path, plan, mum, "The refuge is in Elm Road.")
    assert refused.value.code == "withheld-found"
    assert "Elm" not in str(refused.value)


def test_somebody_of_another_family_gets_no_copy(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        packed(tmp_path, rowan_in_plain_words(), Attendee("Mrs Khan", "family copy", ("plan",)))
    assert refused.value.code == "no-such-reader"


def test_somebody_without_an_action_gets_no_pack(tmp_path: Path) -> None:
    with pytest.raises(CannotRender) as refused:
        packed(tmp_path, rowan_in_plain_words(), Attendee("Nobody Known", "own actions"))
    assert refused.value.code == "nothing-of-theirs"


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        (Meeting(plans=(Item("robin.json", line=4),)), "meeting.toml, line 4: there is no form “robin.json”"),
        (Meeting(attendees=(Attendee("A", "some plans", ("robin",), line=9),)), "line 9: there is no form “robin”"),
        (Meeting(plans=(Item(ROWAN, line=2), Item(ROWAN, line=5))), "line 5: this plan is on the agenda already"),
        (Meeting(plans=(Item(ROWAN, ("changes",), line=2),)), "line 2: there is no older version"),
        (Meeting(attendees=(Attendee("A"),)), "No attendee of the meeting gets anything"),
    ],
)
def test_a_meeting_that_does_not_fit_its_folder_is_refused_with_the_line(meeting: Meeting, said: str) -> None:
    forms: Sequence[Path] = [Path("/plans") / ROWAN, Path("/plans") / INES]
    with pytest.raises(UsageError, match=said):
        copies_for(Path("/plans"), agenda(Path("/plans"), forms, meeting), meeting)


def test_an_attendee_of_a_plan_that_is_not_on_the_agenda_is_refused() -> None:
    forms = [Path("/plans") / ROWAN, Path("/plans") / INES]
    meeting = Meeting(plans=(Item(ROWAN),), attendees=(Attendee("A", "some plans", (INES,), line=7),))
    with pytest.raises(UsageError, match="line 7: there is no form “ines"):
        copies_for(Path("/plans"), agenda(Path("/plans"), forms, meeting), meeting)
