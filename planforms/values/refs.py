"""References to actions, objectives or areas."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["say_refs", "understand_refs"]


def understand_refs(text: str) -> tuple[str, ...]:
    """The references in the text, each once, in its order: ("1.1.1", "1.1.2")."""
    return tuple(dict.fromkeys(re.findall(r"[A-Z]?[0-9]+(?:\.[0-9]+)*", text)))


def say_refs(refs: Sequence[str]) -> str:
    """1.1.1, 1.1.2"""
    return ", ".join(refs)
