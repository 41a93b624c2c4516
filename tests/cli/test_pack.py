"""`planforms pack`, as somebody uses it before a meeting."""

from __future__ import annotations

import re
import shutil
import stat
from pathlib import Path

import pypdf
import pytest

from planforms.packs.meeting_file import meeting_in
from tests.cli.conftest import Run
from tests.specimens import one_action, rowan_in_plain_words

ROOT = Path(__file__).parent.parent.parent
DAY = ("--today", "2026-10-19")
EXAMPLE = re.compile(r"<!-- example: begin -->\n```toml\n(.*?)```\n<!-- example: end -->", re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans, a broken one, and the file of a meeting."""
    place = tmp_path / "plans"
    place.mkdir()
    (place / "ines.json").write_text(one_action().model_dump_json(), encoding="utf-8")
    (place / "rowan.json").write_text(rowan_in_plain_words().model_dump_json(), encoding="utf-8")
    (place / "broken.docx").write_bytes(b"no document")
    (place / "meeting.toml").write_text(
        'documents = ["plan"]\n[[attendees]]\nname = "Ann Bell"\ngets = "all plans"\n'
        '[[attendees]]\nname = "Mrs Ashdown"\ngets = "family copy"\nplans = ["rowan"]\nreader = "Claire Ashdown"\n',
        encoding="utf-8",
    )
    return place


def test_one_command_makes_a_copy_for_each_and_says_what_could_not_be_read(run: Run, folder: Path) -> None:
    out = folder.parent / "packs"
    out.mkdir()
    done = run("pack", folder, "-o", out / "pack.pdf", "--each", *DAY)
    assert done.exit_code == 3, done.output
    assert "broken.docx" in done.stderr
    sheet = "for the worker/pack-2 Mrs Ashdown-release-sheet-1.pdf"
    made = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert made == [sheet, "pack-1 Ann Bell.pdf", "pack-2 Mrs Ashdown.pdf"]
    assert all(stat.S_IMODE((out / name).stat().st_mode) == 0o600 for name in made)
    assert len(pypdf.PdfReader(out / made[1]).outline) == 6  # the cover and two plans, each with what stands under it


def test_nothing_is_made_where_a_file_of_that_name_is_there(run: Run, folder: Path) -> None:
    there = folder.parent / "pack-1 Ann Bell.pdf"
    there.write_bytes(b"kept")
    done = run("pack", folder, "-o", folder.parent / "pack.pdf", "--each", *DAY)
    assert done.exit_code == 2
    assert "--force" in done.stderr
    assert there.read_bytes() == b"kept"


def test_a_folder_of_which_nothing_can_be_read_gives_no_pack(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"no document")
    done = run("pack", tmp_path, "-o", tmp_path / "pack.pdf", *DAY)
    assert done.exit_code == 3
    assert "No plan could be read" in done.stderr
    assert not (tmp_path / "pack.pdf").exists()


def test_what_was_typed_wrong_is_said_before_any_work(run: Run, folder: Path) -> None:
    def refused(*words: object) -> str:
        done = run("pack", *words)
        assert done.exit_code == 2
        return done.stderr

    (folder / "meeting.toml").write_text('title = "x"\n[[plans]]\nform = "robin"\n', encoding="utf-8")
    assert "meeting.toml, line 3: there is no form “robin”" in refused(folder, "-o", folder / "pack.pdf")
    assert "must end in .pdf" in refused(folder, "-o", folder / "pack.docx", "--meeting", _empty(folder))
    assert "No attendee" in refused(folder, "-o", folder / "pack.pdf", "--meeting", _empty(folder), "--each")
    (folder / "nothing").mkdir()
    assert "There are no forms in “nothing”. Forms end in .docx" in refused(
        folder / "nothing", "-o", folder / "pack.pdf"
    )


def _empty(folder: Path) -> Path:
    path = folder / "empty.toml"
    path.write_text("", encoding="utf-8")
    return path


def test_the_example_in_the_docs_is_understood() -> None:
    found = EXAMPLE.search((ROOT / "docs" / "meeting-packs.md").read_text(encoding="utf-8"))
    assert found
    meeting = meeting_in(found[1].encode(), "meeting.toml")
    assert [one.gets for one in meeting.attendees] == [
        "all plans", "some plans", "own actions", "family copy", "nothing"
    ]  # fmt: skip


@pytest.mark.long
def test_the_example_in_the_docs_makes_its_packs(run: Run, tmp_path: Path) -> None:
    found = EXAMPLE.search((ROOT / "docs" / "meeting-packs.md").read_text(encoding="utf-8"))
    assert found
    for form in sorted((ROOT / "examples").glob("*/*.docx")):
        shutil.copy(form, tmp_path)
    (tmp_path / "older").mkdir()
    shutil.copy(tmp_path / "ruby-ashcombe.docx", tmp_path / "older")
    (tmp_path / "meeting.toml").write_text(found[1], encoding="utf-8")
    first, then = (_packed(run, tmp_path, name) for name in ("first", "then"))
    assert first == then
    assert [name.partition(" ")[0] for name in first] == [f"pack-{number}" for number in (1, 2, 3, 4)]


def _packed(run: Run, folder: Path, name: str) -> dict[str, bytes]:
    out = folder / name
    out.mkdir()
    done = run("pack", folder, "-o", out / "pack.pdf", "--each", *DAY)
    assert done.exit_code == 0, done.output
    return {file.name: file.read_bytes() for file in sorted(out.glob("*.pdf"))}
