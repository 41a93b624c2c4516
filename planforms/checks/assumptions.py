"""What is taken for granted: written down, and looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import REVISIT_ASSUMPTIONS, VISIBLE_ASSUMPTIONS
from planforms.checks.saying import own_words

__all__ = ["assumption_fell", "assumptions_not_revisited", "no_assumptions"]


@check("note", VISIBLE_ASSUMPTIONS)
def no_assumptions(case: Case) -> Iterator[Weakness]:
    """A plan that does not say what it takes for granted."""
    if case.all_actions and not any(one.statement.strip() for one in case.plan.assumptions):
        yield Weakness(
            "assumptions",
            "Nothing is written down that the plan takes for granted.",
            "Write at its end what must stay as it is for the plan to work: a grandparent’s help, a grant, a place.",
        )


@check("note", REVISIT_ASSUMPTIONS)
def assumptions_not_revisited(case: Case) -> Iterator[Weakness]:
    """Assumptions that the last review did not look at."""
    held = [review for review in case.plan.reviews if review.held_on]
    open_ones = [one for one in case.plan.assumptions if one.statement.strip() and one.still_holds is None]
    if held and open_ones and not held[-1].assumptions:
        yield Weakness(
            "assumptions",
            "The last review did not look at what the plan takes for granted.",
            "Ask of each whether it is still true, and write the answer beside it.",
            f"“{own_words(open_ones[0].statement)}”: still true? Yes or no, and since when.",
        )


@check("warning", REVISIT_ASSUMPTIONS)
def assumption_fell(case: Case) -> Iterator[Weakness]:
    """An assumption that no longer holds, without a word on what follows."""
    for number, one in enumerate(case.plan.assumptions):
        if one.still_holds is False and not one.note.strip():
            yield Weakness(
                f"assumptions.{number}",
                "Something that the plan took for granted is no longer true, and nothing says what follows from it.",
                "Write what changes in the plan, and who changes it.",
                f"“{own_words(one.statement)}”: no longer; therefore [what], by [who].",
            )
