"""What is counted in a plan: for the strengths of one, and for the overview of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planforms.checked import Due, Figures
from planforms.checks.case import Case
from planforms.checks.reviews import next_review
from planforms.checks.wordings import names_a_measure
from planforms.plan import Action

__all__ = ["figures"]

_FAMILY, _NOBODY = "Family", "Nobody named"


def figures(case: Case) -> Figures:
    """The figures of a plan; those that need a day are 0 where none is given."""
    actions = [action for _, action in case.actions]
    day, missed = next_review(case.plan, case.today)
    whos = [_who(action, case) for action in actions]
    return Figures(
        actions=len(case.all_actions),
        open=len(actions),
        done=sum(action.status.state == "done" for _, action in case.all_actions),
        no_date=sum(not _has_time(action, case) for action in actions),
        no_owner=sum(not _has_owner(action, case) for action in actions),
        overdue=len(list(_overdue(actions, case))),
        outcomes=len(case.outcomes),
        no_measure=sum(not one.measures and not names_a_measure(one.statement) for _, one in case.outcomes),
        next_review=day,
        review_missed=missed,
        due=tuple(
            Due(due, action.id, who or _NOBODY)
            for action, who in zip(actions, whos, strict=True)
            if (due := case.due(action))
        ),
        load=Counter(who or _NOBODY for who in whos),
        organisations=Counter(name for action in actions if (name := _organisation(action, case))),
    )


def _has_time(action: Action, case: Case) -> bool:
    """Whether there is a day, a start or a rhythm; "as soon as possible" and "ongoing" alone are none."""
    time = action.timescale
    return bool(case.due(action) or time.start) or time.kind in ("recurring", "event", "approximate", "duration")


def _has_owner(action: Action, case: Case) -> bool:
    return len(action.responsible) == 1 and case.cast.is_one_person(action.responsible[0])


def _overdue(actions: list[Action], case: Case) -> Iterator[Action]:
    for action in actions:
        due = case.due(action)
        if due and case.today and due < case.today:
            yield action


def _who(action: Action, case: Case) -> str:
    """Those responsible, as a list shows them: somebody of the family by that word alone."""
    names = [_FAMILY if case.cast.is_family(who) else case.cast.shown(who) for who in action.responsible]
    return ", ".join(dict.fromkeys(name for name in names if name))


def _organisation(action: Action, case: Case) -> str:
    if not action.responsible or case.cast.is_family(action.responsible[0]):
        return ""
    return case.cast.organisation(action.responsible[0])
