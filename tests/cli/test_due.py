"""`planforms due`: over one plan or a folder, by plan or person, as table, JSON, CSV and calendars."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Run
from tests.specimens import one_action, rowan

ON = ("--on", "2026-10-19")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans, and a file that is none."""
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "rowan.json").write_text(rowan().model_dump_json(), encoding="utf-8")
    (plans / "ines.json").write_text(one_action().model_dump_json(), encoding="utf-8")
    return plans


def test_what_is_late_and_what_falls_due_is_listed_with_whom_and_when(run: Run, folder: Path) -> None:
    words = " ".join(run("due", folder / "rowan.json", *ON).stdout.split())
    assert "Late by 10 days 9 Oct 2026 1.1.3" in words
    assert "Helen Marsh" in words
    assert "1.1.1" not in words  # it is done


def test_by_person_each_has_a_table_of_their_own(run: Run, folder: Path) -> None:
    lines = run("due", folder, *ON, "--by", "person").stdout.splitlines()
    assert "Helen Marsh" in lines
    assert lines.index("Helen Marsh") < lines.index("Priya Nair")


def test_the_name_of_a_file_is_never_broken_within_a_word(run: Run, folder: Path) -> None:
    names = ["Rowan Ashdown-Marsh review of the second plan.json", "early-help_plan-for_rowan-2026-11.json"]
    for name in (*names, "childrenservicesplanofrowanashdown.json"):
        (folder / name).write_text(rowan().model_dump_json(), encoding="utf-8")
    result = run("due", folder, *ON, "--by", "person")
    words = set(re.findall(r"[\w.]+", result.stdout.replace("_", " ")))
    for name in (*names, "childrenservicesplanofrowanashdown.json"):
        assert set(re.findall(r"[\w.]+", name.replace("_", " "))) <= words


@pytest.mark.parametrize(("within", "ines"), [("1w", False), ("14d", True), ("4w", True)])
def test_how_far_to_look_ahead_can_be_said(run: Run, folder: Path, within: str, ines: bool) -> None:
    found = json.loads(run("due", folder / "ines.json", *ON, "--within", within, "--json").stdout)
    assert any(one["what"] == "action" for one in found) is ines


def test_a_bad_length_of_time_is_a_usage_error(run: Run, folder: Path) -> None:
    result = run("due", folder, "--within", "soon")
    assert (result.exit_code, "10d or 4w" in result.stderr) == (2, True)


def test_a_folder_goes_on_past_a_bad_file(run: Run, folder: Path) -> None:
    (folder / "broken.docx").write_bytes(b"PK nothing")
    result = run("due", folder, *ON, "--json")
    assert result.exit_code == 3
    assert "broken.docx" in result.stderr
    assert {Path(one["file"]).name for one in json.loads(result.stdout)} == {"rowan.json", "ines.json"}


def test_csv_has_a_row_for_each_and_its_headings(run: Run, folder: Path) -> None:
    text = run("due", folder, *ON, "--csv").stdout_bytes.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {"1.1.3"} <= {row["ref"] for row in rows}
    assert list(rows[0]) == ["file", "plan", "what", "ref", "text", "who", "when", "due", "days", "why", "waits_for"]


def test_each_person_gets_a_calendar_that_does_not_name_the_child(run: Run, folder: Path, tmp_path: Path) -> None:
    result = run("due", folder, *ON, "--within", "12w", "--ics", tmp_path / "calendars")
    assert result.exit_code == 0
    files = {file.name: file.read_bytes() for file in (tmp_path / "calendars").iterdir()}
    assert "Helen Marsh.ics" in files
    assert not any(b"Rowan" in data or b"Ines" in data for data in files.values())
    assert not any("Rowan" in name for name in files)
    assert all(Calendar.from_ical(data).walk("VEVENT") for data in files.values())


def test_with_names_a_calendar_says_whose_it_is_and_what_is_to_be_done(run: Run, folder: Path, tmp_path: Path) -> None:
    run("due", folder, *ON, "--within", "12w", "--ics", tmp_path / "calendars", "--with-names")
    assert b"Rowan" in (tmp_path / "calendars" / "Helen Marsh.ics").read_bytes()


def test_where_nothing_is_due_it_says_so(run: Run, folder: Path) -> None:
    assert run("due", folder / "ines.json", "--on", "2026-01-05", "--within", "1d").stdout.count("1.1.1") == 0


def test_calendars_are_not_taken_for_plans(run: Run, folder: Path) -> None:
    for _ in range(2):
        assert run("due", folder, *ON, "--within", "12w", "--ics", folder / "calendars").exit_code == 0
