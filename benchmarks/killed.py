"""Kill a run at random, thirty times over a thousand forms and more, start it again each time, and count what there is.

    .venv/bin/python benchmarks/killed.py [--forms 1000] [--kills 30] [--seed 8]

Leaves with 1 where any form has not exactly one result, or anything torn or left over is found.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.harm.killing import kill_and_resume
from tests.specimens import one_action


def main() -> int:
    """Make the forms, kill, count."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--forms", type=int, default=1000)
    options.add_argument("--kills", type=int, default=30)
    options.add_argument("--longest", type=float, default=6.0, help="seconds before a kill, at most")
    options.add_argument("--seed", type=int, default=8)
    given = options.parse_args()
    plan = one_action().model_dump(mode="json")
    with tempfile.TemporaryDirectory(prefix="kill-") as place:
        forms = Path(place) / "forms"
        forms.mkdir()
        for number in range(given.forms):
            (forms / f"plan-{number:05}.json").write_text(json.dumps({**plan, "reference": f"P/{number}"}))
        dice = random.Random(given.seed)  # the same kills for everybody who runs it
        out, temporary = Path(place) / "out", Path(place) / "t"
        found = kill_and_resume([forms], out, kills=given.kills, longest=given.longest, dice=dice, temporary=temporary)
    print(", ".join(f"{name.replace('_', ' ')} {number}" for name, number in asdict(found).items()))
    return int(found.documents != given.forms or any((found.torn, found.left_over, found.twice, found.missing)))


if __name__ == "__main__":
    sys.exit(main())
