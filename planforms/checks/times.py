"""When: a date for each action, and fixed points at which the plan is looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.checks.weakness import Weakness, actions
from planforms.plan import Plan

__all__ = ["no_date", "no_review_point"]


def no_date(plan: Plan) -> Iterator[Weakness]:
    """An action with no date at all."""
    for path, action in actions(plan):
        time = action.timescale
        if time.kind == "none" and not time.due and not time.start:
            yield Weakness(
                path,
                f"Action {action.id} has no date.".replace("  ", " "),
                "Write the day by which it will be done (Rough Guide, “Deciding timescales”).",
            )


def no_review_point(plan: Plan) -> Iterator[Weakness]:
    """A plan that nobody has arranged to look at again."""
    if not plan.review_points and not any(review.next_review for review in plan.reviews):
        yield Weakness(
            "review_points",
            "No date is set on which the plan will be reviewed.",
            "Set fixed points, and who takes part: no plan is good if it’s static (Rough Guide).",
        )
