"""Folders before the meeting: resumed, skipped, named, kept apart, whatever happens on the disk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planforms.batch.form_file import forms_among
from planforms.batch.handover import hand_over
from planforms.batch.private import private_folder
from planforms.batch.workplace import workplace
from planforms.errors import CannotWrite
from planforms.filling import fill
from planforms.forms import FORMS
from tests.batch.conftest import QUICK, Convert, contents, names, write_plan
from tests.specimens import one_action


def test_the_number_of_jobs_changes_nothing(convert: Convert, forms: Path, out: Path, tmp_path: Path) -> None:
    (forms / "broken.docx").write_bytes(b"PK\x03\x04")
    one = convert("--jobs", "1", "--report", tmp_path / "one.json")
    alone = contents(out)
    shutil.rmtree(out)
    many = convert("--jobs", "5", "--report", tmp_path / "many.json")
    assert contents(out) == alone
    assert one.stdout.replace("one.json", "") == many.stdout.replace("many.json", "")
    assert one.stderr == many.stderr
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "many.json").read_bytes()


def test_what_has_not_changed_is_left_as_it_is_and_said(convert: Convert, forms: Path, out: Path) -> None:
    convert()
    before = {file: file.stat().st_mtime_ns for file in out.iterdir() if file.is_file()}
    again = convert()
    assert again.exit_code == 0
    assert "6 plans have not changed since their documents" in again.stdout
    assert {file: file.stat().st_mtime_ns for file in out.iterdir() if file.is_file()} == before
    write_plan(forms / "plan-3.json", "P/3 changed")
    third = convert()
    assert "plan-3.json: 1 document" in third.stdout
    assert "5 plans have not changed" in third.stdout
    assert "6 plans have" not in convert("--again").stdout


@pytest.mark.parametrize(
    "change",
    [("--today", "2026-11-07"), ("--name", "{file}.{document}"), ("--to", "html,pdf"), ("--as", "plan,review")],
)
def test_another_day_name_or_format_is_another_order(convert: Convert, change: tuple[str, str]) -> None:
    convert(paths=())
    assert "not changed" not in convert(*change).stdout
    assert "not changed" in convert(*change).stdout
    assert "6 plans have not changed" in convert().stdout, "the first order is still known"


def test_other_settings_are_another_order(convert: Convert, forms: Path) -> None:
    convert()
    (forms / "planforms.toml").write_text("[limits]\nseconds = 50\n")
    assert "not changed" not in convert().stdout
    assert "6 plans have not changed" in convert().stdout


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_document_that_is_lost_or_emptied_is_made_again(convert: Convert, out: Path, harm) -> None:  # type: ignore[no-untyped-def]
    convert()
    before = contents(out)
    harm(out / "plan-2-plan.html")
    again = convert()
    assert "plan-2.json: 1 document" in again.stdout
    assert {name: data for name, data in contents(out).items() if "(kept)" not in name} == before


def test_what_somebody_wrote_into_a_document_is_kept_beside_the_new_one(
    convert: Convert, forms: Path, out: Path
) -> None:
    convert()
    for note in ("notes of the meeting", "more notes"):
        (out / "plan-2-plan.html").write_text(note)
        write_plan(forms / "plan-2.json", note)
        done = convert()
        assert "A document had been changed by somebody; it is kept as" in done.stderr
    assert (out / "plan-2-plan (kept).html").read_text() == "notes of the meeting"
    assert (out / "plan-2-plan (kept 2).html").read_text() == "more notes"
    assert (out / "plan-2-plan.html").read_text().startswith("<!DOCTYPE html>")


def test_documents_among_the_forms_are_no_forms(convert: Convert, forms: Path) -> None:
    convert("-o", forms)
    with workplace(forms, str) as place:
        documents = [forms / name for name in names(forms) if name.endswith("-plan.html")]
        assert len(documents) == 6
        assert forms_among([*documents, forms / "plan-1.json"], place) == (forms / "plan-1.json",)
        documents[0].write_text("filled in by somebody")
        assert forms_among(documents, place) == (documents[0],)


def test_a_file_that_fails_is_tried_again_each_time(convert: Convert, forms: Path) -> None:
    (forms / "letter.docx").write_bytes(b"%PDF-1.7")
    assert convert().exit_code == convert().exit_code == 3
    assert "letter.docx: This is a PDF." in convert().stderr


def test_equal_names_in_different_folders_stay_apart_run_after_run(convert: Convert, tmp_path: Path, out: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b", tmp_path / "c"]
    for number, folder in enumerate(folders):
        folder.mkdir()
        write_plan(folder / ("Robin.json" if number else "robin.json"), f"P/{number}")
    for folder in reversed(folders):
        convert(paths=(folder,))
    first = contents(out)
    assert sorted(first) == ["Robin-2-plan.html", "Robin-plan.html", "robin-3-plan.html"]
    for number, name in ((0, "robin-3"), (1, "Robin-2"), (2, "Robin")):
        assert f"P/{number}".encode() in first[f"{name}-plan.html"]
    convert("--again", paths=tuple(folders))
    assert contents(out) == first


def test_a_form_that_was_moved_keeps_the_names_of_its_documents(convert: Convert, forms: Path, out: Path) -> None:
    convert()
    (forms / "deeper").mkdir()
    (forms / "plan-1.json").rename(forms / "deeper" / "plan-1.json")
    before = names(out)
    convert()
    assert names(out) == before


def test_names_are_taken_from_the_plan_where_that_is_asked_for(convert: Convert, forms: Path, out: Path) -> None:
    write_plan(forms / "plan-5.json", "P/4")
    convert("--name", "{ref} {document} {date}")
    assert names(out) == [
        "P-0 plan 2026-11-06.html", "P-1 plan 2026-11-06.html", "P-2 plan 2026-11-06.html", "P-3 plan 2026-11-06.html",
        "P-4 plan 2026-11-06.html", "P-4-2 plan 2026-11-06.html",
    ]  # fmt: skip
    assert b"P/4" in (out / "P-4-2 plan 2026-11-06.html").read_bytes()


def test_long_and_foreign_names_are_kept_as_far_as_they_go(convert: Convert, tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    for name in ("план Маши", "خطة أمل", "CON", "a" * 240, "ж" * 120, "ж" * 119 + "з", "dots..", "50% & more; 'x' #1"):
        write_plan(folder / f"{name}.json", "P/1")
    done = convert(paths=(folder,))
    assert done.exit_code == 0, done.output
    made = names(out)
    assert len(made) == 8
    assert {"план Маши-plan.html", "خطة أمل-plan.html", "CON-plan.html", "50% & more; 'x' #1-plan.html"} <= set(made)
    assert "8 plans have not changed" in convert(paths=(folder,)).stdout


def test_a_form_that_somebody_has_open_is_said(convert: Convert, forms: Path) -> None:
    document = fill(FORMS["child-plan"], one_action(), "word")
    for name in ("robin.docx", "implementation.docx", "closed.docx"):
        (forms / name).write_bytes(document)
    for mark in ("~$robin.docx", "~$plementation.docx", ".~lock.plan-1.json#"):
        (forms / mark).write_text("somebody")
    done = convert()
    assert done.exit_code == 0
    said = [
        line.partition(":")[0].rpartition("/")[2] for line in done.stderr.splitlines() if "has this form open" in line
    ]
    assert said == ["implementation.docx", "plan-1.json", "robin.docx"]


def test_copies_that_a_shared_drive_made_of_a_conflict_are_said(convert: Convert, forms: Path, out: Path) -> None:
    copies = [
        "plan-1-LAPTOP-4F7K2.json", "plan-1 (1).json", "plan-1(2).json", "plan-1 - Copy.json",
        "plan-1 (Ann's conflicted copy 2026-11-06).json", "plan-1.sync-conflict-20261106-101112-ABCDEFG.json",
    ]  # fmt: skip
    for number, name in enumerate(copies):
        write_plan(forms / name, "P/1" if number == 1 else f"C/{number}")
    write_plan(forms / "other (1).json", "no first one")
    done = convert()
    said = [line for line in done.stderr.splitlines() if "two versions of this form" in line]
    assert sorted(line.partition(":")[0].rpartition("/")[2] for line in said) == sorted(copies)
    assert sum("what is in them is the same" in line for line in said) == 1
    assert len(names(out)) == 6 + len(copies) + 1, "nothing that somebody typed is left out"
    assert convert("--fail-on", "warning").exit_code == 1


def test_two_runs_at_once_do_not_mix(convert: Convert, out: Path) -> None:
    with workplace(out, str):
        done = convert()
        assert done.exit_code == 4
        assert "Another run of planforms is at work in the output folder. Wait until it is done" in done.stderr
        assert not names(out)
    assert convert().exit_code == 0


def test_a_disk_that_knows_no_locks_is_used_all_the_same(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object, **__: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr("filelock.FileLock._acquire", cannot)
    with workplace(out, str), pytest.raises(CannotWrite, match="Another run"), workplace(out, str):
        pass


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="the folder that nobody may write into is one of Linux")
def test_a_folder_that_cannot_be_written_to_is_said(convert: Convert, forms: Path) -> None:
    for place in ("/proc/self/documents", forms / "plan-1.json" / "out"):
        done = convert("-o", place)
        assert done.exit_code == 4
        assert f"The output folder “{Path(place).name}” could not be written to" in done.stderr


def test_a_full_disk_ends_the_work_and_the_next_run_goes_on(
    convert: Convert, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = iter(range(1, 100))

    def full(*arguments: object) -> object:
        if next(room) > 3:
            raise CannotWrite("disk-full", "The disk is full.", "Make room on it, and run the same again.")
        return hand_over(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("planforms.batch.run.hand_over", full)
    done = convert()
    assert done.exit_code == 4
    assert "3 of 6 files are left to do: The disk is full. Make room on it" in done.stderr
    monkeypatch.undo()
    assert "3 plans have not changed" in convert().stdout
    assert len(names(out)) == 6


def test_a_document_that_the_disk_has_no_room_for_leaves_nothing_behind(forms: Path, out: Path) -> None:
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)); {_RUN}"
    command = [sys.executable, "-c", limited, "convert", str(forms), "-o", str(out), *QUICK]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 4
    assert "file too large" in done.stderr
    assert not names(out)
    assert not list(out.rglob("*.part"))


_RUN = "import sys; from planforms.cli import cli; cli(sys.argv[1:], prog_name='planforms')"


def test_a_form_that_is_being_written_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from planforms import disk

    file = tmp_path / "robin.json"
    file.write_bytes(b"first")
    saves = iter([b"second", b"the third one"])

    def saved_meanwhile(path: Path, largest: int) -> bytes:
        data = path.read_bytes()
        for content in saves:
            path.write_bytes(content)
            break
        return data

    monkeypatch.setattr(disk, "_read", saved_meanwhile)
    assert disk.read_whole(file) == b"the third one"


def test_a_form_that_never_comes_to_rest_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from planforms import disk
    from planforms.errors import CannotRead

    file = tmp_path / "robin.json"
    file.write_bytes(b"x")

    def saved_meanwhile(path: Path, largest: int) -> bytes:
        data = path.read_bytes()
        path.write_bytes(data + b"x")
        return data

    monkeypatch.setattr(disk, "_read", saved_meanwhile)
    with pytest.raises(CannotRead, match="being written at this moment"):
        disk.read_whole(file)


def test_the_journal_holds_no_name_and_no_text_of_a_plan(convert: Convert, forms: Path, out: Path) -> None:
    plan = one_action()
    (forms / "Robin Marsh.docx").write_bytes(fill(FORMS["child-plan"], plan, "word"))
    (forms / "Robin letter.docx").write_bytes(b"%PDF-1.7")
    convert("--as", "plan,review,family,timeline")
    lines = (out / ".planforms" / "journal.jsonl").read_text().splitlines()
    assert len(lines) == 9
    allowed = {"plan", "review", "family", "release", "timeline", "pdf-file"}
    for line in map(json.loads, lines[1:]):
        words = {line["form"], line["content"], line["order"], *(word for each in line["documents"] for word in each)}
        words |= set(line["codes"])
        assert all(word in allowed or (len(word) == 32 and set(word) <= set("0123456789abcdef")) for word in words)
        assert set(line) == {"form", "content", "order", "documents", "findings", "unplaced", "codes", "at"}


def test_documents_can_be_opened_by_their_owner_alone(convert: Convert, out: Path, tmp_path: Path) -> None:
    os.umask(os.umask(0o022))
    convert("--report", tmp_path / "report.html")
    files = [file for file in (*out.rglob("*"), tmp_path / "report.html") if file.is_file()]
    assert len(files) == 9
    assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_the_private_folder_of_a_run_that_was_killed_goes_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("planforms-run-dead", "pymp-dead", "pymp-alive", "somebody-elses"):
        (tmp_path / name).mkdir()
    for name in ("planforms-run-dead.lock", "planforms-run-hardly-begun.lock"):
        (tmp_path / name).touch()
    (tmp_path / "planforms-run-dead" / "companion").symlink_to(tmp_path / "pymp-dead")
    (tmp_path / "planforms-run-link.lock").symlink_to(tmp_path / "somebody-elses")
    others = {"pymp-alive", "somebody-elses", "planforms-run-link.lock"}
    with private_folder() as first:
        assert first.stat().st_mode & 0o777 == 0o700
        with private_folder() as second:
            ours = {first.name, f"{first.name}.lock", second.name, f"{second.name}.lock"}
            assert {path.name for path in tmp_path.iterdir()} == ours | others
    assert {path.name for path in tmp_path.iterdir()} == others
