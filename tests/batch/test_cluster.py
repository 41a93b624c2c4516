"""The same batch on a cluster of this machine: two workers, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from tests.batch.conftest import QUICK, Convert, contents, names, started, write_plan

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("no_process_left")]


class Local:
    """A scheduler and workers with folders of their own: nothing is shared but the wire."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._processes: list[subprocess.Popen[bytes]] = []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        self._start("scheduler", "--host", "127.0.0.1", "--port", self.address.rpartition(":")[2], "--no-dashboard")

    def worker(self, *words: str) -> subprocess.Popen[bytes]:
        return self._start("worker", self.address, "--nthreads", "1", "--no-dashboard", "--memory-limit", "0", *words)

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        folder = self._place / f"machine-{len(self._processes)}"
        folder.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *words],
            cwd=folder,
            env={**os.environ, "TMPDIR": "/tmp"},  # noqa: S108 - where a machine has its temporary files
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        return process

    def end(self) -> None:
        for process in reversed(self._processes):
            with ExitStack() as ends:
                ends.callback(process.wait, 20)
                if process.poll() is None:
                    process.send_signal(signal.SIGTERM)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Local]:
    local = Local(tmp_path)
    yield local
    local.end()


def test_a_cluster_that_loses_a_worker_makes_what_one_machine_makes(
    cluster: Local, convert: Convert, forms: Path, out: Path, tmp_path: Path
) -> None:
    for number in range(6, 40):
        write_plan(forms / f"plan-{number}.json", f"P/{number}")
    (forms / "letter.docx").write_bytes(b"%PDF-1.7")
    victim, _ = cluster.worker("--no-nanny"), cluster.worker("--no-nanny")
    there = tmp_path / "there"
    run = started("convert", forms, "-o", there, *QUICK, "--scheduler", cluster.address)
    until = time.monotonic() + 60
    while not (there.is_dir() and len(names(there)) >= 5) and time.monotonic() < until:
        time.sleep(0.02)
    children = psutil.Process(victim.pid).children(recursive=True)
    victim.kill()
    said, _ = run.communicate(timeout=120)
    assert run.returncode == 3, said
    assert "40 documents of 40 plans" in said
    assert not psutil.wait_procs(children, timeout=10)[1]
    convert()
    assert contents(there) == contents(out)
    assert "40 plans have not changed" in convert("-o", there).stdout, "the journal is the same as well"


def test_a_cluster_that_nobody_started_is_said(convert: Convert, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planforms.batch.cluster._FOUND_WITHIN", "1s")
    done = convert("--scheduler", "tcp://127.0.0.1:9")
    assert done.exit_code == 4
    assert "No Dask scheduler answers at that address. Start one with: dask scheduler" in done.stderr


def test_workers_that_may_start_no_process_are_said(cluster: Local, forms: Path, out: Path) -> None:
    cluster.worker("--nanny")
    run = started("convert", forms / "plan-1.json", "-o", out, *QUICK, "--scheduler", cluster.address)
    said, _ = run.communicate(timeout=90)
    assert "Start them with DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment." in said
    assert run.returncode == 4
