"""The settings of an organisation: a `planforms.toml` beside its forms.

forms = ["our-form.toml"]    # forms that were learnt, beside this file
templates = "our-templates"  # templates and styles of documents, in a folder beside this file
glossary = "our-words.csv"   # hard words of one's own, before those of planforms
symbols = "pictures/symbols.toml"   # pictures of one's own

[[terms]]                    # the school year, where it is not the usual one
name = "Autumn"
first = 2026-09-02
last = 2026-12-18

[family]                    # for copies for the family
contact = ["Our advice line is free: 01632 960 000."]

[limits]                     # how large a file may be, and what making its documents may take
size = 60_000_000
seconds = 60
memory = 1_000_000_000

What may be set about checks stands in `planforms/checks/rules.py`.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from planforms.checks import ALL_CHECKS
from planforms.checks.own import codes_in
from planforms.checks.rules import KEYS, USUAL_RULES, Rules
from planforms.disk import read_whole
from planforms.errors import CannotRead, UsageError
from planforms.reading.learn import learnt_from
from planforms.reading.package import limits_from
from planforms.reading.profile import NO_PROFILE, LearntForm, Profile
from planforms.values.terms import Terms

__all__ = [
    "FILE_NAME",
    "NO_SETTINGS",
    "Settings",
    "Work",
    "forget_settings",
    "profile_at",
    "profile_beside",
    "settings_beside",
    "settings_for",
    "settings_in",
]

FILE_NAME = "planforms.toml"
_KEYS = ("forms", "templates", "terms", "limits", "glossary", "symbols", "family", *KEYS)
_TEMPLATES = (".html.j2", ".css")


@dataclass(frozen=True)
class Work:
    """What the making of one plan's documents may take: seconds of a processor, and bytes of memory."""

    seconds: int = 60
    memory: int = 1_000_000_000


@dataclass(frozen=True)
class Settings:
    """How a form is read and a plan checked, what its documents may take, and templates and styles of one's own, each
    as a name ("timeline.html.j2") and its text. `mark` differs where anything in the files of the settings does."""

    profile: Profile = NO_PROFILE
    rules: Rules = USUAL_RULES
    work: Work = Work()
    templates: tuple[tuple[str, str], ...] = ()
    mark: str = ""


NO_SETTINGS = Settings()


def settings_for(form: Path, named: Path | None = None) -> Settings:
    """The settings that count for a form: those that were named, else those in its folder or the nearest above it."""
    path = named or settings_beside(form)
    return _settings_at(path) if path else NO_SETTINGS


def settings_beside(form: Path) -> Path | None:
    """The file of settings in the folder of a form, or the nearest folder above it; None where there is none."""
    folder = form.absolute().parent
    return next((place / FILE_NAME for place in (folder, *folder.parents) if (place / FILE_NAME).is_file()), None)


def profile_beside(form: Path) -> Profile:
    """How a form is read, by the settings beside it."""
    return settings_for(form).profile


def profile_at(path: Path) -> Profile:
    """How a form is read, by the settings in a file. Raises UsageError, "settings"."""
    return _settings_at(path).profile


def forget_settings() -> None:
    """Have every file of settings read anew when it is next asked for."""
    _settings_at.cache_clear()


@lru_cache(maxsize=64)
def _settings_at(path: Path) -> Settings:
    """The settings in a file; a form that was learnt counts as settings too."""
    text = _text(path)
    tree = _content(text, path.name)
    if "known_by" in tree or "columns" in tree:
        return Settings(Profile((_learnt(tree, path),)), mark=_mark(text))
    for key in tree:
        if key not in _KEYS:
            nearest = difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.0)[0]
            raise _wrong(f"{path.name} has the key “{key}”, which is not known.", f"The nearest is “{nearest}”.")
    names = tree.get("forms", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _wrong(f"In {path.name}, “forms” is not a list of names.", 'Such as forms = ["our-form.toml"].')
    learnt = {name: _text(path.parent / name) for name in names}
    forms = tuple(_learnt(_content(text, name), path.parent / name) for name, text in learnt.items())
    work, reading = _limits(tree.get("limits", {}))
    templates = _templates(tree.get("templates"), path)
    terms = Terms.from_mapping(tree)
    rules = Rules.from_mapping(tree, _codes(tree, path), terms)
    mark = _mark(text, *learnt.values(), *(part for pair in templates for part in pair))
    return Settings(Profile(forms, terms, limits_from(reading)), rules, work, templates, mark)


def _codes(tree: Mapping[str, Any], path: Path) -> frozenset[str]:
    """The codes that settings may name: those there are, and an organisation's own, which are not run for this."""
    folder = tree.get("checks")
    return frozenset({*ALL_CHECKS, *(codes_in(path.parent / folder) if isinstance(folder, str) else ())})


def _learnt(tree: Mapping[str, Any], path: Path) -> LearntForm:
    """The form that a mapping describes; its blank form is found from wherever the work is done."""
    form = learnt_from(tree, path.name)
    return replace(form, blank=str(path.parent / form.blank)) if form.blank else form


def _limits(tree: Any) -> tuple[Work, Mapping[str, object]]:
    """What may be taken by the work, and the limits that hold for reading."""
    if not isinstance(tree, dict):
        raise _wrong("“limits” is not a table.", "Write [limits] on a line of its own, and the limits below it.")
    work = {key: value for key, value in tree.items() if key in ("seconds", "memory")}
    for key, value in work.items():
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise _wrong(f"The limit “{key}” is not a whole number above 0.", f"Such as {getattr(Work(), key)}.")
    return Work(**work), {key: value for key, value in tree.items() if key not in work}


def _templates(name: Any, path: Path) -> tuple[tuple[str, str], ...]:
    """The templates and styles in the folder that is named; none where none is."""
    if name is None:
        return ()
    folder = path.parent / name if isinstance(name, str) else None
    if folder is None or not folder.is_dir():
        raise _wrong(f"In {path.name}, “templates” does not name a folder beside it.", 'Such as templates = "ours".')
    files = sorted(file for file in folder.iterdir() if file.name.endswith(_TEMPLATES))
    return tuple((file.name, _text(file)) for file in files)


def settings_in(path: Path) -> Mapping[str, Any]:
    """The tree of a TOML file. Raises UsageError, "settings"."""
    return _content(_text(path), path.name)


def _content(text: str, name: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise _wrong(f"{name} is not written as TOML: {problem}.", "Look at the line that is named.") from problem


def _text(path: Path) -> str:
    try:
        return read_whole(path).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise _wrong(f"{path.name} is not written in UTF-8.", "Save it anew as plain text in UTF-8.") from problem
    except CannotRead as problem:
        raise _wrong(f"{path.name} could not be opened. {problem.message}", "See whether it is there.") from problem


def _mark(*texts: str) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=16).hexdigest()


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("settings", message, hint)
