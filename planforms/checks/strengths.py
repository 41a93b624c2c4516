"""What is strong in a plan, in the guidance's terms: said first, and only where it is true of nearly all."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.checked import Figures
from planforms.checks.case import Case
from planforms.checks.reviews import fixed_reviews
from planforms.checks.saying import counted

__all__ = ["strengths"]

_NEARLY = 0.75
_SOME = 2


def strengths(case: Case, found: Figures) -> tuple[str, ...]:
    """Sentences about what is good; none where nothing is."""
    return (*_of_numbers(found, case), *_of_people(case), *_of_care(case))


def _of_numbers(found: Figures, case: Case) -> Iterator[str]:
    named = found.open - found.no_owner
    if found.open and named >= found.open * _NEARLY:
        yield _share(named, found.open, "open action has", "open actions have", "one named person")
    dated = found.open - found.no_date
    if found.open and dated >= found.open * _NEARLY:
        yield _share(dated, found.open, "open action has", "open actions have", "a day or a rhythm")
    measured = found.outcomes - found.no_measure
    if found.outcomes and measured >= found.outcomes * _NEARLY:
        what = "a way to tell whether it is achieved"
        yield _share(measured, found.outcomes, "outcome has", "outcomes have", what)
    if found.done and case.today:
        yield f"{counted(found.done, 'action').capitalize()} {'is' if found.done == 1 else 'are'} done."


def _of_people(case: Case) -> Iterator[str]:
    whose = {view.whose for view in case.plan.views if view.text.strip()}
    if case.is_childs and "child" in whose:
        both = (
            "The child’s and the family’s own words are"
            if whose & {"parent", "family"}
            else "The child’s own words are"
        )
        yield f"{both} in the plan."
    days = fixed_reviews(case.plan)
    with_family = [
        point for point in case.plan.review_points if any(case.cast.is_family(who) for who in point.involved)
    ]
    if len(days) >= _SOME and case.is_childs and len(with_family) == len(case.plan.review_points):
        yield f"{counted(len(days), 'review').capitalize()} are fixed, and the family takes part in each."
    elif len(days) >= _SOME:
        yield f"{counted(len(days), 'review').capitalize()} are fixed."


def _of_care(case: Case) -> Iterator[str]:
    plan = case.plan
    risks = [risk for risk in plan.risks if risk.statement.strip()]
    if risks and all(risk.owner and (risk.mitigation.strip() or risk.actions) for risk in risks):
        yield "Something is done about each risk, and somebody sees to it."
    if any(one.statement.strip() for one in plan.assumptions):
        yield "What is taken for granted is written down."
    if case.is_childs and plan.contingency.strip():
        yield "It says what happens if things do not get better."
    if any(
        entry.collected_by.strip() and entry.analysed_by.strip()
        for _, one in case.objectives
        for entry in one.monitoring
    ):
        yield "It says who collects the information, and who makes sense of it."


def _share(number: int, total: int, one: str, many: str, what: str) -> str:
    """12 of 14 open actions have one named person; all three, where it is all of them."""
    if number == total:
        return f"The one {one} {what}." if total == 1 else f"All {counted(total, many, many)} {what}."
    return f"{number} of {total} {many} {what}."
