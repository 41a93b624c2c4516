"""What the page on forms of one's own says is what happens, command by command."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from planforms.cli import cli
from planforms.own_filling import fill_own
from planforms.reading import open_document, read_file
from planforms.reading.learn import learn, learnt_from
from planforms.settings import profile_at
from tests.council_forms import word_form
from tests.specimens import one_action

PAGE = (Path(__file__).parent.parent / "docs" / "own-forms.md").read_text(encoding="utf-8")


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


def test_the_commands_work_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("Helping Hands blank.docx").write_bytes(word_form())
    Path("amira.json").write_text(one_action().model_dump_json(), encoding="utf-8")
    mapping = learnt_from(tomllib.loads(learn(open_document(word_form()), "blank", "blank.docx")), "our-form.toml")
    Path("Amira's plan.docx").write_bytes(fill_own(mapping, word_form(), one_action()))
    for line in [line for block in _blocks("sh") for line in block.splitlines()]:
        result = CliRunner().invoke(cli, shlex.split(line)[1:])
        assert result.exit_code == 0, (line, result.output)
    assert one_action().areas[0].objectives[0].actions[0].description in Path("proof.html").read_text(encoding="utf-8")
    learnt = profile_at(Path("our-form.toml").absolute())
    assert read_file(Path("Amira's plan, version 2.docx").read_bytes(), learnt).plan == one_action()


def test_the_mapping_on_the_page_is_the_one_that_is_written() -> None:
    shown, *_ = _blocks("toml")
    assert shown in learn(open_document(word_form()), "Helping Hands", "blank.docx")


def test_the_settings_on_the_page_are_understood(tmp_path: Path) -> None:
    _, forms, terms = _blocks("toml")
    (tmp_path / "our-form.toml").write_text(learn(open_document(word_form()), "Helping Hands", "blank.docx"))
    (tmp_path / "planforms.toml").write_text(forms + terms)
    profile = profile_at(tmp_path / "planforms.toml")
    assert [form.name for form in profile.forms] == ["Helping Hands"]
    assert [term.name for term in profile.terms.given] == ["Autumn"]
