"""What goes to the screen: lines to standard output, errors and progress to standard error."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from planforms.errors import PlanformsError

__all__ = ["ERR", "OUT", "complain", "counted", "line", "shown"]

OUT = Console(markup=False, emoji=False, highlight=False)
ERR = Console(markup=False, emoji=False, highlight=False, stderr=True)


def line(text: str = "") -> None:
    """A line of the result, not folded: it may be read by another program."""
    OUT.print(text, soft_wrap=True)


def complain(error: PlanformsError, about: str = "") -> None:
    """An error: what it is about, what is wrong, what to do."""
    ERR.print(f"{about}: {error}" if about else str(error), soft_wrap=True)


def shown(path: Path) -> str:
    """A path as it can be printed: one line, and no bytes that are no letters."""
    return "".join(
        letter if letter.isprintable() else "�" for letter in str(path).encode("utf-8", "replace").decode("utf-8")
    )


def counted(number: int, one: str, many: str = "") -> str:
    """1 document, 2 documents."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
