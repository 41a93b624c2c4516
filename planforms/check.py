"""A check: a function that looks at a plan for one thing, and the sentence of the guidance that it rests on.

@check("warning", why=OWNERLESS)
def nobody_responsible(case: Case) -> Iterator[Weakness]:
    \"\"\"An action that no one has been given to do.\"\"\"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from planforms.checked import Passage
from planforms.finding import Severity

__all__ = ["CaseT", "Check", "Weakness", "check"]

CaseT = TypeVar("CaseT")


@dataclass(frozen=True)
class Weakness:
    """What is weak, where in the plan (a dotted path; "" for the whole), and what to write instead.

    `message` quotes nothing of the plan: it may stand in a log. `example` shows what to write with the plan's own
    words. `severity` is set where one weakness weighs more or less than its check usually does.
    """

    path: str
    message: str
    instead: str
    example: str = ""
    severity: Severity | None = None


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


def check(severity: Severity, why: Passage | str) -> Callable[[Callable[[CaseT], Iterator[Weakness]]], Check[CaseT]]:
    """Make a check of a function: its name, with hyphens, is the code, the first line of its docstring the title.

    `why` is a passage of the guidance, or in words of one's own what an organisation has agreed.
    """
    passage = Passage("Our own standards", "", why) if isinstance(why, str) else why

    def made(look: Callable[[CaseT], Iterator[Weakness]]) -> Check[CaseT]:
        title = (look.__doc__ or look.__name__).strip().splitlines()[0]
        return Check(look.__name__.replace("_", "-"), title, severity, passage, look)

    return made
