"""Files of older and other formats are read by way of LibreOffice, or refused with what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest

from planforms.appraisal import read_any
from planforms.errors import CannotRead
from planforms.filling import fill
from planforms.forms import FORMS
from planforms.older import OLDER, modern
from tests.specimens import riverbank, rowan

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + "WordDocument".encode("utf-16-le").ljust(128, b"\0")


def _saved_as(ending: str, data: bytes, folder: Path, given: str) -> bytes:
    source = folder / f"form.{given}"
    source.write_bytes(data)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", ending, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"form.{ending}").read_bytes()


@needs_office
@pytest.mark.parametrize("ending", ["doc", "rtf", "odt"])
def test_an_older_word_file_reads_as_the_newer_one_does(ending: str, tmp_path: Path) -> None:
    data = _saved_as(ending, fill(FORMS["child-plan"], rowan(), "word"), tmp_path, "docx")
    reading = read_any(data)
    assert reading.plan == rowan()
    assert reading.findings[0].code == "converted"


@needs_office
@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_an_older_workbook_reads_as_the_newer_one_does(ending: str, tmp_path: Path) -> None:
    data = _saved_as(ending, fill(FORMS["implementation-plan"], riverbank(), "excel"), tmp_path, "xlsx")
    assert read_any(data).plan == riverbank()


@needs_office
def test_a_file_that_libreoffice_cannot_open_is_refused_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(CannotRead) as refused:
        read_any(OLD_WORD)
    assert refused.value.code == "not-converted"
    assert "old Word file" in refused.value.message
    assert "save it as .docx" in refused.value.hint
    assert list(tmp_path.iterdir()) == []


def test_without_libreoffice_the_refusal_says_how_to_save_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotRead) as refused:
        read_any(OLD_WORD)
    assert refused.value.code == "old-word-file"
    assert "save it as .docx" in refused.value.hint


@pytest.mark.skipif(os.name != "posix", reason="the program that stands for LibreOffice is a shell script")
@pytest.mark.parametrize(
    "does",
    ["sleep 60", 'head -c 99999999 /dev/zero > "$1"; for last; do :; done; yes > out', "exit 1"],
    ids=["hangs", "fills the disk", "fails"],
)
def test_a_conversion_has_only_so_much_time_and_disk(
    does: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f'#!/bin/sh\ncd "$HOME" || exit 1\n{does}\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("planforms.older._SECONDS", 2)
    monkeypatch.setattr("planforms.older._DISK", 1_000_000)
    with pytest.raises(CannotRead) as refused:
        modern(b"", CannotRead("old-word-file", "This is an old Word file (.doc).", "Save it as .docx."))
    assert refused.value.code == "not-converted"


def test_what_is_of_no_older_format_is_refused_as_it_was() -> None:
    picture = CannotRead("picture-file", "This is a picture.", "Use the form.")
    with pytest.raises(CannotRead) as refused:
        modern(b"\x89PNG", picture)
    assert refused.value is picture
    assert picture.code not in OLDER


@needs_office
@pytest.mark.long
def test_libreoffice_ends_with_whoever_asked_for_it(tmp_path: Path) -> None:
    (tmp_path / "long.rtf").write_text("{\\rtf1 " + "word word \\par " * 400_000 + "}")
    program = (
        "import sys; from planforms.older import modern; from planforms.errors import CannotRead; print('go', flush=True);"
        "modern(open(sys.argv[1], 'rb').read(), CannotRead('rtf-file', ''))"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "long.rtf")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "TMPDIR": str(tmp_path)}) as asking:
        started = time.monotonic()
        while not (office := _working_in(tmp_path)) and time.monotonic() - started < 30:
            time.sleep(0.1)
        asking.kill()
    assert office
    assert not psutil.wait_procs(office, timeout=10)[1]


def _working_in(folder: Path) -> list[psutil.Process]:
    found = [process for process in psutil.process_iter(["cmdline"]) if process.info["cmdline"]]
    return [process for process in found if f"{folder.as_uri()}/planforms-" in " ".join(process.info["cmdline"])]
