from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.batch.resting import Resting, State
from tests.batch.conftest import QUICK, names, started, write_plan

A, B = Path("a.docx"), Path("b.docx")


def _state(number: int) -> State:
    return (number, number, number)


def test_a_form_is_due_once_when_it_has_come_to_rest() -> None:
    resting = Resting(3)
    assert resting.look({A: _state(1)}, (), 0) == ([], [])
    assert resting.look({A: _state(2)}, (), 2) == ([], []), "it was saved again"
    assert resting.look({A: _state(2)}, (), 4) == ([], [])
    assert resting.look({A: _state(2)}, (), 5) == ([A], [])
    resting.done(A)
    assert resting.look({A: _state(2)}, (), 9) == ([], [])
    assert not resting.waits()
    resting.look({A: _state(3)}, (), 10)
    assert resting.waits()
    assert resting.look({A: _state(3)}, (), 13) == ([A], [])


def test_a_form_is_not_due_while_somebody_has_it_open() -> None:
    resting = Resting(3)
    resting.look({A: _state(1), B: _state(1)}, {A}, 0)
    assert resting.look({A: _state(1), B: _state(1)}, {A}, 9) == ([B], [])
    resting.done(B)
    assert resting.look({A: _state(1), B: _state(1)}, (), 10) == ([A], [])


def test_a_form_that_is_away_while_it_is_saved_is_not_gone() -> None:
    resting = Resting(3)
    resting.look({A: _state(1)}, (), 0)
    assert resting.look({}, (), 4) == ([], [])
    assert resting.look({A: _state(2)}, (), 5) == ([], [])
    assert resting.look({A: _state(2)}, (), 8) == ([A], [])
    resting.look({}, (), 9)
    assert resting.look({}, (), 12) == ([], [A])
    assert resting.look({}, (), 20) == ([], []), "it is said once"


@given(st.lists(st.dictionaries(st.sampled_from([A, B]), st.integers(1, 3).map(_state)), max_size=30))
def test_whatever_happens_the_last_state_is_made_once_it_rests(looks: list[dict[Path, State]]) -> None:
    resting, made = Resting(2), dict[Path, State]()
    for now, forms in enumerate([*looks, *[looks[-1] if looks else {}] * 3]):
        due, gone = resting.look(forms, (), now)
        for path in due:
            resting.done(path)
            made[path] = forms[path]
        for path in gone:
            made.pop(path, None)
    assert made == (looks[-1] if looks else {})


def _until(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < until, "nothing happened"
        time.sleep(0.05)


@pytest.mark.usefixtures("no_process_left")
def test_the_documents_of_a_folder_are_kept_as_its_forms_are(forms: Path, out: Path) -> None:
    for number in range(2, 6):
        (forms / f"plan-{number}.json").unlink()
    process = started("watch", forms, "-o", out, "--rest", "0.3", *QUICK[:4])
    try:
        _until(lambda: out.is_dir() and names(out) == ["plan-0-plan.html", "plan-1-plan.html"], process)
        lock = forms / "~$plan-0.json"
        lock.write_text("somebody")
        write_plan(forms / "plan-0.json", "CHANGED/0")
        (forms / "broken.docx").write_bytes(b"PK")
        write_plan(forms / "plan-2.json", "NEW/2")
        _until(lambda: "plan-2-plan.html" in names(out), process)
        assert b"CHANGED/0" not in (out / "plan-0-plan.html").read_bytes()
        lock.unlink()
        _until(lambda: b"CHANGED/0" in (out / "plan-0-plan.html").read_bytes(), process)
        (out / "plan-2-plan.html").write_text("somebody's own words")
        (forms / "plan-2.json").unlink()
        (forms / "plan-1.json").rename(forms / "moved.json")
        _until(lambda: "moved-plan.html" in names(out) and "plan-1-plan.html" not in names(out), process)
        assert names(out) == ["moved-plan.html", "plan-0-plan.html", "plan-2-plan.html"]
        assert (out / "plan-2-plan.html").read_text() == "somebody's own words"
    finally:
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 0, said
    assert "plan-0.json: Somebody has this form open; its documents are made when it is closed" in said
    assert "broken.docx: This file is damaged" in said
    assert "plan-2.json: gone, and 0 documents with it" in said
    assert "plan-2-plan.html: stays, since somebody changed it" in said
    assert said.endswith("Stopped.\n")


@pytest.mark.usefixtures("no_process_left")
def test_a_drive_that_goes_away_takes_no_documents_with_it(forms: Path, out: Path) -> None:
    process = started("watch", forms, "-o", out, "--rest", "0.2", *QUICK[:4])
    try:
        _until(lambda: out.is_dir() and len(names(out)) == 6, process)
        away = forms.with_name("away")
        forms.rename(away)
        forms.mkdir()
        time.sleep(2.5)
        assert len(names(out)) == 6
        forms.rmdir()
        time.sleep(1.5)
        away.rename(forms)
        write_plan(forms / "plan-6.json", "P/6")
        _until(lambda: len(names(out)) == 7, process)
    finally:
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=30)
    assert said.count("This folder is away or empty") == 1, said
