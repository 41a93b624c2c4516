"""What a check is: a function that looks at a plan for one thing, and the guidance that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from planforms.checked import Passage
from planforms.checks.weakness import Weakness
from planforms.finding import Severity

__all__ = ["Check", "check"]

CaseT = TypeVar("CaseT")


@dataclass(frozen=True)
class Check(Generic[CaseT]):
    """One check. `title` says in one sentence what it looks for, `why` is the sentence of the guidance."""

    code: str
    title: str
    severity: Severity
    why: Passage
    look: Callable[[CaseT], Iterator[Weakness]]

    def __call__(self, case: CaseT) -> Iterator[Weakness]:
        """The weak spots of a plan."""
        return self.look(case)


def check(
    severity: Severity, why: Passage | str
) -> Callable[[Callable[[CaseT], Iterator[Weakness]]], Check[CaseT]]:
    """Make a check of a function: its name, with hyphens, is the code, the first line of its docstring the title.

    `why` is a passage of the guidance, or in words of one's own what an organisation has agreed.
    """
    passage = Passage("Our own standards", "", why) if isinstance(why, str) else why

    def made(look: Callable[[CaseT], Iterator[Weakness]]) -> Check[CaseT]:
        title = (look.__doc__ or look.__name__).strip().splitlines()[0]
        return Check(look.__name__.replace("_", "-"), title, severity, passage, look)

    return made
