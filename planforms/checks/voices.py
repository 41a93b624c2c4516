"""Whose plan it is: the child's and the parents' words and part, and who has a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import EVERYONE_GETS_IT, INCLUSIVE, JOINT_EFFORT
from planforms.plan import Action

__all__ = ["no_child_words", "no_copies", "no_parent_words", "nothing_for_the_family"]

_SOME = 3  # actions
_WITH = re.compile(
    r"\bwith (?:\w+ and )?(?:mum|dad|(?:his|her|their) (?:mum|dad|mother|father|family)|the family|both parents)\b",
    re.IGNORECASE,
)


@check("warning", INCLUSIVE)
def no_child_words(case: Case) -> Iterator[Weakness]:
    """A child’s plan without the child’s own words."""
    if case.is_childs and not _said_by("child", case):
        yield Weakness(
            "",
            "Nothing in the plan is in the child’s own words.",
            "Ask, and write it down as it is said; of a small child, what was seen and shown.",
        )


@check("note", INCLUSIVE)
def no_parent_words(case: Case) -> Iterator[Weakness]:
    """A child’s plan without the words of a parent or carer."""
    if case.is_childs and not _said_by("parent", case) and not _said_by("family", case):
        yield Weakness(
            "",
            "Nothing in the plan is in the words of a parent or carer.",
            "Ask what they want and what they think of the plan, and write it down as they say it.",
        )


@check("note", JOINT_EFFORT)
def nothing_for_the_family(case: Case) -> Iterator[Weakness]:
    """A child’s plan in which nobody of the family has a part."""
    with_people = [action for _, action in case.all_actions if action.responsible]
    if case.is_childs and len(with_people) >= _SOME and not any(_is_shared(action, case) for action in with_people):
        yield Weakness(
            "areas",
            "Neither the child nor anybody of the family has a part in any action.",
            "Ask the family what they want to do themselves, and write them in as involved where they are.",
        )


@check("note", EVERYONE_GETS_IT)
def no_copies(case: Case) -> Iterator[Weakness]:
    """A plan that does not say who gets it."""
    plan = case.plan
    shared = any(one.who.strip() or one.copy.strip() for one in plan.sharing)
    if case.all_actions and not shared and not any(one.name.strip() for one in plan.signatures):
        yield Weakness(
            "sharing",
            "Nothing says who gets a copy of the plan.",
            "Write who gets which copy, the family first.",
        )


def _said_by(whose: str, case: Case) -> bool:
    return any(view.whose == whose and view.text.strip() for view in case.plan.views)


def _is_shared(action: Action, case: Case) -> bool:
    whos = (*action.responsible, *action.involved)
    with_child = any(
        f"with {name.split()[0].casefold()}" in action.description.casefold() for name in case.cast.childs_names
    )
    return with_child or any(case.cast.is_family(who) for who in whos) or bool(_WITH.search(action.description))
