"""`python -m planforms`, and the command `planforms`."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from planforms.cli import cli

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a letter that the terminal lacks must not end the work
    cli(prog_name="planforms")


if __name__ == "__main__":
    main()
