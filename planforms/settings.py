"""The settings of an organisation: a `planforms.toml` beside its forms.

forms = ["our-form.toml"]   # forms that were learnt, beside this file

[[terms]]                   # the school year, where it is not the usual one
name = "Autumn"
first = 2026-09-02
last = 2026-12-18

[limits]                    # how large a file may be
size = 60_000_000
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from planforms.disk import read_whole
from planforms.errors import CannotRead, UsageError
from planforms.reading.learn import learnt_from
from planforms.reading.package import limits_from
from planforms.reading.profile import NO_PROFILE, Profile
from planforms.values.terms import Terms

__all__ = ["FILE_NAME", "profile_at", "profile_beside"]

FILE_NAME = "planforms.toml"
_KEYS = ("forms", "terms", "limits")


def profile_beside(form: Path) -> Profile:
    """The settings in the folder of a form, or the nearest folder above it; the usual ones where there are none."""
    folder = form.absolute().parent
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return profile_at(place / FILE_NAME)
    return NO_PROFILE


@lru_cache(maxsize=64)
def profile_at(path: Path) -> Profile:
    """The settings in a file; a form that was learnt counts as settings too. Raises UsageError, "settings"."""
    tree = _content(path)
    if "known_by" in tree or "columns" in tree:
        return Profile((learnt_from(tree, path.name),))
    for key in tree:
        if key not in _KEYS:
            nearest = difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.0)[0]
            raise _wrong(f"{path.name} has the key “{key}”, which is not known.", f"The nearest is “{nearest}”.")
    names = tree.get("forms", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _wrong(f"In {path.name}, “forms” is not a list of names.", 'Such as forms = ["our-form.toml"].')
    forms = tuple(learnt_from(_content(path.parent / name), name) for name in names)
    return Profile(forms, Terms.from_mapping(tree), limits_from(tree.get("limits", {})))


def _content(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(read_whole(path).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        where = f": {problem}" if isinstance(problem, tomllib.TOMLDecodeError) else ""
        raise _wrong(f"{path.name} is not written as TOML{where}.", "Look at the line that is named.") from problem
    except CannotRead as problem:
        raise _wrong(f"{path.name} could not be opened. {problem.message}", "See whether it is there.") from problem


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("settings", message, hint)
