from __future__ import annotations

import datetime as dt
import os
import signal
import threading
import time
from pathlib import Path

import psutil
import pytest

from planforms.batch.crew import Crew
from planforms.batch.task import Task
from planforms.convert import Made, Order
from planforms.settings import Settings, Work
from tests.specimens import one_action

PLAN = one_action().model_dump_json().encode()
PAGE = "<html><head></head><body>{}</body></html>"
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% set c = a * b %}{% endfor %}{% endfor %}"
GIANT = '{{ "x" * 9999999999 }}'
GROWING = (
    "{% set all = namespace(text='x') %}{% for a in range(99999) %}{% set all.text = all.text ~ all.text %}{% endfor %}"
)

pytestmark = pytest.mark.usefixtures("no_process_left")


def _task(template: str = "", *, seconds: int = 30, memory: int = 1_000_000_000) -> Task:
    own = (("printed_plan.html.j2", PAGE.format(template)),) if template else ()
    settings = Settings(work=Work(seconds, memory), templates=own)
    return Task(PLAN, Order(("plan",), ("html",), dt.date(2026, 11, 6)), settings)


def _all(crew: Crew, *tasks: Task) -> list[Made]:
    for key, task in enumerate(tasks):
        crew.give(key, task)
    return [made for _, made in sorted(crew.take() for _ in tasks)]


def _codes(made: Made) -> list[str]:
    return [trouble.error.code for trouble in made.troubles]


def test_tasks_are_done_and_workers_stay_warm(tmp_path: Path) -> None:
    with Crew(2, tmp_path, pdf=False) as crew:
        made = _all(crew, *[_task() for _ in range(6)])
        assert [len(each.documents) for each in made] == [1] * 6
        assert len({each.documents[0].data for each in made}) == 1
        before = {worker.process.pid for worker in crew._workers}
        _all(crew, _task(), _task())
        assert {worker.process.pid for worker in crew._workers} == before
    assert not list(tmp_path.glob("worker-*"))


def test_a_task_that_hangs_costs_itself_alone(tmp_path: Path) -> None:
    with Crew(2, tmp_path, pdf=False) as crew:
        made = _all(crew, _task(), _task(ENDLESS, seconds=1), *[_task() for _ in range(4)])
    assert [_codes(each) for each in made] == [[], ["too-slow"], [], [], [], []]
    assert "not done in 1 seconds" in str(made[1].troubles[0].error)


@pytest.mark.parametrize("template", [GIANT, GROWING])
def test_a_task_that_grows_costs_itself_alone(tmp_path: Path, template: str) -> None:
    with Crew(1, tmp_path, pdf=False) as crew:
        made = _all(crew, _task(), _task(template, memory=300_000_000), _task())
    assert [_codes(each) for each in made] == [[], ["too-much-memory"], []]


def test_a_worker_that_is_killed_costs_what_it_had_alone(tmp_path: Path) -> None:
    with Crew(2, tmp_path, pdf=False) as crew:
        _all(crew, _task(), _task())
        victim = crew._workers[0].process.pid
        threading.Timer(0.5, os.kill, (victim, signal.SIGKILL)).start()
        made = _all(crew, _task(ENDLESS, seconds=8), _task(ENDLESS, seconds=8), _task(), _task())
    assert sorted(str(_codes(each)) for each in made) == ["['too-slow']", "['worker-lost']", "[]", "[]"]


def test_a_worker_that_is_killed_with_nothing_to_do_costs_nothing(tmp_path: Path) -> None:
    with Crew(2, tmp_path, pdf=False) as crew:
        _all(crew, _task(), _task())
        for worker in crew._workers:
            os.kill(worker.process.pid or 0, signal.SIGKILL)
        time.sleep(0.2)
        assert [_codes(each) for each in _all(crew, _task(), _task(), _task())] == [[], [], []]


def test_a_worker_is_followed_by_a_new_one_after_some_tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planforms.batch.crew._EACH", 3)
    with Crew(1, tmp_path, pdf=False) as crew:
        pids = set()
        for _ in range(7):
            assert _codes(_all(crew, _task())[0]) == []
            pids |= {worker.process.pid for worker in crew._workers}
        assert len(pids) == 3


def test_other_versions_do_not_work_together(tmp_path: Path) -> None:
    task = Task(PLAN, Order(("plan",), ("html",), dt.date(2026, 11, 6)), Settings(), program="0.0.1")
    with Crew(1, tmp_path, pdf=False) as crew:
        assert _codes(_all(crew, task)[0]) == ["other-version"]


def test_workers_write_their_temporary_files_into_the_folder_alone(tmp_path: Path) -> None:
    task = Task(PLAN, Order(("plan",), ("pdf",), dt.date(2026, 11, 6)), Settings())
    with Crew(1, tmp_path) as crew:
        assert _codes(_all(crew, task)[0]) == []
        process = psutil.Process(crew._workers[0].process.pid)
        files = [Path(file.path) for file in process.open_files() if file.path.startswith("/tmp")]  # noqa: S108
        assert all(tmp_path in file.parents for file in files)
        assert list(tmp_path.glob("worker-0/*")), "the renderer keeps its fonts there"
    assert not list(tmp_path.glob("worker-*"))
