"""A review form says the same after LibreOffice has opened it and saved it again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from planforms.plan import Plan, Review
from planforms.reviewing.applied import applied
from planforms.reviewing.prepare import FileFormat, prepared
from planforms.reviewing.returned import read_returned
from tests.reviewing.reviews import TODAY, filled
from tests.reviewing.test_laws import by_hand, cases, same
from tests.reviewing.typing_in import typed
from tests.specimens import everything, rowan

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def saved_again(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    (folder / "in").mkdir()
    for name, data in files.items():
        (folder / "in" / name).write_bytes(data)
    for suffix in ("docx", "xlsx"):
        sources = [str(file) for file in sorted((folder / "in").glob(f"*.{suffix}"))]
        home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", suffix, "--outdir", str(folder / "out"), *sources]
        subprocess.run(command, check=True, capture_output=True, timeout=900)
    return {name: (folder / "out" / name).read_bytes() for name in files}


def test_a_filled_form_gives_the_same_review(tmp_path: Path) -> None:
    made: list[tuple[Plan, Review]] = []

    @settings(max_examples=12, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(cases())
    def collect(case: tuple[Plan, Review]) -> None:
        made.append(case)

    collect()
    files = {
        f"{number}.{ending}": filled(plan, review, kind)
        for number, (plan, review) in enumerate(made)
        for kind, ending in (("word", "docx"), ("excel", "xlsx"))
    }
    for name, data in saved_again(files, tmp_path).items():
        plan, review = made[int(name.partition(".")[0])]
        returned = read_returned(data, name, plan)
        assert same(applied(plan, [returned]).plan, by_hand(plan, review)), name


def test_a_form_that_was_typed_into_says_the_same_and_an_empty_one_nothing(tmp_path: Path) -> None:
    kinds: tuple[tuple[str, FileFormat], ...] = (("docx", "word"), ("xlsx", "excel"))
    said = {"How is it going?": "Off track", "What happened": "Ill."}
    files = {}
    for ending, kind in kinds:
        files[f"blank.{ending}"] = prepared(everything(), TODAY, kind)
        written = typed(prepared(rowan(), TODAY, kind), "What happened", "1.1.3", said)
        files[f"typed.{ending}"] = typed(written, "", "", {"Held on": "6 November 2026", "Reasons": "It works."})
    for name, data in saved_again(files, tmp_path).items():
        returned = read_returned(data, name, everything() if name.startswith("blank") else rowan())
        if name.startswith("blank"):
            assert (returned.answers, returned.remarks, returned.findings) == ((), (), ()), name
        else:
            values = {(*answer.item, answer.path): str(answer.value) for answer in returned.answers}
            assert values["actions", "1.1.3", "progress"] == "Ill."
            assert values["review", "held_on", "held_on"] == "2026-11-06"
            assert "off_track" in values["actions", "1.1.3", "status"]
            assert returned.findings == ()
