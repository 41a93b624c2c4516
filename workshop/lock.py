"""Write requirements.lock: the version of each package that planforms and its workshop are tested with."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Ask pip what it would install into an empty environment, and write that down."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    answer = subprocess.run([*command, ".[dev]"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = {
        re.sub(r"[-_.]+", "-", item["metadata"]["name"]).lower(): item["metadata"]["version"]
        for item in json.loads(answer)["install"]
    }
    del found["planforms"]
    lines = [f"{name}=={version}\n" for name, version in sorted(found.items())]
    (ROOT / "requirements.lock").write_text("# Made by `make lock`.\n" + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} packages in requirements.lock")


if __name__ == "__main__":
    main()
