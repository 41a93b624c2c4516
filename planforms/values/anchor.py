"""What the relative words of a cell are counted from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from planforms.values.terms import USUAL_TERMS, Terms

__all__ = ["NO_ANCHOR", "Anchor", "within_reason"]


@dataclass(frozen=True)
class Anchor:
    """The dates and the kind of the plan that a cell belongs to.

    `plan_date` is the day the plan was agreed, else the day it starts. `plan_kind` decides what "Q3", "SLT" and "HT"
    mean: schools count by school year, councils and partnerships by financial year. `terms` is the school's calendar;
    `born`, the child's date of birth, says in which year the child is in Year 6. `reviews` are the days of the plan's
    reviews under the labels that the form has for them, such as "Next clinic". `month_first`: the form writes 12/25.
    """

    plan_date: dt.date | None = None
    next_review: dt.date | None = None
    plan_kind: Literal["child", "partnership"] = "child"
    terms: Terms = USUAL_TERMS
    born: dt.date | None = None
    reviews: tuple[tuple[str, dt.date], ...] = ()
    month_first: bool = False


def within_reason(anchor: Anchor) -> Anchor:
    """The anchor without a date that no plan has; counting from it could leave the calendar."""
    plan, review = (
        date if date and 1900 <= date.year <= 2200 else None for date in (anchor.plan_date, anchor.next_review)
    )
    return replace(anchor, plan_date=plan, next_review=review)


NO_ANCHOR = Anchor()
"""Nothing is known of the plan: relative words and dates without a year give no day."""
