"""Kept alive: fixed points, in reach, with the people whom it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import FIXED_POINTS, NOT_STATIC, REVIEW_WITH_FAMILY, WHO_REVIEWS
from planforms.checks.saying import a_day, counted
from planforms.dates import full
from planforms.plan import Person, Plan, Timescale, Who

__all__ = [
    "fixed_reviews", "next_review", "no_review_point", "review_out_of_reach", "review_passed", "review_without_family",
    "review_without_people",
]  # fmt: skip

_FIRST = {"child": 16, "partnership": 26}  # weeks: a term, half a year
_LATER = 26
_FAMILY = ("child", "parent", "family")


@check("warning", FIXED_POINTS)
def no_review_point(case: Case) -> Iterator[Weakness]:
    """A plan that nobody has arranged to look at again."""
    plan = case.plan
    arranged = any(_is_arranged(point.on) for point in plan.review_points)
    if not arranged and not any(review.next_review for review in plan.reviews):
        yield Weakness(
            "review_points",
            "No date is set on which the plan will be reviewed.",
            "Set the day now, while everybody is in the room, and who takes part.",
            f"Review: {a_day(case)}.",
        )


@check("warning", NOT_STATIC)
def review_out_of_reach(case: Case) -> Iterator[Weakness]:
    """A review that is so far off that the plan could fail unseen."""
    held = max((review.held_on for review in case.plan.reviews if review.held_on), default=None)
    since = max((day for day in (case.begins, held) if day), default=None)
    ahead = next((day for day in fixed_reviews(case.plan) if since and day > since), None)
    weeks = _LATER if held else case.rules.review_weeks or _FIRST[case.plan.kind]
    if since and ahead and ahead - since > dt.timedelta(weeks=weeks):
        yield Weakness(
            "review_points",
            f"The next review is {(ahead - since).days // 7} weeks after the {'last one' if held else 'plan begins'}.",
            f"Set one within {weeks} weeks, even a short one, to see whether things have begun.",
        )


@check("warning", NOT_STATIC)
def review_passed(case: Case) -> Iterator[Weakness]:
    """A review whose day has passed without a review."""
    day, missed = next_review(case.plan, case.today)
    if day and missed:
        yield Weakness(
            "review_points",
            f"The review of {full(day)} has passed, and none is recorded since.",
            "Hold it now, or record it if it was held; then set the next day.",
            f"Review: {a_day(case)}.",
        )


@check("note", WHO_REVIEWS)
def review_without_people(case: Case) -> Iterator[Weakness]:
    """A review of which nothing says who takes part."""
    points = [(number, point) for number, point in enumerate(case.plan.review_points) if _is_arranged(point.on)]
    without = [number for number, point in points if not point.involved]
    if points and len(without) == len(points):
        yield Weakness(
            "review_points",
            "Nothing says who takes part in the review."
            if len(points) == 1
            else "Nothing says who takes part in the reviews.",
            "Write the names beside the day: those who carry the plan out, and those whom it is about.",
        )
    elif without:
        for number in without:
            yield Weakness(
                f"review_points.{number}.involved",
                "Nothing says who takes part in a review.",
                "Write the names beside the day.",
            )


@check("warning", REVIEW_WITH_FAMILY)
def review_without_family(case: Case) -> Iterator[Weakness]:
    """A review of a child’s plan without the child and the parents."""
    for number, point in enumerate(case.plan.review_points if case.is_childs else ()):
        if point.involved and not any(case.cast.is_family(who) for who in point.involved):
            yield Weakness(
                f"review_points.{number}.involved",
                f"Of {counted(len(point.involved), 'person', 'people')} at a review none is the child or a parent.",
                "Ask the child and the parents to come, or write how they will have their say before it.",
            )
    for number, review in enumerate(case.plan.reviews if case.is_childs else ()):
        if not review.taking_part or _with_family(review.taking_part, case):
            continue
        if any(view.whose in _FAMILY and view.text.strip() for view in review.views):
            yield Weakness(
                f"reviews.{number}.taking_part",
                "Words of the child or the parents are in a review, and nothing says whether they were there.",
                "Who was there? Tick the names, or write how the child and the parents had their say.",
                severity="note",
            )
        else:
            yield Weakness(
                f"reviews.{number}.taking_part",
                "A review was held without the child and the parents.",
                "Tell them what was said, and ask what they say to it before the next.",
            )


def fixed_reviews(plan: Plan) -> tuple[dt.date, ...]:
    """The days of all reviews that the plan fixes, in order."""
    days = {review.next_review for review in plan.reviews if review.next_review}
    days |= {day for point in plan.review_points if (day := point.on.due or point.on.start)}
    return tuple(sorted(days))


def next_review(plan: Plan, today: dt.date | None) -> tuple[dt.date | None, bool]:
    """The next review from a day on, and whether its day has passed without one; None where none is fixed."""
    fixed = fixed_reviews(plan)
    if today is None:
        return (fixed[0], False) if fixed else (None, False)
    ahead = [day for day in fixed if day >= today]
    held = max((review.held_on for review in plan.reviews if review.held_on), default=dt.date.min)
    missed = [day for day in fixed if day > held]
    if ahead or not missed:
        return (ahead[0], False) if ahead else (None, False)
    return missed[0], True


def _is_arranged(on: Timescale) -> bool:
    return bool(on.due or on.start or on.kind in ("recurring", "event", "approximate"))


def _with_family(people: Sequence[Person], case: Case) -> bool:
    return any(
        person.part in ("child", "parent")
        or case.cast.is_family(Who(name=person.name, role=person.relationship or person.role, written=person.name))
        for person in people
    )
