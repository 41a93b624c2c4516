"""Styles in which what is called by a name (`var(--ink)`) and is the same throughout stands as what it is.

A browser looks a name up in no time. WeasyPrint takes the whole declaration apart anew for each element that has it.
"""

from __future__ import annotations

import re

__all__ = ["without_names"]

_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_NAMED = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;}]+)")
_USED = re.compile(r"var\((--[\w-]+)\)")


def without_names(styles: str) -> str:
    """The styles with each name replaced that the root declares, and nobody declares again."""
    declared = [name for name, _ in _NAMED.findall(styles)]
    root = _ROOT.search(styles)
    found = _NAMED.findall(root[1] if root else "")
    constants = {name: value.strip() for name, value in found if declared.count(name) == 1}
    return _USED.sub(lambda used: constants.get(used[1], used[0]), styles)
