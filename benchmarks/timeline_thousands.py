"""Holds the oracle of the tests against the timelines of thousands of generated plans; a seed is one plan.

python benchmarks/timeline_thousands.py 2000          # the plans of the seeds 0 to 1999, on all cores
python benchmarks/timeline_thousands.py 1 --from 417  # one of them again
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from planforms.errors import CannotRender
from planforms.views.timeline import VIEW, build_of
from planforms.views.timeline_lanes import LANES, Lanes
from planforms.views.timeline_request import Request
from planforms.writing.pdf import page_pdf
from tests.views.timeline_oracle import complaints
from tests.views.timeline_plans import varied


def main() -> None:
    """Say how many pages were set and looked at, on which paper, and what is wrong with any."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("plans", type=int)
    options.add_argument("--from", dest="first", type=int, default=0)
    given = options.parse_args()
    begun, papers, wrong = time.perf_counter(), collections.Counter[str](), 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for seed, size, paper, found in pool.map(
            _looked_at, range(given.first, given.first + given.plans), chunksize=8
        ):
            papers[paper] += 1
            if papers.total() % 100 == 0:
                print(f"{papers.total()} looked at", file=sys.stderr, flush=True)
            wrong += bool(found)
            for complaint in found[:3]:
                print(f"seed {seed} ({size} actions, {paper}): {complaint}", flush=True)
    for paper, number in papers.most_common():
        print(f"{number:5} {paper}")
    print(f"{given.plans} plans, {wrong} with complaints, {time.perf_counter() - begun:.0f} s")
    sys.exit(bool(wrong))


def _looked_at(seed: int) -> tuple[int, int, str, list[str]]:
    """The size of the plan of a seed, how its page was set, and what the oracle says of it."""
    plan, today = varied(seed)
    choose = random.Random(seed)
    asked = Request()
    if choose.random() < 0.3:
        lanes: Lanes = choose.choice(LANES[1:])
        asked = Request(
            lanes=lanes, paper=choose.choice((None, "a3")), nation=choose.choice((None, "england", "scotland"))
        )
    size = sum(len(step.actions) for area in plan.areas for step in area.objectives)
    page = build_of((plan,), today, asked)
    points = page.measures.partition("--size:")[2].partition("pt")[0]
    paper = f"{page.sheet}, {len(page.panels)} panel(s), {points} pt{', by person' if page.gathered else ''}"
    try:
        return seed, size, paper, complaints(page_pdf(VIEW, page), plan, today)
    except CannotRender as refused:
        return seed, size, paper, [refused.code]
    except Exception as problem:  # noqa: BLE001 - the oracle itself may stumble: that is a complaint too
        return seed, size, paper, [f"{type(problem).__name__}: {problem}"]


if __name__ == "__main__":
    main()
