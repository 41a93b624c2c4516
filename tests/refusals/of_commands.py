"""What makes planforms refuse a command, or the settings beside a form. By code, as in `of_files`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from planforms.checking import ask, look
from planforms.cli.fill import _filled
from planforms.cli.options import file_format, save_new
from planforms.errors import PlanformsError
from planforms.family_settings import family_settings
from planforms.plain.glossary import glossary_from
from planforms.plan import Person, Plan
from planforms.settings import profile_at
from planforms.state import read_state
from planforms.views.family.recipient import recipient
from tests.refusals.of_files import Act
from tests.specimens import one_action

__all__ = ["COMMANDS", "command"]

_DAY = dt.date(2026, 11, 6)
_TERM = '[[terms]]\nname = "Autumn"\nfirst = 2026-09-02\nlast = 2026-12-18\n'


def _settings(text: str) -> Act:
    """Settings with this text are read."""

    def act(folder: Path) -> object:
        path = folder / "planforms.toml"
        path.write_text(text, encoding="utf-8")
        return profile_at(path)

    return act


def _family(text: str) -> Act:
    def act(folder: Path) -> object:
        path = folder / "planforms.toml"
        path.write_text(text, encoding="utf-8")
        return family_settings(folder / "form.docx", path)

    return act


def command(name: str, *words: str) -> Act:
    """A command, with the folder for every {} in its words."""

    def act(folder: Path) -> object:
        (folder / "plan.json").write_text(one_action().model_dump_json(), encoding="utf-8")
        (folder / "empty").mkdir()
        said = [word.format(folder) for word in words]
        return import_module(f"planforms.cli.{name}").command.main(said, standalone_mode=False)

    return act


def _own_check(source: str) -> Act:
    """A check of an organisation's own."""

    def act(folder: Path) -> None:
        (folder / "checks").mkdir()
        (folder / "checks" / "ours.py").write_text(source, encoding="utf-8")
        (folder / "planforms.toml").write_text('checks = "checks"', encoding="utf-8")
        (folder / "plan.json").write_text(one_action().model_dump_json(), encoding="utf-8")
        trouble = look(folder / "plan.json", ask(_DAY, folder / "planforms.toml")).trouble
        if isinstance(trouble, PlanformsError):
            raise trouble

    return act


_STOPS = '''
from planforms.check import check

@check("note", why="Our panel asks for it.")
def our_visits(case):
    """A plan without visits."""
    yield from case.visits
'''


def _to_whom(kind: str, wanted: str, *people: Person) -> Act:
    return lambda _: recipient(Plan.model_validate({"kind": kind, "people": people}), wanted, _DAY)


def _blank_not_named(folder: Path) -> object:
    (folder / "our-form.toml").write_text('known_by = ["Need"]\n[columns.actions]\n"Need" = "need"\n', encoding="utf-8")
    return _filled(str(folder / "our-form.toml"), one_action(), folder / "plan.docx")


def _written_before(folder: Path) -> None:
    (folder / "plan.docx").write_bytes(b"")
    save_new(folder / "plan.docx", b"x", force=False)


COMMANDS: Mapping[str, Sequence[Act]] = {
    "nothing-to-do": (
        command("convert", "{}/empty", "-o", "{}/out"),
        command("check", "{}/empty"),
        command("copy", "{}/empty", "--for", "child", "-o", "{}/out"),
        command("timeline", "{}/empty", "-o", "{}/out"),
    ),
    "no-such-person": (command("timeline", "{}/plan.json", "-o", "{}/out", "--for", "Zoe", "--together"),),
    "wrong-order": (command("timeline", "{}/empty", "-o", "{}/out", "--from", "2026-11-02", "--to", "2026-11-01"),),
    "no-output": (
        command("check", "{}/plan.json", "--to", "html"),
        command("check", "{}/plan.json", "--to", "json,sarif"),
    ),
    "unknown-form": (lambda folder: _filled("child-pan", one_action(), folder / "plan.docx"),),
    "no-blank": (_blank_not_named,),
    "unknown-ending": (
        lambda folder: file_format(folder / "plan.pdf"),
        command("translate", "{}/plan.json", "--for", "parent", "--language", "cy", "-o", "{}/sheet.pdf"),
    ),
    "already-there": (_written_before,),
    "no-such-reader": (_to_whom("child", "Zoe", Person(name="Claire Ashdown"), Person(name="Priya Nair")),),
    "not-of-the-family": (_to_whom("child", "Priya Nair", Person(name="Priya Nair", role="Social worker")),),
    "wrong-kind-of-plan": (
        _to_whom("partnership", "Zoe"),
        _to_whom("child", "public", Person(name="Zoe", part="child")),
    ),
    "nobodys-plan": (_to_whom("child", "parent"),),
    "settings": (
        _settings("form = []"),
        _settings("forms = 1"),
        _settings("forms ="),
        _settings("limits = 1"),
        _settings("[limits]\nseconds = 0"),
        _settings('forms = ["not-there.toml"]'),
        _settings('[severity]\nno-owner = "grave"'),
        _family("family = 1"),
    ),
    "limits": (_settings("[limits]\nsise = 1"), _settings("[limits]\nsize = -1")),
    "terms": (
        _settings("terms = 1"),
        _settings(_TERM + _TERM),
        _settings('[[terms]]\nname = "Autumn"\nfirts = 2026-09-02'),
        _settings("[[terms]]\nfirst = 2026-09-02\nlast = 2026-12-18"),
        _settings('[[terms]]\nname = "Autumn"\nfirst = 2026-09-02'),
        _settings('[[terms]]\nname = "Autumn"\nfirst = 2026-12-18\nlast = 2026-09-02'),
        _settings('[[terms]]\nname = "Autumn"\nfirst = "soon"\nlast = 2026-12-18'),
    ),
    "mapping": (
        _settings('known_by = ["Need"]\ncolumns = 1'),
        _settings('known_by = ["Need"]\n[columns.actions]\n"Whose job" = "hwo"'),
    ),
    "own-checks": (_own_check("def look(:"),),
    "own-check-failed": (_own_check(_STOPS),),
    "glossary": (lambda _: glossary_from("word,meaning\n", "our-words.csv"),),
    "state": (lambda _: read_state(b"{}"),),
}
