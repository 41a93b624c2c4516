"""Write docs/refusals.md: whatever planforms refuses, with its sentence and what to do; `make refusals` calls this."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # what provokes each refusal lies with the tests

from planforms.errors import PlanformsError  # noqa: E402 - after the path
from planforms.older import _DISK, _MEMORY, _SECONDS  # noqa: E402 - after the path
from planforms.reading.package import Limits  # noqa: E402 - after the path
from planforms.settings import Work  # noqa: E402 - after the path
from tests.refusals.catalogue import REFUSALS, provoked  # noqa: E402 - after the path

__all__ = ["PAGE", "page"]

PAGE = ROOT / "docs" / "refusals.md"

_HEAD = """# What planforms refuses, and what to do then

Each refusal has a code, which may stand in a log, a sentence, and what to do next. None of them quotes a plan; a
name after `--for` that is not in the plan is answered with those that are, on the screen alone. One file that is
refused never stops the others. This page is made by provoking every refusal.

The exit code of the command tells of which kind it was.

"""
_KINDS = {
    3: "A file that cannot be read",
    4: "Work that could not be done",
    2: "A command or a setting that is not understood",
}
_LIMITS = {
    "size": "bytes of a file",
    "members": "parts inside a file",
    "unpacked": "bytes of all parts, unpacked",
    "part": "bytes of one part, unpacked",
    "ratio": "how many times larger a part of more than 1 MB is unpacked than packed",
    "depth": "elements inside each other",
    "elements": "elements of one part",
    "merged": "cells that a sheet merges",
    "text": "characters in the cells of a workbook",
    "seconds": "seconds of a processor for the documents of one plan; `convert --seconds` for one run",
    "memory": "bytes of memory for them; `convert --memory` for one run",
}
_LIMITS_HEAD = """## Limits

A file comes from many hands, and some are made to do harm. What is far larger than any form is refused before it is
read (`too-large`, `unsafe-file`). The limits are many times what the largest of nearly a thousand public files needs;
an organisation that needs more sets them in its `planforms.toml`, beside its forms:

```toml
[limits]
size = 100_000_000
elements = 1_000_000
```

| limit | usually | what it counts |
|---|--:|---|
"""
_OTHERS = f"""
An old kind of file is turned into a newer one by LibreOffice, which may take {_SECONDS} seconds, {_MEMORY >> 30} GB of
address space and {_DISK >> 20} MB of disk.
"""


def page() -> str:
    """The page."""
    said = [provoked(act).refusal for acts in REFUSALS.values() for act in acts]
    parts = [_HEAD]
    for exit_code, heading in _KINDS.items():
        rows = [refusal for refusal in said if refusal.exit_code == exit_code]
        parts.append(f"## {heading}\n\nExit code {exit_code}.\n\n| code | what is said | what to do |\n|---|---|---|\n")
        parts.append("".join(_rows(sorted(rows, key=lambda refusal: refusal.code))) + "\n")
    return "".join([*parts, _LIMITS_HEAD, *_limits(Limits()), *_limits(Work()), _OTHERS])


def _limits(usual: Limits | Work) -> Iterator[str]:
    for each in fields(usual):
        yield f"| `{each.name}` | {getattr(usual, each.name):_} | {_LIMITS[each.name]} |\n"


def _rows(refusals: list[PlanformsError]) -> Iterator[str]:
    """A row for each refusal; one that is said in the same words twice stands once."""
    rows = (f"| `{one.code}` | {_tidy(one.message)} | {_tidy(one.hint)} |\n" for one in refusals)
    yield from dict.fromkeys(rows)


def _tidy(text: str) -> str:
    """The text for a cell of a table, without the numbers of lines that change with every edit."""
    return re.sub(r", line \d+(?=\))", ", line …", text).replace("|", "\\|")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))


if __name__ == "__main__":
    main()
