"""Checks of an organisation's own: run where the user names them, and nowhere else."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from planforms.checking import Question, ask, look
from planforms.checks.own import codes_in, own_checks
from planforms.errors import PlanformsError, UsageError
from tests.checks.outline import read_outline
from tests.checks.specimens import SOUND

DOCS = (Path(__file__).parents[2] / "docs" / "own-checks.md").read_text(encoding="utf-8")
TODAY = dt.date(2026, 9, 10)


def documented() -> str:
    return DOCS.partition("```python\n")[2].partition("```")[0]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a plan, settings beside it, and a check of one's own."""
    (tmp_path / "our_checks").mkdir()
    (tmp_path / "our_checks" / "visits.py").write_text(documented(), encoding="utf-8")
    (tmp_path / "planforms.toml").write_text('checks = "our_checks"\n[severity]\nno-visits = "note"\n')
    (tmp_path / "robin.json").write_text(read_outline(SOUND).plan.model_dump_json())
    return tmp_path


def test_the_documented_example_is_a_check_that_works(place: Path) -> None:
    done = look(place / "robin.json", ask(TODAY, place / "planforms.toml"))
    assert done.plan
    assert [(one.code, one.severity, one.why.text) for one in done.plan.standing] == [
        ("no-visits", "note", "Our own standards")
    ]
    assert done.plan.unclear == ()


def test_settings_that_lie_beside_a_form_have_no_program_run(place: Path, tmp_path: Path) -> None:
    (place / "our_checks" / "trap.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w').close()\n")
    done = look(place / "robin.json", Question(TODAY))
    assert done.plan
    assert done.plan.standing == ()
    assert "--profile" in done.plan.unclear[0]
    assert codes_in(place / "our_checks") == {"no-visits"}
    assert not (tmp_path / "sprung").exists()


def test_a_check_that_fails_is_named_without_a_word_of_the_plan(place: Path) -> None:
    broken = documented().replace(
        '    if case.is_childs and not any("seen"',
        '    raise ValueError(case.plan.subject.name)\n    if not any("seen"',
    )
    (place / "our_checks" / "visits.py").write_text(broken)
    done = look(place / "robin.json", ask(TODAY, place / "planforms.toml"))
    assert done.plan is None
    assert isinstance(done.trouble, PlanformsError)
    assert re.search(r"“no-visits” of your own stopped \(visits.py, line \d+: ValueError\)", str(done.trouble))
    assert "Robin" not in str(done.trouble)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no check in the folder our_checks."),
        ("def broken(:\n", "visits.py, line 1, is not written as Python."),
        ("raise ValueError('Robin Marsh')\n", "visits.py could not be loaded (ValueError)."),
        (documented().replace("no_visits", "no_date"), "a check “no-date”, which planforms has already"),
    ],
)
def test_a_file_that_is_no_check_is_refused_with_what_is_wrong(place: Path, text: str, sentence: str) -> None:
    (place / "our_checks" / "visits.py").write_text(text)
    with pytest.raises(UsageError) as refused:
        own_checks(place / "our_checks")
    assert sentence in refused.value.message
    assert "Robin" not in str(refused.value)


def test_a_folder_that_is_not_there_is_said(place: Path) -> None:
    with pytest.raises(UsageError, match="no folder elsewhere of checks"):
        own_checks(place / "elsewhere")
