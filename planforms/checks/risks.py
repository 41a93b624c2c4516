"""What may go wrong: what is done about it, by whom, and what happens if it does."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case, is_closed
from planforms.checks.guidance import IMPLICATIONS, RISKS_REDUCED, SINGLE_PERSON
from planforms.checks.saying import own_words
from planforms.plan import Risk

__all__ = ["no_contingency", "no_risks", "risk_without_action", "risk_without_owner"]


@check("note", RISKS_REDUCED)
def no_risks(case: Case) -> Iterator[Weakness]:
    """A partnership’s plan that names nothing that may go wrong."""
    if not case.is_childs and case.all_actions and not any(risk.statement.strip() for risk in case.plan.risks):
        yield Weakness(
            "risks",
            "Nothing is named that may go wrong.",
            "Write the two or three things that would stop the plan, and what is done to make them less likely.",
        )


@check("warning", RISKS_REDUCED)
def risk_without_action(case: Case) -> Iterator[Weakness]:
    """A risk that nothing is done about."""
    for path, risk in _open(case):
        if not risk.mitigation.strip() and not risk.actions:
            yield Weakness(
                path + ".mitigation",
                f"Nothing is said to be done about {risk.id or 'a risk'}.",
                "Write what makes it less likely, or less bad if it comes.",
                f"“{own_words(risk.statement)}”: to make this less likely, [name] will [what] by [day].",
            )


@check("warning", SINGLE_PERSON)
def risk_without_owner(case: Case) -> Iterator[Weakness]:
    """A risk that nobody watches."""
    for path, risk in _open(case):
        acting = any(action.responsible for action in risk.actions)
        if (risk.mitigation.strip() or risk.actions) and risk.owner is None and not acting:
            yield Weakness(
                path + ".owner",
                f"Nobody is named who sees to {risk.id or 'a risk'}.",
                "Name the one person who watches it.",
                f"“{own_words(risk.mitigation)}”: [name] sees to it." if risk.mitigation.strip() else "",
            )


@check("note", IMPLICATIONS)
def no_contingency(case: Case) -> Iterator[Weakness]:
    """A child’s plan that does not say what happens if it does not work."""
    if case.is_childs and not case.plan.contingency.strip():
        yield Weakness(
            "contingency",
            "Nothing says what happens if things do not get better.",
            "Write what will be done then, by whom, and what would be the sign.",
            "If [sign] by [day], [name] will [what], and tell the family first.",
        )


def _open(case: Case) -> Iterator[tuple[str, Risk]]:
    for number, risk in enumerate(case.plan.risks):
        if risk.statement.strip() and not is_closed(risk.status):
            yield f"risks.{number}", risk
