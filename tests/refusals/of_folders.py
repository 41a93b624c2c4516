"""What makes planforms refuse the work on a folder of forms, or end it. By code, as in `of_files`.

What ends a process or needs a cluster is provoked in tests/batch; here stands what is said then.
"""

from __future__ import annotations

import errno
import multiprocessing
import sys
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from planforms import disk
from planforms.batch import cluster, crew
from planforms.batch.handover import _put
from planforms.batch.names import Pattern
from planforms.batch.task import Task, do
from planforms.batch.workplace import workplace
from planforms.convert import Made, Order, _error
from planforms.settings import Settings
from planforms.views.printed_plan import VIEW, build
from planforms.writing.html import page_html
from tests.refusals.of_commands import command
from tests.refusals.of_files import Act
from tests.specimens import TODAY, one_action

__all__ = ["FOLDERS"]

_TASK = Task(b"", Order(("plan",), ("html",), TODAY), Settings(), program="0.0.1")


def _now() -> str:
    return "2026-11-06T09:00:00"


def _raised(made: Made) -> None:
    """What is said of a form that nothing came of."""
    raise made.troubles[0].error


def _over(problem: Exception) -> Act:
    def act(_: Path) -> None:
        raise _error(problem)

    return act


def _pattern(text: str) -> Act:
    return lambda _: Pattern(text)


def _template(text: str) -> Act:
    own = (("printed_plan.html.j2", text),)
    return lambda _: page_html(VIEW, build(one_action(), TODAY), standalone=False, own=own)


def _at_work_twice(folder: Path) -> None:
    with workplace(folder, _now), workplace(folder, _now):
        pass


def _no_place_for_the_lock(folder: Path) -> None:
    (folder / "documents" / ".planforms" / "lock").mkdir(parents=True)
    with workplace(folder / "documents", _now):
        pass


def _over_a_form(folder: Path) -> object:
    """A document whose place in the output folder is taken by a form of the same run."""
    form = folder / "plan.json"
    form.write_bytes(b"{}")
    document: Any = SimpleNamespace(name="plan.json", path=form, content="")
    desk: Any = SimpleNamespace(
        place=SimpleNamespace(files={"plan.json": form}), sources=frozenset({disk.file_id(form)})
    )
    return _put(document, desk)


def _written_all_the_while(folder: Path) -> bytes:
    (folder / "form.docx").write_bytes(b"")
    states = ((size, 0, 0) for size in count())
    with patch.object(disk, "_state", lambda _: next(states)), patch.object(disk, "_PAUSE", 0):
        return disk.read_whole(folder / "form.docx")


def _on_a_full_disk(folder: Path) -> None:
    with patch.object(disk, "_replace", side_effect=OSError(errno.ENOSPC, "")):
        disk.write_whole(folder / "plan.pdf", b"x")


def _no_worker_starts(folder: Path) -> None:
    with crew.Crew(1, folder, pdf=False) as workers:
        for _ in range(crew._TRIES):
            workers._miss()


def _without_dask(_: Path) -> object:
    with patch.dict(sys.modules, {"distributed": None}):
        return cluster.Cluster("tcp://127.0.0.1:9")


def _nobody_answers(_: Path) -> object:
    def client(*_: object, **__: object) -> None:
        raise OSError

    with patch.dict(sys.modules, {"distributed": SimpleNamespace(Client=client)}):
        return cluster.Cluster("tcp://127.0.0.1:9")


def _lost_on_the_cluster(_: Path) -> None:
    raise cluster._lost(ConnectionError())


def _in_a_daemon(_: Path) -> None:
    process: Any = multiprocessing.current_process()
    with patch.dict(process._config, daemon=True):
        _raised(cluster._do_there(_TASK))


FOLDERS: Mapping[str, Sequence[Act]] = {
    "nothing-to-do": (command("due", "{}/empty"),),
    "name-pattern": (_pattern("{plan}"), _pattern("{file}"), _pattern("{document}" + "x" * 200)),
    "in-use": (_at_work_twice,),
    "no-folder": (_no_place_for_the_lock,),
    "is-a-source": (_over_a_form,),
    "changing": (_written_all_the_while,),
    "disk-full": (_on_a_full_disk,),
    "own-template": (_template("<script>alert(1)</script>"), _template("{{ page.nothing.at_all }}")),
    "too-much-memory": (_over(MemoryError()),),
    "too-far": (_over(OverflowError()),),
    "too-deep": (_over(RecursionError()),),
    "too-slow": (lambda _: _raised(crew._too_slow(60)),),
    "worker-lost": (lambda _: _raised(crew._lost(-9)), _lost_on_the_cluster),
    "no-workers": (_no_worker_starts,),
    "other-version": (lambda _: _raised(do(_TASK)),),
    "no-cluster": (_without_dask, _nobody_answers),
    "cluster-workers": (_in_a_daemon,),
}
