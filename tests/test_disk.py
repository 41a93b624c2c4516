from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from planforms.disk import make_folder, read_whole, write_whole
from planforms.errors import CannotRead, CannotWrite


def test_what_was_written_is_there_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"new")
    write_whole(tmp_path / "a.pdf", b"newer")
    assert read_whole(tmp_path / "a.pdf") == b"newer"
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match=r"The disk is full. Make room on it") as caught:
        write_whole(tmp_path / "a.pdf", b"new")
    assert caught.value.code == "disk-full"
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    (tmp_path / "source.docx").write_bytes(b"source")
    (tmp_path / "a.pdf").symlink_to(tmp_path / "source.docx")
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "source.docx").read_bytes() == b"source"
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_a_source_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "a.html"
    source.write_bytes(b"source")
    roundabout = tmp_path / "sub" / ".." / "a.html"
    (tmp_path / "sub").mkdir()
    with pytest.raises(CannotWrite) as caught:
        write_whole(roundabout, b"new", sources=[tmp_path / "missing.docx", source])
    assert caught.value.code == "is-a-source"
    assert source.read_bytes() == b"source"


def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    for name, code in (("pipe.docx", "not-a-file"), (".", "not-a-file"), ("missing.docx", "not-there")):
        with pytest.raises(CannotRead) as caught:
            read_whole(tmp_path / name)
        assert caught.value.code == code


def test_a_giant_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "giant.docx").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(CannotRead, match="larger than 60 MB"):
        read_whole(tmp_path / "giant.docx")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite, match="“folder” could not be written to"):
        make_folder(tmp_path / "file" / "folder")


def test_no_error_repeats_the_path(tmp_path: Path) -> None:
    with pytest.raises(CannotRead) as caught:
        read_whole(tmp_path / "Robin Marsh.docx")
    assert "Robin" not in str(caught.value)
