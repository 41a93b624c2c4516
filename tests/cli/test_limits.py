"""What an organisation allows a file to be holds in every command that reads one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from planforms.cli import cli
from tests.specimens import one_action

_COMMANDS = {
    "convert": "convert {plan} -o {out} --as plan --to html",
    "copy": "copy {plan} --for public -o {out}",
    "plain": "plain {plan}",
    "read": "read {plan}",
    "read --html": "read {plan} --html {out}.html",
    "check": "check {plan}",
    "fill": "fill child-plan {plan} -o {out}.docx",
    "review prepare": "review prepare {plan} -o {out}.docx",
    "review apply": "review apply {plan} {plan} -o {out}.docx",
    "diff": "diff {plan} {plan}",
    "due": "due {plan}",
    "timeline": "timeline {plan} -o {out} --to html",
}


@pytest.mark.parametrize("command", _COMMANDS.values(), ids=list(_COMMANDS))
def test_a_file_larger_than_the_settings_allow_is_refused_by_every_command(tmp_path: Path, command: str) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(one_action().model_dump_json(), encoding="utf-8")
    (tmp_path / "planforms.toml").write_text("[limits]\nsize = 9\n", encoding="utf-8")
    words = [word.format(plan=plan, out=tmp_path / "out") for word in command.split()]
    done = CliRunner().invoke(cli, words, prog_name="planforms")
    assert done.exit_code == 3, done.output
    assert "far more than any form" in done.output
