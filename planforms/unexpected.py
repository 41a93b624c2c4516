"""What is said of a mistake in planforms itself: where it happened, and nothing of the plan."""

from __future__ import annotations

import traceback
from pathlib import Path

from planforms.errors import PlanformsError

__all__ = ["unexpected"]

_HERE = Path(__file__).parent


def unexpected(problem: BaseException) -> PlanformsError:
    """The error "unexpected" for any exception. Its own message is left out: it may quote the plan."""
    ours = [frame for frame in traceback.extract_tb(problem.__traceback__) if _HERE in Path(frame.filename).parents]
    where = f" at {Path(ours[-1].filename).relative_to(_HERE)}, line {ours[-1].lineno}" if ours else ""
    return PlanformsError(
        "unexpected",
        f"planforms itself made a mistake here ({type(problem).__name__}{where}).",
        "Please report these words; they hold nothing of the plan.",
    )
