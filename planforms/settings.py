"""The settings of an organisation: a `planforms.toml` beside its forms.

forms = ["our-form.toml"]   # forms that were learnt, beside this file
glossary = "our-words.csv"  # hard words of one's own, before those of planforms
symbols = "pictures/symbols.toml"   # pictures of one's own

[[terms]]                   # the school year, where it is not the usual one
name = "Autumn"
first = 2026-09-02
last = 2026-12-18

[family]                    # for copies for the family
contact = ["Our advice line is free: 01632 960 000."]

[limits]                    # how large a file may be
size = 60_000_000

What may be set about checks stands in `planforms/checks/rules.py`.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
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
    "profile_at",
    "profile_beside",
    "settings_beside",
    "settings_for",
    "settings_in",
]

FILE_NAME = "planforms.toml"
_KEYS = ("forms", "terms", "limits", "glossary", "symbols", "family", *KEYS)


@dataclass(frozen=True)
class Settings:
    """What reading a form depends on, and what checking a plan does."""

    profile: Profile = NO_PROFILE
    rules: Rules = USUAL_RULES


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
    """What reading depends on, as the settings beside a form have it; the usual where there are none."""
    return settings_for(form).profile


def profile_at(path: Path) -> Profile:
    """What reading depends on, in a file of settings; a form that was learnt counts as one.

    Raises UsageError, "settings".
    """
    return _settings_at(path).profile


@lru_cache(maxsize=64)
def _settings_at(path: Path) -> Settings:
    tree = settings_in(path)
    if "known_by" in tree or "columns" in tree:
        return Settings(Profile((_learnt(tree, path),)))
    for key in tree:
        if key not in _KEYS:
            nearest = difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.0)[0]
            raise _wrong(f"{path.name} has the key “{key}”, which is not known.", f"The nearest is “{nearest}”.")
    names = tree.get("forms", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _wrong(f"In {path.name}, “forms” is not a list of names.", 'Such as forms = ["our-form.toml"].')
    forms = tuple(_learnt(settings_in(path.parent / name), path.parent / name) for name in names)
    terms = Terms.from_mapping(tree)
    rules = Rules.from_mapping(tree, _codes(tree, path), terms)
    return Settings(Profile(forms, terms, limits_from(tree.get("limits", {}))), rules)


def _codes(tree: Mapping[str, Any], path: Path) -> frozenset[str]:
    """The codes that settings may name: those there are, and an organisation's own, which are not run for this."""
    folder = tree.get("checks")
    return frozenset({*ALL_CHECKS, *(codes_in(path.parent / folder) if isinstance(folder, str) else ())})


def _learnt(tree: Mapping[str, Any], path: Path) -> LearntForm:
    """The form that a mapping describes; its blank form is found from wherever the work is done."""
    form = learnt_from(tree, path.name)
    return replace(form, blank=str(path.parent / form.blank)) if form.blank else form


def settings_in(path: Path) -> Mapping[str, Any]:
    """The tree of a TOML file. Raises UsageError, "settings"."""
    try:
        return tomllib.loads(read_whole(path).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        where = f": {problem}" if isinstance(problem, tomllib.TOMLDecodeError) else ""
        raise _wrong(f"{path.name} is not written as TOML{where}.", "Look at the line that is named.") from problem
    except CannotRead as problem:
        raise _wrong(f"{path.name} could not be opened. {problem.message}", "See whether it is there.") from problem


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("settings", message, hint)
