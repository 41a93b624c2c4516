"""Write docs/checks.md: every check, the guidance behind it, what breaks it and what nearly does."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # the specimens lie with the tests

from planforms.check import Check  # noqa: E402 - after the path
from planforms.checks.catalogue import SUBJECTS  # noqa: E402 - after the path
from tests.checks.specimens import BREAKS, FOLDERS, NEAR_MISSES  # noqa: E402 - after the path

_HEAD = """# What is checked

`planforms check` looks at a plan for what the two guidance texts say makes a plan good. Each check looks at one thing,
names the sentence that it rests on, and says what to write instead. None of them scores anybody: a finding is about a
plan. This page is made from the checks themselves.

An *error* contradicts itself or may hurt somebody, a *warning* is likely to make the plan fail, a *note* is worth a
look. How grave each is, and whether it is made at all, [can be set](own-checks.md); [a finding can be
accepted](own-checks.md#accepting-a-finding-in-the-plan-itself).

The specimens are in a shorthand: each line is what a row of the form would hold, its boxes divided by bars; an action
is `do`, with what, who, by when, how far, and a word on progress. They differ from a sound plan in just these lines.
“Left alone” is what looks nearly the same and is no finding.

What no check can see: whether the plan rests on a good assessment, whether all options were considered, whether
people are willing, and whether it is carried out.

"""


def main() -> None:
    """Write the page."""
    (ROOT / "docs" / "checks.md").write_text(catalogue(), encoding="utf-8")


def catalogue() -> str:
    """The page."""
    return _HEAD + "\n".join(
        f"## {subject}\n\n" + "\n".join(_entry(one) for one in checks) for subject, checks in SUBJECTS.items()
    )


def _entry(one: Check[object]) -> str:
    breaks, near_miss = FOLDERS[one.code] if one.code in FOLDERS else (BREAKS[one.code], NEAR_MISSES[one.code])
    beside = " beside the plan of Kayleigh Stone in the same folder" if one.code in FOLDERS else ""
    return (
        f"### `{one.code}`\n\n{one.title} *{one.severity.capitalize()}.*\n\n"
        f"> “{one.why.words}”\n> {one.why.source}\n\n"
        f"Found{beside}:\n\n{_block(breaks)}\nLeft alone:\n\n{_block(near_miss)}"
    )


def _block(text: str) -> str:
    return f"```text\n{dedent(text).strip()}\n```\n"


if __name__ == "__main__":
    main()
