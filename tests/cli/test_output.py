"""What is said where a document cannot be put: the folder or the file that was named, and nothing else that is done."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TODAY = ("--today", "2026-11-06")


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder that is there, and into which nothing can be put; whoever is root may put something everywhere."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    folder = tmp_path / "Shared drive"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("convert", "--to", "html"),
        ("watch", "--to", "html"),
        ("copy", "--for", "parent", "--to", "html"),
        ("timeline", "--to", "html"),
        ("check", "--to", "html"),
    ],
    ids=lambda words: words[0],
)
def test_an_output_folder_that_refuses_is_named_before_anything_is_done(
    run: Run, plan_json: Path, refusing: Path, words: tuple[str, ...]
) -> None:
    result = run(*words, plan_json.parent, "-o", refusing)
    assert result.exit_code == 4
    assert result.stderr.startswith(
        "The output folder “Shared drive” could not be written to: permission denied. See whether you may write there"
    )
    assert not result.stdout
    assert not list(refusing.iterdir())


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_file_that_is_to_be_written_is_named_where_it_cannot_be(
    run: Run, tmp_path: Path, force: tuple[str, ...]
) -> None:
    result = run("new", "child-plan", "-o", tmp_path / "nowhere" / "blank.docx", *force)
    assert result.exit_code == 4
    assert "The file “blank.docx” could not be written: no such file or directory." in result.stderr


def test_a_file_that_is_there_already_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "blank.docx").write_bytes(b"mine")
    result = run("new", "child-plan", "-o", tmp_path / "blank.docx")
    assert result.exit_code == 2
    assert "There is a file “blank.docx” already. Choose another name" in result.stderr


def test_a_file_that_would_take_the_place_of_its_source_is_refused_as_a_file(run: Run, plan_json: Path) -> None:
    source = plan_json.with_name("robin.docx")
    assert run("fill", "child-plan", plan_json, "-o", source).exit_code == 0
    before = source.read_bytes()
    result = run("review", "prepare", source, "-o", source, "--force", *TODAY)
    assert result.exit_code == 4
    assert "“robin.docx” would take the place of a file that is read. Choose another output file." in result.stderr
    assert source.read_bytes() == before
