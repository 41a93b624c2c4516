"""Complete and linked: each need leads to an outcome, each outcome to a measure and actions, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import FROM_FINDINGS, INDICATORS, LINKED, MEASURABLE, OUTCOMES_FIRST, STEPS
from planforms.checks.saying import a_day, own_words
from planforms.checks.wordings import names_a_measure
from planforms.plan import Area, Objective

__all__ = ["measure_incomplete", "no_action", "no_measure", "no_need", "no_outcome", "outcome_not_stated"]

_NO_NEED = re.compile(r"\s*(?:no\b|none\b|nil\b|n/?a\b|not applicable|strengths?\b)", re.IGNORECASE)
_TELLS = 6  # words: a heading as long as this says what the need is


@check("warning", OUTCOMES_FIRST)
def no_outcome(case: Case) -> Iterator[Weakness]:
    """A need or development area that leads to no outcome or objective."""
    for path, area in case.areas:
        if any(objective.statement.strip() for objective in area.objectives) or not _is_need(area):
            continue
        need = own_words(area.need or area.title)
        yield Weakness(
            path,
            f"Nothing says what is to be different about {area.id or 'this area'}.",
            "Write what will be different when this need is met: a change that somebody can see.",
            f"“{need}”: what will be there instead, and how would you notice?",
        )


@check("warning", LINKED)
def outcome_not_stated(case: Case) -> Iterator[Weakness]:
    """Actions or measures that lead to no stated outcome."""
    for _, area in case.areas:
        stated = any(objective.statement.strip() for objective in area.objectives)
        for number, objective in enumerate(area.objectives):
            if stated and not objective.statement.strip() and (objective.actions or objective.measures):
                path = f"areas.{case.plan.areas.index(area)}.objectives.{number}"
                yield Weakness(
                    path,
                    f"What is done under {objective.id or 'this heading'} leads to no outcome.",
                    "Write the outcome that it is for, or move the actions to the outcome that they lead to.",
                )


@check("warning", INDICATORS)
def no_measure(case: Case) -> Iterator[Weakness]:
    """An outcome of which nobody will know whether it has been achieved."""
    for path, objective in case.outcomes:
        if not _has_measure(objective) and not names_a_measure(objective.statement):
            yield Weakness(
                path + ".measures",
                f"Nothing says how anybody will know that {objective.id or 'this'} has been achieved.",
                "Write what you will see, count or be told then: where it stands now, and what you aim for.",
                f"“{own_words(objective.statement)}”. We will know by: [what is counted or asked] now [number], "
                "by the review [number].",
            )


@check("warning", STEPS)
def no_action(case: Case) -> Iterator[Weakness]:
    """An outcome for which nothing will be done."""
    for path, objective in case.outcomes:
        if not any(action.description.strip() or action.plain.strip() for action in objective.actions):
            yield Weakness(
                path + ".actions",
                f"No action leads to {objective.id or 'this outcome'}.",
                "List the steps that are needed to achieve it: who does what, by when.",
                f"“{own_words(objective.statement)}”: the first step is [what], by [who], on {a_day(case)}.",
            )


@check("note", FROM_FINDINGS)
def no_need(case: Case) -> Iterator[Weakness]:
    """An outcome for a child without the need that the assessment found."""
    for path, area in case.areas if case.is_childs else ():
        told = area.need.strip() or len(area.title.split()) >= _TELLS
        if not told and any(objective.statement.strip() for objective in area.objectives):
            yield Weakness(
                path + ".need",
                f"Nothing says which need {area.id or 'this area'} is about.",
                "Write what the assessment found, in two or three sentences of facts.",
                f"“{own_words(area.title)}”: what happens now, how often, and since when?" if area.title else "",
            )


@check("note", MEASURABLE)
def measure_incomplete(case: Case) -> Iterator[Weakness]:
    """A measure with only its start or only its aim."""
    for path, objective in case.outcomes:
        for number, measure in enumerate(objective.measures):
            if bool(measure.baseline.strip()) != bool(measure.target.strip()):
                missing = "what is aimed for" if measure.baseline.strip() else "where it stands at the start"
                yield Weakness(
                    f"{path}.measures.{number}.{'target' if measure.baseline.strip() else 'baseline'}",
                    f"A measure of {objective.id or 'this outcome'} does not say {missing}.",
                    "Write both: without the two nobody can tell progress.",
                    f"“{own_words(measure.statement)}”: at the start {own_words(measure.baseline) or '[number]'}, "
                    f"to be {own_words(measure.target) or '[number]'}.",
                )


def _is_need(area: Area) -> bool:
    return bool(area.title.strip() or area.need.strip()) and not _NO_NEED.match(area.need or area.title)


def _has_measure(objective: Objective) -> bool:
    return any(measure.statement.strip() or measure.target.strip() for measure in objective.measures)
