"""The wheel carries what planforms needs, and works where the repository is not."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from planforms import __version__
from tests.specimens import one_action

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / f"planforms-{__version__}-py3-none-any.whl"


def test_the_wheel_carries_templates_styles_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "styles"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                assert f"planforms/_assets/{file.relative_to(ROOT).as_posix()}" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "planforms/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "examples/", "workshop/"))]


def test_the_wheel_makes_documents_outside_the_repository(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "robin.json").write_text(one_action().model_dump_json(), encoding="utf-8")
    words = ["convert", "robin.json", "-o", "out", "--as", "plan", "--to", "pdf,html", "--today", "2026-11-06"]
    done = subprocess.run(
        [sys.executable, "-c", "import planforms.__main__ as m; print(m.__file__); m.main()", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(tmp_path / "site"))
    assert (tmp_path / "out" / "robin-plan.pdf").read_bytes().startswith(b"%PDF-")
    assert "fonts" in {path.name for path in (tmp_path / "site" / "planforms" / "_assets" / "styles").iterdir()}
