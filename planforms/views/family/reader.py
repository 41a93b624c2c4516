"""For whom a copy is, how it is set, and what a person decided for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

__all__ = ["CHILD_READERS", "INCLUDES", "PRESETS", "READERS", "Choices", "Include", "Preset", "Reader"]

Reader = Literal["parent", "young-person", "child", "young-child", "public"]
READERS: tuple[Reader, ...] = get_args(Reader)
CHILD_READERS: tuple[Reader, ...] = ("young-person", "child", "young-child")
"""Those for whom the plan is: 13 and over, 8 to 12, 5 to 7."""

Preset = Literal["clear", "large", "dyslexia", "easy-read"]
PRESETS: tuple[Preset, ...] = get_args(Preset)
"""Clear print 14 pt; large print 18 pt; off-white and wide lines; a picture and one sentence for each idea."""

Include = Literal["why", "contingency"]
INCLUDES: tuple[Include, ...] = get_args(Include)


@dataclass(frozen=True)
class Choices:
    """What a person decided for one copy.

    `include` are parts that reach it by decision only; `withhold` texts that must not, beside those of the plan;
    `allow` texts that may, although they look like an address, or name somebody. `approved_by` is who read the
    copy through.
    """

    include: frozenset[Include] = frozenset()
    withhold: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    approved_by: str = ""
