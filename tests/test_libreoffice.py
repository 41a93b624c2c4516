"""A filled form says the same after LibreOffice has opened it and saved it again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from planforms.filling import blank_form, fill
from planforms.forms import FORMS
from planforms.plan import Note, Person, Plan
from planforms.reading import read_file
from tests.plans import plans, token_plan

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def _saved_again(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The files after LibreOffice has opened each and saved it in its own format."""
    (folder / "in").mkdir()
    for name, data in files.items():
        (folder / "in" / name).write_bytes(data)
    for suffix in {name.rpartition(".")[2] for name in files}:
        sources = sorted((folder / "in").glob(f"*.{suffix}"))
        home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
        command = [
            "soffice",
            home,
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            str(folder / "out"),
            *map(str, sources),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=1_500)
    return {name: (folder / "out" / name).read_bytes() for name in files}


_WORDS = (
    "a\u00adb",
    "_x0041_",
    "_x005F_",
    "שלום, אמירה",
    "Siân\tLlŷr",
    "=SUM(1)",
    "<&>",
    "a\n\n\nb",
    "\u2028",
    "word " * 300,
    "☒ Yes   ☐ No",
)


def test_odd_words_are_the_same_after_libreoffice_has_saved_the_form(tmp_path: Path) -> None:
    plan = token_plan("child").model_copy(
        update={
            "people": tuple(Person(id=words, name=words, contact=words) for words in _WORDS),
            "notes": tuple(Note(heading=words, text=words) for words in _WORDS),
        }
    )
    files = {
        f"plan.{suffix}": fill(FORMS["child-plan"], plan, "word" if suffix == "docx" else "excel")
        for suffix in ("docx", "xlsx")
    }
    for name, data in _saved_again(files, tmp_path).items():
        reading = read_file(data)
        assert (name, reading.plan, reading.form) == (name, plan, "child-plan")
        assert [piece.text for piece in reading.unplaced] == []


@pytest.mark.long
def test_any_plan_is_the_same_after_libreoffice_has_saved_the_form(tmp_path: Path) -> None:
    made: list[Plan] = []

    @settings(max_examples=60, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(plans())
    def collect(plan: Plan) -> None:
        made.append(plan)

    collect()
    files = {}
    for number, plan in enumerate(made):
        for form in FORMS.values():
            files[f"{number}-{form.name}.docx"] = fill(form, plan, "word")
            files[f"{number}-{form.name}.xlsx"] = fill(form, plan, "excel")
    for name, data in _saved_again(files, tmp_path).items():
        assert (name, read_file(data).plan) == (name, made[int(name.partition("-")[0])])


@pytest.mark.long
def test_a_blank_form_stays_blank_after_libreoffice_has_saved_it(tmp_path: Path) -> None:
    files = {}
    for form in FORMS.values():
        files[f"{form.name}.docx"] = blank_form(form, "word")
        files[f"{form.name}.xlsx"] = blank_form(form, "excel")
    for name, data in _saved_again(files, tmp_path).items():
        reading = read_file(data)
        assert (reading.plan.areas, reading.plan.people, reading.unplaced, reading.findings) == ((), (), (), ()), name
        assert reading.form == name.partition(".")[0]
